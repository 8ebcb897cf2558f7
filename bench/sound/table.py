"""One table: what is measured, what it is now, what it should be, and whether it is."""
import math
from dataclasses import dataclass

NOTE = 80  # characters of a note that stand in the table


@dataclass(frozen=True)
class Target:
    """A figure is met between `least` and `most`, both included."""
    words: str
    least: float = -math.inf
    most: float = math.inf

    def holds(self, value):
        return self.least <= value <= self.most


@dataclass
class Row:
    figure: str
    now: str
    target: str = ""
    met: bool | None = None  # None: a figure without a target
    note: str = ""


def at_most(most, words):
    return Target(words, most=most)


def at_least(least, words):
    return Target(words, least=least)


def between(least, most, words):
    return Target(words, least, most)


def row(figure, value, unit, target=None, digits=1, note="", sign=False):
    """A value that is compared as it is printed: what rounds to the target meets it."""
    shown = round(value, digits) + 0.0
    text = f"{shown:{'+' if sign else ''}.{digits}f}" + (f" {unit}" if unit else "")
    return Row(figure, text, target.words if target else "", target.holds(shown) if target else None, note)


def print_table(rows, details=False):
    """With `details`, each note as a whole below the table; otherwise its beginning, beside the figure."""
    headings = ("figure", "now", "target", "met")
    cells = [(r.figure, r.now, r.target, "" if r.met is None else "yes" if r.met else "NO") for r in rows]
    widths = [max(len(line[i]) for line in [headings, *cells]) for i in range(4)]
    form = f"{{:<{widths[0]}}}  {{:>{widths[1]}}}  {{:<{widths[2]}}}  {{:<{widths[3]}}}  {{}}"
    print(form.format(*headings, "").rstrip())
    for line, r in zip(cells, rows):
        short = r.note if len(r.note) <= NOTE else r.note[: NOTE - 1].rsplit(" ", 1)[0] + " …"
        print(form.format(*line, "" if details else short).rstrip())
    asked = [r for r in rows if r.met is not None]
    print(f"\n{sum(r.met for r in asked)} of {len(asked)} targets met")
    for r in rows if details else ():
        if r.note:
            print(f"\n{r.figure.strip()}: {r.note}")
