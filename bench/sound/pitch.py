"""Pitch of a voice every 10 ms, by how well a stretch of sound fits itself a period later."""
from dataclasses import dataclass

import numpy as np

WINDOW, HOP = 0.030, 0.010  # seconds
LOWEST, HIGHEST = 55.0, 650.0  # Hz
VOICED = 0.70  # correlation from which on a frame has a pitch
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


def _decimated(samples, rate, by, highest):
    """Every `by`-th sample, without what is above `highest` Hz."""
    spectrum = np.fft.rfft(samples)
    hz = np.fft.rfftfreq(len(samples), 1.0 / rate)
    spectrum *= np.clip((highest * 1.2 - hz) / (highest * 0.2), 0.0, 1.0)
    return np.fft.irfft(spectrum, len(samples))[::by]


def _likeness(samples, starts, window, longest):
    """For each start and lag: the correlation of a window with the one that begins `lag` later."""
    reach = window + longest
    frames = samples[starts[:, None] + np.arange(reach)]
    size = 1 << (reach + window - 1).bit_length()
    head = np.fft.rfft(frames[:, :window], size)
    product = np.fft.irfft(np.conj(head) * np.fft.rfft(frames, size), size)[:, : longest + 1]
    sums = np.concatenate([np.zeros((len(frames), 1)), np.cumsum(frames**2, axis=1)], axis=1)
    energy = sums[:, window : window + longest + 1] - sums[:, : longest + 1]
    return product / np.sqrt(np.maximum(energy[:, :1] * energy, 1e-20)), energy[:, 0] / window


def _first_good_peak(row, shortest):
    """The shortest lag whose peak is nearly as high as the best: twice a period fits as well. None without a peak."""
    inner = row[shortest:-1]
    peaks = np.flatnonzero((inner >= row[shortest - 1 : -2]) & (inner >= row[shortest + 1 :])) + shortest
    if not len(peaks):
        return None
    return peaks[np.argmax(row[peaks] > 0.9 * row[peaks].max())]


def track(samples, rate):
    """`samples`: one line of one channel at 48 or 44.1 kHz."""
    by = 3
    slow = rate / by
    low = _decimated(samples, rate, by, 1200.0)  # harmonics that tell the pitch
    full = _decimated(samples, rate, by, 6500.0)  # those that tell hiss from tone
    window, longest, shortest = int(WINDOW * slow), int(slow / LOWEST), int(slow / HIGHEST)
    starts = np.arange(0, len(low) - window - longest, int(HOP * slow))
    if not len(starts):
        empty = np.zeros(0)
        return Track(empty, empty, empty, empty)
    fits, _ = _likeness(low, starts, window, longest)
    tones, power = _likeness(full, starts, window, longest)
    level = 10 * np.log10(power + 1e-20)
    semitones, likeness = np.full(len(starts), np.nan), np.zeros(len(starts))
    for i, row in enumerate(fits):
        lag = _first_good_peak(row, shortest)
        if lag is None:
            continue
        before, here, after = row[lag - 1 : lag + 2]
        bend = before - 2 * here + after
        exact = lag + (0.5 * (before - after) / bend if bend < 0 else 0.0)
        likeness[i] = tones[i, max(lag - 1, 0) : lag + 2].max()
        if here > VOICED:
            semitones[i] = 12 * np.log2(slow / exact / 100.0)
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
