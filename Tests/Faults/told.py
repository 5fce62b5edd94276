"""SIGKILL at random moments of `ask` and `tell`, by a script that goes on until its lineage is bred."""

import hashlib
import json
import random
import shutil
import signal

from witness import Outcome, Witness

# How many generations the script breeds, after the one that the lineage begins with.
GENERATIONS = 4
# How often a command may be killed one after another.
PATIENCE = 50


def run(breed, folder, count, seed):
    outcome = Outcome("SIGKILL of ask and tell")
    chance = random.Random(seed)
    whole = Script(Witness(breed, f"{folder}/whole").found())
    whole.finish(outcome, "without a kill", lambda words, usual: None)
    for number in range(count):
        where = f"script {number + 1} (seed {seed})"
        script = Script(Witness(breed, f"{folder}/{number}").found(), whole.usual)
        script.finish(outcome, where, lambda words, usual: (
            chance.uniform(0, 1.1) * usual if chance.random() < 0.6 else None))
        outcome.blame(where, script.witness.faults())
        outcome.blame(where, script.witness.differences(whole.witness))
        # A command that writes tidies up.
        outcome.took(script.witness.run(*script.witness.next_words()), where)
        verdict = script.witness.verdict()
        if verdict.code != 0:
            outcome.blame(where, ["verify: " + verdict.out.decode().strip()])
        shutil.rmtree(script.witness.folder)
    return outcome


class Script:
    """Asks and tells as a script would that knows nothing but the answers of the commands."""

    def __init__(self, witness, usual=None):
        self.witness = witness
        # The seconds that each command usually takes.
        self.usual = usual or {}

    def finish(self, outcome, where, deadline):
        for _ in range(PATIENCE * GENERATIONS):
            asked = self.call(outcome, where, deadline, ["ask", "a", "--population", "5", "--seed", "1"])
            if asked is None:
                continue
            asked = json.loads(asked.out)
            if asked["generation"] > 1 + GENERATIONS:
                return
            file = self.witness.folder / "told.json"
            file.write_text(json.dumps({
                "generation": asked["generation"], "asked": asked["asked"],
                "scores": [score(child["genome"]) for child in asked["offspring"]]}))
            # One that was killed may have told all the same; the next answer says so.
            self.call(outcome, where, deadline, ["tell", "a", "--scores", str(file), "--size", "16"])
        outcome.blame(where, ["the lineage is not bred to its end"])

    def call(self, outcome, where, deadline, words):
        """Runs a command, which may be killed; nothing where it did not end well."""
        seconds = deadline(words, self.usual.get(words[0], 0))
        if seconds is None:
            call, self.usual[words[0]] = self.witness.timed(*words)
        else:
            call = self.witness.killed(words, seconds)
        outcome.ended(call, where, dies=[signal.SIGKILL])
        if call.code > 0:
            outcome.blame(where, [f"breed {words[0]} fails: {call.err.decode().strip()[-200:]}"])
        return call if call.code == 0 else None


def score(genome):
    """A score that is another for most genomes, and the same wherever it is computed."""
    return int(hashlib.sha256(json.dumps(genome, sort_keys=True).encode()).hexdigest()[:8], 16) / 2 ** 32
