"""Whether a cast speaks in several melodies, how far pitch moves, and whether questions rise."""
import itertools

import numpy as np

from . import pitch
from .shows import STATEMENTS, YES_OR_NO
from .table import at_least, at_most, between, row


def tracks_of(rendered, names, texts):
    """Tracks as [name][text]; the lines of the report come in the sheet's order."""
    expected = len(names) * texts
    if len(rendered.lines) != expected:
        raise ValueError(f"{rendered.name} has {len(rendered.lines)} lines, not {expected}")
    lines = iter(rendered.lines)
    return [[pitch.track(rendered.voice_of(next(lines)), rendered.wave.rate) for _ in range(texts)] for _ in names]


def likeness(a, b):
    """Correlation of two melodies; NaN if one has no pitch."""
    a, b = pitch.melody(a), pitch.melody(b)
    return np.nan if a is None or b is None else float(np.corrcoef(a, b)[0, 1])


def between_voices(tracks):
    found = [likeness(a[text], b[text]) for a, b in itertools.combinations(tracks, 2) for text in range(len(tracks[0]))]
    found = np.array(found)
    return found[~np.isnan(found)]


def rows(tracks):
    """`tracks` of the people of the pool: the statements, then the questions."""
    statements = [one[: len(STATEMENTS)] for one in tracks]
    same = between_voices(statements)
    spread = [np.mean([pitch.spread(track) for track in one]) for one in statements]
    ends = np.array([[pitch.end_over_median(track) for track in one[len(STATEMENTS) :]] for one in tracks])
    assert ends.shape[1] == len(YES_OR_NO)
    return [
        row("melody of a sentence, two voices: correlation, median", np.median(same), "", at_most(0.75, "≤ 0.75"), 2,
            f"{len(same)} pairs, p90 {np.percentile(same, 90):.2f}"),
        row("pitch in a sentence: sd, mean of the voices", np.mean(spread), "st", between(2.6, 3.2, "2.6 … 3.2 st"), 1,
            f"{min(spread):.1f} … {max(spread):.1f}"),
        row("yes/no question: its end over its median, median", np.median(ends), "st", at_least(3.0, "≥ +3 st"), 1,
            f"{np.mean(ends < 3.0):.0%} of {ends.size} below", sign=True),
    ]
