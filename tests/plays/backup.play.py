"""The house is copied while people work, the machine burns, and the next day everything that was answered is there."""

import json
import threading

from stage import Stage, expect, expect_holds, expect_in
from town import ANNA, HELP_AT_HOME, Town, administrator

TOWN = "aa_en_hunze"
town = worker = officer = None
dossier = decision = client = None


def command(stage, *words, status=0):
    return stage.command(*words, status=status)


def folder(stage, name):
    return stage.data.parent / name


def play_a_decision_is_taken(stage):
    global town, worker, officer, dossier, decision, client
    town = Town(stage, administrator(stage), TOWN)
    worker = town.engage("hanna", "impuls", "consultant")
    officer = town.engage("joris", "aa_en_hunze", "municipal_officer")
    client = town.register(worker)["client_id"]
    dossier = town.open_case(worker, client)
    dossier.converse(worker)
    dossier.plan(worker, "result")
    dossier.record(worker, HELP_AT_HOME)
    dossier.apply(worker)
    dossier.advise(worker)
    decision = dossier.decide(officer)["decision"]


def play_a_backup_is_made_while_people_write(stage):
    """Nobody is refused meanwhile, and what the backup holds is of one moment."""
    stop, answered = threading.Event(), []

    def write():
        while not stop.is_set():
            answered.append(town.notify(worker, client)["notification_id"])

    writers = [threading.Thread(target=write) for _ in range(3)]
    for writer in writers:
        writer.start()
    for name in ("first", "second", "third"):
        said = command(stage, "backup", folder(stage, name), "--data", stage.data,
                       "--keys-to", folder(stage, "keys"))
        expect_in("journals, as they were at", said, "what backup says")
    stop.set()
    for writer in writers:
        writer.join()
    expect(len(answered) > 10, True, "that people wrote meanwhile")


def play_keys_are_kept_apart_and_nobody_stands_by_name_in_the_files(stage):
    files = folder(stage, "third")
    expect((files / "data" / f"{TOWN}.keys.db").exists(), False, "that the keys stand beside the files")
    for file in (files / "data").iterdir():
        if file.is_file():
            expect(ANNA["bsn"].encode() in file.read_bytes(), False, f"whether a BSN stands in {file.name}")
            expect(ANNA["family_name"].encode() in file.read_bytes(), False, f"whether a name stands in {file.name}")


def play_the_machine_burns_and_the_house_comes_back(stage):
    stage.close()
    stage.data.rename(folder(stage, "burnt"))
    said = command(stage, "restore", folder(stage, "third"), "--keys-from", folder(stage, "keys"),
                   "--data", stage.data)
    expect_in(f"{TOWN}: journal sound", said, "what restore says")
    expect_in("region: journal sound", said, "what restore says")
    stage.open()
    for visitor in (worker, officer):
        visitor.token = town.again(visitor)
    seen = worker.get(f"{town.door}/clients/{client}")
    expect_in(ANNA["family_name"], json.dumps(seen.body, ensure_ascii=False), "who the client is")


def play_the_doctor_finds_nothing_wrong_with_it(stage):
    """It looks while the host serves; only the disk of this machine is not ours to judge."""
    said = stage.command("doctor", "--data", stage.data, status=None)
    for line in said.splitlines():
        if not line.startswith("good") and " disk " not in line and "things ask for attention" not in line:
            expect_in("All ", line, "what the doctor says")
    for what in (f"{TOWN}.db", f"{TOWN}.keys.db", f"journal of {TOWN}", "region.db", "clock", "script room"):
        expect_in(f" {what} ", said, "what the doctor looked at")


def play_a_key_that_others_can_read_is_a_reason_to_call(stage):
    key = stage.data / "keys" / f"{TOWN}.seal"
    key.chmod(0o644)
    said = stage.command("doctor", "--data", stage.data, "--quiet", status=1)
    expect_in("chmod 600", said, "what the doctor says")
    key.chmod(0o600)


def play_the_decision_says_the_same_as_before(stage):
    told = officer.get(f"{town.door}/decisions/{decision['decision_id']}/replay").body
    expect_holds(told, {"sameness": "same", "differences": []}, "what the replay tells")
    command(stage, "journal", "verify", "--data", stage.data)


def play_work_goes_on_in_the_restored_house(stage):
    town.notify(worker, client)
    command(stage, "journal", "verify", TOWN, "--data", stage.data)


def play_a_backup_that_somebody_touched_is_refused_and_leaves_nothing(stage):
    file = folder(stage, "second") / "data" / f"{TOWN}.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    command(stage, "restore", folder(stage, "second"), "--keys-from", folder(stage, "keys"),
            "--data", folder(stage, "nowhere"), status=2)
    expect(folder(stage, "nowhere").exists(), False, "that something was left behind")


def play_an_older_backup_with_newer_keys_is_restored_too(stage):
    other = Stage()
    try:
        other.data = folder(stage, "first_again")
        command(stage, "restore", folder(stage, "first"), "--keys-from", folder(stage, "keys"), "--data", other.data)
        other.open()
        other.close()
    finally:
        other.tear_down()


def play_a_sealed_backup_needs_its_key(stage):
    key = folder(stage, "backup.key")
    sealed = folder(stage, "sealed")
    command(stage, "backup", sealed, "--data", stage.data, "--key", key, "--make-key")
    command(stage, "backup", folder(stage, "sealed_2"), "--data", stage.data, "--key", key, "--make-key", status=2)
    command(stage, "restore", sealed, "--data", folder(stage, "opened"), status=2)
    said = command(stage, "restore", sealed, "--data", folder(stage, "opened"), "--key", key)
    expect_in(f"{TOWN}: journal sound", said, "what restore says")
