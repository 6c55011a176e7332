"""A new data folder, filled with invented people: what a newcomer meets on the first day."""

import re

from stage import Broken, expect, expect_in

password = ""
names = []


def play_a_newcomer_finds_the_logins(stage):
    """The same seed gives the same people; the words of the command end with who may log in."""
    global password, names
    words = stage.command("demo", "--data", stage.data, "--policy", stage.policy, "--residents", 5)
    password = re.search(r"the password is '([^']+)'", words).group(1)
    names = re.findall(r"^  ([a-z_]+\.[a-z_]+) ", words, re.MULTILINE)
    expect_in("consultant.buch", names, "the logins")
    expect_in("municipal_officer.aa_en_hunze", names, "the logins")
    stage.open()


def play_everybody_on_the_list_can_log_in(stage):
    for name in names:
        expect(stage.log_in(name, password).get("/api/v1/sessions/current")["user"]["login_name"], name, "who is logged in")


def play_a_wrong_password_opens_nothing(stage):
    stage.stranger().refused(
        "POST", "/api/v1/sessions", {"login_name": names[0], "password": "another-password"}, status=401)


def play_every_municipality_has_cases_to_work_on(stage):
    generalist = stage.log_in("consultant.buch", password)
    generalist.purpose = "investigation"
    for municipality in ("bergen", "castricum", "heiloo", "uitgeest"):
        cases = generalist.get(f"/api/v1/municipalities/{municipality}/cases")["items"]
        if not cases:
            raise Broken(f"{municipality} has no case")


def play_a_second_demonstration_does_not_write_over_the_first(stage):
    stage.close()
    stage.command("demo", "--data", stage.data, "--policy", stage.policy, status=2)


def play_all_journals_are_sound(stage):
    words = stage.command("journal", "verify", "--data", stage.data)
    for municipality in ("aa_en_hunze", "bergen", "castricum", "heiloo", "uitgeest"):
        expect_in(municipality, words, "what verify says")
