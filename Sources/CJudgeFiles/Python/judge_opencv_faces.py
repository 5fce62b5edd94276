"""Faces, as OpenCV's Haar cascades see them.

    breed auto --fitness judge:opencv_faces
    breed auto --fitness 'judge:"opencv_faces --cascade frontalcatface"'

Needs OpenCV 4 with its cascades: apt-get install python3-opencv opencv-data (Debian), or
pip install "opencv-python-headless<5" (OpenCV 5 has no cascades any more).

A cascade has S stages. A window of the picture is a face where it passes all of them, and most
windows fail in the first few. Yes or no would leave evolution without a slope, so the score says how
near a face the picture is:

    no face yet:  s = (k + n / (n + 12)) / (2 S)   k < S: the stages that the best window passes
                                                   n: how many windows pass as many
    a face:       s = (1 + n / (n + 12)) / 2       n: how many windows agree on the best face

Before that, greys are stretched to all there are, at most four times: a cascade looks at no window
with little contrast.

So 0.5 is a single window that passes all stages; from 0.6 on (n = 3) OpenCV itself, as most programs
set it, would report a face; 1 is never reached. Paul Viola and Michael Jones, "Rapid object detection
using a boosted cascade of simple features", CVPR 2001, doi:10.1109/CVPR.2001.990517.
"""

import argparse
import os
import tempfile
import xml.etree.ElementTree as xml

from breed_judge import judge
from judge_support import need, real, refuse, whole

HALF = 12  # windows that agree on a face for half of what they can add
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
        self.file = file
        try:
            tree = xml.parse(file)
            self.count = int(tree.findtext("cascade/stageNum"))
        except (OSError, TypeError, ValueError, xml.ParseError):
            refuse(f"{file}: expected a cascade as OpenCV 3 and later write it")
        self.loaded = {}
        stages, number = tree.find("cascade/stages"), tree.find("cascade/stageNum")
        with tempfile.TemporaryDirectory() as folder:
            for k in range(self.count, 0, -1):
                number.text = str(k)
                for stage in list(stages)[k:]:
                    stages.remove(stage)
                # OpenCV's reader wants the first line of a file of its own.
                part = os.path.join(folder, f"{k}.xml")
                with open(part, "wb") as out:
                    out.write(b'<?xml version="1.0"?>\n')
                    tree.write(out)
                self.loaded[k] = cv2.CascadeClassifier(part)
                if self.loaded[k].empty():
                    refuse(f"{file}: OpenCV cannot read this cascade")

    def __getitem__(self, k):
        return self.loaded[k]


def main():
    parser = argparse.ArgumentParser(
        prog="opencv_faces", description="Score pictures by how near they are to a face."
    )
    parser.add_argument(
        "--cascade",
        default="frontalface_default",
        metavar="NAME",
        help="what to look for, by a cascade of OpenCV's, such as frontalcatface, profileface or "
        "eye (default: %(default)s)",
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
    stages = Stages(file_of(chosen.cascade, cv2), cv2)
    side = max(1, round(chosen.smallest * chosen.size))
    how = dict(scaleFactor=1.1, minSize=(side, side))

    def windows(k, grey):
        """How many windows pass the first k stages."""
        return len(stages[k].detectMultiScale(grey, minNeighbors=0, **how))

    def nearness(picture):
        grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
        low, high = int(grey.min()), int(grey.max())
        gain = min(255 / max(high - low, 1), MOST_GAIN)
        grey = cv2.convertScaleAbs(grey, alpha=gain, beta=-gain * low)
        n = windows(stages.count, grey)
        if n > 0:
            # A window that none agrees with is in no group.
            _, groups = stages[stages.count].detectMultiScale2(grey, minNeighbors=1, **how)
            n = max([1, *map(int, groups)])
            return (1 + n / (n + HALF)) / 2
        # Whoever passes k stages passes all before: halve the range in which the last one is.
        k, n, above = 0, 0, stages.count
        while above - k > 1:
            middle = (k + above) // 2
            count = windows(middle, grey)
            if count > 0:
                k, n = middle, count
            else:
                above = middle
        return (k + n / (n + HALF)) / (2 * stages.count)

    judge(
        "opencv_faces",
        f"{os.path.basename(stages.file)}, OpenCV {cv2.__version__}",
        lambda pictures: [nearness(picture) for picture in pictures],
        size=(chosen.size, chosen.size),
    )


if __name__ == "__main__":
    main()
