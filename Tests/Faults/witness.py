"""Breeds a lineage through the command, remembers what it announced, and looks for it with eyes of
its own: Python's JSON and hashes, none of breed's code."""

import hashlib
import json
import os
import pathlib
import signal
import subprocess
import time


def digest(content):
    return hashlib.sha256(content).hexdigest()


# What a command that writes says where it puts right what another left; not why it fails.
MENDED = (b": moved to ", b": removed, since ", b": cut off a last line", b": added the newline",
          b": copied, since ", b": kept as it was as ")


class Call:
    """What a command said and how it ended."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def announced(self):
        """The generation that it announced, or nothing; what `verify` prints announces none, nor what `ask`
        does: that is to be bred."""
        try:
            answer = json.loads(self.out)
            return None if answer.get("format") == "breed.asked/1" else answer["generation"]
        except (AttributeError, KeyError, TypeError, ValueError):
            return None

    @property
    def says_why(self):
        return any(line.strip() for line in self.err.decode(errors="replace").splitlines())

    @property
    def reasons(self):
        """The lines that say why it failed."""
        return [line for line in self.err.split(b"\n")
                if line.startswith(b"breed: ") and not any(mark in line for mark in MENDED)]


class Witness:
    """A lineage `a` in a folder of its own, small and quick to breed."""

    def __init__(self, breed, folder, name="a"):
        self.breed = os.path.abspath(breed)
        self.folder = pathlib.Path(folder)
        self.lineage = self.folder / name
        self.name = name
        # By generation: the hash of its file when it was announced; None where it has none.
        self.seen = {}

    def argv(self, *words):
        return [self.breed, *words, "--populations", str(self.folder), "--json", "--quiet"]

    def found(self):
        call = self.run("new", self.name, "--count", "4", "--size", "16", "--recipe", "minimal",
                        "--seed", "1")
        if call.code != 0:
            raise SystemExit(f"cannot begin: {call.err.decode()}")
        return self

    def next_words(self):
        return ["next", "--pick", "1", "--size", "16"]

    def run(self, *words, by=(), **options):
        """Runs a command to its end, under another program where one is given."""
        done = subprocess.run([*by, *self.argv(*words)], stdin=subprocess.DEVNULL,
                              capture_output=True, **options)
        return self.heard(Call(done.returncode, done.stdout, done.stderr))

    def killed(self, words, seconds):
        """Runs a command that SIGKILL ends after so many seconds, where it has not ended by itself."""
        process = subprocess.Popen(self.argv(*words), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        out, err = process.communicate()
        return self.heard(Call(process.returncode, out, err))

    def timed(self, *words):
        """Runs a command to its end; also gives the seconds that it took."""
        begin = time.monotonic()
        call = self.run(*words)
        return call, time.monotonic() - begin

    def heard(self, call):
        """Remembers what a command announced."""
        generation = call.announced
        # Another lineage may have been begun.
        if generation is not None and json.loads(call.out).get("lineage", self.name) == self.name:
            file = self.lineage / f"{generation:04}.json"
            self.seen[generation] = digest(file.read_bytes()) if file.exists() else None
        return call

    def faults(self):
        """What is lost or half there, a line each; nothing where all is well."""
        found = []
        log = self.log(found)
        committed = {line["generation"]: line for line in log if "generation" in line}
        for generation, hash in sorted(self.seen.items()):
            if generation not in committed:
                found.append(f"generation {generation} was announced and is not in the log")
            elif hash is not None and self.hash(generation) != hash:
                found.append(f"generation {generation} was announced and is not what it was")
        for generation, line in committed.items():
            if line["event"] == "bred" and self.hash(generation) != line["sha256"]:
                found.append(f"generation {generation} is in the log and its file is not its own")
        return found

    def differences(self, other, but=()):
        """The files of JSON that another lineage does not have, or has otherwise, a line each."""
        def files(lineage):
            return {path.name: digest(path.read_bytes()) for path in lineage.glob("*.json*")
                    if path.name not in but}
        here, there = files(self.lineage), files(other.lineage)
        return [f"{name} is not as without a fault" for name in sorted({*here, *there})
                if here.get(name) != there.get(name)]

    def hash(self, generation):
        try:
            return digest((self.lineage / f"{generation:04}.json").read_bytes())
        except FileNotFoundError:
            return None

    def log(self, found):
        """The finished lines of the log, whose checks are a chain."""
        lines = (self.lineage / "lineage.jsonl").read_bytes().split(b"\n")[:-1]
        result, check = [], b""
        for number, line in enumerate(lines, 1):
            try:
                entry = json.loads(line)
                body, mark, rest = line.rpartition(b', "check": "')
                check = digest(check + body).encode()
                if not mark or rest != check + b'" }':
                    found.append(f"line {number} of the log has a check of its own")
                result.append(entry)
            except ValueError:
                found.append(f"line {number} of the log is no JSON")
        return result

    def verdict(self):
        """What `breed verify` says, after a command that writes has tidied up."""
        return self.run("verify", self.name)


class Outcome:
    """What a campaign counted."""

    def __init__(self, name):
        self.name = name
        self.runs = self.announced = self.refused = 0
        self.faults = []
        self.skipped = None

    def skip(self, why):
        self.skipped = why
        return self

    def blame(self, where, faults):
        self.faults += [f"{where}: {fault}" for fault in faults]

    def took(self, call, where, may_die=False):
        """Counts a command that may have failed, and holds it to saying so."""
        self.runs += 1
        if call.announced is not None:
            self.announced += 1
        elif call.code == 0:
            self.blame(where, ["it announced nothing and ended well"])
        elif call.code > 0 or not may_die:
            self.refused += 1
            if not call.says_why:
                self.blame(where, [f"it ended with {call.code} and said nothing"])

    def ended(self, call, where, dies=()):
        """Counts a command that may have nothing to announce: it ends well, in one line of its own, or
        by one of these signals."""
        self.runs += 1
        if call.announced is not None:
            self.announced += 1
        elif call.code != 0:
            self.refused += 1
        if call.code > 0 and len(call.reasons) != 1:
            self.blame(where, [f"it ended with {call.code} and {len(call.reasons)} lines that say why"])
        if call.code < 0 and -call.code not in dies:
            self.blame(where, [f"signal {-call.code} ended it: {call.err[-200:]!r}"])
