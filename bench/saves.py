#!/usr/bin/env python3
"""Saves a show 1,000 times in 10 s while it is watched, and prints what that costs the program and what it leaves behind.

    saves.py [--program build/dramatis] [--saves N] [--seconds S] [--commands render,play]

Each row is a watching command: `render --watch`, and `play --watch --loop` on a device of the script's own, which takes frames at
the pace of a sound card. Saves are made in the ways editors have: in place, truncated and written, renamed over, moved away and
made anew. Every tenth has a mistake. Memory (PSS), descriptors and threads are those of the program after each save, processes
those of its tree; "first" and "last" are the medians over the first and the last tenth of the saves. Some versions of the show are
alive at once, so that memory rises within the first saves: what counts is that the second half of the saves adds no more than 4 MB, and
that it is never above 100 MB. The exit code is 1 if it is, or if anything else grows, the last save isn't taken, or something is left.
"""
import argparse
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from peak_memory import kilobytes, tree

TURN = {"render": re.compile(r"^(?:\S.*: )?out/show\.wav  ", re.M), "play": re.compile(r"show\.cues: .*sp(?:oken|eak) anew")}
REFUSED = {"render": re.compile(r"save to try again"), "play": re.compile(r"the version before goes on")}
MOST_GROWTH = 4.0  # MB, in the second half of the saves
MOST_MEMORY = 100.0  # MB
ALSA = ('pcm.paced { type file slave.pcm { type null } file "%s" format "raw" }\n'
        'pcm.default { type plug slave.pcm "paced" }\nctl.default { type hw card 0 }\n')


def sheet(number, mistake=False):
    others = "".join(f"OSK: Line {i} of those that stay as they are.\n\n" for i in range(20))
    voice = " (voice nobody)" if mistake else ""
    return f"AMBIENCE: rain\n\nMIRA{voice}: This is save number {number}.\n\nSOUND: knock\n\n{others}"


# -- the ways in which editors save
def in_place(path, text):
    with open(path, "r+", encoding="utf-8") as file:
        file.write(text)
        file.truncate()


def truncated(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def renamed_over(path, text):
    truncated(path + ".tmp", text)
    os.rename(path + ".tmp", path)


def moved_away(path, text):
    os.rename(path, path + "~")
    truncated(path, text)
    os.remove(path + "~")


WAYS = [in_place, truncated, renamed_over, moved_away]


class PacedDevice:
    """ALSA's file device on a pipe that is read as fast as a sound card plays."""
    FRAME = 48000 * 8 // 50  # bytes of 20 ms

    def __init__(self, folder):
        pipe = os.path.join(folder, "device")
        os.mkfifo(pipe)
        self.environment = {"ALSA_CONFIG_PATH": os.path.join(folder, "asound.conf")}
        with open(self.environment["ALSA_CONFIG_PATH"], "w", encoding="utf-8") as file:
            file.write(ALSA % pipe)
        self.descriptor = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
        self.ended = threading.Event()
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        due = time.monotonic()
        while not self.ended.is_set():
            wanted = self.FRAME
            while wanted and not self.ended.is_set():
                try:
                    wanted -= len(os.read(self.descriptor, wanted))
                except BlockingIOError:
                    time.sleep(0.005)
                    due = max(due, time.monotonic())
            due += 0.02
            self.ended.wait(max(0.0, due - time.monotonic()))

    def close(self):
        self.ended.set()
        self.reader.join()
        os.close(self.descriptor)


class Watcher:
    """A watching command in a folder of its own."""

    def __init__(self, program, command, folder):
        self.folder, self.command = folder, command
        self.device = PacedDevice(folder) if command == "play" else None
        more = ["-o", "out/show.wav"] if command == "render" else ["--loop", "--from", "line:3", "--gain", "0"]
        os.mkdir(os.path.join(folder, "show"))
        os.mkdir(os.path.join(folder, "show", "out"))
        self.sheet = os.path.join(folder, "show", "show.cues")
        truncated(self.sheet, sheet(0))
        environment = dict(os.environ, XDG_CACHE_HOME=os.path.join(folder, "cache"), TMPDIR=os.path.join(folder, "tmp"),
                           **(self.device.environment if self.device else {}))
        os.mkdir(environment["TMPDIR"])
        self.printed = os.path.join(folder, "printed")
        with open(self.printed, "wb") as output:
            self.process = subprocess.Popen([program, command, "--watch", "show.cues", *more], env=environment, stdout=output,
                                            cwd=os.path.dirname(self.sheet), stdin=subprocess.DEVNULL, stderr=output)
        self.environment = environment

    def text(self):
        with open(self.printed, encoding="utf-8", errors="replace") as file:
            return file.read()

    def wait_for(self, done, what):
        end = time.monotonic() + 60
        while not done():
            if self.process.poll() is not None or time.monotonic() > end:
                print(self.text()[-2000:], file=sys.stderr)
                sys.exit(f"{self.command}: {what} didn't come")
            time.sleep(0.01)

    def numbers(self):
        pid = self.process.pid
        return (kilobytes(pid)[0] / 1000, len(os.listdir(f"/proc/{pid}/fd")), len(os.listdir(f"/proc/{pid}/task")),
                len(tree(pid)))

    def has_taken(self, program, number):
        """Whether the last save is what was rendered or is heard."""
        if self.command == "play":
            return f"MIRA: This is save number {number}." in self.text()
        try:
            subprocess.run([program, "render", "-q", "show.cues", "-o", "../expected.wav"], check=True, env=self.environment,
                           cwd=os.path.dirname(self.sheet))
            with open(os.path.join(self.folder, "expected.wav"), "rb") as expected, \
                 open(os.path.join(self.folder, "show", "out", "show.wav"), "rb") as made:
                return expected.read() == made.read()
        except (OSError, subprocess.CalledProcessError):
            return False

    def left(self):
        """Files that nobody asked for, once the program has ended."""
        found = [os.path.join(at, name) for part in ("show", "tmp")
                 for at, _, names in os.walk(os.path.join(self.folder, part)) for name in names]
        return [name for name in found if os.path.basename(name) not in ("show.cues", "show.wav")]

    def end(self):
        pids = tree(self.process.pid)
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait()
        time.sleep(0.1)
        if self.device:
            self.device.close()
        return code, [pid for pid in pids if is_running(pid)]


def is_running(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def save_all(watcher, saves, seconds):
    """Saves, and returns the numbers after each save."""
    taken = []
    begun = time.monotonic()
    for number in range(1, saves + 1):
        time.sleep(max(0.0, begun + number * seconds / saves - time.monotonic()))
        mistake = number % 10 == 0 and number < saves
        WAYS[number % len(WAYS)](watcher.sheet, sheet(number, mistake))
        taken.append(watcher.numbers())
    return taken, time.monotonic() - begun


def measure(program, command, saves, seconds):
    with tempfile.TemporaryDirectory(prefix="dramatis-saves-", dir="/dev/shm") as folder:
        watcher = Watcher(program, command, folder)
        first_turn = {"render": lambda: TURN["render"].search(watcher.text()),
                      "play": lambda: "MIRA: This is save number 0." in watcher.text()}[command]
        watcher.wait_for(first_turn, "the first turn")
        taken, took = save_all(watcher, saves, seconds)
        time.sleep(0.5)
        watcher.wait_for(lambda: watcher.has_taken(program, saves), "the last save")
        time.sleep(1.0)
        at_rest = watcher.numbers()
        turns, refused = len(TURN[command].findall(watcher.text())), len(REFUSED[command].findall(watcher.text()))
        code, running = watcher.end()
        left = watcher.left()
    tenth = max(1, saves // 10)
    memory = [statistics.median(numbers[0] for numbers in taken[i:i + tenth]) for i in range(0, saves - tenth + 1, tenth)]
    first, last = ([statistics.median(column) for column in zip(*part)] for part in (taken[:tenth], taken[-tenth:]))
    most = [max(column) for column in zip(*taken)]
    half = memory[-1] - memory[len(memory) // 2]
    print(f"{command} --watch: {saves} saves in {took:.1f} s, {turns} turns, {refused} of mistakes; the last save was taken")
    print(f"  memory in MB, each tenth: {' '.join(f'{size:.0f}' for size in memory)}; first to last {last[0] - first[0]:+.1f}, "
          f"second half {half:+.1f}, at most {most[0]:.0f}, at rest {at_rest[0]:.0f}")
    for column, what in ((1, "descriptors"), (2, "threads"), (3, "processes")):
        print(f"  {what}: {first[column]:.0f} first, {last[column]:.0f} last, at most {most[column]}, at rest {at_rest[column]}")
    print(f"  ended with exit code {code}; processes left: {len(running)}; files left: {', '.join(left) or 'none'}", flush=True)
    return half <= MOST_GROWTH and most[0] <= MOST_MEMORY and code in (0, 130) and not running and not left and all(
        at_rest[column] <= first[column] + 2 for column in (1, 2, 3))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(os.path.dirname(__file__), "..", "build", "dramatis"))
    parser.add_argument("--saves", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--commands", default="render,play")
    options = parser.parse_args()
    flat = [measure(os.path.abspath(options.program), command, options.saves, options.seconds)
            for command in options.commands.split(",")]
    print("flat" if all(flat) else "NOT FLAT")
    return 0 if all(flat) else 1


if __name__ == "__main__":
    sys.exit(main())
