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

A single cascade is easily fooled, by rings among others. So the mean of three counts that were trained
differently, unless --cascade names one or more. And a face has eyes and a mouth: in the window that most
agree on, enlarged, a cascade of eyes looks at the upper left and the upper right, one of smiles at the
lower third. Each says by the same two formulas how near it is to one. With f for the face and e for the
geometric mean of the three, the score is

    f / 2 + e f / 2

--parts no leaves them out, and the score is f; as for all other cascades than those of frontal faces.

Paul Viola and Michael Jones, "Rapid object detection
using a boosted cascade of simple features", CVPR 2001, doi:10.1109/CVPR.2001.990517.
"""

import argparse
import math
import os
import tempfile
import xml.etree.ElementTree as xml

from breed_judge import judge
from judge_support import need, real, refuse, whole

HALF = 12  # windows that agree on a face for half of what they can add
FACES = ["frontalface_default", "frontalface_alt", "frontalface_alt2"]
MOST_GAIN = 4  # of contrast
SIDE = 160  # pixels of a face in which its parts are looked for
# What is where in a face: a cascade, the part of the face that it looks at (left, top, right, bottom), and
# how wide the thing is at least and at most; all as shares of the face's side.
PARTS = [
    ("eye", (0.05, 0.15, 0.5, 0.6), (0.18, 0.4)),
    ("eye", (0.5, 0.15, 0.95, 0.6), (0.18, 0.4)),
    ("smile", (0.15, 0.6, 0.85, 1.0), (0.3, 0.6)),
]
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
    parser.add_argument(
        "--parts",
        choices=["yes", "no"],
        help="whether eyes and a mouth count, too (default: yes, for frontal faces)",
    )
    chosen = parser.parse_args()
    cv2 = need("cv2", pip=PIP, apt="python3-opencv opencv-data")
    if not hasattr(cv2, "CascadeClassifier"):
        refuse(f"OpenCV {cv2.__version__} has no cascades any more: pip install {PIP}")

    # Pictures are too small for threads to help; one gives the same windows everywhere.
    cv2.setNumThreads(1)
    names = chosen.cascade or FACES
    asked = [Stages(file_of(name, cv2), cv2) for name in names]
    has_parts = all(name.startswith("frontalface") for name in names)
    if chosen.parts is not None:
        has_parts = chosen.parts == "yes"
    parts = [
        (Stages(file_of(name, cv2), cv2), where, widths)
        for name, where, widths in (PARTS if has_parts else [])
    ]
    for cascade in asked + [cascade for cascade, *_ in parts]:
        cascade[cascade.count]  # read at once, so that what is wrong is told at once
    side = max(1, round(chosen.smallest * chosen.size))

    def nearness(grey, cascade, **how):
        """How near a thing is, and the window that most agree on: x, y, width, height; or None."""

        def windows(k):
            """The windows that pass the first k stages."""
            return cascade[k].detectMultiScale(grey, scaleFactor=1.1, minNeighbors=0, **how)

        found = windows(cascade.count)
        if len(found) > 0:
            # A window that none agrees with is in no group.
            groups, counts = cascade[cascade.count].detectMultiScale2(
                grey, scaleFactor=1.1, minNeighbors=1, **how
            )
            n, best = 1, found[0]
            for group, count in zip(groups, counts):
                if int(count) > n:
                    n, best = int(count), group
            return (1 + n / (n + HALF)) / 2, best
        # Whoever passes k stages passes all before: halve the range in which the last one is.
        k, n, above = 0, 0, cascade.count
        while above - k > 1:
            middle = (k + above) // 2
            count = len(windows(middle))
            if count > 0:
                k, n = middle, count
            else:
                above = middle
        return (k + n / (n + HALF)) / (2 * cascade.count), None

    def part(face, cascade, where, widths):
        """How near a part of a face is."""
        left, top, right, bottom = (round(share * SIDE) for share in where)
        # A window of another shape than a square keeps its shape within these.
        least, most = (round(share * SIDE) for share in widths)
        return nearness(
            face[top:bottom, left:right], cascade, minSize=(least, 1), maxSize=(most, most)
        )[0]

    def score(picture):
        grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
        low, high = int(grey.min()), int(grey.max())
        gain = min(255 / max(high - low, 1), MOST_GAIN)
        grey = cv2.convertScaleAbs(grey, alpha=gain, beta=-gain * low)
        found = [nearness(grey, cascade, minSize=(side, side)) for cascade in asked]
        near = sum(value for value, _ in found) / len(found)
        if not parts:
            return near
        value, window = max(found, key=lambda each: each[0])
        if window is None:
            return near / 2
        x, y, width, height = window
        face = cv2.resize(grey[y : y + height, x : x + width], (SIDE, SIDE))
        product = math.prod(part(face, *each) for each in parts)
        return near / 2 + product ** (1 / len(parts)) * near / 2

    names = ", ".join(os.path.basename(cascade.file) for cascade in asked)
    if parts:
        names += ", eyes and mouth"
    judge(
        "opencv_faces",
        f"{names}, OpenCV {cv2.__version__}",
        lambda pictures: [score(picture) for picture in pictures],
        size=(chosen.size, chosen.size),
    )


if __name__ == "__main__":
    main()
