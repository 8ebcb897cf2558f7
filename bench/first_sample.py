#!/usr/bin/env python3
"""Prints the milliseconds from a command's start to its first sample that isn't silence: median and longest of some runs.

    first_sample.py RUNS FOLDER COMMAND …

The command plays to ALSA's file device, whose file in FOLDER is read as it grows.
"""
import os
import shutil
import subprocess
import sys
import time

runs, folder, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
capture = os.path.join(folder, "capture.raw")
configuration = os.path.join(folder, "asound.conf")
with open(configuration, "w", encoding="utf-8") as file:
    file.write('pcm.cap { type file slave.pcm { type null } file "%s" format "raw" }\n'
               'pcm.default { type plug slave.pcm "cap" }\nctl.default { type hw card 0 }\n' % capture)


def first_sample():
    cache = os.path.join(folder, "first-cache")
    shutil.rmtree(cache, ignore_errors=True)
    if os.path.exists(capture):
        os.remove(capture)
    begun = time.monotonic()
    player = subprocess.Popen([*command, "--cache", cache], env=dict(os.environ, ALSA_CONFIG_PATH=configuration),
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        read = 0
        while time.monotonic() - begun < 20 and player.poll() is None:
            if os.path.exists(capture):
                with open(capture, "rb") as file:
                    file.seek(read)
                    part = file.read(1 << 22)
                if part.strip(b"\0"):
                    return time.monotonic() - begun
                read += len(part)
                if part:
                    continue
            time.sleep(0.0005)
    finally:
        player.kill()
        player.wait()
        if os.path.exists(capture):
            os.remove(capture)
    sys.exit("no sample was heard: " + " ".join(command))


times = sorted(first_sample() for _ in range(runs))
print("%.0f ms   longest %.0f ms" % (times[len(times) // 2] * 1000, times[-1] * 1000))
