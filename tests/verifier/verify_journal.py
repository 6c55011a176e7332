#!/usr/bin/env python3
"""Checks a journal of Naober without any of its code: plain Python, nothing to install.

usage: verify_journal.py KEY export|inclusion|consistency FILE [KEPT]

KEY is a file with what `naober journal key` prints; FILE is what `naober journal export` or `proof` wrote;
KEPT is a checkpoint that somebody kept outside. Exit code 0 sound, 1 broken, 2 not readable. Sources: RFC 6962
and 9162 (tree, proofs), RFC 8032 (Ed25519), C2SP signed-note and tlog-checkpoint, host/journal/FORMAT.md.
"""

import base64
import functools
import hashlib
import json
import sys
from pathlib import Path


class Broken(Exception):
    """What does not follow, in a sentence."""


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


from_base64 = functools.partial(base64.b64decode, validate=True)


# Ed25519, verification only (RFC 8032, section 5.1.7); a point is (X, Y, Z, T) in extended coordinates.
PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE = -121665 * pow(121666, -1, PRIME) % PRIME
ROOT_OF_MINUS_ONE = pow(2, (PRIME - 1) // 4, PRIME)


def sum_of(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % PRIME
    b = (p[1] + p[0]) * (q[1] + q[0]) % PRIME
    c = 2 * p[3] * q[3] * CURVE % PRIME
    d = 2 * p[2] * q[2] % PRIME
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME)


def times(scalar, point):
    total = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            total = sum_of(total, point)
        point = sum_of(point, point)
        scalar >>= 1
    return total


def point_of(encoded):
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    squared = (y * y - 1) * pow(CURVE * y * y + 1, -1, PRIME) % PRIME
    x = pow(squared, (PRIME + 3) // 8, PRIME)
    if (x * x - squared) % PRIME != 0:
        x = x * ROOT_OF_MINUS_ONE % PRIME
    if y >= PRIME or (x * x - squared) % PRIME != 0 or (x == 0 and sign):
        raise Broken("the key or the signature is no point of the curve")
    if x & 1 != sign:
        x = PRIME - x
    return (x, y, 1, x * y % PRIME)


BASE = point_of((4 * pow(5, -1, PRIME) % PRIME).to_bytes(32, "little"))


def signed_by(public_key, message, signature):
    first, scalar = signature[:32], int.from_bytes(signature[32:], "little")
    if scalar >= ORDER:
        return False
    digest = hashlib.sha512(first + public_key + message).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    left, right = times(scalar, BASE), sum_of(point_of(first), times(challenge, point_of(public_key)))
    return all((left[at] * right[2] - right[at] * left[2]) % PRIME == 0 for at in (0, 1))


def read_key(text):
    """Name and public key out of '<name>+<key id>+<base64 of 01 | key>'."""
    name, key_id, encoded = text.strip().split("+", 2)
    raw = from_base64(encoded)
    if raw[:1] != b"\x01" or len(raw) != 33:
        raise Broken("this is no Ed25519 key")
    if sha256(name.encode(), b"\n", raw)[:4].hex() != key_id:
        raise Broken("the key does not fit its own number")
    return name, raw[1:]


def open_checkpoint(note, key):
    """Size and root of a checkpoint that this key signed."""
    name, public_key = key
    text, _, signatures = note.partition("\n\n")
    message = text + "\n"
    for line in signatures.splitlines():
        dash, who, encoded = line.split(" ")
        raw = from_base64(encoded)
        wanted = sha256(name.encode(), b"\n\x01", public_key)[:4]
        if dash == "—" and who == name and raw[:4] == wanted and signed_by(public_key, message.encode(), raw[4:]):
            origin, size, root = text.split("\n")[:3]
            if origin != name:
                raise Broken(f"the checkpoint is of {origin}, and the key is of {name}")
            return int(size), from_base64(root)
    raise Broken(f"the checkpoint bears no signature of {name}")


def root_of(hashes):
    """The root of a Merkle tree (RFC 6962, section 2.1), from the seals of its leaves."""
    if len(hashes) < 2:
        return hashes[0] if hashes else sha256()
    half = 1 << (len(hashes) - 1).bit_length() - 1
    return sha256(b"\x01", root_of(hashes[:half]), root_of(hashes[half:]))


def climb(path, place, last, seal, old=None):
    """Walks a path upwards (RFC 9162, 2.1.3.2 and 2.1.4.2): the root it leads to, and the older root."""
    for step in path:
        if last == 0:
            raise Broken("the path is longer than the tree is high")
        if place & 1 or place == last:
            seal, old = sha256(b"\x01", step, seal), None if old is None else sha256(b"\x01", step, old)
            while not place & 1 and place != 0:
                place, last = place >> 1, last >> 1
        else:
            seal = sha256(b"\x01", seal, step)
        place, last = place >> 1, last >> 1
    if last != 0:
        raise Broken("the path ends below the root")
    return seal, old


def check_root(proof, key):
    size, root = open_checkpoint(proof["checkpoint"], key)
    if proof["size"] == size and from_base64(proof["root"]) != root:
        raise Broken("the root is not the one that was signed")
    return from_base64(proof["root"])


def check_inclusion(proof, key, _kept):
    path = [from_base64(step) for step in proof["path"]]
    if not 0 < proof["entry"] <= proof["size"]:
        raise Broken("the entry does not stand in a tree of this size")
    if climb(path, proof["entry"] - 1, proof["size"] - 1, from_base64(proof["leaf"]))[0] != check_root(proof, key):
        raise Broken(f"entry {proof['entry']} does not lead to this root")
    return f"entry {proof['entry']} stands in the journal of {proof['size']} entries"


def check_consistency(proof, key, kept):
    earlier, earlier_root = proof["earlier_size"], from_base64(proof["earlier_root"])
    path = [from_base64(step) for step in proof["path"]]
    if earlier & (earlier - 1) == 0 or earlier == proof["size"]:  # a complete tree is a node itself
        path.insert(0, earlier_root)
    place, last = earlier - 1, proof["size"] - 1
    while place & 1 or (place == last and place > 0):
        place, last = place >> 1, last >> 1
    if not path or climb(path[1:], place, last, path[0], path[0]) != (check_root(proof, key), earlier_root):
        raise Broken(f"the journal of {proof['size']} entries does not continue the one of {earlier}")
    if kept is not None and open_checkpoint(kept, key) != (earlier, earlier_root):
        raise Broken("the earlier journal is not the one of the checkpoint that was kept")
    return f"the journal of {proof['size']} entries continues the one of {earlier}"


def check_export(lines, key, kept):
    *entries, last = lines
    seals = []
    for place, entry in enumerate(entries, start=1):
        if entry["number"] != place:
            raise Broken(f"after entry {place - 1} comes entry {entry['number']}")
        seals.append(sha256(b"\x00", from_base64(entry["leaf"])))
    for note, whose in ((last["checkpoint"], "that came along"), (kept, "that was kept")):
        if note is None:
            continue
        size, root = open_checkpoint(note, key)
        if size > len(seals):
            raise Broken(f"the checkpoint {whose} signs {size} entries, and there are {len(seals)}")
        if root_of(seals[:size]) != root:
            raise Broken(f"the first {size} entries are not those of the checkpoint {whose}")
    return f"{len(seals)} entries fit their seals, the tree and what {key[0]} signed"


def main(key_file, what, file, kept_file=None):
    key = read_key(Path(key_file).read_text(encoding="utf-8"))
    kept = Path(kept_file).read_text(encoding="utf-8") if kept_file else None
    text = Path(file).read_text(encoding="utf-8")
    if what == "export":
        return check_export([json.loads(line) for line in text.splitlines()], key, kept)
    return {"inclusion": check_inclusion, "consistency": check_consistency}[what](json.loads(text), key, kept)


if __name__ == "__main__":
    try:
        print(f"sound: {main(*sys.argv[1:])}")
    except Broken as broken:
        sys.exit(print(f"broken: {broken}") or 1)
    except (OSError, ValueError, KeyError, IndexError, TypeError) as unreadable:
        sys.exit(print(f"not readable: {unreadable!r}", file=sys.stderr) or 2)
