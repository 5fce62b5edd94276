#!/usr/bin/env python3
"""Runs one long list of commands with two builds of breed, and compares what they say and write.

    python3 Tests/Equivalence/compare.py OLD_BREED NEW_BREED            # some minutes
    python3 Tests/Equivalence/compare.py OLD_BREED NEW_BREED --short    # a sample

Every scenario runs twice, in folders of its own, command by command; after each, the exit status,
every line of stdout and stderr, and every file and its bytes are the same with both builds, but
for what `allowed.py` lists with its reasons. `steps.py` says how scenarios are written. Ends with
1 where anything differs.
"""

import argparse
import concurrent.futures
import os
import pathlib
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import breeding  # noqa: E402, beside this file
import damage  # noqa: E402
import help_texts  # noqa: E402
import keeping  # noqa: E402
import painting  # noqa: E402
import planted  # noqa: E402
import refused_breeding  # noqa: E402
import refused_pictures  # noqa: E402
import searching  # noqa: E402
from pair import Pair  # noqa: E402

SUBJECTS = [breeding, searching, painting, keeping, damage, help_texts, refused_breeding,
            refused_pictures]
# Of a scenario that differs so many differences are told.
TOLD = 8


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", help="the program as it was")
    parser.add_argument("new", help="the program as it is")
    parser.add_argument("--short", action="store_true", help="a sample of the list")
    parser.add_argument("--only", metavar="TEXT", help="scenarios with that in their names")
    parser.add_argument("--exactly", action="store_true",
                        help="allow newer logs nothing that older ones have not")
    parser.add_argument("--data", metavar="FOLDER", help="import every file there, too")
    parser.add_argument("--keep", metavar="FOLDER", help="leave there what was written")
    parser.add_argument("--jobs", type=int, default=max(1, (os.cpu_count() or 2) // 2),
                        help="scenarios at a time, of two processes each")
    arguments = parser.parse_args()
    breeds = [os.path.abspath(breed) for breed in (arguments.old, arguments.new)]
    for breed in breeds:
        if not os.access(breed, os.X_OK):
            parser.error(f"{breed} is no program")

    with tempfile.TemporaryDirectory(prefix="breed-planted-") as folder:
        missed = planted.missed(breeds[0], folder)
    if missed:
        sys.exit("planted on purpose and not found, or found though allowed: " + ", ".join(missed))
    print("what was planted on purpose was found\n")

    scenarios = chosen(arguments)
    if not scenarios:
        sys.exit("no such scenario")
    with tempfile.TemporaryDirectory(prefix="breed-equivalence-") as folder:
        folder = pathlib.Path(arguments.keep or folder)
        print("| scenario | commands | differ | seconds |\n|---|---|---|---|", flush=True)
        with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
            outcomes = list(pool.map(
                lambda scenario: run(scenario, breeds, folder, arguments.exactly), scenarios))

    print()
    for name, _, differing, told in outcomes:
        for text in told[:TOLD]:
            print(f"{name}: {text}")
        if differing and len(told) > TOLD:
            print(f"{name}: and {len(told) - TOLD} more")
    failed = sum(differing for _, _, differing, _ in outcomes)
    print(f"{sum(count for _, count, _, _ in outcomes) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def chosen(arguments):
    scenarios = [scenario for subject in SUBJECTS for scenario in subject.SCENARIOS]
    if arguments.data:
        scenarios += keeping.imports_of(pathlib.Path(arguments.data).resolve())
    return [scenario for scenario in scenarios
            if not (arguments.short and scenario.long)
            and (arguments.only or "") in scenario.name]


def run(scenario, breeds, folder, exactly):
    """Its name, how many steps it has, how many differ, and what does."""
    begin = time.monotonic()
    pair = Pair(breeds, folder / scenario.name.replace(" ", "-"), exactly)
    count, differing, told = 0, 0, []
    for step in scenario.steps():
        found = pair.take(step)
        # An action is no command, but what it leaves may differ.
        count += not step.action or bool(found)
        differing += bool(found)
        told += [f"{step}\n    {text}" for text in found]
    seconds = time.monotonic() - begin
    print(f"| {scenario.name} | {count} | {differing} | {seconds:.1f} |", flush=True)
    return scenario.name, count, differing, told


if __name__ == "__main__":
    main()
