#!/usr/bin/env python3
"""Makes ballast-tank.wav beside it: how the inside of the Tern's ballast tank, a half-empty steel box, answers to a clap.

Nothing is recorded. Three things add up, as in a real tank: the first reflections, a flutter between the two long walls that
the ear hears as a note; the plates, which ring at frequencies of their own; and the tail, noise whose treble dies first.
Both sides have their own of each. The same numbers come out each time.
"""
import array
import math
import pathlib
import random
import wave

RATE = 24000
LENGTH = 2.0  # seconds; the tail is 55 dB down by then, and what is left is faded out
SOUND = 343.0  # metres a second
WIDTH, HEIGHT, DEPTH = 4.1, 2.9, 9.5  # metres
# Of the plates: hertz, seconds until 60 dB down, level in dB.
PLATES = [(87, 2.6, -5), (141, 2.5, -3), (203, 2.4, -1), (278, 2.3, 0), (371, 2.3, 0), (489, 2.2, -2), (655, 2.1, -1), (842, 2.0, -4),
          (1093, 1.9, -4), (1410, 1.7, -7), (1835, 1.5, -8), (2380, 1.2, -10), (3160, 1.0, -13), (4270, 0.7, -16)]
# Of the tail: the band's middle in hertz, seconds until 60 dB down, level in dB.
TAIL = [(180, 2.3, -6), (420, 2.2, -4), (900, 2.0, -4), (1900, 1.6, -6), (4000, 1.1, -9), (8000, 0.6, -13)]


def gain(decibels):
    return 10 ** (decibels / 20)


def decay(seconds):
    """The factor from one sample to the next that is 60 dB down after so long."""
    return 10 ** (-3 / (seconds * RATE))


def reflections(side, dice):
    answer = [0.0] * round(LENGTH * RATE)
    for distance, strength in ((WIDTH, 0.86), (HEIGHT, 0.8), (DEPTH, 0.74)):
        for bounce in range(1, 24):
            at = distance * bounce / SOUND * (1 + 0.013 * side) + dice.uniform(-4e-4, 4e-4)
            answer[round(at * RATE)] += 0.5 * strength ** bounce * (-1) ** bounce
    return answer


def plates(side, dice):
    answer = [0.0] * round(LENGTH * RATE)
    for hertz, seconds, level in PLATES:
        turn = 2 * math.pi * hertz * (1 + 0.006 * side) / RATE
        phase, now, factor = dice.uniform(0, 2 * math.pi), 0.05 * gain(level), decay(seconds)
        for i in range(len(answer)):
            answer[i] += now * math.sin(turn * i + phase)
            now *= factor
    return answer


def tail(dice):
    answer = [0.0] * round(LENGTH * RATE)
    for hertz, seconds, level in TAIL:
        turn, radius = 2 * math.pi * hertz / RATE, 1 - math.pi * hertz * 0.7 / RATE
        first, second = 2 * radius * math.cos(turn), -radius * radius
        now, factor, before, further = 0.4 * gain(level) * (1 - radius), decay(seconds), 0.0, 0.0
        for i in range(len(answer)):
            before, further = dice.gauss(0, 1) + first * before + second * further, before
            grown = 1 - math.exp(-i / (0.018 * RATE))  # it takes a while until the echoes are too many to count
            answer[i] += now * grown * before
            now *= factor
    return answer


def main():
    sides = []
    for side in (-1, 1):
        dice = random.Random(1911 + side)
        answer = [sum(parts) for parts in zip(reflections(side, dice), plates(side, dice), tail(dice))]
        fade = round(0.12 * RATE)
        for i in range(fade):
            answer[-1 - i] *= 0.5 - 0.5 * math.cos(math.pi * i / fade)
        sides.append(answer)
    peak = max(abs(value) for answer in sides for value in answer)
    samples = array.array("h", (round(value / peak * 29000) for frame in zip(*sides) for value in frame))
    with wave.open(str(pathlib.Path(__file__).with_name("ballast-tank.wav")), "wb") as out:
        out.setparams((2, 2, RATE, 0, "NONE", ""))
        out.writeframes(samples.tobytes())


if __name__ == "__main__":
    main()
