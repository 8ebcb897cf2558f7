"""The colour of voices: against people's, below the lowest voice, and above what eSpeak NG makes."""
import numpy as np

from . import pitch
from .audio import decibels, filtered
from .table import at_least, at_most, row

# Long-term average spectrum of speech, dB in each third of an octave, languages and sexes combined: Byrne et al., JASA 96(4), 1994.
SPEECH = {125: 57.7, 160: 56.8, 200: 60.2, 250: 60.3, 315: 59.0, 400: 62.1, 500: 62.1, 630: 60.5, 800: 56.8, 1000: 53.7,
          1250: 53.0, 1600: 52.0, 2000: 48.7, 2500: 48.1, 3150: 46.8, 4000: 45.6, 5000: 44.5, 6300: 44.3, 8000: 43.7}
RUMBLE, AIR, AIR_END = 45.0, 10_700.0, 15_000.0  # Hz


def power_of(samples, rate, size=8192):
    """Mean power in each bin, Hann windows that overlap by half."""
    if len(samples) < size:
        samples = np.pad(samples, (0, size - len(samples)))
    frames = np.lib.stride_tricks.sliding_window_view(samples, size)[:: size // 2]
    return (np.abs(np.fft.rfft(frames * np.hanning(size))) ** 2).mean(axis=0), np.fft.rfftfreq(size, 1.0 / rate)


def thirds(power, hz):
    """Power in each third of an octave of SPEECH."""
    exact = [1000.0 * 2 ** (round(3 * np.log2(centre / 1000.0)) / 3) for centre in SPEECH]
    return np.array([power[(hz >= c * 2 ** (-1 / 6)) & (hz < c * 2 ** (1 / 6))].sum() for c in exact])


def against_speech(bands):
    """dB of difference in each band; mean 0, so that only the shape counts. `bands`: power, one row a voice."""
    mean = decibels(np.mean(bands / bands.sum(axis=1, keepdims=True), axis=0))
    difference = mean - np.array(list(SPEECH.values()))
    return difference - difference.mean()


def below_speech(hz):
    return np.clip((55.0 - hz) / (55.0 - RUMBLE), 0.0, 1.0)


def rumble(samples, rate):
    """Peak of what lies below 45 Hz, dBFS. Nothing of it comes from above 55 Hz, where low voices begin."""
    low = filtered(np.concatenate([np.zeros(rate // 2), samples]), rate, below_speech)
    return 2 * decibels(np.abs(low).max())


def air(samples, rate, track):
    """Power above 10.7 kHz, and all of it, in hissing and in voiced frames of 10 ms: four sums, and the counts of both."""
    hop, size = int(pitch.HOP * rate), int(pitch.WINDOW * rate)
    starts = (np.round((track.times - pitch.WINDOW / 2) * rate)).astype(int)
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(samples, (0, size + hop)), size)[starts]
    power = np.abs(np.fft.rfft(frames * np.blackman(size))) ** 2
    hz = np.fft.rfftfreq(size, 1.0 / rate)
    high = power[:, (hz > AIR) & (hz < AIR_END)].sum(axis=1)
    hiss = power[:, (hz > 4000) & (hz < AIR)].sum(axis=1)
    whole = power.sum(axis=1)
    voiced = track.voiced & (track.likeness > 0.85)
    hissing = ~track.voiced & (hiss > 0.5 * whole) & (hiss > 1e-3 * whole.max())
    return np.array([[high[hissing].sum(), hiss[hissing].sum()], [high[voiced].sum(), whole[voiced].sum()]])


def rows(rendered, names, tracks):
    """`rendered`: the people of the pool, dry, as an episode; `tracks` as [name][text]."""
    rate = rendered.wave.rate
    lines = iter(rendered.lines)
    bands, lows, airs = [], [], np.zeros((2, 2))
    for one in tracks:
        samples = []
        for track in one:
            line = next(lines)
            samples.append(rendered.voice_of(line))
            lows.append(rumble(rendered.voice_of(line, 0.1, 0.1), rate))
            airs += air(samples[-1], rate, track)
        bands.append(thirds(*power_of(np.concatenate(samples), rate)))
    shape = against_speech(np.array(bands))
    hissing, voiced = decibels(airs[:, 0]) - decibels(airs[:, 1])
    worst = sorted(zip(SPEECH, shape), key=lambda pair: -abs(pair[1]))[:4]
    aired = at_least(-25.0, "there: ≥ -25 dB")
    return [
        row("voice colour: error of shape, 125 Hz … 8 kHz", np.sqrt(np.mean(shape**2)), "dB", at_most(2.1, "≤ 2.1 dB rms"), 1,
            "most: " + ", ".join(f"{hz} Hz {db:+.1f}" for hz, db in worst)),
        row("rumble below 45 Hz in a line, loudest peak", max(lows), "dBFS", at_most(-60.1, "< -60 dBFS"), 1,
            f"median {np.median(lows):.1f}"),
        row("above 10.7 kHz: unvoiced sounds, re 4 … 10.7 kHz", hissing, "dB", aired, 1),
        row("above 10.7 kHz: voiced sounds, re all of them", voiced, "dB", at_most(-55.0, "none: ≤ -55 dB"), 1),
    ], np.array(bands)
