"""Spectrograms of scenes, by SoX."""
import re
import subprocess

from .render import Failed


def draw(rendered, folder):
    """One PNG for each scene: NAME-NUMBER-TITLE.png."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, scene in enumerate(rendered.report["scenes"]):
        title = re.sub(r"\W+", "-", scene["title"]).strip("-").lower() or "opening"
        picture = folder / f"{rendered.name}-{number:02d}-{title}.png"
        part = ["trim", f"{scene['start']:.3f}", f"={scene['end']:.3f}"]
        look = ["-x", "1600", "-y", "513", "-z", "90", "-t", f"{rendered.name}: {scene['title']}", "-o", str(picture)]
        done = subprocess.run(["sox", str(rendered.episode), "-n", "remix", "-", *part, "spectrogram", *look],
                              capture_output=True, text=True)
        if done.returncode:
            raise Failed(f"sox could not draw {picture}:\n{done.stderr.strip()}")
