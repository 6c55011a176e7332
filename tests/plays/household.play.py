"""One household, three laws: Stichtse Vecht shows one page, and keeps to the resident's word what may cross a law."""

from stage import expect, expect_in, expect_not_in
from town import ANNA, Town, administrator

DAAN = {"bsn": "999900018", "family_name": "Duinwaard", "given_names": "Daan", "birth_date": "2013-06-01"}
KEES = {"bsn": "999900031", "family_name": "Duinwaard", "given_names": "Kees", "birth_date": "1950-01-20"}

town = wmo = youth = frontline = jurist = anna = daan = kees = home = help_at_home = upbringing = None
plan = consent = {}


def page(who, law=None):
    query = f"?law={law}" if law else ""
    return who.get(f"{town.door}/households/{home}{query}")


def consent_of(who, client, status=201, **more):
    body = {"of_law": "youth", "for_law": "wmo", "purposes": ["investigation"], "given_by": "client_and_parents",
            "how": "Op het ondertekende formulier.", **more}
    return who.post(f"{town.door}/clients/{client}/consents", body, status=status)


def refused_consent(who, client, says, **more):
    body = {"of_law": "youth", "for_law": "wmo", "purposes": ["investigation"], "given_by": "client_and_parents",
            "how": "Op het ondertekende formulier.", **more}
    return who.refused("POST", f"{town.door}/clients/{client}/consents", body, status=400, says=says)


def play_a_household_of_three_gets_two_questions_under_two_laws(stage):
    """Wmo and Jeugdwet each have their specialist. [002-02, C6]"""
    global town, wmo, youth, frontline, jurist, anna, daan, kees, home, help_at_home, upbringing
    town = Town(stage, administrator(stage), "stichtse_vecht")
    wmo = town.engage("willem", "beheer_3d", "wmo_specialist")
    youth = town.engage("yara", "beheer_3d", "youth_specialist")
    frontline = town.engage("femke", "beheer_3d", "consultant")
    jurist = town.engage("joost", "beheer_3d", "objection_officer")
    anna = town.register(wmo, ANNA)["client_id"]
    home = wmo.get(f"{town.door}/clients/{anna}")["client"]["household_id"]
    kees = town.register(wmo, KEES, home)["client_id"]
    daan = town.register(youth, DAAN, home)["client_id"]
    help_at_home = town.open_case(wmo, anna)
    upbringing = town.open_case(youth, daan, "youth_help")


def play_the_unit_of_work_is_the_household_from_the_start(stage):
    """[C13, 002-01]"""
    expect(help_at_home.read(wmo)["case"]["unit"], "household", "the unit of the case")


def play_one_plan_holds_goals_of_both_laws_and_has_one_director(stage):
    """A second plan is refused: one household, one plan, one director. [002-01, 001-18]"""
    global plan
    help_at_home.converse(wmo)
    upbringing.converse(youth)
    plan = help_at_home.make_plan(wmo).body
    expect(plan["unit"], "household", "for whom the plan is")
    youth.refused("POST", f"{upbringing.path}/plans", {"review_on": "2027-06-01"}, status=409, says="running plan")
    plan = help_at_home.add_goal(wmo, plan, "result").body
    plan = upbringing.add_goal(youth, plan, "result", "Daan gaat weer naar school.").body
    plan = help_at_home.agree(wmo, plan).body
    expect(len(plan["goals"]), 2, "how many goals stand in the one plan")


def play_help_runs_under_both_laws(stage):
    for dossier, who, name in ((help_at_home, wmo, "cleaning_support"), (upbringing, youth, "parenting_support")):
        who.post(f"{dossier.path}/provisions", {"version": dossier.version(who), "provision": name})


def play_the_page_shows_the_own_law_and_says_what_it_withholds(stage):
    """One call: members, director, contact person, what runs, what is withheld and why, one timeline. [002-02, W32]"""
    shown = page(wmo)
    expect(shown["laws"], ["wmo"], "for which law the look is")
    expect(len(shown["members"]), 3, "how many live there")
    expect(shown["director"], wmo.user_id, "the director")
    expect([person["user_id"] for person in shown["contact_persons"]], [wmo.user_id], "the contact persons")
    expect([item["case_id"] for item in shown["cases"]], [help_at_home.id], "the cases that are shown")
    expect([item["law"] for item in shown["provisions"]], ["wmo"], "the laws of the provisions")
    expect(len(shown["plan"]["goals"]), 1, "how many goals are shown")
    expect(len(shown["withheld"]), 1, "how much is withheld")
    withheld = shown["withheld"][0]
    expect([withheld[key] for key in ("client_id", "law", "reason", "cases", "provisions", "goals")],
           [daan, "youth", "no_consent", 1, 1, 1], "what is withheld")
    for words in ("Jeugdwet", "Wmo 2015 art. 5.1.1", "consent", "record"):
        expect_in(words, withheld["because"], "the sentence that says why")
    names = [person["display_name"] for person in shown["people"]]
    expect_in("Willem", names, "the names on the page")
    expect_not_in(upbringing.id, shown.text, "the page without consent")


def play_the_other_law_sees_the_other_half(stage):
    shown = page(youth)
    expect(shown["laws"], ["youth"], "for which law the look is")
    expect([item["case_id"] for item in shown["cases"]], [upbringing.id], "the cases that are shown")
    expect([item["law"] for item in shown["withheld"]], ["wmo"], "what is withheld")
    youth.refused("GET", f"{town.door}/households/{home}?law=wmo", status=403, says="Wmo 2015")
    youth.refused("GET", f"{town.door}/households/{home}?law=tax", status=400, says="no law")


def play_a_case_of_another_law_stays_closed_too(stage):
    """Nobody goes around the page: neither by the case, its history, its list, nor its advice."""
    for path in ("", "/timeline", "/facts", "/events"):
        wmo.refused("GET", f"{upbringing.path}{path}", status=403, says="consent of the resident")
    wmo.refused("POST", f"{upbringing.path}/advices", {}, status=403, says="consent of the resident")
    listed = [item["case_id"] for item in wmo.get(f"{town.door}/cases")["items"]]
    expect(listed, [help_at_home.id], "the cases that the Wmo lists")


def play_nothing_of_another_law_is_seen_or_changed_by_its_own_address(stage):
    """What hangs on the case stays closed with it, and nobody makes it their own."""
    def running(who):
        return [item["case_id"] for item in who.get(f"{town.door}/provisions")["items"]]

    expect((running(wmo), running(youth)), ([help_at_home.id], [upbringing.id]), "the help that each law lists")
    expect(running(frontline), [upbringing.id, help_at_home.id], "the help that a role of all laws lists, newest first")
    for path in ("/letters", "/conversation-draft", "/records"):
        youth.get(f"{upbringing.path}{path}")
        wmo.refused("GET", f"{upbringing.path}{path}", status=403, says="consent of the resident")
    version = upbringing.version(youth)
    for method, path, body in (("POST", "/facts", {"version": version, "facts": {"other_law_covers": False}}),
                               ("PUT", "/contact-person", {"version": version, "contact_person": wmo.user_id})):
        wmo.refused(method, f"{upbringing.path}{path}", body, status=403, says="consent of the resident")
    expect(upbringing.version(youth), version, "the version of the case that stayed closed")
    for who, dossier in ((wmo, help_at_home), (youth, upbringing)):
        goals = who.get(f"{town.door}/plans/{plan['plan_id']}")["goals"]
        expect([goal["case_id"] for goal in goals], [dossier.id], "whose goals of the one plan are shown")
    wmo.refused("GET", f"{town.door}/clients/{daan}/copy", status=403, says="consent of the resident",
                headers={"Purpose": "client_request"})


def play_a_colleague_of_all_laws_says_for_which_one_looks(stage):
    """A role without laws sees nothing of a law by itself, and everything of the one that is named."""
    shown = page(frontline)
    expect(shown["cases"], [], "the cases without a law named")
    expect({item["reason"] for item in shown["withheld"]} == {"no_law_named"}, True, "why they are withheld")
    expect(len(page(frontline, "youth")["cases"]), 1, "the cases of the law that was named")


def play_consent_is_given_by_who_may_give_it(stage):
    """Twelve years old: the child and the parents together. Nothing is stored when it is not right. [W32, W34, J14]"""
    refused_consent(wmo, daan, "both", given_by="parents")
    refused_consent(wmo, daan, "both", given_by="client")
    refused_consent(wmo, anna, "alone", given_by="parents", of_law="participation")
    refused_consent(wmo, daan, "another law", of_law="wmo")
    refused_consent(wmo, daan, "no law", of_law="tax")
    refused_consent(wmo, daan, "purpose", purposes=[])
    refused_consent(wmo, daan, "twice", purposes=["investigation", "investigation"])
    refused_consent(wmo, daan, "/purposes/0", purposes=["curiosity"])
    refused_consent(wmo, daan, "after today", given_on="2199-01-01")
    refused_consent(wmo, daan, "end", until="2020-01-01")
    refused_consent(wmo, daan, "seen", how="  ")
    expect(wmo.get(f"{town.door}/clients/{daan}/consents")["items"], [], "the consents on record")


def play_with_consent_the_page_opens(stage):
    """Scope, giver, who recorded it and until when stand on record. [W32, 002-02]"""
    global consent
    consent = consent_of(wmo, daan, until="2099-12-31").body
    expect(consent["recorded_by"], wmo.user_id, "who recorded it")
    expect(consent["until"], "2099-12-31", "until when")
    shown = page(wmo)
    expect(shown["withheld"], [], "what is withheld")
    expect(len(shown["cases"]), 2, "how many cases are shown")
    expect(sorted(item["law"] for item in shown["provisions"]), ["wmo", "youth"], "the laws of the provisions")
    expect(len(shown["plan"]["goals"]), 2, "how many goals are shown")
    expect(shown["consents"][0]["consent_id"], consent["consent_id"], "the consent on the page")
    wmo.get(upbringing.path)


def play_consent_is_for_its_purpose_alone(stage):
    shown = wmo.get(f"{town.door}/households/{home}", headers={"Purpose": "delivery"})
    expect([item["reason"] for item in shown["withheld"]], ["no_consent"], "why, for another purpose")


def play_one_timeline_runs_across_the_cases_a_page_at_a_time(stage):
    """Newest first; pages follow one another without a gap or a double. [000-10, 002-02]"""
    path = f"{town.door}/households/{home}/timeline"
    whole = wmo.get(f"{path}?limit=200")["items"]
    told = [line["what"] for line in whole]
    for what in ("case_opened", "conversation_held", "plan_agreed", "provision_started", "consent_given"):
        expect_in(what, told, "the timeline")
    expect(len({line["case_id"] for line in whole if line["case_id"]}), 2, "how many cases it runs across")
    read, after = [], ""
    while True:
        answer = wmo.get(f"{path}?limit=3{after}")
        read += answer["items"]
        if answer["next"] is None:
            break
        expect(len(answer["items"]), 3, "a full page")
        after = f"&after={answer['next']}"
    expect(read, whole, "the pages one after another")
    wmo.refused("GET", f"{path}?after=yesterday", status=400, says="next")


def play_lists_of_cases_and_provisions_keep_to_the_same_sight(stage):
    door = f"{town.door}/households/{home}"
    cases = wmo.get(f"{door}/cases?state=open&limit=1")
    expect(len(cases["items"]), 1, "a page of one")
    more = wmo.get(f"{door}/cases?state=open&limit=1&after={cases['next']}")
    expect(len({cases["items"][0]["case_id"], more["items"][0]["case_id"]}), 2, "two pages")
    running = youth.get(f"{door}/provisions?running=true")
    expect([item["law"] for item in running["items"]], ["youth"], "what runs for the youth law")
    expect(running["withheld"][0]["provisions"], 1, "what is withheld")


def play_withdrawn_consent_closes_the_page_at_once(stage):
    withdrawn = wmo.post(f"{town.door}/consents/{consent['consent_id']}/withdrawals", {"because": "Liever niet."}).body
    expect(withdrawn["withdrawal_recorded_by"], wmo.user_id, "who recorded the withdrawal")
    wmo.refused("POST", f"{town.door}/consents/{consent['consent_id']}/withdrawals", {}, status=409, says="already")
    shown = page(wmo)
    expect([item["reason"] for item in shown["withheld"]], ["consent_ended"], "why it is withheld now")
    wmo.refused("GET", upbringing.path, status=403)


def play_every_look_stands_in_the_journal_with_its_laws(stage):
    """Of each who lives there, for which laws, and whether something was withheld. [000-23]"""
    entries = jurist.get(f"{town.door}/journal/entries?clientId={daan}&limit=200")["items"]
    looks = [entry["details"] for entry in entries if entry["subject_kind"] == "household"]
    expect_in({"from": "127.0.0.1", "laws": ["wmo"], "what": "opened the household", "withheld": True}, looks,
              "the looks")
    deeds = [entry["details"]["what"] for entry in entries if entry["subject_kind"] == "consent"]
    expect(sorted(deeds), ["consent given", "consent withdrawn"], "what was done with consents")


def play_the_journal_proves_every_step(stage):
    stage.close()
    expect_in("stichtse_vecht", stage.command("journal", "verify", "stichtse_vecht", "--data", stage.data),
              "what verify says")
