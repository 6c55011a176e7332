"""Records of a task's own: declared in Lua, and a form, an API, its checks and its history come for free."""

from stage import expect, expect_holds, expect_in, expect_not_in
from town import Town, administrator

town = generalist = officer = lead = dossier = client = None
place = {}

MONDAY = {"weekday": "monday", "part_of_day": "morning", "hours": 2.5, "from": "2026-03-09"}
FLAT = {"address": "Duinpad 3", "kind": "own_flat", "rent": "450.50", "moved_in_on": "2026-03-01",
        "night_support": False}


def play_a_task_tells_what_it_keeps_and_how_to_ask_it(stage):
    """The form and the schema are the declaration: nobody typed them again."""
    global town, generalist, officer, lead
    town = Town(stage, administrator(stage), "bergen")
    generalist = town.engage("fenna", "bergen", "consultant")
    officer = town.engage("gerrit", "bergen", "municipal_officer")
    lead = town.engage("karin", "bergen", "team_lead")
    declared = generalist.get(f"{town.door}/policy/tasks/sheltered_housing/records")["items"]
    kept = next(item for item in declared if item["name"] == "housing_place")
    expect_holds(kept, {"of": "case", "only_one": True, "known_to": ["consultant", "municipal_officer"]})
    names = [field["name"] for field in kept["form"]["fields"]]
    expect(names[:2], ["address", "kind"], "the order of the form")
    expect(kept["form"]["fields"][1]["options"][2], {"value": "own_flat", "title": "Eigen woning met begeleiding"},
           "the label of an option")
    expect(kept["json_schema"]["required"], ["address", "kind", "moved_in_on", "night_support"], "what is required")
    expect(kept["json_schema"]["properties"]["room_count"]["maximum"], 12, "a bound in the schema")


def play_what_is_wrong_is_told_at_once_each_with_its_pointer(stage):
    global dossier, client
    client = town.register(generalist)["client_id"]
    dossier = town.open_case(generalist, client, "sheltered_housing")
    answer = generalist.refused(
        "POST", f"{dossier.path}/records",
        {"type": "housing_place",
         "fields": {"kind": "own_flet", "rent": "2500.01", "moved_in_on": "2026-02-30", "nights": True}},
        status=400)
    pointers = sorted(error["pointer"] for error in answer["errors"])
    expect(pointers, ["/fields/address", "/fields/kind", "/fields/moved_in_on", "/fields/night_support",
                      "/fields/nights", "/fields/rent"], "the pointers of all mistakes")
    expect_in("did you mean 'own_flat'?", answer.text, "what was meant")
    expect(generalist.get(f"{dossier.path}/records")["items"], [], "what was kept")


def play_a_record_is_kept_in_versions(stage):
    """Nothing is overwritten; who comes second is told so."""
    global place
    added = generalist.post(f"{dossier.path}/records", {"type": "housing_place", "fields": FLAT})
    expect_in("/records/record_", added.location, "where it is")
    place = added.body
    expect_holds(place, {"task": "sheltered_housing", "version": 1, "fields": FLAT, "former_fields": []})
    path = f"{town.door}/records/{place['record_id']}"
    moved = {**FLAT, "address": "Duinpad 5", "night_support": True}
    expect(generalist.put(path, {"version": 1, "fields": moved})["version"], 2, "the version after a change")
    generalist.refused("PUT", path, {"version": 1, "fields": FLAT}, status=409, says="version 2")
    history = generalist.get(f"{path}/versions")["items"]
    expect([version["fields"]["address"] for version in history], ["Duinpad 3", "Duinpad 5"], "its history")


def play_nobody_lives_in_two_places(stage):
    answer = generalist.refused(
        "POST", f"{dossier.path}/records", {"type": "housing_place", "fields": FLAT}, status=409, says="only one")
    expect(answer["about"], place["record_id"], "which one stands there")


def play_who_may_not_know_it_hears_that_it_is_there_and_no_more(stage):
    seen = officer.get(f"{dossier.path}/records")
    expect(len(seen["items"]), 1, "what the officer sees")
    seen = lead.get(f"{dossier.path}/records")
    expect((seen["items"], seen["withheld"]), ([], ["housing_place"]), "what the team lead sees")
    lead.refused("GET", f"{town.door}/records/{place['record_id']}", status=403, says="consultant")
    officer.refused("POST", f"{dossier.path}/records", {"type": "housing_place", "fields": FLAT},
                    status=403, says="record facts")


def play_an_address_stands_sealed_in_the_file(stage):
    """Who takes the file away reads no address: it is sealed with the key of the person."""
    stage.close()
    for part in stage.data.glob("bergen.db*"):
        expect(b"Duinpad 5" in part.read_bytes(), False, f"whether {part.name} holds the address in clear")
    stage.open()
    for person in (generalist, officer, lead):
        person.token = town.again(person)
    found = generalist.get(f"{town.door}/records/{place['record_id']}")
    expect(found["fields"]["address"], "Duinpad 5", "the address for who may know it")


def play_a_look_is_a_line_in_the_journal_and_takes_a_purpose(stage):
    generalist.refused("GET", f"{dossier.path}/records", status=400, says="urpose", headers={"Purpose": ""})
    entries = lead.get(f"{town.door}/journal/entries?caseId={dossier.id}&limit=50")["items"]
    of_record = [entry["act"] for entry in entries if entry["subject_id"] == place["record_id"]]
    expect(of_record[-1], "record_facts", "the first line about the record")
    expect_in("read_client", of_record, "the lines about the record")
    expect_not_in("Duinpad", str(entries), "the journal")


def play_a_withdrawn_record_stays_readable_for_as_long_as_it_is_kept(stage):
    path = f"{town.door}/records/{place['record_id']}"
    gone = generalist.post(f"{path}/withdrawals", {"version": 2, "because": "Verhuisd naar een eigen huis."})
    expect(int(gone["keep_until"][:4]) - int(gone["withdrawn_on"][:4]), 15, "the years it is kept")
    expect(generalist.get(f"{dossier.path}/records")["items"], [], "what counts now")
    expect(len(generalist.get(f"{dossier.path}/records?withdrawnToo=true")["items"]), 1, "what can be read")
    generalist.refused("PUT", path, {"version": 3, "fields": FLAT}, status=409, says="withdrawn")


def play_a_client_and_the_municipality_have_records_too(stage):
    holder = {"name": "Toos", "phone": "000-1234567", "relation": "neighbour"}
    generalist.post(f"{town.door}/clients/{client}/records",
                    {"task": "household_help", "type": "key_holder", "fields": holder})
    kept = generalist.get(f"{town.door}/clients/{client}/records")["items"]
    expect(kept[0]["fields"], holder, "the key holder")
    location = {"name": "De Duinen", "places": 12, "kind": "group_home"}
    generalist.post(f"{town.door}/records", {"type": "housing_location", "fields": location})
    expect(generalist.get(f"{town.door}/records?type=housing_location")["items"][0]["fields"], location,
           "a location of the municipality")


def play_a_case_keeps_what_its_own_task_declares(stage):
    help_at_home = town.open_case(generalist, client, "household_help")
    generalist.post(f"{help_at_home.path}/records", {"type": "care_moment", "fields": MONDAY})
    generalist.refused("POST", f"{help_at_home.path}/records", {"type": "housing_place", "fields": FLAT},
                       status=400, says="care_moment")


def play_the_books_still_close(stage):
    stage.close()
    expect_in("sound", stage.command("journal", "verify", "bergen", "--data", stage.data), "what verify says")
    stage.open()
