#!/usr/bin/env python3
"""Scores who characters are taken for: each line of data/cast.txt as a sheet, by the cast table of `dramatis check`.

    casting.py [--program build/dramatis] [--list FILE] [--show tuned|kept|later|plays]

Prints, for the lines that the word lists were made with (odd), those kept aside (even), those that came later and are kept aside too
(behind `# later`), and the characters of data/plays/*.cues: right; wrong; and wrong by a stated reason, as "woman, by 'LADY'" for a
man. Who is `any` is right with every voice, unless a reason is stated.
"""
import argparse
import glob
import os
import re
import subprocess
import tempfile

FEMALE, MALE = {"woman", "girl"}, {"man", "boy"}


def read_list(path):
    """(half, name, who, lines)"""
    later = False
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            later = later or line.startswith("# later")
            if not line.startswith("#") and line.strip():
                name, who, *lines = line.rstrip("\n").split("\t")
                half = "later" if later else "tuned" if number % 2 else "kept"
                yield half, name, who.split(), lines[0].split(" / ") if lines else []


def cast_of(program, sheet):
    """{name: what the cast table says of it: "old woman, by 'MRS'"}"""
    answer = subprocess.run([program, "check", sheet], capture_output=True, text=True, timeout=60)
    found = re.findall(r"^ *(\S.*?) {2,}.*automatic: (.*)$", answer.stdout, re.MULTILINE)
    return dict(found)


def cast_as(program, name, lines):
    """What the cast table says of one character."""
    if not any(re.match(re.escape(name) + r"\b[^:]*:", line) for line in lines):
        lines = lines + [f"{name}: Hello there."]
    with tempfile.TemporaryDirectory() as folder:
        sheet = os.path.join(folder, "cast.cues")
        with open(sheet, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        return cast_of(program, sheet).get(name, "")


def read_plays(folder):
    """(play, name, who)"""
    for path in sorted(glob.glob(os.path.join(folder, "*.cues"))):
        for _, name, who, _ in read_list(path.removesuffix(".cues") + ".txt"):
            yield path, name, who


def judge(who, said):
    """(right, by a stated reason)"""
    kind, _, reason = said.partition(", ")
    stated = bool(reason) and reason != "a guess"
    words = set(kind.split())
    if "any" in who:
        right = not stated or not (words & (FEMALE | MALE))
    else:
        right = bool(words & (FEMALE if "female" in who else MALE))
    if "child" in who:
        right = right and bool(words & {"child", "girl", "boy"})
    for age in ("old", "young"):
        if age in who:
            right = right and age in words
    return right, stated


def main():
    top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(top, "build", "dramatis"))
    parser.add_argument("--list", default=os.path.join(top, "bench", "data", "cast.txt"))
    parser.add_argument("--show", choices=["tuned", "kept", "later", "plays"])
    options = parser.parse_args()
    halves = {"tuned": [], "kept": [], "later": [], "plays": []}

    def take(half, name, who, said, where):
        right, stated = judge(who, said)
        halves[half].append((right, stated))
        if options.show == half and not right:
            print(f"{name:20} {' '.join(who):14} {said or '-':40} {where}")

    for half, name, who, lines in read_list(options.list):
        take(half, name, who, cast_as(options.program, name, lines), " / ".join(lines))
    casts = {}
    for play, name, who in read_plays(os.path.join(os.path.dirname(options.list), "plays")):
        if play not in casts:
            casts[play] = cast_of(options.program, play)
        take("plays", name, who, casts[play].get(name, ""), os.path.basename(play))
    for half, results in halves.items():
        right = sum(result for result, _ in results)
        stated = sum(not result and reason for result, reason in results)
        count = max(len(results), 1)
        print(f"{half:6} {right:4} of {len(results)} right: {100 * right / count:.1f} %; wrong by a stated reason: {100 * stated / count:.1f} %")


if __name__ == "__main__":
    main()
