"""Lineages whose folders and files are links: nothing outside changes. Copies by hard links: neither grows
with the other."""

import os
import random
import shutil
import subprocess

from scene import Scene, changes, contents
from witness import Outcome, Witness

COMMANDS = [
    ["next", "--pick", "1", "--size", "16", "--thumbnails"],
    ["auto", "--generations", "3", "--population", "4", "--size", "16", "--fitness",
     "target:target.png"],
    ["vary", "1", "--size", "16"],
    ["show", "--size", "32", "--thumbnails"],
    ["show", "1", "--size", "32"],
    ["undo"], ["load", "a"], ["verify"], ["verify", "--repair"], ["log"], ["list"], ["score"],
    ["gallery", "--size", "16"], ["render", "1", "--size", "16"],
    ["new", "b", "--count", "2", "--size", "16", "--recipe", "minimal"],
]
# What is there as its own, and what is not there yet.
THERE = ["0001.json", "0002.json", "lineage.jsonl", ".lock", "0001.png", "0002.png", "../.current"]
ABSENT = ["0003.json", "0003.png", "0003-1.json", "0004.json", "lost", "targets", "0001", "0002", "0003",
          "lineage.jsonl.partial", "../b"]
WAYS = ["symbolic", "hard", "victim", "victim by hard link", "dangling", "folder"]


def run(breed, folder, count, seed):
    outcome = Outcome("links in lineages, copies by links")
    chance = random.Random(seed)
    scene = Scene(breed, folder + "/links")
    scene.run("render", "1", "--size", "16", "-o", "target.png")
    shutil.copy(scene.at / "target.png", scene.model / "target.png")
    scene.rehearse(COMMANDS)
    plan = [(words, name, way) for words in COMMANDS for name in THERE for way in WAYS[:4]]
    plan += [(words, name, way) for words in COMMANDS for name in ABSENT for way in WAYS[2:]]
    plan += [(words, "", "symbolic") for words in COMMANDS]
    copies = min(max(count // 10, 2), 60)
    if count - copies < len(plan):
        plan = chance.sample(plan, count - copies)
    for words, name, way in plan:
        linked(outcome, scene, words, name, way)
    for number in range(copies):
        copied(outcome, breed, f"{folder}/copies{number}", chance)
    return outcome


def linked(outcome, scene, words, name, way):
    """Puts a link in the place of a file or folder, and runs a command."""
    scene.put_back()
    where = f"breed {' '.join(words)}, {name or 'the lineage'} is a link ({way})"
    lineage, outside = scene.witness.lineage, scene.at / "outside"
    outside.mkdir()
    (outside / "other").write_bytes(b"nobody's business")
    place, target = lineage / name, outside / "victim"
    if not name:
        place = lineage
        os.rename(lineage, target)
        os.symlink(target, place)
    else:
        if os.path.lexists(place):
            if way in ("symbolic", "hard"):
                shutil.copy2(place, target)
            os.remove(place)
        if way.startswith("victim"):
            target.write_bytes(b"not to be overwritten")
        if way == "folder":
            target.mkdir()
            for inside in ("1.png", "01.png", "0001.json", "one.png", "lineage.jsonl"):
                (target / inside).write_bytes(b"not to be overwritten either")
        if way in ("hard", "victim by hard link"):
            os.link(target, place)
        else:
            os.symlink(target, place)
    before = contents(outside)
    call = scene.run(*words, flags=("--json", "--quiet"))
    after = contents(outside)
    # Of a verification the faults are the answer.
    if words[0] == "verify" and call.code == 1:
        outcome.runs += 1
        outcome.refused += 1
    else:
        outcome.ended(call, where)
    changed = changes(before, after)
    if changed and name:
        outcome.blame(where, [f"outside, {each} was {before.get(each)} and is {after.get(each)}"
                              for each in changed])
    if not name:
        # Either it is refused or it grows where it lies; it is whole in both cases.
        outcome.blame(where, scene.witness.faults())
    # Nothing that was taken away by the attack itself is missed.
    if way in ("symbolic", "hard"):
        outcome.blame(where, [fault for fault in scene.witness.faults() if name])


def copied(outcome, breed, folder, chance):
    """Copies a lineage by hard links, or its folder by a symbolic one in another place, and breeds both."""
    one = Witness(breed, folder + "/one").found()
    for _ in range(chance.randrange(3)):
        one.run(*one.next_words())
    subprocess.run(["cp", "-al", folder + "/one", folder + "/two"], check=True)
    two = Witness(breed, folder + "/two")
    two.seen = dict(one.seen)
    for _ in range(6):
        grown, other = chance.choice([(one, two), (two, one)])
        before = contents(other.folder)
        words = chance.choice([
            grown.next_words(), grown.next_words(), ["undo"], ["show", "--size", "24"],
            ["auto", "--generations", "2", "--population", "4", "--size", "16"],
            ["verify", "--repair"], ["load", "a"]])
        where = f"breed {' '.join(words)} in a copy by hard links"
        call = grown.run(*words)
        outcome.ended(call, where)
        outcome.blame(where, [f"its twin's {each} changed"
                              for each in changes(before, contents(other.folder))])
        for witness in (one, two):
            outcome.blame(where, witness.faults())
            if witness.verdict().code != 0:
                outcome.blame(where, ["verify: " + witness.verdict().out.decode().strip()])
