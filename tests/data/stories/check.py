#!/usr/bin/env python3
"""Checks the labelled stories of this folder; README.md describes their format.

    check.py                 checks all *.story here and prints a table of counts; exits 1 if a label is wrong
    check.py FILE...         checks these
    check.py --text FILE     prints the story without header and marks
    check.py --lines FILE    prints each piece with its label, to read against the story
"""
import re
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
GENDERS = {"female", "male", "neither", "unknown"}
MARK = re.compile(r"<([^<>]*)>")
DASHES = ("—", "–", "―", "- ")
CLOSERS = {"“": "”", "„": "“", "«": "»", "»": "«", '"': '"'}


def built_in(path, table):
    """Names of the built-in deliveries or treatments, plus `neutral` (nothing is right as well)."""
    text = (ROOT / path).read_text(encoding="utf-8")
    return set(re.findall(r"^\[" + table + r"\.([a-z-]+)\]", text, re.M)) | {"neutral"}


class Mark:
    def __init__(self, at, inner, line):
        self.at, self.line = at, line  # offset in the plain text; line of the file
        self.attributes = dict(re.findall(r"(\w+)=(\S+)", inner))
        head = re.sub(r"\s*\w+=\S+", "", inner).strip()
        self.kind = "speech"
        if head == "-":
            self.kind, head = "mention", ""
        elif head[:1] in "~#" and head:
            self.kind, head = ("thought" if head[0] == "~" else "writing"), head[1:].strip()
        self.names = [name.strip() for name in head.split(" & ")] if head else []


class Story:
    def __init__(self, path):
        self.path, self.characters, self.title, self.errors = path, {}, "", []
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        count = 0
        while count < len(lines) and lines[count].startswith("="):
            self.header(lines[count], count + 1)
            count += 1
        if count < len(lines) and lines[count].strip():
            self.error(count + 1, "an empty line has to follow the header")
        body = "\n".join(lines[count:])
        first_line = count + 1
        skipped = len(body) - len(body.lstrip("\n"))
        plain, self.marks, last = [], [], skipped
        length = 0
        for found in MARK.finditer(body):
            piece = body[last:found.start()]
            plain.append(piece)
            length += len(piece)
            line = first_line + body.count("\n", 0, found.start())
            self.marks.append(Mark(length, found.group(1), line))
            last = found.end()
        plain.append(body[last:])
        self.text = "".join(plain).rstrip("\n") + "\n"
        if "<" in self.text or ">" in self.text:
            self.error(0, "a stray < or > in the story")

    def error(self, line, what):
        self.errors.append(f"{self.path.name}:{line}: {what}")

    def header(self, line, number):
        fields = [field.strip() for field in line[1:].split("|")]
        if len(fields) != 3:
            return self.error(number, "a header line has three fields")
        if fields[0] == "*":
            self.title = fields[2]
            return None
        if fields[1] not in GENDERS:
            self.error(number, f"no such gender: {fields[1]}")
        forms = [form.strip() for form in fields[2].split(",") if form.strip()]
        self.characters[fields[0]] = (fields[1], forms)
        return None

    def paragraphs(self):
        """(start, end) of each paragraph in the plain text; paragraphs are lines."""
        at = 0
        for line in self.text.split("\n"):
            if line.strip():
                yield at, at + len(line)
            at += len(line) + 1

    def style(self):
        """The opening marks of this story, read from what stands before its marks."""
        ends = Counter(self.text[mark.at - 1] for mark in self.marks if mark.at)
        openers = set()
        if ends["”"]:
            openers.add("“")
        if ends['"']:
            openers.add('"')
        if ends["’"] and not ends["”"]:
            openers.add("‘")
        if ends["'"] and not ends['"']:
            openers.add("'")
        if ends["»"]:
            openers.add("«")
        if ends["«"]:
            openers.add("»")
        if ends["“"]:
            openers.add("„")
        return openers

    def pieces(self):
        """(start, end, mark) of each quotation; reports pairs without marks and marks without pairs."""
        by_at, used, found = {mark.at: mark for mark in self.marks}, set(), []
        openers = self.style()
        dashes = any(self.text.startswith(DASHES, start) for start, _ in self.paragraphs())
        for start, end in self.paragraphs():
            text, opened, opener, dash_from = self.text, None, "", None
            for at in range(start, end):
                char = text[at]
                if opened is None:
                    if char in openers and char in CLOSERS:
                        opened, opener = at, char
                    elif char == "‘" and "‘" in openers:
                        opened, opener = at, char
                    elif char == "'" and "'" in openers and (at == start or text[at - 1] in " (—"):
                        if at + 1 < end and text[at + 1] != " ":
                            opened, opener = at, char
                    elif char in CLOSERS.values() and char in "”" and char not in openers:
                        self.complain(at, "closes what nothing opened")
                elif opener in "‘'":
                    if char == opener and opener == "‘":
                        self.complain(at, "opens within an open quotation: is a mark missing before?")
                    if char in "’'" and at + 1 in by_at:
                        found.append((opened, at + 1, by_at[at + 1]))
                        used.add(at + 1)
                        opened = None
                elif char == opener and opener != '"':
                    self.complain(at, "opens within an open quotation")
                elif char == CLOSERS[opener]:
                    if at + 1 in by_at:
                        found.append((opened, at + 1, by_at[at + 1]))
                        used.add(at + 1)
                    else:
                        self.complain(at, "a quotation without a mark")
                    opened = None
            if opened is not None:
                if end in by_at:
                    found.append((opened, end, by_at[end]))
                    used.add(end)
                else:
                    self.complain(opened, "a quotation that stays open needs a mark at the end of its paragraph")
            inside = sorted(at for at in by_at if start < at <= end and at not in used)
            is_dash = text.startswith(DASHES, start) or (dashes and re.search(r"[—–―] | - ", text[start:end]))
            dash_from = start
            for at in inside:
                mark = by_at[at]
                if text[at - 1] in "*_":
                    begin = text.rfind(text[at - 1], start, at - 1)
                    if begin < 0:
                        self.complain(at, "italics that nothing opened")
                    if mark.kind not in ("thought", "writing"):
                        self.complain(at, "italics are thoughts (~) or writing (#)")
                    found.append((max(begin, start), at, mark))
                elif is_dash:
                    found.append((dash_from, at, mark))
                else:
                    self.complain(at, "a mark that is not behind a quotation")
                used.add(at)
                dash_from = at
            if text.startswith(DASHES, start) and not inside:
                self.complain(start, "a dash without a mark")
        for at in by_at:
            if at not in used:
                self.complain(at, "a mark that belongs to no paragraph")
        return sorted(found, key=lambda piece: piece[0])

    def complain(self, at, what):
        excerpt = self.text[max(0, at - 40):at + 30].replace("\n", "¶")
        self.error(0, f"{what}: …{excerpt}…")

    def check(self, deliveries, treatments):
        if not self.marks:
            self.error(0, "no marks")
        if len({mark.at for mark in self.marks}) != len(self.marks):
            self.error(0, "two marks in one place")
        for mark in self.marks:
            if mark.kind == "speech" and not mark.names:
                self.error(mark.line, "a mark without a name")
            if mark.kind == "thought" and not mark.names:
                self.error(mark.line, "a thought needs somebody who thinks it")
            for name in mark.names:
                if name not in self.characters:
                    self.error(mark.line, f"not in the header: {name}")
            for key, values in mark.attributes.items():
                known = {"delivery": deliveries, "treatment": treatments}.get(key)
                if known is None:
                    self.error(mark.line, f"no such attribute: {key}")
                    continue
                for value in values.split("|"):
                    if value not in known:
                        self.error(mark.line, f"no built-in {key}: {value}")
        heard = {name for mark in self.marks for name in mark.names}
        straight = self.text.replace("’", "'")
        for name, (_, forms) in self.characters.items():
            for form in forms:
                if not re.search(r"(?<!\w)" + re.escape(form.replace("’", "'")) + r"(?!\w)", straight, re.I):
                    self.error(0, f"{name} is never called {form!r} in the text")
            if not forms and name != "NARRATOR" and name not in heard:
                self.error(0, f"{name} has no form and no line")
        return self.pieces()


def describe(mark):
    if mark.kind == "mention":
        return "-"
    sign = {"speech": "", "thought": "~ ", "writing": "# "}[mark.kind]
    extra = "".join(f" {key}={value}" for key, value in mark.attributes.items())
    return sign + " & ".join(mark.names) + extra


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "--text":
        sys.stdout.write(Story(Path(arguments[1])).text)
        return 0
    if len(arguments) == 2 and arguments[0] == "--lines":
        story = Story(Path(arguments[1]))
        for begin, end, mark in story.pieces():
            print(f"{describe(mark):34} {story.text[begin:end]}")
        return 0
    deliveries = built_in("voices/profiles/default_voices.toml", "delivery")
    treatments = built_in("mix/settings/default_mix.toml", "treatment")
    paths = [Path(name) for name in arguments] or sorted(HERE.glob("*.story"))
    columns = "{:38}{:>7}{:>8}{:>9}{:>9}{:>9}{:>9}{:>10}{:>11}"
    print(columns.format("story", "words", "speech", "thought", "writing", "mention", "speakers", "delivery", "treatment"))
    sums, bad = Counter(), []
    for path in paths:
        story = Story(path)
        story.check(deliveries, treatments)
        bad += story.errors
        kinds = Counter(mark.kind for mark in story.marks)
        speakers = {name for mark in story.marks if mark.kind == "speech" for name in mark.names}
        row = {"words": len(story.text.split()), "speech": kinds["speech"], "thought": kinds["thought"],
               "writing": kinds["writing"], "mention": kinds["mention"], "speakers": len(speakers),
               "delivery": sum("delivery" in mark.attributes for mark in story.marks),
               "treatment": sum("treatment" in mark.attributes for mark in story.marks)}
        sums.update(row)
        print(columns.format(path.stem, *row.values()))
    print(columns.format(f"{len(paths)} stories", *sums.values()))
    for line in bad:
        print(line, file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
