#!/usr/bin/env python3
"""Injects faults while lineages are bred, and looks whether anything announced is lost.

    python3 Tests/Faults/campaign.py .build/release/breed            # some minutes
    python3 Tests/Faults/campaign.py .build/release/breed --short    # as in CI

As root, or power cuts, full disks and outputs onto devices are skipped, and said to be. Prints a
table; ends with 1 where something was lost, half there or left unsaid.
"""

import argparse
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import crowd  # noqa: E402, beside this file
import damaged  # noqa: E402
import descriptors  # noqa: E402
import disks  # noqa: E402
import judged  # noqa: E402
import killed  # noqa: E402
import limits  # noqa: E402
import links  # noqa: E402
import outputs  # noqa: E402
import signals  # noqa: E402
import stars  # noqa: E402
import syscalls  # noqa: E402
import tampered  # noqa: E402
import told  # noqa: E402

# Each with how often in the whole campaign, and in the short one.
CAMPAIGNS = [
    (killed.run, 1000, 60),
    (judged.run, 200, 6),
    (told.run, 100, 3),
    (syscalls.run, 100_000, 60),
    (disks.full, 300, 40),
    (disks.read_only, 20, 2),
    (disks.power, 200, 8),
    (crowd.run, 1000, 80),
    (damaged.run, 100_000, 60),
    (tampered.run, 1000, 12),
    (descriptors.run, 100_000, 14),
    (outputs.run, 100_000, 16),
    (limits.run, 100_000, 16),
    (links.run, 100_000, 20),
    (signals.run, 480, 24),
    (stars.run, 100_000, 30),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("breed", help="the program")
    parser.add_argument("--short", action="store_true", help="a sample of it")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}\n")
    print("| fault | runs | announced | refused or named | lost, half there or unsaid | seconds |")
    print("|---|---|---|---|---|---|", flush=True)
    outcomes = []
    for run, whole, short in CAMPAIGNS:
        begin = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="breed-faults-") as folder:
            outcome = run(arguments.breed, folder, short if arguments.short else whole,
                          arguments.seed)
        outcomes.append(outcome)
        counts = [outcome.runs, outcome.announced, outcome.refused, len(outcome.faults)]
        told = ["skipped: " + outcome.skipped, "", "", ""] if outcome.skipped else counts
        cells = [outcome.name, *told, f"{time.monotonic() - begin:.0f}"]
        print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)
    print()
    for outcome in outcomes:
        for fault in outcome.faults[:20]:
            print(f"{outcome.name}: {fault}")
    failed = sum(1 for outcome in outcomes if outcome.faults)
    skipped = sum(1 for outcome in outcomes if outcome.skipped)
    print(f"{len(outcomes) - failed - skipped} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
