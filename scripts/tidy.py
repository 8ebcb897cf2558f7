#!/usr/bin/env python3
"""Runs clang-tidy over sources, and remembers which were clean.

    tidy.py COMPILE_COMMANDS.json SOURCE…        sources without a compile command are passed over

Up to twelve sources are read one by one, which finds an include that one of them forgot. More are read in groups of a room, as the compiler
reads them: most of the time goes into their headers.

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
import tempfile
import time

TIDY, COMPILER = "clang-tidy-19", "clang++-19"
KEPT_DAYS = 30
GROUP = 12  # sources, as in cmake/ProjectTargets.cmake
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


def tidy(source, flags, directory):
    """What clang-tidy says; nothing if all is clean."""
    result = subprocess.run([TIDY, "--quiet", source, "--", *flags], cwd=directory, capture_output=True, text=True, check=False)
    if result.returncode == 0:
        return ""
    errors = [line for line in result.stderr.splitlines() if not re.search(r"warnings? (generated|treated as errors)", line)]
    return result.stdout + "\n".join(errors)


def tidy_group(sources, flags, directory):
    if len(sources) == 1:
        return tidy(sources[0], flags, directory)
    # One text, not a file that includes them: the analyzer looks into no function of an included file. Below the project's top, so
    # that clang-tidy finds its .clang-tidy.
    with tempfile.NamedTemporaryFile("w", suffix=".cpp", prefix="tidy-", dir=directory, encoding="utf-8") as group:
        for source in sources:
            group.write(f'#line 1 "{source}"\n' + pathlib.Path(source).read_text(encoding="utf-8") + "\n")
        group.flush()
        if not tidy(group.name, flags, directory):
            return ""
    # Each alone has the last word, and the right places: two of them may have names in common that no library has.
    return "".join(tidy(source, flags, directory) for source in sources)


def groups_of(sources, flags, directories):
    """Sources with the same flags in the same folder."""
    if len(sources) <= GROUP:
        return [[source] for source in sources]
    alike = {}
    for source in sources:
        alike.setdefault((tuple(flags[source]), directories[source], str(pathlib.Path(source).parent)), []).append(source)
    return [each[begin:begin + GROUP] for each in alike.values() for begin in range(0, len(each), GROUP)]


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    top = pathlib.Path(__file__).resolve().parent.parent
    with open(sys.argv[1], encoding="utf-8") as file:
        commands = {command["file"]: command for command in json.load(file)}
    sources = [source for source in sys.argv[2:] if source in commands]
    flags = {source: flags_of(commands[source]["command"]) for source in sources}
    directories = {source: commands[source]["directory"] for source in sources}
    version = subprocess.run([TIDY, "--version"], capture_output=True, check=True).stdout
    cache, broken, done, reported = cache_folder(), 0, 0, time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        keys = dict(zip(sources, pool.map(lambda source: key_of(source, flags[source], directories[source], version, top), sources)))
        changed = []
        for source in sources:
            if keys[source] and (cache / keys[source]).exists():
                os.utime(cache / keys[source])
            else:
                changed.append(source)
        pending = {pool.submit(tidy_group, group, flags[group[0]], directories[group[0]]): group
                   for group in groups_of(changed, flags, directories)}
        for future in concurrent.futures.as_completed(pending):
            group, complaint = pending[future], future.result()
            done += len(group)
            if complaint:
                broken += 1
                print(complaint, flush=True)
            else:
                for source in group:
                    if keys[source]:
                        (cache / keys[source]).touch()
            if time.monotonic() - reported > REPORT_EVERY_S:
                reported = time.monotonic()
                print(f"  {done} of {len(changed)} files", flush=True)
    print(f"clang-tidy: {len(sources)} files, {len(sources) - len(changed)} of them unchanged since they were clean; "
          f"{broken} complaints")
    sys.exit(1 if broken else 0)


main()
