#!/usr/bin/env python3
"""Measures breed-mpi against breed: how well ranks share searches and films, what rank 0 does for each of the
others, and what follows from that for many.

    BREED_MPI=1 swift build -c release --product breed-mpi && swift build -c release --product breed
    python3 Benchmarks/ranks.py .build/release/breed-mpi .build/release/breed [--rounds N]

All programs run in turns, on a machine of two processors that does nothing else. A time is the median of the
difference between a long and a short run, so that no start counts.
"""

import argparse
import os
import pathlib
import re
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Tests" / "MPI"))
import job  # noqa: E402

SHORT, LONG = 5, 45
FRAMES = 12, 132
POPULATIONS = 50, 400
RANKS = 2, 16, 256, 4_096


def auto(folder, population, generations):
    return ["auto", f"b{time.monotonic_ns()}", "--fitness", "beauty", "--population", str(population), "--seed",
            "1", "--generations", str(generations), "--checkpoint", "1000", "--size", "8", "-q", "--populations",
            str(folder)]


def film(folder, frames):
    return ["animate", "a/1/4", "--frames", str(frames), "--size", "512", "-o", str(folder / "film.png"),
            "--force", "-q", "--populations", str(folder)]


def timed(program, folder, words):
    begun = time.monotonic()
    ended = program.run(folder, *words)
    if ended.code != 0:
        sys.exit(f"{program}: {ended.err}")
    return time.monotonic() - begun, ended.err


def statistics_of(text, duty):
    """Jobs, rounds, messages, bytes and milliseconds of rank 0, as breed-mpi tells them."""
    line = next(each for each in text.splitlines() if f" ranks, {duty}: " in each)
    found = re.search(r"(\d+) rounds, (\d+) messages, (\d+) bytes, ([\d.e+-]+) ms", line)
    return int(found[1]), int(found[2]), int(found[3]), float(found[4])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("breed_mpi")
    parser.add_argument("breed")
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    programs = {
        "breed, 1 thread": job.Program(arguments.breed, threads=1),
        "breed, 2 threads": job.Program(arguments.breed, threads=2),
        "1 rank of 1 thread": job.Program(arguments.breed_mpi, 1),
        "2 ranks of 1 thread": job.Program(arguments.breed_mpi, 2),
    }
    population = POPULATIONS[1]
    times = {name: {"auto": [], "film": []} for name in programs}
    costs = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        os.environ.pop("BREED_POPULATIONS", None)
        timed(programs["breed, 2 threads"], folder,
              ["new", "a", "--seed", "7", "-q", "--populations", str(folder)])
        for _ in range(arguments.rounds):
            for name, program in programs.items():
                short, _ = timed(program, folder, auto(folder, population, SHORT))
                long, text = timed(program, folder, auto(folder, population, LONG))
                times[name]["auto"].append((long - short) / (LONG - SHORT))
                few, _ = timed(program, folder, film(folder, FRAMES[0]))
                many, other = timed(program, folder, film(folder, FRAMES[1]))
                times[name]["film"].append((many - few) / (FRAMES[1] - FRAMES[0]))
        for count in POPULATIONS:
            _, text = timed(programs["2 ranks of 1 thread"], folder, auto(folder, count, LONG))
            costs[count] = statistics_of(text, "measures")
        frames = statistics_of(other, "frames")
    tell(times, costs, frames, population)


def tell(times, costs, frames, population):
    medians = {name: {kind: statistics.median(found) for kind, found in kinds.items()}
               for name, kinds in times.items()}
    print("| | ms a generation | ms a frame |\n|---|---|---|")
    for name, found in medians.items():
        print(f"| {name} | {1e3 * found['auto']:.2f} | {1e3 * found['film']:.2f} |")
    one, two = medians["1 rank of 1 thread"], medians["2 ranks of 1 thread"]
    threads = medians["breed, 2 threads"]
    for kind, word in (("auto", "generations"), ("film", "frames")):
        print(f"\n{word}: efficiency against two threads {threads[kind] / two[kind]:.2f} (mark 0.9), against "
              f"one rank {one[kind] / two[kind]:.2f} times (mark 1.8)")
    few, many = POPULATIONS
    print(f"\n| population | messages a generation | kB a generation | ms of rank 0 |\n|---|---|---|---|")
    for count, (rounds, messages, size, work) in costs.items():
        print(f"| {count} | {messages / rounds:.1f} | {size / rounds / 1e3:.1f} | {work / rounds:.3f} |")
    print(f"\nA frame: {frames[1] / (FRAMES[1] / 2):.1f} messages, {frames[2] / (FRAMES[1] / 2) / 1e3:.0f} kB")
    # Rank 0's time for a round: a for each member, b for each genome that is sent; half of them are.
    spent = {count: work / rounds / 1e3 for count, (rounds, _, _, work) in costs.items()}
    each = max(0.0, (spent[many] - spent[few]) / ((many - few) / 2))
    member = max(0.0, spent[few] - each * few / 2)
    # What two threads share is twice the time that they save.
    shared = 2 * (medians["breed, 1 thread"]["auto"] - threads["auto"])
    alone = max(0.0, medians["breed, 1 thread"]["auto"] - shared)
    print(f"\nModel: a generation of {population} takes {1e3 * alone:.2f} ms of rank 0 alone, "
          f"{1e3 * shared:.2f} ms that all share, {1e6 * member:.0f} µs for each member and "
          f"{1e6 * each:.1f} µs for each genome that is sent.")
    print("\n| ranks of 1 thread | 64² | 64² × 10 | 256² | 1024² |\n|---|---|---|---|---|")
    for ranks in RANKS:
        row = [speedup(alone, shared, member, each, population, ranks),
               speedup(alone, 10 * shared, member, each, population, ranks),
               speedup(alone, 16 * shared, member, each, population, ranks),
               speedup(alone, 256 * shared, member, each, population, ranks)]
        print(f"| {ranks} | " + " | ".join(f"{value:.1f}" for value in row) + " |")
    print("\n| ranks of 1 thread | frames of 512² |\n|---|---|")
    paint = one["film"]
    # A frame is sent, received and written by rank 0, whatever the number of ranks.
    write = frames[3] / (FRAMES[1] / 2) / 1e3
    for ranks in RANKS:
        print(f"| {ranks} | {min(ranks, paint / write if write else ranks):.1f} |")


def speedup(alone, shared, member, each, population, ranks):
    """How many times faster than one rank: the genomes dealt out evenly, no rank with less than one."""
    busy = min(ranks, population)
    piece = -(-population // busy) / population
    sent = population * (busy - 1) / busy
    return (alone + shared) / (alone + shared * piece + member * (busy - 1) + each * sent)


if __name__ == "__main__":
    main()
