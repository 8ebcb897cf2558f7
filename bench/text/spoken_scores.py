#!/usr/bin/python3
"""How much of spoken.tsv is said as it must be, for each kind and each half. `bench/text/score.sh [--errors [aside]]`."""
import pathlib
import re
import subprocess
import sys
from collections import defaultdict

LIST = pathlib.Path(__file__).with_name("spoken.tsv")


def read_list():
    """(kind, language, half, written, [said])"""
    seen = defaultdict(int)
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        kind, written, said = line.split("\t")
        kind, _, language = kind.partition("/")
        half = ("tuned", "aside")[seen[kind] % 2]
        seen[kind] += 1
        yield kind, language or "en-gb", half, written, said.split(" | ")


def words_of(text):
    """The words of a text without case, hyphens and marks."""
    return re.sub(r"[^\w'\[\]]+", " ", text.replace("-and-", " and ").lower()).split()


def phonemes_of(text, language):
    """eSpeak NG's phonemes without stress, pauses and weak forms."""
    result = subprocess.run(["espeak-ng", "-v", language, "-x", "-q", text], capture_output=True, text=True, check=True)
    spoken = re.sub(r"[',|_^%=!;~ \n-]", "", result.stdout)
    for full, weak in (("I2", "I"), ("i:", "i"), ("@2", "@"), ("a#", "@"), ("a2", "a"), ("r-", "r"), ("I#", "I"), ("o@", "O:"), ("O@", "O:")):
        spoken = spoken.replace(full, weak)
    spoken = re.sub(r"3(?!:)", "@", spoken)
    return spoken


def is_sound(spoken, language):
    parts = len(re.findall(r"[\w\]]-?(?=\s|[!?.,:]|$)", spoken)) or 1
    vowels = re.findall(r"aI|aU|eI|OI|oU|[a-zA-Z0@]?[aeiouV@03](?::|@)?", phonemes_of(spoken, language))
    return len(vowels) <= parts


def is_right(spoken, said, language):
    for wanted in said:
        if wanted == "=sound":
            if is_sound(spoken, language):
                return True
        elif words_of(spoken) == words_of(wanted):
            return True
        elif phonemes_of(spoken.replace(".", " "), language) == phonemes_of(wanted, language):
            return True
    return False


def main():
    program, *options = sys.argv[1:]
    cases = list(read_list())
    lines = "".join(f"{language}\t{written}\n" for _, language, _, written, _ in cases)
    answer = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    counts = defaultdict(lambda: [0, 0])
    for (kind, language, half, written, said), spoken in zip(cases, answer, strict=True):
        right = is_right(spoken, said, language)
        for name in (kind, "all"):
            counts[name, half][0] += right
            counts[name, half][1] += 1
        if not right and "--errors" in options and (half == "tuned" or "aside" in options):
            print(f"{kind}: {written} → {spoken}   (not: {' | '.join(said)})")
    for kind in dict.fromkeys([case[0] for case in cases] + ["all"]):
        figures = [f"{right:3} of {count:3} {100 * right / count:5.0f} %" for right, count in
                   (counts[kind, half] for half in ("tuned", "aside"))]
        print(f"{kind:16} tuned {figures[0]}   aside {figures[1]}")


if __name__ == "__main__":
    main()
