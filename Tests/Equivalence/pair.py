"""Two builds that do the same, each in a folder of its own, and what differs."""

import os
import pathlib
import stat
import subprocess

import actions
import allowed

SECONDS = 300
# So much of a line is shown, about the first character that differs.
SHOWN = 120


class Side:
    """One of the two builds in its folder."""

    def __init__(self, breed, folder):
        self.breed, self.folder = breed, pathlib.Path(folder)
        self.folder.mkdir(parents=True)
        # Locks that are held for it.
        self.held = []

    def start(self, words, environment=()):
        # Nothing of the tester's own environment; one thread, since both builds run at once.
        variables = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
                     "TERM": "xterm-256color", "BREED_THREADS": "1",
                     "SWIFT_BACKTRACE": "enable=no", **dict(environment)}
        return subprocess.Popen([self.breed, *words], cwd=self.folder, env=variables,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)

    def entries(self):
        """Every file and folder, by its path."""
        found, folders = {}, [""]
        while folders:
            inside = folders.pop()
            for entry in os.scandir(self.folder / inside):
                path = os.path.join(inside, entry.name)
                found[path] = entry.stat(follow_symlinks=False)
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path)
        return found


class Pair:
    """The same folder twice, for the older build and the newer.

    - exactly: whether logs and folders may not even differ in what `allowed` has of newer builds.
    """

    def __init__(self, breeds, folder, exactly=False):
        self.sides = [Side(breed, os.path.join(folder, name))
                      for breed, name in zip(breeds, ["old", "new"])]
        self.exactly = exactly
        # What is known of files that have not changed since they were compared.
        self.compared = {}

    def take(self, step):
        """Takes a step on both sides.

        Returns what differs, a text each; nothing where all is the same.
        """
        try:
            calls = self.acted(step) if step.action else self.run(step)
        except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
            return [f"cannot go on: {error}"]
        found = []
        if calls:
            (old, *old_said), (new, *new_said) = calls
            if not self.exactly and old != 0 and new == 0 and is_newer_success(step):
                old, old_said = new, new_said
            if old != new:
                found.append(f"exit status: {old} became {new}")
            for name, one, other in zip(["stdout", "stderr"], old_said, new_said):
                found += lines_that_differ(name, allowed.said(one), allowed.said(other))
            # So that a list whose commands all fail alike does not pass.
            if not step.action and step.fails not in (None, old != 0):
                said = old_said[1].decode(errors="replace").strip()
                found.append(f"expected to {'fail' if step.fails else 'succeed'}, and it did not: "
                             f"status {old}: {said}")
        return found + self.files_that_differ()

    def acted(self, step):
        results = [getattr(actions, step.action)(side, *step.words) for side in self.sides]
        return results if results[0] else None

    def run(self, step):
        """The status, stdout and stderr of both, which run at the same time."""
        processes = [side.start(step.words, step.environment) for side in self.sides]
        calls = []
        try:
            for side, process in zip(self.sides, processes):
                out, err = actions.ended(process, SECONDS)
                calls.append((process.returncode, out, err))
                if step.into:
                    (side.folder / step.into).write_bytes(out)
        finally:
            for process in processes:
                process.kill()
        return calls

    def files_that_differ(self):
        found = []
        old, new = [side.entries() for side in self.sides]
        for path in sorted(old.keys() | new.keys()):
            if not allowed.is_compared(path):
                continue
            if not self.exactly and allowed.is_newer_file(path) and path not in old:
                continue
            state = tuple(
                (entry.st_ino, entry.st_size, entry.st_mtime_ns, entry.st_mode) if entry else None
                for entry in (old.get(path), new.get(path)))
            # What differed before is told once.
            if self.compared.get(path) != state:
                self.compared[path] = state
                found += self.file_that_differs(path, old.get(path), new.get(path))
        return found

    def file_that_differs(self, path, old, new):
        if not old or not new:
            return [f"{path}: " + ("is there no more" if old else "was not there")]
        if old.st_mode != new.st_mode:
            return [f"{path}: mode {stat.filemode(old.st_mode)} became "
                    f"{stat.filemode(new.st_mode)}"]
        places = [side.folder / path for side in self.sides]
        if stat.S_ISLNK(old.st_mode):
            return lines_that_differ(path, *[os.readlink(place).encode() for place in places])
        if not stat.S_ISREG(old.st_mode):
            return []
        one, other = [place.read_bytes() for place in places]
        if path.endswith(".jsonl") and one != other and not self.exactly:
            one, other = allowed.log(one), allowed.log(other)
        return lines_that_differ(path, one, other)


def is_newer_success(step):
    return bool(step.words) and step.words[0] in allowed.NEWER_SUCCESSES


def lines_that_differ(name, old, new):
    """The first line that differs, as a text; or the first byte of what is not text."""
    if old == new:
        return []
    place = next((place for place, pair in enumerate(zip(old, new)) if pair[0] != pair[1]),
                 min(len(old), len(new)))
    if b"\0" in old + new:
        return [f"{name}: byte {place + 1} differs, of {len(old)} and {len(new)} bytes"]
    number = old.count(b"\n", 0, place)
    start = old.rfind(b"\n", 0, place) + 1
    shown = max(0, place - start - SHOWN // 3)
    lines = [text.split(b"\n")[number][shown:shown + SHOWN].decode(errors="replace")
             for text in (old, new)]
    return [f"{name}:{number + 1}: " + " became ".join(
        f"\"{'…' if shown else ''}{printable(line)}\"" for line in lines)]


def printable(text):
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)
