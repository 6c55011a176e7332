"""The stage on which plays are played: a host of its own, people who log in, and promises to keep.

A play speaks HTTP only. It says what it expects of every answer, and when a promise breaks it shows what
was asked, what came back and where the two differ.
"""

import difflib
import http.client
import json
import os
import secrets
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("NAOBER_PROGRAM", ROOT / "build" / "release" / "naober"))
# How long a host may take to open its doors before we call it dead. No promise is measured by it.
PATIENCE_SECONDS = 120


class Broken(AssertionError):
    """A promise that was not kept."""


def written(value):
    return json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False)


def expect(actual, wanted, about="the value"):
    """The value is exactly this one."""
    if actual != wanted or type(actual) is not type(wanted):
        lines = difflib.unified_diff(
            written(wanted).splitlines(), written(actual).splitlines(), "wanted", "got", lineterm="", n=4
        )
        raise Broken(f"{about} differs:\n" + "\n".join(lines))


def expect_in(member, group, about="the value"):
    """The text or list holds this member."""
    if member not in group:
        raise Broken(f"{about} does not hold {written(member)}:\n{written(group)}")


def expect_not_in(member, group, about="the value"):
    if member in group:
        raise Broken(f"{about} holds {written(member)}, and should not:\n{written(group)}")


def expect_holds(actual, wanted, about="the answer"):
    """Every key of `wanted` stands in `actual` with that value; other keys may stand beside them."""
    expect({key: actual.get(key) for key in wanted}, wanted, about)


class Answer:
    """What came back: status, headers (names in lower case), text, and the JSON body if there is one."""

    def __init__(self, asked, status, headers, raw):
        self.asked = asked
        self.status = status
        self.headers = {name.lower(): value for name, value in headers}
        self.raw = raw
        self.text = raw.decode("utf-8", "replace")
        is_json = "json" in self.headers.get("content-type", "")
        self.body = json.loads(self.text) if is_json and self.text else None

    def __getitem__(self, key):
        if not isinstance(self.body, (dict, list)) or (isinstance(self.body, dict) and key not in self.body):
            raise Broken(f"{self.asked} answered without {written(key)}:\n{self.text[:2000]}")
        return self.body[key]

    def get(self, key, otherwise=None):
        return self.body.get(key, otherwise) if isinstance(self.body, dict) else otherwise

    @property
    def location(self):
        return self.headers.get("location", "")


class Visitor:
    """Somebody at the door, with or without a session. Every call says which status it expects."""

    def __init__(self, stage, name="a stranger", token=None):
        self.stage = stage
        self.name = name
        self.token = token
        self.purpose = None

    def ask(self, method, path, body=None, *, status=200, headers=None, raw=None):
        sent = {"Accept": "application/json"}
        content = raw if body is None else json.dumps(body).encode()
        if content is not None:
            sent["Content-Type"] = "application/json"
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        if self.purpose:
            sent["Purpose"] = self.purpose
        sent.update(headers or {})
        asked = f"{method} {path} by {self.name}"
        answer = self.stage.exchange(asked, method, path, content, sent)
        allowed = (status,) if isinstance(status, int) else tuple(status)
        if answer.status not in allowed:
            raise Broken(
                f"{asked} answered {answer.status}, not {' or '.join(map(str, allowed))}\n"
                f"sent: {written(body) if body is not None else raw!r}\ngot:  {answer.text[:2000]}"
            )
        return answer

    def get(self, path, **more):
        return self.ask("GET", path, **more)

    def post(self, path, body=None, *, status=201, **more):
        return self.ask("POST", path, {} if body is None and "raw" not in more else body, status=status, **more)

    def put(self, path, body, **more):
        return self.ask("PUT", path, body, **more)

    def patch(self, path, body, **more):
        return self.ask("PATCH", path, body, **more)

    def delete(self, path, *, status=204, **more):
        return self.ask("DELETE", path, status=status, **more)

    def refused(self, method, path, body=None, *, status, says=None, **more):
        """The answer is a refusal in problem details, and its sentence holds `says`."""
        answer = self.ask(method, path, body, status=status, **more)
        kind = answer.headers.get("content-type", "")
        expect(kind.split(";")[0], "application/problem+json", f"the content type of {answer.asked}")
        expect(answer["status"], answer.status, "the status in the problem details")
        if says is not None:
            expect_in(says, answer.text, f"the refusal of {answer.asked}")
        return answer


class Stage:
    """One host with a data folder of its own, for one file of plays."""

    def __init__(self, policy=None):
        self.folder = tempfile.TemporaryDirectory(prefix="naober_play_")
        self.data = Path(self.folder.name) / "data"
        self.policy = Path(policy) if policy else ROOT
        self.log = Path(self.folder.name) / "log"
        self.port = None
        self.process = None
        self.people = {}
        self.options = []  # more words for serve
        self.day = None  # the day the host believes it is; None: the day it is

    # --- the host -------------------------------------------------------------------------------

    def command(self, *words, text=None, status=0):
        """Runs one command of naober on this data folder; returns what it printed. `status` None: any will do."""
        done = subprocess.run(
            [str(PROGRAM), *map(str, words)],
            input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False,
        )
        if status is not None and done.returncode != status:
            raise Broken(
                f"naober {' '.join(map(str, words))} ended with {done.returncode}, not {status}\n"
                f"{done.stdout}{done.stderr}"
            )
        return done.stdout

    def open(self):
        """Starts the host and waits until it answers."""
        if self.process is not None:
            raise Broken("the host is open already")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [str(PROGRAM), "serve", "--data", str(self.data), "--policy", str(self.policy),
                 "--port", str(self.port), *(["--day", self.day] if self.day else []), *self.options],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=ROOT,
            )
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            if self.process.poll() is not None:
                raise Broken(f"the host ended with {self.process.returncode} before it opened\n{self.words()}")
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=5).close()
                return
            except OSError:
                if time.monotonic() > deadline:
                    self.process.kill()
                    raise Broken(f"the host did not open its doors\n{self.words()}") from None
                time.sleep(0.02)

    def close(self):
        """Asks the host to stop, as Ctrl-C does; it must end cleanly."""
        if self.process is None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            status = self.process.wait(timeout=PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            status = "a kill, because it did not stop"
        self.process = None
        if status != 0:
            raise Broken(f"the host ended with {status}\n{self.words()}")

    def reopen(self):
        self.close()
        self.open()

    def words(self):
        """What the host has said so far."""
        return self.log.read_text(errors="replace")[-4000:] if self.log.exists() else ""

    def exchange(self, asked, method, path, content, headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        try:
            connection.request(method, path, content, headers)
            answer = connection.getresponse()
            return Answer(asked, answer.status, answer.getheaders(), answer.read())
        except (OSError, http.client.HTTPException) as error:
            raise Broken(f"{asked} got no answer: {error}\n{self.words()}") from None
        finally:
            connection.close()

    # --- the people -----------------------------------------------------------------------------

    def stranger(self):
        return Visitor(self)

    def log_in(self, name, password):
        token = self.stranger().post("/api/v1/sessions", {"login_name": name, "password": password})["token"]
        return Visitor(self, name, token)

    def tear_down(self):
        self.folder.cleanup()


def secret():
    """A password for one invented person in one play."""
    return secrets.token_urlsafe(18)
