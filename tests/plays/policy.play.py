"""What anybody may read about the policy: whose it is, what it asks, and where a municipality differs.

No play needs another.
"""

from stage import expect, expect_in
from town import Neighbours

towns = None


def play_the_region_goes_to_work(stage):
    global towns
    stage.day = "2026-05-04"
    towns = Neighbours(stage)


def asked(who, town, task):
    items = who.get(f"{towns.town(town).door}/policy/tasks/{task}/facts")["items"]
    return {fact["name"]: fact["question"] for fact in items if fact["question"]}


def play_own_strength_is_another_question_in_each_law(stage):
    """Self and one's own circle, the surroundings of a child, an income of one's own. [002-04]"""
    who = towns.colleague("stichtse_vecht", "consultant")
    questions = [asked(who, "stichtse_vecht", "guidance")["own_strength_enough"],
                 asked(who, "stichtse_vecht", "youth_help")["parents_can_solve_it"],
                 asked(who, "stichtse_vecht", "participation")["own_income_enough"]]
    expect(questions, ["Lukt het met eigen kracht?", "Lukt het de ouders zelf, met mensen om hen heen?",
                       "Is er genoeg eigen inkomen?"], "the questions")


def play_an_intake_has_one_name_and_a_form_for_each_law(stage):
    """[002-33]"""
    who = towns.colleague("stichtse_vecht", "consultant")
    door = towns.town("stichtse_vecht").door
    forms = {}
    for task in ("household_help", "participation"):
        steps = [step["name"] for step in who.get(f"{door}/policy/tasks/{task}/workflow")["steps"]]
        expect_in("investigation", steps, f"the steps of {task}")
        forms[task] = asked(who, "stichtse_vecht", task)
    expect_in("network_can_help", list(forms["household_help"]), "what the kitchen table asks")
    for question in ("receives_benefit", "wage_value", "growth_potential"):
        expect_in(question, list(forms["participation"]), "what work asks")
    expect(sorted(set(forms["household_help"]) & set(forms["participation"])), [], "what both ask")


def play_one_platform_one_catalogue(stage):
    """[002-57]"""
    catalogues = {}
    for town in ("stichtse_vecht", "weesp", "wijdemeren"):
        who = towns.colleague(town, "consultant")
        catalogues[town] = who.get(f"{towns.town(town).door}/policy")["provisions"]
    expect(catalogues["weesp"], catalogues["stichtse_vecht"], "the catalogue of Weesp")
    expect(catalogues["wijdemeren"], catalogues["stichtse_vecht"], "the catalogue of Wijdemeren")


def play_each_value_has_an_owner_and_a_place(stage):
    """What the region set and what the municipality set beside it: each line names who, where and why.
    [002-17 004-19]"""
    who = towns.colleague("berkelland", "consultant", "stichting_de_brink")
    items = who.get(f"{towns.town('berkelland').door}/policy/tasks/guidance/settings")["items"]
    owners = {item["name"]: item["set_by"] for item in items}
    expect(owners["usual_guidance_hours"], "municipality", "who set the hours in Berkelland")
    expect(owners["asked_of_providers"], "region", "who set what providers are asked")
    hours = next(item for item in items if item["name"] == "usual_guidance_hours")
    expect([line["layer"] for line in hours["chain"]], ["law", "commons", "region", "municipality"], "the chain")
    expect_in("municipalities/achterhoek/berkelland/guidance.lua", hours["place"], "where it stands")


def play_a_local_accent_names_the_regional_rule_it_comes_from(stage):
    """[002-17 004-28]"""
    who = towns.colleague("oude_ijsselstreek", "consultant", "ijzergieters")
    rules = who.get(f"{towns.town('oude_ijsselstreek').door}/policy/tasks/guidance/rules")["items"]
    local = [rule for rule in rules if rule["place"].startswith("municipalities/achterhoek/oude_ijsselstreek/")]
    expect([(rule["name"], rule["lifts"]) for rule in local], [("OIJ-1", "GU-8")], "the local rules and their base")
    version = next(t for t in who.get(f"{towns.town('oude_ijsselstreek').door}/policy")["tasks"]
                   if t["name"] == "guidance")["version"]
    expect(version, "1.0.0", "the version of that base")


def play_products_are_the_regions_and_no_municipality_edits_them(stage):
    """Eight municipalities read the purchasing framework in one way. [004-29]"""
    def products(town, organisation=None):
        who = towns.colleague(town, "consultant", organisation)
        listed = who.get(f"{towns.town(town).door}/policy")["provisions"]
        return [entry for entry in listed if entry["task"] == "guidance"]

    for town, organisation in (("winterswijk", None), ("bronckhorst", None), ("berkelland", "stichting_de_brink")):
        expect(products(town, organisation), products("aalten"), f"the products of {town}")
    author = towns.colleague("aalten", "functional_administrator")
    draft = author.post("/api/v1/policy-drafts", {"scope": "achterhoek/aalten", "title": "Een eigen product"})
    for path in ("plugins/guidance/provisions.lua", "municipalities/achterhoek/guidance.lua"):
        author.refused("POST", f"/api/v1/policy-drafts/{draft['draft_id']}/changes", {"version": 1, "changes": [
            {"path": path, "change": "write", "text": "return {}"}]}, status=403, says=path)


def play_three_levels_of_direction_for_a_cluster(stage):
    """Policy, execution direction, execution: each has its organisation; one organisation may have several clusters.
    [002-13 002-14]"""
    who = towns.colleague("stichtse_vecht", "consultant")
    clusters = who.get(f"{towns.town('stichtse_vecht').door}/policy/roles")["clusters"]
    names = {o["name"] for o in who.get(f"{towns.town('stichtse_vecht').door}/policy/roles")["organisations"]}
    for cluster in clusters:
        expect(len(cluster["direction"]), 1, f"who directs {cluster['cluster']}")
        for organisation in [cluster["policy"], *cluster["direction"], *cluster["execution"]]:
            expect_in(organisation, sorted(names), f"an organisation of {cluster['cluster']}")
    expect(len(clusters) >= 2, True, "whether there is more than one")
    policy = {cluster["policy"] for cluster in clusters}
    expect(sorted(policy), ["beheer_3d"], "who has the policy direction of all")


def play_public_for_the_one_and_private_for_the_other(stage):
    """[002-15]"""
    told = {}
    for town in ("stichtse_vecht", "weesp"):
        who = towns.colleague(town, "consultant")
        listed = who.get(f"{towns.town(town).door}/policy/roles")["organisations"]
        told[town] = next(o["public"] for o in listed if o["name"] == "werkhaven")
    expect(told, {"stichtse_vecht": True, "weesp": False}, "whether Werkhaven is public")


def play_every_product_has_a_national_cluster(stage):
    """[001-37]"""
    who = towns.colleague("stichtse_vecht", "consultant")
    listed = who.get(f"{towns.town('stichtse_vecht').door}/policy")["provisions"]
    without = [p["name"] for p in listed if p["national_cluster"] not in
               ("participation", "wmo_individual", "youth_individual", "basic")]
    expect(without, [], "the products without a place in the distribution model")
