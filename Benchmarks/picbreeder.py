#!/usr/bin/env python3
"""How far imported pictures are from their references.

Imports each of Picbreeder's genomes that lie with the tests, renders it, and prints the differences
of all bytes from the same genome evaluated in double precision, and from the picture that was
published. Exits with 1 where one is over its bound.

    swift build -c release && python3 Benchmarks/picbreeder.py
"""

import os
import subprocess
import sys
import tempfile

from PIL import Image

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
FILES = os.path.join(ROOT, "Tests", "ImportsTests", "Resources", "Picbreeder")
BREED = os.environ.get("BREED", os.path.join(ROOT, ".build", "release", "breed"))

# file, reference, greatest mean difference, greatest difference
EXACT = (0.01, 1)
COMPARISONS = [
    ("skull.zip", "skull-reference.png", *EXACT),
    ("skull-two-roots.xml", "skull-reference.png", *EXACT),
    ("745_LetterG.xml", "745_LetterG-reference.png", *EXACT),
    ("2914_Firefly.xml", "2914_Firefly-reference.png", *EXACT),
    ("skull.zip", "skull-published.png", 0.7, 255),
]


def rendered(folder, file):
    """The picture of the first genome in a file, as large as the references are."""
    lineage = f"l{len(os.listdir(folder))}"
    picture = os.path.join(folder, "picture.png")
    common = ["--populations", folder, "--quiet"]
    subprocess.run(
        [BREED, "import", os.path.join(FILES, file), "--as", "fer", "--into", lineage, "--seed", "1", *common],
        check=True, stdout=subprocess.DEVNULL)
    subprocess.run(
        [BREED, "render", f"{lineage}/1/1", "--size", "256", "--output", picture, *common],
        check=True, stdout=subprocess.DEVNULL)
    return Image.open(picture).convert("RGB")


def main():
    failed = False
    print("| file | against | mean of 255 | greatest | bytes that differ |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for file, reference, mean_bound, bound in COMPARISONS:
            ours = rendered(folder, file).tobytes()
            theirs = Image.open(os.path.join(FILES, reference)).convert("RGB").tobytes()
            if len(ours) != len(theirs):
                sys.exit(f"{reference}: expected 256 × 256 pixels")
            differences = [abs(a - b) for a, b in zip(ours, theirs)]
            mean, greatest = sum(differences) / len(differences), max(differences)
            count = sum(1 for difference in differences if difference)
            print(f"| {file} | {reference} | {mean:.6f} | {greatest} | {count} |")
            failed = failed or mean > mean_bound or greatest > bound
    if failed:
        sys.exit("over the bound")


main()
