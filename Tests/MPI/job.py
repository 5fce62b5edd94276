"""Starts programs on several ranks of this machine, and kills one of them."""

import hashlib
import os
import pathlib
import signal
import subprocess
import time

# Ranks are more than processors, and none is bound to one: that is no matter of what they write.
LAUNCH = ["mpirun", "--allow-run-as-root", "--oversubscribe", "--bind-to", "none"]


class Program:
    """`breed`, or `breed-mpi` on so many ranks of so many threads; run in a folder of its own."""

    def __init__(self, path, ranks=None, threads=1, launch=LAUNCH):
        self.path, self.ranks, self.threads, self.launch = os.path.abspath(path), ranks, threads, launch

    def __str__(self):
        return "breed" if self.ranks is None else f"{self.ranks} ranks"

    def argv(self, *words):
        start = [] if self.ranks is None else [*self.launch, "-n", str(self.ranks)]
        return [*start, self.path, *words]

    @property
    def environment(self):
        return {**os.environ, "BREED_THREADS": str(self.threads), "BREED_MPI_STATISTICS": "1"}

    def start(self, folder, *words):
        return subprocess.Popen(
            self.argv(*words), cwd=folder, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, folder, *words, seconds=600):
        process = self.start(folder, *words)
        try:
            out, err = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            end(process)
            out, err = process.communicate()
            return Ended(None, out, err)
        return Ended(process.returncode, out, err)


class Ended:
    """How a program ended."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out.decode(errors="replace"), err.decode(errors="replace")

    @property
    def own(self):
        """What breed said, without what mpirun and the statistics add."""
        return [line for line in self.err.splitlines() if line.startswith("breed: ")]


def end(process):
    """Ends a job that hangs: mpirun takes its ranks along."""
    process.send_signal(signal.SIGTERM)
    time.sleep(2)
    process.kill()


def ranks_of(process):
    """The process numbers of a job's ranks on this machine, in no order."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == process.pid:
            found.append(int(entry.name))
    return found


def kill_one(process, seconds, chance):
    """Kills a rank after a while, rank 0 or another. Returns whether there was one to kill."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.005)
    victims = ranks_of(process) if process.poll() is None else []
    if not victims:
        return False
    try:
        os.kill(chance.choice(victims), signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def digest(folder):
    """SHA-256 over names and bytes of all files below a folder, or of one file; locks hold nothing."""
    total = hashlib.sha256()
    path = pathlib.Path(folder)
    files = [path] if path.is_file() else sorted(each for each in path.rglob("*") if each.is_file())
    for file in files:
        if file.name in (".lock", ".current"):
            continue
        name = "" if file == path else str(file.relative_to(path))
        total.update(f"{name}\0{file.stat().st_size}\0".encode())
        total.update(file.read_bytes())
    return total.hexdigest()
