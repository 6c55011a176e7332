"""Contracts: whose they are, what they cost, and what came of them.

No play needs another.
"""

from stage import expect, expect_in
from town import Neighbours

towns = None

TAXI = {"provider": "Plassenhulp", "product": "Collectief vervoer", "price": "14.50", "unit": "rit",
        "begins_on": "2026-01-01", "ends_on": "2029-12-31"}


def play_the_region_goes_to_work(stage):
    global towns
    stage.day = "2026-05-04"
    towns = Neighbours(stage)


def keep(who, door, name, fields, **more):
    return who.post(f"{door}/records", {"task": "contracts", "type": name, "fields": fields}, **more)


def kept(who, door, name):
    return [item["fields"] for item in who.get(f"{door}/records?type={name}&limit=100")["items"]]


def play_standard_products_are_owned_by_the_partnership(stage):
    """Price, supplier and contract are kept by one manager for the three. [002-46]"""
    for town in ("stichtse_vecht", "weesp", "wijdemeren"):
        manager = towns.colleague(town, "contract_manager", "beheer_3d")
        local = towns.colleague(town, "local_contract_manager")
        door = towns.town(town).door
        keep(manager, door, "regional_contract", TAXI)
        expect(kept(local, door, "regional_contract"), [TAXI], f"what {town} reads")
        local.refused("POST", f"{door}/records", {"task": "contracts", "type": "regional_contract", "fields": TAXI},
                      status=403)
        catalogue = {p["title"]: p for p in local.get(f"{door}/policy")["provisions"]}
        expect((catalogue["Collectief vervoer"]["funding"], catalogue["Collectief vervoer"]["scale"]),
               ("procurement", "supralocal"), "how it is bought")


def play_a_local_manager_keeps_the_local_contracts_and_reads_those_of_the_region(stage):
    """[004-22]"""
    door = towns.town("aalten").door
    shared = towns.colleague("aalten", "contract_manager", "clm")
    local = towns.colleague("aalten", "local_contract_manager")
    regional = keep(shared, door, "regional_contract", {**TAXI, "provider": "Zorggroep De Naobers"}).body
    own = {**TAXI, "provider": "Buurtbus De Oever", "product": "Buurtauto"}
    keep(local, door, "local_contract", own)
    expect(kept(local, door, "local_contract"), [own], "the local contracts")
    expect(len(kept(local, door, "regional_contract")), 1, "the contracts of the region, as the local manager reads them")
    local.refused("PUT", f"{door}/records/{regional['record_id']}", {"version": 1, "fields": TAXI}, status=403)
    expect(kept(shared, door, "local_contract"), [], "the local contracts, as the shared team sees them")
    consultant = towns.colleague("aalten", "consultant")
    expect(kept(consultant, door, "regional_contract"), [], "what a consultant sees")


def play_a_bcf_contract_says_what_is_expected_and_what_came_of_it(stage):
    """[002-24]"""
    door = towns.town("weesp").door
    manager = towns.colleague("weesp", "contract_manager", "beheer_3d")
    line = {"provider": "Vechtstroom Zorg", "product": "Begeleiding", "target": 40, "report_on": "2027-01-31",
            "performance": "Veertig inwoners redden zich na een jaar zonder begeleiding."}
    entry = keep(manager, door, "performance_line", line).body
    told = manager.put(f"{door}/records/{entry['record_id']}", {"version": 1, "fields": {**line, "realised": 31}})
    expect((told["fields"]["target"], told["fields"]["realised"], told["fields"]["report_on"]), (40, 31, "2027-01-31"),
           "target, what was realised, and the day of the report")
    unfinished = {k: v for k, v in line.items() if k not in ("target", "report_on")}
    refused = manager.refused("POST", f"{door}/records", {"task": "contracts", "type": "performance_line",
                                                          "fields": unfinished}, status=400)
    for field in ("/fields/report_on", "/fields/target"):
        expect_in(field, [error["pointer"] for error in refused["errors"]], "what is missing")


def play_partners_in_the_chain_report_and_the_monitor_adds_them_up_by_cluster(stage):
    """Each partner tells its own counts, over no name; three residents are too few to show. [002-56]"""
    door = towns.town("weesp").door
    manager = towns.colleague("weesp", "contract_manager", "beheer_3d")
    quarter = {"from": "2026-01-01", "until": "2026-03-31"}
    for partner, cluster, residents in (("Welzijn aan de Vecht", "basic", 140), ("Buurtteam Oost", "basic", 61),
                                        ("Vechtstroom Zorg", "wmo_individual", 48),
                                        ("Jeugdhulp De Brug", "youth_individual", 3)):
        keep(manager, door, "partner_report",
             {**quarter, "partner": partner, "cluster": cluster, "residents": residents})
    refused = manager.refused("POST", f"{door}/records", {
        "task": "contracts", "type": "partner_report",
        "fields": {**quarter, "partner": "Buurtteam Oost", "cluster": "basic", "residents": -4}}, status=400)
    expect([error["pointer"] for error in refused["errors"]], ["/fields/residents"], "what is wrong")
    towns.on_another_day("2026-07-06")
    reader = towns.colleague("weesp", "functional_administrator")
    table = reader.get("/api/v1/monitor/sww/indicators/contracts/partner_reports?year=2026")
    told = {row["cluster"]: row["count"] for row in table["rows"]
            if row["municipality"] == "weesp" and row["quarter"] == "2026-Q2" and row["cluster"]}
    expect((told["basic"], told["youth_individual"]), (201, None), "the residents that partners told of")
