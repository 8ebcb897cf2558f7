"""How long people wait before they answer."""
import numpy as np

from .sheet_source import SheetSource
from .table import at_least, between, row


def turns(rendered):
    """Seconds between two speeches of different speakers that follow each other by themselves, with no cue between them."""
    source = SheetSource(rendered.sheet)
    found = []
    for before, after in zip(rendered.lines, rendered.lines[1:]):
        if (before["scene"] == after["scene"] and before["character"] != after["character"]
                and after["line"] > before["end_line"] and source.nothing_between(before["end_line"], after["line"])
                and source.starts_by_itself(after["line"])):
            found.append(after["start"] - before["end"])
    return found


def rows(shows):
    gaps = np.array([gap for show in shows for gap in turns(show)])
    return [
        row("gap between turns: median", np.median(gaps), "s", between(0.20, 0.30, "0.25 s ± 0.05"), 2,
            f"{len(gaps)} turns, {gaps.min():.2f} … {gaps.max():.2f} s"),
        row("gap between turns: sd", np.std(gaps), "s", at_least(0.15, "≥ 0.15 s"), 2),
    ]
