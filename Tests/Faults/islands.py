"""SIGKILL at random moments of islands, which then go on on another number of threads to the same bytes."""

import json
import random
import signal
import subprocess
import time

from witness import Call, Outcome, Witness

AUTO = ["auto", "e", "--islands", "4", "--migrate-every", "2", "--topology", "random",
        "--island-search", "generational,map-elites", "--generations", "9", "--population", "6",
        "--size", "16", "--checkpoint", "4", "--seed", "1"]


def run(breed, folder, count, seed):
    outcome = Outcome("SIGKILL of islands")
    chance = random.Random(seed)
    whole = Witness(breed, f"{folder}/whole", "e")
    begin = time.monotonic()
    done = whole.run(*AUTO)
    usual = time.monotonic() - begin
    if done.code != 0:
        raise SystemExit(f"islands fail: {done.err.decode()}")
    expected = files(whole)
    kills = 0
    for number in range(count):
        where = f"islands {number + 1} (seed {seed})"
        witness = Witness(breed, f"{folder}/{number}", "e")
        for _ in range(chance.randint(1, 3)):
            killed = kill(witness, chance.uniform(0, 1.1) * usual, chance.choice([1, 2, 3]))
            kills += killed.code == -signal.SIGKILL
            outcome.runs += 1
        end = witness.run(*AUTO, "--threads", str(chance.choice([1, 2, 5])))
        outcome.runs += 1
        if end.code != 0:
            outcome.blame(where, [f"it does not go on: {end.err.decode().strip()}"])
            continue
        outcome.announced += len(json.loads(end.out))
        found = files(witness)
        outcome.blame(where, [f"{path} is not what it would have been"
                              for path in sorted(expected.keys() | found.keys())
                              if expected.get(path) != found.get(path)])
        for lineage in sorted({path.split("/")[0] for path in expected}):
            faults = json.loads(witness.run("verify", lineage).out)[0]["faults"]
            # A sheet that a kill cut short, of an island that has nothing more to write.
            faults = [fault for fault in faults if not fault["file"].endswith(".partial")]
            outcome.blame(where, [f"verify: {fault['fault']}" for fault in faults])
            repaired = witness.run("verify", lineage, "--repair")
            if repaired.code != 0:
                outcome.blame(where, ["verify --repair: " + repaired.out.decode().strip()])
    if not kills:
        outcome.blame(f"islands (seed {seed})", ["none was killed before its end"])
    return outcome


def kill(witness, seconds, threads):
    words = [*AUTO, "--threads", str(threads)]
    process = subprocess.Popen(witness.argv(*words), stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    out, err = process.communicate()
    return Call(process.returncode, out, err)


def files(witness):
    """What islands keep: their logs and generations, without sheets, locks and what a kill left."""
    kept = {}
    for path in witness.folder.rglob("*.json*"):
        place = path.relative_to(witness.folder)
        if "lost" not in place.parts and not any(part.startswith(".") for part in place.parts):
            kept[str(place)] = path.read_bytes()
    return kept
