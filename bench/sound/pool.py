"""Whether the voices of the pool are told apart: men from women, and each from its nearest."""
import itertools

import numpy as np

from .audio import decibels
from .table import at_most, row

NEAR_PITCH, NEAR_THROAT = 3.0, 0.08  # semitones; share of the formants' scale


def heights(tracks):
    """Semitones over 100 Hz, the mean of a voice's lines."""
    return np.array([np.mean([np.nanmedian(track.semitones) for track in one]) for one in tracks])


def is_adult(voice, gender):
    return voice.get("gender") == gender and voice.get("age") != "child"


def too_near(names, voices, height):
    """Pairs of a man and a woman: distance in semitones and of throats, both below what is near."""
    throat = [voices[name].get("timbre", {}).get("formant_shift", 1.0) for name in names]
    found = []
    for m, w in itertools.product(range(len(names)), repeat=2):
        if not (is_adult(voices[names[m]], "male") and is_adult(voices[names[w]], "female")):
            continue
        apart, scale = abs(height[m] - height[w]), abs(np.log(throat[m] / throat[w]))
        if apart < NEAR_PITCH and scale < NEAR_THROAT:
            found.append((apart, scale, names[m], names[w]))
    return sorted(found)


def nearest(names, bands):
    """The two voices whose spectra in thirds of an octave differ least in shape: dB rms, and who they are."""
    shape = decibels(bands)
    shape -= shape.mean(axis=1, keepdims=True)
    return min((np.sqrt(np.mean((shape[a] - shape[b]) ** 2)), names[a], names[b])
               for a, b in itertools.combinations(range(len(names)), 2))


def rows(names, voices, tracks, bands):
    near = too_near(names, voices, heights(tracks))
    distance, one, other = nearest(names, bands)
    note = "; ".join(f"{man} ~ {woman} {apart:.1f} st {scale:.0%}" for apart, scale, man, woman in near)
    return [
        row("men within 3 st and 8 % of throat of a woman: pairs", len(near), "", at_most(0, "none"), 0, note),
        row("nearest two voices by spectrum", distance, "dB rms", None, 1, f"{one} ~ {other}"),
    ]
