"""Every byte of a lineage's files flipped, and every truncation of them: `breed verify` names each."""

import random

from witness import Outcome, Witness


def run(breed, folder, count, seed):
    outcome = Outcome("flips and truncations that verify names")
    chance = random.Random(seed)
    witness = Witness(breed, folder).found()
    witness.run(*witness.next_words())
    for file in [witness.lineage / "0002.json", witness.lineage / "lineage.jsonl"]:
        whole = file.read_bytes()
        file.chmod(0o644)
        harms = [("flip", place) for place in range(len(whole))]
        harms += [("cut", place) for place in range(len(whole))]
        if count < len(harms):
            harms = chance.sample(harms, count)
        for kind, place in harms:
            harmed = bytearray(whole)
            if kind == "flip":
                harmed[place] ^= 1 << chance.randrange(8)
            else:
                del harmed[place:]
            file.write_bytes(harmed)
            verdict = witness.verdict()
            outcome.runs += 1
            where = f"{file.name}, {kind} at byte {place}"
            # Of a log that is cut between two lines the generations behind it are named.
            if verdict.code != 1 or str(witness.lineage).encode() not in verdict.out:
                outcome.blame(where, [f"verify ends with {verdict.code} and does not name it"])
            else:
                outcome.refused += 1
        file.write_bytes(whole)
        file.chmod(0o444 if file.suffix == ".json" else 0o644)
    if witness.verdict().code != 0:
        outcome.blame("made whole again", ["verify finds a fault"])
    return outcome
