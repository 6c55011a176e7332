"""A clock that was set back: the journal keeps its order, and whoever looks is told."""

import json

from disk import GOOD
from stage import expect, expect_in
from town import Town, administrator


def moments(stage):
    """When each entry of the journal was made, in the order of their numbers."""
    lines = stage.command("journal", "export", GOOD, "--data", stage.data).splitlines()
    return [json.loads(line)["at"] for line in lines if '"at"' in line]


def fault_a_clock_that_was_set_back_is_said_and_the_journal_keeps_its_order(stage, _options):
    stage.day = "2031-05-06"
    town = Town(stage, administrator(stage), GOOD)
    user_id, password = town.account("hanna", "impuls")
    town.assign(user_id, "consultant", **{"from": "2031-01-01"})
    worker = stage.log_in("hanna", password)
    worker.password, worker.purpose = password, "investigation"
    client = town.register(worker)["client_id"]
    town.notify(worker, client)
    stage.close()
    expect_in("set back", stage.command("doctor", "--data", stage.data, "--quiet", status=1), "what the doctor says")
    stage.day = "2031-04-06"
    stage.open()
    expect_in("clock_set_back", stage.words(), "the log of the host")
    worker.token = town.again(worker)
    before = len(moments(stage))
    town.notify(worker, client)
    seen = moments(stage)
    expect(len(seen) > before, True, "that something was written")
    expect(seen, sorted(seen), "the moments of the journal")
    stage.command("journal", "verify", "--data", stage.data)
    stage.close()
