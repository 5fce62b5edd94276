"""SIGKILL at random moments of `auto` by an outside judge, and bytes changed in what the judge said."""

import pathlib
import random
import shutil
import sys

from witness import Outcome, Witness

JUDGE = """
import json, sys
sys.stdin.readline()
print(json.dumps({"format": "breed.judge/1", "name": "light", "size": [8, 8], "batch": 2}), flush=True)
for line in sys.stdin:
    batch = json.loads(line)
    with open(batch["file"], "rb") as file:
        data = file.read()
    size = len(data) // batch["count"]
    print(json.dumps({"batch": batch["batch"], "scores": [
        sum(data[i * size:(i + 1) * size]) / size / 255 for i in range(batch["count"])]}), flush=True)
"""


def run(breed, folder, count, seed):
    outcome = Outcome("SIGKILL of a run by a judge, and its answers damaged")
    chance = random.Random(seed)
    judge = pathlib.Path(folder) / "judge.py"
    judge.parent.mkdir(parents=True, exist_ok=True)
    judge.write_text(JUDGE)
    # To a number, since one that was killed may have bred all that it should, and not said so.
    auto = ["auto", "a", "--fitness", f'judge:"{sys.executable} {judge}"', "--to-generation", "9",
            "--population", "6", "--size", "16", "--checkpoint", "3", "--seed", "1"]
    whole = Witness(breed, f"{folder}/whole").found()
    done, usual = whole.timed(*auto)
    if done.code != 0:
        raise SystemExit(f"a run by a judge fails: {done.err.decode()}")
    for number in range(count):
        where = f"judge {number + 1} (seed {seed})"
        witness = Witness(breed, f"{folder}/{number}").found()
        call = witness.killed(auto, chance.uniform(0, 1.1) * usual)
        outcome.took(call, where, may_die=True)
        outcome.blame(where, witness.faults())
        if call.announced is None:
            outcome.took(witness.run(*auto), where)
        # The batches of the judge may be others.
        outcome.blame(where, witness.differences(whole, but=("judged.jsonl",)))
        verdict = witness.verdict()
        if verdict.code != 0:
            outcome.blame(where, ["verify: " + verdict.out.decode().strip()])
        outcome.blame(where, damaged(witness, chance))
        shutil.rmtree(witness.folder)
    return outcome


def damaged(witness, chance):
    """Changes a byte of what the judge said, which has to be told, and put right as far as that goes."""
    path, found = witness.lineage / "judged.jsonl", []
    content = bytearray(path.read_bytes())
    place = chance.randrange(len(content))
    content[place] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    for words, codes in ((["verify", "a"], [1]), (["show", "1", "--size", "16"], [0]),
                         (["verify", "a", "--repair"], [0, 1]), (["next", "--pick", "1", "--size", "16"], [0])):
        call = witness.run(*words)
        if call.code not in codes:
            found.append(f"byte {place} changed: breed {' '.join(words)} ends with {call.code}: "
                         f"{call.err.decode(errors='replace')[-200:]}")
    return found
