"""What the tests of the judges share: a conversation as breed has it, pictures, and a server."""

import base64
import contextlib
import http.server
import importlib.util
import json
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import threading
import unittest
import zlib

# Nothing is left beside the programs.
sys.dont_write_bytecode = True
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Sources/CJudgeFiles/Python"
sys.path.insert(0, str(FOLDER))


def needs(*modules):
    """Skips a class of tests, with the reason, where Python lacks one of these modules."""
    missing = [name for name in modules if importlib.util.find_spec(name) is None]
    return unittest.skipIf(missing, f"{sys.executable} has no {', '.join(missing)}")


def png(picture):
    """A picture, height × width × 3 bytes as an array or as nested lists, as a PNG."""
    rows = [bytes(int(value) for pixel in row for value in pixel) for row in picture]
    height, width = len(rows), len(rows[0]) // 3

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows)))
        + chunk(b"IEND", b"")
    )


class Talk:
    """A judge that runs, and is spoken to as breed does."""

    def __init__(self, name, *words, program=None, environment=None):
        self.folder = tempfile.TemporaryDirectory()
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [sys.executable, str(program or FOLDER / f"judge_{name}.py"), *map(str, words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            cwd=self.folder.name,
            env={
                **{key: value for key, value in os.environ.items() if "proxy" not in key.lower()},
                "PYTHONPATH": str(FOLDER),
                "BREED_JUDGE": "1",
                **(environment or {}),
            },
        )
        self.batches = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.stdout.close()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.errors.close()
        self.folder.cleanup()

    def ask(self, message):
        """What it answers to a line; None where it has ended."""
        try:
            self.process.stdin.write(json.dumps(message).encode() + b"\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return None
        line = self.process.stdout.readline()
        return json.loads(line) if line else None

    def begin(self):
        """What it says of itself."""
        self.profile = self.ask({"format": "breed.judge/1"})
        return self.profile

    def batch(self, pictures, **members):
        """What it finds of pictures, arrays in the size that it wants."""
        self.batches += 1
        message = {"batch": self.batches, "count": len(pictures), **members}
        kind = self.profile.get("pictures", "rgb")
        inline = self.profile.get("by") == "inline"
        if kind == "rgb":
            data = b"".join(picture.tobytes() for picture in pictures)
            message.update({"data": coded(data)} if inline else self.file(data, "rgb"))
        elif kind == "sheet":
            data = png(pictures[0])
            message.update({"data": coded(data)} if inline else self.file(data, "png"))
        elif kind == "png" and inline:
            message["pictures"] = [coded(png(picture)) for picture in pictures]
        return self.ask(message)

    def file(self, data, ending):
        path = pathlib.Path(self.folder.name) / f"{self.batches}.{ending}"
        path.write_bytes(data)
        return {"file": str(path)}

    def said(self):
        """What it said on standard error, once it has ended."""
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait(60)
        self.errors.seek(0)
        return self.errors.read().decode()


def coded(data):
    return base64.b64encode(data).decode()


def refusal(name, *words, environment=None):
    """The last line of a judge that does not begin, and its exit status."""
    with Talk(name, *words, environment=environment) as talk:
        said = talk.begin()
        if said is not None:
            raise AssertionError(f"it begins: {said}")
        return talk.said().strip().splitlines()[-1], talk.process.returncode


class Server:
    """A server on this machine that answers each POST by a function of its path, headers and body.

    The function returns a status and an answer: bytes, or what becomes JSON.
    """

    def __init__(self, answer):
        self.requests = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.requests.append((self.path, dict(self.headers), body))
                status, found, *headers = answer(self.path, dict(self.headers), body)
                data = found if isinstance(found, bytes) else json.dumps(found).encode()
                self.send_response(status)
                for key, value in headers:
                    self.send_header(key, value)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
