"""Times `breed render` against NumPy and Pillow on the same genome: whole processes, start-up
counted on both sides, in turns on the same cores.

    python3 render_vs_numpy.py PATH/TO/breed [SIDE] [ROUNDS]

Needs the packages numpy and pillow. Prints a Markdown table of medians, and how far the two
pictures differ.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

import numpy
from PIL import Image

breed = os.path.abspath(sys.argv[1])
side = int(sys.argv[2]) if len(sys.argv) > 2 else 2048
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 7
script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "numpy_render.py")

with tempfile.TemporaryDirectory() as folder:
    def run(*command):
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        return 1000 * (time.perf_counter() - start)

    run(breed, "new", "a", "--recipe", "layers", "--seed", "7")
    ours, theirs, ratios = [], [], []
    for _ in range(rounds + 1):
        ours.append(run(breed, "render", "1", "-o", "breed.png", "--size", str(side)))
        theirs.append(run(sys.executable, script, "populations/a/0001.json", "1", str(side),
                          "numpy.png"))
        ratios.append(theirs[-1] / ours[-1])
    pictures = [numpy.asarray(Image.open(os.path.join(folder, name))).astype(int)
                for name in ("breed.png", "numpy.png")]
    difference = numpy.abs(pictures[0] - pictures[1])
    sizes = [os.path.getsize(os.path.join(folder, name)) for name in ("breed.png", "numpy.png")]

print(f"`layers` at {side} × {side}, whole processes, median of {rounds} (one warm-up), "
      f"{os.cpu_count()} cores\n")
print("| program | ms | PNG |\n|---|---|---|")
for name, times, size in (("breed render", ours, sizes[0]),
                          (f"NumPy {numpy.__version__} + Pillow", theirs, sizes[1])):
    print(f"| {name} | {statistics.median(times[1:]):.0f} | {size // 1000} kB |")
print(f"| ratio | {statistics.median(ratios[1:]):.1f} | |")
print(f"\ngreatest difference of a byte {difference.max()}, mean {difference.mean():.6f}")
