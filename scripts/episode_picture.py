#!/usr/bin/env python3
"""Draws a rendered episode from its report: waveform, scenes, and who speaks when.

    episode_picture.py REPORT.json OUT.png        (needs ffmpeg, and the package fonts-dejavu-core for the names)

The episode is the report's "output".
"""
import array
import json
import math
import subprocess
import sys

WIDTH, MARGIN, HEAD, WAVE, LANE = 1600, 190, 34, 150, 21
RATE = 8000  # enough for a picture
PAPER = ((250, 248, 243), (240, 236, 228))
PEAK, BODY, RULE, INK = (150, 172, 186), (52, 84, 106), (214, 208, 196), "0x333333"
LANES = [(166, 75, 42), (52, 84, 106), (98, 122, 58), (140, 94, 150), (186, 140, 40), (60, 134, 128), (120, 110, 100), (190, 90, 110),
         (84, 84, 140)]
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


class Canvas:
    def __init__(self, width, height):
        self.width, self.height = width, height
        self.pixels = bytearray(bytes(PAPER[0]) * width * height)

    def box(self, left, top, right, bottom, colour):
        left, right = max(int(left), 0), min(int(right), self.width)
        if right <= left:
            return
        row = bytes(colour) * (right - left)
        for y in range(max(int(top), 0), min(int(bottom), self.height)):
            start = (y * self.width + left) * 3
            self.pixels[start:start + len(row)] = row


def decode(path):
    raw = subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-i", path, "-ac", "1", "-ar", str(RATE), "-f", "s16le", "-"],
                         stdout=subprocess.PIPE, check=True).stdout
    return array.array("h", raw)


def draw_wave(canvas, samples, x_of):
    middle = HEAD + WAVE // 2
    for x in range(MARGIN, WIDTH):
        begin, end = (int((x + step - MARGIN) / (WIDTH - MARGIN) * len(samples)) for step in (0, 1))
        part = samples[begin:end]
        if not part:
            continue
        peak = max(max(part), -min(part)) / 32768 * WAVE / 2
        body = math.sqrt(sum(s * s for s in part) / len(part)) / 32768 * WAVE / 2
        canvas.box(x, middle - peak, x + 1, middle + peak + 1, PEAK)
        canvas.box(x, middle - body, x + 1, middle + body + 1, BODY)


def label(text, x, y, size):
    text = text.replace("\\", "").replace("'", "\u2019").replace(":", "\\:").replace("%", "\\%").replace(",", "\\,")
    return f"drawtext=fontfile={FONT}:text='{text}':x={int(x)}:y={int(y)}:fontsize={size}:fontcolor={INK}"


def fitting(text, pixels, size):
    letters = int(pixels / (size * 0.56))
    return text if len(text) <= letters else text[:max(letters - 1, 0)].rstrip(" ,") + "…" if letters > 3 else ""


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        report = json.load(file)
    characters = [member["character"] for member in report["cast"]]
    canvas = Canvas(WIDTH, HEAD + WAVE + 12 + LANE * len(characters) + 10)
    seconds = report["seconds"]

    def x_of(time):
        return MARGIN + (WIDTH - MARGIN) * time / seconds

    labels = []
    for index, scene in enumerate(report["scenes"]):
        left, right = x_of(scene["start"]), x_of(scene["end"])
        canvas.box(left, 0, right, canvas.height, PAPER[index % 2])
        title = f"{scene['number']}  {scene['title']}" if scene["number"] else scene["title"]
        if title.strip():
            labels.append(label(fitting(title, right - left - 12, 15), left + 8, 10, 15))
    for lane in range(len(characters) + 1):
        canvas.box(0, HEAD + WAVE + 12 + lane * LANE, WIDTH, HEAD + WAVE + 13 + lane * LANE, RULE)
    draw_wave(canvas, decode(report["output"]), x_of)
    for lane, name in enumerate(characters):
        labels.append(label(fitting(name, MARGIN - 20, 14), 12, HEAD + WAVE + 15 + lane * LANE, 14))
    for line in report["lines"]:
        lane = characters.index(line["character"])
        top = HEAD + WAVE + 16 + lane * LANE
        canvas.box(x_of(line["start"]), top, max(x_of(line["end"]), x_of(line["start"]) + 2), top + LANE - 6, LANES[lane % len(LANES)])

    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{canvas.height}",
                    "-i", "-", "-vf", ",".join(labels), "-frames:v", "1", sys.argv[2]], input=bytes(canvas.pixels), check=True)


main()
