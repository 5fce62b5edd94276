"""All judges that come along: their help, what they say where a package is missing, the skeleton."""

import os
import subprocess
import sys
import tempfile
import unittest

from support import FOLDER, Talk, needs

JUDGES = ["opencv_faces", "imagenet", "clip", "command", "vlm", "http"]
WORDS = {
    "clip": ["a bird"], "command": ["len"], "vlm": ["--model", "eye"],
    "http": ["http://127.0.0.1:9"],
}


def run(name, *words, environment=None):
    return subprocess.run(
        [sys.executable, str(FOLDER / f"judge_{name}.py"), *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(FOLDER), **(environment or {})},
    )


class Programs(unittest.TestCase):
    def test_each_says_what_it_takes_and_needs_no_package_for_it(self):
        for name in JUDGES:
            with bare() as environment:
                done = run(name, "--help", environment=environment)
            self.assertEqual((done.returncode, done.stderr), (0, ""), name)
            self.assertTrue(done.stdout.startswith(f"usage: {name} "), done.stdout)

    def test_a_package_that_is_missing_is_named_with_its_cure(self):
        for name, package in [
            ("opencv_faces", "cv2"), ("imagenet", "torch"), ("clip", "torch"),
            ("command", "numpy"),
        ]:
            with bare() as environment:
                done = run(name, *WORDS.get(name, []), environment=environment)
            self.assertEqual(done.returncode, 1, name)
            self.assertIn(f"has no {package}: pip install ", done.stderr)
            self.assertEqual(done.stderr.count("\n"), 1, done.stderr)

    def test_a_word_that_is_none_is_refused(self):
        for name in JUDGES:
            done = run(name, *WORDS.get(name, []), "--nonsense")
            self.assertEqual(done.returncode, 2, name)
            self.assertIn("--nonsense", done.stderr)


class bare:
    """An environment in which Python has none of the packages, whatever is installed."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        with open(os.path.join(self.folder.name, "sitecustomize.py"), "w") as file:
            file.write(
                "import sys\n"
                "for name in ['cv2', 'numpy', 'torch', 'transformers', 'open_clip']:\n"
                "    sys.modules[name] = None\n"
            )
        return {"PYTHONPATH": os.pathsep.join([self.folder.name, str(FOLDER)])}

    def __exit__(self, *_):
        self.folder.cleanup()


@needs("numpy")
class Skeleton(unittest.TestCase):
    def test_it_runs_as_it_stands(self):
        import numpy

        plain = numpy.full((64, 64, 3), 90, numpy.uint8)
        halves = plain.copy()
        halves[:32] = 255
        with Talk("skeleton") as talk:
            self.assertEqual(talk.begin()["name"], "contrast")
            scores = talk.batch([plain, halves])["scores"]
            self.assertAlmostEqual(scores[0], 0)
            self.assertGreater(scores[1], 0.2)


if __name__ == "__main__":
    unittest.main()
