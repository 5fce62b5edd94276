"""What may differ between two builds, each with its reason. All else is the same to the byte."""

import json
import re

# In what is said: what may differ, what is read in its place, and why.
SAID = [
    (rb"being bred by process \d+", b"being bred by process N", "the number of a process"),
    (rb"(?m)^breed: .*: brought to breed\.lineage/\d+, .*\n", b"", "see NEWER_VERSION"),
    (rb"interrupted after \d+ of", b"interrupted after N of", "how far it was"),
    (rb"(?m), \d+:\d\d left$", b"", "the time that is left"),
    # A run says one line in 50 ms at most, and its last one always.
    (rb"(?m)(?:^generation \d+: best .*\n)+(?=generation \d+: best )", b"",
     "how many lines of progress there are depends on the time; the last of a row is compared"),
    (rb"(?m)(?:^painted \d+ %\n)+(?=painted )", b"", "the same, of a large picture"),
    (rb"(?m)^(?:frame|sheet) \d+/\d+\n", b"", "said only of what takes longer than a second"),
]

# Files that are not compared, by a part of their path, and why.
FILES = [
    (re.compile(r"(^|/)\.lock$"), "it names the last process that wrote"),
]

# The same of a lineage's folders where the newer build may have what the older has not.
NEWER_FILES = [
    (re.compile(r"(^|/)targets(/|$)"), "the copies of pictures that a fitness is likeness to"),
]

# Members of the log's lines that the newer build may write and the older does not, by the line's
# event ("" for every event), and why.
NEWER_MEMBERS = {
    ("", "check"): "it is of all bytes of the line and of those before",
    ("bred", "count"): "how many pictures a generation has, so that its file need not be read",
    ("bred", "method"): "how a generation was bred, for the same reason",
}

# Commands that may succeed where they failed before, and why.
NEWER_SUCCESSES = {
    "log": "it reads the log alone, and not each generation's file, which may be damaged",
}

# The version of the log's form is another where its lines have more members.
NEWER_VERSION = re.compile(r"^breed\.lineage/\d+$")


def said(text):
    """What a command said, without what may differ."""
    for pattern, instead, _ in SAID:
        text = re.sub(pattern, instead, text)
    return text


def is_compared(path):
    return not any(pattern.search(path) for pattern, _ in FILES)


def is_newer_file(path):
    return any(pattern.search(path) for pattern, _ in NEWER_FILES)


def log(content):
    """A log, without what the newer build may add: a line of text for each of its lines."""
    return b"\n".join(log_line(line) for line in content.split(b"\n"))


def log_line(line):
    try:
        entry = json.loads(line, parse_int=Number, parse_float=Number)
        event = str(entry.get("event"))
    except (ValueError, AttributeError):
        # A damaged line, whose end is still no one's business.
        return re.sub(rb', "(count|method|check)": .*$', b"", line)
    left = {name: "breed.lineage" if is_version(name, value) else value
            for name, value in entry.items()
            if ("", name) not in NEWER_MEMBERS and (event, name) not in NEWER_MEMBERS}
    if event == "bred" and isinstance(left.get("summary"), dict):
        # A log that was rebuilt tells the front of NSGA-II, which its files imply, from version 3 on.
        left["summary"] = {name: value for name, value in left["summary"].items()
                           if name != "front"}
    if event == "run" and isinstance(left.get("goal"), dict):
        # The target of a condition is kept, too.
        left["goal"] = {name: value for name, value in left["goal"].items() if name != "targets"}
    return repr(left).encode()


def is_version(name, value):
    return name == "format" and isinstance(value, str) and NEWER_VERSION.match(value) is not None


class Number:
    """A number as it is written: 0.70 is not 0.7."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text
