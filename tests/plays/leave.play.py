"""Uitgeest leaves the partnership: it takes everything along, can prove it, and goes on alone. Bergen notices nothing."""

import json
from pathlib import Path

from stage import Stage, expect, expect_in, expect_not_in
from town import ANNA, BEREND, HELP_AT_HOME, Town, administrator

uitgeest = bergen = fenna = gerrit = dossier = other = None
folder = None


def play_two_municipalities_of_one_host_have_their_cases(stage):
    global uitgeest, bergen, fenna, gerrit, dossier, other, folder
    uitgeest = Town(stage, administrator(stage), "uitgeest")
    bergen = Town(stage, uitgeest.manager, "bergen")
    fenna = uitgeest.engage("fenna", "buch", "consultant")
    gerrit = bergen.engage("gerrit", "buch", "consultant")
    anna = uitgeest.register(fenna, ANNA)
    dossier = uitgeest.open_case(fenna, anna["client_id"])
    dossier.converse(fenna)
    dossier.record(fenna, HELP_AT_HOME)
    berend = bergen.register(gerrit, BEREND)
    other = bergen.open_case(gerrit, berend["client_id"])
    folder = Path(stage.folder.name) / "uitgeest"


def play_it_takes_everything_along_while_the_host_is_at_work(stage):
    """Files, keys, journal with its checkpoint, policy with every policy before it, who held which role. [003-23]"""
    said = stage.command("leave", "uitgeest", "--to", folder, "--data", stage.data, "--policy", stage.policy)
    expect_in("SHA-256 of the manifest", said, "what leave says")
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for path in ("data/uitgeest.db", "data/uitgeest.keys.db", "data/keys/uitgeest.key", "data/keys/uitgeest.seal.pub",
                 "journal.jsonl", "manifest.json", "people.json", "README.md",
                 "policy/municipalities/buch/uitgeest/municipality.lua", "policy/plugins/household_help/rules.lua"):
        expect_in(path, sorted(there), "the folder")
    expect([path for path in there if "bergen" in path and not path.startswith("policy")], [], "what is not its own")
    people = json.loads((folder / "people.json").read_text())["people"]
    expect([(one["login_name"], one["role"]) for one in people], [("fenna", "consultant")], "who held which role")
    expect_not_in("password", (folder / "people.json").read_text(), "what is said of people")
    expect(oct((folder / "data" / "uitgeest.db").stat().st_mode & 0o777), "0o600", "who may read the file")


def play_anybody_can_check_that_it_is_whole(stage):
    said = stage.command("verify-export", folder)
    expect_in("uitgeest: sound", said, "what the check says")
    expect_in("1 identities open", said, "what the check says")


def play_every_change_is_found_and_named(stage):
    """A rule rewritten, a page added, a file taken away."""
    rules = folder / "policy" / "plugins" / "household_help" / "rules.lua"
    text = rules.read_text()
    rules.write_text(text.replace("grant", "refuse", 1))
    (folder / "extra.txt").write_text("erbij")
    people = (folder / "people.json").read_text()
    (folder / "people.json").unlink()
    said = stage.command("verify-export", folder, status=1)
    for words in ("rules.lua was changed", "extra.txt does not stand in the manifest", "people.json is missing"):
        expect_in(words, said, "what the check says")
    rules.write_text(text)
    (folder / "extra.txt").unlink()
    (folder / "people.json").write_text(people)
    stage.command("verify-export", folder)


def play_nothing_is_written_over_and_nobody_leaves_who_is_not_there(stage):
    stage.command("leave", "uitgeest", "--to", folder, "--data", stage.data, "--policy", stage.policy, status=2)
    elsewhere = Path(stage.folder.name) / "nowhere"
    stage.command("leave", "atlantis", "--to", elsewhere, "--data", stage.data, "--policy", stage.policy, status=2)
    expect(elsewhere.exists(), False, "whether a folder was made")


def play_the_host_goes_on_for_the_others(stage):
    expect(other.read(gerrit)["case"]["state"], "open", "the case in Bergen")
    expect(dossier.read(fenna)["case"]["state"], "open", "the case in Uitgeest, until it is ended there")


def play_it_goes_on_with_a_host_of_its_own(stage):
    """The same case, the same people, the same policy, from the folder alone."""
    alone = Stage(policy=folder / "policy")
    alone.data = folder / "data"
    try:
        manager = administrator(alone)
        town = Town(alone, manager, "uitgeest")
        hein = town.engage("hein", "buch", "consultant")
        whole = hein.get(f"{town.door}/cases/{dossier.id}").body
        expect({fact["name"]: fact["value"] for fact in whole["facts"]}, HELP_AT_HOME, "the facts of the case")
        client = hein.get(f"{town.door}/clients/{whole['case']['client_id']}")
        expect(client["identity"]["given_names"], "Anna", "who it is of")
        expect(hein.post(f"{town.door}/cases/{dossier.id}/advices", {})["verdict"], "grant", "what the rules advise")
        alone.close()
        expect_in("sound", alone.command("journal", "verify", "uitgeest", "--data", alone.data), "what verify says")
    finally:
        if alone.process is not None:
            alone.process.kill()
            alone.process.wait()
        alone.tear_down()
