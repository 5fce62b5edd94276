"""Faces, as OpenCV's Haar cascades see them.

    breed auto --fitness judge:opencv_faces
    breed auto --fitness 'judge:"opencv_faces --cascade frontalcatface"'

Needs OpenCV 4 with its cascades: apt-get install python3-opencv opencv-data (Debian), or
pip install "opencv-python-headless<5" (OpenCV 5 has no cascades any more).

A cascade has S stages. A window of the picture is a face where it passes all of them, and most
windows fail in the first few. Yes or no would leave evolution without a slope, so a cascade's score
says how near a face the picture is:

    no face yet:  s = (k + n / (n + 12)) / (2 S)   k < S: the stages that the best window passes
                                                   n: how many windows pass as many
    a face:       s = (1 + n / (n + 12)) / 2       n: how many windows agree on the best face

So 0.5 is a single window that passes all stages; from 0.6 on (n = 3) OpenCV itself, as most programs
set it, would report a face; 1 is never reached. Before that, greys are stretched to all there are, at
most four times: a cascade looks at no window with little contrast.

A single cascade is easily fooled, by rings among others. So the score is the mean of three that were
trained differently, unless --cascade names one or more.

Paul Viola and Michael Jones, "Rapid object detection
using a boosted cascade of simple features", CVPR 2001, doi:10.1109/CVPR.2001.990517.
"""

import argparse
import os
import tempfile
import xml.etree.ElementTree as xml

from breed_judge import judge
from judge_support import need, real, refuse, whole

HALF = 12  # windows that agree on a face for half of what they can add
FACES = ["frontalface_default", "frontalface_alt", "frontalface_alt2"]
MOST_GAIN = 4  # of contrast
PIP = '"opencv-python-headless<5"'
FOLDERS = [
    "/opt/homebrew/share/opencv4/haarcascades",
    "/usr/local/share/opencv4/haarcascades",
    "/usr/share/opencv4/haarcascades",
]


def cascades(cv2):
    """The cascades that are installed: name → file."""
    found = {}
    own = getattr(getattr(cv2, "data", None), "haarcascades", "")
    for folder in filter(os.path.isdir, FOLDERS + [own]):
        for file in sorted(os.listdir(folder)):
            if file.endswith(".xml"):
                found[file[:-4].replace("haarcascade_", "")] = os.path.join(folder, file)
    return found


def file_of(name, cv2):
    """The file of a cascade that was named."""
    found = cascades(cv2)
    if not found:
        refuse(f"there are no cascades: apt-get install opencv-data (Debian) or pip install {PIP}")
    if name not in found:
        refuse(f"no cascade {name}: there are {', '.join(sorted(found))}")
    return found[name]


class Stages:
    """A cascade of which the first k stages can be asked alone: cascade[k], 1 ≤ k ≤ count."""

    def __init__(self, file, cv2):
        self.file, self.cv2 = file, cv2
        try:
            self.tree = xml.parse(file)
            self.number = self.tree.find("cascade/stageNum")
            self.stages = self.tree.find("cascade/stages")
            self.every, self.count = list(self.stages), int(self.number.text)
        except (AttributeError, OSError, TypeError, ValueError, xml.ParseError):
            refuse(f"{file}: expected a cascade as OpenCV 3 and later write it")
        self.loaded = {}

    def __getitem__(self, k):
        if k not in self.loaded:
            self.number.text, self.stages[:] = str(k), self.every[:k]
            with tempfile.TemporaryDirectory() as folder:
                part = os.path.join(folder, "part.xml")
                with open(part, "wb") as out:
                    # OpenCV's reader wants this line.
                    out.write(b'<?xml version="1.0"?>\n')
                    self.tree.write(out)
                self.loaded[k] = self.cv2.CascadeClassifier(part)
            if self.loaded[k].empty():
                refuse(f"{self.file}: OpenCV cannot read this cascade")
        return self.loaded[k]


def main():
    parser = argparse.ArgumentParser(
        prog="opencv_faces", description="Score pictures by how near they are to a face."
    )
    parser.add_argument(
        "--cascade",
        action="append",
        metavar="NAME",
        help="what to look for, by a cascade of OpenCV's, such as frontalcatface, profileface or "
        f"eye; may be there more than once (default: {', '.join(FACES)})",
    )
    parser.add_argument(
        "--smallest",
        type=real(0, 1),
        default=0.3,
        metavar="SHARE",
        help="how much of the picture's height a face has at least, 0 to 1 (default: %(default)s)",
    )
    parser.add_argument(
        "--size",
        type=whole(32, 1024),
        default=96,
        metavar="N",
        help="pixels of a picture's side (default: %(default)s)",
    )
    chosen = parser.parse_args()
    cv2 = need("cv2", pip=PIP, apt="python3-opencv opencv-data")
    if not hasattr(cv2, "CascadeClassifier"):
        refuse(f"OpenCV {cv2.__version__} has no cascades any more: pip install {PIP}")

    # Pictures are too small for threads to help; one gives the same windows everywhere.
    cv2.setNumThreads(1)
    asked = [Stages(file_of(name, cv2), cv2) for name in chosen.cascade or FACES]
    for cascade in asked:
        cascade[cascade.count]  # read at once, so that what is wrong is told at once
    side = max(1, round(chosen.smallest * chosen.size))
    how = dict(scaleFactor=1.1, minSize=(side, side))

    def nearness(grey, cascade):
        def windows(k):
            """How many windows pass the first k stages."""
            return len(cascade[k].detectMultiScale(grey, minNeighbors=0, **how))

        n = windows(cascade.count)
        if n > 0:
            # A window that none agrees with is in no group.
            _, groups = cascade[cascade.count].detectMultiScale2(grey, minNeighbors=1, **how)
            n = max([1, *map(int, groups)])
            return (1 + n / (n + HALF)) / 2
        # Whoever passes k stages passes all before: halve the range in which the last one is.
        k, n, above = 0, 0, cascade.count
        while above - k > 1:
            middle = (k + above) // 2
            count = windows(middle)
            if count > 0:
                k, n = middle, count
            else:
                above = middle
        return (k + n / (n + HALF)) / (2 * cascade.count)

    def score(picture):
        grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
        low, high = int(grey.min()), int(grey.max())
        gain = min(255 / max(high - low, 1), MOST_GAIN)
        grey = cv2.convertScaleAbs(grey, alpha=gain, beta=-gain * low)
        return sum(nearness(grey, cascade) for cascade in asked) / len(asked)

    names = ", ".join(os.path.basename(cascade.file) for cascade in asked)
    judge(
        "opencv_faces",
        f"{names}, OpenCV {cv2.__version__}",
        lambda pictures: [score(picture) for picture in pictures],
        size=(chosen.size, chosen.size),
    )


if __name__ == "__main__":
    main()
