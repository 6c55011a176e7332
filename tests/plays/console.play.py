"""Regional IT keeps the house running, and needs nobody's file for it."""

import re

from stage import Broken, expect

password = ""
town = "/api/v1/municipalities/castricum"


def play_the_house_is_filled_and_opened(stage):
    global password
    words = stage.command("demo", "--data", stage.data, "--policy", stage.policy, "--residents", 5)
    password = re.search(r"the password is '([^']+)'", words).group(1)
    stage.open()


def play_the_list_of_municipalities_names_the_policy_in_force(stage):
    beheer = stage.log_in("beheer", password)
    listed = {each["name"]: each for each in beheer.get("/api/v1/municipalities")["items"]}
    expect(listed["castricum"]["fingerprint"], beheer.get(town)["fingerprint"], "the fingerprint of Castricum")


def play_regional_it_verifies_a_journal_and_cannot_read_it(stage):
    """Whether a journal is sound says nothing about anybody; its entries do."""
    beheer = stage.log_in("beheer", password)
    expect(beheer.post(f"{town}/journal/verifications")["sound"], True, "whether the journal is sound")
    beheer.refused("GET", f"{town}/journal/entries", status=403)


def play_every_function_of_a_plugin_is_counted(stage):
    beheer = stage.log_in("beheer", password)
    numbers = beheer.get(f"{town}/script-numbers")
    for each in numbers["items"]:
        expect(sum(each["ended"].values()), each["times"], f"the ends of {each['name']}")
        if each["most_work"] > numbers["most_work"]:
            raise Broken(f"{each['name']} used more work than one evaluation may")
        expect(each["set_aside"], False, f"whether {each['name']} is set aside")


def play_the_numbers_of_functions_are_for_who_keeps_policy_or_host(stage):
    stage.log_in("functional_administrator.buch", password).get(f"{town}/script-numbers")
    stage.log_in("consultant.buch", password).refused("GET", f"{town}/script-numbers", status=403)


def play_only_regional_it_gives_functions_another_chance(stage):
    releases = f"{town}/script-releases"
    beheer = stage.log_in("beheer", password)
    beheer.ask("POST", releases, {"task": "household_help"}, status=204)
    beheer.refused("POST", releases, {"task": "no_such_task"}, status=404)
    beheer.refused("POST", releases, {}, status=400)
    stage.log_in("functional_administrator.buch", password).refused(
        "POST", releases, {"task": "household_help"}, status=403)


def play_regional_it_sees_what_handlers_did_wrong_and_not_in_whose_case(stage):
    beheer = stage.log_in("beheer", password)
    for problem in beheer.get(f"{town}/handler-problems?solvedToo=true")["items"]:
        expect(problem["case_id"], None, "the case of a problem")
