r"""Breeding by a machine's eye: a model that sees is shown the numbered sheet and picks.

    breed auto --fitness 'judge:"vlm --model llava"'
    breed auto --fitness "judge:\"vlm 'looks like a bird' --model llava\"" --judge-seconds 300
    breed auto --fitness \
      'judge:"vlm --url https://api.openai.com/v1 --key OPENAI_API_KEY --model gpt-4o-mini"'

Needs nothing but Python, and an address that answers chat/completions as OpenAI's does: Ollama (the
default, http://127.0.0.1:11434/v1), llama.cpp, vLLM, LM Studio, or a service. A key is in an
environment variable that --key names; without it none is sent. Only the sheet and the words below go
to the address.

score: 1 for a picture that the model picks, 0 for another; with --scores, its mark from 0 to 10,
       divided by ten

A model compares the pictures of one sheet: that a picture was picked from one says little about
those of another. It may answer the same question differently, so it is not deterministic.
"""

import argparse
import base64
import json
import math
import re
import urllib.parse

from breed_judge import Refused, judge
from judge_support import (
    Unanswered,
    add_batch,
    add_key,
    add_seconds,
    address,
    key_of,
    post,
    real,
    short,
    whole,
)


def question(wish, count, picks, scores):
    """What the model is asked of a sheet."""
    begin = (
        f"The image is a sheet of {count} pictures, each with its number, 1 to {count}. "
        f"You breed pictures by choosing parents. Wanted: {wish}. "
    )
    if scores:
        return begin + (
            "Give each picture a mark from 0 (not at all) to 10 (entirely). "
            'Answer with JSON alone: {"scores": [mark of picture 1, mark of picture 2, ...]}, '
            f"{count} numbers."
        )
    most = min(picks, count)
    return begin + (
        f"Choose the best, at most {most}. "
        'Answer with JSON alone: {"picks": [numbers]}, and {"picks": []} if none fits at all.'
    )


def answer_of(text, count):
    """The scores in a model's answer, `count` of them; None where there are none to be found.

    Models wrap JSON in thoughts, fences and sentences, or forget it. Looked for in turn: the last JSON
    that fits; lines such as "3: 7.5"; numbers in the last line that has any; the word none.
    """
    text = re.sub(r"<think>.*?(</think>|$)", " ", text, flags=re.S)
    values = list(values_in(text))
    for value in reversed(values):
        found = of_json(value, count)
        if found is not None:
            return found
    if any(isinstance(value, dict) and {"picks", "scores"} & set(value) for value in values):
        return None
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    marks = {}
    for line in lines:
        mark = re.fullmatch(
            r"\W*(?:picture )?(\d+)\W*[:=]\W*(\d+(?:\.\d+)?)(?: ?/ ?10)?\W*", line, re.I
        )
        if mark:
            marks[int(mark[1])] = float(mark[2])
    if sorted(marks) == list(range(1, count + 1)):
        return [share(marks[number]) for number in sorted(marks)]
    for line in reversed(lines):
        # "Of the 12 pictures I choose: 3 and 7."
        numbers = re.findall(r"\d+", line.rpartition(":")[2])
        if numbers:
            return picked([int(number) for number in numbers], count)
        if re.search(r"\bnone\b", line, re.I):
            return [0.0] * count
    return None


def values_in(text):
    """The JSON objects and arrays in a text, outermost ones, in order."""
    decoder, opening, place = json.JSONDecoder(), re.compile(r"[\[{]"), 0
    while True:
        begin = opening.search(text, place)
        if not begin:
            return
        try:
            value, place = decoder.raw_decode(text, begin.start())
            yield value
        except ValueError:
            place = begin.start() + 1


def of_json(value, count):
    """The scores in {"scores": ...}, {"picks": [...]} or a list of picks."""
    if isinstance(value, dict):
        marks = value.get("scores")
        if isinstance(marks, dict):
            try:
                marks = [marks[str(number)] for number in range(1, count + 1)]
            except KeyError:
                return None
        if isinstance(marks, list):
            good = len(marks) == count and all(is_number(mark) for mark in marks)
            return [share(mark) for mark in marks] if good else None
        value = value.get("picks")
    if is_number(value):
        value = [value]
    if not isinstance(value, list):
        return None
    numbers = []
    for number in value:
        if isinstance(number, str) and re.fullmatch(r"\W*\d+\W*", number):
            number = int(re.sub(r"\W", "", number))
        if not is_number(number) or number != int(number):
            return None
        numbers.append(int(number))
    return picked(numbers, count)


def is_number(value):
    return type(value) in (int, float) and math.isfinite(value)


def share(mark):
    return min(max(float(mark) / 10, 0.0), 1.0)


def picked(numbers, count):
    """1 for each picture of these numbers; None where one is not on the sheet."""
    if not all(1 <= number <= count for number in numbers):
        return None
    return [1.0 if number in numbers else 0.0 for number in range(1, count + 1)]


def says(chosen, key, words, sheet):
    """What the model says to words and a sheet, a PNG."""
    place = chosen.url.rstrip("/") + "/chat/completions"
    picture = "data:image/png;base64," + base64.b64encode(sheet).decode()
    body = {
        "model": chosen.model,
        "temperature": chosen.temperature,
        "messages": [
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": words},
                    {"type": "image_url", "image_url": {"url": picture}},
                ],
            }
        ],
    }
    try:
        found = post(place, body, chosen.seconds, key)
    except Unanswered as error:
        raise Refused(str(error)) from None
    try:
        content = found["choices"][0]["message"]["content"]
    except (KeyError, IndexError, TypeError):
        raise Refused(
            f"{place}: expected choices[0].message.content, found {short(json.dumps(found))}"
        ) from None
    if isinstance(content, list):
        parts = [part.get("text") for part in content if isinstance(part, dict)]
        content = "\n".join(part for part in parts if isinstance(part, str))
    return content if isinstance(content, str) else ""


def main():
    parser = argparse.ArgumentParser(
        prog="vlm", description="Score pictures by what a model that sees picks from the sheet."
    )
    parser.add_argument(
        "wish",
        nargs="?",
        default="pictures that are interesting, beautiful, or look like something",
        help="what is wanted (default: %(default)s)",
    )
    parser.add_argument(
        "--url",
        type=address,
        default="http://127.0.0.1:11434/v1",
        help="the address before /chat/completions (default: %(default)s)",
    )
    parser.add_argument("--model", required=True, metavar="NAME", help="the model's name there")
    add_key(parser)
    parser.add_argument(
        "--picks",
        type=whole(1, 1000),
        default=4,
        metavar="N",
        help="how many it may pick from a sheet (default: %(default)s)",
    )
    parser.add_argument("--scores", action="store_true", help="ask for a mark for each picture")
    add_batch(parser, 20)
    parser.add_argument(
        "--size",
        type=whole(16, 1024),
        default=128,
        metavar="N",
        help="pixels of a picture's side (default: %(default)s)",
    )
    parser.add_argument(
        "--temperature",
        type=real(0, 2),
        default=0.0,
        metavar="T",
        help="how freely it answers (default: 0)",
    )
    add_seconds(parser)
    chosen = parser.parse_args()
    key = key_of(chosen.key)

    def score(sheet, count):
        words = question(chosen.wish, count, chosen.picks, chosen.scores)
        for _ in range(2):
            said = says(chosen, key, words, sheet)
            found = answer_of(said, count)
            if found is not None:
                return found
        raise Refused(
            f"{chosen.model} names no picture of the sheet: {short(said) or 'it says nothing'}"
        )

    judge(
        "vlm",
        f"{chosen.model} at {urllib.parse.urlsplit(chosen.url).netloc}: {chosen.wish}",
        score,
        size=(chosen.size, chosen.size),
        batch=chosen.batch,
        pictures="sheet",
        deterministic=False,
    )


if __name__ == "__main__":
    main()
