"""How loud lines are, what stands under them, and what the episode's limiter does."""
import numpy as np

from .audio import decibels
from .sheet_source import SheetSource
from .table import at_least, at_most, between, row

PLAIN = -23.0  # LUFS of plain speech in the mix: docs/mix.md
STEMS = ("dialogue", "ambience", "effects", "music")


def together(lines):
    """The lines of the report by what is heard as one: speakers who speak together share a cue, and floor and ceiling."""
    heard = {}
    for line in lines:
        if line["balance"] and line["balance"]["loudness_lufs"] is not None:
            heard.setdefault((line["line"], line["column"], line["start"]), []).append(line)
    return list(heard.values())


def about_plain(show):
    """LU over plain speech of each line; which of them have a level in the cue, which comes on top; which are plain speech."""
    source = SheetSource(show.sheet)
    groups = together(show.lines)
    power = [sum(10 ** (line["balance"]["loudness_lufs"] / 10) for line in group) for group in groups]
    wished = np.array([source.has_level(group[0]["line"]) for group in groups])
    plain = np.array([not source.options(group[0]["line"]) for group in groups])
    return decibels(np.array(power)) - show.gain - PLAIN, wished, plain


def reduction(show):
    """dB by which the limiter turned each millisecond down, 0 where there is hardly anything: the episode against its stems."""
    wave, found = show.wave, []
    step, part = wave.rate // 1000, 10.0
    gain = 10 ** (show.gain / 20)
    for start in np.arange(0.0, wave.seconds, part):
        mix = gain * sum(show.stem(name).read(start, start + part) for name in STEMS)
        master = wave.read(start, start + part)
        whole = min(len(mix), len(master)) // step * step
        before, after = ((x[:whole] ** 2).reshape(-1, step * x.shape[1]).mean(axis=1) for x in (mix, master))
        loud = before > 10 ** (-30 / 10)
        found.append(np.where(loud, decibels(before) - decibels(after), 0.0))
    return np.concatenate(found)


def line_rows(shows):
    found = {show.name: about_plain(show) for show in shows}
    held = np.concatenate([loudness[~wished] for loudness, wished, _ in found.values()])
    plain = {name: np.median(loudness[plain]) for name, (loudness, _, plain) in found.items()}
    ranges = {name: np.ptp(loudness) for name, (loudness, _, _) in found.items()}
    widest = max(ranges, key=ranges.get)
    return [
        row("softest line about plain speech", held.min(), "LU", at_least(-9.0, "≥ -9 LU (floor -7 … -9)"), 1,
            f"{len(held)} lines without a level in the cue", sign=True),
        row("loudest line about plain speech", held.max(), "LU", at_most(6.0, "≤ +6 LU (ceiling +5 … +6)"), 1,
            "plain lines, median: " + ", ".join(f"{name} {value:+.1f}" for name, value in plain.items()), sign=True),
        row("loudest to softest line of a show, levels in cues included", ranges[widest], "LU", at_most(16.0, "≤ 16 LU"), 1,
            ", ".join(f"{name} {value:.1f}" for name, value in ranges.items())),
    ]


def ambience_rows(shows):
    found = []
    for show in shows:
        ambience = show.report["balance"]["ambience"]
        found.append(row(f"speech over ambience, median: {show.name}", ambience["median_lu"], "LU",
                         between(15, 18, "15 … 18 LU"), 1, f"worst {ambience['worst_lu']:.1f}"))
    return found


def limiter_rows(shows):
    down = {show.name: reduction(show) for show in shows}
    deepest = max(down, key=lambda name: down[name].max())
    showcase = shows[0]
    return [
        row(f"limiter works: {showcase.name}", showcase.report["limited_seconds"], "s", at_most(1.99, "< 2 s"), 2,
            f"over 0.1 dB: {np.mean(down[showcase.name] > 0.1) * showcase.wave.seconds:.2f} s"),
        row("limiter: deepest reduction in any show", down[deepest].max(), "dB", at_most(3.0, "≤ 3 dB"), 1,
            ", ".join(f"{name} {value.max():.1f}" for name, value in down.items())),
    ]
