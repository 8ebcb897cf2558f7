"""Loudness of ITU-R BS.1770, apart from the program's own meter."""
import functools

import numpy as np

from .audio import decibels, filtered

SILENT = -120.0


@functools.cache
def k_weighting(rate):
    """The two filters of BS.1770, as digital ones of this rate from their analogue figures."""

    def response(hz):
        z = np.exp(-2j * np.pi * hz / rate)
        k, q = np.tan(np.pi * 1681.974450955533 / rate), 0.7071752369554196
        high = 10 ** (3.999843853973347 / 20)
        middle = high**0.4996667741545416
        shelf = ((high + middle * k / q + k * k) + 2 * (k * k - high) * z + (high - middle * k / q + k * k) * z * z) / (
            (1 + k / q + k * k) + 2 * (k * k - 1) * z + (1 - k / q + k * k) * z * z)
        k, q = np.tan(np.pi * 38.13547087602444 / rate), 0.5003270373238773
        whole = 1 + k / q + k * k
        high_pass = (1 - z) ** 2 / (1 + 2 * (k * k - 1) / whole * z + (1 - k / q + k * k) / whole * z * z)
        return shelf * high_pass

    return response


def tenths(samples, rate, weighting):
    """Weighted energy in each tenth of a second, over all channels."""
    weighted = filtered(samples, rate, weighting)
    step = rate // 10
    whole = len(weighted) // step
    if whole == 0:
        return np.array([np.sum(np.mean(weighted**2, axis=0))])
    return (weighted[: whole * step] ** 2).reshape(whole, step, -1).mean(axis=1).sum(axis=1)


def lufs(energy):
    return -0.691 + decibels(energy)


def momentary(samples, rate, weighting=None):
    """LUFS of each 400 ms, ten a second. `weighting` takes the place of that of BS.1770."""
    energy = tenths(samples, rate, weighting or k_weighting(rate))
    return lufs(np.convolve(energy, np.ones(4) / 4, "valid") if len(energy) >= 4 else np.array([energy.mean()]))


def integrated(samples, rate, weighting=None):
    """LUFS with both gates of BS.1770."""
    energy = 10 ** ((momentary(samples, rate, weighting) + 0.691) / 10)
    loud = energy[lufs(energy) > -70.0]
    if not len(loud):
        return SILENT
    return lufs(loud[lufs(loud) > lufs(loud.mean()) - 10.0].mean())
