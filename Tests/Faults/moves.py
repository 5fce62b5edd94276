#!/usr/bin/env python3
"""Every system call of renaming, copying, deleting, restoring, purging and importing into a lineage failing
in turn, and the process killed there, by strace.

    python3 Tests/Faults/moves.py .build/release/breed            # some minutes
    python3 Tests/Faults/moves.py .build/release/breed --short    # as in CI

After each, every lineage that was there is whole, under its old name or its new one or in the trash; what is
called a lineage is none by half; the same command works then, or was done; and `breed verify --all` finds all
sound. Ends with 1 where that is not so.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from scene import Scene  # noqa: E402, beside this file
from syscalls import calls_of_save  # noqa: E402
from witness import Outcome, digest  # noqa: E402

FAULTS = ["error=ENOSPC", "error=EIO", "signal=KILL"]


class Move:
    """A command, and where a lineage may be found after it, beside where it was."""

    def __init__(self, words, lineage, before, after, both=False):
        self.words, self.lineage = words, lineage
        self.before, self.after = before, after
        # Whether it is in both places then.
        self.both = both

    def __str__(self):
        return " ".join(self.words)


MOVES = [
    Move(["rename", "a", "z"], "a", "a", "z"),
    Move(["copy", "a", "z"], "a", "a", "z", both=True),
    Move(["delete", "a"], "a", "a", ".trash/a@2"),
    Move(["delete", "--restore", "c"], "c", ".trash/c@1", "c"),
    Move(["delete", "--purge"], "c", ".trash/c@1", None),
    Move(["import", "art.png", "--into", "a", "--size", "16"], "a", "a", "a"),
]


def records(folder):
    """The log and the generations of a lineage, by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.json*"))
            if path.name != "names.json" and ".partial" not in path.name}


def extends(now, before):
    """What is lost of a lineage that may have been bred on."""
    lost = [f"{name} is not as it was" for name, content in before.items()
            if name.endswith(".json") and now.get(name) != content]
    log = now.get("lineage.jsonl", b"")
    if not log.startswith(before["lineage.jsonl"]):
        lost.append("its log is not as it was")
    for line in log.split(b"\n")[:-1]:
        entry = json.loads(line)
        if entry["event"] != "bred":
            continue
        name = f"{entry['generation']:04}.json"
        if name not in now or digest(now[name]) != entry["sha256"]:
            lost.append(f"its log has a generation whose file {name} is not its own")
    return lost


class Place:
    """Three lineages: `a`, the current one, `b`, bred from it, and `c` in the trash."""

    def __init__(self, breed, folder):
        new = ["--count", "2", "--size", "16", "--recipe", "minimal", "--seed", "2"]
        self.scene = Scene(
            breed, folder, ["new", "b", *new], ["cross", "1", "a/1/2", "--count", "2", "--size", "16"],
            ["new", "c", *new], ["delete", "c"], ["load", "a"],
            ["render", "1", "--size", "16", "-o", f"{folder}/art.png"])
        self.scene.put_back()
        self.art = f"{folder}/art.png"
        self.folder = self.scene.at / "populations"
        self.known = {name: records(self.folder / path)
                      for name, path in [("a", "a"), ("b", "b"), ("c", ".trash/c@1")]}
        self.trace = f"{folder}/trace"

    def run(self, words, by=()):
        words = [self.art if word == "art.png" else word for word in words]
        return self.scene.run(*words, by=by, flags=("--json", "--quiet"))

    def calls(self, move):
        """What the command calls, from where it first names the lineage on."""
        self.scene.put_back()
        call = self.run(move.words, by=["strace", "-f", "-o", self.trace])
        if call.code != 0:
            raise SystemExit(f"breed {move} fails by itself: {call.err.decode()}")
        with open(self.trace, errors="replace") as trace:
            return calls_of_save(trace.read(), str(self.folder))

    def faults(self, move, is_done):
        """What is lost or half there after a move that may have been done."""
        found = []
        for name, before in self.known.items():
            moves = name == move.lineage
            places = [move.before, move.after] if moves else [
                {"a": "a", "b": "b", "c": ".trash/c@1"}[name]]
            there = [path for path in places if path and (self.folder / path).is_dir()]
            if moves and move.after is None and not there:
                continue
            if not there:
                found.append(f"{name} is gone")
            if moves and is_done and move.after not in (there or [None]):
                found.append(f"{name} was announced in {move.after} and is in {there}")
            if moves and not move.both and len(set(there)) > 1:
                found.append(f"{name} is there twice")
            for path in there:
                found += [f"{path}: {lost}" for lost in extends(records(self.folder / path), before)]
        return found

    def shows(self):
        """The name of the lineage that is shown, which is the current one; nothing where none is."""
        call = self.run(["show", "--size", "16"])
        return json.loads(call.out)["lineage"] if call.code == 0 else None


def check(outcome, place, move, where):
    """Looks at what a fault has left, does it again where it was not done, and breeds on."""
    outcome.blame(where, place.faults(move, is_done=False))
    listed = place.run(["list"])
    if listed.code != 0:
        outcome.blame(where, [f"list: {listed.err.decode().strip()}"])
    shown = place.shows()
    if shown not in {"a", "z" if move.words[0] == "rename" else "a",
                     None if move.words[:2] == ["delete", "a"] else "a"}:
        outcome.blame(where, [f"the current lineage is {shown}"])
    is_done = move.after is None or move.before != move.after and (place.folder / move.after).is_dir()
    if not is_done:
        again = place.run(move.words)
        if again.code != 0:
            outcome.blame(where, [f"again: {again.err.decode().strip()}"])
        outcome.blame(f"{where}, again", place.faults(move, is_done=True))
    # Whatever writes next tidies up.
    names = sorted(path.name for path in place.folder.iterdir() if path.is_dir()
                   and not path.name.startswith("."))
    for name in names:
        for words in (["load", name, "--size", "16"], ["next", "--pick", "1", "--size", "16"]):
            call = place.run(words)
            if call.code != 0:
                outcome.blame(where, [f"{' '.join(words)}: {call.err.decode().strip()}"])
    swept = place.run(["delete", "--purge"])
    if swept.code != 0:
        outcome.blame(where, [f"purging: {swept.err.decode().strip()}"])
    left = [path.name for path in place.folder.iterdir()
            if path.name.startswith(".") and path.name != ".current"]
    if left:
        outcome.blame(where, [f"{name} is left" for name in left])
    verdict = place.run(["verify", "--all"])
    if verdict.code != 0:
        outcome.blame(where, ["verify: " + (verdict.out + verdict.err).decode().strip()])


def run(breed, folder, count, seed):
    outcome = Outcome("rename, copy, delete, restore, purge, import: calls failing, killed")
    if not shutil.which("strace"):
        return outcome.skip("strace is not installed")
    place = Place(breed, folder)
    plan = []
    for move in MOVES:
        calls = place.calls(move)
        outcome.blame(f"{move}", place.faults(move, is_done=True))
        plan.append([(move, kind, at, fault) for kind, at in calls for fault in FAULTS])
    if not any(plan):
        return outcome.skip("strace cannot trace here")
    chance = random.Random(seed)
    share = max(1, count // len(MOVES))
    for each in plan:
        for move, kind, at, fault in each if len(each) <= share else chance.sample(each, share):
            place.scene.put_back()
            call = place.run(move.words, by=["strace", "-f", "-o", place.trace, "-e",
                                             f"inject={kind}:{fault}:when={at}"])
            where = f"{move}: {kind} {at} with {fault}"
            with open(place.trace, errors="replace") as trace:
                told = trace.read()
            if "(INJECTED)" in told or "killed by SIGKILL" in told:
                outcome.runs += 1
                if call.code == 0:
                    outcome.announced += 1
                    outcome.blame(where, place.faults(move, is_done=True))
                elif call.code > 0:
                    outcome.refused += 1
                    if not call.says_why:
                        outcome.blame(where, [f"it ended with {call.code} and said nothing"])
                elif "KILL" not in fault:
                    outcome.blame(where, [f"signal {-call.code} ended it"])
            check(outcome, place, move, where)
    return outcome


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("breed", help="the program")
    parser.add_argument("--short", action="store_true", help="a sample of it")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="breed-moves-") as folder:
        outcome = run(arguments.breed, folder, 60 if arguments.short else 100_000, arguments.seed)
    if outcome.skipped:
        print(f"skipped: {outcome.skipped}")
        return
    print(f"seed {arguments.seed}: {outcome.runs} faults, {outcome.announced} done all the same, "
          f"{outcome.refused} refused, {len(outcome.faults)} lost, half there or unsaid, "
          f"{time.monotonic() - begin:.0f} s")
    for fault in outcome.faults[:40]:
        print(fault)
    sys.exit(1 if outcome.faults else 0)


if __name__ == "__main__":
    main()
