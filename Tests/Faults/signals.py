"""Signals at random moments of commands, and of a terminal that is being asked."""

import fcntl
import os
import pty
import random
import select
import signal
import struct
import subprocess
import termios
import time

from scene import Scene, contents, harm
from witness import Call, Outcome

SIGNALS = [signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGALRM, signal.SIGUSR1,
           signal.SIGXCPU, signal.SIGSEGV]
COMMANDS = [
    ["render", "1", "--size", "6000", "-o", "art.png"],
    ["auto", "--generations", "400", "--population", "10", "--size", "16", "--checkpoint", "7"],
    ["next", "--pick", "1,2", "--size", "400"],
    ["animate", "1", "--size", "200", "-o", "art.png"],
    ["export", "1", "--to", "python", "-o", "art.py"],
]
# `dot` in their place never ends, and starts another that does not.
WITH_DOT = ["export", "1", "--to", "svg", "-o", "art.svg"]
DOT = """#!/bin/sh
[ "$1" = -V ] && exit
sleep 1000 &
echo $$ $! > numbers.new
mv numbers.new numbers
wait
"""


def run(breed, folder, count, seed):
    outcome = Outcome("signals, to commands and terminals")
    # What a shell starts in the background ignores SIGINT and SIGQUIT, and so does what that starts.
    for kind in SIGNALS:
        if signal.getsignal(kind) == signal.SIG_IGN:
            signal.signal(kind, signal.SIG_DFL)
    chance = random.Random(seed)
    scene = Scene(breed, folder)
    scene.rehearse(command for command in COMMANDS if command[0] not in ("render", "auto"))
    usual = {}
    for number in range(count):
        kind = SIGNALS[number % len(SIGNALS)]
        turn = number // len(SIGNALS) % 3
        scene.put_back()
        if turn == 0:
            words = chance.choice(COMMANDS)
            if str(words) not in usual:
                usual[str(words)] = duration(scene, words)
            plain(outcome, scene, words, kind, chance.uniform(0, min(usual[str(words)], 2)))
        elif turn == 1:
            with_dot(outcome, scene, kind, chance)
        else:
            terminal(outcome, scene, kind, chance)
    return outcome


def duration(scene, words):
    begin = time.monotonic()
    scene.run(*words)
    scene.put_back()
    return time.monotonic() - begin


def started(scene, words, **options):
    options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE,
               "cwd": scene.at, **options}
    argv = [scene.breed, *words, "--populations", str(scene.witness.folder)]
    # No file of a crash's memory.
    return subprocess.Popen(["sh", "-c", "ulimit -c 0; exec \"$@\"", "sh", *argv], **options)


def plain(outcome, scene, words, kind, seconds):
    where = f"{kind.name} after {seconds:.3f} s of breed {' '.join(words)}"
    process = started(scene, [*words, "--json"])
    time.sleep(seconds)
    process.send_signal(kind)
    check(outcome, scene, where, process, kind)


def with_dot(outcome, scene, kind, chance):
    where = f"{kind.name} while dot runs"
    (scene.at / "bin").mkdir()
    # Written by another program: a file that is open for writing anywhere cannot be run.
    subprocess.run(["sh", "-c", "cat > bin/dot && chmod 755 bin/dot"], input=DOT.encode(),
                   cwd=scene.at, check=True)
    path = f"{scene.at}/bin:/usr/bin:/bin"
    process = started(scene, WITH_DOT, env={**os.environ, "PATH": path})
    numbers = scene.at / "numbers"
    wait(lambda: numbers.exists() or process.poll() is not None)
    time.sleep(chance.uniform(0, 0.02))
    process.send_signal(kind)
    check(outcome, scene, where, process, kind)
    for other in map(int, numbers.read_text().split()) if numbers.exists() else []:
        if not wait(lambda: not is_running(other)):
            outcome.blame(where, ["a program that it started runs on"])
            os.kill(other, signal.SIGKILL)


def check(outcome, scene, where, process, kind):
    """Waits for a command that a signal was sent to, and looks at what it leaves."""
    try:
        out, err = process.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        outcome.blame(where, ["it, or what it started, did not end within 10 s"])
    call = scene.witness.heard(Call(process.returncode, out, err))
    aftermath(outcome, scene, where, call, kind)


def aftermath(outcome, scene, where, call, kind):
    outcome.ended(call, where, dies=[kind])
    outcome.blame(where, scene.leftovers())
    for path in contents(scene.at):
        if not path.startswith("populations") and harm(scene.at / path):
            outcome.blame(where, [f"{path} is half there"])
    # What a run bred and did not save, and a last line that was cut off, the next command puts right.
    outcome.blame(where, scene.witness.faults())
    after = scene.run(*scene.witness.next_words(), flags=("--json", "--quiet"))
    if after.code != 0:
        outcome.blame(where, [f"the next command fails: {after.err.decode().strip()}"])
    outcome.blame(where, scene.faults())


def terminal(outcome, scene, kind, chance):
    """Sends the signal while the command asks a terminal that answers nothing, or soon before it."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 800, 640))
    before = termios.tcgetattr(slave)
    environment = {**os.environ, "TERM": "xterm-256color", "SSH_CONNECTION": "1 1 1 1"}
    environment.pop("BREED_GRAPHICS", None)
    with open(scene.at / "complaints", "wb") as complaints:
        process = started(
            scene, ["show", "--size", "16", "--graphics", "auto"], stdin=slave, stdout=slave,
            stderr=complaints, env=environment, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
    delay = None if chance.random() < 0.7 else chance.uniform(0, 0.3)
    where = f"{kind.name} at a terminal, " + ("asked" if delay is None else f"after {delay:.3f} s")
    sent, since, sent_at, asked = b"", time.monotonic(), None, False
    while process.poll() is None and time.monotonic() < since + 20:
        if select.select([master], [], [], 0.001)[0]:
            sent += os.read(master, 65536)
        asked = asked or b"\x1b[c" in sent and termios.tcgetattr(slave) != before
        due = asked if delay is None else time.monotonic() > since + delay
        if due and sent_at is None:
            process.send_signal(kind)
            sent_at = time.monotonic()
    if process.poll() is None:
        process.kill()
        outcome.blame(where, ["it did not end within 20 s"])
    elif sent_at is not None and time.monotonic() > sent_at + 5:
        outcome.blame(where, [f"it ended {time.monotonic() - sent_at:.0f} s after"])
    process.wait()
    if termios.tcgetattr(slave) != before:
        outcome.blame(where, ["the terminal is not as it was"])
    os.close(master)
    os.close(slave)
    call = Call(process.returncode, b"", (scene.at / "complaints").read_bytes())
    aftermath(outcome, scene, where, call, kind)


def wait(condition, seconds=10):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.002)
    return True


def is_running(process):
    try:
        with open(f"/proc/{process}/stat") as file:
            return ") Z " not in file.read()
    except OSError:
        return False
