"""Upgrade and rollback of the program. An older program never opens a newer file; the backup from before the
upgrade brings the older program back to work.

A newer version is played by writing down one more migration than this program knows, as a newer one would.
"""

import sqlite3

from disk import GOOD, OTHER
from stage import Broken, expect_in
from town import Town, administrator


def upgrade(file):
    """What a program of tomorrow leaves in the file."""
    with sqlite3.connect(file) as connection:
        connection.execute(
            "INSERT INTO schema_version (number, name, checksum, applied_at) VALUES (9000, '9000_tomorrow.sql', '', 0)")
    connection.close()


def open_house(stage):
    manager = administrator(stage)
    hunze, coast = Town(stage, manager, GOOD), Town(stage, manager, OTHER)
    hunze.worker = hunze.engage("hanna", "impuls", "consultant")
    coast.worker = coast.engage("fenna", "buch", "consultant")
    for town in (hunze, coast):
        town.client = town.register(town.worker)["client_id"]
    return hunze, coast


def fault_a_file_of_a_newer_program_stays_closed_and_the_others_go_on(stage, _options):
    hunze, coast = open_house(stage)
    stage.close()
    upgrade(stage.data / f"{GOOD}.db")
    stage.open()
    hunze.worker.refused("GET", f"{hunze.door}/clients/{hunze.client}", status=503, says="newer version of Naober")
    coast.notify(coast.worker, coast.client)
    said = stage.command("doctor", "--data", stage.data, "--quiet", status=1)
    expect_in("newer version of Naober", said, "what the doctor says")
    stage.close()


def fault_an_upgrade_is_undone_with_the_backup_from_before_it(stage, _options):
    hunze, _ = open_house(stage)
    backup = stage.data.parent / "before_the_upgrade"
    stage.command("backup", backup, "--data", stage.data)
    stage.close()
    for file in stage.data.glob("*.db"):
        upgrade(file)
    try:
        stage.open()
    except Broken as broken:
        expect_in("ended with 2", str(broken), "how the older program ends")
        expect_in("newer version of Naober", str(broken), "what it says")
        stage.process = None
    else:
        raise Broken("the older program opened the files of a newer one")
    stage.data.rename(stage.data.parent / "upgraded")
    stage.command("restore", backup, "--data", stage.data)
    stage.open()
    hunze.worker.token = hunze.again(hunze.worker)
    hunze.worker.get(f"{hunze.door}/clients/{hunze.client}")
    stage.command("journal", "verify", "--data", stage.data)
    stage.close()
