"""Who gets in: codes of an app, tokens of systems, sessions that end, and pages of others that change nothing."""

import base64
import hmac
import struct
import time

from stage import Visitor, expect, expect_in, expect_not_in
from town import ANNA, Town, administrator

SECOND_FACTOR = "/api/v1/sessions/current/second-factor"

town = manager = officer = None
app = recovery = ""
used = 0


def code_of(secret_text):
    """What the app shows (RFC 6238), of a step that was not used yet: a code counts once."""
    global used
    step = max(int(time.time()) // 30, used + 1)
    used = step
    key = base64.b32decode(secret_text + "=" * (-len(secret_text) % 8))
    mac = hmac.new(key, struct.pack(">Q", step), "sha1").digest()
    at = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def log_in(stage, name, password, status=201, **more):
    return stage.stranger().post("/api/v1/sessions", {"login_name": name, "password": password, **more}, status=status)


def play_a_common_password_is_refused_with_a_sentence_that_helps(stage):
    global town, manager, officer
    manager = administrator(stage)
    town = Town(stage, manager, "bergen")
    officer = town.engage("olga", "buch", "consultant")
    manager.refused("POST", "/api/v1/users", {
        "login_name": "karel", "display_name": "Karel", "organisation": "buch", "password": "Welkom2026!!"},
        status=400, says="A few words")


def play_a_second_factor_asks_nothing_before_its_first_code(stage):
    global app, recovery
    expect(officer.get(SECOND_FACTOR).body, {"on": False, "asked": False}, "the factor")
    officer.refused("POST", SECOND_FACTOR, {"password": "iets heel anders"}, status=403)
    app = officer.post(SECOND_FACTOR, {"password": officer.password})["secret"]
    log_in(stage, "olga", officer.password)
    officer.refused("POST", f"{SECOND_FACTOR}/confirmations", {"code": "000000"}, status=403, says="code")
    recovery = officer.post(f"{SECOND_FACTOR}/confirmations", {"code": code_of(app)})["recovery_codes"]
    expect(len(recovery), 10, "recovery codes")


def play_from_then_on_the_password_alone_opens_nothing(stage):
    asked = log_in(stage, "olga", officer.password, status=401)
    expect(asked["about"], "/code", "what is missing")
    code = code_of(app)
    log_in(stage, "olga", officer.password, code=code)
    log_in(stage, "olga", officer.password, status=401, code=code)
    log_in(stage, "olga", officer.password, code=recovery[0])
    log_in(stage, "olga", officer.password, status=401, code=recovery[0])


def play_an_administrator_takes_a_lost_one_away_and_the_sessions_end(stage):
    manager.delete(f"/api/v1/users/{officer.user_id}/second-factor")
    officer.refused("GET", "/api/v1/sessions/current", status=401)
    officer.token = log_in(stage, "olga", officer.password)["token"]


def play_a_role_that_must_have_one_comes_in_to_enrol_and_for_nothing_else(stage):
    global used
    rule = f"{town.door}/second-factor-roles"
    manager.refused("PUT", rule, {"roles": ["burgemeester"]}, status=400, says="no role")
    expect(manager.put(rule, {"roles": ["consultant"]})["roles"], ["consultant"], "who must")
    expect(officer.get("/api/v1/sessions/current")["must_enrol"], True, "whether Olga must enrol")
    officer.refused("GET", f"{town.door}/cases", status=403, says="second factor")
    used = 0
    fresh = officer.post(SECOND_FACTOR, {"password": officer.password})["secret"]
    officer.post(f"{SECOND_FACTOR}/confirmations", {"code": code_of(fresh)})
    officer.get(f"{town.door}/cases")
    manager.put(rule, {"roles": []})
    manager.delete(f"/api/v1/users/{officer.user_id}/second-factor")
    officer.token = log_in(stage, "olga", officer.password)["token"]


def play_log_out_everywhere_ends_every_session(stage):
    other = Visitor(stage, "olga", log_in(stage, "olga", officer.password)["token"])
    other.get("/api/v1/sessions/current")
    other.delete("/api/v1/sessions")
    for visitor in (other, officer):
        visitor.refused("GET", "/api/v1/sessions/current", status=401)
    officer.token = log_in(stage, "olga", officer.password)["token"]


def play_a_token_opens_what_it_names_and_nothing_else(stage):
    """Its user may do more; the token may not."""
    tokens = f"{town.door}/access-tokens"
    wanted = {"user_id": officer.user_id, "name": "Kassa", "acts": ["read_client"], "till": ""}
    wanted["till"] = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 30 * 86400))
    officer.refused("POST", tokens, wanted, status=403)
    manager.refused("POST", tokens, {**wanted, "acts": ["decide_objection"]}, status=403, says="no token of theirs")
    manager.refused("POST", tokens, {**wanted, "acts": ["vliegen"]}, status=400, says="no act")
    made = manager.post(tokens, wanted)
    kassa = Visitor(stage, "kassa", made["token"])
    kassa.purpose = "investigation"
    kassa.get(f"{town.door}/cases")
    kassa.refused("POST", f"{town.door}/clients", {**ANNA}, status=403, says="token")
    kassa.refused("GET", "/api/v1/municipalities/heiloo/cases", status=403)
    kassa.refused("DELETE", "/api/v1/sessions", status=403)
    listed = manager.get(tokens).text
    expect_in("Kassa", listed, "the list")
    expect_not_in(made["token"], listed, "the list")
    manager.delete(made.location)
    kassa.refused("GET", f"{town.door}/cases", status=401)


def play_a_page_of_somebody_else_changes_nothing_with_the_cookie(stage):
    """Cross-site request forgery: the cookie alone is not enough for a change."""
    opened = log_in(stage, "olga", officer.password, delivery="cookie")
    cookie = opened.headers["set-cookie"]
    for rule in ("HttpOnly", "Secure", "SameSite=Strict"):
        expect_in(rule, cookie, "the cookie")
    held = {"Cookie": cookie.split(";")[0]}
    browser = stage.stranger()
    browser.get("/api/v1/sessions/current", headers=held)
    for foreign in ({}, {"Origin": "https://elders.example"}, {"Sec-Fetch-Site": "cross-site"},
                    {"Sec-Fetch-Site": "same-site"}, {"Origin": "null"}):
        browser.refused("DELETE", "/api/v1/sessions", status=403, says="own pages", headers={**held, **foreign})
    browser.delete("/api/v1/sessions", headers={**held, "Sec-Fetch-Site": "same-origin"})


def play_five_wrong_passwords_lock_the_name(stage):
    for _ in range(5):
        log_in(stage, "olga", "iets heel anders dan dit", status=401)
    locked = log_in(stage, "olga", officer.password, status=429)
    expect(locked.headers["retry-after"], "900", "for how long")


def play_the_command_line_does_the_same_for_who_holds_the_folder(stage):
    """Roles that must have a second factor, tokens, sessions: without a host, from the folder."""
    stage.close()
    here = ("--data", stage.data, "--policy", stage.policy)
    expect_in("consultant must have", stage.command("user", "require-code", "--municipality", "bergen", "consultant",
                                                    *here), "who must now")
    stage.command("user", "require-code", "--municipality", "bergen", "burgemeester", *here, status=2)
    expect_in("no role", stage.command("user", "require-code", "--municipality", "bergen", "--nobody", *here), "nobody")
    till = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 30 * 86400))
    made = stage.command("token", "add", "olga", "bergen", "read_client", "--name", "Kassa", "--till", till, *here)
    kept = stage.command("token", "add", "olga", "bergen", "read_client", "--name", "Balie", "--till", till, *here)
    stage.command("token", "revoke", "bergen", made.split()[0], *here)
    expect_in("Kassa: read_client, revoked", stage.command("token", "list", "bergen", *here), "the list")
    for command in ("reset-code", "log-out"):
        stage.command("user", command, "olga", *here)
    stage.open()
    for words, status in ((made, 401), (kept, 200)):
        system = Visitor(stage, "a system", words.split()[-1])
        system.purpose = "investigation"
        system.get(f"{town.door}/cases", status=status)


def play_one_page_says_who_comes_in_where(stage):
    """From the declarations alone; rights_test.cpp tries every line of it."""
    page = stage.command("access", "bergen", "--policy", stage.policy)
    doors = dict((tuple(line.split("\t")[:2]), line.split("\t")[2]) for line in page.splitlines())
    door = "/api/v1/municipalities/{municipality}"
    expect_in("consultant", doors["POST", f"{door}/clients"], "who registers a client")
    expect_not_in("provider", doors["POST", f"{door}/clients"], "who registers a client")
    expect(doors["POST", "/api/v1/users"], "regional_administrator", "who makes users")
    expect(doors["GET", "/health/live"], "everybody", "who asks whether it lives")
    expect_in("a role here that may read_journal", stage.command("access"), "what doors ask")
