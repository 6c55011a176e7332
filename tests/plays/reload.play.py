"""Castricum changes its policy while its people work: nobody notices, nothing is mixed, and nothing is lost."""

import shutil
import tempfile
import threading
import time
from pathlib import Path

from stage import PATIENCE_SECONDS, ROOT, Broken, expect, expect_in
from town import Town, administrator

FOLDER = tempfile.TemporaryDirectory(prefix="naober_policy_")
POLICY = Path(FOLDER.name)
for part in ("plugins", "municipalities"):
    shutil.copytree(ROOT / part, POLICY / part)
OWN = POLICY / "municipalities" / "buch" / "castricum"
TASK = OWN / "plugins" / "proef"

PLUGIN = """return plugin "proef" {
  title = "Proef", version = "1.0.0", speaks = api "1", requires = { casework = ">=1.0.0" },
  needs = {}, offers = { "proef_help" },
}
"""
PROVISIONS = """return provisions "proef" {
  provision "proef_help" { title = "Proefhulp", kind = "general", law = "wmo" },
}
"""
FACTS = """return facts "proef" {
  fact "points" { "client", "Hoeveel punten?", type = whole_number },
}
"""
WORKFLOW = """return workflow "proef" {
  step "notification" { title = "Melding", role = "access_desk", leads = { "investigation" } },
  step "investigation" { title = "Onderzoek", role = "consultant" },
}
"""
PARAMETERS = """return parameters "proef" {
  parameter "grens" { title = "Grens", room = between(0, 10), agreed = "castricum, 2026-01-01",
    open_to = { "municipality" }, default = %d },
}
"""
# A comment that comes back with a rollback, and rules of which different ones speak under the two limits.
RULES = """-- De stand is {k}.
return rules "proef" {{
  rule "P-1" {{ law = "Wmo 2015 art. 2.3.5", when = at_least_is("points", setting "grens"),
    gives = weigh "grant", because = "Boven de grens van {k}." }},
  rule "P-2" {{ law = "Wmo 2015 art. 2.3.5", reads = {{ "points" }},
    when = function(facts) return facts.points == 5 end,
    gives = weigh "grant", because = "Vijf punten in {k}." }},
  rule "P-3" {{ law = "Wmo 2015 art. 2.3.5", when = below("points", setting "grens"),
    gives = weigh "grant", because = "Onder de grens van {k}." }},
}}
"""
STANDS = {"noord": 1, "zuid": 9}
SPEAK = {"noord": ["P-1", "P-2"], "zuid": ["P-2", "P-3"]}
CHANGES = 200

manager = town = worker = desk = None
dossiers = []
fingerprints = {}


def write(name, text):
    (TASK / name).write_text(text, encoding="utf-8")


def stand(k):
    """Two files change: half of the one and half of the other would show."""
    write("parameters.lua", PARAMETERS % STANDS[k])
    write("rules.lua", RULES.format(k=k))


def add_task():
    TASK.mkdir(parents=True)
    for name, text in (("plugin.lua", PLUGIN), ("provisions.lua", PROVISIONS), ("facts.lua", FACTS),
                       ("workflow.lua", WORKFLOW)):
        write(name, text)
    stand("noord")
    manifest = OWN / "municipality.lua"
    text = manifest.read_text(encoding="utf-8").replace("plugins = {", 'plugins = { "proef",', 1)
    manifest.write_text(text, encoding="utf-8")


def reload(status=201):
    return manager.post("/api/v1/policy-reloads", {"reason": "proef"}, status=status)


def fate(answer, name="castricum"):
    return next((each for each in answer["municipalities"] if each["municipality"] == name), None)


def speaks_of(reasons):
    """The stand that every reason speaks of; more than one is a mix."""
    return sorted({word for reason in reasons for word in STANDS if word in reason["text"]})


def check_advice(advice):
    found = speaks_of(advice["reasons"])
    expect(len(found), 1, f"the stands in one advice ({found})")
    expect(sorted(reason["rule"] for reason in advice["reasons"]), SPEAK[found[0]], "the rules that spoke")
    expect(advice["bundle"], fingerprints[found[0]], "the policy that the advice names")


def play_a_task_of_its_own_appears_without_a_restart(stage):
    """The folder is read again, and the town has one task more."""
    global manager, town, worker, desk
    manager = administrator(stage)
    town = Town(stage, manager, "castricum")
    worker = town.engage("fenna", "buch", "consultant")
    desk = town.engage("pieter", "buch", "functional_administrator")
    add_task()
    changed = fate(reload())
    expect(changed["fate"], "changed", "what became of Castricum")
    fingerprints["noord"] = changed["fingerprint_after"]
    stand("zuid")
    fingerprints["zuid"] = fate(reload())["fingerprint_after"]
    for _ in range(3):
        client = town.register(worker, {"bsn": next(NUMBERS), "family_name": "Duinwaard", "given_names": "A.",
                                        "birth_date": "1951-03-02"})
        dossier = town.open_case(worker, client["client_id"], "proef")
        dossier.record(worker, {"points": 5})
        dossiers.append(dossier)
        check_advice(dossier.advise(worker).body)


NUMBERS = iter(("999900006", "999990019", "999990020"))


def play_two_hundred_changes_fail_no_request_and_mix_no_answer(stage):
    """Clients ask advices and open cases while the policy changes under them. [001-39]"""
    done = threading.Event()
    trouble = []
    counts = {"advices": 0, "pages": 0}

    def hammer(name, act):
        try:
            while not done.is_set():
                act()
                counts[name] += 1
        except Exception as error:  # noqa: BLE001
            trouble.append(str(error))

    def ask(dossier):
        return lambda: check_advice(dossier.advise(worker).body)

    def look(dossier):
        def act():
            expect(dossier.read(worker)["case"]["case_id"], dossier.id, "the case that was opened")
            rules = worker.get(f"{town.door}/policy/tasks/proef/rules")["items"]
            stands = {k for rule in rules for k in STANDS if k in rule["because"]}
            expect(len(stands), 1, f"the stands on one page ({sorted(stands)})")
        return act

    clients = [threading.Thread(target=hammer, args=("advices", ask(dossier))) for dossier in dossiers]
    clients += [threading.Thread(target=hammer, args=("pages", look(dossiers[0])))]
    for client in clients:
        client.start()
    try:
        for number in range(CHANGES):
            k = ("noord", "zuid")[number % 2]
            stand(k)
            expect(fate(reload())["fingerprint_after"], fingerprints[k], f"the policy after change {number}")
            if trouble:
                break
    finally:
        done.set()
        for client in clients:
            client.join(PATIENCE_SECONDS)
    expect(trouble, [], "what went wrong for the clients")
    if min(counts.values()) < 20:
        raise Broken(f"the clients hardly asked anything: {counts}")


def play_a_broken_policy_leaves_the_old_one_running_and_says_why(stage):
    write("rules.lua", 'return rules "proef" {\n  rule "P-1" { when = hold "points" },\n}\n')
    kept = fate(reload())
    expect(kept["fate"], "kept", "what became of Castricum")
    expect(kept["fingerprint_after"], fingerprints["zuid"], "the policy it goes on under")
    expect_in("municipalities/buch/castricum/plugins/proef/rules.lua:2",
              [problem["place"] for problem in kept["problems"]], "the places")
    check_advice(dossiers[0].advise(worker).body)
    shown = next(each for each in desk.get("/api/v1/municipalities")["items"] if each["name"] == "castricum")
    expect(shown["open"], True, "whether Castricum is open")
    expect(bool(shown["problems"]), True, "whether its people hear what is wrong")


def play_a_case_that_fails_keeps_a_policy_out(stage):
    stand("noord")
    (TASK / "cases.lua").write_text(
        'return cases "proef" {\n  case "vijf punten is onder de grens" {\n    at = "buch/castricum", on = "2026-06-01",\n'
        '    given = { points = 5 }, expect = { because = { "P-2", "P-3" } } },\n}\n', encoding="utf-8")
    kept = fate(reload())
    expect(kept["fate"], "kept", "what became of Castricum")
    expect_in("vijf punten is onder de grens", kept["problems"][0]["says"], "why")
    (TASK / "cases.lua").unlink()
    expect(fate(reload())["fingerprint_after"], fingerprints["noord"], "the policy without that promise")


def play_regional_it_reloads_on_the_machine_itself(stage):
    """No password: whoever may open the socket in the data folder."""
    stand("zuid")
    told = stage.command("reload", "--data", stage.data, "--reason", "collegebesluit")
    expect_in(f"buch/castricum: {fingerprints['noord'][:12]} -> {fingerprints['zuid'][:12]}", told, "what was told")
    latest = manager.get("/api/v1/policy-reloads?limit=1")["items"][0]
    expect(latest["role"], "regional IT on the host", "who did it")
    expect(latest["reason"], "collegebesluit", "why")
    write("rules.lua", "return")
    told = stage.command("reload", "--data", stage.data, status=1)
    expect_in("refused; goes on under " + fingerprints["zuid"][:12], told, "what was told")
    expect((stage.data / "naober.socket").stat().st_mode & 0o777, 0o600, "who may open the socket")


def play_an_earlier_policy_comes_back_with_its_comments(stage):
    """By the people of the town itself, with a reason, also while the files are broken."""
    history = desk.get(f"{town.door}/policy/history?limit=3")["items"]
    expect(history[0]["fingerprint"], fingerprints["zuid"], "what is in force")
    expect(history[1]["fingerprint"], fingerprints["noord"], "what was in force before")
    expect(history[0]["files"], [f"municipalities/buch/castricum/plugins/proef/{name}.lua"
                                 for name in ("parameters", "rules")], "what differed")
    desk.refused("POST", f"{town.door}/policy/rollbacks", {}, status=400, says="reason")
    worker.refused("POST", f"{town.door}/policy/rollbacks", {"reason": "proef"}, status=403)
    back = desk.post(f"{town.door}/policy/rollbacks", {"reason": "De nieuwe grens klopt niet."})
    expect(back["is_that_policy"], True, "whether it is that very policy")
    expect(back["fingerprint"], fingerprints["noord"], "the policy that came back")
    expect((TASK / "rules.lua").read_text(encoding="utf-8"), RULES.format(k="noord"), "the rules with their comment")
    check_advice(dossiers[0].advise(worker).body)
    told = stage.command("rollback", "castricum", fingerprints["zuid"][:10], "--reason", "toch wel",
                         "--data", stage.data)
    expect_in("written municipalities/buch/castricum/plugins/proef/rules.lua", told, "what was told")
    listed = stage.command("rollback", "castricum", "--list", "--data", stage.data)
    expect_in("toch wel", listed, "the reason in the list")
    desk.refused("POST", f"{town.door}/policy/rollbacks", {"reason": "x", "with_region": True}, status=403,
                 says="regional administrator")


def play_a_shadow_decides_along_and_touches_nobody(stage):
    shadows = f"{town.door}/policy/shadows"
    worker.refused("POST", shadows, {"name": "x", "reason": "y"}, status=403)
    place = "municipalities/buch/castricum/plugins/proef"
    shadow = desk.post(shadows, {
        "name": "Naar het noorden", "reason": "Wat zou dat schelen?",
        "files": {f"{place}/rules.lua": RULES.format(k="noord").replace('weigh "grant"', 'grant "proef_help"', 1),
                  f"{place}/parameters.lua": PARAMETERS % STANDS["noord"]}}).body
    desk.refused("POST", shadows, {"name": "nog een", "reason": "y", "files": {f"{place}/facts.lua": FACTS + "\n"}},
                 status=409, says="stop it first")
    for dossier in dossiers:
        check_advice(dossier.advise(worker).body)
    one = f"{shadows}/{shadow['shadow_id']}"
    desk.delete(one)
    seen = desk.get(one).body
    expect((seen["asked"], seen["failed"], seen["dropped"]), (3, 0, 0), "what was counted")
    expect(seen["same"] + seen["different"], 3, "what was compared")
    again = desk.post(shadows, {
        "name": "Weigeren", "reason": "Wat zou dat schelen?",
        "files": {f"{place}/rules.lua": RULES.format(k="zuid").replace('weigh "grant"', "refer \"elsewhere\"")}}).body
    dossiers[0].advise(worker)
    one = f"{shadows}/{again['shadow_id']}"
    desk.delete(one)
    expect(desk.get(one)["different"], 1, "what differs")
    difference = desk.get(f"{one}/differences")["items"][0]
    expect(difference["case_id"], dossiers[0].id, "the case")
    expect((difference["live_verdict"], difference["shadow_verdict"]), ("weigh", "refer"), "the verdicts")


def play_the_folder_is_watched_when_that_is_asked(stage):
    stage.close()
    stage.options = ["--watch"]
    stage.open()
    stand("noord")
    deadline = time.monotonic() + PATIENCE_SECONDS
    while worker.get(f"{town.door}/policy")["fingerprint"] != fingerprints["noord"]:
        if time.monotonic() > deadline:
            raise Broken("the change of the folder was not seen\n" + stage.words())
        time.sleep(0.05)
    latest = manager.get("/api/v1/policy-reloads?limit=1")["items"][0]
    expect(latest["role"], "folder watch", "who did it")


def play_a_municipality_that_goes_can_still_be_read(stage):
    """Its folder is gone; its files stay readable, and nothing changes any more."""
    aside = POLICY.parent / (POLICY.name + "_aside")
    shutil.move(OWN, aside)
    try:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            reload()
            answer = dossiers[0].advise(worker, status=(201, 409))
            if answer.status == 409:
                break
            if time.monotonic() > deadline:
                raise Broken("Castricum went on as if nothing had happened")
        expect_in("no longer among the municipalities", answer.text, "the refusal")
        expect(dossiers[0].read(worker)["case"]["case_id"], dossiers[0].id, "the case that is read")
    finally:
        shutil.move(aside, OWN)
    reload()
    check_advice(dossiers[0].advise(worker).body)


def play_the_journal_of_the_region_knows_who_changed_what(stage):
    entries = manager.get("/api/v1/policy-reloads?limit=200")["items"]
    expect(sorted({entry["role"] for entry in entries} & {"folder watch", "regional IT on the host",
                                                         "regional_administrator"}),
           ["folder watch", "regional IT on the host", "regional_administrator"], "whose hands changed the policy")
    stage.close()
    stage.command("journal", "verify", "region", "--data", stage.data)
    stage.open()
