"""The language of the scenarios, a line a step:

    next --pick 3,7             breed runs with these words
    ! next --pick 99            the same, and must fail; without the mark it must not
    ? verify                    the same, and may fail or not
    BREED_THREADS=2 show        with a variable of the environment
    export 3 --to json > g.json what it prints is kept as a file too
    : remove populations/a/0001.png
                                one of the actions in actions.py
    # a remark

A command that draws a sheet draws it at 16 pixels where the line says no size, unless the scenario
is `as_typed`.
"""

import dataclasses
import re
import shlex

SHEETS = {"new", "next", "cross", "vary", "morph", "auto", "show", "undo", "redo", "load", "import"}


@dataclasses.dataclass(frozen=True)
class Scenario:
    """Steps in a folder of their own, which is empty at first."""

    name: str
    text: str
    # Whether `--short` leaves it out.
    long: bool = False
    as_typed: bool = False

    def steps(self):
        lines = (line.strip(" ") for line in self.text.split("\n"))
        return [Step.of(line, self.as_typed) for line in lines if line and line[0] != "#"]


@dataclasses.dataclass(frozen=True)
class Step:
    words: tuple
    # The name of the action; None for a command.
    action: str = None
    environment: tuple = ()
    # Whether it must fail; None where it may.
    fails: bool | None = False
    # The file that takes what is printed.
    into: str = None

    @staticmethod
    def of(line, as_typed):
        words = shlex.split(line)
        if words[0] == ":":
            return Step(tuple(words[2:]), action=words[1])
        fails = {"!": True, "?": None}.get(words[0], False)
        words = words[fails is not False:]
        environment = []
        while words and re.match("[A-Z_]+=", words[0]):
            environment.append(tuple(words.pop(0).split("=", 1)))
        into = words[-1] if words[-2:-1] == [">"] else None
        words = words[:-2] if into else words
        sized = any(re.match("--size(=|$)|-h$|--help$", word) for word in words)
        if words and words[0] in SHEETS and not as_typed and not sized:
            words += ["--size", "16"]
        return Step(tuple(words), None, tuple(environment), fails, into)

    def __str__(self):
        variables = [f"{name}={value}" for name, value in self.environment]
        start = [":", self.action] if self.action else [*variables, "breed"]
        return shlex.join([*start, *self.words]).replace("\x1b", "\\x1b")


def each(template, values):
    """The lines of a template for each value, which stands at {0}; its parts at {1}, {2}, …"""
    values = [value if isinstance(value, tuple) else (value,) for value in values]
    return "\n".join(template.format(*value) for value in values)
