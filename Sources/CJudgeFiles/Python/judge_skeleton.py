#!/usr/bin/env python3
"""A judge of my own: it likes pictures with much contrast.

    breed score --fitness 'judge:"python3 MY_JUDGE"'
    breed auto --fitness 'judge:"python3 MY_JUDGE"'

Needs NumPy. What judge() takes, and all that a judge may find: breed judge show breed_judge
"""

from breed_judge import judge


def score(pictures):
    """A number for each picture: the more, the better.

    pictures: an array, count × height × width × 3, of bytes 0 to 255: red, green and blue.
    """
    brightness = pictures.mean(axis=3) / 255
    return brightness.std(axis=(1, 2))


# The version is kept with the scores: change it when score() changes what it finds.
judge("contrast", "1", score, size=(64, 64))
