"""Draws every recipe with `breed new`, prints a table of statistics of its pictures, and writes the
guide's rows of pictures.

    pip install numpy pillow
    python3 Benchmarks/recipes.py .build/release/breed                # the table
    python3 Benchmarks/recipes.py .build/release/breed --pictures     # and the guide's recipe-*.png

Sheets lie in a temporary folder. Pictures are 128 pixels wide; numbers are means over the sheet.
"""

import argparse
import os
import pathlib
import re
import subprocess
import tempfile

import numpy
from PIL import Image

SIDE = 128


def run(breed, folder, *arguments):
    return subprocess.run(
        [breed, *arguments], check=True, capture_output=True, text=True,
        env={**os.environ, "BREED_POPULATIONS": str(folder)}).stdout


def recipes(breed, folder):
    """The names that `breed new --help` lists."""
    text = run(breed, folder, "new", "--help").split("Recipes:\n")[1].split("\n\n")[0]
    return re.findall(r"^  (\w+)  ", text, re.MULTILINE)


def draw(breed, folder, recipe, count, seed):
    """Pictures of a recipe, count × SIDE × SIDE × 3."""
    name = f"{recipe}-{seed}"
    run(breed, folder, "new", name, "--recipe", recipe, "--count", str(count),
        "--seed", str(seed), "--size", str(SIDE), "--thumbnails", "--bare", "--quiet")
    files = sorted((folder / name / "0001").glob("*.png"), key=lambda file: int(file.stem))
    return numpy.stack([numpy.asarray(Image.open(file).convert("RGB")) for file in files])


def steps(picture):
    """The mean difference of the channels between neighbours, to the right and below."""
    wide = picture.astype(int)
    return [numpy.abs(numpy.diff(wide, axis=axis)).mean(axis=2) for axis in (0, 1)]


def deviation(picture):
    """The standard deviation of all bytes around mid grey."""
    return float(numpy.sqrt(((picture - 127.5) ** 2).mean()))


def edges(picture):
    """The share of neighbours that differ by more than 32 of 255."""
    return float(numpy.concatenate([step.ravel() > 32 for step in steps(picture)]).mean())


def plain(picture):
    """The share of pixels that have just their neighbour's colour."""
    return float(numpy.concatenate([step.ravel() == 0 for step in steps(picture)]).mean())


def sharpness(picture):
    """Of the neighbours that differ, the share that differ by more than 32 of 255."""
    return edges(picture) / max(1 - plain(picture), 1e-9)


def pure(picture):
    """The share of pixels whose channels are all within 8 of 0 or 255: the eight pure colours."""
    return float(((picture < 8) | (picture > 247)).all(axis=2).mean())


def monotone(picture):
    """The share of rows along which no channel both rises and falls."""
    step = numpy.diff(picture.astype(int), axis=1)
    return float(((step >= 0).all(axis=1) | (step <= 0).all(axis=1)).all(axis=1).mean())


def along_rays(picture):
    """The share of places that have the colour of the place half as far from the middle, less the
    same for the place half way to it but turned by a right angle."""
    middle = SIDE // 2
    y, x = numpy.mgrid[0:SIDE, 0:SIDE] - middle
    far = numpy.hypot(x, y) >= 24
    near = picture[middle + y // 2, middle + x // 2]
    turned = picture[middle + x // 2, middle - y // 2]
    same = (numpy.abs(near.astype(int) - picture).max(axis=2) < 16)[far].mean()
    chance = (numpy.abs(turned.astype(int) - picture).max(axis=2) < 16)[far].mean()
    return float(same - chance)


def chroma(picture):
    """The mean of the greatest channel less the least."""
    return float((picture.max(axis=2).astype(int) - picture.min(axis=2)).mean())


STATISTICS = [deviation, edges, sharpness, plain, pure, monotone, along_rays, chroma]


def write_row(pictures, path):
    """Four pictures side by side, 8 pixels apart."""
    gap = 8
    row = Image.new("RGB", (4 * SIDE + 3 * gap, SIDE), "white")
    for place, picture in enumerate(pictures[:4]):
        row.paste(Image.fromarray(picture), (place * (SIDE + gap), 0))
    row.save(path, optimize=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("breed", help="the program")
    parser.add_argument("--count", type=int, default=16, help="pictures a recipe (default: 16)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pictures", action="store_true", help="write the guide's recipe-*.png")
    arguments = parser.parse_args()
    breed = str(pathlib.Path(arguments.breed).resolve())

    names = [statistic.__name__.replace("_", " ") for statistic in STATISTICS]
    print("| recipe | " + " | ".join(names) + " |")
    print("|" + "---|" * (len(names) + 1))
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for recipe in recipes(breed, folder):
            pictures = draw(breed, folder, recipe, arguments.count, arguments.seed)
            values = [numpy.mean([s(picture) for picture in pictures]) for s in STATISTICS]
            print(f"| `{recipe}` | " + " | ".join(f"{value:.3f}" for value in values) + " |",
                  flush=True)
            if arguments.pictures:
                target = pathlib.Path(__file__).resolve().parent.parent / "Sources/breed/breed.docc"
                target.mkdir(parents=True, exist_ok=True)
                write_row(pictures, target / f"recipe-{recipe}.png")


if __name__ == "__main__":
    main()
