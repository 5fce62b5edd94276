"""The judge that looks for faces by Haar cascades."""

import unittest

from support import Talk, needs, refusal


def usable():
    try:
        import cv2

        import judge_opencv_faces

        return hasattr(cv2, "CascadeClassifier") and bool(judge_opencv_faces.cascades(cv2))
    except ImportError:
        return False


def face(side=96):
    """A face as a child draws it: a bright head on a dark ground, with eyes, brows, nose and mouth."""
    import numpy

    y, x = numpy.mgrid[0:side, 0:side] / side - 0.5

    def oval(cx, cy, width, height):
        return ((x - cx) / width) ** 2 + ((y - cy) / height) ** 2 < 1

    grey = numpy.full((side, side), 60.0)
    grey[oval(0, 0, 0.36, 0.46)] = 200
    for cx in (-0.15, 0.15):
        grey[oval(cx, -0.1, 0.11, 0.06)] = 110
        grey[oval(cx, -0.1, 0.05, 0.04)] = 30
        grey[oval(cx, -0.19, 0.12, 0.025)] = 60
    grey[oval(0, 0.09, 0.07, 0.02)] = 130
    grey[oval(0, 0.24, 0.14, 0.035)] = 80
    # Light and skin are not as flat as paint.
    for _ in range(4):
        grey = (
            grey
            + numpy.roll(grey, 1, 0) + numpy.roll(grey, -1, 0)
            + numpy.roll(grey, 1, 1) + numpy.roll(grey, -1, 1)
        ) / 5
    return numpy.repeat(grey[..., None], 3, 2).astype(numpy.uint8)


@needs("cv2", "numpy")
class Faces(unittest.TestCase):
    def setUp(self):
        if not usable():
            self.skipTest("OpenCV has no cascades here (Debian: opencv-data)")

    def test_the_nearer_a_face_the_higher_the_score(self):
        import numpy

        noise = numpy.random.default_rng(7).integers(0, 256, (96, 96, 3), numpy.uint8)
        plain = numpy.full((96, 96, 3), 128, numpy.uint8)
        # The upper half of a face has some of what a face has.
        half = face()
        half[48:] = 60
        with Talk("opencv_faces") as talk:
            profile = talk.begin()
            self.assertEqual(profile["size"], [96, 96])
            self.assertIn("haarcascade_frontalface_alt2.xml, eyes and mouth, OpenCV 4", profile["version"])
            scores = talk.batch([plain, noise, half, face()])["scores"]
            again = talk.batch([face()])["scores"]
        self.assertTrue(all(0 <= score < 1 for score in scores), scores)
        self.assertLess(scores[0], 0.1)
        self.assertLess(scores[1], scores[2])
        self.assertLess(scores[2], scores[3])
        self.assertGreater(scores[3], 0.5)
        self.assertEqual(again, scores[3:])

    def test_another_cascade_is_another_judge(self):
        with Talk("opencv_faces", "--cascade", "frontalcatface") as talk:
            self.assertIn("haarcascade_frontalcatface.xml", talk.begin()["version"])
            self.assertEqual(len(talk.batch([face()])["scores"]), 1)

    def test_wrong_words_are_refused(self):
        self.assertIn("frontalcatface", refusal("opencv_faces", "--cascade", "nose2")[0])
        self.assertIn("0 to 1", refusal("opencv_faces", "--smallest", "2")[0])
        self.assertIn("32 to 1024", refusal("opencv_faces", "--size", "8")[0])


if __name__ == "__main__":
    unittest.main()
