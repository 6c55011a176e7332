"""BUCH: one generalist walks the whole road with Anna, and asks the municipality before it costs money."""

from stage import expect, expect_in, expect_not_in
from town import ANNA, HELP_AT_HOME, Town, administrator, expect_verdict

town = anna = generalist = officer = jurist = dossier = None
decision = {}


def play_a_team_of_one_organisation_works_for_the_municipality(stage):
    """[003-01, 003-12]"""
    global town, generalist, officer, jurist
    town = Town(stage, administrator(stage), "castricum")
    generalist = town.engage("fenna", "buch", "consultant")
    officer = town.engage("gerrit", "buch", "municipal_officer")
    jurist = town.engage("hanna", "buch", "objection_officer")


def play_anna_calls_and_gets_one_contact_person(stage):
    """[003-04]"""
    global anna, dossier
    anna = town.register(generalist)
    dossier = town.open_case(generalist, anna["client_id"])
    expect(dossier.read(generalist)["case"]["contact_person"], generalist.user_id, "the contact person")


def play_her_number_is_found_but_stands_in_no_address(stage):
    """Search by BSN is a request with a body: a number never stands in a URL or a log."""
    found = generalist.post(f"{town.door}/client-searches", {"bsn": ANNA["bsn"]}, status=(200, 201))
    expect([client["client_id"] for client in found["items"]], [anna["client_id"]], "who was found")
    expect_not_in(ANNA["bsn"], stage.words(), "what the host has said")


def play_the_conversation_covers_every_domain_of_life(stage):
    """Leaving one out takes a mark that says why. [003-05]"""
    version = dossier.version(generalist)
    generalist.refused(
        "POST", f"{dossier.path}/conversations",
        {"version": version, "participants": ["client"], "outcome": "Kort gesproken.",
         "answers": [{"domain": "housing", "answer": "Een flat."}], "client_support_offered": True,
         "personal_budget_explained": True, "identity_established": True},
        status=(400, 409, 422),
    )
    dossier.converse(generalist, skipped={"day_and_work": "Anna is met pensioen."})


def play_the_plan_is_a_support_plan_and_the_rules_ask_what_they_do_not_know(stage):
    """[003-08]"""
    plan = dossier.plan(generalist, "home_life")
    expect(plan["form"], "support_plan", "the form of the plan")
    expect(plan["state"], "agreed", "the state of the plan")
    facts = dict(HELP_AT_HOME)
    facts.pop("copes_alone")
    dossier.record(generalist, facts)
    dossier.apply(generalist)
    advice = dossier.advise(generalist)
    expect(advice["verdict"], "ask", "the verdict while something is unknown")
    expect(advice["ask"], ["copes_alone"], "what is asked")


def play_the_rules_advise_a_grant_with_their_article(stage):
    dossier.record(generalist, {"copes_alone": False})
    advice = dossier.advise(generalist)
    expect_verdict(advice, "grant", "HH-9")
    expect_in("Wmo 2015 art. 2.3.5", advice["reasons"][0]["law"], "the article of the reason")


def play_without_a_consultation_the_generalist_cannot_sign(stage):
    """[003-09, 003-10, C3]"""
    generalist.refused(
        "POST", f"{dossier.path}/decisions", dossier.decision(generalist), status=403, says="consult")


def play_after_a_consultation_the_generalist_signs(stage):
    """[003-09, 003-10, 003-15, C3]"""
    global decision
    dossier.consult(officer)
    decision = dossier.decide(generalist)["decision"]
    expect(decision["mandate"], "decide_tailored", "the mandate of the decision")
    expect(decision["plan_version"], 1, "the version of the plan it rests on")


def play_the_letter_explains_itself(stage):
    """What was decided, why with the article, how to object and until when. [003-08]"""
    letter = generalist.get(f"{town.door}/decisions/{decision['decision_id']}/letter").text
    for words in ("Duinwaard", "Het huishouden lukt u niet zelf", "Wmo 2015 art. 2.3.5", "bezwaar", "Buurthonk"):
        expect_in(words, letter, "the letter")
    year, month, day = decision["objection_until"].split("-")
    expect_in(year, letter, "the letter's last day for an objection")
    expect_in(str(int(day)), letter, "the letter's last day for an objection")


def play_an_order_with_one_option_needs_a_reason(stage):
    """[003-14, C8]"""
    who = generalist
    body = {"version": dossier.version(who), "decision_id": decision["decision_id"],
            "provider": "schelpenpad", "offered": ["schelpenpad"]}
    who.refused("POST", f"{dossier.path}/orders", body, status=(409, 422, 400), says="offer")
    dossier.order(who, decision["decision_id"], "schelpenpad", ["schelpenpad"],
                  fewer_because="Alleen Schelpenpad komt in dit dorp.")


def play_who_signed_does_not_decide_the_objection(stage):
    """Awb 10:3: somebody else looks again. [C3]"""
    objection = dossier.object(jurist, decision["decision_id"])["objection"]
    expect(objection["late"], False, "whether the objection is late")
    generalist.refused(
        "POST", f"{town.door}/objections/{objection['objection_id']}/decisions",
        {"version": dossier.version(generalist), "outcome": "unfounded", "reasons": "Nee."}, status=403)
    decided = dossier.decide_objection(jurist, objection["objection_id"])["objection"]
    expect(decided["outcome"], "unfounded", "the outcome of the objection")


def play_the_timeline_tells_the_whole_story(stage):
    told = dossier.timeline(generalist)
    for what in ("conversation_held", "plan_agreed", "decided", "ordered", "objection_decided"):
        expect_in(what, told, "the timeline")


def play_the_journal_proves_every_step(stage):
    """Stopped or running, the books close: every entry follows from the one before."""
    stage.close()
    expect_in("castricum", stage.command("journal", "verify", "castricum", "--data", stage.data), "what verify says")
    stage.open()
