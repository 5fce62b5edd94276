"""Eight processes that breed one lineage at once."""

import subprocess
import time

from witness import Call, Outcome, Witness


def run(breed, folder, count, seed):
    outcome = Outcome("eight processes at once")
    witness = Witness(breed, folder).found()
    calls, running = 0, []
    while calls < count or running:
        while calls < count and len(running) < 8:
            running.append(subprocess.Popen(witness.argv(*witness.next_words()),
                                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                            stderr=subprocess.PIPE))
            calls += 1
        ended = [process for process in running if process.poll() is not None]
        for process in ended:
            out, err = process.communicate()
            call = witness.heard(Call(process.returncode, out, err))
            outcome.took(call, f"process {process.pid}")
            if call.code != 0 and b"being bred by" not in call.err:
                outcome.blame(f"process {process.pid}", [call.err.decode().strip()])
            running.remove(process)
        time.sleep(0.001)
    if len(witness.seen) != outcome.announced + 1:
        outcome.blame("at the end", ["two processes announced the same generation"])
    outcome.blame("at the end", witness.faults())
    verdict = witness.verdict()
    if verdict.code != 0:
        outcome.blame("at the end", ["verify: " + verdict.out.decode().strip()])
    return outcome
