"""Tests the page of `breed serve` in a browser, by clicking and typing as a person does.

    pip install playwright axe-playwright-python     # the second for the test of accessibility alone
    python3 Tests/Browser/page.py .build/release/breed [--jobs 2] [TestName ...]

A name is a class (Sheet), a test of it (Sheet.test_a_click_picks…) or a part of a test's name. Each job
has a browser of its own, and takes a file of tests when it is done with another. It needs
Chromium or Chrome, of this machine: $BREED_CHROMIUM, or on PATH. Where that or playwright is missing, it
says so and is content, unless `--must` is given.
"""
import argparse
import concurrent.futures
import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys
import time
import unittest

# The files of tests; those that take longest are first, so that no job waits long for another.
PARTS = ["runs", "motion", "stars", "inside", "sheet", "large", "everybody", "controls", "way_here", "lineages",
         "together", "steady", "names", "shows", "drags", "family", "guests"]


def chromium():
    """The browser, wherever it is; nothing is downloaded."""
    names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    return os.environ.get("BREED_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


def missing(breed):
    """What is missing for the tests to run; None where nothing is."""
    if not importlib.util.find_spec("playwright"):
        return "python's playwright is not installed (pip install playwright)"
    if not chromium():
        return "no Chromium: set BREED_CHROMIUM to its path"
    if not os.access(breed, os.X_OK):
        return f"{breed}: no such program (swift build -c release)"
    return None


def chosen(tests, names):
    for test in tests:
        if isinstance(test, unittest.TestSuite):
            yield from chosen(test, names)
        elif not names or any(name in test.id() for name in names):
            yield test


def side_by_side(parts, jobs):
    """Runs the same command for each file of tests, some at a time; gives whether all passed."""
    def run(part):
        done = subprocess.run([sys.executable, *sys.argv, "--jobs", "1", "--parts", part], text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        print(f"== {part}\n{done.stdout}", flush=True)
        return done.returncode == 0

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        return all(list(pool.map(run, parts)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("breed", type=pathlib.Path, help="the program")
    parser.add_argument("tests", nargs="*", metavar="TestName", help="those alone")
    parser.add_argument("--must", action="store_true", help="fail where something is missing")
    parser.add_argument("--jobs", type=int, default=1, help="how many browsers at a time")
    parser.add_argument("--parts", nargs=1, choices=PARTS, default=PARTS, help="one file of tests alone")
    parser.add_argument("--web", type=pathlib.Path, help="a folder of page files to test instead of the program's")
    parser.add_argument("--pictures", type=pathlib.Path, default="page-failures", help="where pictures of what failed go")
    arguments = parser.parse_intermixed_args()
    lack = missing(arguments.breed)
    if lack:
        print(f"skipped: {lack}")
        sys.exit(1 if arguments.must else 0)

    began = time.monotonic()
    if arguments.jobs > 1:
        passed = side_by_side(arguments.parts, arguments.jobs)
        print(f"{time.monotonic() - began:.0f} s")
        sys.exit(0 if passed else 1)

    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
    from playwright.sync_api import expect, sync_playwright
    from person import PATIENCE, PageTest
    suite = unittest.TestSuite(chosen(
        unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromName(part) for part in arguments.parts), arguments.tests))
    PageTest.breed, PageTest.web = arguments.breed.resolve(), arguments.web
    PageTest.photographs = arguments.pictures
    expect.set_options(timeout=1000 * PATIENCE)
    with sync_playwright() as playwright:
        PageTest.browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        result = unittest.TextTestRunner(verbosity=2).run(suite)
        PageTest.browser.close()
    for garden in PageTest.gardens.values():
        garden.remove()
    print(f"{time.monotonic() - began:.0f} s")
    sys.exit(0 if result.wasSuccessful() else 1)


if __name__ == "__main__":
    main()
