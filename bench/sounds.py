#!/usr/bin/env python3
"""How often a description of a sound becomes the right sound: builds sound_scores and runs it on bench/data/sounds.tsv.

    bench/sounds.py [--errors tuned|aside]

Right: one of the answers. Wrong: another sound, or one where none fits; "without a word" if a render shows no warning. None: no
sound where one fits. The list has two halves: rules are tuned on the first, the second is kept aside.
"""
import pathlib
import subprocess
import sys

top = pathlib.Path(__file__).resolve().parent.parent
quiet = {"stdout": subprocess.DEVNULL, "check": True}
subprocess.run(["cmake", "--preset", "default", "-S", str(top), "-DDRAMATIS_BENCHMARKS=ON"], cwd=top, **quiet)
subprocess.run(["ninja", "-C", str(top / "build"), "sound_scores"], **quiet)
sys.exit(subprocess.run([str(top / "build/sound_scores"), str(top / "bench/data/sounds.tsv"), *sys.argv[1:]]).returncode)
