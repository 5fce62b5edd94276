#!/usr/bin/env python3
"""Whether breed-mpi writes the bytes of breed, on any number of ranks, and when ranks are killed.

    python3 Tests/MPI/ranks.py BREED-MPI BREED [--short] [--seed N] [--only PART]

Parts: lineages, posters, films, seeds, islands, faults, kills, hosts. Needs Open MPI (openmpi-bin). Ends with 1 where
anything differs; what cannot be tried here is skipped, and says why.
"""

import argparse
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import job
from hosts import Hosts, NoHosts

SEARCHES = {
    "neat": ["--fitness", "beauty"],
    "map-elites": ["--search", "map-elites", "--fitness", "contrast", "--axes", "complexity,hue"],
    "nsga2": ["--search", "nsga2", "--fitness", "target:aim.png,symmetry-x"],
    "novelty": ["--search", "novelty"],
}


class Trial:
    """Programs and folders of a trial, and what went wrong in it."""

    def __init__(self, arguments, folder):
        self.short, self.folder = arguments.short, pathlib.Path(folder)
        self.chance = random.Random(arguments.seed)
        self.breed = job.Program(arguments.breed)
        self.mpi = lambda ranks, **more: job.Program(arguments.breed_mpi, ranks, **more)
        self.faults, self.count = [], 0
        self.number = 0

    def place(self):
        """A new folder, with the picture that searches aim at and the lineage that is painted from."""
        self.number += 1
        place = self.folder / str(self.number)
        place.mkdir()
        if self.number > 1:
            shutil.copytree(self.folder / "1" / "populations", place / "populations")
            shutil.copy(self.folder / "1" / "aim.png", place)
        return place

    def check(self, what, good, *words):
        self.count += 1
        if not good:
            self.faults.append(what)
            print(f"  WRONG  {what}")
            for word in words:
                print(f"         {word}")

    def same(self, what, results):
        """All of these digests have to be one."""
        first, *others = results.items()
        for program, found in others:
            self.check(f"{what}: {program} writes what {first[0]} does", found == first[1], found, first[1])

    def runs(self, what, program, place, *words, duty=None):
        ended = program.run(place, *words)
        self.check(f"{what} on {program} ends well", ended.code == 0, ended.err[-600:])
        if duty and (program.ranks or 1) > 1:
            found = re.search(rf" ranks, {duty}: .* rounds, (\d+) messages", ended.err)
            self.check(f"{what} on {program}: the others did {duty}", found and int(found[1]) > program.ranks,
                       ended.err[-600:])
        return ended

    @property
    def programs(self):
        yield self.breed
        for ranks in (1, 2, 3) if self.short else (1, 2, 3, 5):
            yield self.mpi(ranks)
        yield self.mpi(2, threads=2)


def begin(trial):
    place = trial.place()
    trial.runs("the beginning", trial.breed, place, "new", "a", "--seed", "7", "-q")
    trial.runs("the beginning", trial.breed, place, "render", "5", "--size", "48", "--bare", "-o",
               "aim.png", "-q")


def lineages(trial):
    for name, words in SEARCHES.items():
        if trial.short and name == "novelty":
            continue
        found, last = {}, None
        for program in trial.programs:
            place = trial.place()
            last = trial.runs(name, program, place, "auto", "b", *words, "--population", "24", "--seed", "3",
                              "--generations", "5" if trial.short else "12", "--size", "32", "-q",
                              duty="measures")
            found[f"{program} of {program.threads}"] = job.digest(place / "populations" / "b")
        trial.same(f"lineage of {name}", found)
        print("         " + next((line for line in last.err.splitlines() if "measures" in line), ""))


def posters(trial):
    for words in (["--size", "1500x1100"], ["--size", "1024x1024", "--supersample", "auto:3", "--smallest"],
                  ["--size", "700x500", "--tile", "3x3", "--depth", "16"]):
        found = {}
        for program in trial.programs:
            place = trial.place()
            ended = trial.runs("a poster", program, place, "render", "a/1/4", *words, "-o", "poster.png",
                               "--json", duty="bands")
            found[str(program) + f" of {program.threads}"] = (
                job.digest(place / "poster.png") + ended.out)
        trial.same(f"poster {' '.join(words)}", found)


def films(trial):
    kinds = ["film.png", "frames/%03d.png"] + (["film.mp4"] if shutil.which("ffmpeg") else [])
    for kind in kinds:
        found = {}
        for program in trial.programs:
            place = trial.place()
            trial.runs("a film", program, place, "animate", "a/1/4", "a/1/9", "--frames", "24", "--size",
                       "160x120", "-o", kind, "-q", duty="frames")
            found[str(program) + f" of {program.threads}"] = job.digest(
                place / (kind.split("/")[0] if "/" in kind else kind))
        trial.same(f"film {kind}", found)


def whole_runs(trial, duty, words, names):
    """Lineages that ranks breed as wholes, each some of them."""
    found = {}
    for program in trial.programs:
        place = trial.place()
        trial.runs(duty, program, place, *words, duty=duty)
        found[f"{program} of {program.threads}"] = "".join(
            job.digest(place / "populations" / name) for name in names)
    trial.same(f"lineages of {duty}", found)


SEEDS = ["auto", "s", "--seeds", "1-6", "--fitness", "entropy", "--population", "12", "--to-generation",
         "8", "--size", "24", "-q"]
SEED_NAMES = [f"s-{seed}" for seed in range(1, 7)]


def seeds(trial):
    whole_runs(trial, "seeds", SEEDS, SEED_NAMES)


ISLANDS = ["auto", "i", "--islands", "4", "--migrate-every", "2", "--topology", "torus", "--island-search",
           "generational,novelty", "--fitness", "entropy", "--population", "12", "--seed", "3", "--to-generation",
           "8", "--size", "24", "-q"]
ISLAND_NAMES = [*(f"i-island-{number:02}" for number in range(1, 5)), "i"]


def islands(trial):
    whole_runs(trial, "islands", ISLANDS, ISLAND_NAMES)


def faults(trial):
    """What a person types wrong is told once, with breed's exit status; another build is refused."""
    for words, code in ((["render", "a/1/99"], 64), (["auto", "b", "--fitness", "beauti"], 64),
                        (["render", "a/1/4", "-o", "/proc/none.png"], 1)):
        ended = trial.mpi(3).run(trial.place(), *words)
        alone = trial.breed.run(trial.place(), *words)
        trial.check(f"{' '.join(words)}: exit status {code}", ended.code == code == alone.code,
                    ended.code, alone.code)
        trial.check(f"{' '.join(words)}: one line, as breed's", ended.own == alone.own, ended.own, alone.own)
    place = trial.place()
    other = place / "other"
    other.write_bytes(pathlib.Path(trial.mpi(1).path).read_bytes() + b"\0")
    other.chmod(0o755)
    mixed = job.Program(other, launch=job.LAUNCH)
    mixed.argv = lambda *words: [*job.LAUNCH, "-n", "1", trial.mpi(1).path, *words, ":", "-n", "1", str(other),
                                 *words]
    ended = mixed.run(place, "list")
    trial.check("another build is refused and named", ended.code == 1 and len(ended.own) == 1
                and "rank 1" in ended.own[0], ended.err)


    # Rank 1 has a folder of its own over the one that rank 0 sees.
    place = trial.place()
    apart = job.Program(trial.mpi(1).path)
    cover = f"mount -t tmpfs none {place}/populations && exec \"$@\""
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode == 0:
        apart.argv = lambda *words: [*job.LAUNCH, "-n", "1", apart.path, *words, ":", "-n", "1", "unshare",
                                     "--mount", "sh", "-c", cover, "sh", apart.path, *words]
        ended = apart.run(place, *SEEDS)
        trial.check("a folder that ranks do not share is found out before anything is bred",
                    ended.code == 1 and len(ended.own) == 1 and "rank 1" in ended.own[0]
                    and sorted(os.listdir(place / "populations")) == [".current", "a"], ended.code, ended.err)
    else:
        print("  skipped: this machine makes no mount namespaces, so that no folder can be apart")
    # Ctrl-C, as mpirun hands it on, ends cleanly and loses nothing.
    place = trial.place()
    for name, more in (("c", ["--generations", "100000"]),
                       ("j", ["--islands", "4", "--migrate-every", "2", "--to-generation", "100000"])):
        # The program would be killed a second after the signal.
        launch = [*job.LAUNCH, "--mca", "odls_base_sigkill_timeout", "3"]
        auto = ["auto", name, "--fitness", "beauty", "--population", "16", "--seed", "5", "--size", "24", "-q"]
        process = trial.mpi(2, launch=launch).start(place, *auto, *more)
        lineage = name if name == "c" else "j-island-02"
        log = place / "populations" / lineage / "lineage.jsonl"
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not (log.exists() and log.read_bytes().count(b"\n") > 3):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        try:
            process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            job.end(process)
            process.communicate()
            trial.check(f"Ctrl-C ends {name}", False)
        bred = log.read_bytes().count(b"\n")
        trial.check(f"Ctrl-C: {lineage} was bred until then, and not to its end", 3 < bred < 100000, bred)
        ended = trial.breed.run(place, "verify", lineage)
        trial.check(f"after Ctrl-C {lineage} is whole", ended.code == 0, ended.err)


def kills(trial):
    auto = ["auto", "k", "--fitness", "beauty", "--population", "24", "--seed", "5", "--to-generation",
            "30", "--size", "32", "-q"]
    for words, names in ((auto, ["k"]), (SEEDS, SEED_NAMES), (ISLANDS, ISLAND_NAMES)):
        place = trial.place()
        trial.runs("the whole", trial.breed, place, *words)
        whole = [job.digest(place / "populations" / name) for name in names]
        begun = time.monotonic()
        trial.runs("the time", trial.mpi(3), trial.place(), *words)
        usual = time.monotonic() - begun
        killed = 0
        for number in range(1 if trial.short else 17):
            place = trial.place()
            process = trial.mpi(trial.chance.choice([2, 3, 5])).start(place, *words)
            killed += job.kill_one(process, trial.chance.uniform(0.2, 1.0) * usual, trial.chance)
            process.communicate()
            again = trial.chance.choice([1, 2, 3, 4])
            trial.runs("the same command again", trial.mpi(again), place, *words)
            found = [job.digest(place / "populations" / name) for name in names]
            trial.check(f"kill {number + 1} of {words[1]}, resumed on {again} ranks: the same bytes",
                        found == whole)
        if not trial.short:
            trial.check(f"{words[1]}: some ranks were killed in time", killed > 0)
        print(f"         {killed} ranks killed")


def hosts(trial):
    count = 2 if trial.short else 3
    try:
        with Hosts(count) as made:
            program = trial.mpi(count + 1, launch=made.launch(2))
            found, poster = {}, {}
            for each in (trial.breed, program):
                place = trial.place()
                trial.runs("hosts", each, place, "auto", "b", "--fitness", "target:aim.png", "--population",
                           "24", "--seed", "3", "--generations", "5", "--size", "32", "-q")
                trial.runs("hosts", each, place, "render", "a/1/4", "--size", "1500x1100", "-o", "poster.png",
                           "-q")
                found[str(each)] = job.digest(place / "populations" / "b")
                poster[str(each)] = job.digest(place / "poster.png")
            trial.same(f"lineage on {count} hosts", found)
            trial.same(f"poster on {count} hosts", poster)
    except NoHosts as why:
        print(f"  skipped: this machine makes no network namespaces ({why})")


PARTS = [lineages, posters, films, seeds, islands, faults, kills, hosts]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("breed_mpi")
    parser.add_argument("breed")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--only", choices=[part.__name__ for part in PARTS])
    arguments = parser.parse_args()
    if shutil.which("mpirun") is None:
        sys.exit("ranks.py: expected mpirun: apt-get install openmpi-bin (Debian)")
    print(f"seed {arguments.seed}")
    with tempfile.TemporaryDirectory() as folder:
        os.environ.pop("BREED_POPULATIONS", None)
        trial = Trial(arguments, folder)
        begin(trial)
        for part in PARTS:
            if arguments.only in (None, part.__name__):
                print(part.__name__, flush=True)
                part(trial)
    print(f"{trial.count} checks, {len(trial.faults)} wrong")
    sys.exit(1 if trial.faults else 0)


if __name__ == "__main__":
    main()
