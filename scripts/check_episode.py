#!/usr/bin/env python3
"""Checks a rendered episode against its report, by ears that are not ours: levels are measured by ffmpeg's ebur128.

    check_episode.py REPORT.json [--target LUFS] [--ceiling DBTP] [--minutes FROM TO]

The episode is the report's "output". Prints a line for each check and exits 1 if one fails.
"""
import argparse
import json
import re
import subprocess
import sys

TARGET_TOLERANCE_LU = 0.1
METERS_DIFFER_DB = 0.1  # two true-peak meters of the same standard
SILENT_SCENE_LUFS = -45.0
LENGTH_TOLERANCE_S = 0.01


def ffmpeg(*arguments):
    result = subprocess.run(["ffmpeg", "-nostdin", "-hide_banner", "-nostats", *arguments], capture_output=True, text=True, check=True)
    return result.stderr


def measure(path, *range_of_input):
    """Integrated loudness and true peak of a file, or of a part of it."""
    text = ffmpeg(*range_of_input, "-i", path, "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-")
    summary = text[text.rindex("Summary:"):]
    return (float(re.search(r"I:\s+(\S+) LUFS", summary).group(1)), float(re.search(r"Peak:\s+(\S+) dBFS", summary).group(1)))


def duration(path):
    result = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", path],
                            capture_output=True, text=True, check=True)
    return float(result.stdout)


class Checks:
    failed = 0

    def check(self, what, good, found):
        print(f"{'ok  ' if good else 'FAIL'}  {what}: {found}")
        self.failed += not good


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("report")
    parser.add_argument("--target", type=float, default=-16.0)
    parser.add_argument("--ceiling", type=float, default=-1.0)
    parser.add_argument("--minutes", type=float, nargs=2, default=(0.0, 1e9))
    options = parser.parse_args()
    with open(options.report, encoding="utf-8") as file:
        report = json.load(file)
    episode, checks = report["output"], Checks()

    seconds = duration(episode)
    shortest, longest = options.minutes
    checks.check("length in the limits", shortest * 60 <= seconds <= longest * 60, f"{seconds:.1f} s")
    checks.check("length as reported", abs(seconds - report["seconds"]) < LENGTH_TOLERANCE_S, f"{report['seconds']} s")

    loudness, peak = measure(episode)
    checks.check(f"{options.target} LUFS", abs(loudness - options.target) <= TARGET_TOLERANCE_LU, f"{loudness} LUFS")
    checks.check(f"true peak under {options.ceiling} dBTP", peak <= options.ceiling + METERS_DIFFER_DB, f"{peak} dBTP")
    for scene in report["scenes"]:
        level, _ = measure(episode, "-ss", str(scene["start"]), "-to", str(min(scene["end"], seconds)))
        checks.check(f"scene {scene['number'] or '(none)'} is heard", level > SILENT_SCENE_LUFS, f"{level} LUFS")

    lines = report["lines"]
    mute = [line["line"] for line in lines if line["end"] <= line["start"] or not (line["words"] or line["from"] == "recording")]
    checks.check("every line is spoken", lines and not mute, f"{len(lines)} lines" + (f", not those of {mute}" if mute else ""))
    checks.check("no line failed", report["takes"]["failed"] == 0, f"{report['takes']['failed']} failed")
    complaints = [entry["message"] for entry in report["diagnostics"] if entry["severity"] != "note"]
    checks.check("nothing was complained about", not complaints, "; ".join(complaints) or "nothing")
    sys.exit(1 if checks.failed else 0)


main()
