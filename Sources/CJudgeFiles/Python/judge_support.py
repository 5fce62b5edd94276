"""What the judges that come along share: packages they need, arguments, and an address to ask."""

import argparse
import http.client
import importlib
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

TRIES = 4  # of a request that may go through later


def refuse(words):
    """Ends this judge before it begins, with a line for the person who runs breed."""
    sys.exit(f"{os.path.basename(sys.argv[0])}: {words}")


def need(module, pip=None, apt=None):
    """The module of that name; where it is missing, a line that says how it is installed."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        if error.name != module:
            refuse(f"{module} cannot be imported: {error}")
        debian = f", or apt-get install {apt} (Debian)" if apt else ""
        refuse(f"{sys.executable} has no {module}: pip install {pip or module}{debian}")


def whole(least, most):
    """For argparse: a whole number within these bounds."""

    def read(text):
        if not re.fullmatch(r"\d{1,9}", text) or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"{text}: expected a whole number, {least} to {most}")
        return int(text)

    return read


def real(least, most):
    """For argparse: a number within these bounds."""

    def read(text):
        try:
            number = float(text)
        except ValueError:
            number = None
        if number is None or not least <= number <= most:
            raise argparse.ArgumentTypeError(f"{text}: expected a number, {least} to {most}")
        return number

    return read


def size(text):
    """For argparse: width and height of 64 or 64x48."""
    numbers = re.fullmatch(r"(\d{1,4})(?:[x×](\d{1,4}))?", text)
    found = numbers and (int(numbers[1]), int(numbers[2] or numbers[1]))
    if not found or not all(1 <= side <= 1024 for side in found):
        raise argparse.ArgumentTypeError(
            f"{text}: expected 1 to 1024 pixels a side, such as 64 or 64x48"
        )
    return found


def address(text):
    """For argparse: an address of the web."""
    parts = urllib.parse.urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise argparse.ArgumentTypeError(f"{text}: expected an address such as http://127.0.0.1:8000")
    return text


def add_batch(parser, usual):
    parser.add_argument(
        "--batch",
        type=whole(1, 1000),
        default=usual,
        metavar="N",
        help="pictures at once (default: %(default)s)",
    )


def add_threads(parser):
    parser.add_argument(
        "--threads",
        type=whole(1, 1024),
        default=os.cpu_count() or 1,
        metavar="N",
        help="threads (default: one a core)",
    )


def add_seconds(parser):
    parser.add_argument(
        "--seconds",
        type=real(0.001, 86400),
        default=50,
        metavar="S",
        help="how long an answer may take (default: %(default)s)",
    )


def add_key(parser):
    """An option for a key, which is no argument itself: arguments are kept in the lineage."""
    parser.add_argument(
        "--key",
        metavar="VARIABLE",
        help="the environment variable with a key, which is sent as Authorization: Bearer",
    )


def key_of(variable):
    """The key in a variable that was named; None where none was."""
    if not variable:
        return None
    key = os.environ.get(variable)
    if not key:
        refuse(f"${variable} is not set: export {variable}=...")
    return key


class Unanswered(Exception):
    """Why an address did not answer, in words for a person."""


class Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirection, which would take the key to another address."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(Stay)


def post(address, body, seconds, key=None):
    """What an address answers to JSON: a value.

    What may pass, as too many requests (429), trouble of the server's own (5xx) and a connection that
    fails, is tried again, a little later each time.
    """
    headers = {"Content-Type": "application/json"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    for attempt in range(1, TRIES + 1):
        request = urllib.request.Request(address, json.dumps(body).encode(), headers)
        try:
            with OPENER.open(request, timeout=seconds) as response:
                return json.loads(response.read())
        except urllib.error.HTTPError as error:
            said = short(error.read(4000).decode(errors="replace"))
            words = f"{error.code} {error.reason}" + (f": {said}" if said else "")
            if error.code != 429 and error.code < 500:
                break
        except (urllib.error.URLError, OSError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", error)
            words = str(reason) or type(reason).__name__
            # Asked again, it would take as long again, and breed waits for a batch no longer than a minute.
            if isinstance(reason, TimeoutError):
                break
        except ValueError as error:
            words = f"expected JSON: {error}"
            break
        if attempt < TRIES:
            time.sleep(2 ** (attempt - 2))
    raise Unanswered(f"{address}: {words}")


def short(text):
    """A text of any length as one line."""
    text = " ".join(text.split())
    return text if len(text) <= 200 else text[:200] + "..."
