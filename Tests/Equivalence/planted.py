"""Differences planted on purpose, which must be found, and such as are allowed, which must not."""

import os
import pathlib

from pair import Pair
from steps import Step

# Commands of a shell, each done to what the program has said, in $out and $err, to its $status, and
# to what it has written.
FOUND = {
    "a letter of what is said": "sed -i s/picture/pictvre/ $out",
    "a line more on stderr": "echo >> $err",
    "another status": "status=3",
    "a byte of a picture": "printf x | dd of=populations/a/0001.png bs=1 seek=99 conv=notrunc",
    "a file more": "touch populations/a/more",
    "a file less": "rm populations/a/0001.png",
    "a file that may be written to": "chmod u+w populations/a/0001.json",
    "another number in a log": "sed -i 's/\"seed\": 7/\"seed\": 8/' populations/a/lineage.jsonl",
    "a member more in a log": "sed -i 's/\"bred\"/\"bred\", \"x\": 1/' populations/a/lineage.jsonl",
}
ALLOWED = {
    "nothing": "true",
    "members of newer logs": "sed -i 's/\"bred\"/\"bred\", \"count\": 2, \"method\": { }/' "
                             "populations/a/lineage.jsonl",
    "their version and checks": "sed -i -E 's/lineage.2/lineage\\/3/; s/(check\": \").*\"/\\1\"/' "
                                "populations/a/lineage.jsonl",
    "a copy of a target": "mkdir populations/a/targets; touch populations/a/targets/1",
}

SCRIPT = """#!/bin/sh
out=$(mktemp) err=$(mktemp)
"{breed}" "$@" > $out 2> $err
status=$?
{{ {change}; }} > /dev/null 2>&1
cat $out; cat $err >&2
rm $out $err
exit $status
"""


def missed(breed, folder):
    """The names of the plants that are not found, and of allowed ones that are."""
    wrong = []
    for number, (name, change) in enumerate([*FOUND.items(), *ALLOWED.items()]):
        script = pathlib.Path(folder, f"breed-{number}")
        script.write_text(SCRIPT.format(breed=breed, change=change))
        script.chmod(0o755)
        pair = Pair([breed, str(script)], os.path.join(folder, str(number)))
        differences = pair.take(Step.of("new a --seed 7 --count 2", False))
        if bool(differences) != (name in FOUND):
            wrong.append(name)
    return wrong
