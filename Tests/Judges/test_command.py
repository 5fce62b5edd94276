"""The judge that is any function of Python's."""

import pathlib
import tempfile
import unittest

from support import Talk, needs, refusal

PROGRAM = '''
from other import half
print("loaded")

def red(pictures):
    print("scoring")
    return half(pictures[..., 0].mean((1, 2)) / 255)

def kinds(pictures, genomes):
    return {
        "scores": [len(genome["nodes"]) for genome in genomes],
        "labels": [0, 1],
        "features": [[1, 2], [3, 4.5]],
    }

number = 7
'''


@needs("numpy")
class Function(unittest.TestCase):
    def setUp(self):
        import numpy

        self.pictures = [numpy.full((64, 64, 3), shade, numpy.uint8) for shade in (0, 255)]
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.file = pathlib.Path(self.folder.name) / "red.py"
        self.file.write_text(PROGRAM)
        (self.file.parent / "other.py").write_text("def half(value): return value / 2\n")

    def test_an_expression(self):
        with Talk("command", "lambda pictures: np.mean(pictures, (1, 2, 3)) / 255") as talk:
            self.assertIn("np.mean", talk.begin()["version"])
            self.assertEqual(talk.batch(self.pictures), {"batch": 1, "scores": [0.0, 1.0]})
            self.assertEqual(talk.batch(self.pictures[1:]), {"batch": 2, "scores": [1.0]})

    def test_a_function_of_a_file_that_imports_its_neighbour_and_prints(self):
        with Talk("command", f"{self.file}:red", "--size", "64x64") as talk:
            version = talk.begin()["version"]
            self.assertRegex(version, r"^red\.py:red [0-9a-f]{12}$")
            self.assertEqual(talk.batch(self.pictures)["scores"], [0.0, 0.5])
            said = talk.said()
            self.assertIn("loaded", said)
            self.assertIn("scoring", said)
        self.file.write_text(PROGRAM + "\n# changed\n")
        with Talk("command", f"{self.file}:red") as talk:
            self.assertNotEqual(talk.begin()["version"], version)

    def test_genomes_labels_and_features(self):
        words = ["--genomes", "--labels", "few,many", "--features", "2", "--random"]
        with Talk("command", f"{self.file}:kinds", *words) as talk:
            profile = talk.begin()
            self.assertEqual(profile["labels"], ["few", "many"])
            self.assertEqual((profile["genomes"], profile["deterministic"]), (True, False))
            found = talk.batch(self.pictures, genomes=[{"nodes": [1]}, {"nodes": [1, 2]}])
            self.assertEqual(found["scores"], [1, 2])
            self.assertEqual(found["labels"], [0, 1])
            self.assertEqual(found["features"], [[1, 2], [3, 4.5]])

    def test_what_cannot_be_called_is_refused(self):
        for words, expected in [
            (["nonsense("], "expected FILE.py:FUNCTION"),
            (["7"], "expected a function"),
            ([f"{self.file}:green"], "it has red, kinds"),
            ([f"{self.file}:number"], "no function number"),
            ([f"{self.folder.name}/gone.py:red"], "cannot read"),
            (["len", "--size", "0"], "1 to 1024 pixels"),
            (["len", "--features", "5000"], "0 to 4096"),
        ]:
            line, status = refusal("command", *words)
            self.assertIn(expected, line)
            self.assertNotEqual(status, 0)

    def test_a_function_that_fails_says_so(self):
        with Talk("command", "lambda pictures: 1 / 0") as talk:
            talk.begin()
            self.assertIn("ZeroDivisionError", talk.batch(self.pictures)["error"])


if __name__ == "__main__":
    unittest.main()
