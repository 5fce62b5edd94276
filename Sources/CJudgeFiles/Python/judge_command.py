r"""Any function of Python's.

    breed auto --fitness 'judge:"command taste.py:score"'
    breed auto --fitness "judge:\"command 'lambda pictures: pictures.mean((1, 2, 3)) / 255'\""

Needs NumPy: pip install numpy, or apt-get install python3-numpy (Debian).

The function is given pictures, an array count × height × width × 3 of bytes, and returns a score for
each: a list or an array. It may return more: {"scores": ..., "labels": ..., "features": ...}, where
--labels and --features say what there is. With --genomes it is given the pictures' genomes, too, as
JSON of Python's. In an expression, np is NumPy and math the module of that name.

A judge that has more to say of itself is a program of its own: breed judge new taste.py
"""

import argparse
import hashlib
import importlib.util
import inspect
import math
import os
import re
import sys

from breed_judge import judge
from judge_support import add_batch, need, refuse, size, whole


def function_of(command, np):
    """The function that a command names, and words for which one it is."""
    named = re.fullmatch(r"(.+\.py):(\w+)", command)
    if named:
        return of_file(*named.groups())
    try:
        found = eval(command, {"np": np, "numpy": np, "math": math})
    except Exception as error:
        refuse(
            f"{command}: expected FILE.py:FUNCTION or an expression: {type(error).__name__}: {error}"
        )
    if not callable(found):
        refuse(f"{command}: expected a function, such as lambda pictures: ..., not {found!r}")
    return found, command


def of_file(file, name):
    try:
        with open(file, "rb") as source:
            mark = hashlib.sha256(source.read()).hexdigest()[:12]
    except OSError as error:
        refuse(f"cannot read {file}: {error.strerror}")
    # What lies beside the file can be imported by it.
    sys.path.insert(0, os.path.dirname(os.path.abspath(file)))
    # Under a name of its own, so that it takes no other module's place.
    wish = importlib.util.spec_from_file_location("judged_by", file)
    module = importlib.util.module_from_spec(wish)
    try:
        wish.loader.exec_module(module)
    except Exception as error:
        refuse(f"{file}: {type(error).__name__}: {error}")
    found = getattr(module, name, None)
    if not callable(found):
        there = [
            key
            for key, value in vars(module).items()
            if inspect.isfunction(value) and value.__module__ == "judged_by"
        ]
        refuse(f"{file}: no function {name}" + (f": it has {', '.join(there)}" if there else ""))
    return found, f"{os.path.basename(file)}:{name} {mark}"


def main():
    parser = argparse.ArgumentParser(
        prog="command", description="Score pictures by a function of Python's."
    )
    parser.add_argument(
        "function",
        metavar="FUNCTION",
        help="FILE.py:NAME, or an expression such as 'lambda pictures: pictures.mean((1, 2, 3))'",
    )
    parser.add_argument(
        "--size", type=size, default=(64, 64), help="pixels, 64 or 64x48 (default: 64)"
    )
    add_batch(parser, 64)
    parser.add_argument(
        "--genomes", action="store_true", help="the function takes the genomes as a second argument"
    )
    parser.add_argument("--labels", metavar="NAMES", help="names of classes: bird,fish,flower")
    parser.add_argument(
        "--features", type=whole(0, 4096), default=0, metavar="N", help="how many a picture has"
    )
    parser.add_argument(
        "--random", action="store_true", help="it may score the same picture differently"
    )
    chosen = parser.parse_args()
    found, words = function_of(chosen.function, need("numpy", apt="python3-numpy"))
    judge(
        "command",
        words,
        found,
        size=chosen.size,
        batch=chosen.batch,
        genomes=chosen.genomes,
        labels=chosen.labels.split(",") if chosen.labels else [],
        features=chosen.features,
        deterministic=not chosen.random,
    )


if __name__ == "__main__":
    main()
