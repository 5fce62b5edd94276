"""A lineage that is put back as it was before each attack, what lies in a folder, and whether a file is
whole."""

import json
import os
import pathlib
import shutil
import stat
import struct
import subprocess
import zlib

from witness import Call, Witness, digest


class Scene:
    """A folder `at` with lineages in `populations`, made once and put back for each attack."""

    def __init__(self, breed, folder, *more):
        self.model = pathlib.Path(folder) / "model"
        self.at = pathlib.Path(folder) / "at"
        self.model.mkdir(parents=True)
        self.witness = Witness(breed, self.at / "populations")
        self.breed = self.witness.breed
        self.at.mkdir()
        self.witness.found()
        for words in (self.witness.next_words(), *more):
            call = self.witness.run(*words)
            if call.code != 0:
                raise SystemExit(f"cannot begin: {' '.join(words)}: {call.err.decode()}")
        self.seen = dict(self.witness.seen)
        shutil.copytree(self.at, self.model, symlinks=True, dirs_exist_ok=True)

    def put_back(self):
        """The folder as it was made; what was announced since does not count any more."""
        remove(self.at)
        shutil.copytree(self.model, self.at, symlinks=True)
        self.witness.seen = dict(self.seen)
        return self.witness

    def run(self, *words, flags=("--quiet",), by=(), seconds=120, **options):
        """Runs a command in the folder."""
        argv = [*by, self.breed, *words, "--populations", str(self.witness.folder), *flags]
        options = {"stdin": subprocess.DEVNULL, "cwd": self.at, **options}
        done = subprocess.run(argv, capture_output=True, timeout=seconds, **options)
        return self.witness.heard(Call(done.returncode, done.stdout, done.stderr))

    def rehearse(self, commands):
        """Makes sure that each command works where nothing is in its way: another would prove nothing."""
        for words in commands:
            self.put_back()
            call = self.run(*words)
            if call.code != 0:
                raise SystemExit(f"breed {' '.join(words)} fails by itself: {call.err.decode()}")

    def faults(self):
        """What the witness finds, and what `breed verify` does."""
        found = self.witness.faults()
        verdict = self.run("verify", self.witness.name)
        if verdict.code != 0:
            found.append("verify: " + (verdict.out + verdict.err).decode(errors="replace").strip())
        return found

    def leftovers(self):
        return [f"{path} is left" for path in contents(self.at) if path.endswith(".partial")]


def remove(folder):
    if os.path.isdir(folder):
        # Modes that an attack took away.
        for root, folders, _ in os.walk(folder):
            for name in folders:
                if not os.path.islink(os.path.join(root, name)):
                    os.chmod(os.path.join(root, name), 0o755)
        shutil.rmtree(folder)


def contents(folder, but=(".lock",)):
    """What lies in a folder, by path: of a file its hash, of a link where it leads, of a device which
    one. Locks hold who wrote last, and are left out."""
    found = {}
    for root, folders, files in os.walk(folder):
        for name in folders + files:
            path = os.path.join(root, name)
            mode = os.lstat(path).st_mode
            key = os.path.relpath(path, folder)
            if name in but:
                continue
            if stat.S_ISLNK(mode):
                found[key] = "link to " + os.readlink(path)
            elif stat.S_ISREG(mode):
                found[key] = digest(pathlib.Path(path).read_bytes())
            elif stat.S_ISCHR(mode):
                found[key] = f"device {os.lstat(path).st_rdev}"
            else:
                found[key] = f"kind {stat.S_IFMT(mode):o}"
    return found


def changes(before, after):
    """The paths that differ."""
    return sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))


def harm(path):
    """What is wrong with a PNG or JSON file, or nothing; of all else nothing is known."""
    if os.path.islink(path) or not os.path.isfile(path):
        return None
    return harm_of(pathlib.Path(path).read_bytes(), os.path.splitext(path)[1])


def harm_of(content, ending):
    try:
        if ending == ".json":
            json.loads(content)
        elif ending == ".jsonl":
            for line in content.splitlines():
                json.loads(line)
        elif ending == ".png":
            check_png(content)
    except (ValueError, zlib.error, struct.error) as error:
        return f"{error}"
    return None


def check_png(content):
    """Reads every chunk and every pixel's byte."""
    if content[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("no signature of a PNG")
    place, pixels, kind = 8, b"", b""
    while kind != b"IEND":
        length, kind = struct.unpack(">I4s", content[place:place + 8])
        body = content[place + 8:place + 8 + length]
        check, = struct.unpack(">I", content[place + 8 + length:place + 12 + length])
        if zlib.crc32(kind + body) != check:
            raise ValueError(f"another check of {kind} at byte {place}")
        if kind == b"IDAT":
            pixels += body
        place += 12 + length
    if place != len(content):
        raise ValueError(f"{len(content) - place} bytes follow its end")
    zlib.decompress(pixels)
