"""Measures painting, against other systems and against itself, and writes the guide's tables.

    swift build -c release --package-path Benchmarks
    pip install numpy torch jax neat-python          # those that are to be measured
    python3 Benchmarks/pictures.py [--plot speed.svg] [--before CHECKOUT] [GENOME ...]

Everything is measured in one run, in turns, and the median is printed, so that a machine whose speed
drifts is slow for all. The others compute the network with the same weights, each with the threads
that it takes by itself, and their pictures are compared. What is not installed is left out, and said.
An older checkout whose benchmarks are built, too, is measured beside this one.
"""
import argparse
import importlib.util
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

from speed_plot import plot

HERE = pathlib.Path(__file__).resolve().parent

# The peer's name here, what is said of it, the package that it needs, and how many pixels a side it
# is given where it is too slow for all; its time is then scaled by the number of pixels.
PEERS = [
    ("torch-eager", "PyTorch, eager, as in the article", "torch", None),
    ("torch-inference", "PyTorch, eager, no gradients", "torch", None),
    ("torch-compile", "PyTorch, `torch.compile`", "torch", None),
    ("jax", "JAX, `jit`", "jax", None),
    ("numpy", "NumPy", "numpy", None),
    ("neat-python", "neat-python", "neat", 64),
]
PACKAGES = {"neat": "neat-python"}


class Painter:
    """A process that answers a line with a line."""

    def __init__(self, *command):
        # Set for machines with an old OpenBLAS, they would slow the one that NumPy brings.
        environment = {key: value for key, value in os.environ.items()
                       if key not in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")}
        self.process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=environment)

    def ask(self, *words):
        self.process.stdin.write(" ".join(str(word) for word in words) + "\n")
        return self.answer()

    def answer(self):
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"pictures.py: {' '.join(self.process.args)} ended without an answer")
        return line.strip()

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def started(benchmarks):
    """A checkout's own painter."""
    program = benchmarks / ".build" / "release" / "picture-benchmark"
    if not program.exists():
        sys.exit(f"pictures.py: not built: swift build -c release --package-path {benchmarks}")
    return Painter(program)


def in_turns(contestants, rounds):
    """The median of each contestant's milliseconds; the first round only warms up."""
    times = {name: [] for name in contestants}
    for _ in range(rounds + 1):
        for name, paint in contestants.items():
            # Some keep their threads spinning for a while.
            time.sleep(0.25)
            times[name].append(float(paint()))
    return {name: statistics.median(list_[1:]) for name, list_ in times.items()}


def table(*rows):
    """The first row is the heading."""
    for place, row in enumerate(rows):
        print("| " + " | ".join(str(cell) for cell in row) + " |")
        if place == 0:
            print("|" + "---|" * len(row))
    print(flush=True)


def machine():
    try:
        text = pathlib.Path("/proc/cpuinfo").read_text()
        return next(line.split(":")[1].strip() for line in text.split("\n") if "model name" in line)
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def compare(breed, before, peers, side, rounds, folder):
    """The article's network by everyone."""
    layers = folder / "layers.json"
    layers.write_text(breed.ask("layers"))
    contestants = {
        f"breed, {threads} thread{'s' * (threads > 1)}":
            lambda threads=threads: breed.ask("paint", "article", side, threads, 1)
        for threads in sorted({1, os.cpu_count()})}
    ours = list(contestants)[-1]
    if before:
        contestants[f"{ours}, before"] = (
            lambda: before.ask("paint", "article", side, os.cpu_count(), 1))
    rows, sides, missing = {}, {}, []
    for name, title, package, small in peers:
        if importlib.util.find_spec(package) is None:
            missing.append(f"{title}: not installed: pip install {PACKAGES.get(package, package)}")
            continue
        sides[title] = min(small or side, side)
        painter = Painter(sys.executable, HERE / "peers.py", name, layers, sides[title])
        rows[title] = painter, painter.answer()
        contestants[title] = lambda painter=painter: painter.ask("paint")
    times = in_turns(contestants, rounds)

    pictures = [("", "ms", "times breed's", "mean difference of a byte")]
    for title, milliseconds in times.items():
        label, difference = title, ""
        if title in rows:
            painter, version = rows[title]
            milliseconds *= (side / sides[title]) ** 2
            label += f" ({version})"
            if sides[title] != side:
                label += f", {sides[title]} × {sides[title]} scaled"
            painter.ask("save", folder / "theirs")
            breed.ask("save", "article", sides[title], folder / "ours")
            a, b = ((folder / name).read_bytes() for name in ("ours", "theirs"))
            difference = f"{sum(abs(x - y) for x, y in zip(a, b, strict=True)) / len(a):.5f}"
            painter.end()
        pictures.append(
            (label, f"{milliseconds:,.1f}", f"{milliseconds / times[ours]:,.2f}", difference))
    print(f"The article's network, 8 × 16 tanh, at {side} × {side}, pixels in memory, "
          f"median of {rounds}:\n")
    table(*pictures)
    for line in missing:
        print(f"{line}\n")


def sizes(breed, before, genomes, rounds):
    """Whole pictures of several sizes on one thread and on all."""
    threads = os.cpu_count()
    painters = {"now": breed} | ({"before": before} if before else {})
    contestants = {}
    for genome in genomes:
        for side in (256, 1024, 4096):
            for count in (1, threads):
                # Several, so that waking a core from its sleep is not what is measured.
                times = 2 * max(1, (2048 // side) ** 2)
                for name, painter in painters.items():
                    contestants[name, genome, side, count] = (
                        lambda p=painter, g=genome, s=side, c=count, n=times: (
                            p.ask("paint", g, s, c, n)))
    times = in_turns(contestants, rounds)
    rows = [("genome", "side", "ms, 1 thread", f"ms, {threads} threads", "ratio",
             "million pixels a second", *(["before: ms, ms, ratio"] if before else []))]
    for genome in genomes:
        for side in (256, 1024, 4096):
            one, all_ = times["now", genome, side, 1], times["now", genome, side, threads]
            row = [label(genome), side, f"{one:.2f}", f"{all_:.2f}", f"{one / all_:.2f}",
                   f"{side * side / all_ / 1000:.0f}"]
            if before:
                one, all_ = times["before", genome, side, 1], times["before", genome, side, threads]
                row.append(f"{one:.2f}, {all_:.2f}, {one / all_:.2f}")
            rows.append(row)
    print("Whole pictures, rendering alone:\n")
    table(*rows)


def label(genome):
    return {"article": "article, 8 × 16 tanh", str(HERE / "sparse.json"): "NEAT, 30 nodes"}.get(
        genome, pathlib.Path(genome).stem)


def hoisting(breed, rounds):
    """What varies only from row to row or column to column, against no network at all."""
    names = {"bare": "no hidden node, x and y", "article-x": "8 × 16 tanh of x alone",
             "article-y": "8 × 16 tanh of y alone", "article": "8 × 16 tanh of both"}
    times = in_turns(
        {name: lambda n=name: breed.ask("paint", n, 1024, 1, 1) for name in names}, rounds)
    print("What varies only by row or column, 1024 × 1024 on one thread:\n")
    table(("network", "ms", "ns a pixel"),
          *((names[name], f"{value:.2f}", f"{value * 1e6 / 1024**2:.2f}")
            for name, value in times.items()))


def growth(breed, rounds, path):
    """Time over pixels and over connections, as a plot and as one number each."""
    sides = [64, 128, 256, 512, 1024, 2048, 4096]
    counts = [1, 2, 4, 6, 8, 10, 12, 14, 16]
    pixels = in_turns(
        {side: lambda s=side: breed.ask("paint", "article", s, 1, 1) for side in sides}, rounds)
    thinned = in_turns(
        {n: lambda n=n: breed.ask("paint", f"thinned-{n}", 1024, 1, 1) for n in counts}, rounds)
    by_pixels = [(side * side, value) for side, value in pixels.items()]
    by_links = [(32 + 7 * 16 * n + 48, value) for n, value in thinned.items()]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(plot(by_pixels, by_links))
    costs = [1e6 * value / count for count, value in by_pixels]
    print(f"From {sides[0]}² to {sides[-1]}² pixels the article's network costs "
          f"{min(costs):.1f} to {max(costs):.1f} ns a pixel on one thread; "
          f"from {by_links[0][0]} to {by_links[-1][0]} connections "
          f"{by_links[0][1]:.1f} to {by_links[-1][1]:.1f} ms at 1024 × 1024: {path}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("genomes", nargs="*", help="further genomes: breed.genome/1, or Picbreeder's XML")
    parser.add_argument("--side", type=int, default=1024, help="pixels a side (default: 1024)")
    parser.add_argument("--rounds", type=int, default=9, help="timings of each (default: 9)")
    parser.add_argument("--plot", type=pathlib.Path,
                        default=HERE.parent / "Sources/breed/breed.docc/speed.svg")
    parser.add_argument("--before", type=pathlib.Path, metavar="CHECKOUT",
                        help="an older checkout, measured beside this one")
    arguments = parser.parse_args()
    breed = started(HERE)
    before = started(arguments.before / "Benchmarks") if arguments.before else None
    print(f"{machine()}, {os.cpu_count()} cores, instruction set {breed.ask('about')}, "
          f"{platform.system()}, Python {platform.python_version()}\n", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        compare(breed, before, PEERS, arguments.side, arguments.rounds, pathlib.Path(folder))
    kernels = [HERE / ".build/release/kernel-benchmark", "1024", str(arguments.rounds)]
    print(subprocess.run(kernels, check=True, capture_output=True, text=True).stdout, flush=True)
    genomes = ["article", str(HERE / "sparse.json"), *arguments.genomes]
    sizes(breed, before, genomes, arguments.rounds)
    hoisting(breed, arguments.rounds)
    growth(breed, arguments.rounds, arguments.plot)
    breed.end()


if __name__ == "__main__":
    main()
