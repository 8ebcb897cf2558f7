#!/usr/bin/env python3
"""Finds what grows faster than a show does: time and memory of a command for N, 2N and 4N of one construct.

    growth.py [--program build/dramatis] [--limit SECONDS] [--only WORD] [--scale X]

Each row is a construct. "time" and "memory" give what 4N costs more than 2N, divided by what 2N costs more than N: 2 is in proportion,
4 is quadratic. What costs less than --floor is noise and counts as 2. A row that is over 2.8 in three attempts is marked, and the exit code
is 1. So is one whose command ends with another exit code than the construct has: it measures something else than it says.
"""
import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time

WORDS = "the lamp went out and nobody had thought to bring another one so we sat in the dark".split()


def name(number):
    """A name of letters: numbers are read as something else in some places."""
    text = ""
    while True:
        text = chr(ord("A") + number % 26) + text
        number //= 26
        if not number:
            return "N" + text


def sentence(number, words=8):
    return " ".join(WORDS[(number * 3 + i * 5) % len(WORDS)] for i in range(words)).capitalize() + "."


def speeches(n, who=lambda i: "MIRA", text=sentence, option=lambda i: ""):
    return "".join(f"{who(i)}{option(i)}: {text(i)}\n\n" for i in range(n))


# -- constructs: N, the command, and number -> the files of a show; `show.cues` is the sheet. Then, if they aren't 0 and none: the
# exit code, and a command that goes before and isn't measured.
def sheet(text, **files):
    return {"show.cues": text, **{key.replace("_", "."): value for key, value in files.items()}}


ONE_LINE = "MIRA: The lamp went out.\n"
CHECK, RENDER, FMT, ADAPT = ["check", "show.cues"], ["render", "show.cues", "-o", "show.wav", "--no-cache"], \
    ["fmt", "--stdout", "show.cues"], ["adapt", "story.txt"]
DUMP = ["render", "show.cues", "--dump", "timeline"]
FAILS, IN_PART = 1, 3
MOST = 2.8


def table(n, line):
    return "".join(line(i) for i in range(n))


def programs(n):
    """Voices of as many speech programs, each cast."""
    return sheet(speeches(n, who=name), voices_toml=table(
        n, lambda i: f"[voice.p-{name(i)}]\nengine = \"command\"\ncommand = [\"flite\", \"-voice\", \"v{i}\"]\n") +
        "[cast]\n" + table(n, lambda i: f"{name(i)} = \"p-{name(i)}\"\n"))


CONSTRUCTS = {
    # the language
    "speeches": (2000, CHECK, lambda n: sheet(speeches(n))),
    "speeches without blank lines": (2000, CHECK, lambda n: sheet(speeches(n).replace("\n\n", "\n"))),
    "characters, a line each": (300, CHECK, lambda n: sheet(speeches(n, who=name))),
    "characters, many lines each": (40, CHECK, lambda n: sheet(speeches(20 * n, who=lambda i: name(i % n)))),
    "speakers in one speech": (20, CHECK, lambda n: sheet(" & ".join(name(i) for i in range(n)) + ": Hello there.\n")),
    "words in one speech": (8000, CHECK, lambda n: sheet("MIRA: " + " ".join(WORDS[i % 17] for i in range(n)) + ".\n")),
    "names without a full stop": (2000, CHECK, lambda n: sheet("MIRA: " + "so Mira went out again, " * n + "\n\nJORY: Well.\n")),
    "letters in one word": (20000, CHECK, lambda n: sheet("MIRA: " + "a" * n + ".\n")),
    "digits in one number": (4000, CHECK, lambda n: sheet("MIRA: " + "7" * n + ".\n")),
    "quotes and apostrophes": (8000, CHECK, lambda n: sheet("MIRA: " + "'\"" * n + "\n")),
    "brackets that open": (4000, CHECK, lambda n: sheet("MIRA: " + "(" * n + "{" * n + "\n"), FAILS),
    "pauses in one speech": (2000, CHECK, lambda n: sheet("MIRA: " + "so {pause 0.1 s} " * n + "it is.\n")),
    "deliveries in one speech": (2000, CHECK, lambda n: sheet("MIRA: " + "so (whispering) and (angry) " * n + "it is.\n")),
    "sounds in one speech": (500, CHECK, lambda n: sheet("MIRA: " + "so {knock} " * n + "it is.\n")),
    "options of one speech": (1000, CHECK, lambda n: sheet(
        "MIRA (" + ", ".join(f"like {name(i)}" for i in range(n)) + "): Hello.\n")),
    "directions of each speech": (1000, CHECK, lambda n: sheet(speeches(
        n, option=lambda i: " (weak, behind door, off, rate 1.2)"))),
    "unknown directions": (1000, CHECK, lambda n: sheet(speeches(n, option=lambda i: f" (like {name(i)})"))),
    "mistakes": (2000, CHECK, lambda n: sheet(table(n, lambda i: f"SOUND: no such thing as {name(i)}\n")), FAILS),
    "unknown voices": (500, CHECK, lambda n: sheet(speeches(n, option=lambda i: f" (voice no-{name(i)})")), FAILS),
    "scenes": (1000, CHECK, lambda n: sheet(table(n, lambda i: f"SCENE {i + 1}: At {name(i)}\nMIRA: {sentence(i)}\n"))),
    "sounds": (1000, CHECK, lambda n: sheet(ONE_LINE + "SOUND: knock\n" * n)),
    "sounds found by words": (500, CHECK, lambda n: sheet(ONE_LINE + "SOUND: a heavy old door creaks slowly\n" * n)),
    "beds that start and stop": (500, CHECK, lambda n: sheet(ONE_LINE + "AMBIENCE: rain\nAMBIENCE: stop\n" * n)),
    "identified cues": (1000, CHECK, lambda n: sheet(speeches(n, option=lambda i: f" (id c{i}, with c{max(0, i - 1)})"))),
    "comments": (10000, CHECK, lambda n: sheet(ONE_LINE + "# a remark\n" * n)),
    "fmt of speeches": (2000, FMT, lambda n: sheet(speeches(n))),
    # voices.toml
    "[pronounce] entries": (2000, CHECK, lambda n: sheet(
        speeches(50), voices_toml="[pronounce]\n" + table(n, lambda i: f"{name(i)} = \"{name(i)} as it is\"\n"))),
    "[pronounce] entries with phonemes": (2000, CHECK, lambda n: sheet(
        speeches(50), voices_toml="[pronounce]\n" + table(n, lambda i: f"{name(i)} = \"[[{name(i).lower()}]]\"\n"))),
    "[pronounce] entries of several words": (2000, CHECK, lambda n: sheet(
        speeches(50), voices_toml="[pronounce]\n" + table(n, lambda i: f"\"the lamp {name(i)}\" = \"{name(i)}\"\n"))),
    "[cast] entries": (500, CHECK, lambda n: sheet(
        speeches(n, who=name), voices_toml="[cast]\n" + table(n, lambda i: f"{name(i)} = \"old-man\"\n"))),
    "[aliases] entries": (500, CHECK, lambda n: sheet(
        speeches(n, who=lambda i: name(i) + " SMITH"),
        voices_toml="[aliases]\n" + table(n, lambda i: f"{name(i)} = \"{name(i)} SMITH\"\n"))),
    "voices": (300, CHECK, lambda n: sheet(
        ONE_LINE, voices_toml=table(n, lambda i: f"[voice.v-{name(i)}]\npitch = {i % 90 + 5}\n"))),
    "voices, each extending the last": (100, CHECK, lambda n: sheet(
        ONE_LINE, voices_toml="[voice.v0]\npitch = 40\n" + table(n, lambda i: f"[voice.v{i + 1}]\nextends = \"v{i}\"\n"))),
    "deliveries": (500, CHECK, lambda n: sheet(
        ONE_LINE, voices_toml=table(n, lambda i: f"[delivery.d-{name(i)}]\nrate = 1.1\n"))),
    # mix.toml
    "defined sounds": (500, CHECK, lambda n: sheet(
        ONE_LINE, mix_toml=table(n, lambda i: f"[sound.s-{name(i)}]\nduration = 0.5\n[[sound.s-{name(i)}.layer]]\n"
                                              "noise = \"pink\"\n"))),
    "treatments": (500, CHECK, lambda n: sheet(
        ONE_LINE, mix_toml=table(n, lambda i: f"[treatment.t-{name(i)}]\nchain = [{{ effect = \"low-pass\", "
                                              "hz = 3000 }]\n"))),
    # what a show has run
    "programs that are shown": (100, CHECK, lambda n: programs(n)),
    "programs that are trusted": (100, ["trust", "show.cues"], lambda n: programs(n)),
    "programs that are trusted again": (100, ["trust", "show.cues"], lambda n: programs(n), 0, ["trust", "show.cues"]),
    # performed and mixed
    "timeline of speeches": (100, DUMP, lambda n: sheet(speeches(n))),
    "timeline of characters": (30, DUMP, lambda n: sheet(speeches(n, who=name))),
    "render of speeches": (60, RENDER, lambda n: sheet(speeches(n))),
    "render of beds that start and stop": (30, RENDER, lambda n: sheet(
        "AMBIENCE: rain\nMIRA: The lamp went out.\nAMBIENCE: stop\n" * n)),
    "render of beds at once": (25, RENDER, lambda n: sheet(
        "AMBIENCE: rain (-60 dB)\n" * n + ONE_LINE)),
    "render of music beds at once": (25, RENDER, lambda n: sheet(
        "MUSIC: drone-warm (under, -60 dB)\n" * n + ONE_LINE)),
    "render of level changes": (200, RENDER, lambda n: sheet(
        "AMBIENCE: rain\n" + "AMBIENCE: -30 dB\nMIRA: So.\nAMBIENCE: -36 dB\n" * n)),
    "render of sounds": (200, RENDER, lambda n: sheet(ONE_LINE + "SOUND: knock\n" * n)),
    "render of sounds at once": (100, RENDER, lambda n: sheet(ONE_LINE + "SOUND: knock (with previous)\n" * n)),
    "render of speeches at once": (20, RENDER, lambda n: sheet(" & ".join(name(i) for i in range(n)) + ": Hello.\n")),
    "render of scenes with rooms": (20, RENDER, lambda n: sheet(
        table(n, lambda i: f"SCENE {i + 1}: At {name(i)} (acoustic: church)\nMIRA: So.\n"))),
    "render of pauses": (100, RENDER, lambda n: sheet("MIRA: So.\nPAUSE: 1 s\n" * n)),
    # Each character's stem is as long as the show: so many characters in all.
    "render of a set with stems": (40, [*RENDER, "--stems", "--report", "show.json"], lambda n: sheet(
        speeches(n, who=lambda i: name(i % 6)))),
    "verification of a set": (40, ["verify", "show.wav"], lambda n: sheet(
        speeches(n, who=lambda i: name(i % 6))), 0, [*RENDER, "--stems"]),
    # prose
    "paragraphs of a story": (500, ADAPT, lambda n: {"story.txt": table(
        n, lambda i: f"“{sentence(i)}” said Mira.\n\n“{sentence(i + 1)}” said Osk.\n\n")}),
    "paragraphs of a story, adapted again": (500, ADAPT, lambda n: {"story.txt": table(
        n, lambda i: f"“{sentence(i)}” said Mira.\n\n“{sentence(i + 1)}” said Osk.\n\n")}, 0, ADAPT),
    "paragraphs of a story, checked as it is": (500, ["check", "story.txt"], lambda n: {"story.txt": table(
        n, lambda i: f"“{sentence(i)}” said Mira.\n\n“{sentence(i + 1)}” said Osk.\n\n")}),
    "staging of a story": (300, ADAPT, lambda n: {"story.txt": table(
        n, lambda i: f"The door opened. Mira picked up the telephone.\n\n“{sentence(i)}” whispered Osk behind the glass.\n\n"
                     "* * *\n\n")}),
    "characters of a story": (100, ADAPT, lambda n: {"story.txt": table(
        n, lambda i: f"“{sentence(i)}” said {name(i).capitalize()}.\n\n")}),
    "quotations of nobody in particular": (500, ADAPT, lambda n: {"story.txt": table(
        n, lambda i: f"“{sentence(i)}”\n\n")}, IN_PART),
    "narration of a story": (1000, ADAPT, lambda n: {"story.txt": table(n, lambda i: sentence(i, 30) + "\n\n")}),
    "one endless paragraph": (2000, ADAPT, lambda n: {"story.txt": " ".join(sentence(i) for i in range(n)) + "\n"}),
}


def measure(program, command, files, limit, before=None):
    """Seconds of processor time and MB at most of one process of the command, and how it ended."""
    with tempfile.TemporaryDirectory(prefix="dramatis-growth-") as folder:
        for file, text in files.items():
            with open(os.path.join(folder, file), "w", encoding="utf-8") as out:
                out.write(text)
        environment = dict(os.environ, **{f"XDG_{what.upper()}_HOME": os.path.join(folder, what)
                                          for what in ("cache", "config", "state")})
        if before:
            subprocess.run([program, *before], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True)
        process = subprocess.Popen([program, *command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + limit
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline:
                process.kill()
                os.wait4(process.pid, 0)
                process.returncode = -9
                return None
            time.sleep(0.005)
        process.returncode = os.waitstatus_to_exitcode(status)
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode


def growth(values, floor):
    """How much more the second step costs than the first."""
    first, second = values[1] - values[0], values[2] - values[1]
    if second < floor:
        return 2.0
    return second / max(first, floor / 2)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(os.path.dirname(__file__), "..", "build", "dramatis"))
    parser.add_argument("--limit", type=float, default=120.0, help="seconds that one run may take")
    parser.add_argument("--only", default="", help="constructs whose name holds this")
    parser.add_argument("--scale", type=float, default=1.0, help="times the usual N")
    parser.add_argument("--floor", type=float, default=0.1, help="seconds that are noise; 10 MB are for each 0.1")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    print(f"{'construct':40} {'N':>6}  {'time of N, 2N, 4N (s)':>24} {'growth':>6}  {'memory (MB)':>20} {'growth':>6}")
    bad = 0
    for construct, (count, command, make, *rest) in CONSTRUCTS.items():
        if options.only not in construct:
            continue
        count = max(1, int(count * options.scale))
        exit_code, before = (*rest, *[0, None][len(rest):])
        run = lambda factor: measure(program, command, make(factor * count), options.limit, before)
        times, sizes, codes = [], [], set()
        # Other work on the machine makes a run slower, never faster: what looks bad is measured again.
        for attempt in range(3):
            runs = [run(factor) for factor in (1, 2, 4)]
            if None in runs:
                break
            times, sizes = ([min(pair) for pair in zip(new, old or new)] for new, old in
                            zip(list(zip(*runs))[:2], (times, sizes)))
            codes |= {code for _, _, code in runs}
            in_time, in_memory = growth(times, options.floor), growth(sizes, options.floor * 100)
            is_bad, is_other = in_time > MOST or in_memory > MOST, codes != {exit_code}
            if not is_bad:
                break
        if None in runs:
            print(f"{construct:40} {count:6}  over {options.limit:g} s  <-- TOO SLOW", flush=True)
            bad += 1
            continue
        bad += is_bad or is_other
        print(f"{construct:40} {count:6}  {times[0]:8.2f}{times[1]:8.2f}{times[2]:8.2f} {in_time:6.1f}  "
              f"{sizes[0]:6.0f}{sizes[1]:7.0f}{sizes[2]:7.0f} {in_memory:6.1f}"
              f"{f'  <-- exit codes {sorted(codes)}' if is_other else ''}"
              f"{'  <-- grows faster' if is_bad else ''}", flush=True)
    print(f"{bad} of these grow faster than the show, or measure something else" if bad else "all grow with the show")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
