"""From an idea to adoption: how a municipality changes its own policy, with a second pair of eyes."""

import shutil
import tempfile
from pathlib import Path

from stage import ROOT, expect, expect_holds, expect_in, expect_not_in
from town import ANNA, HELP_AT_HOME, Town, administrator

# Adoption writes into the policy folder, so this play has a copy of its own.
FOLDER = tempfile.TemporaryDirectory(prefix="naober_drafts_")
POLICY = Path(FOLDER.name)
for part in ("plugins", "municipalities"):
    shutil.copytree(ROOT / part, POLICY / part)

HELP = "municipalities/buch/uitgeest/household_help.lua"
CASES = "municipalities/buch/uitgeest/cases.lua"
DRAFTS = "/api/v1/policy-drafts"
TERM = "/api/v1/municipalities/uitgeest/policy/tasks/household_help/settings/investigation_term"
PROMISE = """return cases "Uitgeest" {
  case "in de zomer van 2027 wacht niemand langer dan vier weken" {
    plugin = "household_help",
    on = { ["2027-07-01"] = { investigation_term = weeks(4) } },
  },
"""

uitgeest = heiloo = manager = author = colleague = worker = neighbour = draft = dossier = None


def door(rest=""):
    return f"{DRAFTS}/{draft['draft_id']}{rest}"


def change(who, path, text, **more):
    global draft
    answer = who.post(door("/changes"), {"version": draft["version"], "note": "een stap verder",
                                         "changes": [{"path": path, "change": "write", "text": text}]}, **more)
    draft = answer.body
    return answer


def adoption(**more):
    return {"version": draft["version"], "reason": "Wie belt, wacht te lang.",
            "source": "collegebesluit 23-3-2027, art. 3", **more}


def text_of(path):
    return (POLICY / path).read_text(encoding="utf-8")


def play_two_functional_administrators_come_to_work_in_uitgeest(stage):
    global uitgeest, heiloo, manager, author, colleague, worker, neighbour, dossier
    stage.day = "2027-03-23"
    manager = administrator(stage)
    uitgeest = Town(stage, manager, "uitgeest")
    heiloo = Town(stage, manager, "heiloo")
    author = uitgeest.engage("anna", "buch", "functional_administrator")
    colleague = uitgeest.engage("berend", "buch", "functional_administrator", "consultant")
    worker = uitgeest.engage("wim", "buch", "consultant")
    neighbour = heiloo.engage("heleen", "buch", "functional_administrator")
    # For the command line, which knows no other day than the real one.
    carla, _ = uitgeest.account("carla", "buch")
    uitgeest.assign(carla, "functional_administrator", **{"from": "2026-01-01"})


def play_one_of_them_drafts_another_value_for_a_setting(stage):
    global draft
    draft = author.post(DRAFTS, {"scope": "buch/uitgeest", "title": "Drie weken in plaats van vier"}).body
    expect_holds(draft, {"state": "open", "version": 1, "files": []}, "the new draft")
    draft = author.post(door("/settings"), {
        "version": 1, "task": "household_help", "setting": "investigation_term", "value": "3w",
        "from": "2027-07-01", "source": "art. 3", "because": "Wie belt, wacht te lang."}).body
    expect([file["path"] for file in draft["files"]], [HELP], "the files of the draft")
    expect(draft["files"][0]["base"], text_of(HELP), "the text it started from")


def play_the_file_gets_one_line_and_keeps_every_other_byte(stage):
    shown = author.get(door("/diff")).body
    lines = [line for line in shown["text"].splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    expect(lines, ['+    { weeks(3), from = "2027-07-01", source = "art. 3", because = "Wie belt, wacht te lang." },'],
           "the lines that differ")
    expect_holds(shown["changes"][0], {"kind": "setting", "what": "added", "of": "buch/uitgeest",
                                       "task": "household_help", "name": "investigation_term",
                                       "from": "2027-07-01", "before": None}, "the change in words of policy")
    expect([each["municipality"] for each in shown["municipalities"]], ["buch/uitgeest"], "whose policy changes")


def play_nothing_is_in_force_yet(stage):
    expect(worker.get(TERM + "?on=2027-07-01")["value"], "4w", "the term that holds in July")
    expect_not_in("2027-07-01", text_of(HELP), "the policy folder")


def play_a_value_that_goes_too_far_is_named_by_the_check(stage):
    global draft
    kept = draft["files"][0]["text"]
    change(author, HELP, kept.replace("weeks(3)", "weeks(8)"))
    found = author.get(door("/check")).body
    expect(len(found["new_problems"]), 1, "the problems that are new")
    expect_in("at most 6 weeks", found["new_problems"][0]["says"], "what the check says")
    expect_in(HELP + ":", found["new_problems"][0]["place"], "where it stands")
    colleague.refused("POST", door("/adoptions"), adoption(), status=409, says="at most 6 weeks")
    change(author, HELP, kept)
    expect(author.get(door("/check"))["new_problems"], [], "the problems after mending")


def play_a_promise_that_breaks_is_found_by_the_test(stage):
    cases = text_of(CASES)
    change(author, CASES, PROMISE + cases.split("\n", 1)[1])
    tested = author.get(door("/test")).body
    broken = [case for case in tested["cases"] if not case["passed"]]
    expect([case["name"] for case in broken], ["in de zomer van 2027 wacht niemand langer dan vier weken"],
           "the cases that fail")
    expect_in("3 weeks", broken[0]["failures"][0], "what came instead")
    colleague.refused("POST", door("/adoptions"), adoption(), status=409, says="A case fails")


def play_the_promise_is_mended(stage):
    cases = next(file["text"] for file in draft["files"] if file["path"] == CASES)
    change(author, CASES, cases.replace("vier weken", "drie weken").replace("weeks(4) } },\n  },", "weeks(3) } },\n  },", 1))
    expect(author.get(door("/test"))["failed"], 0, "the cases that fail")


def play_a_colleague_is_asked_to_look(stage):
    author.post(door("/review-requests"), {"municipality": "uitgeest", "role": "functional_administrator",
                                           "says": "Kijk je mee?"}, status=204)
    waiting = colleague.get("/api/v1/policy-review-requests")["items"]
    expect([each["draft_id"] for each in waiting], [draft["draft_id"]], "what waits for the colleague")
    expect(author.get("/api/v1/policy-review-requests")["items"], [], "what waits for the author")
    colleague.post(door("/comments"), {"says": "Helder. De zomer is een goed moment."}, status=204)


def play_nobody_adopts_their_own_words(stage):
    author.refused("POST", door("/adoptions"), adoption(), status=403, says="somebody else")


def play_who_may_not_manage_policy_does_not_adopt_it(stage):
    worker.refused("POST", door("/adoptions"), adoption(), status=403, says="manage policy")
    neighbour.refused("POST", door("/adoptions"), adoption(), status=404)
    neighbour.refused("GET", door(), status=404)


def play_an_adoption_without_a_source_is_none(stage):
    colleague.refused("POST", door("/adoptions"), adoption(source=" "), status=400, says="collegebesluit")


def play_a_hand_in_the_folder_meanwhile_is_noticed(stage):
    global draft
    before = text_of(HELP)
    (POLICY / HELP).write_text(before + "-- door regionale ICT\n", encoding="utf-8")
    conflicts = author.get(door("/conflicts"))["items"]
    expect([each["path"] for each in conflicts], [HELP], "the files that conflict")
    expect(conflicts[0]["base"], before, "what the draft started from")
    expect(conflicts[0]["now"], before + "-- door regionale ICT\n", "what the folder holds")
    colleague.refused("POST", door("/adoptions"), adoption(), status=409, says="rebase")
    joined = conflicts[0]["draft"] + "-- door regionale ICT\n"
    draft = author.post(door("/rebases"), {"version": draft["version"], "choices": [
        {"path": HELP, "take": "text", "text": joined}]}).body
    expect(author.get(door("/conflicts"))["items"], [], "the conflicts after choosing")


def play_who_comes_second_overwrites_nothing(stage):
    author.refused("POST", door("/changes"), {"version": 1, "changes": [
        {"path": HELP, "change": "leave"}]}, status=409, says="Read it again")


def play_a_colleague_adopts_and_it_is_in_force_at_once(stage):
    global draft
    adopted = colleague.post(door("/adoptions"), adoption()).body
    draft = adopted["draft"]
    expect(draft["state"], "adopted", "the state of the draft")
    expect(worker.get(TERM + "?on=2027-07-01")["value"], "3w", "the term that holds in July")
    expect(worker.get(TERM + "?on=2027-06-30")["value"], "4w", "the term that holds in June")
    expect_in('{ weeks(3), from = "2027-07-01"', text_of(HELP), "the policy folder")
    shown = worker.get(TERM + "?on=2027-07-01").body
    expect_in(HELP, shown["place"], "where the value stands")


def play_what_is_adopted_stays_as_it_is(stage):
    author.refused("POST", door("/changes"), {"version": draft["version"], "changes": [
        {"path": HELP, "change": "leave"}]}, status=409, says="adopted")
    colleague.refused("POST", door("/adoptions"), adoption(), status=409, says="adopted")


def play_every_version_and_every_word_is_kept(stage):
    story = worker.get(door("/history")).body
    expect([each["version"] for each in story["versions"]], list(range(1, draft["version"] + 1)), "the versions")
    expect([each["kind"] for each in story["remarks"]], ["review_request", "comment"], "what was said")
    done = story["adoptions"][0]
    expect_holds(done, {"state": "in_force", "adopted_by": colleague.user_id, "decided_on": "2027-03-23",
                        "source": "collegebesluit 23-3-2027, art. 3"}, "the adoption")


def play_a_municipality_cannot_touch_what_is_its_regions(stage):
    """[004-18]"""
    author.refused("POST", DRAFTS, {"scope": "buch", "title": "Voor de hele regio"}, status=403, says="region")
    author.refused("POST", DRAFTS, {"scope": "commons", "title": "Voor iedereen"}, status=403,
                   says="regional administrator")
    own = author.post(DRAFTS, {"scope": "buch/uitgeest", "title": "Stiekem"}).body
    for path in ("municipalities/buch/household_help.lua", "municipalities/buch/heiloo/roles.lua",
                 "plugins/household_help/rules.lua"):
        author.refused("POST", f"{DRAFTS}/{own['draft_id']}/changes", {"version": 1, "changes": [
            {"path": path, "change": "write", "text": "return {}"}]}, status=403, says=path)
    for path in ("../outside.lua", "/etc/passwd", "municipalities/buch/uitgeest/../heiloo/roles.lua"):
        author.refused("POST", f"{DRAFTS}/{own['draft_id']}/changes", {"version": 1, "changes": [
            {"path": path, "change": "write", "text": "return {}"}]}, status=400)
    author.post(f"{DRAFTS}/{own['draft_id']}/withdrawals", {"reason": "Dat mag niet."})


def play_what_was_decided_later_does_not_hold_earlier(stage):
    global draft
    draft = author.post(DRAFTS, {"scope": "buch/uitgeest", "title": "Met terugwerkende kracht"}).body
    draft = author.post(door("/settings"), {
        "version": 1, "task": "household_help", "setting": "laundry_service", "value": True,
        "from": "2027-02-01", "source": "art. 5"}).body
    colleague.refused("POST", door("/adoptions"), adoption(), status=400, says="nothing holds before it was decided")
    answer = colleague.post(door("/rejections"), {"reason": "Een besluit werkt niet terug."}).body
    expect(answer["state"], "rejected", "the state of the draft")


def play_a_case_of_life_becomes_a_promise(stage):
    """What went well for one resident is kept for all, without her name."""
    global draft, dossier
    client = uitgeest.register(colleague, ANNA)
    dossier = uitgeest.open_case(colleague, client["client_id"])
    colleague.refused("POST", f"{dossier.path}/policy-cases", {}, status=409, says="advice")
    dossier.converse(colleague)
    dossier.record(colleague, HELP_AT_HOME)
    advice = dossier.advise(colleague)
    made = colleague.post(f"{dossier.path}/policy-cases", {"promise": "wie het zelf niet kan, krijgt hulp"}).body
    expect_in("hours_needed = 2.5", made["lua"], "the case")
    expect_in(f'outcome = "{advice["verdict"]}"', made["lua"], "the outcome")
    for secret in (ANNA["family_name"], ANNA["bsn"], client["client_id"], dossier.id):
        expect_not_in(secret, made["lua"], "the case")
    draft = colleague.post(DRAFTS, {"scope": "buch/uitgeest", "title": "Een belofte erbij"}).body
    made = colleague.post(f"{dossier.path}/policy-cases", {
        "promise": "wie het zelf niet kan, krijgt hulp", "draft_id": draft["draft_id"], "version": 1}).body
    draft = made["draft"]
    expect([file["path"] for file in draft["files"]], [CASES], "the files of the draft")
    tested = author.get(door("/test")).body
    expect(tested["failed"], 0, "the cases that fail")
    expect_in("wie het zelf niet kan, krijgt hulp", [case["name"] for case in tested["cases"]], "the cases")
    adopted = author.post(door("/adoptions"), adoption()).body
    expect(adopted["draft"]["state"], "adopted", "the state of the draft")


def play_the_journal_of_the_region_tells_it_all(stage):
    stage.close()
    told = stage.command("journal", "export", "region", "--data", stage.data)
    for act in ("open_draft", "change_draft", "rebase_draft", "ask_review_of_draft", "comment_on_draft",
                "adopt_draft", "reject_draft", "withdraw_draft"):
        expect_in(act, told, "the journal of the region")
    expect_in("collegebesluit 23-3-2027, art. 3", told, "the journal of the region")
    stage.command("journal", "verify", "region", "--data", stage.data)


def play_who_holds_the_data_folder_reads_the_drafts_there(stage):
    shared = ("--data", stage.data, "--policy", POLICY)
    listed = stage.command("draft", "list", *shared)
    expect_in("Drie weken in plaats van vier", listed, "the list of drafts")
    identity = draft["draft_id"]
    expect_in(CASES, stage.command("draft", "show", identity, *shared), "the draft")
    with tempfile.TemporaryDirectory() as folder:
        stage.command("draft", "export", identity, folder, *shared)
        expect((Path(folder) / CASES).read_text(encoding="utf-8"), text_of(CASES), "the file that was written out")
    with tempfile.TemporaryDirectory() as folder:
        mine = Path(folder)
        (mine / HELP).parent.mkdir(parents=True)
        (mine / HELP).write_text(text_of(HELP).replace("weeks(3)", "weeks(2)"), encoding="utf-8")
        compared = stage.command("draft", "from", mine, "--policy", POLICY, status=1)
        expect_in("+    { weeks(2)", compared, "what differs")
        kept = stage.command("draft", "from", mine, *shared, "--scope", "buch/uitgeest", "--title", "Van schijf",
                             "--as", "carla")
        identity = kept.strip().splitlines()[-1].split()[0]
        expect_in("buch/uitgeest changed setting", stage.command("draft", "diff", identity, *shared, status=1),
                  "the change in words of policy")
        expect_in("nothing keeps it from adoption", stage.command("draft", "check", identity, *shared), "the check")
        expect_in("1 failed", stage.command("draft", "test", identity, *shared, status=1), "the cases")
