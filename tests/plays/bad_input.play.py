"""Bad input gets a clear answer and loses nothing."""

from stage import expect, expect_in
from town import ANNA, ADDRESS, Town, administrator

town = clerk = None


def play_the_door_opens(stage):
    global town, clerk
    town = Town(stage, administrator(stage), "uitgeest")
    clerk = town.engage("ursula", "buch", "consultant")


def play_the_printed_address_says_where_the_doors_are(stage):
    door = stage.stranger().get("/")
    expect(door["contract"], "/api/v1/openapi.json", "where the contract is")
    expect_in("uitgeest", door["municipalities"], "the municipalities")


def refuse_client(says, status=(400, 422), **changes):
    body = {**ANNA, "address": ADDRESS, **changes}
    return clerk.refused("POST", f"{town.door}/clients", body, status=status, says=says)


def play_malformed_json_says_where_it_broke(stage):
    clerk.refused("POST", f"{town.door}/clients", raw=b'{"bsn": "9999', status=400, says="line 1")


def play_a_field_nobody_knows_is_named(stage):
    refuse_client("shoe_size", shoe_size=43)


def play_a_missing_field_is_named(stage):
    clerk.refused("POST", f"{town.door}/clients", {"bsn": ANNA["bsn"]}, status=(400, 422), says="family_name")


def play_a_wrong_type_is_named(stage):
    refuse_client("family_name", family_name=12)


def play_all_mistakes_are_said_at_once(stage):
    answer = refuse_client("birth_date", family_name=12, birth_date="gisteren")
    expect_in("family_name", answer.text, "the refusal")


def play_a_number_that_fails_the_eleven_proof_is_refused_and_never_repeated(stage):
    answer = refuse_client("BSN", bsn="999900007")
    expect("999900007" in answer.text, False, "whether the number comes back")


def play_a_day_that_does_not_exist_is_refused(stage):
    refuse_client("2026-02-30", birth_date="2026-02-30")


def play_ten_megabytes_are_too_much(stage):
    clerk.refused("POST", f"{town.door}/clients", raw=b" " * 10_000_000, status=413)


def play_an_id_of_nothing_is_not_found(stage):
    clerk.refused("GET", f"{town.door}/cases/case_00000000000000000000000000", status=404)
    clerk.refused("GET", f"{town.door}/cases/etc-passwd", status=(400, 404))
    clerk.refused("GET", "/api/v1/municipalities/atlantis", status=(403, 404))


def play_a_method_that_is_not_spoken_names_those_that_are(stage):
    answer = clerk.refused("DELETE", f"{town.door}/clients", status=405)
    expect_in("POST", answer.headers.get("allow", ""), "the methods that are spoken")


def play_after_all_of_this_the_right_thing_still_works(stage):
    client = town.register(clerk)
    expect_in("client_", client["client_id"], "the id of the client")


def play_the_same_number_twice_is_a_conflict(stage):
    refuse_client(None, status=409)
