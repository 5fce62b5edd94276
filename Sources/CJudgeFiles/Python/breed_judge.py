"""Judges for breed, written in Python 3.9 or later.

A judge is one function, which is shown a batch of pictures and says how much it likes each:

    from breed_judge import judge

    def brightness(pictures):
        return pictures.mean(axis=(1, 2, 3)) / 255

    judge("brightness", "1.0", brightness)

`breed auto --fitness 'judge:"python3 brightness.py"'` breeds for it. The protocol, breed.judge/1, is in the
guide's page Judges.md; this file is all that speaks it here. It needs NumPy only for arrays of pixels.
"""

import base64
import json
import math
import os
import sys
import traceback

FORMAT = "breed.judge/1"

_requests = None
_answers = None


def _take_over():
    """Keeps standard input and output for the protocol alone.

    Whatever else this process, a C library in it or a program that it starts prints goes to standard
    error; and nothing else reads what breed writes.
    """
    global _requests, _answers
    if _answers is not None:
        return
    sys.stdout.flush()
    _requests = os.fdopen(os.dup(0), "rb")
    _answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)


# breed sets this: then also what is printed before judge() is called does no harm. Programs that a judge
# starts are no judges.
if os.environ.pop("BREED_JUDGE", None):
    _take_over()


def judge(
    name,
    version,
    score,
    *,
    size=(64, 64),
    batch=64,
    pictures="rgb",
    by="file",
    genomes=False,
    deterministic=True,
    labels=(),
    features=0,
    scores=True,
):
    """Judges for breed until breed has no more pictures.

    score is called with a batch:
      pictures="rgb"    an array (count, height, width, 3) of uint8
      pictures="png"    a list of bytes, a PNG each
      pictures="sheet"  the bytes of one PNG, the pictures on it numbered from 1; and their count
      pictures="none"   nothing but genomes
    and, with genomes=True, with a list of the genomes as dictionaries after that.

    It returns a number for each picture, or a dictionary of "scores", "features" (as many numbers for each
    picture as features says) and "labels" (an index of labels for each). All numbers are finite. What it
    returns of a picture should not depend on the others in the batch. An error that it raises ends the run.

    size: width and height of the pictures, up to 1024. batch: the most pictures at once, up to 1000.
    by: "file", or "inline" where breed and the judge see different files. deterministic: whether it returns the same
    for the same pictures, always. labels: names of classes. scores: whether it returns scores.
    """
    if _answers is None and os.isatty(0):
        sys.exit(
            f"{name} is a judge, which breed starts:\n"
            f"  breed auto --fitness 'judge:\"python3 {sys.argv[0]}\"'"
        )
    _take_over()
    profile = {
        "format": FORMAT,
        "name": name,
        "version": version,
        "size": list(size),
        "batch": batch,
        "pictures": pictures,
        "by": by,
        "genomes": genomes,
        "deterministic": deterministic,
        "labels": list(labels),
        "features": features,
        "scores": scores,
    }
    asked = _read()
    if asked is None:
        return
    if asked.get("format") != FORMAT:
        sys.exit(f"{name} speaks {FORMAT}, and not {asked.get('format')}: update it")
    _write(json.dumps(profile))
    while True:
        request = _read()
        if request is None:
            return
        number = request["batch"]
        try:
            answer = _answer(score, request, profile)
        except Exception as error:
            if isinstance(error, Refused):
                words = str(error)
            else:
                traceback.print_exc()
                words = f"{type(error).__name__}: {error}"
            answer = '"error":' + json.dumps(words)
        _write('{"batch":%d,%s}' % (number, answer))


class Refused(Exception):
    """Something that cannot be judged, in words for the person who runs breed."""


def _read():
    """What breed says next; None once it says nothing more."""
    line = _requests.readline()
    return json.loads(line) if line else None


def _write(text):
    try:
        _answers.write(text.encode() + b"\n")
        _answers.flush()
    except BrokenPipeError:
        # breed is gone.
        os._exit(0)


def _answer(score, request, profile):
    """The members of the answer to a batch, as JSON."""
    count = request["count"]
    found = score(*_arguments(request, profile))
    if not isinstance(found, dict):
        found = {"scores": found}
    unknown = set(found) - {"scores", "features", "labels"}
    if unknown:
        raise Refused(f"expected scores, features and labels, found {sorted(unknown)[0]!r}")
    members = []
    if profile["scores"]:
        # repr has every digit of a float.
        texts = [repr(number) for number in _numbers(found, "scores", count)]
        members.append('"scores":[%s]' % ",".join(texts))
    if profile["features"]:
        members.append('"features":[%s]' % ",".join(_features(found, count, profile["features"])))
    if profile["labels"]:
        members.append('"labels":[%s]' % ",".join(_labels(found, count, len(profile["labels"]))))
    return ",".join(members)


def _arguments(request, profile):
    """What the function is called with."""
    count, kind = request["count"], profile["pictures"]
    arguments = []
    if kind == "rgb":
        import numpy

        width, height = profile["size"]
        if "file" in request:
            pixels = numpy.fromfile(request["file"], dtype=numpy.uint8)
        else:
            pixels = numpy.frombuffer(base64.b64decode(request["data"]), dtype=numpy.uint8)
        arguments.append(pixels.reshape(count, height, width, 3))
    elif kind == "png" and "files" in request:
        arguments.append([_bytes(path) for path in request["files"]])
    elif kind == "png":
        arguments.append([base64.b64decode(text) for text in request["pictures"]])
    elif kind == "sheet":
        inline = "data" in request
        sheet = base64.b64decode(request["data"]) if inline else _bytes(request["file"])
        arguments += [sheet, count]
    if profile["genomes"]:
        arguments.append(request["genomes"])
    return arguments


def _bytes(path):
    with open(path, "rb") as file:
        return file.read()


def _list(found, member, count):
    """What was found under that name, as a list with something for each picture."""
    if found.get(member) is None:
        raise Refused(f"expected {member} for {count} pictures, found none")
    values = found[member]
    # NumPy's arrays and the tensors of others have numbers of their own.
    if hasattr(values, "tolist"):
        values = values.tolist()
    try:
        values = list(values)
    except TypeError:
        raise Refused(f"expected {member} for {count} pictures, found one {_kind(values)}") from None
    if len(values) != count:
        raise Refused(f"expected {member} for {count} pictures, found {len(values)}")
    return values


def _numbers(found, member, count):
    values = []
    for place, value in enumerate(_list(found, member, count)):
        values.append(_finite(value, f"{member}[{place}]"))
    return values


def _finite(value, place):
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise Refused(f"expected a number, found {_kind(value)}: {place}") from None
    if not math.isfinite(number):
        raise Refused(f"expected a finite number, found {number}: {place}")
    return number


def _features(found, count, width):
    """Each picture's features as JSON, in the nine digits that tell every float of 32 bits."""
    form = "[" + ",".join(["%.9g"] * width) + "]"
    for place, row in enumerate(_list(found, "features", count)):
        row = row.tolist() if hasattr(row, "tolist") else list(row)
        if len(row) != width:
            raise Refused(f"expected {width} numbers, found {len(row)}: features[{place}]")
        try:
            # A sum is finite where all are, or nearly: else each is looked at.
            if not math.isfinite(sum(row)):
                row = [_finite(value, f"features[{place}][{at}]") for at, value in enumerate(row)]
            yield form % tuple(row)
        except TypeError:
            raise Refused(f"expected numbers: features[{place}]") from None


def _labels(found, count, most):
    for place, value in enumerate(_list(found, "labels", count)):
        try:
            label = int(value)
        except (TypeError, ValueError):
            raise Refused(f"expected an index, found {_kind(value)}: labels[{place}]") from None
        if label != value or not 0 <= label < most:
            raise Refused(f"expected an index of 0 to {most - 1}, found {value}: labels[{place}]")
        yield str(label)


def _kind(value):
    return "None" if value is None else f"{type(value).__name__} {value!r}"[:60]
