"""What a scenario does beside running commands: each action is given the folder of one build, the
build's runner, and the words of the step."""

import fcntl
import json
import os
import pathlib
import shutil
import signal
import subprocess
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


def fixture(side, source, target):
    """A copy of a file or folder that the tests have as a resource, or of a shipped lineage."""
    copied(resource(source), side.folder / target)


def resource(name):
    """Where it is: whichever target's tests have it, or below populations."""
    places = [place for folder in ("Tests/*/Resources", "populations")
              for place in REPOSITORY.glob(f"{folder}/{name}")]
    if len(places) != 1:
        raise ValueError(f"{name}: expected one of that name, found {len(places)}")
    return places[0]


def clone(side, source, target):
    """A copy of a file or folder of the scenario."""
    copied(side.folder / source, side.folder / target)


def copied(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)


def write(side, file, text):
    """Makes a file of a text, in which \\n is the end of a line."""
    rewritten(side.folder / file, text.replace("\\n", "\n").encode())


def append(side, file, text):
    path = side.folder / file
    rewritten(path, path.read_bytes() + text.replace("\\n", "\n").encode())


def replace(side, file, old, new):
    """Puts other text in the place of the first such text."""
    path = side.folder / file
    content = path.read_bytes()
    if old.encode() not in content:
        raise ValueError(f"{file} has no {old}")
    rewritten(path, content.replace(old.encode(), new.encode(), 1))


def shorten(side, file, count):
    """Cuts bytes off a file's end."""
    path = side.folder / file
    rewritten(path, path.read_bytes()[:-int(count)])


def keep_lines(side, file, count):
    path = side.folder / file
    rewritten(path, b"".join(path.read_bytes().splitlines(keepends=True)[:int(count)]))


def drop_line(side, file, number):
    path = side.folder / file
    lines = path.read_bytes().splitlines(keepends=True)
    rewritten(path, b"".join(lines[:int(number) - 1] + lines[int(number):]))


def swap_bytes(side, file, place):
    """Exchanges two neighbouring bytes of a file; a place under 0 counts from its end."""
    path = side.folder / file
    content = bytearray(path.read_bytes())
    place = int(place) % len(content)
    content[place], content[place - 1] = content[place - 1], content[place]
    rewritten(path, bytes(content))


# What lines of version 1 tell of a generation; others tell the same in each version.
PLAIN_MEMBERS = ["event", "generation", "parent", "summary"]


def plain_log(side, file):
    """Writes a log as version 1 had it, without hashes and checks."""
    entries = [json.loads(line) for line in (side.folder / file).read_text().splitlines()]
    for entry in entries:
        if entry["event"] == "founded":
            entry["format"] = "breed.lineage/1"
        left = PLAIN_MEMBERS if "generation" in entry else [*entry]
        for name in [name for name in entry if name == "check" or name not in left]:
            del entry[name]
    rewritten(side.folder / file, "".join(json.dumps(entry) + "\n" for entry in entries).encode())


def rewritten(path, content):
    """A file of a generation may not be written to, so it is another file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(content)


def remove(side, *patterns):
    """Removes what the patterns match, if anything does."""
    for pattern in patterns:
        for path in sorted(side.folder.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def folder(side, name):
    (side.folder / name).mkdir(parents=True)


def link(side, name, target):
    (side.folder / name).symlink_to(target)


def pipe(side, name):
    os.mkfifo(side.folder / name)


def hold(side, lineage):
    """Takes a lineage's lock until the scenario ends, as a process that breeds it."""
    lock = open(side.folder / lineage / ".lock", "w")
    fcntl.flock(lock, fcntl.LOCK_EX)
    lock.write("4711\n")
    lock.flush()
    side.held.append(lock)


def stop(side, signal_name, lines, *words):
    """Starts a run, stops it when its log has so many lines, and types the same command again, so
    that it goes on to its end. What tells where it was stopped is removed: its sheets, and a file
    of which a kill left no line."""
    lineage = side.folder / "populations" / words[1]
    log = lineage / "lineage.jsonl"
    process = side.start(words)
    waited(process, lambda: log.exists() and log.read_bytes().count(b"\n") >= int(lines))
    process.send_signal(signal.Signals["SIG" + signal_name])
    ended(process)
    # It may have been quicker than the signal; the command would begin another run.
    if json.loads(log.read_bytes().rstrip(b"\n").split(b"\n")[-1]).get("event") != "ended":
        process = side.start(words)
        ended(process)
        if process.returncode != 0:
            raise ValueError(f"the run did not go on: status {process.returncode}")
    remove(side, str(lineage.relative_to(side.folder) / "*.png"))
    if signal_name == "KILL":
        remove(side, str(lineage.relative_to(side.folder) / "lost"))


def stop_painting(side, signal_name, file, *words):
    """Starts a command that writes a large file, and stops it when it has begun."""
    process = side.start(words)
    waited(process, lambda: any(side.folder.glob(file + ".*")))
    process.send_signal(signal.Signals["SIG" + signal_name])
    out, err = ended(process)
    return process.returncode, out, err


def waited(process, is_so, seconds=60):
    end = time.monotonic() + seconds
    while process.poll() is None and not is_so():
        if time.monotonic() > end:
            process.kill()
            raise ValueError("it did not begin")
        time.sleep(0.001)


def ended(process, seconds=60):
    try:
        return process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise ValueError("it did not end")
