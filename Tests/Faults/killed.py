"""SIGKILL at random moments of `next` and `auto`."""

import random

from witness import Outcome, Witness


def run(breed, folder, count, seed):
    outcome = Outcome("SIGKILL of next and auto")
    chance = random.Random(seed)
    for number in range(count):
        if number % 50 == 0:
            # Another lineage now and then: to look through one of thousands each time takes long.
            witness = Witness(breed, f"{folder}/{number}").found()
            auto = ["auto", witness.name, "--generations", "40", "--population", "8", "--size", "16",
                    "--checkpoint", "3", "--recipe", "minimal"]
            usual = [witness.timed(*each)[1] for each in (auto, witness.next_words())]
        words = witness.next_words() if number % 3 else auto
        where = f"kill {number + 1} (seed {seed})"
        call = witness.killed(words, chance.uniform(0, 1.2) * usual[number % 3 != 0])
        outcome.took(call, where, may_die=True)
        outcome.blame(where, witness.faults())
        if number % 50 == 49 or number == count - 1:
            after = witness.run(*witness.next_words())
            if after.code != 0:
                outcome.blame(where, [f"the next command fails: {after.err.decode().strip()}"])
            verdict = witness.verdict()
            if verdict.code != 0:
                outcome.blame(where, ["verify: " + verdict.out.decode().strip()])
    return outcome
