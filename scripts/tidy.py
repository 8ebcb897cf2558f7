#!/usr/bin/env python3
"""Runs clang-tidy over sources, and remembers which were clean.

    tidy.py COMPILE_COMMANDS.json SOURCE…        sources without a compile command are passed over

A source is clean as long as its preprocessed text, its command, the .clang-tidy files above it and clang-tidy itself stay the
same. What is remembered lies in $XDG_CACHE_HOME/dramatis-tidy (usually ~/.cache): an empty file a source, for thirty days.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import time

TIDY, COMPILER = "clang-tidy-19", "clang++-19"
KEPT_DAYS = 30
REPORT_EVERY_S = 20.0


def cache_folder():
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = pathlib.Path(base) / "dramatis-tidy"
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        if file.stat().st_mtime < time.time() - KEPT_DAYS * 86400:
            file.unlink(missing_ok=True)
    return folder


def flags_of(command):
    """A compile command without compiler, source and outputs; sanitizers change no check and cost time."""
    words = shlex.split(command)
    words = words[next(i for i, word in enumerate(words) if "clang++" in word) + 1:]
    flags, skipped, precompiled = [], 0, False
    for word, following in zip(words, words[1:] + [""]):
        if skipped:
            skipped -= 1
        elif word in ("-o", "-c", "-MF", "-MT"):
            skipped = 1
        elif word == "-Xclang":  # -Xclang -include-pch -Xclang FILE
            skipped, precompiled = 1, True
        elif word == "-MD" or word == "-Werror" or word.startswith(("-fsanitize", "-fno-sanitize", "-O", "-g")):
            pass
        else:
            flags.append(word)
    if precompiled:
        flags += ["-include", "gtest/gtest.h", "-include", "gmock/gmock.h"]
    return flags


def configurations(source, top):
    """The text of every .clang-tidy above a source."""
    folders = [folder for folder in pathlib.Path(source).parents if folder == top or top in folder.parents]
    return [(folder / ".clang-tidy").read_bytes() for folder in folders if (folder / ".clang-tidy").exists()]


def key_of(source, flags, directory, version, top):
    # -C keeps comments: NOLINT is one.
    text = subprocess.run([COMPILER, *flags, "-E", "-C", "-P", source], cwd=directory, capture_output=True, check=False)
    if text.returncode != 0:
        return None  # clang-tidy says what is wrong
    portable = "\0".join(flags).replace(str(top), "")
    parts = [version, portable.encode(), text.stdout, *configurations(source, top)]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def check(source, command, version, top, cache):
    """(was it remembered, what clang-tidy said)"""
    flags, directory = flags_of(command["command"]), command["directory"]
    key = key_of(source, flags, directory, version, top)
    if key and (cache / key).exists():
        os.utime(cache / key)
        return True, ""
    result = subprocess.run([TIDY, "--quiet", source, "--", *flags], cwd=directory, capture_output=True, text=True, check=False)
    if result.returncode == 0:
        if key:
            (cache / key).touch()
        return False, ""
    errors = [line for line in result.stderr.splitlines() if not re.search(r"warnings? (generated|treated as errors)", line)]
    return False, result.stdout + "\n".join(errors)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    top = pathlib.Path(__file__).resolve().parent.parent
    with open(sys.argv[1], encoding="utf-8") as file:
        commands = {command["file"]: command for command in json.load(file)}
    sources = [source for source in sys.argv[2:] if source in commands]
    version = subprocess.run([TIDY, "--version"], capture_output=True, check=True).stdout
    cache, remembered, broken, reported = cache_folder(), 0, 0, time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        pending = [pool.submit(check, source, commands[source], version, top, cache) for source in sources]
        for done, future in enumerate(concurrent.futures.as_completed(pending), start=1):
            hit, complaint = future.result()
            remembered += hit
            if complaint:
                broken += 1
                print(complaint, flush=True)
            if time.monotonic() - reported > REPORT_EVERY_S:
                reported = time.monotonic()
                print(f"  {done} of {len(sources)} files", flush=True)
    print(f"clang-tidy: {len(sources)} files, {remembered} of them unchanged since they were clean; {broken} with complaints")
    sys.exit(1 if broken else 0)


main()
