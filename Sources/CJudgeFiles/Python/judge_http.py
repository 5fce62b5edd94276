"""A judge behind an address.

    breed auto --fitness 'judge:"http http://127.0.0.1:8000/judge"'

Needs nothing but Python. What breed would write to a judge's standard input is posted to the address,
one line of JSON a request, and each response is the judge's line: first

    {"format": "breed.judge/1"}  →  {"format": "breed.judge/1", "name": "mine", "size": [64, 64]}

and then a batch a request, with its pictures as Base64 in the message:

    {"batch": 1, "count": 2, "pictures": ["iVBO...", "iVBO..."]}  →  {"batch": 1, "scores": [0.3, 0.9]}

A judge that says nothing of "pictures" is sent PNGs. It may ask for "rgb", "sheet" or "none" as any
other
"""

import argparse
import json
import sys

from judge_support import Unanswered, add_key, add_seconds, address, key_of, post, refuse, short


def main():
    parser = argparse.ArgumentParser(
        prog="http", description="Score pictures by a judge behind an address."
    )
    parser.add_argument("address", type=address, metavar="URL", help="where requests are posted")
    add_key(parser)
    add_seconds(parser)
    chosen = parser.parse_args()
    key = key_of(chosen.key)

    def answer(line):
        found = post(chosen.address, line, chosen.seconds, key)
        if not isinstance(found, dict):
            raise Unanswered(
                f"{chosen.address}: expected an object of JSON, found {short(json.dumps(found))}"
            )
        return found

    def say(line):
        print(json.dumps(line), flush=True)

    try:
        # Another machine sees no folder of this one.
        said = answer(json.loads(sys.stdin.readline() or "{}"))
        say({"pictures": "png", **said, "by": "inline"})
    except Unanswered as error:
        refuse(str(error))
    for line in sys.stdin:
        batch = json.loads(line)
        try:
            say({"batch": batch["batch"], **answer(batch)})
        except Unanswered as error:
            say({"batch": batch["batch"], "error": str(error)})


if __name__ == "__main__":
    main()
