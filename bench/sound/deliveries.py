"""Whether deliveries can be told apart by what can be measured of them."""
import itertools

import numpy as np

from . import loudness, pitch
from .melody import likeness
from .shows import ACTORS, DELIVERED
from .spectrum import power_of
from .table import at_least, at_most, row

# How far each property has to move to be noticed: pitch and its spread in semitones, tempo as a logarithm, loudness in LU, the
# balance of 1–5 kHz against 50 Hz–1 kHz and of harmonics against noise in dB, the voiced share of a line.
STEPS = np.array([1.0, 0.6, 0.07, 1.5, 1.5, 2.0, 0.15])
APART = 2.0  # such steps, from which on two ways of speaking count as two


def properties(samples, rate, track, seconds):
    voiced = track.voiced.any()
    power, hz = power_of(samples, rate)
    balance = 10 * np.log10(power[(hz > 1000) & (hz < 5000)].sum() / power[(hz > 50) & (hz < 1000)].sum())
    return [
        np.nanmedian(track.semitones) if voiced else np.nan,
        pitch.spread(track) if voiced else np.nan,
        -np.log(seconds),
        loudness.integrated(samples[:, None], rate),
        balance,
        pitch.harmonic_to_noise(track),
        np.mean(track.voiced[track.sounding]),
    ]


def measure(rendered, ways):
    """Tracks as [actor][way][text], and properties as [actor, way, text, property]. The first way is plain speech."""
    shape = (len(ACTORS), len(ways), len(DELIVERED))
    if len(rendered.lines) != np.prod(shape):
        raise ValueError(f"{rendered.name} has {len(rendered.lines)} lines, not {np.prod(shape)}")
    tracks, found = {}, np.zeros((*shape, len(STEPS)))
    for place, line in zip(np.ndindex(shape), rendered.lines):
        samples = rendered.voice_of(line)
        tracks[place] = pitch.track(samples, rendered.wave.rate)
        found[place] = properties(samples, rendered.wave.rate, tracks[place], line["end"] - line["start"])
    return tracks, found


def against_plain(found):
    """For each way its mean difference from plain speech, in steps. Without a pitch there is no difference in it."""
    with np.errstate(invalid="ignore"):
        return np.nan_to_num(np.nanmean(np.nan_to_num(found - found[:, :1]), axis=(0, 2)) / STEPS)


def groups(points, apart=APART):
    """Complete linkage: the two groups whose farthest members are nearest become one, while these are less than `apart`."""
    members = [[i] for i in range(len(points))]
    distance = np.linalg.norm(points[:, None] - points[None], axis=2)
    while len(members) > 1:
        pairs = [(distance[np.ix_(members[a], members[b])].max(), a, b) for a, b in itertools.combinations(range(len(members)), 2)]
        nearest, a, b = min(pairs)
        if nearest >= apart:
            break
        members[a] += members.pop(b)
    return members


def alike(tracks, ways):
    """Correlation of each delivered line with the same line spoken plainly."""
    found = [likeness(track, tracks[actor, 0, text]) for (actor, way, text), track in tracks.items()
             if ways[way] not in ("", "whispering", "monotone")]
    found = np.array(found)
    return found[~np.isnan(found)]


def rows(drawn, one_tune, ways):
    """`drawn`: the lines as a show has them; `one_tune`: all in one melody, so that what is drawn by chance tells nothing apart."""
    tracks, found = drawn
    same = alike(tracks, ways)
    told = groups(against_plain(found))
    held = groups(against_plain(one_tune[1]))
    names = [way or "plain" for way in ways]
    merged = [" = ".join(names[i] for i in group) for group in held if len(group) > 1]
    wanted = at_least(28, "≥ 28 of 32")
    return [
        row("melody of a sentence, two deliveries: correlation, median", np.median(same), "", at_most(0.75, "≤ 0.75"), 2,
            f"{len(same)} pairs, p90 {np.percentile(same, 90):.2f}"),
        row("deliveries told apart", len(told), f"of {len(ways)}", wanted, 0),
        row("  by more than the tune that is drawn", len(held), f"of {len(ways)}", wanted, 0, "; ".join(merged)),
    ]
