"""An auditor who believes none of our programs checks a journal with two hundred lines of Python.

What the host exported and proved holds; whoever changes, drops, swaps or adds one thing is found out.
"""

import base64
import hashlib
import json
import subprocess
import sys

from stage import ROOT, Broken, expect, expect_in
from town import HELP_AT_HOME, Town, administrator

VERIFIER = ROOT / "tests" / "verifier" / "verify_journal.py"
TOWN = "heiloo"
folder = key = kept = None
entries = 0


def journal(stage, *words):
    return stage.command("journal", *words, "--data", stage.data)


def verify(what, text, *more, status=0):
    """Asks the verifier; `text` is what somebody handed to the auditor."""
    file = folder / "handed_over"
    file.write_text(text, encoding="utf-8")
    done = subprocess.run([sys.executable, VERIFIER, key, what, file, *more],
                          capture_output=True, text=True, check=False)
    expect(done.returncode, status, f"exit code of the verifier, which said {done.stdout}{done.stderr}")
    return done.stdout


def changed(text, **members):
    """A proof in which some members say something else."""
    return json.dumps({**json.loads(text), **members})


def lines_of(stage):
    return journal(stage, "export", TOWN).splitlines()


def play_a_case_runs_and_the_house_closes(stage):
    global folder, key, kept, entries
    folder = stage.data.parent
    town = Town(stage, administrator(stage), TOWN)
    worker = town.engage("mirte", "buch", "consultant")
    dossier = town.open_case(worker, town.register(worker)["client_id"])
    dossier.converse(worker)
    stage.close()
    key, kept = folder / "key", folder / "kept"
    key.write_text(journal(stage, "key", TOWN), encoding="utf-8")
    kept.write_text(json.loads(lines_of(stage)[-1])["checkpoint"], encoding="utf-8")
    stage.open()
    worker.token = town.again(worker)
    dossier.plan(worker, "result")
    dossier.record(worker, HELP_AT_HOME)
    dossier.apply(worker)
    dossier.advise(worker)
    stage.close()
    entries = len(lines_of(stage)) - 1
    if entries < 12:
        raise Broken(f"the journal has only {entries} entries: too few to prove anything")


def play_the_export_is_sound_and_continues_what_was_kept(stage):
    expect_in(f"sound: {entries} entries", verify("export", "\n".join(lines_of(stage)), kept), "the verdict")


def play_every_entry_proves_that_it_is_there(stage):
    for number in range(1, entries + 1):
        expect_in("sound", verify("inclusion", journal(stage, "proof", TOWN, number)), "the verdict")


def play_the_journal_continues_every_earlier_one(stage):
    for size in range(1, entries + 1):
        expect_in("sound", verify("consistency", journal(stage, "proof", TOWN, "--since", size)), "the verdict")
    earlier = int(kept.read_text(encoding="utf-8").splitlines()[1])
    verify("consistency", journal(stage, "proof", TOWN, "--since", earlier), kept)


def play_a_change_in_any_line_of_the_export_is_found(stage):
    lines = lines_of(stage)
    for place in range(entries):
        entry = json.loads(lines[place])
        leaf = bytearray(base64.b64decode(entry["leaf"]))
        leaf[-1] ^= 1
        forged = json.dumps({**entry, "leaf": base64.b64encode(leaf).decode()})
        said = verify("export", "\n".join([*lines[:place], forged, *lines[place + 1:]]), status=1)
        expect_in("are not those of the checkpoint", said, "the verdict")


def play_a_dropped_a_doubled_and_a_swapped_line_are_found(stage):
    lines = lines_of(stage)
    expect_in("after entry 3 comes entry 5", verify("export", "\n".join(lines[:3] + lines[4:]), status=1), "dropped")
    expect_in("after entry 3 comes entry 3", verify("export", "\n".join(lines[:3] + lines[2:]), status=1), "doubled")
    swapped = [*lines[:3], lines[4], lines[3], *lines[5:]]
    expect_in("after entry 3 comes entry 5", verify("export", "\n".join(swapped), status=1), "swapped")
    shorter = verify("export", "\n".join([*lines[:-2], lines[-1]]), status=1)
    expect_in(f"signs {entries} entries, and there are {entries - 1}", shorter, "cut off")


def play_a_checkpoint_that_somebody_edited_bears_no_signature(stage):
    note = json.loads(lines_of(stage)[-1])["checkpoint"]
    forged = note.replace(f"\n{entries}\n", f"\n{entries - 1}\n", 1)
    lines = [*lines_of(stage)[:-1], json.dumps({"checkpoint": forged})]
    expect_in("bears no signature", verify("export", "\n".join(lines), status=1), "the verdict")


def play_a_forged_proof_leads_nowhere(stage):
    proof = journal(stage, "proof", TOWN, 5)
    other = json.loads(journal(stage, "proof", TOWN, 6))
    verify("inclusion", changed(proof, leaf=other["leaf"]), status=1)
    verify("inclusion", changed(proof, entry=6), status=1)
    verify("inclusion", changed(proof, path=other["path"]), status=1)
    verify("inclusion", changed(proof, path=json.loads(proof)["path"][:-1]), status=1)
    root = base64.b64encode(hashlib.sha256(b"another journal").digest()).decode()
    verify("inclusion", changed(proof, root=root), status=1)
    since = journal(stage, "proof", TOWN, "--since", 7)
    verify("consistency", changed(since, earlier_root=root), status=1)
    verify("consistency", changed(since, earlier_size=6), status=1)
    verify("consistency", changed(since, path=json.loads(since)["path"][:-1]), status=1)


def play_another_municipality_cannot_sign_for_this_one(stage):
    key.write_text(journal(stage, "key", "region"), encoding="utf-8")
    expect_in("bears no signature", verify("export", "\n".join(lines_of(stage)), status=1), "the verdict")
