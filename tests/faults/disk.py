"""Disks as they are on a bad day, under a host that serves.

The real program runs on a disk that fails when it is told to (bad_disk.c, preloaded). Every refusal is a clear
answer, nothing half is kept, and the host works again when the disk does, without a restart.
"""

import os
import subprocess
import tempfile
from pathlib import Path

import kills
from ledger import look_at_raw_files
from stage import PROGRAM, Broken, expect, expect_in
from town import Town, administrator

HERE = Path(__file__).resolve().parent
GOOD, OTHER = "aa_en_hunze", "castricum"


class BadDiskStage(kills.MortalStage):
    """A stage on a disk that listens to `news`."""

    def __init__(self):
        super().__init__()
        self.news = Path(self.folder.name) / "news"
        self.news.write_text(".")
        self.shim = Path(self.folder.name) / "bad_disk.so"
        subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", self.shim, HERE / "bad_disk.c",
                        "-ldl"], check=True)

    def open(self):
        bad = {"LD_PRELOAD": str(self.shim), "NAOBER_BAD_FOLDER": str(self.data), "NAOBER_BAD_NEWS": str(self.news)}
        before = dict(os.environ)
        os.environ.update(bad)
        try:
            super().open()
        finally:
            os.environ.clear()
            os.environ.update(before)

    def disk_is(self, word):
        """well, full, read-only, failing or unreadable."""
        letter = {"well": ".", "full": "f", "read-only": "r", "failing": "e", "unreadable": "i"}[word]
        with tempfile.NamedTemporaryFile("w", dir=self.folder.name, delete=False) as news:
            news.write(letter)
        os.replace(news.name, self.news)


STAGE = BadDiskStage


def open_house(stage):
    """A house with one case in each of two municipalities."""
    manager = administrator(stage)
    hunze = Town(stage, manager, GOOD)
    hunze.worker = hunze.engage("hanna", "impuls", "consultant")
    coast = Town(stage, manager, OTHER)
    coast.worker = coast.engage("fenna", "buch", "consultant")
    for town in (hunze, coast):
        town.client = town.register(town.worker)["client_id"]
        town.dossier = town.open_case(town.worker, town.client)
    return hunze, coast


def refuses_to_write(stage, town, says):
    """A write is refused with a sentence and a moment to come back, and no path of the machine in it."""
    sent = {"client_id": town.client, "question": "Wie helpt mij?"}
    answer = town.worker.refused("POST", f"{town.door}/notifications", sent, status=503, says=says)
    expect_in("retry-after", answer.headers, "the headers of the refusal")
    expect(str(stage.data) in answer.text, False, "whether the refusal tells where the data are")


def everything_stands(stage):
    stage.close()
    look_at_raw_files(stage.data, stage.ledger)
    stage.command("journal", "verify", "--data", stage.data)


def survive(stage, word, says):
    town, other = open_house(stage)
    for turn in range(3):
        stage.disk_is(word)
        for _ in range(5):
            refuses_to_write(stage, town, says)
        stage.stranger().get("/health/live")
        stage.disk_is("well")
        town.notify(town.worker, town.client, f"Wie helpt mij weer? {turn}")
        other.notify(other.worker, other.client)
        town.dossier.read(town.worker)
    everything_stands(stage)


def fault_a_full_disk_refuses_writes_and_the_host_goes_on_when_there_is_room(stage, _options):
    survive(stage, "full", "disk is full")


def fault_a_disk_that_becomes_read_only_refuses_writes_and_loses_nothing(stage, _options):
    survive(stage, "read-only", "")


def fault_a_disk_that_fails_to_write_refuses_and_loses_nothing(stage, _options):
    survive(stage, "failing", "disk refused")


def fault_a_host_on_a_disk_that_cannot_be_written_says_so_and_does_not_start(stage, _options):
    open_house(stage)
    stage.close()
    stage.disk_is("read-only")
    try:
        stage.open()
    except Broken as broken:
        expect_in("ended with 2", str(broken), "how the host ends")
        expect_in("cannot be written", str(broken), "what the host says")
        stage.process = None
    else:
        raise Broken("the host opened on a disk that cannot be written")
    stage.disk_is("well")
    stage.open()
    everything_stands(stage)


def fault_a_disk_that_cannot_be_read_is_said_and_ends_with_the_disk(stage, _options):
    town, _ = open_house(stage)
    stage.reopen()
    town.worker.token = town.again(town.worker)
    stage.disk_is("unreadable")
    town.worker.refused("GET", town.dossier.path, status=503)
    stage.disk_is("well")
    town.dossier.read(town.worker)
    everything_stands(stage)


def spoil(file, first_page, last_page):
    """Overwrites pages of 4 KiB, counted from 0, with what no page holds."""
    content = bytearray(file.read_bytes())
    last_page = min(last_page, len(content) // 4096)
    content[first_page * 4096:last_page * 4096] = b"\xa5" * ((last_page - first_page) * 4096)
    file.write_bytes(content)


def others_go_on(stage, hunze, coast):
    coast.notify(coast.worker, coast.client)
    coast.dossier.read(coast.worker)
    answer = hunze.worker.refused("GET", hunze.dossier.path, status=503, says="damaged")
    expect(str(stage.data) in answer.text, False, "whether the refusal tells where the data are")
    said = stage.command("doctor", "--data", stage.data, "--quiet", status=1)
    expect_in(f"{GOOD}.db", said, "what the doctor names")
    expect(f"{OTHER}.db" in said, False, "whether the doctor names a file that is whole")


def fault_a_file_of_one_municipality_that_rots_is_named_and_the_others_go_on(stage, _options):
    hunze, coast = open_house(stage)
    stage.close()
    file = stage.data / f"{GOOD}.db"
    good = file.read_bytes()
    spoil(file, 2, 1 << 20)
    stage.open()
    others_go_on(stage, hunze, coast)
    refuses_to_write(stage, hunze, "damaged")
    stage.close()
    file.write_bytes(good)
    stage.open()
    hunze.dossier.read(hunze.worker)
    stage.close()


def fault_a_file_whose_first_page_is_gone_keeps_nobody_else_from_working(stage, _options):
    hunze, coast = open_house(stage)
    stage.close()
    spoil(stage.data / f"{GOOD}.db", 0, 1)
    stage.open()
    others_go_on(stage, hunze, coast)
    stage.close()
