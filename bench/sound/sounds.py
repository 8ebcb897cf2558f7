"""The built-in sounds: what a small loudspeaker leaves of them, rooms that they bring along, loops that come back the same."""
import functools
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from . import loudness
from .audio import Wave, decibels
from .table import at_most, row

PHONE = 250.0  # Hz, below which a phone's loudspeaker gives nothing
ROOM = 0.5  # seconds of reverberation that no room of a scene would notice


@functools.cache
def small_loudspeaker(rate):
    """What BS.1770 hears through a high-pass of the fourth order."""
    heard = loudness.k_weighting(rate)
    return lambda hz: heard(hz) / np.sqrt(1.0 + (PHONE / np.maximum(hz, 1e-3)) ** 8)


def phone_loss(wave, loops):
    """LU that are lost on a small loudspeaker: of all of a loop, of the loudest 400 ms of anything else."""
    samples = wave.read()
    measure = loudness.integrated if loops else lambda *given: loudness.momentary(*given).max()
    return measure(samples, wave.rate) - measure(samples, wave.rate, small_loudspeaker(wave.rate))


def render_and_measure(dramatis, name, loops):
    file = dramatis.work / f"sound-{name}.wav"
    dramatis.run("sounds", "render", name, file)
    loss = phone_loss(Wave(file), name in loops)
    file.unlink()
    return loss


def rooms_of(recipe):
    """Seconds of each `room` in a recipe, wherever it stands."""
    if isinstance(recipe, list):
        return [room for part in recipe for room in rooms_of(part)]
    if not isinstance(recipe, dict):
        return []
    own = [float(str(recipe["room"]).split()[0])] if "room" in recipe else []
    return own + [room for part in recipe.values() for room in rooms_of(part)]


def difference_after_a_turn(rendered, scene, seconds):
    """dB between a loop and itself one turn later; -60 and less is the same."""
    wave, start = rendered.wave, scene["start"] + 1.0
    first, second = wave.mono(start, start + 2.0), wave.mono(start + seconds, start + seconds + 2.0)
    length = min(len(first), len(second))
    return float(decibels(np.mean((first[:length] - second[:length]) ** 2)) - decibels(np.mean(first**2)))


def _shown(found, unit=""):
    return ", ".join(f"{name} {value:.3g}{unit}" for name, value in sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def rows(dramatis, recipes, loops, rendered_loops):
    """`loops`: names and seconds, in the order of the scenes of `rendered_loops`."""
    print("rendering sounds", file=sys.stderr)
    with ThreadPoolExecutor(max_workers=2) as pool:
        lost = dict(zip(recipes, pool.map(lambda name: render_and_measure(dramatis, name, loops), recipes)))
    gone = {name: loss for name, loss in lost.items() if round(loss, 1) > 4.0}
    rooms = {name: max(rooms_of(recipe)) for name, recipe in recipes.items() if rooms_of(recipe)}
    large = {name: seconds for name, seconds in rooms.items() if seconds > ROOM}
    scenes = [scene for scene in rendered_loops.report["scenes"] if scene["title"]]
    same = [name for (name, seconds), scene in zip(loops.items(), scenes)
            if difference_after_a_turn(rendered_loops, scene, seconds) <= -60.0]
    none = at_most(0, "none")
    return [
        row("sounds that lose over 4 dB on a phone", len(gone), f"of {len(recipes)}", none, 0, _shown(gone)),
        row("sounds with a room of their own over 0.5 s", len(large), f"of {len(recipes)}", none, 0,
            f"{len(rooms)} with any; " + _shown(large, " s")),
        row("loops that return exactly", len(same), f"of {len(loops)}", none, 0),
    ]
