#!/usr/bin/env python3
"""Gives breed the largest inputs that its limits let pass, and prints what reading each costs.

    python3 Tests/Fuzzing/largest.py .build/release/breed

The campaign beside this file tries small inputs; these are as large as can be, and each is of a
kind that keeps its reader busy. Told is the least processor time of three rounds; ends with 1
where that is more than a second, or the memory more than 512 MB.
"""

import argparse
import hashlib
import multiprocessing
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True
import seeds  # noqa: E402, beside this file

SECONDS, MEGABYTES = 1, 512
ROUNDS = 3
# As `JSONLimits` has them; of the words and the arrays and objects, some are for what holds them.
BYTES, WORDS, CONTAINERS = 48 << 20, 2_100_000 - 8, 210_000 - 8
# As `ImportLimits` has them.
XML_BYTES, XML_PARTS = 8 << 20, 786_432


def lineage(folder, generation, lines=()):
    """A lineage whose first generation is that text, and the words that read it."""
    home = folder / "a"
    home.mkdir()
    (home / "0001.json").write_text(generation)
    check, log = "", ""
    for line in ('{ "event": "founded", "format": "breed.lineage/2", "seed": 1',
                 '{ "event": "bred", "generation": 1, "parent": null, "seed": 1, "sha256": "%s"'
                 % hashlib.sha256(generation.encode()).hexdigest(), *lines):
        check = hashlib.sha256((check + line).encode()).hexdigest()
        log += f'{line}, "check": "{check}" }}\n'
    (home / "lineage.jsonl").write_text(log)
    return ["render", "a/1/1", "--size", "16", "--bare", "-o", folder / "a.png"]


def values(item, words, containers=0):
    """As many of an item as one document holds, and empty objects where more of them may be."""
    def build(folder):
        count = min(WORDS // words if words else BYTES, (BYTES - 8) // (len(item) + 1),
                    CONTAINERS // containers if containers else BYTES)
        rest = ["{}"] * (CONTAINERS - count * containers)
        return lineage(folder, '{"a":[' + ",".join([item] * count + rest) + "]}")
    return build


def objects(members):
    item = "{" + ",".join(f'"k{number}":1.5' for number in range(members)) + "}"
    return values(item, 2 * members, 1)


def keys(count, content):
    """An object of so many keys, which differ at their ends."""
    def build(folder):
        key = content * ((BYTES - 100 * count) // count // len(content))
        return lineage(folder, "{" + ",".join(f'"{key}{number}":1' for number in range(count)) + "}")
    return build


def network(folder):
    """A generation of one genome with every connection that one may have, each told alone."""
    chance = random.Random(1)
    hidden = [f"{0x100000000000 + 7919 * number:012x}" for number in range(1000)]
    order = ["x", "y"] + hidden
    pairs = [(order[first], order[second]) for second in range(2, len(order))
             for first in range(second)]
    genome = seeds.genome("x y")
    genome["nodes"] = genome["nodes"][:3] + [seeds.node(name, "hidden", "sine") for name in hidden]
    genome["connections"] = [
        {"from": first, "to": second, "weight": chance.gauss(0, 1), "enabled": True}
        for first, second in sorted(chance.sample(pairs, 200_000))]
    generation = next(seeds.small_generations())
    generation["individuals"][0]["genome"] = genome
    generation.update(number=1, parent=None, method={"by": "new", "recipe": "neat"}, seed=1)
    generation["individuals"][0].update(id="1/1", parents=[], operation="drawn", mutations=[])
    return lineage(folder, seeds.compact(generation).decode())


def file(name, content):
    def build(folder):
        (folder / name).write_bytes(content() if callable(content) else content)
        return ["import", folder / name, "--size", "16", "--bare"]
    return build


def xml(item, count=XML_BYTES):
    """As many of an item as one document holds."""
    return file("a.xml", lambda: b"<data>" + item * min(count, (XML_BYTES - 13) // len(item))
                + b"</data>")


def cycles():
    """Genomes of Picbreeder whose links lie in circles, every one of which has to be cut."""
    def marking(name, number):
        return f'<{name} branch="1" id="{number}"/>'

    def genome(nodes, links):
        chance = random.Random(1)
        text = '<genome age="1" phenotype="grey"><identifier branch="1" id="1"/><nodes>'
        for number in range(nodes):
            kind = ("x", "in") if number == 0 else ("ink", "out") if number == 1 else ("", "hidden")
            text += ('<node affinity="grey" bias="0.0" label="%s" type="%s">' % kind
                     + marking("marking", number)
                     + f"<activation>{'sin' if number else 'identity'}(x)</activation></node>")
        text += "</nodes><links>"
        for number in range(links):
            ends = chance.sample(range(1, nodes), 2)
            text += ("<link>" + marking("marking", nodes + number) + marking("source", ends[0])
                     + marking("target", ends[1]) + "<weight>1.5</weight></link>")
        return text + "</links></genome>"

    one = genome(1_000, 4_000)
    return f'<data version="1.0">{one * 13}</data>'.encode()


def archive(folder):
    """Texts of 8 MiB, 64 together, which pack into as many as an archive may have."""
    digits = bytes(random.Random(1).choices(b"00000001", k=1 << 20)) * 8
    content = b"<data>" + digits[13:] + b"</data>"
    with zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as zipped:
        for number in range(8):
            zipped.writestr(f"{number}.xml", content)
    return ["import", folder / "a.zip", "--size", "16", "--bare"]


def picture(*chunks):
    header = seeds.chunk(b"IHDR", bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + seeds.chunk(b"IEND")


def text():
    numbers = b'{"format":"breed.picture/1","pictures":[' + b"1.5," * 3_000_000 + b"1]}"
    return picture(seeds.chunk(b"iTXt", b"breed\0\0\0\0\0" + numbers.rjust(BYTES - 10)))


def history(lines):
    def build(folder):
        passed = ['{ "event": "loaded", "now": 1'] * lines
        return lineage(folder, seeds.compact(next(seeds.small_generations())).decode(), passed)
    return build


CASES = {
    "JSON: numbers": values("1.5", 1),
    "JSON: numbers of 15 digits": values("0.3333333333333", 1),
    "JSON: numbers next to the greatest": values("1.234567890e308", 3),
    "JSON: texts": values('"abcdefgh"', 1),
    "JSON: empty objects": values("{}", 0, 1),
    "JSON: arrays of eight": values("[" + ",".join(["1.5"] * 8) + "]", 8, 1),
    **{f"JSON: objects of {members}": objects(members) for members in (1, 4, 12, 23, 44, 64)},
    "JSON: keys of 3 MB": keys(16, "a"),
    "JSON: keys of escapes": keys(64, "\\nb"),
    "a genome of 200,000 connections": network,
    "a log of 100,000 lines": history(100_000),
    "XML: elements": xml(b"<a></a>", XML_PARTS - 1),
    "XML: attributes": xml(b"<a a='' b='' c=''></a>", XML_PARTS // 4 - 1),
    "XML: attributes of one element": file("a.xml", lambda: b"<data "
        + b" ".join(b"a%d=''" % number for number in range(XML_BYTES // 12)) + b"></data>"),
    "XML: lines": xml(b"\n", XML_PARTS - 1),
    "XML: one text": xml(b"a"),
    "XML: one name": file("a.xml", lambda: b"<%s/>" % (b"a" * (XML_BYTES - 3))),
    "XML: thirteen networks in circles": file("a.xml", cycles),
    "zip: eight of 8 MiB": archive,
    "PNG: chunks": file("a.png", lambda: picture(*[seeds.chunk(b"zzZz")] * 262_000)),
    "PNG: a text of 48 MiB": file("a.png", text),
    "a fitness": lambda folder: ["auto", "b", "--fitness", "entropy+" * 1_249 + "entropx"],
    "a fitness of one name": lambda folder: ["auto", "b", "--fitness", "entropy" * 1_428],
}


def build(name, folder):
    return CASES[name](folder)


def run(breed, name):
    """What reading that input cost: megabytes, seconds, megabytes of memory, what was said."""
    with tempfile.TemporaryDirectory(prefix="breed-largest-") as place:
        folder = pathlib.Path(place)
        # By another process: the memory that this one ever had counts for its children too.
        with multiprocessing.get_context("fork").Pool(1) as pool:
            words = pool.apply(build, (name, folder))
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        with open(folder / "said", "wb") as said:
            process = subprocess.Popen([breed, *words, "--populations", folder], stdout=said,
                                       stderr=said, stdin=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
        if not os.WIFEXITED(status):
            sys.exit(f"{name}: ended by signal {os.WTERMSIG(status)}")
        lines = (folder / "said").read_text(errors="replace").replace(place + "/", "")
        line = lines.splitlines()[0].replace("|", " ")[:90] if lines else ""
        return size / 1e6, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, line


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("breed", help="the program")
    breed = os.path.abspath(parser.parse_args().breed)
    # Other work on the machine makes a processor slower, for seconds on end, and never faster.
    costs = [{name: run(breed, name) for name in CASES} for _ in range(ROUNDS)]
    print("| input | MB | seconds | peak MB | what is said |\n|---|---|---|---|---|")
    over = False
    for name in CASES:
        size, seconds, _, line = min((cost[name] for cost in costs), key=lambda cost: cost[1])
        peak = max(cost[name][2] for cost in costs)
        print(f"| {name} | {size:.1f} | {seconds:.2f} | {peak:.0f} | {line} |")
        over = over or seconds > SECONDS or peak > MEGABYTES
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
