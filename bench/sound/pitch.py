"""Pitch of a voice every 10 ms, by how well a stretch of sound fits itself a period later."""
from dataclasses import dataclass

import numpy as np

WINDOW, HOP = 0.030, 0.010  # seconds
LOWEST, HIGHEST = 55.0, 650.0  # Hz
VOICED = 0.70  # correlation from which on a frame has a pitch
LOW, FULL = 6, 3  # every how many samples of 48 kHz tell the pitch, and how clear it is
OUTLIER = 10.0  # semitones off the median: a wrong octave


@dataclass
class Track:
    """One entry a frame. `semitones` count from 100 Hz and are NaN where the frame has no pitch."""
    times: np.ndarray
    semitones: np.ndarray
    likeness: np.ndarray  # correlation with what is a period later; 1 for a periodic sound
    level: np.ndarray  # dB

    @property
    def sounding(self):
        return self.level > self.level.max() - 30.0 if len(self.level) else self.level > 0

    @property
    def voiced(self):
        return ~np.isnan(self.semitones)


def _decimated(samples, rate, wanted):
    """For each (by, highest) of `wanted` every `by`-th sample, without what is above `highest` Hz."""
    step = LOW << 12  # lengths that the transform is fast with, and that each `by` divides
    length = -(-len(samples) // step) * step
    spectrum = np.fft.rfft(samples, length)
    for by, highest in wanted:
        part = spectrum[: length // by // 2 + 1]
        hz = np.arange(len(part)) * rate / length
        kept = part * np.clip((highest * 1.2 - hz) / (highest * 0.2), 0.0, 1.0)
        yield np.fft.irfft(kept, length // by)[: len(samples) // by] / by


def _windows(samples, starts, length):
    return np.lib.stride_tricks.sliding_window_view(samples, length)[starts]


def _likeness(samples, starts, window, longest):
    """For each start and lag: the correlation of a window with the one that begins `lag` later."""
    frames = _windows(samples, starts, window + longest)
    size = 1 << (window + longest - 1).bit_length()
    head = np.fft.rfft(frames[:, :window], size)
    product = np.fft.irfft(np.conj(head) * np.fft.rfft(frames, size), size)[:, : longest + 1]
    sums = np.concatenate([np.zeros((len(frames), 1)), np.cumsum(frames**2, axis=1)], axis=1)
    energy = sums[:, window:] - sums[:, : longest + 1]
    return product / np.sqrt(np.maximum(energy[:, :1] * energy, 1e-20))


def _likeness_at(samples, starts, lags, window):
    """The same for one lag a start, or one beside it."""
    head = _windows(samples, starts, window)
    found = []
    for lag in (lags - 1, lags, lags + 1):
        later = _windows(samples, starts + lag, window)
        energy = np.sum(head**2, axis=1) * np.sum(later**2, axis=1)
        found.append(np.sum(head * later, axis=1) / np.sqrt(np.maximum(energy, 1e-20)))
    return np.max(found, axis=0)


def _first_good_peaks(fits, shortest):
    """In each row the shortest lag whose peak is nearly as high as the best: twice a period fits as well. 0 without a peak."""
    inner = fits[:, shortest:-1]
    peak = np.where((inner >= fits[:, shortest - 1 : -2]) & (inner >= fits[:, shortest + 1 :]), inner, -1.0)
    best = peak.max(axis=1, keepdims=True)
    return np.where(best[:, 0] > 0.0, np.argmax(peak > 0.9 * best, axis=1) + shortest, 0)


def track(samples, rate):
    """`samples`: one line of one channel at 48 or 44.1 kHz."""
    # Up to 1200 Hz are the harmonics that tell the pitch, up to 6500 Hz those that tell hiss from tone.
    low, full = _decimated(samples, rate, ((LOW, 1200.0), (FULL, 6500.0)))
    slow, finer = rate / LOW, LOW // FULL
    window, longest, shortest = int(WINDOW * slow), int(slow / LOWEST), int(slow / HIGHEST)
    starts = np.arange(0, len(low) - window - longest - 2, int(HOP * slow))
    if not len(starts):
        empty = np.zeros(0)
        return Track(empty, empty, empty, empty)
    fits = _likeness(low, starts, window, longest)
    lags = _first_good_peaks(fits, shortest)
    there = lags > 0
    lags = np.maximum(lags, shortest)
    before, here, after = (fits[np.arange(len(fits)), lags + beside] for beside in (-1, 0, 1))
    bend = np.minimum(before - 2 * here + after, -1e-9)
    exact = lags + np.clip(0.5 * (before - after) / bend, -0.5, 0.5)
    semitones = np.where(there & (here > VOICED), 12 * np.log2(slow / exact / 100.0), np.nan)
    fine = np.round(exact * finer).astype(int)
    likeness = np.where(there, _likeness_at(full, starts * finer, fine, window * finer), 0.0)
    level = 10 * np.log10(np.mean(_windows(full, starts * finer, window * finer) ** 2, axis=1) + 1e-20)
    semitones[level < level.max() - 30.0] = np.nan
    if not np.all(np.isnan(semitones)):
        semitones[np.abs(semitones - np.nanmedian(semitones)) > OUTLIER] = np.nan
    return Track(starts / slow + WINDOW / 2, semitones, likeness, level)


def harmonic_to_noise(one):
    """dB, the mean over all that sounds."""
    likeness = np.clip(one.likeness[one.sounding], 0.01, 0.9999)
    return float(np.mean(10 * np.log10(likeness / (1 - likeness)))) if len(likeness) else 0.0


def spread(one):
    """Standard deviation in semitones."""
    return float(np.nanstd(one.semitones))


def end_over_median(one, last=0.15):
    """How far the last `last` seconds with a pitch lie above the median of the line, in semitones."""
    voiced = one.voiced
    ends = one.times > one.times[voiced].max() - last
    return float(np.median(one.semitones[voiced & ends]) - np.nanmedian(one.semitones))


def melody(one, points=80):
    """The line's pitch at `points` times from its first pitch to its last, gaps bridged; None if there is hardly any pitch."""
    voiced = one.voiced
    if voiced.sum() < 10:
        return None
    times = one.times[voiced]
    return np.interp(np.linspace(times[0], times[-1], points), times, one.semitones[voiced])
