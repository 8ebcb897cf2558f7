#!/usr/bin/env python3
"""Writes a long show for the benchmarks: a cue sheet, and the same words as voice and text for programs that read no cue sheets.

    make_show.py SPEECHES STEM [--edit] [--reverse] [--acoustics]   ->  STEM.cues, STEM.tsv

600 speeches last about 90 minutes, 4000 about ten hours. The same arguments write the same bytes. No two speeches are alike, so a
take cache finds nothing twice. --edit changes one word in the middle of the show; --reverse tells the speeches backwards;
--acoustics puts every scene into a room, from a closet to a cathedral.
"""
import argparse
import random

WHO = {  # character -> the eSpeak NG voice that comes nearest to what the program casts
    "KEEPER": "en-gb",
    "AGNES": "en-gb+f2",
    "SURVEYOR BLOOM": "en-gb+m5",
    "LITTLE JO": "en-gb+f4",
}
PLACES = ["the north window", "the cable house", "the ridge path", "the generator shed", "the lower terrace", "the old signal mast",
          "the pantry", "the frozen reservoir", "the valley road", "the observation room"]
THINGS = ["the barometer", "a paper kite", "the second logbook", "somebody's lantern", "the spare battery", "a row of copper cups",
          "the weather balloon", "an unopened letter", "the brass telescope", "a kettle without a lid"]
DEEDS = ["we found {thing} lying beside {place}", "I carried {thing} all the way to {place}",
         "nobody had moved {thing} since the wind turned", "there was a light behind {place} and then there was none",
         "the snow came in under the door and settled on {thing}", "you could hear {place} creak from one end to the other",
         "my grandmother always swore that {place} listens", "the needle fell, and {thing} began to tremble"]
AFTER = ["so we counted the hours and wrote them down.", "which is not what the forecast had promised.",
         "and for once no one had anything clever to say.", "but the batteries were warm, and that was something.",
         "as though the mountain had only been waiting to be asked.", "and I would give a good deal to know who told them."]
ASIDES = ["Pass me the blue pencil.", "Did you close the shutters?", "It is colder than it looks.", "Listen.", "I said as much on Tuesday.",
          "Nobody answers at this hour.", "Write that down, please."]
BEDS = ["wind", "rain", "room tone", "fire"]
ACOUSTICS = ["kitchen", "stone stairwell", "living room", "church", "corridor", "cave", "forest", "hall", "bathroom", "engine room",
             "cathedral", "office", "street", "bridge", "closet"]
SPEECHES_A_SCENE = 40


def remark(rng, number):
    def deed():
        text = rng.choice(DEEDS).format(thing=rng.choice(THINGS), place=rng.choice(PLACES))
        return text[0].upper() + text[1:]

    parts = [f"{deed()}.", f"{deed()}, {rng.choice(AFTER)}" if rng.random() < 0.6 else f"{deed()}."]
    if number % 7 == 0:
        parts.insert(0, f"Entry {number}.")
    elif number % 7 == 3:
        parts.insert(rng.randrange(3), rng.choice(ASIDES))
    return " ".join(parts)


def speeches(count):
    rng = random.Random(1883)
    names, said, previous = list(WHO), set(), ""
    for number in range(count):
        text = remark(rng, number)
        while text in said:
            text = remark(rng, number)
        said.add(text)
        previous = rng.choice([name for name in names if name != previous])
        yield previous, text


def write(show, stem, acoustics):
    with open(stem + ".cues", "w", encoding="utf-8") as cues, open(stem + ".tsv", "w", encoding="utf-8") as table:
        cues.write("Title: A winter at the weather station\nLanguage: en-gb\n")
        for number, (name, text) in enumerate(show):
            if number % SPEECHES_A_SCENE == 0:
                scene = number // SPEECHES_A_SCENE
                room = f" (acoustic: {ACOUSTICS[scene % len(ACOUSTICS)]})" if acoustics else ""
                cues.write(f"\nSCENE {scene + 1}: Watch {scene + 1}{room}\nAMBIENCE: {BEDS[scene % len(BEDS)]} (-30 dB, fade in 2 s)\n\n")
            cues.write(f"{name}: {text}\n")
            if number % 8 == 5:
                cues.write("PAUSE: 1.2 s\n")
            table.write(f"{WHO[name]}\t{text}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("speeches", type=int)
    parser.add_argument("stem")
    parser.add_argument("--edit", action="store_true", help="change one word in the middle")
    parser.add_argument("--reverse", action="store_true", help="the speeches in the opposite order")
    parser.add_argument("--acoustics", action="store_true", help="a room for every scene")
    options = parser.parse_args()
    show = list(speeches(options.speeches))
    if options.edit:
        name, text = show[len(show) // 2]
        show[len(show) // 2] = name, text.replace(" the ", " that ", 1) if " the " in text else f"Well. {text}"
    if options.reverse:
        show.reverse()
    write(show, options.stem, options.acoustics)


main()
