"""Lineages in a folder of their own, the shell over them, and the server of the page."""
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile


class Populations:
    """A folder of lineages, and a shell in which `breed` works on it."""

    def __init__(self, breed, copying=None):
        self.breed = pathlib.Path(breed).resolve()
        self.place = pathlib.Path(tempfile.mkdtemp(prefix="breed-page-"))
        self.path = self.place / "populations"
        if copying:
            shutil.copytree(copying.path, self.path)
        else:
            self.path.mkdir()
        # Whatever the binary's file is called, a person types breed.
        (self.place / "bin").mkdir()
        (self.place / "bin" / "breed").symlink_to(self.breed)

    def copy(self):
        return Populations(self.breed, copying=self)

    def shell(self, command):
        """Runs what a person would type, as it is typed; gives what was printed."""
        environment = {
            **os.environ, "BREED_POPULATIONS": str(self.path), "BREED_GRAPHICS": "none",
            "PATH": f"{self.place / 'bin'}:{os.environ['PATH']}",
        }
        done = subprocess.run(["sh", "-c", command], cwd=self.place, env=environment, text=True,
                              capture_output=True)
        if done.returncode:
            raise AssertionError(f"{command}: {done.stderr.strip()}")
        return done.stdout

    def file(self, lineage, generation):
        """The bytes of a generation's file."""
        return (self.path / lineage / f"{generation:04}.json").read_bytes()

    def log(self, lineage):
        return (self.path / lineage / "lineage.jsonl").read_bytes()

    def generations(self, lineage):
        """How many generations have a file."""
        return len(list((self.path / lineage).glob("[0-9]*.json")))

    def remove(self):
        shutil.rmtree(self.place, ignore_errors=True)


class Server:
    """`breed serve` over such a folder, until it is stopped or killed."""

    def __init__(self, populations, port=None, flags=()):
        self.populations, self.flags = populations, flags
        self.start(port or self.free_port())

    @staticmethod
    def free_port():
        """A port that nobody has now: of one that breed chose itself the token would not be kept."""
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            return one.getsockname()[1]

    def start(self, port):
        self.errors = open(self.populations.place / "serve.txt", "ab")
        self.process = subprocess.Popen(
            [self.populations.breed, "serve", "--json", "--port", str(port), "--populations",
             self.populations.path, *self.flags],
            stdout=subprocess.PIPE, stderr=self.errors, text=True,
            env={**os.environ, "XDG_STATE_HOME": str(self.populations.place / "state")})
        text = ""
        while not text.rstrip().endswith("}"):
            line = self.process.stdout.readline()
            if not line:
                self.process.wait()
                raise AssertionError(f"breed serve ended: {self.said()}")
            text += line
        values = json.loads(text)
        self.address, self.token = values["address"], values["token"]
        self.guests = (values.get("guestAddresses") or [None])[0]
        self.port = int(self.address.split("/")[2].rsplit(":", 1)[1])

    def said(self):
        return (self.populations.place / "serve.txt").read_text()

    def peak(self):
        """The most memory that it had, in megabytes."""
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024

    def kill(self):
        """Ends it at once, as a lost current would."""
        self.end(signal.SIGKILL)

    def stop(self):
        self.end(signal.SIGINT)

    def end(self, signal_number):
        if self.process.poll() is None:
            self.process.send_signal(signal_number)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.errors.close()
