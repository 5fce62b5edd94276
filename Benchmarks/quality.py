"""Measures what people would see: hues, edges, bands, noise and variety of breed's own sheets.

    pip install numpy pillow
    python3 Benchmarks/quality.py .build/release/breed                    # the table
    python3 Benchmarks/quality.py .build/release/breed --sheets FOLDER    # and the sheets, to be looked at
    python3 Benchmarks/quality.py .build/release/breed --only first,auto --seeds 1-12

Lineages lie in a temporary folder. Pictures are 128 pixels wide; what a figure means stands at the
function that computes it.
"""
import argparse
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile

import numpy
from PIL import Image, ImageDraw

SIDE = 128
DEPTHS = (1, 5, 12, 31)


class Breed:
    """The program, with a folder of its own."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def run(self, *words):
        done = subprocess.run(
            [self.program, *map(str, words), "--populations", str(self.folder), "--quiet"],
            capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"quality.py: {' '.join(map(str, words))}: {done.stderr.strip()}")
        return done.stdout

    def sheet(self, name, generation):
        """The pictures of a saved generation, count × SIDE × SIDE × 3, in the sheet's order."""
        files = sorted((self.folder / name / f"{generation:04}").glob("*.png"), key=lambda f: int(f.stem))
        return numpy.stack([numpy.asarray(Image.open(file).convert("RGB")) for file in files])


# What a sheet with pictures beside it is asked for.
SHEET = ("--size", SIDE, "--thumbnails")


def shrunk(picture, side):
    """Means of squares."""
    factor = len(picture) // side
    return picture.astype(float).reshape(side, factor, side, factor, -1).mean(axis=(1, 3))


def luminance(picture):
    return picture @ numpy.array([0.2126, 0.7152, 0.0722])


def hue_spread(picture):
    """1 − |mean of e^(2πi·hue)| at 64² over the pixels of saturation > 0.3 and greatest channel > 60;
    nothing where those are fewer than 5 %."""
    small = shrunk(picture, 64)
    greatest, least = small.max(axis=2), small.min(axis=2)
    coloured = (greatest > 60) & (greatest - least > 0.3 * greatest)
    if coloured.mean() < 0.05:
        return None
    red, green, blue = small[coloured].T
    greatest, span = greatest[coloured], (greatest - least)[coloured]
    hue = numpy.where(
        greatest == red, (green - blue) / span,
        numpy.where(greatest == green, 2 + (blue - red) / span, 4 + (red - green) / span)) / 6
    return float(1 - abs(numpy.exp(2j * numpy.pi * hue).mean()))


def colourfulness(picture):
    """Hasler & Süsstrunk 2003, doi:10.1117/12.477378."""
    red, green, blue = numpy.moveaxis(picture.astype(float), 2, 0)
    first, second = red - green, (red + green) / 2 - blue
    return float(numpy.hypot(first.std(), second.std())
                 + 0.3 * numpy.hypot(first.mean(), second.mean()))


def edges(picture):
    """The share of neighbours that differ by more than 32 in a channel."""
    wide = picture.astype(int)
    return float(numpy.concatenate(
        [(abs(numpy.diff(wide, axis=axis)).max(axis=2) > 32).ravel() for axis in (0, 1)]).mean())


def deviation(picture):
    """The root mean square distance from the mean colour, a channel."""
    return float(picture.reshape(-1, 3).astype(float).std(axis=0, ddof=0).__pow__(2).mean() ** 0.5)


def is_flat(picture):
    return deviation(picture) < 25


def is_noisy(picture):
    """Whether more than half of the deviation is finer than 4 pixels."""
    coarse = shrunk(picture, 32).repeat(4, axis=0).repeat(4, axis=1)
    fine = numpy.sqrt(((picture - coarse) ** 2).mean())
    return fine > 0.5 * max(deviation(picture), 1e-9)


def is_banded(picture):
    """Whether rows or columns alone explain more than 0.6 of the luminance's variance at 64²."""
    light = luminance(shrunk(picture, 64))
    return max(light.mean(axis=0).var(), light.mean(axis=1).var()) > 0.6 * max(light.var(), 1e-9)


def likeness_of_shape(first, second):
    """The correlation of the greatest channels at 32²."""
    a, b = (shrunk(picture, 32).max(axis=2).ravel() for picture in (first, second))
    if min(a.std(), b.std()) < 1e-9:
        return 1.0
    return float(numpy.corrcoef(a, b)[0, 1])


def distinct(pictures):
    """How many differ by a mean of 16 or more at 32² from all that are counted before."""
    counted = []
    for picture in pictures:
        small = shrunk(picture, 32)
        if all(abs(small - other).mean() >= 16 for other in counted):
            counted.append(small)
    return len(counted)


def share(flags):
    flags = list(flags)
    return sum(flags) / max(1, len(flags))


def contact_sheet(rows, path):
    """Rows of pictures with words at their left, for the eye."""
    width = max(len(pictures) for _, pictures in rows)
    gap, words = 4, 90
    image = Image.new("RGB", (words + width * (SIDE + gap), len(rows) * (SIDE + gap)), "white")
    draw = ImageDraw.Draw(image)
    for row, (title, pictures) in enumerate(rows):
        draw.text((4, row * (SIDE + gap) + 4), title, fill="black")
        for column, picture in enumerate(pictures):
            image.paste(
                Image.fromarray(picture), (words + column * (SIDE + gap), row * (SIDE + gap)))
    image.save(path)


def first_sheets(breed, seeds, recipe, keep):
    """Edges, flat and banded of the sheets that `breed new` draws."""
    sheets = []
    for seed in seeds:
        name = f"first-{recipe or 'default'}-{seed}"
        breed.run("new", name, "--seed", seed, *SHEET, *(("--recipe", recipe) if recipe else ()))
        sheets.append(breed.sheet(name, 1))
    keep(f"first-{recipe or 'default'}", [(f"seed {s}", p) for s, p in zip(seeds, sheets)])
    pictures = numpy.concatenate(sheets)
    yield "edges", f"{statistics.fmean(map(edges, pictures)):.3f}"
    yield "flat", f"{share(map(is_flat, pictures)):.0%}"
    yield "banded", f"{share(map(is_banded, pictures)):.0%}"
    yield "distinct of 16, mean", f"{statistics.fmean(map(distinct, sheets)):.1f}"
    yield "colourfulness", f"{statistics.fmean(map(colourfulness, pictures)):.0f}"
    spreads = [spread for spread in map(hue_spread, pictures) if spread is not None]
    yield "hue spread", f"{statistics.fmean(spreads):.2f}" if spreads else "–"


def drift(breed, seeds, recipe, keep):
    """Lineages of random picks, one or two a sheet, at strength 0.5."""
    found = {depth: [] for depth in DEPTHS}
    for seed in seeds:
        name, draw = f"drift-{recipe or 'default'}-{seed}", random.Random(seed)
        breed.run("new", name, "--seed", seed, *SHEET, *(("--recipe", recipe) if recipe else ()))
        for generation in range(2, max(DEPTHS) + 1):
            picks = draw.sample(range(1, 17), draw.choice((1, 2)))
            breed.run("next", "--pick", ",".join(map(str, picks)), "--strength", 0.5,
                      "--seed", seed * 1000 + generation,
                      *(SHEET if generation in DEPTHS else ("--size", 32)))
        for depth in DEPTHS:
            found[depth].append(breed.sheet(name, depth))
    for depth in DEPTHS:
        keep(f"drift-{recipe or 'default'}-{depth:02}",
             [(f"seed {s}", p) for s, p in zip(seeds, found[depth])])
        pictures = numpy.concatenate(found[depth])
        spreads = [spread for spread in map(hue_spread, pictures) if spread is not None]
        yield f"generation {depth}: hue spread", f"{statistics.fmean(spreads):.2f}"
        yield (f"generation {depth}: colourfulness",
               f"{statistics.fmean(map(colourfulness, pictures)):.0f}")
        yield f"generation {depth}: noisy", f"{share(map(is_noisy, pictures)):.0%}"
        yield f"generation {depth}: flat", f"{share(map(is_flat, pictures)):.0%}"
        yield f"generation {depth}: banded", f"{share(map(is_banded, pictures)):.0%}"
        yield f"generation {depth}: edges", f"{statistics.fmean(map(edges, pictures)):.3f}"


def children(breed, seeds, recipe, keep):
    """How many children of one pick have its very shape, and how far they are from it."""
    for strength in (0.2, 0.5, 0.8):
        likenesses, differences, rows = [], [], []
        for seed in seeds:
            name = f"children-{seed}-{strength}"
            breed.run("new", name, "--seed", seed, *SHEET,
                      *(("--recipe", recipe) if recipe else ()))
            parents = breed.sheet(name, 1)
            pick = random.Random(seed).randrange(16)
            breed.run("next", "--pick", pick + 1, "--strength", strength, "--seed", seed, *SHEET)
            sheet = breed.sheet(name, 2)
            likenesses += [likeness_of_shape(child, parents[pick]) for child in sheet]
            differences += [
                abs(shrunk(child, 32) - shrunk(parents[pick], 32)).mean() for child in sheet]
            rows.append((f"seed {seed}", [parents[pick], *sheet]))
        keep(f"children-{strength}", rows)
        yield (f"strength {strength}: the parent's very shape",
               f"{share(likeness > 0.95 for likeness in likenesses):.0%}")
        yield f"strength {strength}: median difference", f"{statistics.median(differences):.1f}"


def runs(breed, seeds, recipe, keep):
    """`auto --fitness beauty` for 50 generations of 64: variety of the first sixteen, stripes."""
    counts, bands, rows = [], 0, []
    for seed in seeds:
        name = f"auto-{seed}"
        breed.run("auto", name, "--fitness", "beauty", "--generations", 50, "--population", 64,
                  "--seed", seed, "--checkpoint", 50, *SHEET,
                  *(("--recipe", recipe) if recipe else ()))
        first = breed.sheet(name, last_generation(breed, name))[:16]
        counts.append(distinct(first))
        bands += is_banded(first[0])
        rows.append((f"seed {seed}: {counts[-1]}", first))
    keep("auto", rows)
    yield "distinct of the first 16, worst", min(counts)
    yield "distinct of the first 16, mean", f"{statistics.fmean(counts):.1f}"
    yield f"winners that are stripes, of {len(counts)}", bands


def target_pictures():
    """Ten pictures to be copied, 64²: the first five are the marks'."""
    side = 64
    y, x = (numpy.mgrid[0:side, 0:side] + 0.5) / side * 2 - 1

    def grey(values):
        return numpy.repeat((255 * numpy.clip(values, 0, 1))[..., None], 3, axis=2).astype(numpy.uint8)

    def drawn(draw_on, ground="white"):
        image = Image.new("RGB", (4 * side, 4 * side), ground)
        draw_on(ImageDraw.Draw(image))
        return numpy.asarray(image.resize((side, side), Image.Resampling.BOX))

    def face(draw):
        draw.ellipse((40, 24, 216, 236), fill="#e8b58c")
        for left in (84, 148):
            draw.ellipse((left, 92, left + 24, 116), fill="#223344")
        draw.arc((88, 130, 168, 196), 20, 160, fill="#a03030", width=10)

    return {
        "disc": drawn(lambda draw: draw.ellipse((64, 64, 192, 192), fill="black")),
        "face": drawn(face),
        "photo": numpy.stack(
            [255 * numpy.clip(0.9 - 0.35 * (y + 1) * (1 - 0.3 * x), 0, 1),
             255 * numpy.clip(0.65 - 0.2 * (y + 1) + 0.1 * numpy.cos(3 * x), 0, 1),
             255 * numpy.clip(0.5 + 0.3 * numpy.exp(-6 * ((x - 0.3) ** 2 + (y + 0.4) ** 2)), 0, 1)],
            axis=2).astype(numpy.uint8),
        "triangle": drawn(lambda draw: draw.polygon(((128, 40), (220, 208), (36, 208)), fill="black")),
        "L": drawn(lambda draw: draw.polygon(
            ((72, 32), (112, 32), (112, 184), (200, 184), (200, 224), (72, 224)), fill="black")),
        "ring": grey((abs(numpy.hypot(x, y) - 0.6) > 0.15).astype(float)),
        "cross": drawn(lambda draw: (draw.rectangle((108, 32, 148, 224), fill="#b02020"),
                                     draw.rectangle((32, 108, 224, 148), fill="#b02020"))),
        "moon": drawn(lambda draw: (draw.ellipse((48, 48, 208, 208), fill="#f4e4b0"),
                                    draw.ellipse((92, 36, 244, 188), fill="#101830")), "#101830"),
        "waves": grey(0.5 + 0.5 * numpy.sin(6 * x + 2 * numpy.sin(3 * y))),
        "sunset": numpy.stack(
            [255 * numpy.clip(1.1 - 0.5 * (y + 1), 0, 1), 255 * numpy.clip(0.6 - 0.4 * abs(y), 0, 1),
             255 * numpy.clip(0.3 + 0.3 * y, 0, 1)], axis=2).astype(numpy.uint8),
    }


def targets(breed, seeds, recipe, keep):
    """What `auto --fitness target:…` reaches within 20,000 evaluations, mean of the first 5 seeds."""
    folder, rows = breed.folder.parent / "targets", []
    folder.mkdir(parents=True, exist_ok=True)
    for name, pixels in target_pictures().items():
        file = folder / f"{name}.png"
        Image.fromarray(pixels).save(file)
        scores, best = [], []
        for seed in list(seeds)[:5]:
            lineage = f"target-{name}-{seed}"
            breed.run("auto", lineage, "--fitness", f"target:{file}", "--evaluations", 20_000,
                      "--seed", seed, "--checkpoint", 1000, *SHEET,
                      *(("--recipe", recipe) if recipe else ()))
            scores.append(float(breed.run(
                "score", f"{lineage}/{last_generation(breed, lineage)}/1",
                "--fitness", f"target:{file}").split()[-1]))
            best.append(breed.sheet(lineage, last_generation(breed, lineage))[0])
        rows.append((f"{name}: {statistics.fmean(scores):.3f}",
                     [numpy.asarray(Image.fromarray(pixels).resize((SIDE, SIDE), 0)), *best]))
        yield f"target {name}", f"{statistics.fmean(scores):.3f}"
    keep("targets", rows)


def last_generation(breed, lineage):
    """The number of the last one that has pictures beside its sheet."""
    return max(int(path.name) for path in (breed.folder / lineage).iterdir()
               if path.is_dir() and path.name.isdigit())


PARTS = {"first": first_sheets, "drift": drift, "children": children, "auto": runs, "target": targets}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("breed", type=pathlib.Path)
    parser.add_argument("--seeds", default="1-12", help="first-last (default: 1-12)")
    parser.add_argument("--recipe", help="the recipe (default: breed's own)")
    parser.add_argument("--only", help=f"of {','.join(PARTS)}, with commas between them")
    parser.add_argument("--sheets", type=pathlib.Path, help="write sheets there")
    arguments = parser.parse_args()
    match = re.fullmatch(r"(\d+)-(\d+)", arguments.seeds)
    chosen = arguments.only.split(",") if arguments.only else list(PARTS)
    if not match or not set(chosen) <= set(PARTS):
        parser.error(f"expected seeds as 1-12, and parts of {', '.join(PARTS)}")
    seeds = range(int(match[1]), int(match[2]) + 1)
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.sheets or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        breed = Breed(os.path.abspath(arguments.breed), pathlib.Path(temporary) / "populations")

        def keep(name, rows):
            if arguments.sheets:
                contact_sheet(rows, arguments.sheets / f"{name}.png")

        print("| part | figure | value |\n|---|---|---|")
        for part in chosen:
            for figure, value in PARTS[part](breed, seeds, arguments.recipe, keep):
                print(f"| {part} | {figure} | {value} |", flush=True)


if __name__ == "__main__":
    main()
