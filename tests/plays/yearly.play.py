"""When a year is over it is counted: what was promised for each pillar, who referred, where help was going.

No play needs another; the first one lets a year go by.
"""

from stage import expect, expect_in
from town import GUIDANCE, Neighbours

towns = None

REFERRERS = {"general_practitioner": 7, "youth_doctor": 5}
PILLARS = {"healthy": 6, "safe": 5}
HEADINGS = {"independence": 6, "stabilisation": 5}
ENDS = {"answered": 6, "handed_over": 5}


def keep(who, door, task, name, fields):
    who.post(f"{door}/records", {"task": task, "type": name, "fields": fields})


def started_in_stichtse_vecht():
    """Seven doors that stand open, of which six are not needed any more; five decisions with an order."""
    who = towns.colleague("stichtse_vecht", "wmo_specialist")
    towns.colleague("stichtse_vecht", "functional_administrator")
    for number in range(7):
        dossier = towns.case(who, "stichtse_vecht", "guidance")
        begun = who.post(f"{dossier.path}/provisions", {"version": dossier.version(who), "provision": "walk_in_guidance"})
        if number < 6:
            who.post(f"{dossier.town.door}/provisions/{begun['provision']['provision_id']}/endings",
                     {"version": dossier.version(who), "because": "Kan het weer alleen."})
    for _ in range(5):
        dossier = towns.case(who, "stichtse_vecht", "guidance", GUIDANCE)
        dossier.converse(who)
        dossier.plan(who, "result")
        dossier.apply(who)
        dossier.advise(who)
        decision = dossier.decide(who, provision="guidance", amount="3")["decision"]["decision_id"]
        dossier.order(who, decision, "plassenhulp", ["vechtzorg", "plassenhulp"])


def play_a_year_of_work_goes_by(stage):
    global towns
    stage.day = "2025-03-03"
    towns = Neighbours(stage)
    who = towns.colleague("aalten", "consultant")
    towns.colleague("aalten", "functional_administrator")
    colleague = towns.colleague("aalten", "consultant", name="new.face.aalten")
    door = towns.town("aalten").door
    for pillar, count in PILLARS.items():
        for number in range(count):
            keep(who, door, "prevention_programme", "yearly_result", {
                "pillar": pillar, "year": 2025, "intended": f"Resultaat {number}", "action": "Samen aan de slag."})
    for number in range(5):
        keep(who, door, "prevention_programme", "activity", {
            "name": f"Wandelgroep {number}", "goal": "social_network", "prevention_kind": "universal", "year": 2025,
            "intended": "Elke week een ommetje."})
    for referrer, count in REFERRERS.items():
        for _ in range(count):
            dossier = towns.case(who, "aalten", "youth_help", born="2014-05-01")
            keep(who, dossier.path, "youth_help", "referral", {"referrer": referrer, "referred_on": "2025-03-01"})
            if referrer == "general_practitioner":
                who.put(f"{dossier.path}/contact-person", {"version": dossier.version(who), "contact_person": colleague.user_id})
    for heading, count in HEADINGS.items():
        for _ in range(count):
            dossier = towns.case(who, "aalten", "guidance")
            keep(who, dossier.path, "guidance", "perspective", {"heading": heading})
    for way, count in ENDS.items():
        for _ in range(count):
            dossier = towns.case(who, "aalten", "guidance")
            who.post(f"{dossier.path}/closures", {
                "version": dossier.version(who), "because": "De vraag is beantwoord.", "way": way,
                **({"with_whom": "Mevrouw Proef van Wonen in de Straat"} if way == "handed_over" else {})})
    foundation = towns.colleague("berkelland", "consultant", "stichting_de_brink")
    for _ in range(9):
        dossier = towns.case(foundation, "berkelland", "guidance")
        keep(foundation, dossier.path, "guidance", "ability", {"can_still": "Kookt.", "in_training": "De bus.", "change": "better"})
    for _ in range(5):
        dossier = towns.case(who, "aalten", "guidance")
        keep(who, dossier.path, "guidance", "ability", {"can_still": "Kookt.", "in_training": "De bus.", "change": "better"})
    started_in_stichtse_vecht()
    towns.on_another_day("2026-01-05")


def counted(indicator, column, region="achterhoek"):
    """{value of the column: count} over the whole region, from what the monitor tells."""
    who = towns.colleague("aalten" if region == "achterhoek" else "stichtse_vecht", "functional_administrator")
    table = who.get(f"/api/v1/monitor/{region}/indicators/{indicator}?year=2025")
    expect_in(column, table["columns"], f"the columns of {indicator}")
    others = [name for name in table["columns"] if name != column]
    return {row[column]: row["count"] for row in table["rows"]
            if row[column] is not None and all(row[name] is None for name in others)}


def play_each_pillar_is_reported_after_its_year(stage):
    """[004-02]"""
    expect(counted("prevention_programme/pillars", "pillar"), PILLARS, "the promises for each pillar")


def play_who_referred_is_counted(stage):
    """[002-37]"""
    expect(counted("youth_help/referrals", "referrer"), REFERRERS, "the referrals")


def play_where_help_is_going_is_counted(stage):
    """[001-15]"""
    expect(counted("guidance/perspectives", "heading"), HEADINGS, "the perspectives")


def play_what_the_programme_did_can_be_laid_side_by_side(stage):
    """[004-11]"""
    expect(counted("prevention_programme/activities", "goal"), {"social_network": 5}, "the activities for each goal")


def play_the_small_flow_and_the_large_one(stage):
    """[003-19]"""
    expect(counted("casework/general_and_tailored", "kind", "sww"), {"general": 7, "tailored": 5}, "what was started")


def play_reports_go_by_cluster_and_by_field(stage):
    """[002-59]"""
    expect(counted("casework/clusters", "cluster", "sww"),
           {"Preventie & Welzijn": 7, "Begeleiding & Jeugdzorg": 5}, "by cluster")
    expect(counted("casework/cases", "task", "sww"), {"guidance": 12}, "by field")


def play_what_comes_in_goes_through_and_goes_out_is_counted_with_its_cost(stage):
    """[002-58]"""
    expect(counted("casework/cases", "task", "sww"), {"guidance": 12}, "what came in")
    expect(counted("casework/products", "provision", "sww"), {"walk_in_guidance": 7, "guidance": 5}, "what was started")
    expect(counted("casework/ended_products", "provision", "sww"), {"walk_in_guidance": 6}, "what ended")
    expect(counted("casework/closed_cases", "way"), ENDS, "where the question went of a case that was closed")
    reader = towns.colleague("stichtse_vecht", "functional_administrator")
    report = reader.get("/api/v1/monitor/sww/products?year=2025").body
    costs = {row["provision"]: row["cost"] for row in report["rows"] if row["municipality"] == "stichtse_vecht"}
    expect(costs["guidance"] is not None, True, f"what tailored guidance cost, of {costs}")


def play_continuity_quality_and_cost_are_reported(stage):
    """How often a resident met another face, what got better, and what it cost. [003-18]"""
    expect(counted("casework/handovers", "task"), {"youth_help": 7}, "the faces that changed")
    expect(counted("guidance/changes", "change"), {"better": 14}, "what got better")


def play_forms_of_organisation_are_compared_by_their_results(stage):
    """Who got better with help of a municipality, and with help of a foundation. [004-26]"""
    who = towns.colleague("aalten", "functional_administrator")
    table = who.get("/api/v1/monitor/achterhoek/indicators/guidance/changes?year=2025")
    better = {row["municipality"]: row["count"] for row in table["rows"]
              if row["municipality"] and row["change"] == "better"}
    by_form = {}
    for town, count in better.items():
        if count:
            person = {"berkelland": "stichting_de_brink"}.get(town)
            reader = towns.colleague(town, "consultant", person)
            roles = reader.get(f"{towns.town(town).door}/policy/roles")["roles"]
            form = next(role["kinds"][0] for role in roles if role["name"] == "consultant")
            by_form[form] = by_form.get(form, 0) + count
    expect(by_form, {"municipality": 5, "foundation": 9}, "the results for each form")
