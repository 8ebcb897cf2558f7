#!/usr/bin/env python3
"""Makes each system call of a small render fail, kills it at each, fills its disk, and looks at what is left.

    faults.py [--program build/dramatis] [--shim FILE] [--all | --most N] [--only WORD] [--jobs N] [--journal FILE]
    faults.py --one TRY [--keep FOLDER]    one of them again, with what it printed

A try is SCENARIO:PROGRAM:FAMILY:WHAT:TIMES:N. The scenarios: `first`, there is no episode yet and no cache; `cold`, an older set of episode,
stems and report is there; `warm`, that and a cache. FAMILY names calls (fault_shim.c; `open@WORD` are
those whose path has that word), WHAT is an errno or KILL, and TIMES how many calls
fail from the N-th on (0: all). `limit` and `full` are disks: no file grows beyond N bytes, or the folder PROGRAM has N kB.
After each: the old set or the new set is whole, byte for byte and for `dramatis verify`; the exit code is 0 only if it is the new one, and else
an error says why; no crash, no hang; nothing is left, no temporary file and no process; and a render without faults gives the
same bytes as ever. By default a sample is tried, the same each time. With --journal a run that was cut short goes on where it ended, as
long as the program is the same. The exit code is 1 if there was a failure.
"""
import argparse
import ctypes
import errno
import hashlib
import json
import math
import multiprocessing
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import wave

# As in fault_shim.c.
FAMILIES = ["open", "read", "write", "rename", "fsync", "ftruncate", "mmap", "memfd", "socketpair", "pipe", "spawn", "waitpid", "flock",
            "malloc", "socket", "thread", "folder", "any"]
STATE_BYTES = 8 * (len(FAMILIES) + 1) + 256
# What each family fails with, in turn, and how often: the N-th call alone, or all from there on.
FAULTS = {
    "open": [("EIO", 1), ("EMFILE", 1), ("EACCES", 1), ("EMFILE", 0)],
    "read": [("EIO", 1), ("EINTR", 1), ("EIO", 0)],
    "write": [("ENOSPC", 1), ("EIO", 1), ("EINTR", 1), ("ENOSPC", 0)],
    "rename": [("EIO", 1), ("EINVAL", 1), ("ENOSPC", 1)],
    "fsync": [("EIO", 1), ("EINTR", 1), ("EIO", 0)],
    "ftruncate": [("ENOSPC", 1), ("EINTR", 1), ("EIO", 0)],
    "mmap": [("ENOMEM", 1), ("ENOMEM", 0)],
    "memfd": [("EMFILE", 1), ("ENOMEM", 0)],
    "socketpair": [("EMFILE", 1), ("EMFILE", 0)],
    "pipe": [("EMFILE", 1), ("EMFILE", 0)],
    "spawn": [("EAGAIN", 1), ("ENOMEM", 1), ("EAGAIN", 0)],
    "waitpid": [("EINTR", 1), ("ECHILD", 1)],
    "flock": [("ENOLCK", 1), ("EINTR", 1), ("ENOLCK", 0)],
    "malloc": [("ENOMEM", 1), ("ENOMEM", 0)],
    "socket": [("EPIPE", 1), ("EINTR", 1), ("ENOBUFS", 0)],
    "thread": [("EAGAIN", 1), ("EAGAIN", 0)],
    "folder": [("EIO", 1), ("EACCES", 1)],
    "any": [("KILL", 1)],
}
SCENARIOS = ["first", "cold", "warm"]
PROGRAMS = ["dramatis", "dramatis-speech", "dramatis-decode"]
VARIABLE = {"takes", "times", "from", "diagnostics"}  # in a report: of the run, not of the episode
HANGS_AFTER = 60  # seconds
OUTPUTS = ["-o", "out/episode.wav", "--report", "out/episode.json", "--stems"]

# Tries that failed once: always made.
FOUND = [
    "cold:dramatis-speech:open@/voices/!v/:EIO:1:3",  # eSpeak NG spoke in another voice, and that take was kept
    "cold:dramatis-speech:open@_dict:EIO:1:1",
    "first:dramatis:open@/show/sounds:EIO:1:1",  # a sound of the library was played for one of the show's own
    "warm:dramatis:read:EIO:0:172",  # libsndfile looked for chunks for ever in a file that could not be read back
    "first:dramatis:open@lang:EIO:1:1",  # the data had another version, and so each line another slate
]

SHEET = """SCENE 1: A kitchen
AMBIENCE: rain (-24 dB)

MIRA: The {thing} is out.
SOUND: beep
OLD TOM (whispering): Then we wait.
MIRA (take: takes/mira.wav): Listen.
"""


# -- the show, and what is right
def write_tone(path, hertz, frames, rate=22050):
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        for i in range(frames):
            file.writeframesraw(struct.pack("<h", int(9000 * math.sin(math.tau * hertz * i / rate) * math.exp(-6 * i / rate))))


def environment(folder):
    (folder / "tmp").mkdir(exist_ok=True)
    (folder / "home").mkdir(exist_ok=True)
    return {"PATH": "/usr/bin:/bin", "HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp"), "LANG": "C.UTF-8"}


class House:
    """The folders that tries are copied from, and the sets that are right."""

    def __init__(self, program, shim, folder):
        self.program, self.shim, self.folder, self.keep = program, shim, folder, None
        show = folder / "model" / "show"
        write_tone(show / "takes" / "mira.wav", 220, 9000)
        (show / "out").mkdir()
        (show / "sounds").mkdir()
        (show / "show.cues").write_text(SHEET.format(thing="lamp"))
        run = lambda *arguments: self.run_plainly(folder / "model", arguments)
        run("sounds", "render", "bell", "sounds/beep.flac")
        (show / "show.cues").write_text(SHEET.format(thing="candle"))
        run("render", "show.cues", *OUTPUTS, "--no-cache", "-q")
        shutil.copytree(show / "out", folder / "old")
        shutil.rmtree(show / "out")
        (show / "out").mkdir()
        (show / "show.cues").write_text(SHEET.format(thing="lamp"))
        run("render", "show.cues", *OUTPUTS, "--cache", "../cache", "-q", "-j1")
        self.new, self.old = contents(show / "out"), contents(folder / "old")
        shutil.move(show / "out", folder / "new")
        shutil.move(folder / "model" / "cache", folder / "cache")
        if set(self.new) != set(self.old) or any(self.new[name] == self.old[name] for name in ("episode.wav", "episode.json")):
            sys.exit("the old set and the new set must have the same files and differ")

    def run_plainly(self, where, arguments):
        done = subprocess.run([self.program, *arguments], cwd=where / "show", env=environment(where), capture_output=True, text=True,
                              timeout=HANGS_AFTER)
        if done.returncode != 0:
            sys.exit(f"dramatis {' '.join(arguments)}: {done.stderr}{done.stdout}")

    def prepare(self, where, scenario):
        shutil.rmtree(where, ignore_errors=True)
        shutil.copytree(self.folder / "model" / "show", where / "show")
        if scenario == "first":
            (where / "show" / "out").mkdir()
        else:
            shutil.copytree(self.folder / "old", where / "show" / "out")
        if scenario == "warm":
            shutil.copytree(self.folder / "cache", where / "cache")


def digest(path):
    """A report is what it says of the episode: what the render took, and whether a take came from the cache, differs."""
    data = path.read_bytes()
    if path.suffix == ".json":
        try:
            data = json.dumps(json.loads(data, object_hook=lambda pairs: {k: v for k, v in pairs.items() if k not in VARIABLE})).encode()
        except ValueError:
            pass
    return hashlib.sha256(data).hexdigest()


def contents(folder):
    """Each file's digest by its name in the folder; temporary files are not among them."""
    return {str(path.relative_to(folder)): digest(path)
            for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith(".dramatis-")}


# -- one try
class Attempt:
    def __init__(self, text):
        self.text = text
        self.scenario, self.program, family, self.what, times, n = text.split(":")
        self.family, _, self.match = family.partition("@")
        self.times, self.n = int(times), int(n)
        self.kills = self.what == "KILL"

    def environment(self, shim, state):
        if self.family in ("limit", "full"):
            return {}
        error = 0 if self.kills else getattr(errno, self.what)
        return {**({"FAULT_MATCH": self.match} if self.match else {}), "LD_PRELOAD": str(shim), "FAULT_STATE": str(state), "FAULT_PROGRAM": self.program, "FAULT_FAMILY": self.family,
                "FAULT_AT": str(self.n), "FAULT_TIMES": str(self.times), "FAULT_ERRNO": str(error)}


def end_children(patience):
    """Waits for all children of ours, orphans too; kills those that stay, and returns their names."""
    names, end = [], time.monotonic() + patience
    while True:
        try:
            child, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return names
        if child == 0 and time.monotonic() > end:
            for other in pathlib.Path(f"/proc/self/task/{os.getpid()}/children").read_text().split():
                names.append(pathlib.Path(f"/proc/{other}/comm").read_text().strip())
                os.kill(int(other), signal.SIGKILL)
            end = time.monotonic() + patience
        elif child == 0:
            time.sleep(0.002)


def run(house, where, extra, limit=None, full=None, show=False):
    command = [house.program, "render", "show.cues", *OUTPUTS, "--cache", "../cache", "-j1"]
    if full:  # (folder, kB): a small disk in a mount name space of its own, copied back at its end
        folder, size = full
        kept = where / "kept"
        script = ('size=$1 folder=$2 kept=$3; shift 3; mkdir -p "$folder"; cp -a "$folder" "$kept"; mount -t tmpfs -o size="$size"k none "$folder" && '
                  'cp -a "$kept/." "$folder/" && rm -r "$kept" || exit 99; cd .; "$@"; code=$?; cp -a "$folder" "$kept"; exit $code')
        command = ["unshare", "-rm", "sh", "-c", script, "sh", str(size), str(folder), str(kept), *command]
    before = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))) if limit is not None else None
    process = subprocess.Popen(command, cwd=where / "show", env={**environment(where), **extra}, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=before, start_new_session=True)
    try:
        out, err = process.communicate(timeout=HANGS_AFTER)
        code = process.returncode
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        code = "hang"
    if full and (where / "kept").exists():
        shutil.rmtree(full[0])
        shutil.move(where / "kept", full[0])
    if show:
        print(err.decode(errors="replace") + out.decode(errors="replace") + f"exit code {code}")
    return code, err.decode(errors="replace") + out.decode(errors="replace"), end_children(3)


def verifies(house, where):
    done = subprocess.run([house.program, "verify", "out/episode.wav", "--report", "out/episode.json"], cwd=where / "show",
                          env=environment(where), capture_output=True, timeout=HANGS_AFTER)
    return done.returncode == 0


def left_behind(where):
    found = [path for path in where.rglob(".dramatis-*")] + list((where / "tmp").iterdir())
    return sorted({str(path.relative_to(where)) for path in found})


def faults_of_result(house, where, attempt, code, text):
    """What is wrong with the set and the exit code."""
    found, old = contents(where / "show" / "out"), {} if attempt.scenario == "first" else house.old
    is_new, is_old = found == house.new, found == old
    if code == "hang":
        yield f"it hangs for {HANGS_AFTER} s"
    elif code < 0 and not (attempt.kills and attempt.program == "dramatis" and code == -signal.SIGKILL):
        yield f"it ends by {signal.Signals(-code).name}"
    elif code not in (0, 1, 2, 3) and code >= 0:
        yield f"exit code {code}"
    elif code == 0 and not is_new:
        yield "exit code 0, and the episode is not right"
    elif code in (1, 2) and (not re.search(r"error(\[E\d+\])?: .{8,}", text) or "without a reason" in text):
        yield f"exit code {code} without a message"
    elif code == 3 and "W0410" not in text:
        yield "exit code 3 without a warning"
    if is_new or (found and is_old):
        if not verifies(house, where):
            yield f"verify does not find the {'new' if is_new else 'old'} set whole"
    elif not is_old and code == 3 and attempt.scenario == "first":
        if not verifies(house, where):
            yield "the set with a silent line is not whole"
    elif not is_old and (not attempt.kills or verifies(house, where)):
        yield "the set is mixed" + (", and verify doesn't see it" if attempt.kills else "")


def try_once(house, where, attempt, show=False):
    """Returns what is wrong, whether the fault was met, and what it met."""
    house.prepare(where, attempt.scenario)
    state = where.with_suffix(".state")
    state.write_bytes(bytes(STATE_BYTES))
    limit = attempt.n if attempt.family == "limit" else None
    full = None
    if attempt.family == "full":
        full = ({"out": where / "show" / "out", "cache": where / "cache", "tmp": where / "tmp"}[attempt.program], attempt.n)
        environment(where)
    extra = attempt.environment(house.shim, state)
    if show:
        extra["FAULT_TRACE"] = "1"
    code, text, processes = run(house, where, extra, limit, full, show)
    if full and code == 99:
        return ["no tmpfs of this size"], True, ""
    raw = state.read_bytes()
    met = attempt.family in ("limit", "full") or struct.unpack_from("<Q", raw, 8 * len(FAMILIES))[0] > 0
    what = raw[8 * (len(FAMILIES) + 1):].split(b"\0")[0].decode(errors="replace")
    if house.keep:
        shutil.copytree(where, house.keep)
    wrong = list(faults_of_result(house, where, attempt, code, text))
    if processes:
        wrong.append(f"left running: {' '.join(processes)}")
    # What a kill leaves, or what can't be removed (a folder is opened for that), goes with the next run; so does the folder of a program that
    # ends at once for want of memory.
    stays = attempt.kills or attempt.family in ("folder", "malloc") or (attempt.family == "open" and attempt.times == 0) or \
        "error: out of memory" in text
    if not stays and (left := left_behind(where)):
        wrong.append(f"left: {' '.join(left)}")
    code, again, _ = run(house, where, {})
    if code != 0 or contents(where / "show" / "out") != house.new:
        wrong.append(f"a second run gives exit code {code}" + ("" if code else " and other bytes") + ": " + first_error(again))
    if left := left_behind(where):
        wrong.append(f"left after a second run: {' '.join(left)}")
    if wrong and first_error(text):
        wrong.append(f"it said: {first_error(text)}")
    return wrong, met, what


def first_error(text):
    lines = [line for line in text.splitlines() if "error" in line or "warning" in line]
    return lines[0][:160] if lines else ""


# -- which
def count_calls(house, where, scenario, program):
    house.prepare(where, scenario)
    state = where.with_suffix(".state")
    state.write_bytes(bytes(STATE_BYTES))
    _, text, _ = run(house, where, {"LD_PRELOAD": str(house.shim), "FAULT_STATE": str(state), "FAULT_PROGRAM": program})
    found = contents(where / "show" / "out")
    if found != house.new:
        sys.exit(f"the render is not right with the library that only counts: {text} {set(found.items()) ^ set(house.new.items())}")
    return dict(zip(FAMILIES, struct.unpack_from(f"<{len(FAMILIES)}Q", state.read_bytes())))


def spread(count, most, chance):
    """Numbers from 1 to count, evenly spread and one in each part at random, at most so many."""
    if count <= most:
        return range(1, count + 1)
    return [1 + int((part + chance.random()) * count / most) for part in range(most)]


def all_attempts(house, where, limits, chance):
    for s, scenario in enumerate(SCENARIOS):
        for program in PROGRAMS:
            counts = count_calls(house, where, scenario, program)
            for family in FAMILIES:
                kinds = FAULTS[family]
                for i, n in enumerate(spread(counts[family], limits(family), chance)):
                    what, times = kinds[(i + s) % len(kinds)]
                    yield f"{scenario}:{program}:{family}:{what}:{times}:{n}"
        sizes = sorted({path.stat().st_size for path in house.folder.joinpath("new").rglob("*") if path.is_file()})
        steps = [0, 1, 50, 1000, 30_000, 150_000, 400_000, 1_000_000] + [size + by for size in sizes for by in (-1, 0)]
        for n in sorted(steps if limits("limit") > 4 else chance.sample(steps, limits("limit"))):
            yield f"{scenario}:files:limit:EFBIG:0:{n}"
        if not can_mount():
            continue
        for folder, most in (("out", 44_000), ("cache", 400), ("tmp", 8000)):
            for n in sorted(4 + int(most * part / limits("full")) for part in range(limits("full"))):
                if scenario == "first" or n > {"out": 21_000, "cache": 200, "tmp": 0}[folder]:  # what is there must fit
                    yield f"{scenario}:{folder}:full:ENOSPC:0:{n}"


def can_mount():
    return subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode == 0


# -- together
def work(job):
    text, keep = job
    where = HOUSE.folder / f"try-{os.getpid()}"
    try:
        return text, *try_once(HOUSE, where, Attempt(text), keep)
    except Exception as problem:  # of this script
        return text, [f"faults.py: {problem!r}"], True, ""


class Journal:
    """The results so far, in a file: a line that names the program, then a line of JSON for each try."""

    def __init__(self, path, program):
        self.path, self.results = path and pathlib.Path(path), []
        if not self.path:
            return
        head = hashlib.sha256(b"".join((program.parent / name).read_bytes() for name in PROGRAMS)).hexdigest()
        if self.path.exists():
            first, *lines = self.path.read_text().splitlines()
            if first != head:
                sys.exit(f"{path}: these tries are of another program: name another file")
            self.results = [json.loads(line) for line in lines]
        else:
            self.path.write_text(head + "\n")

    def add(self, result):
        if self.path:
            with self.path.open("a") as file:
                file.write(json.dumps(result) + "\n")


def become_subreaper():
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER: orphans come to us


def print_table(results):
    rows = {}
    for text, wrong, met, _ in results:
        attempt = Attempt(text)
        name = "kill -9" if attempt.kills else "disk: " + attempt.family if attempt.family in ("limit", "full") else attempt.family
        row = rows.setdefault((name, attempt.program), [0, 0, 0])
        row[0] += 1
        row[1] += met
        row[2] += bool(wrong)
    print(f"{'family':14} {'program':16} {'tries':>6} {'met':>6} {'failures':>8}")
    for (name, program), (tries, met, failures) in sorted(rows.items()):
        print(f"{name:14} {program:16} {tries:6} {met:6} {failures:8}")
    total = [sum(row[i] for row in rows.values()) for i in range(3)]
    print(f"{'all':14} {'':16} {total[0]:6} {total[1]:6} {total[2]:8}")
    return total[2]


def main():
    top = pathlib.Path(__file__).resolve().parent.parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=top / "build" / "dramatis", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--shim", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--all", action="store_true", help="every N; of memory's, 2000 a program and scenario")
    parser.add_argument("--most", type=int, default=1, help="tries a family, program and scenario")
    parser.add_argument("--only", default="", help="a regular expression that tries must match")
    parser.add_argument("--one", metavar="TRY")
    parser.add_argument("--keep", metavar="FOLDER", help="with --one: a new folder for what the try left")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--journal", metavar="FILE", help="keeps each result, and goes on from those that are there")
    parser.add_argument("--seconds", type=float, default=math.inf, help="start no further try after this time")
    options = parser.parse_args()
    shim = options.shim or options.program.parent / "tests" / "faults" / "libfault_shim.so"
    # Memory is the quickest disk.
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 1 << 30 else None
    become_subreaper()
    with tempfile.TemporaryDirectory(prefix="dramatis-faults-", dir=base) as folder:
        global HOUSE
        HOUSE = House(options.program, shim, pathlib.Path(folder))
        return try_all(options)


def try_all(options):
    if options.one:
        if options.keep:
            HOUSE.keep = options.keep
        _, wrong, met, what = work((options.one, True))
        print(f"met: {met} {what}", *wrong, sep="\n")
        return 1 if wrong else 0
    most = (lambda family: {"malloc": 2000, "full": 12}.get(family, 1 << 60)) if options.all else \
        (lambda family: 4 * options.most if family in ("any", "malloc") else options.most)
    attempts = FOUND + list(all_attempts(HOUSE, HOUSE.folder / "count", most, random.Random(14)))
    attempts = [text for text in dict.fromkeys(attempts) if re.search(options.only, text)]
    random.Random(1).shuffle(attempts)
    journal = Journal(options.journal, options.program)
    begin, results = time.monotonic(), [result for result in journal.results if result[0] in set(attempts)]
    done = {result[0] for result in results}
    with multiprocessing.Pool(options.jobs, become_subreaper) as pool:
        for result in pool.imap_unordered(work, ((text, False) for text in attempts if text not in done)):
            results.append(result)
            journal.add(result)
            text, wrong, _, what = result
            if wrong:
                print(f"FAILED {text} ({what})\n  " + "\n  ".join(wrong) +
                      f"\n  again: {sys.argv[0]} --program {options.program} --one {text}", flush=True)
            if time.monotonic() - begin > options.seconds:
                pool.terminate()
                break
    failures = print_table(results)
    print(f"{len(results)} of {len(attempts)} tries in {time.monotonic() - begin:.0f} s")
    return 1 if failures or not results else 0


if __name__ == "__main__":
    sys.exit(main())
