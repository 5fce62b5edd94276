"""Descriptors 0, 1 and 2 closed, in every combination: a file that is opened gets the lowest number that
is free, and what is said there would be written into it."""

import itertools
import random

from scene import Scene, changes, contents, harm, harm_of
from witness import Outcome

COMMANDS = [
    ["new", "b", "--count", "4", "--size", "16", "--recipe", "minimal", "--seed", "2"],
    ["next", "--pick", "1,2", "--size", "16"],
    ["vary", "1", "--size", "16", "--thumbnails"],
    ["auto", "--generations", "4", "--population", "8", "--size", "16", "--checkpoint", "2"],
    ["render", "1", "--size", "2048", "-o", "art.png"],
    ["export", "1", "--to", "json", "-o", "art.json"],
    ["export", "1", "--to", "json"],
    ["export", "1", "--to", "svg", "-o", "art.svg"],
    ["animate", "1", "--size", "32", "--frames", "4", "-o", "art.png"],
    ["inspect", "1", "-o", "inside", "--size", "32"],
    ["gallery", "-o", "art.html", "--size", "16"],
    ["score"], ["log"], ["list"], ["verify"], ["verify", "--repair"], ["show", "--size", "16"],
    ["undo"], ["load", "a"],
]
CLOSED = [each for count in range(1, 4) for each in itertools.combinations((0, 1, 2), count)]
FLAGS = [(), ("--quiet",), ("--json",)]


def run(breed, folder, count, seed):
    outcome = Outcome("descriptors 0, 1 and 2 closed")
    scene = Scene(breed, folder)
    plan = list(itertools.product(COMMANDS, CLOSED, FLAGS))
    if count < len(plan):
        plan = random.Random(seed).sample(plan, count)
    scene.rehearse(COMMANDS)
    begin, meant = contents(scene.model), {}
    for words, closed, flags in plan:
        where = " ".join(["breed", *words, *flags, *(f"{number}<&-" for number in closed)])
        whole = str((words, flags))
        if whole not in meant:
            scene.put_back()
            meant[whole] = scene.run(*words, flags=flags).code, contents(scene.at)
        scene.put_back()
        close = "exec \"$@\" " + " ".join(f"{number}<&-" for number in closed)
        call = scene.run(*words, flags=flags, by=["sh", "-c", close, "sh"])
        outcome.runs += 1
        outcome.announced += call.announced is not None
        outcome.refused += call.code > 0
        code, after = meant[whole]
        found = contents(scene.at)
        # Where results have no place to go to, a command may say so; what it saved may stay.
        if call.code < 0 or call.code > 0 and code == 0 and 1 not in closed:
            outcome.blame(where, [f"it ended with {call.code}: {call.err[-200:]!r}"])
        if call.code > 0 and 2 not in closed and not call.says_why:
            outcome.blame(where, [f"it ended with {call.code} and said nothing"])
        allowed = [after] if call.code == 0 else [after, begin]
        if found not in allowed:
            outcome.blame(where, [f"other than it should be: {changes(after, found)}"])
        for path in found:
            wrong = harm(scene.at / path) if path.endswith((".png", ".json", ".jsonl")) else None
            if wrong:
                outcome.blame(where, [f"{path}: {wrong}"])
        if "--json" in flags and call.code == 0 and 1 not in closed and harm_of(call.out, ".json"):
            outcome.blame(where, ["what it printed is no JSON"])
        outcome.blame(where, scene.faults())
    return outcome
