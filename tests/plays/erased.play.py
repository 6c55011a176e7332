"""What is kept ends one day: proposed by one, approved by another, gone from every file, told by the journal.

The rest of what a resident and an auditor may ask for is here too: a copy of everything, who looked, a stream without
users, a witness, a new key while people work, and backups that the host makes itself.
"""

import base64
import hashlib
import http.server
import json
import re
import signal
import subprocess
import sys
import threading
import time

from stage import PATIENCE_SECONDS, ROOT, Broken, Stage, expect, expect_holds, expect_in, expect_not_in
from town import ANNA, BEREND, HELP_AT_HOME, Dossier, Town, administrator

TOWN = "castricum"
town = worker = keeper = lead = client = dossier = other = destruction = witness = None
letter_words = "Van der Duinwaard"
ANNA_HERE = {**ANNA, "family_name": letter_words}
QUESTION = "Mijn trap is te steil geworden."
OUTCOME = "Samen besproken wat lukt en wat niet."  # of the conversation (town.py)


def folder(stage, name):
    return stage.data.parent / name


def until(true, what):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not true():
        if time.monotonic() > deadline:
            raise Broken(f"never came: {what}")
        time.sleep(0.05)


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Witness:
    """Takes a checkpoint only with the proof that it continues the one it holds (RFC 6962, C2SP tlog-witness)."""

    def __init__(self):
        self.held, self.notes, self.refusals, self.silent = {}, {}, [], True
        outer = self

        class Door(http.server.BaseHTTPRequestHandler):
            def do_POST(self):  # noqa: N802
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                status, says = outer.take(body)
                self.send_response(status)
                self.end_headers()
                self.wfile.write(says.encode())

            def log_message(self, *words):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Door)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_port}/add-checkpoint"

    def take(self, body):
        if self.silent:
            return 503, "not now"
        head, note = body.split("\n\n", 1)
        old, *proof = head.splitlines()
        old = int(old.removeprefix("old "))
        origin, size, root = note.splitlines()[:3]
        size, root = int(size), base64.b64decode(root)
        known_size, known_root = self.held.get(origin, (0, b""))
        if old != known_size:
            return 409, str(known_size)
        if known_size and not self.continues(known_size, known_root, size, root,
                                             [base64.b64decode(line) for line in proof]):
            self.refusals.append(origin)
            return 422, "the proof does not hold"
        self.held[origin], self.notes[origin] = (size, root), note
        return 200, ""

    @staticmethod
    def continues(first, first_root, second, second_root, path):
        """RFC 9162 2.1.4.2."""
        if first == second:
            return first_root == second_root and not path
        if first & (first - 1) == 0:
            path = [first_root, *path]
        if not path:
            return False
        fn, sn = first - 1, second - 1
        while fn & 1:
            fn, sn = fn >> 1, sn >> 1
        fr = sr = path[0]
        for c in path[1:]:
            if sn == 0:
                return False
            if fn & 1 or fn == sn:
                fr, sr = node(c, fr), node(c, sr)
                while not fn & 1 and fn:
                    fn, sn = fn >> 1, sn >> 1
            else:
                sr = node(sr, c)
            fn, sn = fn >> 1, sn >> 1
        return sn == 0 and fr == first_root and sr == second_root


def play_the_house_opens_with_all_that_goes_on_beside_it(stage):
    global town, worker, keeper, lead, client, dossier, other, witness
    witness = Witness()
    stage.day = "2026-03-02"
    stage.options = ["--backup-to", folder(stage, "backups"), "--backup-every", "0", "--backup-keep", "2",
                     "--processing-log", folder(stage, "processing.jsonl"),
                     "--checkpoints", folder(stage, "checkpoints"), "--witness", witness.url]
    stage.options = [str(word) for word in stage.options]
    town = Town(stage, administrator(stage), TOWN)
    worker = town.engage("fenna", "buch", "consultant")
    keeper = town.engage("ot", "buch", "functional_administrator")
    lead = town.engage("sien", "buch", "team_lead")
    client = town.register(worker, ANNA_HERE)["client_id"]
    call = town.notify(worker, client, question=QUESTION)
    dossier = Dossier(town, worker.post(f"{town.door}/cases", {
        "notification_id": call["notification_id"], "task": "household_help"}).body)
    dossier.converse(worker)
    dossier.record(worker, HELP_AT_HOME)
    other = town.register(worker, BEREND)["client_id"]


def play_who_looked_is_told_to_the_resident(stage):
    """By role, organisation, purpose and law, with what was refused; as JSON and as a page in Dutch."""
    provider = town.engage("piet", "de_wimpel", "provider")
    provider.refused("GET", f"{town.door}/clients/{client}", status=403)
    worker.get(f"{town.door}/clients/{client}")

    def lines():
        return worker.get(f"{town.door}/clients/{client}/access-report",
                          headers={"Purpose": "client_request"})["items"]

    until(lambda: any(line["result"] == "refused" for line in lines()), "the refused look")
    told = lines()
    refused = next(line for line in told if line["result"] == "refused")
    expect_holds(refused, {"role": "provider", "on_behalf_of": "de_wimpel", "act": "refused"}, "who was refused")
    opened = next(line for line in told if line["act"] == "read_client" and line["purpose"] == "investigation")
    expect_holds(opened, {"role_title": "Generalist", "organisation_title": "Werkorganisatie BUCH",
                          "purpose_title": "Onderzoek naar uw vraag", "from": "127.0.0.1"}, "who looked")
    of_case = next(line for line in told if line["act"] == "hold_conversation")
    expect_in("Wmo 2015", of_case["basis"], "the law it rests on")
    page = worker.get(f"{town.door}/clients/{client}/access-report?format=html",
                      headers={"Purpose": "client_request"}).text
    expect_in("Wie bekeek mijn gegevens?", page, "the page")
    expect_not_in(letter_words, page, "the page")
    worker.refused("GET", f"{town.door}/clients/{client}/access-report", status=400, headers={"Purpose": "curious"})
    said = json.loads(stage.command("client", "access", TOWN, client, "--data", stage.data, "--policy", stage.policy))
    expect(said["client_id"], client, "whose report the command gives")


def play_a_resident_gets_a_copy_of_everything(stage):
    """AVG 15 and 20: as JSON and as a page; of others nothing, and it says so."""
    copy = worker.get(f"{town.door}/clients/{client}/copy", headers={"Purpose": "client_request"})
    expect_holds(copy["identity"], {"bsn": ANNA["bsn"], "family_name": letter_words}, "who it is")
    expect(copy["cases"][0]["case_id"], dossier.id, "the case")
    expect_in(QUESTION, json.dumps(copy["rows"]["notification"]), "what was asked")
    expect_not_in(BEREND["bsn"], copy.text, "the copy")
    expect_not_in("user_", json.dumps(copy["cases"]), "the copy, of employees")
    page = stage.command("client", "copy", TOWN, client, "--html", "--data", stage.data, "--policy", stage.policy)
    expect_in("Uw gegevens", page, "the page")
    stage_journal = stage.command("journal", "export", TOWN, "--data", stage.data)
    expect_in("gave a copy of everything", stage_journal, "the journal")


def play_the_second_stream_names_no_user(stage):
    """Shape of Logboek Dataverwerkingen: a span per processing, a pseudonym, no user; nothing is lost."""
    file = folder(stage, "processing.jsonl")

    def entries():
        return [json.loads(line) for line in
                stage.command("journal", "export", TOWN, "--data", stage.data).splitlines()[:-1]]

    def about_somebody():
        return [entry for entry in entries() if entry.get("client_id")]

    def spans():
        return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []

    until(lambda: len(spans()) == len(about_somebody()), "every line of the journal in the stream")
    for span, entry in zip(spans(), about_somebody()):
        expect(sorted(span), ["attributes", "end_time", "name", "resource", "scope", "span_id", "start_time", "status",
                              "trace_id"], "the members of a span")
        expect(bool(re.fullmatch("[0-9a-f]{32}", span["trace_id"])), True, "the trace id")
        expect(bool(re.fullmatch("[0-9a-f]{16}", span["span_id"])), True, "the span id")
        expect(sorted(span["attributes"]), ["dpl.core.data_subject_id", "dpl.core.data_subject_id_type",
                                            "dpl.core.processing_activity_id"], "the attributes")
        expect_in(entry["purpose"], span["attributes"]["dpl.core.processing_activity_id"], "the activity")
        expect(span["start_time"], entry["at"], "when")
    text = file.read_text()
    for hidden in (client, other, worker.user_id, "consultant", "buch", ANNA["bsn"], letter_words):
        expect_not_in(hidden, text, "the stream")
    expect(len({span["attributes"]["dpl.core.data_subject_id"] for span in spans()}), 2, "whose lines there are")


def play_the_stream_is_rotated_without_losing_a_line(stage):
    file, old = folder(stage, "processing.jsonl"), folder(stage, "processing.1")
    before = len(file.read_text().splitlines())
    file.rename(old)
    stage.process.send_signal(signal.SIGHUP)
    town.notify(worker, client, question=QUESTION)
    until(lambda: file.exists() and file.read_text().endswith("\n"), "the new file")
    stage.close()
    written = len(old.read_text().splitlines()) + len(file.read_text().splitlines())
    about = [line for line in stage.command("journal", "export", TOWN, "--data", stage.data).splitlines()
             if json.loads(line).get("client_id")]
    expect(written, len(about), "lines in both files")
    expect(len(old.read_text().splitlines()), before, "lines in the old file")
    stage.open()
    for visitor in (town.manager, worker, keeper, lead):
        visitor.token = stage.log_in(visitor.name, visitor.password).token


def play_a_witness_that_was_away_gets_the_checkpoints_with_proofs(stage):
    """It was silent so far, and nobody waited for it."""
    witness.silent = False
    origin = f"naober/{TOWN}"
    until(lambda: origin in witness.held, "a checkpoint at the witness")
    first = witness.held[origin][0]
    town.notify(worker, client, question=QUESTION)
    until(lambda: witness.held[origin][0] > first, "the next checkpoint at the witness")
    expect(witness.refusals, [], "proofs that did not hold")
    stage.close()
    key, kept, export = (folder(stage, name) for name in ("key", "kept", "export"))
    key.write_text(stage.command("journal", "key", TOWN, "--data", stage.data))
    kept.write_text(witness.notes[origin])
    export.write_text(stage.command("journal", "export", TOWN, "--data", stage.data))
    for checkpoint in (kept, folder(stage, "checkpoints") / f"{TOWN}.checkpoint"):
        done = subprocess.run([sys.executable, ROOT / "tests/verifier/verify_journal.py", key, "export", export,
                               checkpoint], capture_output=True, text=True, check=False)
        expect(done.returncode, 0, f"the verifier, which said {done.stdout}{done.stderr}")
    stage.open()
    for visitor in (town.manager, worker, keeper, lead):
        visitor.token = stage.log_in(visitor.name, visitor.password).token


def play_the_key_of_a_municipality_is_replaced_while_people_work(stage):
    """Nobody waits for it, and everybody is found as before."""
    stop, seen = threading.Event(), []

    def read():
        while not stop.is_set():
            seen.append(worker.get(f"{town.door}/clients/{client}")["identity"]["family_name"])

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    key = stage.data / "keys" / f"{TOWN}.key"
    before = key.read_text()
    for _ in range(3):
        said = stage.command("keys", "rotate", TOWN, "--data", stage.data, "--policy", stage.policy)
        expect_in("a new key", said, "what the command says")
    stop.set()
    for reader in readers:
        reader.join()
    expect(set(seen), {letter_words}, "what people saw meanwhile")
    expect(key.read_text() != before, True, "that the key is another")
    found = worker.post(f"{town.door}/client-searches", {"bsn": ANNA["bsn"]}, status=200)["items"]
    expect(found[0]["client_id"], client, "who has this BSN")
    expect_in("rotate_key", stage.command("journal", "export", TOWN, "--data", stage.data), "the journal")


def backup(stage):
    before = {item["name"] for item in town.manager.get("/api/v1/backups")["items"]}
    town.manager.post("/api/v1/backups", {}, status=202)
    until(lambda: not town.manager.get("/api/v1/backup-state")["running"], "the end of the backup")
    state = town.manager.get("/api/v1/backup-state")
    expect(state["last_refusal"], None, "why the backup failed")
    made = {item["name"] for item in town.manager.get("/api/v1/backups")["items"]} - before
    return folder(stage, "backups") / made.pop()


def play_the_host_makes_backups_of_itself(stage):
    """Begun and listed over HTTP by who keeps the host running, and by nobody else; the oldest goes."""
    worker.refused("POST", "/api/v1/backups", {}, status=403)
    worker.refused("GET", "/api/v1/backups", status=403)
    first = backup(stage)
    backup(stage)
    backup(stage)
    names = [item["name"] for item in town.manager.get("/api/v1/backups")["items"]]
    expect(len(names), 2, "how many stay")
    expect(first.exists(), False, "that the oldest is there")


def play_one_proposes_and_another_approves(stage):
    global destruction
    stage.close()
    stage.day = "2042-01-05"
    stage.open()
    for visitor in (town.manager, worker, keeper, lead):
        visitor.token = stage.log_in(visitor.name, visitor.password).token
    keeper.refused("POST", f"{town.door}/destructions", {"reason": "Te oud.", "client_ids": [client]}, status=409)
    worker.post(f"{dossier.path}/closures", {
        "version": dossier.version(worker), "because": "Zij doet het zelf.", "outcome": "declined"})
    stage.close()
    stage.day = "2057-02-01"
    stage.open()
    for visitor in (town.manager, worker, keeper, lead):
        visitor.token = stage.log_in(visitor.name, visitor.password).token
    backup(stage)
    worker.refused("GET", f"{town.door}/retention-list", status=403)
    due = keeper.get(f"{town.door}/retention-list")["items"]
    of_anna = [item for item in due if item["client_id"] == client]
    expect([item["kind"] for item in of_anna], ["case", "client"], "what is due of her")
    expect_holds(of_anna[0]["rule"], {"law": "wmo", "term": "15y", "from": "made"}, "the rule")
    said = stage.command("retention", TOWN, "--data", stage.data, "--policy", stage.policy)
    expect_in(client, said, "what the command lists")
    destruction = keeper.post(f"{town.door}/destructions", {"reason": "Te oud.", "client_ids": [client]}).body
    own = f"{town.door}/destructions/{destruction['destruction_id']}"
    keeper.refused("POST", f"{own}/approvals", {"because": "Ja."}, status=403)
    lead.refused("GET", f"{own}/certificate", status=409)
    done = lead.post(f"{own}/approvals", {"because": "Nagekeken."})
    expect([item["outcome"] for item in done["items"]], ["destroyed", "destroyed"], "what came of it")


def where(stage, data, words):
    """Which of the words stand in which files below a folder."""
    return [f"{word} in {file.name}" for file in data.rglob("*") if file.is_file()
            for word in words if word.encode() in file.read_bytes()]


def play_nothing_of_her_is_left_in_any_file(stage):
    """Name, BSN, question and report: in no database, in no log of one; the host serves meanwhile."""
    expect(where(stage, stage.data, [ANNA["bsn"], letter_words, QUESTION, OUTCOME]), [],
           "what is left in the data folder")
    worker.refused("GET", f"{town.door}/clients/{client}", status=404)
    expect(worker.get(f"{town.door}/clients/{other}")["identity"]["bsn"], BEREND["bsn"], "who stays")


def play_the_journal_verifies_and_tells_that_and_when(stage):
    own = f"{town.door}/destructions/{destruction['destruction_id']}/certificate"
    certificate = lead.get(own)
    numbers = [item["journal_number"] for item in certificate["items"]]
    expect_in("naober/castricum", certificate["checkpoint"], "the checkpoint")
    expect_in("Verklaring van vernietiging", lead.get(own + "?format=html").text, "the page")
    for number in numbers:
        entry = lead.get(f"{town.door}/journal/entries/{number}").body
        expect_holds(entry, {"act": "destroyed", "client_id": client}, "the line in the journal")
        expect_in("2057-0", entry["at"], "when")
    stage.close()
    expect_in("castricum: sound", stage.command("journal", "verify", TOWN, "--data", stage.data), "the journal")


def play_an_older_backup_does_not_bring_her_back(stage):
    """Its files are older than the erasure; the newest keys are not, and the host that opens it destroys again."""
    stage.day = "2057-02-02"
    stage.open()
    for visitor in (town.manager, worker, keeper, lead):
        visitor.token = stage.log_in(visitor.name, visitor.password).token
    older = sorted(folder(stage, "backups").glob("2*"))[-1]
    expect(where(stage, older / "data", [client]) != [], True, "that the older backup holds her file")
    expect(where(stage, older / "data", [ANNA["bsn"], letter_words, QUESTION, OUTCOME]), [],
           "whether her name, or what was said, is readable there")
    backup(stage)
    stage.close()
    again = Stage()
    try:
        again.data = folder(stage, "restored")
        again.day = "2057-02-02"
        stage.command("restore", older, "--keys-from", folder(stage, "backups") / "keys", "--data", again.data)
        again.open()
        who = again.log_in(worker.name, worker.password)
        who.purpose = "investigation"
        until(lambda: who.ask("GET", f"{town.door}/clients/{client}", status=(200, 404, 409, 500, 503)).status == 404,
              "that she is gone from the restored house")
        until(lambda: where(stage, again.data, [ANNA["bsn"], letter_words, QUESTION]) == [],
              "that nothing of her is left in the restored house")
        expect(who.get(f"{town.door}/clients/{other}")["identity"]["bsn"], BEREND["bsn"], "who stays")
        again.close()
        expect_in("destroyed again after a restore",
                  stage.command("journal", "export", TOWN, "--data", again.data), "the journal")
        stage.command("journal", "verify", "--data", again.data)
    finally:
        again.tear_down()
