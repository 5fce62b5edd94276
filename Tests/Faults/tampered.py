"""Logs and generations that somebody rewrote who knows the format: every digest and check is right, what
they say is not."""

import copy
import json
import pathlib
import random

from scene import Scene
from witness import Outcome, digest

EVIL = [0, 1, 2, 3, 4, 5, -1, 1000, 10 ** 6, 2 ** 31, 2 ** 53 + 1, 2 ** 63 - 1, 2 ** 63, 2 ** 64 - 1,
        10 ** 30, 0.5, 1e308, -0.0, None, True, False, "", "1/1", "4/1", "b/1/1", "../../x", "\x00",
        "\u202e\x1b[2J", "x" * 5000, [], [[]], {}, {"by": "new", "recipe": "minimal"},
        {"by": "pick", "picks": [1], "strength": 0.5, "keep": False}, [1, 1], ["1/1", "1/1"],
        ["9/9"], ["1/999999999999"], "0" * 64, "breed.lineage/1", "breed.lineage/2", "breed.lineage/4",
        "breed.lineage/99999999999999999999", "breed.generation/1", "breed.generation/4", "breed.genome/2"]
EVENTS = [{"event": "undone", "now": 1}, {"event": "undone", "now": 9}, {"event": "redone", "now": 2},
          {"event": "loaded", "now": 3}, {"event": "loaded", "now": 2 ** 62}, {"event": "ended"},
          {"event": "forgotten", "now": 1}, {"event": "passed", "generation": 3, "parent": 2},
          {"event": "passed", "generation": 2 ** 40, "parent": 1},
          {"event": "founded", "format": "breed.lineage/3", "seed": 1}]
AFTER = [["log", "--json"], ["list"], ["score", "--json"], ["show", "--size", "16"],
         ["next", "--pick", "1", "--size", "16", "--json"],
         ["auto", "--generations", "2", "--population", "6", "--size", "16", "--json"],
         ["undo"], ["redo"], ["render", "1", "--size", "16", "-o", "art.png"]]


def run(breed, folder, count, seed):
    outcome = Outcome("logs and generations rewritten, checks right")
    chance = random.Random(seed)
    scene = Scene(
        breed, folder, ["undo"], ["vary", "2", "--size", "16"], ["undo"], ["redo"],
        ["cross", "1", "2", "--size", "16", "--count", "4"],
        ["auto", "--generations", "5", "--population", "6", "--size", "16", "--checkpoint", "2"],
        ["next", "--pick", "1,2", "--size", "16"], ["load", "a"])
    scenes = [(scene, ATTACKS)] * 9 + [(in_parts(breed, folder + "/parts", scene), PARTS)]
    for number in range(count):
        scene, attacks = scenes[number % len(scenes)]
        attack = attacks[number // len(scenes) * 7 % len(attacks) if number % 2
                         else chance.randrange(len(attacks))]
        scene.put_back()
        try:
            told = attack(scene.witness.lineage, chance)
        except (IndexError, KeyError, TypeError):
            continue
        look(outcome, scene, f"{attack.__name__} {told} ({number}, seed {seed})"[:300], chance)
    return outcome


def in_parts(breed, folder, scene):
    """A lineage whose first generation lies in parts, made of one that does not need to."""
    result = Scene(breed, folder)
    lineage = result.model / "populations" / "a"
    for number in (1, 2):
        path = lineage / f"{number:04}.json"
        whole = json.loads(path.read_bytes())
        individuals, parts = whole.pop("individuals"), []
        for index, start in enumerate(range(0, len(individuals), 2), 1):
            members = individuals[start:start + 2]
            body = written({"format": "breed.individuals/1", "generation": number, "first": start + 1,
                            "individuals": members})
            replace(lineage / f"{number:04}-{index}.json", body)
            parts.append({"individuals": len(members), "sha256": digest(body)})
        replace(path, written({**whole, "format": "breed.generation/3", "parts": parts}))
        amend(lineage, number)
        result.seen[number] = digest(path.read_bytes())
    result.put_back()
    if result.faults():
        raise SystemExit(f"a lineage in parts cannot be made: {result.faults()}")
    return result


def look(outcome, scene, where, chance):
    """Runs commands on what was tampered with, and holds them to saying what is wrong, keeping all."""
    kept = generations(scene.at)
    verdict = scene.run("verify", "a", seconds=60)
    ended(outcome, scene, where, verdict, ["verify"])
    if verdict.code == 0:
        outcome.blame(where, [f"verify finds it sound: {fault}" for fault in contradictions(scene)])
    else:
        outcome.refused += 1
    for words in chance.sample(AFTER, 3):
        call = scene.run(*words, seconds=60)
        ended(outcome, scene, where, call, words)
    repair = scene.run("verify", "a", "--repair", seconds=60)
    ended(outcome, scene, where, repair, ["verify", "--repair"])
    for lost in kept - generations(scene.at):
        outcome.blame(where, [f"a generation's file is gone: {lost}"])
    if repair.code == 0:
        after = scene.run("verify", "a", seconds=60)
        if after.code != 0:
            outcome.blame(where, ["repaired, it is not sound: " + after.out.decode()])
    outcome.blame(where, scene.leftovers())


def ended(outcome, scene, where, call, words):
    outcome.runs += 1
    told = call.err.decode(errors="replace")
    if call.code < 0 or "fault of its own" in told or "Fatal error" in told:
        outcome.blame(where, [f"breed {' '.join(words)} crashes, {call.code}: {told[-300:]}"])
    elif call.code > 0:
        if len(call.reasons) != 1 and not (words[0] == "verify" and call.out):
            outcome.blame(where, [f"breed {' '.join(words)}: {len(call.reasons)} lines say why"])
        if any(ord(letter) < 32 and letter != "\n" for letter in told):
            outcome.blame(where, [f"breed {' '.join(words)} prints controls"])


def generations(folder):
    """The hashes of all files that are generations, or parts, or once were, wherever they lie."""
    return {digest(path.read_bytes()) for path in pathlib.Path(folder).rglob("*.json*")
            if path.name[:4].isdigit() and path.is_file()}


def contradictions(scene):
    """What a lineage that is called sound says that cannot be."""
    lineage, found = scene.witness.lineage, []
    log, defaults = scene.witness.log(found), untouched_settings(scene)
    committed, method = 0, None
    for line in log:
        method = line["method"] if line["event"] == "run" else method
        if line["event"] not in ("bred", "passed"):
            continue
        number, parent = line["generation"], line["parent"]
        committed += 1
        if number != committed:
            found.append(f"generation {number} follows {committed - 1}")
        if parent is not None and not 1 <= parent < number:
            found.append(f"generation {number} is of {parent}")
        if line["event"] == "passed":
            continue
        content = (lineage / f"{number:04}.json").read_bytes()
        file = json.loads(content)
        # What was of the first format, and could not be read when it was written anew, has no digest.
        if digest(content) != line.get("sha256", digest(content)):
            found.append(f"the file of {number} is another")
        if "parts" in file:
            for index, part in enumerate(file["parts"], 1):
                if digest((lineage / f"{number:04}-{index}.json").read_bytes()) != part["sha256"]:
                    found.append(f"part {index} of {number} is another")
            count = sum(part["individuals"] for part in file["parts"])
        else:
            count = len(file["individuals"])
        file["method"] = complete(file["method"], defaults)
        # A line outside of a run may leave the method to the file, as those of logs that were rebuilt do.
        told = line.get("method", method if file["method"].get("by") == "auto" else file["method"])
        for name, value in (("number", number), ("parent", parent),
                            ("seed", line.get("seed", file["seed"])),
                            ("method", complete(told, defaults))):
            if file[name] != value:
                found.append(f"{name} of {number} is {file[name]} in its file and {value} in the log")
        if line.get("count", count) != count:
            found.append(f"generation {number} has {count}, not {line['count']}")
    return found


def untouched_settings(scene):
    """The settings of the lineage's searches before it was tampered with: all have their defaults."""
    for path in sorted((scene.model / "populations" / "a").glob("????.json")):
        method = json.loads(path.read_bytes())["method"]
        if "settings" in method:
            return method["settings"]
    return {}


def complete(method, defaults):
    """A method with the settings that it leaves out, which have their defaults."""
    if not isinstance(method, dict) or method.get("by") != "auto" or "settings" not in method:
        return method
    return {**method, "settings": {**defaults, **method["settings"]}}


# How breed writes, and what it needs to be right.

def written(value):
    return (spaced(value) + "\n").encode()


def spaced(value):
    """JSON with the spaces that breed writes."""
    if isinstance(value, dict):
        inside = ", ".join(f"{json.dumps(str(key))}: {spaced(each)}" for key, each in value.items())
        return "{ " + inside + " }" if inside else "{}"
    if isinstance(value, list):
        inside = ", ".join(map(spaced, value))
        return "[ " + inside + " ]" if inside else "[]"
    return json.dumps(value)


def replace(path, content):
    if path.exists():
        path.chmod(0o644)
    path.write_bytes(content)
    path.chmod(0o444)


def read_log(lineage):
    lines = [json.loads(line) for line in (lineage / "lineage.jsonl").read_text().splitlines()]
    for line in lines:
        del line["check"]
    return lines


def write_log(lineage, lines):
    """Writes lines, given as objects or as text that lacks the check, with right checks."""
    text, check = b"", b""
    for line in lines:
        body = line if isinstance(line, bytes) else spaced(line)[:-2].encode()
        check = digest(check + body).encode()
        text += body + b', "check": "' + check + b'" }\n'
    (lineage / "lineage.jsonl").write_bytes(text)


def amend(lineage, number):
    """Has the log name a generation's file as it is now."""
    lines = read_log(lineage)
    for line in lines:
        if line["event"] == "bred" and line["generation"] == number:
            line["sha256"] = digest((lineage / f"{number:04}.json").read_bytes())
    write_log(lineage, lines)


def places(value, way=()):
    """The way to each member and element."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) \
        if isinstance(value, list) else ()
    for key, each in inside:
        yield (*way, key)
        yield from places(each, (*way, key))


def spoil(value, chance):
    """Changes a member or element somewhere in a value, and says which."""
    way = chance.choice(list(places(value)))
    inside = value
    for key in way[:-1]:
        inside = inside[key]
    turn = chance.randrange(8)
    if turn == 0:
        del inside[way[-1]]
        return f"{way} removed"
    if turn == 1 and isinstance(inside, dict):
        inside["other"] = copy.deepcopy(chance.choice(EVIL))
        return f"{way[:-1]} with another member"
    if turn == 2 and isinstance(inside[way[-1]], (int, float)):
        inside[way[-1]] += chance.choice([1, -1])
        return f"{way} is {inside[way[-1]]}"
    inside[way[-1]] = copy.deepcopy(chance.choice(EVIL))
    return f"{way} is {inside[way[-1]]!r}"


# The attacks. Each says in words what it did.

def a_member_of_the_log(lineage, chance):
    lines = read_log(lineage)
    number = chance.randrange(len(lines))
    told = spoil(lines[number], chance)
    write_log(lineage, lines)
    return f"of line {number + 1}: {told}"


def lines_of_the_log(lineage, chance):
    lines = read_log(lineage)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    turn = chance.choice(["twice", "exchanged", "removed", "added", "reversed", "cut"])
    if turn == "twice":
        lines.insert(other, copy.deepcopy(lines[one]))
    elif turn == "exchanged":
        lines[one], lines[other] = lines[other], lines[one]
    elif turn == "removed":
        del lines[one]
    elif turn == "added":
        lines.insert(one, copy.deepcopy(chance.choice(EVENTS)))
    elif turn == "reversed":
        lines.reverse()
    else:
        lines = lines[:one + 1]
    write_log(lineage, lines)
    return f"{one + 1} and {other + 1}: {turn}"


def bytes_of_a_line(lineage, chance):
    lines = read_log(lineage)
    number = chance.randrange(len(lines))
    body = spaced(lines[number])[:-2].encode()
    turn = chance.choice(["NUL", "not UTF-8", "deep", "long", "empty", "twice a member", "letters",
                          "two objects", "no braces", "as other programs write"])
    body = {
        "NUL": body + b"\0", "not UTF-8": body.replace(b"e", b"\xff", 1),
        "deep": body + b', "x": ' + b"[" * 50_000 + b"]" * 50_000,
        "long": body + b', "x": "' + b"y" * 3_000_000 + b'"', "empty": b"",
        "twice a member": body + b", " + body[2:], "letters": b"hello",
        "two objects": body + b" }" + body, "no braces": body[1:],
        "as other programs write": json.dumps(lines[number])[:-1].encode(),
    }[turn]
    write_log(lineage, [*lines[:number], body, *lines[number + 1:]])
    return f"{number + 1}: {turn}"


def parents_and_cycles(lineage, chance):
    lines = read_log(lineage)
    bred = [line for line in lines if "generation" in line]
    line = chance.choice(bred)
    line["parent"] = chance.choice([each["generation"] for each in bred] + [None, 10 ** 9])
    if "parents" in line:
        line["parents"] = [f"{chance.randrange(1, 12)}/{chance.randrange(1, 9)}"]
    number = line["generation"]
    path = lineage / f"{number:04}.json"
    if path.exists() and chance.random() < 0.5:
        file = json.loads(path.read_bytes())
        file["parent"] = line["parent"]
        for each in file.get("individuals", []):
            each["parents"] = line.get("parents", each["parents"])
        replace(path, written(file))
        line["sha256"] = digest(path.read_bytes())
    write_log(lineage, lines)
    return f"of {number}: {line['parent']}, {line.get('parents')}"


def a_member_of_a_generation(lineage, chance):
    path = chance.choice(sorted(lineage.glob("[0-9][0-9][0-9][0-9].json")))
    file = json.loads(path.read_bytes())
    # The first level is one in many places, and the one that counts most.
    part = file if chance.random() < 0.5 else {key: file[key] for key in file if key != "individuals"}
    told = spoil(part, chance)
    if part is not file and "individuals" in file:
        part["individuals"] = file["individuals"]
    replace(path, written(part))
    amend(lineage, int(path.name[:4]))
    return f"{path.name}: {told}"


def generations_exchanged(lineage, chance):
    one, other = chance.sample(sorted(lineage.glob("[0-9][0-9][0-9][0-9].json")), 2)
    texts = one.read_bytes(), other.read_bytes()
    replace(one, texts[1])
    if chance.random() < 0.5:
        replace(other, texts[0])
    if chance.random() < 0.8:
        amend(lineage, int(one.name[:4]))
        amend(lineage, int(other.name[:4]))
    return f"{one.name} and {other.name}"


def individuals_exchanged(lineage, chance):
    paths = chance.sample(sorted(lineage.glob("[0-9][0-9][0-9][0-9].json")), 2)
    files = [json.loads(path.read_bytes()) for path in paths]
    lists = [file["individuals"] for file in files]
    turn = chance.choice(["all", "one", "order", "fewer", "genome"])
    if turn == "all":
        files[0]["individuals"] = lists[1]
    elif turn == "one":
        lists[0][0] = lists[1][0]
    elif turn == "order":
        lists[0].reverse()
    elif turn == "fewer":
        del lists[0][-1]
    else:
        lists[0][0]["genome"] = lists[1][0]["genome"]
    replace(paths[0], written(files[0]))
    amend(lineage, int(paths[0].name[:4]))
    return f"{paths[0].name} with {paths[1].name}: {turn}"


def newer_formats(lineage, chance):
    lines = read_log(lineage)
    name = chance.choice(["breed.lineage/4", "breed.lineage/10", "breed.lineage/1", "breed.lineage/2",
                          "breed.lineage/03", "breed.lineage/-1", "breed.lineage/" + "9" * 400, "other"])
    lines[0]["format"] = name
    write_log(lineage, lines)
    return name[:40]


def a_part(lineage, chance):
    number = chance.choice([1, 2])
    own = lineage / f"{number:04}.json"
    file = json.loads(own.read_bytes())
    parts = [lineage / f"{number:04}-{index}.json" for index in (1, 2)]
    other = lineage / f"{3 - number:04}-1.json"
    turn = chance.choice(["exchanged", "of another", "twice", "member", "removed", "emptied", "loop",
                          "own", "counts"])
    if turn == "exchanged":
        texts = [part.read_bytes() for part in parts]
        replace(parts[0], texts[1])
        replace(parts[1], texts[0])
    elif turn == "of another":
        replace(parts[0], other.read_bytes())
    elif turn == "twice":
        replace(parts[1], parts[0].read_bytes())
    elif turn == "member":
        part = json.loads(parts[0].read_bytes())
        turn = f"member {spoil(part, chance)}"
        replace(parts[0], written(part))
    elif turn == "removed":
        file["parts"].pop()
    elif turn == "emptied":
        replace(parts[0], b"")
    elif turn == "loop":
        replace(parts[0], own.read_bytes())
    elif turn == "own":
        turn = f"own {spoil(file, chance)}"
    else:
        file["parts"][0]["individuals"] += chance.choice([1, -1, 10 ** 12])
    if chance.random() < 0.8:
        named = file.get("parts")
        for index, each in enumerate(named if isinstance(named, list) else []):
            if isinstance(each, dict) and index < 2:
                each["sha256"] = digest(parts[index].read_bytes())
        replace(own, written(file))
        amend(lineage, number)
    return f"of {number}: {turn}"


ATTACKS = [a_member_of_the_log, lines_of_the_log, bytes_of_a_line, parents_and_cycles,
           a_member_of_a_generation, generations_exchanged, individuals_exchanged, newer_formats]
PARTS = [a_part, a_part, a_part, a_member_of_the_log]
