"""Clients that mean harm, and clients that are too many. Whoever works goes on working, and nothing grows."""

import http.client
import json
import socket
import threading

from disk import GOOD, OTHER, open_house
from kills import MortalStage
from stage import Broken, expect, expect_in

STAGE = MortalStage
MEGABYTE = 1 << 20


def speak(stage, said):
    """Says these bytes on a socket of its own; the status that comes back, or 0 when we are hung up on."""
    with socket.create_connection(("127.0.0.1", stage.port), timeout=60) as line:
        try:
            line.sendall(said)
            first = line.recv(4096)
        except (ConnectionResetError, BrokenPipeError):
            return 0
    return int(first.split(b" ", 2)[1]) if first.startswith(b"HTTP/1.1 ") else 0


def post(stage, who, town, body):
    head = (f"POST {town.door}/notifications HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer {who.token}\r\n"
            f"Purpose: investigation\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n")
    return speak(stage, head.encode() + body)


def fault_hostile_clients_are_refused_and_nobody_else_notices(stage, _options):
    town, _ = open_house(stage)
    lurkers = []
    for number in range(300):
        line = socket.create_connection(("127.0.0.1", stage.port), timeout=60)
        line.sendall(b"GET /health/live HTTP/1.1\r\nHost: here\r\nX-Slow: " + b"x" * number)
        lurkers.append(line)
    expect(speak(stage, b"GET / HTTP/1.1\r\nHost: here\r\nX: " + b"x" * MEGABYTE), 431, "the answer to a huge header")
    expect(speak(stage, b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), 400, "the answer to two hosts")
    expect(speak(stage, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 20), 400, "the answer to another protocol")
    expect(speak(stage, b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
           400, "the answer to two lengths")
    expect(post(stage, town.worker, town, b"[" * (MEGABYTE // 2)), 400, "the answer to JSON nested without end")
    expect(post(stage, town.worker, town, b'{"a":' * 100_000 + b"1" + b"}" * 100_000), 400, "the answer to deep objects")
    expect(post(stage, town.worker, town, b" " * (3 * MEGABYTE)), 413, "the answer to a body that is too large")
    town.notify(town.worker, town.client)
    town.dossier.read(town.worker)
    for line in lurkers:
        line.close()
    stage.stranger().get("/health/ready")
    stage.close()


def resident_megabytes(stage):
    for line in open(f"/proc/{stage.process.pid}/status", encoding="ascii"):
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise Broken("the host does not say how much memory it has")


def flood(stage, town, requests, statuses):
    headers = {"Authorization": f"Bearer {town.worker.token}", "Purpose": "investigation",
               "Content-Type": "application/json"}
    body = json.dumps({"client_id": town.client, "question": "Wie helpt mij?"})
    connection = http.client.HTTPConnection("127.0.0.1", stage.port, timeout=120)
    for _ in range(requests):
        connection.request("POST", f"{town.door}/notifications", body, headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status in (429, 503):
            expect_in("retry-after", [name.lower() for name, _ in answer.getheaders()], "the headers of a refusal")
        statuses.append(answer.status)
    connection.close()


def fault_a_flood_in_one_municipality_leaves_the_others_at_work_and_no_memory_behind(stage, _options):
    loud, quiet = open_house(stage)
    expect((loud.name, quiet.name), (GOOD, OTHER), "who is loud and who is quiet")
    seen = []
    for _ in range(4):
        statuses = []
        crowd = [threading.Thread(target=flood, args=(stage, loud, 20, statuses)) for _ in range(100)]
        for one in crowd:
            one.start()
        for _ in range(10):
            quiet.notify(quiet.worker, quiet.client)
            quiet.dossier.read(quiet.worker)
        for one in crowd:
            one.join()
        expect(set(statuses) <= {201, 429, 503}, True, f"that {set(statuses)} are the answers of a flooded house")
        expect(len(statuses), 2000, "the requests that were answered")
        seen.append(resident_megabytes(stage))
    # The first rounds fill caches; after that there is nothing left to grow.
    if seen[-1] > seen[1] + 48:
        raise Broken(f"the host grew from flood to flood: {seen} MB")
    stage.close()
    print(f"          memory after each flood: {', '.join(f'{size:.0f} MB' for size in seen)}", flush=True)
