"""Years later: a decision is decided again, proves itself in one file, and says what would change it."""

import json
import shutil
import tempfile
from pathlib import Path

from stage import ROOT, expect, expect_holds, expect_in, expect_not_in
from town import ANNA, BEREND, HELP_AT_HOME, Town, administrator, expect_verdict

# The policy changes halfway, so this play has a copy of its own.
FOLDER = tempfile.TemporaryDirectory(prefix="naober_replay_")
POLICY = Path(FOLDER.name)
for part in ("plugins", "municipalities"):
    shutil.copytree(ROOT / part, POLICY / part)

RULES = POLICY / "plugins/household_help/rules.lua"
PACKAGE = POLICY / "besluit.json"
KEY = POLICY / "castricum.key"

town = manager = generalist = officer = jurist = dossier = decision = None


def door(rest=""):
    return f"{town.door}/decisions/{decision['decision_id']}{rest}"


def forged(change):
    """A package in which one thing was changed, written as a careful forger would write it."""
    package = json.loads(PACKAGE.read_text())
    change(package)
    file = POLICY / "vervalst.json"
    file.write_text(json.dumps(package, indent=2, sort_keys=True, ensure_ascii=False) + "\n")
    return file


def verify(stage, file, *more, status):
    return stage.command("verify-package", file, "--key", KEY, "--policy", POLICY, *more, status=status)


def play_a_grant_is_decided_in_castricum(stage):
    global town, manager, generalist, officer, jurist, dossier, decision
    manager = administrator(stage)
    town = Town(stage, manager, "castricum")
    generalist = town.engage("fenna", "buch", "consultant")
    officer = town.engage("gerrit", "buch", "municipal_officer")
    jurist = town.engage("hanna", "buch", "objection_officer")
    dossier = town.open_case(generalist, town.register(generalist)["client_id"])
    dossier.converse(generalist)
    dossier.plan(generalist, "home_life")
    dossier.record(generalist, HELP_AT_HOME)
    dossier.apply(generalist)
    expect_verdict(dossier.advise(generalist), "grant", "HH-9")
    dossier.consult(officer)
    decision = dossier.decide(
        generalist, reason="Mevrouw Duinwaard, wij hebben samen gekeken naar wat bij u past.")["decision"]


def play_decided_again_it_is_the_same(stage):
    replay = generalist.get(door("/replay"))
    expect_holds(replay.body, {"sameness": "same", "binding": "bound", "differences": [], "because": None})
    expect(replay["bundle"], decision["bundle"], "the policy it was replayed under")


def play_the_policy_changes_and_the_decision_keeps_its_own(stage):
    """A new sentence in a rule, brought into force while the host runs. [replay]"""
    text = RULES.read_text()
    RULES.write_text(text.replace("Het huishouden lukt u niet zelf", "Uw huishouden wordt u te zwaar"))
    manager.post("/api/v1/policy-reloads", {"reason": "Een zin is duidelijker gemaakt."})
    advice = dossier.advise(generalist)
    expect_in("te zwaar", advice["reasons"][0]["text"], "what the rules say today")
    replay = generalist.get(door("/replay"))
    expect_holds(replay.body, {"sameness": "same", "bundle": decision["bundle"]})
    if advice["bundle"] == replay["bundle"]:
        raise AssertionError("the policy did not change")


def play_who_has_no_purpose_or_no_role_gets_nothing(stage):
    generalist.refused("GET", door("/replay"), status=400, headers={"Purpose": ""}, says="purpose")
    stage.stranger().refused("GET", door("/package"), status=401)
    generalist.refused("GET", f"{town.door}/decisions/decision_{'0' * 26}/replay", status=404)


def play_who_may_not_know_every_fact_gets_no_package(stage):
    jurist.refused("GET", door("/package"), status=403, says="carer_overloaded")


def play_the_package_names_nobody(stage):
    answer = generalist.get(door("/package"))
    expect_in("attachment", answer.headers["content-disposition"], "how a browser keeps it")
    PACKAGE.write_bytes(answer.raw)
    for word in (ANNA["bsn"], ANNA["given_names"], ANNA["birth_date"], "Duinpad", "0012 AB"):
        expect_not_in(word, answer.text, "the package")
    # The letter goes without the name that an officer wrote in it; the sealed reason stands as it was written.
    expect_not_in("Duinwaard", answer["letter"], "the letter without names")
    expect_in("Het huishouden lukt u niet zelf", answer["letter"], "the letter without names")


def play_it_proves_itself_with_nothing_but_the_public_key(stage):
    """Offline: the host is closed and its data folder is not named."""
    KEY.write_text(stage.command("journal", "key", "castricum", "--data", stage.data))
    stage.close()
    told = verify(stage, PACKAGE, status=0)
    for check in ("signature", "inclusion", "entry", "content", "letter", "policy", "settings", "replay"):
        expect_in(f"holds   {check}", told, "what was checked")
    expect_in("proven", told, "the verdict")
    told = stage.command("verify-package", PACKAGE, "--policy", POLICY, status=3)
    expect_in("open    key", told, "what is said without a key")


def play_whatever_was_changed_is_named(stage):
    def fact(package):
        package["facts"]["hours_needed"] = 8.5

    def reason(package):
        package["reasons"][0]["text"] = "Omdat het moet."

    def rule(package):
        for file in package["policy"]["files"]:
            if file["path"].endswith("household_help/rules.lua"):
                file["text"] = file["text"].replace("HH-9", "HH-99")

    def proof(package):
        package["journal"]["proof"]["entry"] -= 1

    def signature(package):
        note = package["journal"]["checkpoint"]
        package["journal"]["checkpoint"] = note[:-6] + ("A" if note[-6] != "A" else "B") + note[-5:]

    def letter(package):
        package["letter"] = package["letter"].replace("Hulp", "hulp")

    for change, named in ((fact, "/facts/hours_needed"), (reason, "/reasons/0/text"), (rule, "broken  policy"),
                          (proof, "broken  inclusion"), (signature, "broken  signature"), (letter, "broken  letter")):
        expect_in(named, verify(stage, forged(change), status=1), f"what is said of a forged {change.__name__}")


def play_another_journal_cannot_vouch_for_it(stage):
    stage.open()
    key = POLICY / "region.key"
    key.write_text(stage.command("journal", "key", "region", "--data", stage.data))
    told = stage.command("verify-package", PACKAGE, "--key", key, "--policy", POLICY, status=1)
    expect_in("broken  key", told, "what is said of another key")


def play_the_whole_history_is_replayed_beside_the_running_host(stage):
    told = stage.command("replay", "--all", "--data", stage.data, "--policy", POLICY)
    expect_in("castricum: 1 decisions, 1 the same, 0 different, 0 not replayed", told, "the summary")
    told = stage.command("replay", decision["decision_id"], "--data", stage.data, "--policy", POLICY)
    expect_in("byte for byte", told, "what is said of one decision")
    stage.command("replay", "--data", stage.data, "--policy", POLICY, status=2)
    stage.command("replay", f"decision_{'0' * 26}", "--data", stage.data, "--policy", POLICY, status=2)


def play_from_the_command_line_a_package_leaves_a_line_in_the_journal(stage):
    other = POLICY / "zelfde.json"
    words = ("replay", decision["decision_id"], "--package", other, "--data", stage.data, "--policy", POLICY)
    stage.command(*words, status=2)  # the running host holds the journal
    stage.close()
    stage.command(*words)
    expect_in("proven", verify(stage, other, status=0), "the package from the command line")
    last = stage.command("journal", "export", "castricum", "--data", stage.data).splitlines()[-2]
    expect_holds(json.loads(last), {"act": "read_client", "subject_id": decision["decision_id"], "user_id": "host"})
    stage.open()


def play_the_worker_reads_out_what_would_change_it(stage):
    """Berend's neighbours help; Castricum talks about that. Without them the rules would grant."""
    global dossier
    generalist.token = town.again(generalist)
    dossier = town.open_case(generalist, town.register(generalist, BEREND)["client_id"])
    dossier.converse(generalist)
    dossier.record(generalist, {**HELP_AT_HOME, "network_can_help": True})
    answer = generalist.get(f"{dossier.path}/what-would-change")
    expect_holds(answer["now"], {"verdict": "weigh"})
    expect(answer["because"], ["CAS-1"], "the rules that speak now")
    way = answer["ways"][0]
    expect([(change["fact"], change["from"], change["to"]) for change in way["changes"]],
           [("network_can_help", True, False)], "the smallest change")
    expect_holds(way, {"rule": "HH-9", "article": "Wmo 2015 art. 2.3.5 lid 3"})
    expect(way["outcome"]["provisions"], ["household_help"], "what would be granted")
    expect_in("Als het antwoord op", way["says"], "the sentence")
    expect([change["fact"] for change in answer["out_of_reach"][0]["changes"]], ["lives_here"], "what nobody changes")
    expect(answer["complete"], True, "whether everything was tried")
    generalist.refused("GET", f"{dossier.path}/what-would-change?most=4", status=400, says="most")


def play_what_somebody_may_not_know_is_left_alone(stage):
    jurist.token = town.again(jurist)
    answer = jurist.get(f"{dossier.path}/what-would-change")
    for way in answer["ways"] + answer["out_of_reach"]:
        expect_not_in("carer_overloaded", [change["fact"] for change in way["changes"]], "what is changed")
    expect_in("carer_overloaded", answer["notes"][-1], "the note")


def play_the_same_facts_elsewhere_show_the_accent_that_differs(stage):
    answer = generalist.get(f"{dossier.path}/comparison")
    verdicts = {town["municipality"]: town["verdict"] for town in answer["towns"]}
    expect(verdicts, {"bergen": "refuse", "castricum": "weigh", "heiloo": "refuse", "uitgeest": "refuse"}, "the table")
    rules = {row["name"]: {cell["municipality"]: cell["says"] for cell in row["cells"]}
             for row in answer["differences"] if row["what"] == "rule"}
    expect(rules["HH-6"]["castricum"], "lifted", "the rule of the framework in Castricum")
    expect(rules["HH-6"]["bergen"], "spoke", "the rule of the framework in Bergen")
    expect(rules["CAS-1"], {"bergen": "absent", "castricum": "spoke", "heiloo": "absent", "uitgeest": "absent"}, "CAS-1")
    expect_not_in(BEREND["bsn"], answer.text, "the comparison")
    what = dossier.timeline(generalist)
    expect_not_in("decided", what, "the timeline: nothing was decided by asking")


def play_the_same_questions_are_answered_from_a_file_of_facts(stage):
    facts = POLICY / "facts.json"
    facts.write_text(json.dumps({**HELP_AT_HOME, "network_can_help": True}))
    more = ("--task", "household_help", "--policy", POLICY)
    told = stage.command("compare", facts, "buch", *more, status=1)
    expect_in("CAS-1", told, "the table of towns")
    told = stage.command("what-would-change", facts, "castricum", *more)
    expect_in("HH-9", told, "what would change it")
    stage.command("compare", facts, "nowhere", *more, status=2)
    stage.command("what-would-change", POLICY / "none.json", "castricum", *more, status=2)
