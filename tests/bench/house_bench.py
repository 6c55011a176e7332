#!/usr/bin/env python3
"""Measures the house as its visitors meet it, over HTTP, beside its peers in the same run.

usage: tests/bench/house_bench.py [--quick] [--large N] [--growth FOLDER] [BUILD]

BUILD is a folder with the target `benches` (build/release when it is left out). Fills data folders of its own
with invented clients, serves them, and asks with wrk and by hand, interleaved, several rounds. Rows: H1 to H4,
S3, L1, N2, M1, D1 and G1 of the table in tests/bench/RESULTS.md. Ends with one line a row, "ROW|…", for
scripts/bench. --large N: so many clients in the larger file of G1 (100000). --growth FOLDER: G1 alone, on data that
are filled in that folder once and stay there. --quick shows that all of it runs and every answer is right; its
figures are worth nothing.
"""
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "four words in a row"
TOWN = "/api/v1/municipalities/bergen"
CASE = {"age": 71, "resident": True, "mobility": 4, "adl": 5, "cognition": 6, "household_adults": 1,
        "usual_care_hours": 0, "informal_care_hours": 9, "general_provision": False, "other_law": "none",
        "income": 1738, "requested_hours": 12}


def complain(says):
    raise SystemExit(f"house_bench: {says}")


def row(name, what, figure, peer, ratio, target, reached):
    told = "yes" if reached else "no"
    print(f"ROW|{name}|{what}|{figure}|{peer}|{ratio:.3f}|{target}|{told}", flush=True)


def free_port():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


class Wrk:
    """What one run of wrk told."""

    def __init__(self, text):
        def number(pattern, otherwise=0.0):
            found = re.search(pattern, text)
            return float(found.group(1)) if found else otherwise
        self.requests = int(number(r"(\d+) requests in"))
        self.rate = number(r"Requests/sec:\s+([\d.]+)")
        self.refused = int(number(r"Non-2xx or 3xx responses: (\d+)"))
        self.lost = sum(int(n) for n in re.findall(r"(?:connect|read|write|timeout) (\d+)", text))
        found = re.search(r"99%\s+([\d.]+)(us|ms|s)\b", text)
        self.slowest = float(found.group(1)) * {"us": 0.001, "ms": 1, "s": 1000}[found.group(2)] if found else 0.0


def ask_wrk(url, seconds, connections, headers=(), script=None):
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    for header in headers:
        command += ["-H", header]
    if script:
        command += ["-s", str(script)]
    told = subprocess.run([*command, url], capture_output=True, text=True, check=True).stdout
    measured = Wrk(told)
    if measured.refused or measured.requests == 0:
        complain(f"{url}: {measured.refused} of {measured.requests} requests were refused")
    return measured


class Server:
    """A process that listens; its processor time counts its children in."""

    def __init__(self, command, log):
        self.log = open(log, "w+", encoding="utf-8")
        self.process = subprocess.Popen([str(word) for word in command], stdout=self.log, stderr=self.log,
                                        cwd=SOURCE)

    def wait_for(self, port):
        for _ in range(600):
            if self.process.poll() is not None:
                break
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
                return self
            except OSError:
                time.sleep(0.02)
        self.log.seek(0)
        complain(f"{self.process.args[0]} does not listen: {self.log.read()[-500:]}")

    def processor(self):
        ticks = 0
        mine = [self.process.pid]
        for child in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                words = child.read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(words[1]) in mine or int(child.parent.name) in mine:
                ticks += int(words[11]) + int(words[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def memory(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1])
        return 0

    def open_files(self):
        return len(list(pathlib.Path(f"/proc/{self.process.pid}/fd").iterdir()))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
        self.log.close()


class House(Server):
    """naober serve on a data folder, with two colleagues in it."""

    def __init__(self, bench, data, policy=SOURCE):
        self.bench, self.data = bench, data
        begun = time.monotonic()
        self.port = free_port()
        super().__init__([bench.program, "serve", "--data", data, "--policy", policy, "--port", self.port],
                         bench.folder / f"{data.name}.log")
        self.wait_for(self.port)
        self.ready_in = time.monotonic() - begun
        self.anna = self.log_in("anna")
        self.bob = self.log_in("bob")

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def call(self, method, path, body=None, token=None, expect=(200, 201, 202)):
        there = http.client.HTTPConnection("127.0.0.1", self.port)
        headers = {"Content-Type": "application/json", "Purpose": "investigation"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        there.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = there.getresponse()
        text = answer.read()
        there.close()
        if answer.status not in expect:
            complain(f"{method} {path}: {answer.status} {text[:300]}")
        return json.loads(text) if text else None

    def log_in(self, name):
        return self.call("POST", "/api/v1/sessions", {"login_name": name, "password": PASSWORD})["token"]

    def headers(self, token=None):
        return [f"Authorization: Bearer {token or self.anna}", "Purpose: investigation"]

    def open_case(self, town, bsn):
        client = self.call("POST", f"{town}/clients", {
            "bsn": bsn, "family_name": "Voorbeeld", "given_names": "Anna", "birth_date": "1941-03-02",
            "address": {"street": "Dorpsstraat", "house_number": "12a", "postcode": "1931 AB",
                        "town": "Egmond"}}, self.anna)
        call = self.call("POST", f"{town}/notifications",
                         {"client_id": client["client_id"], "question": "Stofzuigen lukt niet meer."}, self.anna)
        return self.call("POST", f"{town}/cases",
                         {"notification_id": call["notification_id"], "task": "household_help"}, self.anna)


class Bench:
    def __init__(self, build, quick, large, keep=None):
        self.build, self.quick, self.large, self.keep = build, quick, large, keep
        self.program = build / "naober"
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="naober_house_", dir="/var/tmp"))
        self.rounds = 1 if quick else 3
        self.seconds = 1 if quick else 3

    def run_program(self, *words, given=None):
        done = subprocess.run([str(self.program), *[str(word) for word in words], "--policy", str(SOURCE)],
                              input=given, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            complain(f"naober {' '.join(str(word) for word in words)}: {done.stderr[-400:]}")

    def fill(self, name, clients):
        data = (self.keep or self.folder) / name
        if data.is_dir():
            return data
        for login, role in (("anna", "consultant"), ("bob", "functional_administrator")):
            self.run_program("user", "add", login, "--name", login, "--organisation", "buch", "--data", data,
                             given=PASSWORD + "\n")
            for town in ("bergen", "heiloo"):
                self.run_program("user", "assign", login, town, role, "--data", data)
        begun = time.monotonic()
        if clients:
            self.run_program("generate", "bergen", "--clients", clients, "--of", "anna", "--data", data)
        print(f"{name}: {clients} clients in {time.monotonic() - begun:.1f} s", flush=True)
        return data


def median_ratio(one, other):
    return statistics.median(a / b for a, b in zip(one, other))


class Doors:
    """H1 to H4: the same rounds for all, so that each is held against its peer in the same moment."""

    def __init__(self, bench, house):
        self.bench, self.house = bench, house
        folder = bench.folder
        limit_port, nginx_port = free_port(), free_port()
        self.limit = Server([bench.build / "bench_http_limit", limit_port, 2], folder / "limit.log")
        self.limit.wait_for(limit_port)
        self.nginx = None
        if shutil.which("nginx"):
            text = (SOURCE / "tests/bench/http_nginx.conf").read_text(encoding="utf-8")
            for name, value in (("WORKERS", 2), ("PORT", nginx_port), ("FOLDER", folder),
                                ("DECIDE", SOURCE / "tests/bench/advice/decide.lua")):
                text = text.replace(f"@{name}@", str(value))
            (folder / "nginx.conf").write_text(text, encoding="utf-8")
            self.nginx = Server(["nginx", "-c", folder / "nginx.conf"], folder / "nginx.out").wait_for(nginx_port)
        self.paths = {"limit": f"http://127.0.0.1:{limit_port}/", "nginx": f"http://127.0.0.1:{nginx_port}"}
        self.figures = {}
        post = 'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nwrk.body = [==[%s]==]\n'
        (folder / "advice.lua").write_text(post % "{}", encoding="utf-8")
        (folder / "decide.lua").write_text(post % json.dumps(CASE), encoding="utf-8")

    def once(self, name, server, url, connections, script=None):
        headers = self.house.headers() if server is self.house else ()
        before = server.processor()
        told = ask_wrk(url, self.bench.seconds, connections, headers, script)
        # What was still in hand when the asking ended belongs to it too.
        time.sleep(0.3)
        cpu = (server.processor() - before) / told.requests * 1e6
        self.figures.setdefault(name, []).append((cpu, told.slowest, told.rate))

    def measure(self, case, household):
        house, folder = self.house, self.bench.folder
        for _ in range(self.bench.rounds):
            self.once("limit", self.limit, self.paths["limit"], 32)
            self.once("small", house, house.url("/health/live"), 32)
            if self.nginx:
                self.once("decide", self.nginx, self.paths["nginx"] + "/decide", 32, folder / "decide.lua")
            self.once("advice", house, house.url(f"{TOWN}/cases/{case}/advices"), 32, folder / "advice.lua")
            self.once("page", house, house.url(f"{TOWN}/households/{household}"), 32)
            self.once("case", house, house.url(f"{TOWN}/cases/{case_to_read(house)}"), 32)
            if self.nginx:
                self.once("nginx 64", self.nginx, self.paths["nginx"] + "/hello", 64)
            self.once("small 64", house, house.url("/health/live"), 64)

    def of(self, name, place=0):
        return [figures[place] for figures in self.figures[name]]

    def told(self, name, what, ours, peer, called, target, place=0, unit="us CPU"):
        ratio = median_ratio(self.of(ours, place), self.of(peer, place))
        row(name, what, f"{statistics.median(self.of(ours, place)):.1f} {unit}",
            f"{called} {statistics.median(self.of(peer, place)):.1f} {unit}", ratio, f"<= {target}", ratio <= target)

    def report(self):
        self.told("H1", "small JSON GET, 32 connections", "small", "limit", "bare epoll", 2.0)
        if self.nginx:
            self.told("H2", "POST an advice, written down with its trace", "advice", "decide",
                      "nginx + Lua, nothing written", 1.5)
        else:
            print("H2, H4: nginx with Lua is not installed (nginx-light, libnginx-mod-http-lua, lua-cjson)")
        self.told("H3", "a household's page, the look written down", "page", "small", "H1", 5.0)
        self.told("H3", "a case with all that hangs on it, the look written down", "case", "small", "H1", 5.0)
        if self.nginx:
            self.told("H4", "slowest hundredth at 64 connections", "small 64", "nginx 64", "nginx", 2.0, 1, "ms")

    def stop(self):
        self.limit.stop()
        if self.nginx:
            self.nginx.stop()


def case_to_read(house):
    """An open case that nobody writes on."""
    if not hasattr(house, "middle"):
        page = house.call("GET", f"{TOWN}/cases?limit=50&state=open", token=house.anna)
        house.middle = page["items"][len(page["items"]) // 2]["case_id"]
    return house.middle


class Timing:
    """Milliseconds of requests one after another on one connection."""

    def __init__(self, house, token=None):
        self.there = http.client.HTTPConnection("127.0.0.1", house.port)
        self.headers = {"Authorization": f"Bearer {token or house.anna}", "Purpose": "investigation",
                        "Content-Type": "application/json"}

    def once(self, method, path, body=None):
        begun = time.perf_counter()
        self.there.request(method, path, json.dumps(body) if body is not None else None, self.headers)
        answer = self.there.getresponse()
        text = answer.read()
        took = (time.perf_counter() - begun) * 1e3
        if answer.status >= 300:
            complain(f"{method} {path}: {answer.status} {text[:300]}")
        return took, text


def people_of(house, count):
    """Some cases of anna with their clients and households, and one BSN."""
    items = []
    after = ""
    while len(items) < count:
        page = house.call("GET", f"{TOWN}/cases?limit=200&after={after}", token=house.anna)
        items += page["items"]
        after = page.get("next") or ""
        if not after:
            break
    if not items:
        complain("there are no cases")
    return items[:count]


def growth(bench):
    """G1: the same questions to a small and a large file, in turn."""
    sizes = (300, 900) if bench.quick else (10_000, bench.large)
    houses = [House(bench, bench.fill(f"growth_{size}", size)) for size in sizes]
    count = 40 if bench.quick else 200
    people = [people_of(house, count) for house in houses]
    questions = {
        "a client by id": lambda one: ("GET", f"{TOWN}/clients/{one['client_id']}", None),
        "a case by id": lambda one: ("GET", f"{TOWN}/cases/{one['case_id']}", None),
        "by BSN": lambda one: ("POST", f"{TOWN}/client-searches", {"bsn": "999900006"}),
        "a household's page": lambda one: ("GET", f"{TOWN}/households/{one['household_id']}", None),
        "a page of cases": lambda one: ("GET", f"{TOWN}/cases?limit=50", None),
        "my cases": lambda one: ("GET", f"{TOWN}/cases?limit=50&contactPerson={one['contact_person']}", None),
        "open cases of a task": lambda one: ("GET", f"{TOWN}/cases?limit=50&state=open&task={one['task']}", None),
        "a page of notifications": lambda one: ("GET", f"{TOWN}/notifications?limit=50", None),
        "the work list": lambda one: ("GET", f"{TOWN}/tasks?limit=50", None),
        "the journal of the municipality": lambda one: ("GET", f"{TOWN}/journal/checkpoint", None),
    }
    for what, question in questions.items():
        timings = [Timing(house) for house in houses]
        times = [[], []]
        for place in range(count):
            for side in (0, 1):
                one = people[side][place % len(people[side])]
                times[side].append(timings[side].once(*question(one))[0])
        small, large = (statistics.median(side) for side in times)
        row("G1", f"{what}: {sizes[1]:,} clients", f"{large:.2f} ms", f"{sizes[0]:,} clients {small:.2f} ms",
            large / small, "<= 1.5", large / small <= 1.5)
    for house in houses:
        house.stop()


def while_simulating(bench, house):
    """S3: the slowest hundredth of reads, without and with a simulation that never ends."""
    url = house.url(f"{TOWN}/cases/{case_to_read(house)}")
    body = {"settings": {"household_help.usual_hours": 2}, "full": True, "since": "2020-01-01"}
    quiet, busy, began = [], [], 0
    for _ in range(bench.rounds):
        quiet.append(ask_wrk(url, bench.seconds, 4, house.headers()).slowest)
        enough = threading.Event()

        def simulate():
            nonlocal began
            while not enough.is_set():
                there = http.client.HTTPConnection("127.0.0.1", house.port)
                there.request("POST", f"{TOWN}/policy/simulations", json.dumps(body),
                              {"Content-Type": "application/json", "Purpose": "investigation",
                               "Authorization": f"Bearer {house.bob}"})
                answer = there.getresponse()
                text = answer.read()
                if answer.status < 300:
                    began += 1
                elif answer.status != 409:
                    complain(f"a simulation could not begin: {text[:300]}")
                there.close()
                time.sleep(0.02)

        beside = threading.Thread(target=simulate)
        beside.start()
        busy.append(ask_wrk(url, bench.seconds, 4, house.headers()).slowest)
        enough.set()
        beside.join()
    if began == 0:
        complain("no simulation ran")
    ratio = median_ratio(busy, quiet)
    row("S3", f"reads while {began} simulations run, slowest hundredth", f"{statistics.median(busy):.1f} ms",
        f"without {statistics.median(quiet):.1f} ms", ratio, "<= 2", ratio <= 2)


def fair_share(bench, house, case, neighbour):
    """N2: a municipality with ten times the connections, and its neighbour."""
    loud = house.url(f"{TOWN}/cases/{case}")
    other = house.url(f"/api/v1/municipalities/heiloo/cases/{neighbour}")
    shares = []
    for _ in range(bench.rounds):
        rates = []
        for connections in (4, 40):
            with_it = threading.Thread(target=ask_wrk, args=(loud, bench.seconds + 1, connections, house.headers()))
            with_it.start()
            rates.append(ask_wrk(other, bench.seconds, 4, house.headers()).rate)
            with_it.join()
        shares.append(rates[1] / rates[0])
    share = statistics.median(shares)
    row("N2", "a neighbour's requests beside one that sends ten times as much", f"{share:.2f} of its share",
        "beside one that sends as much as it", share, ">= 0.9", share >= 0.9)


def lone_user(bench, house, case):
    """D1: one user, one advice on disk when it is answered, beside the raw loop."""
    raws, ours = [], []
    for _ in range(bench.rounds):
        told = subprocess.run([str(bench.build / "bench_durable"), "--raw"], capture_output=True, text=True,
                              check=True).stdout
        raws.append(float(told))
        timing = Timing(house)
        times = [timing.once("POST", f"{TOWN}/cases/{case}/advices", {})[0] * 1e3 for _ in range(150)]
        ours.append(statistics.median(times))
    ratio = median_ratio(ours, raws)
    row("D1", "one user, one advice through the whole host, on disk", f"{statistics.median(ours):.0f} us",
        f"raw loop {statistics.median(raws):.0f} us", ratio, "<= 1.5", ratio <= 1.5)


def reloading(bench, data):
    """L1: reads go on while the whole policy is read again, over and over."""
    policy = bench.folder / "policy"
    for name in ("plugins", "municipalities"):
        shutil.copytree(SOURCE / name, policy / name)
    house = House(bench, data, policy)
    url = house.url(f"{TOWN}/cases/{case_to_read(house)}")
    changed = policy / "plugins/household_help/facts.lua"
    text = changed.read_text(encoding="utf-8")
    quiet, busy, reloads = [], [], 0
    for turn in range(bench.rounds):
        quiet.append(ask_wrk(url, bench.seconds, 4, house.headers()).slowest)
        enough = threading.Event()

        def reload_all():
            nonlocal reloads
            number = 0
            while not enough.is_set():
                number += 1
                changed.write_text(f"{text}\n-- {turn}.{number}\n", encoding="utf-8")
                subprocess.run([str(bench.program), "reload", "--data", str(data)], capture_output=True, check=True)
                reloads += 1

        beside = threading.Thread(target=reload_all)
        beside.start()
        told = ask_wrk(url, bench.seconds, 4, house.headers())
        enough.set()
        beside.join()
        if told.lost:
            complain(f"{told.lost} requests failed during a reload")
        busy.append(told.slowest)
    ratio = median_ratio(busy, quiet)
    row("L1", f"reads during {reloads} reloads of every municipality, none failed", f"{statistics.median(busy):.1f} ms",
        f"without {statistics.median(quiet):.1f} ms", ratio, "<= 1.5", ratio <= 1.5)
    house.stop()


def sleeping(bench, data):
    """M1: the start of the house, and the first request to a municipality nobody asked yet."""
    ready, first, files = [], [], 0
    for _ in range(bench.rounds):
        house = House(bench, data)
        ready.append(house.ready_in * 1e3)
        timing = Timing(house)
        timing.once("GET", "/health/live")
        first.append(timing.once("GET", f"{TOWN}/cases?limit=10")[0])
        # Each start looks once at every municipality; then they sleep again, and one is in use.
        time.sleep(0 if bench.quick else 5)
        timing.once("GET", f"{TOWN}/cases?limit=10")
        files = max(files, house.open_files())
        house.stop()
    row("M1", "from the start of the program until it listens", f"{statistics.median(ready):.0f} ms", "target",
        statistics.median(ready) / 500, "<= 500 ms", statistics.median(ready) <= 500)
    row("M1", "first request to a sleeping municipality", f"{statistics.median(first):.1f} ms", "target",
        statistics.median(first) / 10, "<= 10 ms", statistics.median(first) <= 10)
    row("M1", "open files, one municipality in use", str(files), "target", files / 64, "<= 64", files <= 64)


def main(words):
    if "--help" in words:
        print(__doc__.strip())
        return
    quick = "--quick" in words
    keep = pathlib.Path(words.pop(words.index("--growth") + 1)) if "--growth" in words else None
    large = int(words[words.index("--large") + 1]) if "--large" in words else 100_000
    named = [word for word in words if not word.startswith("--") and not word.isdigit()]
    build = pathlib.Path(named[0] if named else SOURCE / "build/release").resolve()
    bench = Bench(build, quick, large, keep)
    try:
        if keep:
            growth(bench)
            return
        data = bench.fill("house", 600 if quick else 5_000)
        house = House(bench, data)
        # The case that is advised on grows with every advice; what is read is another.
        case = people_of(house, 200)[-1]
        advised = next(one for one in people_of(house, 200) if one["state"] == "open")
        neighbour = house.open_case("/api/v1/municipalities/heiloo", "999990019")
        doors = Doors(bench, house)
        try:
            doors.measure(advised["case_id"], case["household_id"])
            doors.report()
        finally:
            doors.stop()
        lone_user(bench, house, advised["case_id"])
        while_simulating(bench, house)
        fair_share(bench, house, case["case_id"], neighbour["case_id"])
        house.stop()
        reloading(bench, data)
        sleeping(bench, data)
        growth(bench)
    finally:
        shutil.rmtree(bench.folder, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1:])
