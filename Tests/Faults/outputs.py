"""Outputs onto everything that can be in their place: devices, pipes, links, folders, and each file of a
lineage by every way to it."""

import os
import random
import stat
import threading

from scene import Scene, changes, contents, harm, harm_of
from witness import Outcome

# Each with the ending that its output should have.
COMMANDS = [
    (["render", "1", "--size", "16"], ".png"),
    (["render", "a/1/2", "--size", "300", "--bare"], ".png"),
    (["export", "1", "--to", "glsl"], ".glsl"),
    (["export", "1", "--to", "json"], ".json"),
    (["export", "1", "--to", "svg"], ".svg"),
    (["animate", "1", "--size", "16", "--frames", "4"], ".png"),
    (["gallery", "--size", "16"], ".html"),
    (["inspect", "1", "--size", "16"], ""),
    (["inspect", "1", "--size", "16", "--thumbnails"], ""),
]
LINEAGE = ["0001.json", "0002.json", "0001-1.json", "0003.json", "0003-1.json", "lineage.jsonl", ".lock",
           "0001.png", "0002.png", "0003.png", "0001", "lost", "lost/0001.json", "targets",
           "targets/one.png", "notes.png", "art.png", "art.json", ""]


def device(place, ending):
    path = place / ("device" + ending)
    os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 3))
    return path


def full_device(place, ending):
    path = place / ("full" + ending)
    os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 7))
    return path


def pipe(place, ending):
    path = place / ("pipe" + ending)
    os.mkfifo(path)
    return path


def standard(path):
    """Standard output, by one of its names."""
    def make(place, ending):
        return path
    make.__name__ = path
    return make


def link(target):
    def make(place, ending):
        path = place / ("link" + ending)
        os.symlink(target + ending, path)
        return path
    make.__name__ = f"a link to {target}"
    return make


def loop(place, ending):
    os.symlink("loop" + ending, place / ("back" + ending))
    os.symlink("back" + ending, place / ("loop" + ending))
    return place / ("loop" + ending)


def folder(place, ending):
    path = place / ("folder" + ending)
    path.mkdir()
    return path


def read_only(place, ending):
    path = place / ("closed" + ending)
    path.write_bytes(b"kept")
    path.chmod(0o444)
    return path


def old(place, ending):
    path = place / ("old" + ending)
    path.write_bytes(b"older")
    return path


def within_file(place, ending):
    return old(place, ending) / ("art" + ending)


def nowhere(place, ending):
    return place / "none" / "such" / ("art" + ending)


def of_lineage(name, way):
    """A file of the lineage, whatever the ending should be."""
    def make(place, ending):
        direct = f"populations/a/{name}"
        if way == "direct":
            return direct
        if way == "whole":
            return place / direct
        if way == "dots":
            return f"populations/../populations/a/../a/./{name}"
        if way == "folder link":
            os.symlink("populations/a", place / "way")
            return f"way/{name}"
        if way == "two links":
            os.symlink(direct, place / "first")
            os.symlink("first", place / "second")
            return "second"
        if way == "slashes":
            return f"populations//a///{name}"
        if way == "process":
            return f"/proc/self/cwd/{direct}"
        path = place / "twin"
        os.link(place / direct, path)
        return path
    make.__name__ = f"{name or 'the folder'} of a lineage, {way}"
    return make


WAYS = ["direct", "whole", "dots", "folder link", "two links", "slashes", "process", "hard link"]
TARGETS = [device, full_device, pipe, loop, folder, read_only, old, within_file, nowhere,
           link("new"), link("none/such"), link("old"), link("device"), link("folder")]
STANDARD = [standard(path) for path in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")]
TARGETS += STANDARD
TARGETS += [of_lineage(name, way) for name in LINEAGE for way in WAYS]
TARGETS += [of_lineage("../.current", way) for way in WAYS]


def run(breed, folder, count, seed):
    outcome = Outcome("outputs onto everything")
    if os.geteuid() != 0:
        return outcome.skip("only root makes devices")
    scene = Scene(breed, folder, ["auto", "--generations", "2", "--population", "4", "--size", "16",
                                  "--seed", "3"])
    for add in ("targets", "lost", "0001"):
        (scene.model / "populations" / "a" / add).mkdir(exist_ok=True)
    (scene.model / "populations" / "a" / "targets" / "one.png").write_bytes(b"a target")
    (scene.model / "populations" / "a" / "lost" / "0001.json").write_bytes(b"lost once")
    (scene.model / "populations" / "a" / "notes.png").write_bytes(b"a person's own")
    scene.rehearse([*words, "-o", "out" + ending] for words, ending in COMMANDS)
    plan = [(command, target) for command in COMMANDS for target in TARGETS]
    if count < len(plan):
        plan = random.Random(seed).sample(plan, count)
    for (words, ending), target in plan:
        attack(outcome, scene, words, ending, target)
    return outcome


def attack(outcome, scene, words, ending, target):
    scene.put_back()
    where = f"breed {' '.join(words)} onto {target.__name__}"
    names = contents(scene.at)
    try:
        path = target(scene.at, ending)
    except OSError:  # No hard link to a folder, or to nothing.
        return
    for name in ("old", "device", "folder"):
        if target.__name__ == f"a link to {name}":
            globals()[name](scene.at, ending)
    before = contents(scene.at)
    reader = Reader(scene.at / path) if target is pipe else None
    # A report would be for standard output, too.
    flags = ("--quiet",) if target in STANDARD else ("--json",)
    call = scene.run(*words, "-o", str(path), flags=flags)
    outcome.ended(call, where)
    after = contents(scene.at)
    changed = changes(before, after)
    for name in changed:
        if name in names or name.startswith("populations"):
            outcome.blame(where, [f"{name} was {before.get(name)} and is {after.get(name)}"])
        elif before.get(name, "").startswith(("device", "link", "kind")):
            outcome.blame(where, [f"{name} was {before[name]} and is {after.get(name)}"])
        elif call.code == 0 and os.path.isfile(scene.at / name) and harm(scene.at / name):
            outcome.blame(where, [f"{name}: {harm(scene.at / name)}"])
        elif call.code > 0:
            outcome.blame(where, [f"it failed, and {name} was written"])
    if reader:
        read = reader.finish()
        if call.code == 0 and ending and (not read or harm_of(read, ending)):
            outcome.blame(where, [f"{len(read)} bytes came through: {harm_of(read, ending)}"])
    if target in STANDARD and call.code == 0 and harm_of(call.out, ending):
        outcome.blame(where, [f"on standard output: {harm_of(call.out, ending)}"])
    outcome.blame(where, scene.leftovers())
    outcome.blame(where, scene.faults())


class Reader:
    """Reads a named pipe to its end."""

    def __init__(self, path):
        # Open for both, so that neither side waits for the other where nothing is ever written.
        self.path, self.read = path, b""
        self.file = os.open(path, os.O_RDWR)
        self.thread = threading.Thread(target=self.take)
        self.thread.start()

    MARK = b"<the reader's own end>"

    def take(self):
        while not self.read.endswith(self.MARK):
            self.read += os.read(self.file, 65536)

    def finish(self):
        os.write(self.file, self.MARK)
        self.thread.join()
        os.close(self.file)
        return self.read[:-len(self.MARK)]
