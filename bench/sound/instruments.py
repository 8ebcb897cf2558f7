"""The instruments on signals whose figures are known, and against ffmpeg's meter."""
import re
import struct
import subprocess

import numpy as np

from . import deliveries, loudness, pitch, spectrum
from .audio import Wave, decibels
from .render import Failed

RATE = 48_000


def voice(hz, seconds=2.0):
    """A pulse a period, through two resonances of a throat. `hz`: one figure, or one a sample."""
    phase = np.cumsum(np.broadcast_to(hz, int(seconds * RATE)) / RATE)
    pulses = np.diff(np.floor(phase), prepend=0.0)
    times = np.arange(int(0.03 * RATE)) / RATE
    throat = sum(np.exp(-times * 2 * np.pi * width) * np.sin(2 * np.pi * at * times) for at, width in ((600, 60), (1700, 90)))
    return 0.2 * np.convolve(pulses, throat)[: len(pulses)]


def write_wave(path, samples):
    body = (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    channels = samples.shape[1]
    path.write_bytes(b"RIFF" + struct.pack("<I", 36 + len(body)) + b"WAVEfmt " +
                     struct.pack("<IHHIIHH", 16, 1, channels, RATE, RATE * channels * 2, channels * 2, 16) +
                     b"data" + struct.pack("<I", len(body)) + body)


def by_ffmpeg(path):
    heard = subprocess.run(["ffmpeg", "-nostats", "-hide_banner", "-i", str(path), "-af", "ebur128", "-f", "null", "-"],
                           capture_output=True, text=True)
    found = re.findall(r"I:\s+(-?[\d.]+) LUFS", heard.stderr)
    if not found:
        raise Failed(f"ffmpeg measured nothing:\n{heard.stderr}")
    return float(found[-1])


def semitones(hz):
    return 12 * np.log2(hz / 100.0)


def readings(work):
    """What each instrument reads, what it should read, and how far it may be off."""
    for hz in (70.0, 120.0, 210.0, 330.0, 520.0):
        yield f"pitch of {hz:.0f} Hz", np.nanmedian(pitch.track(voice(hz), RATE).semitones), semitones(hz), 0.1
    swing = 150.0 * 2 ** (3.0 * np.sin(2 * np.pi * np.arange(4 * RATE) / RATE) / 12)
    yield "spread of a swing by 3 st", pitch.spread(pitch.track(voice(swing, 4.0), RATE)), 3.0 / np.sqrt(2), 0.1
    rise = 150.0 * 2 ** (np.clip(np.arange(2 * RATE) / RATE - 1.7, 0.0, None) * 20.0 / 12)
    yield "end of a rise by 6 st in 0.3 s", pitch.end_over_median(pitch.track(voice(rise), RATE)), 4.5, 1.0
    noise = np.random.default_rng(1).standard_normal((10 * RATE, 2)) * 0.05
    yield "noise with a pitch, share", np.mean(pitch.track(noise[:, 0], RATE).voiced), 0.0, 0.02
    write_wave(work / "noise.wav", noise)
    heard = Wave(work / "noise.wav").read()
    yield "loudness as ffmpeg has it", loudness.integrated(heard, RATE), by_ffmpeg(work / "noise.wav"), 0.1
    time = np.arange(2 * RATE) / RATE
    two = (0.01 * np.sin(2 * np.pi * 30 * time) + 0.3 * np.sin(2 * np.pi * 100 * time)) * np.hanning(len(time))
    yield "rumble of 30 Hz under 100 Hz", spectrum.rumble(two, RATE), -40.0, 0.3
    shaped = np.array([[10 ** (level / 10) for level in spectrum.SPEECH.values()]])
    yield "colour of speech itself", np.abs(spectrum.against_speech(shaped)).max(), 0.0, 0.01
    power, hz = spectrum.power_of(noise[:, 0], RATE)
    bands = decibels(spectrum.thirds(power, hz))
    yield "third of an octave of white noise over the one below, at 8 kHz", bands[-1] - bands[-2], 1.0, 0.3
    points = np.array([[0.0], [1.0], [1.9], [5.0], [6.5], [20.0]])
    yield "groups of 0, 1, 1.9, 5, 6.5, 20", len(deliveries.groups(points)), 3, 0


def check(work):
    wrong = 0
    for what, read, right, most in readings(work):
        off = abs(read - right) > most
        wrong += off
        print(f"{what:<62} {read:8.2f}, should be {right:.2f} ± {most:g}{'  WRONG' if off else ''}")
    return 1 if wrong else 0
