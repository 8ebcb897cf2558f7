#!/usr/bin/env python3
"""Scores what directions are taken for: each line of data/directions.txt as the option of a speech, by `dramatis check`.

    directions.py [--program build/dramatis] [--list FILE] [--show tuned|kept]

Prints the share that is right for the lines that the word lists were made with (odd) and those kept aside (even). --show prints the
wrong ones of one half.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib


def read_list(path):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.startswith("#") or not line.strip():
                continue
            phrase, meaning = line.rstrip("\n").split("\t")
            yield number, phrase, meaning


def folded(text):
    return "".join(c for c in text.casefold() if c.isalnum())


def names_in_books(program):
    """The names and aliases of the built-in deliveries, treatments and positions: what is known without any rule."""
    names = {}
    for book, kinds in (("voices", ["delivery"]), ("mix", ["position", "treatment"])):
        answer = subprocess.run([program, "defaults", book], capture_output=True, text=True, timeout=60, check=True)
        tables = tomllib.loads(answer.stdout)
        for kind in kinds:
            for name, table in tables[kind].items():
                for each in [name, *table.get("aliases", [])]:
                    names.setdefault(folded(each), f"{kind} {name}")
    return names


def taken_for(program, phrases):
    """What `check` takes the directions for, a set of meanings for each phrase."""
    names = names_in_books(program)
    with tempfile.TemporaryDirectory() as folder:
        sheet = os.path.join(folder, "directions.cues")
        with open(sheet, "w", encoding="utf-8") as file:
            file.write("BEN: Hello.\n" + "".join(f"ANNA ({phrase}): Hello.\n" for phrase in phrases))
        answer = subprocess.run([program, "check", sheet, "--format", "json"], capture_output=True, text=True, timeout=60)
        told, mistakes = {}, []
        for each in json.loads(answer.stdout):
            quoted = re.match(r"'(.*)' is taken for (.*)", each["message"])
            if each["code"] == "N0403" and quoted:
                told[folded(quoted[1])] = quoted[2]
            elif each["severity"] == "error":
                mistakes.append(each)
        for mistake in mistakes:
            print(f"error {mistake['code']}: {mistake['message']}")
    found = []
    for phrase in phrases:
        meanings = set()
        for part in phrase.split(","):
            part = folded(part)
            if part in told:
                meanings |= {f"{kind} {name}" for kind, name in re.findall(r"the (\w+) '([^']*)'", told[part])}
                meanings |= {f"timing {name}" for name in re.findall(r"(?:^|, )'([a-z]+)'", told[part])}
                meanings |= {"pause"} if "a pause of" in told[part] else set()
            elif part in names:
                meanings.add(names[part])
        found.append(meanings)
    return found


def is_right(meaning, found):
    def one(answer):
        parts = answer.split("+")
        if answer in ("note", "nothing"):
            return not found
        return all(any(each == part or each.startswith(part + " ") for each in found) for part in parts)
    return any(one(answer) for answer in meaning.split("|"))


def main():
    top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(top, "build", "dramatis"))
    parser.add_argument("--list", default=os.path.join(top, "bench", "data", "directions.txt"))
    parser.add_argument("--show", choices=["tuned", "kept"])
    options = parser.parse_args()
    entries = list(read_list(options.list))
    found = taken_for(options.program, [phrase for _, phrase, _ in entries])
    if len(found) != len(entries):
        sys.exit(f"{len(entries)} directions were written, {len(found)} were read")
    halves = {"tuned": [], "kept": []}
    for (number, phrase, meaning), what in zip(entries, found):
        half = "tuned" if number % 2 else "kept"
        right = is_right(meaning, what)
        halves[half].append(right)
        if options.show == half and not right:
            print(f"{phrase:40} {meaning:40} {' + '.join(sorted(what)) or '-'}")
    for half, results in halves.items():
        print(f"{half:6} {sum(results):4} of {len(results)} right: {100 * sum(results) / len(results):.1f} %")


if __name__ == "__main__":
    main()
