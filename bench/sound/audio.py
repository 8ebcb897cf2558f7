"""Sound files as numpy arrays: WAV of 16 and 24 bits and of 32-bit floats, read in parts, since an hour needs no memory at once."""
import functools
import struct
from pathlib import Path

import numpy as np


class Wave:
    """A WAV file that is open for reading. Shape of what is read: frames × channels, full scale is 1."""

    def __init__(self, path):
        self.path = Path(path)
        with open(path, "rb") as file:
            kind = file.read(12)
            if kind[:4] not in (b"RIFF", b"RF64") or kind[8:] != b"WAVE":
                raise ValueError(f"{path} is no WAV file")
            long_data = None
            while True:
                name, size = struct.unpack("<4sI", file.read(8))
                if name == b"data":
                    break
                body = file.read(size + size % 2)
                if name == b"ds64":
                    long_data = struct.unpack_from("<Q", body, 8)[0]
                if name == b"fmt ":
                    self._read_format(body)
            size = long_data if size == 0xFFFFFFFF and long_data else size
            self._at = file.tell()
        self.frames = min(size, self.path.stat().st_size - self._at) // (self.channels * self._bytes)

    def _read_format(self, body):
        code, self.channels, self.rate, _, _, bits = struct.unpack_from("<HHIIHH", body)
        if code == 0xFFFE:  # the true code stands at the head of a longer one
            code = struct.unpack_from("<H", body, 24)[0]
        self._bytes = bits // 8
        self._float = code == 3
        if (code, bits) not in ((1, 16), (1, 24), (3, 32)):
            raise ValueError(f"{self.path} has samples of kind {code} with {bits} bits")

    @property
    def seconds(self):
        return self.frames / self.rate

    def read(self, start=0.0, end=None):
        """From `start` to `end` in seconds; what lies outside the file is left out."""
        first = min(max(int(round(start * self.rate)), 0), self.frames)
        last = self.frames if end is None else min(max(int(round(end * self.rate)), first), self.frames)
        step = self.channels * self._bytes
        with open(self.path, "rb") as file:
            file.seek(self._at + first * step)
            raw = file.read((last - first) * step)
        if self._float:
            samples = np.frombuffer(raw, "<f4").astype(float)
        elif self._bytes == 2:
            samples = np.frombuffer(raw, "<i2") / 2.0**15
        else:
            octets = np.frombuffer(raw, np.uint8).reshape(-1, 3)
            padded = np.zeros((len(octets), 4), np.uint8)
            padded[:, 1:] = octets
            samples = padded.view("<i4")[:, 0] / 2.0**31
        return samples.reshape(-1, self.channels)

    def mono(self, start=0.0, end=None):
        """The mean of the channels: a voice in the middle as it is in each."""
        return self.read(start, end).mean(axis=1)


def decibels(power):
    return 10.0 * np.log10(np.maximum(power, 1e-20))


BLOCK, GUARD = 1 << 17, 1 << 14  # samples; no filter here rings for longer than a guard, 0.3 s


@functools.lru_cache(maxsize=16)
def _gains(response, rate):
    return response(np.fft.rfftfreq(BLOCK, 1.0 / rate))


def filtered(samples, rate, response):
    """Samples, frames or frames × channels, after a filter of complex `response(hz)`: block by block, since that fits caches."""
    hop = BLOCK - 2 * GUARD
    columns = samples.T
    filtered_columns = np.empty(columns.shape)
    for begin in range(0, columns.shape[-1], hop):
        block = np.zeros((*columns.shape[:-1], BLOCK))
        first, last = max(begin - GUARD, 0), min(begin + hop + GUARD, columns.shape[-1])
        at = first - (begin - GUARD)
        block[..., at : at + last - first] = columns[..., first:last]
        ready = np.fft.irfft(np.fft.rfft(block) * _gains(response, rate), BLOCK)
        end = min(begin + hop, columns.shape[-1])
        filtered_columns[..., begin:end] = ready[..., GUARD : GUARD + end - begin]
    return filtered_columns.T
