"""Every system call of a `star` failing in turn, and the process killed there, by strace; and SIGKILL at
random moments. What was announced of stars is looked for with Python's JSON and hashes."""

import json
import random
import shutil
import subprocess
import time

from syscalls import FAULTS, calls_of_save
from witness import Call, Outcome, Witness, digest


class StarWitness(Witness):
    """The stars beside a lineage: each call gives one of its four pictures another title."""

    def begin(self):
        self.found()
        self.log = self.folder / "stars.jsonl"
        self.calls = 0
        # By picture: the titles that it may have, the last announced one and those tried since.
        self.titles = {}
        return self

    def star(self, by=(), kill=None):
        self.calls += 1
        picture, title = self.calls % 4 + 1, f"title {self.calls}"
        argv = [*by, *self.argv("star", str(picture), "--title", title)]
        process = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        if kill is not None:
            time.sleep(kill)
            process.kill()
        out, err = process.communicate()
        call = StarCall(process.returncode, out, err)
        before = self.titles.get(picture, {None})
        self.titles[picture] = {title} if call.announced else before | {title}
        return call

    def faults(self):
        """What is wrong with the log's finished lines, and which announced titles are gone."""
        found, check, stars = [], "", {}
        lines = self.log.read_bytes().split(b"\n")[:-1] if self.log.exists() else []
        for number, line in enumerate(lines, 1):
            body, _, rest = line.rpartition(b', "check": "')
            check = digest(check.encode() + body)
            if rest != check.encode() + b'" }':
                found.append(f"stars.jsonl:{number}: another check")
            event = json.loads(line)
            if event["event"] == "starred":
                stars[event["star"]] = [event["of"], event["title"]]
            elif event["event"] == "changed":
                stars[event["star"]][1] = event["title"]
        told = {int(of.split("/")[2]): title for of, title in stars.values()}
        if len(told) != len(stars):
            found.append("a picture has two stars")
        for picture, titles in self.titles.items():
            if told.get(picture) not in titles:
                found.append(f"picture {picture}: {told.get(picture)}, expected one of {titles}")
        return found


class StarCall(Call):
    @property
    def announced(self):
        try:
            return json.loads(self.out)[0]["title"]
        except (ValueError, KeyError, TypeError, IndexError):
            return None


def run(breed, folder, count, seed):
    outcome = Outcome("stars: system calls failing, SIGKILL")
    witness = StarWitness(breed, folder).begin()
    chance = random.Random(seed)
    plan = []
    if shutil.which("strace"):
        trace = witness.folder / "trace"
        # Of the first star, which begins the log, and of a later one.
        for _ in range(2):
            witness.star(by=["strace", "-f", "-o", str(trace)])
            calls = calls_of_save(trace.read_text(errors="replace"), str(witness.log))
            plan += [(kind, place, fault) for kind, place in calls for fault in FAULTS]
        plan = sorted(set(plan))
        plan = plan if len(plan) <= count else chance.sample(plan, count)
    for kind, place, fault in plan:
        if chance.random() < 0.2 and witness.log.exists():
            # From the beginning again.
            witness.log.unlink()
            witness.titles = {}
        call = witness.star(by=["strace", "-f", "-o", str(trace), "-e",
                                f"inject={kind}:{fault}:when={place}"])
        look(outcome, witness, call, f"{kind} {place} with {fault}", "KILL" in fault, trace)
    begin = time.monotonic()
    witness.star()
    usual = time.monotonic() - begin
    for number in range(min(count, 300)):
        call = witness.star(kill=chance.uniform(0, 1.2) * usual)
        look(outcome, witness, call, f"kill {number + 1} (seed {seed})", True)
    verdict = witness.run("verify", "--stars")
    if verdict.code != 0:
        outcome.blame("at the end", ["verify: " + verdict.out.decode().strip()])
    return outcome


def look(outcome, witness, call, where, may_die, trace=None):
    told = trace.read_text(errors="replace") if trace else ""
    if trace is None or "(INJECTED)" in told or "killed by SIGKILL" in told:
        outcome.took(call, where, may_die=may_die)
    outcome.blame(where, witness.faults())
    after = witness.star()
    if after.code != 0:
        outcome.blame(where, [f"the next command fails: {after.err.decode().strip()}"])
    outcome.blame(where, witness.faults())
