"""Runs dramatis, and gives what it wrote."""
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .audio import Wave

TOP = Path(__file__).resolve().parents[2]


class Failed(Exception):
    """A message for whoever started the benchmark."""


@dataclass
class Rendered:
    """An episode with its report and, if they were asked for, its stems."""
    name: str
    sheet: Path
    episode: Path

    @cached_property
    def report(self):
        return json.loads(self.episode.with_suffix(".json").read_text())

    @property
    def lines(self):
        return self.report["lines"]

    @property
    def gain(self):
        """dB from the mix to the episode."""
        return self.report["mastering_gain_db"]

    @cached_property
    def wave(self):
        return Wave(self.episode)

    def stem(self, name):
        return Wave(self.episode.with_suffix(".stems") / f"{name}.wav")

    def voice_of(self, line, before=0.0, after=0.0):
        """The samples of one line, one channel."""
        return self.wave.mono(line["start"] - before, line["end"] + after)


class Dramatis:
    """The program, with a folder to work in and a take cache of its own."""

    def __init__(self, program, work):
        self.program, self.work = str(program), Path(work)

    def run(self, *arguments):
        done = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True)
        if done.returncode:
            raise Failed(f"dramatis {' '.join(map(str, arguments))} ended with {done.returncode}:\n{done.stderr.strip()}")
        return done.stdout

    def render(self, sheet, *options, name=None):
        sheet = Path(sheet)
        name = name or sheet.stem
        episode = self.work / f"{name}.wav"
        print(f"rendering {name}", file=sys.stderr)
        self.run("render", "--quiet", sheet, "--out", episode, "--report", episode.with_suffix(".json"), "--cache",
                 self.work / "cache", *options)
        return Rendered(name, sheet, episode)

    def write_sheet(self, name, text, **files):
        """A cue sheet in a folder of its own, with `voices.toml` or others beside it."""
        folder = self.work / name
        folder.mkdir(exist_ok=True)
        for file, content in files.items():
            (folder / f"{file}.toml").write_text(content)
        (folder / f"{name}.cues").write_text(text)
        return folder / f"{name}.cues"

    def cpu_seconds(self, sheet, *options):
        """User and system time of a render without takes, all its processes counted; and the audio's seconds."""
        report = self.work / "cost.json"
        child = subprocess.Popen([self.program, "render", "--quiet", str(sheet), "--no-cache", "--jobs", "1", "--out",
                                  str(self.work / "cost.wav"), "--report", str(report), *options], stderr=subprocess.PIPE)
        errors = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise Failed(f"dramatis render {sheet} ended with {child.returncode}:\n{errors.decode()}")
        return used.ru_utime + used.ru_stime, json.loads(report.read_text())["seconds"]
