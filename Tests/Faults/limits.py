"""Commands that may have little stack, memory, room in files, descriptors or time."""

import random
import signal

from scene import Scene
from witness import Outcome

# Flags of bash's ulimit, and values of each: kilobytes, blocks of 1,024 bytes, descriptors, seconds.
LIMITS = {
    "-s": [64, 128, 192, 272, 512, 1024],
    "-v": [20_000, 60_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_000_000, 2_000_000, 4_000_000],
    "-d": [1_000, 4_000, 10_000, 30_000, 100_000],
    "-f": [0, 1, 2, 3, 4, 6, 8, 16],
    "-n": [3, 4, 5, 6, 7, 8, 10, 16],
    "-t": [1],
}
COMMANDS = [
    ["new", "b", "--count", "4", "--size", "16", "--recipe", "minimal"],
    ["next", "--pick", "1,2", "--size", "16"],
    ["vary", "1", "--size", "64", "--thumbnails"],
    ["auto", "--generations", "4", "--population", "8", "--size", "16", "--checkpoint", "2"],
    ["render", "1", "--size", "512", "-o", "art.png"],
    ["export", "1", "--to", "python", "-o", "art.py"],
    ["export", "1", "--to", "svg", "-o", "art.svg"],
    ["animate", "1", "--size", "32", "--frames", "4", "-o", "art.png"],
    ["gallery", "--size", "16", "-o", "art.html"],
    ["score"], ["log"], ["list"], ["undo"], ["verify"], ["verify", "--repair"], ["show"],
]
# What takes more than a second of a processor.
LONG = [
    ["render", "1", "--size", "20000", "-o", "art.png"],
    ["auto", "--generations", "5000", "--population", "50", "--size", "16", "--checkpoint", "100"],
]


def run(breed, folder, count, seed):
    outcome = Outcome("little stack, memory, file, descriptors, time")
    scene = Scene(breed, folder)
    plan = [(flag, value, words) for flag, values in LIMITS.items() for value in values
            for words in (LONG if flag == "-t" else COMMANDS)]
    if count < len(plan):
        plan = random.Random(seed).sample(plan, count)
    scene.rehearse(COMMANDS)
    starts = {}
    for flag, value, words in plan:
        limit = f"ulimit -S {flag} {value}"
        by = ["bash", "-c", f"{limit} && exec \"$@\"", "bash"]
        if limit not in starts:
            # Where the system cannot even load the program, it has nothing to say.
            starts[limit] = scene.run("list", by=by).code in (0, 1)
        if not starts[limit]:
            continue
        scene.put_back()
        where = f"{limit}; breed {' '.join(words)}"
        call = scene.run(*words, flags=("--quiet", "--json"), by=by)
        outcome.ended(call, where, dies=[signal.SIGXCPU] if flag == "-t" else [])
        outcome.blame(where, scene.leftovers())
        outcome.blame(where, scene.faults())
        after = scene.run(*scene.witness.next_words(), flags=("--json",))
        if after.code != 0:
            outcome.blame(where, [f"the next command fails: {after.err.decode().strip()}"])
    return outcome
