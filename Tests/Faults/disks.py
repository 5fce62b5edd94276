"""A disk that is full, that is read-only, and that loses its power: tmpfs and ext4 in a file."""

import contextlib
import fcntl
import os
import random
import signal
import struct
import subprocess
import time

from witness import Call, Outcome, Witness

# FS_IOC_SHUTDOWN without flushing the journal: what was not brought to the disk is gone, as
# xfstests' godown has it.
SHUTDOWN, WITHOUT_FLUSH = 0x8004587D, 2


def sh(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        raise OSError(f"{' '.join(words)}: {done.stderr.strip()}")


@contextlib.contextmanager
def mounted(folder, *options):
    os.makedirs(folder, exist_ok=True)
    sh("mount", *options, folder)
    try:
        yield folder
    finally:
        sh("umount", folder)


def on_disks(name):
    """A campaign that mounts disks: where that is not allowed it is skipped, and says why."""

    def of(campaign):
        def run(*arguments):
            outcome = Outcome(name)
            try:
                campaign(outcome, *arguments)
            except OSError as error:
                return outcome.skip(str(error))
            return outcome

        return run

    return of


@on_disks("a full disk")
def full(outcome, breed, folder, count, seed):
    """Breeds until the disk is full, over and over, each time with a little more room."""
    place = folder + "/disk"
    with mounted(place, "-t", "tmpfs", "-o", "size=64k", "tmpfs"):
        witness = Witness(breed, place).found()
        room = 64
        for number in range(count):
            call = witness.run(*witness.next_words())
            outcome.took(call, f"breeding {number + 1}, {room} kB")
            outcome.blame(f"{room} kB", witness.faults())
            if call.code != 0:
                # In steps of a page, so that the disk is full at another point each time.
                room += 4
                sh("mount", "-o", f"remount,size={room}k", place)
        sh("mount", "-o", f"remount,size={room + 1024}k", place)
        settle(outcome, witness)


@on_disks("a read-only disk")
def read_only(outcome, breed, folder, count, seed):
    """Makes the disk read-only while a command runs, and before one begins."""
    chance = random.Random(seed)
    image, place = folder + "/image", folder + "/disk"
    make_ext4(image)
    with mounted(place, "-o", "loop", image):
        witness = Witness(breed, place).found()
        for number in range(count):
            where = f"read-only {number + 1} (seed {seed})"
            process = begun(witness)
            time.sleep(chance.uniform(0, 0.04))
            # Refused while a file is open for writing; then the command ends as it would.
            subprocess.run(["mount", "-o", "remount,ro", place], capture_output=True)
            outcome.took(witness.heard(ended(process)), where)
            sh("mount", "-o", "remount,ro", place)
            outcome.took(witness.run(*witness.next_words()), where)
            painting = ["render", "1/1", "--size", "16", "-o", folder + "/art.png"]
            for words in (["list"], ["log"], painting):
                call = witness.run(*words)
                if call.code != 0:
                    outcome.blame(where, [f"breed {words[0]} fails: {call.err.decode()}"])
            sh("mount", "-o", "remount,rw", place)
            outcome.blame(where, witness.faults())
            settle(outcome, witness)


@on_disks("power cuts on ext4")
def power(outcome, breed, folder, count, seed):
    """Cuts the power at random moments while generations are bred."""
    chance = random.Random(seed)
    image, place = folder + "/image", folder + "/disk"
    make_ext4(image)
    with mounted(place, "-o", "loop", image):
        witness = Witness(breed, place).found()
        sh("sync", "-f", place)
    for number in range(count):
        where = f"power cut {number + 1} (seed {seed})"
        with mounted(place, "-o", "loop", image):
            cut(witness, outcome, where, chance.uniform(0.01, 0.4))
        with mounted(place, "-o", "loop", image):
            outcome.blame(where, witness.faults())
            if number % 10 == 9 or number == count - 1:
                settle(outcome, witness)


def cut(witness, outcome, where, seconds):
    """Breeds until the time is over, and takes the disk away in the middle of it."""
    disk = os.open(witness.folder, os.O_RDONLY)
    end = time.monotonic() + seconds
    try:
        while True:
            process = begun(witness)
            try:
                call = ended(process, timeout=max(end - time.monotonic(), 0))
            except subprocess.TimeoutExpired:
                fcntl.ioctl(disk, SHUTDOWN, struct.pack("I", WITHOUT_FLUSH))
                process.send_signal(signal.SIGKILL)
                call = ended(process)
                outcome.took(call, where, may_die=True)
                # The disk is gone: what was announced was hashed by what its file should be.
                if call.announced is not None:
                    witness.seen.setdefault(call.announced, None)
                return
            outcome.took(witness.heard(call), where)
    finally:
        os.close(disk)


def begun(witness):
    return subprocess.Popen(witness.argv(*witness.next_words()), stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def ended(process, timeout=None):
    out, err = process.communicate(timeout=timeout)
    return Call(process.returncode, out, err)


def make_ext4(image):
    sh("truncate", "-s", "64M", image)
    sh("mkfs.ext4", "-q", "-F", image)


def settle(outcome, witness):
    """After the trouble all must go on, and nothing be amiss."""
    after = witness.run(*witness.next_words())
    if after.code != 0:
        outcome.blame("afterwards", [f"the next command fails: {after.err.decode().strip()}"])
    verdict = witness.verdict()
    if verdict.code != 0:
        outcome.blame("afterwards", ["verify: " + verdict.out.decode().strip()])
