"""Where five partnerships contradict each other about people: who sits in the access, who signs, who directs.

One play for each contradiction. The same story is told in the municipalities named, and ends differently there;
no play needs another.
"""

from stage import expect, expect_in
from town import DIRECTION, GUIDANCE, HELP_AT_HOME, WORRY, YOUTH, Neighbours, expect_verdict

towns = None


def play_five_partnerships_work_on_one_host(stage):
    global towns
    stage.day = "2026-05-04"
    towns = Neighbours(stage)


def role_given(town, role, organisation, status=201):
    """Whether somebody of this organisation may be given this role here."""
    place = towns.town(town)
    user_id, _ = place.account(f"asks.for.{role}.{organisation}.{town}", organisation)
    return towns.manager.ask(
        "POST", f"{place.door}/role-assignments", {"user_id": user_id, "role": role}, status=status)


def planned(town, maker, provision_domain, **more):
    """A case with a plan and an advice, ready to be decided on."""
    dossier = towns.case(maker, town, "household_help", **more)
    dossier.converse(maker)
    dossier.plan(maker, provision_domain)
    dossier.record(maker, HELP_AT_HOME)
    dossier.apply(maker)
    dossier.advise(maker)
    return dossier


def play_the_access_sits_outside_the_town_hall_or_inside(stage):
    """Client support makes the plan in Aa en Hunze; in Weesp only the municipality works in the access. [C1 000-15]"""
    outside = towns.colleague("aa_en_hunze", "consultant", "mee_drenthe")
    dossier = towns.case(outside, "aa_en_hunze")
    dossier.converse(outside)
    expect(dossier.make_plan(outside)["made_by"], outside.user_id, "who made the plan")
    refused = role_given("stichtse_vecht", "consultant", "wegwijzer", status=(403, 409, 422))
    expect_in("client_support", refused.text, "why client support cannot sit in the access")
    inside = towns.colleague("stichtse_vecht", "consultant")
    dossier = towns.case(inside, "stichtse_vecht")
    dossier.converse(inside)
    expect(dossier.make_plan(inside)["made_by"], inside.user_id, "who made the plan")


def play_who_sells_help_sits_in_the_access_or_does_not(stage):
    """[C2 001-02 002-26 003-13]"""
    role_given("oude_ijsselstreek", "consultant", "ijzergieters")
    for town, provider in (("stichtse_vecht", "vechtzorg"), ("bergen", "schelpenpad")):
        refused = role_given(town, "consultant", provider, status=(403, 409, 422))
        expect_in("care_provider", refused.text, f"why {provider} cannot sit in the access of {town}")


def play_the_same_draft_is_signed_by_the_one_or_by_the_other(stage):
    """The municipality; the generalist after a talk; the partner under a mandate on record.
    [C3 000-16 001-24 003-10]"""
    member = towns.colleague("aa_en_hunze", "consultant", "impuls")
    draft = planned("aa_en_hunze", member, "result")
    member.refused("POST", f"{draft.path}/decisions", draft.decision(member), status=403)

    generalist = towns.colleague("bergen", "consultant")
    officer = towns.colleague("bergen", "municipal_officer")
    draft = planned("bergen", generalist, "home_life")
    generalist.refused("POST", f"{draft.path}/decisions", draft.decision(generalist), status=403, says="consult")
    draft.consult(officer)
    expect(draft.decide(generalist)["decision"]["signed_by"], generalist.user_id, "who signed after a talk")

    partner = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    draft = planned("oude_ijsselstreek", partner, "daily_functioning")
    decision = draft.decide(partner)["decision"]
    expect(decision["mandate"], "decide_tailored", "the mandate on record")
    expect(decision["organisation"], "ijzergieters", "for whom it was signed")
    mandates = partner.get(f"{towns.town('oude_ijsselstreek').door}/policy/roles")["mandates"]
    record = next(mandate for mandate in mandates if mandate["name"] == "decide_tailored")
    expect((record["from"], record["till"]), ("2026-01-01", "2028-12-31"), "the period of the mandate")


def deliver(who, dossier, status=201):
    return who.ask("POST", f"{dossier.path}/records", {"type": "support_hours", "fields": {
        "day": "2026-05-04", "hours": 1.5, "what": "Samen de post gedaan."}}, status=status)


def guided(town, maker, domain):
    """A case of guidance with a plan, ready to be decided on."""
    dossier = towns.case(maker, town, "guidance", GUIDANCE)
    dossier.converse(maker)
    dossier.plan(maker, domain)
    dossier.apply(maker)
    dossier.advise(maker)
    return dossier


def play_who_decides_helps_or_keeps_away_from_helping(stage):
    """One pair of hands in Oude IJsselstreek, two in Stichtse Vecht; in Aa en Hunze light support alone.
    [C4 000-12 001-02]"""
    trusted = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    dossier = guided("oude_ijsselstreek", trusted, "daily_functioning")
    deliver(trusted, dossier)
    dossier.decide(trusted, provision="guidance", amount="3")

    specialist = towns.colleague("stichtse_vecht", "wmo_specialist")
    dossier = guided("stichtse_vecht", specialist, "result")
    dossier.decide(specialist, provision="guidance", amount="3")
    deliver(specialist, dossier, status=403)

    member = towns.colleague("aa_en_hunze", "consultant", "impuls")
    officer = towns.colleague("aa_en_hunze", "municipal_officer")
    dossier = guided("aa_en_hunze", member, "result")
    light = member.post(f"{dossier.path}/provisions", {
        "version": dossier.version(member), "provision": "walk_in_guidance"})["provision"]
    expect(light["kind"], "general", "what the team gives itself")
    expect(deliver(member, dossier)["fields"]["hours"], 1.5, "the hours the team gave")
    dossier.decide(officer, provision="guidance", amount="3")
    both = towns.town("aa_en_hunze").engage("helps.and.signs", "aa_en_hunze", "consultant", "municipal_officer")
    dossier = guided("aa_en_hunze", member, "result")
    deliver(both, dossier)
    both.refused("POST", f"{dossier.path}/decisions", dossier.decision(both, provision="guidance", amount="3"),
                 status=403, says="kept apart")


def play_a_youth_question_goes_to_a_specialist_or_stays_with_the_generalist(stage):
    """[C6]"""
    front_line = towns.colleague("stichtse_vecht", "consultant")
    dossier = towns.case(front_line, "stichtse_vecht", "youth_help", YOUTH, born="2013-02-01")
    advice = dossier.advise(front_line)
    expect_verdict(advice, "refer", "YH-15", "YH-20")
    expect(advice["outcome"]["refer_to"], "youth_specialist", "to whom")
    generalist = towns.colleague("bergen", "consultant")
    dossier = towns.case(generalist, "bergen", "youth_help", YOUTH, born="2013-02-01")
    expect_verdict(dossier.advise(generalist), "grant", "YH-20")


def play_who_helps_directs_or_keeps_out_of_it(stage):
    """[C9 002-41]"""
    executor = {**DIRECTION, "director_delivers": True}
    specialist = towns.colleague("stichtse_vecht", "wmo_specialist")
    dossier = towns.case(specialist, "stichtse_vecht", "case_direction", executor)
    expect_verdict(dossier.advise(specialist), "refuse", "CD-5")
    trusted = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    dossier = towns.case(trusted, "oude_ijsselstreek", "case_direction", executor)
    expect_verdict(dossier.advise(trusted), "grant", "CD-7")
    dossier.converse(trusted)
    expect(dossier.make_plan(trusted)["director"], trusted.user_id, "who directs")


def play_a_group_nominates_or_the_question_comes_from_the_resident(stage):
    """[C21 002-29]"""
    nominated = {**WORRY, "nominated_by_group": True, "short_help_fits": True, "short_help_hours": 4}
    rules = {"wijdemeren": ["SI-15", "SI-13"], "bergen": ["SI-13"], "aalten": ["SI-13"], "aa_en_hunze": ["SI-13"]}
    for town, spoke in rules.items():
        who = towns.colleague(town, "consultant")
        advice = towns.case(who, town, "signals", nominated).advise(who)
        expect([reason["rule"] for reason in advice["reasons"]], spoke, f"the rules that spoke in {town}")


def play_who_wants_no_help_is_left_in_peace_or_visited(stage):
    """Doing nothing can be responsible in Oude IJsselstreek; in Stichtse Vecht somebody comes by. [C16 001-13]"""
    declines = {**WORRY, "wants_no_help": True}
    trusted = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    dossier = towns.case(trusted, "oude_ijsselstreek", "signals", declines)
    expect_verdict(dossier.advise(trusted), "weigh", "SI-12")
    client = dossier.read(trusted)["case"]["client_id"]
    trusted.post(f"{dossier.path}/closures", {
        "version": dossier.version(trusted), "because": "De inwoner wil nu geen hulp en weet ons te vinden."})
    told = dossier.read(trusted)
    expect((told["case"]["state"], told["decisions"]), ("closed", []), "a case without a decision")
    again = dossier.town.open_case(trusted, client, "signals")
    again.record(trusted, {**WORRY, "declined_before": True})
    expect_verdict(again.advise(trusted), "weigh", "SI-10")
    file = trusted.get(f"{dossier.town.door}/clients/{client}")
    expect(sorted(case["closed_because"] or "" for case in file["cases"]),
           ["", "De inwoner wil nu geen hulp en weet ons te vinden."], "what is remembered")

    front = towns.colleague("stichtse_vecht", "consultant")
    dossier = towns.case(front, "stichtse_vecht", "signals", declines)
    expect_verdict(dossier.advise(front), "grant", "SI-11")
    started = front.post(f"{dossier.path}/provisions", {"version": dossier.version(front), "provision": "outreach"})
    expect((started["provision"]["name"], started["provision"]["decision_id"]), ("outreach", None), "who comes by")


def play_a_supplier_belongs_to_the_region_or_to_each_town(stage):
    """The third municipality makes the difference in the Achterhoek, and none in the BUCH. [C19 004-21]"""
    managers = {}
    for town in ("aalten", "bergen"):
        who = towns.colleague(town, "consultant")
        dossier = towns.case(who, town, "contracts")
        for count in (2, 3):
            dossier.record(who, {"question": "who_manages", "active_in": count})
            managers[town, count] = dossier.advise(who)["outcome"]["refer_to"]
    expect(managers["aalten", 2], "local_contract_manager", "with two municipalities in the Achterhoek")
    expect(managers["aalten", 3], "shared_contract_team", "with three municipalities in the Achterhoek")
    expect(managers["bergen", 3], "local_contract_manager", "with three municipalities in the BUCH")
