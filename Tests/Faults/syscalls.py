"""Every system call of a save failing in turn, and the process killed there, by strace."""

import collections
import random
import re
import shutil

from witness import Outcome, Witness

KINDS = ["openat", "open", "creat", "write", "writev", "pwrite64", "fsync", "fdatasync", "rename",
         "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "ftruncate", "fchmod",
         "chmod", "mkdir", "mkdirat", "flock", "close", "read", "pread64", "fstat", "newfstatat",
         "statx", "access", "faccessat", "faccessat2", "getdents64", "lseek"]
FAULTS = ["error=ENOSPC", "error=EIO", "error=EDQUOT", "signal=KILL"]


def run(breed, folder, count, seed):
    outcome = Outcome("system calls failing, or killed there")
    if not shutil.which("strace"):
        return outcome.skip("strace is not installed")
    witness = Witness(breed, folder).found()
    trace = witness.folder / "trace"
    witness.run(*witness.next_words(), by=["strace", "-f", "-o", str(trace)])
    calls = calls_of_save(trace.read_text(errors="replace"), str(witness.lineage))
    if not calls:
        return outcome.skip("strace cannot trace here")
    plan = [(kind, place, fault) for kind, place in calls for fault in FAULTS]
    if count < len(plan):
        plan = random.Random(seed).sample(plan, count)
    for kind, place, fault in plan:
        where = f"{kind} {place} with {fault}"
        call = witness.run(
            *witness.next_words(),
            by=["strace", "-f", "-o", str(trace), "-e", f"inject={kind}:{fault}:when={place}"])
        told = trace.read_text(errors="replace")
        if "(INJECTED)" in told or "killed by SIGKILL" in told:
            outcome.took(call, where, may_die="KILL" in fault)
        outcome.blame(where, witness.faults())
        after = witness.run(*witness.next_words())
        if after.code != 0:
            outcome.blame(where, [f"the next command fails: {after.err.decode().strip()}"])
    verdict = witness.verdict()
    if verdict.code != 0:
        outcome.blame("at the end", ["verify: " + verdict.out.decode().strip()])
    return outcome


def calls_of_save(trace, lineage):
    """The calls from the first that names the lineage on, each with its place among its kind in its
    thread, as strace counts them; none twice."""
    seen, begun, calls = collections.Counter(), False, {}
    for line in trace.splitlines():
        found = re.match(r"(\d+) +(\w+)\(", line)
        if not found:
            continue
        begun = begun or lineage in line
        thread, kind = found.groups()
        seen[thread, kind] += 1
        if begun and kind in KINDS:
            calls[kind, seen[thread, kind]] = True
    return list(calls)
