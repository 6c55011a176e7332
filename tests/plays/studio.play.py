"""What the policy studio draws: the room of a setting as it narrows, its values through time, what the neighbours
chose, and the files that a draft may change."""

from stage import expect, expect_holds, expect_in
from town import Town, administrator

SETTINGS = "/api/v1/municipalities/uitgeest/policy/tasks/household_help/settings"
HELP = "municipalities/buch/uitgeest/household_help.lua"

author = draft = None


def play_a_functional_administrator_comes_to_work(stage):
    global author
    stage.day = "2027-03-23"
    manager = administrator(stage)
    author = Town(stage, manager, "uitgeest").engage("anna", "buch", "functional_administrator")


def play_a_setting_shows_how_its_room_narrows(stage):
    shown = author.get(f"{SETTINGS}/review_interval").body
    expect(shown["kind"], "term", "the kind of value")
    bounds = [(each["layer"], each["kind"], each["least"], each["most"]) for each in shown["bounds"]]
    expect(bounds, [("commons", "between", "6m", "36m"), ("region", "between", "6m", "24m")], "the bounds")
    expect_in("municipalities/buch/household_help.lua:", shown["bounds"][1]["place"], "who narrowed it")
    values = [(each["layer"], each["value"], each["from"]) for each in shown["values"]]
    expect(values, [("commons", "24m", None), ("region", "18m", "2026-01-01")], "the values through time")


def play_what_the_law_bounds_names_the_law(stage):
    shown = author.get(f"{SETTINGS}/investigation_term").body
    expect_holds(shown["bounds"][0], {"layer": "law", "kind": "at_most", "least": None, "most": "6w",
                                      "source": "Wmo 2015 art. 2.3.2 lid 1"}, "the bound")
    expect(len(shown["bounds"]), 1, "nobody narrowed it")


def play_the_neighbours_show_what_they_chose(stage):
    items = author.get(f"{SETTINGS}/investigation_term/neighbours?on=2026-05-01")["items"]
    expect([each["municipality"] for each in items], ["bergen", "castricum", "heiloo", "uitgeest"], "the region")
    chosen = {each["municipality"]: each["chosen"] for each in items}
    expect_holds(chosen["uitgeest"], {"value": "4w", "set_by": "municipality", "from": "2026-04-01"}, "Uitgeest")
    expect(chosen["bergen"]["value"], "6w", "Bergen")
    earlier = author.get(f"{SETTINGS}/investigation_term/neighbours?on=2026-03-01")["items"]
    expect(earlier[3]["chosen"]["value"], "6w", "Uitgeest before it chose")
    author.refused("GET", f"{SETTINGS}/no_such_setting/neighbours", status=404)


def play_a_rule_tells_what_it_adds_and_a_step_what_happens_when_it_is_late(stage):
    policy = "/api/v1/municipalities/uitgeest/policy/tasks/household_help"
    rules = {each["name"]: each for each in author.get(policy + "/rules")["items"]}
    expect([each["setting"] for each in rules["HH-9"]["also"]], ["laundry_service"], "what HH-9 adds")
    expect(rules["HH-1"]["also"], [], "what HH-1 adds")
    steps = {each["name"]: each for each in author.get(policy + "/workflow")["steps"]}
    expect(steps["investigation"]["overdue"], {"tell": ["client", "team_lead"], "opens": "application"}, "too late")
    expect(steps["notification"]["overdue"], None, "no clock, nothing too late")


def play_a_draft_names_the_files_it_may_change_and_reads_them(stage):
    global draft
    draft = author.post("/api/v1/policy-drafts", {"scope": "buch/uitgeest", "title": "Lezen"}).body
    door = f"/api/v1/policy-drafts/{draft['draft_id']}"
    paths = [each["path"] for each in author.get(door + "/files")["items"]]
    expect_in(HELP, paths, "the files")
    expect([path for path in paths if not path.startswith("municipalities/buch/uitgeest/")], [], "files of others")
    before = author.get(f"{door}/text?path={HELP}").body
    expect(before["changed"], False, "whether the draft changes it")
    expect(before["text"], before["folder"], "the text is the folder's")
    mine = before["text"] + "-- een opmerking\n"
    author.post(door + "/changes", {"version": 1, "changes": [{"path": HELP, "change": "write", "text": mine}]})
    after = author.get(f"{door}/text?path={HELP}").body
    expect_holds(after, {"changed": True, "text": mine, "folder": before["folder"]}, "the text of the draft")
    expect_in({"path": HELP, "changed": True}, author.get(door + "/files")["items"], "the files")


def play_a_draft_reads_no_file_of_somebody_else(stage):
    door = f"/api/v1/policy-drafts/{draft['draft_id']}/text"
    author.refused("GET", f"{door}?path=municipalities/buch/heiloo/municipality.lua", status=404)
    author.refused("GET", f"{door}?path=municipalities/buch/uitgeest/nothing.lua", status=404)
    author.refused("GET", f"{door}?path=../outside.lua", status=400)
