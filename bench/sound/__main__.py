"""Measures, prints the table. bench/sound.sh looks after tools and folders."""
import argparse
import sys
from pathlib import Path

from . import cost, deliveries, gaps, instruments, levels, melody, pictures, pool, shows, sounds, spectrum
from .render import Dramatis, Failed
from .table import print_table


def voice_rows(dramatis, settings):
    voices = settings["voice"]
    names = shows.human(voices)
    sheet = dramatis.write_sheet("voices", shows.voices_sheet(names), voices=shows.cast_toml(names))
    rendered = dramatis.render(sheet)
    tracks = melody.tracks_of(rendered, names, len(shows.STATEMENTS) + len(shows.YES_OR_NO))
    colour, bands = spectrum.rows(rendered, names, tracks)
    return melody.rows(tracks), colour + pool.rows(names, voices, tracks, bands)


def delivery_rows(dramatis, settings):
    ways = ["", *settings["delivery"]]
    measured = []
    for name, tune in (("deliveries", None), ("deliveries-in-one-tune", "stepping")):
        sheet = dramatis.write_sheet(name, shows.deliveries_sheet(ways[1:]), voices=shows.cast_toml(shows.ACTORS, tune))
        measured.append(deliveries.measure(dramatis.render(sheet, "--gain", "0"), ways))
    return deliveries.rows(*measured, ways)


def sound_rows(dramatis):
    recipes = shows.recipes()
    loops = {name: shows.duration(recipe) for name, recipe in recipes.items() if recipe.get("loops")}
    rendered = dramatis.render(dramatis.write_sheet("loops", shows.loops_sheet(loops)), "--gain", "0")
    return sounds.rows(dramatis, recipes, loops, rendered)


def measure(dramatis, pictures_folder):
    settings = shows.settings(dramatis)
    melodies, voices = voice_rows(dramatis, settings)
    ways = delivery_rows(dramatis, settings)
    examples = [dramatis.render(sheet, "--stems", name=name) for name, sheet in shows.EXAMPLES.items()]
    untuned = dramatis.render(dramatis.write_sheet("untuned", shows.UNTUNED), "--stems")
    every = [*examples, untuned]
    if pictures_folder:
        for show in every:
            pictures.draw(show, pictures_folder)
    return [*melodies, *ways, *gaps.rows(every), *voices, *levels.line_rows(every), *levels.ambience_rows(every),
            *levels.limiter_rows(every), *sound_rows(dramatis), *cost.rows(dramatis, shows.EXAMPLES["showcase"])]


def main():
    parser = argparse.ArgumentParser(prog="bench/sound.sh")
    parser.add_argument("--dramatis", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--work", required=True, type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--pictures", metavar="DIR", type=Path, help="also write a spectrogram of each scene there")
    parser.add_argument("--details", action="store_true", help="print all that belongs to a figure, below the table")
    parser.add_argument("--check", action="store_true", help="try the instruments on signals that are known, and nothing else")
    chosen = parser.parse_args()
    try:
        if chosen.check:
            return instruments.check(chosen.work)
        print_table(measure(Dramatis(chosen.dramatis, chosen.work), chosen.pictures), chosen.details)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


sys.exit(main())
