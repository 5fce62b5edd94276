"""Islands against one population, at as many evaluations: does migration help?

    python3 Benchmarks/islands.py .build/release/breed                  # about ten minutes on two cores
    python3 Benchmarks/islands.py .build/release/breed --seeds 3 --generations 20

Breeds NEAT and MAP-Elites on exclusive or, a target picture and beauty, each in three ways: one
population; as many pictures on islands that send nothing; the same islands with migrants. Prints for
each the median of what it reached and, against one population, the effect size A of Vargha & Delaney
2000 (doi:10.3102/10769986025002101): how likely one run of it is better. From 0.56 on, or 0.44 down, it
is small, from 0.64 medium, from 0.71 large. p is of the two-sided test of Mann & Whitney 1947
(doi:10.1214/aoms/1177730491), by the normal approximation with ties, corrected for all of the table
(Holm 1979). Lineages lie in a temporary folder.
"""
import argparse
import base64
import json
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

EXCLUSIVE_OR = ("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR42mNg+M/wnwEABgAB/5KZsuwAAAAA"
                "SUVORK5CYII=")
SOLVED = 0.9


class Breed:
    """The program, with a folder of its own."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)

    def run(self, *words):
        done = subprocess.run(
            [self.program, *map(str, words), "--populations", str(self.folder), "--quiet"],
            capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"islands.py: {' '.join(map(str, words))}: {done.stderr.strip()}")
        return done.stdout

    def course(self, name):
        """The summaries of a lineage's generations, in their order."""
        log = json.loads(self.run("log", name, "--json"))
        return [line["summary"] for line in log["generations"]]

    def elites(self, name, generation):
        """The score of each cell of a map."""
        saved = json.loads((self.folder / name / f"{generation:04}.json").read_text())
        return {one["cell"]: one["score"] for one in saved["individuals"]}


def best(breed, names):
    """The best score that any of these lineages reached."""
    return max(summary["best"] for name in names for summary in breed.course(name))


def evaluations(breed, names):
    """How many pictures were evaluated in all until one scored SOLVED; infinite if none did."""
    courses = [breed.course(name) for name in names]
    total = 0
    for step in zip(*courses):
        total += sum(summary["evaluated"] for summary in step)
        if max(summary["best"] for summary in step) > SOLVED:
            return total
    return math.inf


def qd_score(breed, names):
    """The sum of the best scores of all cells that any of the maps fills."""
    cells = {}
    for name in names:
        for cell, score in breed.elites(name, len(breed.course(name))).items():
            cells[cell] = max(cells.get(cell, -math.inf), score)
    return sum(cells.values())


def effect(first, second, larger):
    """How likely a value of the second is better than one of the first."""
    sign = 1 if larger else -1
    wins = sum((sign * b > sign * a) + 0.5 * (a == b) for a in first for b in second)
    return wins / (len(first) * len(second))


def chance(first, second):
    """p of the test of Mann & Whitney, two-sided, normal, corrected for ties and continuity."""
    n, m = len(first), len(second)
    both = sorted(first + second)
    ties = sum(both.count(value) ** 3 - both.count(value) for value in set(both))
    total = n + m
    variance = n * m / 12 * (total + 1 - ties / (total * (total - 1)))
    if variance <= 0:
        return 1.0
    wins = sum((b > a) + 0.5 * (a == b) for a in first for b in second)
    distance = max(0.0, abs(wins - n * m / 2) - 0.5) / math.sqrt(variance)
    return math.erfc(distance / math.sqrt(2))


def corrected(chances):
    """Holm's correction, in the order given."""
    result, largest = [0.0] * len(chances), 0.0
    for rank, place in enumerate(sorted(range(len(chances)), key=lambda place: chances[place])):
        largest = max(largest, min(1.0, (len(chances) - rank) * chances[place]))
        result[place] = largest
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("breed", help="the program")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--islands", type=int, default=4)
    parser.add_argument("--population", type=int, default=32, help="of each island")
    parser.add_argument("--generations", type=int, default=40)
    parser.add_argument("--every", type=int, default=5)
    parser.add_argument("--migrants", type=int, default=2)
    parser.add_argument("--topology", default="ring")
    parser.add_argument("--only", help="problems with commas between them: xor, target, beauty")
    options = parser.parse_args()
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="breed-islands-") as folder:
        rows = table(Breed(options.breed, f"{folder}/populations"), folder, options)
    holm = iter(corrected([row["p"] for row in rows if row["p"] is not None]))
    print("| problem | search | measure | population | median | A | p, corrected |")
    print("|---|---|---|---|---|---|---|")
    for row in rows:
        told = ["", ""] if row["p"] is None else [f"{row['effect']:.2f}", f"{next(holm):.2g}"]
        cells = [row["problem"], row["search"], row["measure"], row["way"], shown(row["median"]), *told]
        print("| " + " | ".join(cells) + " |")
    print(f"\n{options.seeds} seeds, {options.islands} islands of {options.population}, "
          f"{options.generations} generations, {options.migrants} migrants by {options.topology} every "
          f"{options.every} generations; {time.monotonic() - begin:.0f} s")


def table(breed, folder, options):
    """A row for each problem, search, measure and way."""
    xor, photo = pathlib.Path(folder) / "xor.png", pathlib.Path(folder) / "photo.png"
    xor.write_bytes(base64.b64decode(EXCLUSIVE_OR))
    # A picture that another network painted: it can be reached, and is no easy one.
    breed.run("new", "photo", "--recipe", "natural", "--seed", 9, "--count", 4, "--size", 16)
    breed.run("render", "photo/1/1", "--size", 64, "-o", photo)
    problems = [
        ("xor", [f"--fitness=target:{xor}", "--recipe=minimal"]),
        ("target", [f"--fitness=target:{photo}"]), ("beauty", ["--fitness=beauty"]),
    ]
    searches = [("generational", []), ("map-elites", ["--search=map-elites"])]
    rows = []
    for problem, words in problems:
        if options.only and problem not in options.only.split(","):
            continue
        for search, more in searches:
            measures = [("best", best, True)]
            if problem == "xor":
                measures = [("evaluations", evaluations, False)]
            if search == "map-elites":
                measures.append(("QD-score", qd_score, True))
            found = reached(breed, f"{problem}-{search}", words + more, options, measures)
            for measure, _, larger in measures:
                rows += compared(problem, search, measure, found[measure], larger)
    return rows


def reached(breed, name, words, options, measures):
    """What each way reached with each seed, by measure and way."""
    found = {measure: {} for measure, _, _ in measures}
    words = [*words, "--generations", options.generations, "--size", 8]
    islands = ["--islands", options.islands, "--population", options.population]
    ways = {
        "one": ["--population", options.islands * options.population],
        "apart": [*islands, "--migrate-every", 1_000_000],
        "islands": [*islands, "--migrate-every", options.every, "--migrants", options.migrants,
                    "--topology", options.topology],
    }
    for seed in range(1, options.seeds + 1):
        for way, more in ways.items():
            lineage = f"{name}-{way}-{seed}"
            breed.run("auto", lineage, "--seed", seed, *words, *more)
            names = [lineage] if way == "one" else [
                f"{lineage}-island-{number:02}" for number in range(1, options.islands + 1)]
            for measure, value, _ in measures:
                found[measure].setdefault(way, []).append(value(breed, names))
        print(f"{name}: seed {seed} of {options.seeds}", file=sys.stderr)
    return found


def compared(problem, search, measure, found, larger):
    one = found["one"]
    for way, values in found.items():
        yield {
            "problem": problem, "search": search, "measure": measure, "way": way,
            "median": statistics.median(values),
            "effect": effect(one, values, larger), "p": None if way == "one" else chance(one, values),
        }


def shown(value):
    if math.isinf(value):
        return "not solved"
    return f"{value:.0f}" if value >= 100 else f"{value:.4f}"


if __name__ == "__main__":
    main()
