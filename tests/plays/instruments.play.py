"""Four ways to hold the first conversation: each keeps its own words, and all reach the same common minimum."""

from stage import expect, expect_in
from town import ANNA, Town, administrator

manager = None
topics = ["needs", "own_strength", "network", "informal_carer", "general_provisions", "cooperation", "contribution"]
read = {}


def held_in(stage, name, organisation, person, mark=None):
    """A conversation in that municipality with its own instrument, read back both ways."""
    town = Town(stage, manager, name)
    who = town.engage(f"wim.{name}", organisation, "consultant")
    dossier = town.open_case(who, town.register(who, person)["client_id"])
    settings = who.get(f"{town.door}/policy/tasks/casework/settings").body["items"]
    chosen = next(item["value"] for item in settings if item["name"] == "conversation_instrument")
    instruments = who.get(f"{town.door}/policy/instruments").body["items"]
    instrument = next(item for item in instruments if item["name"] == chosen)
    answers = [{"domain": domain["name"], "answer": "Besproken.", **({"score": mark} if mark is not None else {})}
               for domain in instrument["domains"]]
    body = {"version": dossier.version(who), "participants": ["client"], "answers": answers,
            "outcome": "Samen besproken.", "client_support_offered": True, "personal_budget_explained": True,
            "identity_established": True}
    held = who.post(f"{dossier.path}/conversations", body)["conversation"]
    shown = who.get(f"{dossier.path}/conversations/{held['conversation_id']}").body
    return who, dossier, body, instrument, shown


def play_the_instruments_differ_and_the_minimum_does_not(stage):
    """Positive Health, the Esbjerg wheel, life domains, results: the same case, the same seven topics.
    [C15, 001-09, 004-17, 004-24]"""
    global manager
    manager = administrator(stage)
    for name, organisation, instrument, mark in (
            ("oude_ijsselstreek", "oude_ijsselstreek", "positive_health", 7),
            ("doetinchem", "wijkhuis", "esbjerg_wheel", 5),
            ("winterswijk", "winterswijk", "life_domains", None),
            ("aa_en_hunze", "impuls", "kitchen_table", None)):
        read[instrument] = held_in(stage, name, organisation, ANNA, mark)
        shown = read[instrument][4]
        expect(shown["instrument"]["name"], instrument, f"the instrument of {name}")
        expect([topic["topic"] for topic in shown["common_minimum"]], topics, f"the minimum in {name}")
        expect(all(topic["covered"] for topic in shown["common_minimum"]), True, f"whether {name} covers it")


def play_positive_health_has_its_six_dimensions_with_marks(stage):
    """Six scores per conversation, beside the minimum that they come to. [004-24]"""
    shown = read["positive_health"][4]
    six = ["physical_functioning", "mental_functioning", "daily_functioning", "societal_participation",
           "quality_of_life", "meaning"]
    marks = {answer["domain"]: answer["score"] for answer in shown["instrument"]["answers"]}
    expect([marks[name] for name in six], [7] * 6, "the six marks")
    expect(shown["common_minimum"][0]["score"], 7.0, "the mark of the needs")


def play_the_wheel_speaks_icf(stage):
    """Each segment has its mark and names its chapters of the ICF, as data. [C15, 004-15]"""
    instrument, shown = read["esbjerg_wheel"][3:]
    codes = {domain["name"]: domain["icf"] for domain in instrument["domains"]}
    expect(codes["moving"], ["d4"], "the code of moving")
    expect(codes["house_and_aids"], ["e1", "e2"], "the codes of house and aids")
    answered = {answer["domain"]: answer["icf"] for answer in shown["instrument"]["answers"]}
    expect(answered, codes, "the codes beside the answers")
    marks = {answer["score"] for answer in shown["instrument"]["answers"]}
    expect(sorted(marks), [5], "the mark of every segment")


def play_marks_out_of_form_are_refused_and_nothing_is_stored(stage):
    for instrument, score, says in (("positive_health", 11, "from 0"), ("positive_health", -1, "from 0"),
                                    ("life_domains", 5, "gives no marks")):
        who, dossier, body = read[instrument][:3]
        answers = [dict(answer) for answer in body["answers"]]
        answers[0]["score"] = score
        who.refused("POST", f"{dossier.path}/conversations",
                    {**body, "version": dossier.version(who), "answers": answers}, status=400, says=says)
        expect(len(dossier.read(who)["conversations"]), 1, "how many conversations were stored")
    who, dossier, body = read["esbjerg_wheel"][:3]
    answers = [dict(answer) for answer in body["answers"]]
    answers[0] = {"domain": answers[0]["domain"], "skipped_because": "Geen tijd.", "score": 5}
    who.refused("POST", f"{dossier.path}/conversations",
                {**body, "version": dossier.version(who), "answers": answers}, status=400, says="left out")


def play_a_look_at_it_stands_in_the_journal(stage):
    stage.close()
    for name in ("oude_ijsselstreek", "doetinchem"):
        expect_in(name, stage.command("journal", "verify", name, "--data", stage.data), "what verify says")
