"""What is rendered: the examples, and sheets that are made to be measured."""
import re
import tomllib

from .render import TOP

EXAMPLES = {
    "showcase": TOP / "examples/showcase/the-glass-door.cues",
    "last-bus": TOP / "examples/two-hander/last-bus.cues",
    "stromausfall": TOP / "examples/stromausfall/stromausfall.cues",
}

STATEMENTS = [
    "When the sunlight strikes raindrops in the air, they act as a prism and form a rainbow.",
    "The old ferry leaves the harbour at nine, whatever the weather is like.",
    "These take the shape of a long round arch, with its path high above the hills.",
    "She sees fish and chips, and a few shells that the tide has left.",
]
YES_OR_NO = ["Is it really there?", "Did you ever see them again?"]

DELIVERED = [
    "The key is under the blue stone by the gate, and nobody has moved it.",
    "I saw him go down to the harbour this morning.",
    "Did you ever find out what they wanted?",
]
ACTORS = ["woman", "man", "young-woman", "old-man"]

# What adds up in a show that nobody has tuned: soft ways of speaking behind something, loud ones of two at once, beds under both.
UNTUNED = """Title: Untuned
Language: en-gb

SCENE 1: The tank (acoustic: kitchen)
AMBIENCE: reactor
ANNA: Nobody has opened that door since the war.
PETER (whispering, behind glass): I can hear somebody on the other side.
ANNA (whispering, behind door): Then don't let them hear you.
PETER: It's only the pump.
ANNA (shouting): Get away from there!
ANNA & PETER (shouting): Shut it down! Shut it down now!
PETER (weak, next room): I can't reach the lever.

SCENE 2: The hall (acoustic: hall)
AMBIENCE: crowd
MUSIC: tension (under)
ANNA: There he is, by the stairs.
PETER (screaming): Anna!
ANNA (shouting, distant): I'm over here!
PETER (quiet, off): Don't look round.
ANNA: Why not?
PETER (whispering, intimate): Because he has seen us.
MUSIC: stop

SCENE 3: A telephone box (acoustic: street)
AMBIENCE: rain
ANNA (telephone): Is anybody still awake?
PETER: It is four in the morning.
ANNA (crying, telephone): I know what time it is.
PETER (gentle): Then come home.
"""


def settings(dramatis):
    """The built-in voices and deliveries."""
    return tomllib.loads(dramatis.run("defaults", "voices"))


def human(voices):
    """Names of the voices of people: those whose nature is neither machine nor creature."""
    return [name for name, voice in voices.items() if voice.get("nature", "human") == "human"]


def cast_toml(names, tune=None):
    """Each voice as a character of its name; with `tune` all of them speak that melody."""
    if tune is None:
        return "[cast]\n" + "".join(f'"V {name.upper()}" = "{name}"\n' for name in names)
    return "".join(f'[voice."v-{name}"]\nextends = "{name}"\ntune = "{tune}"\n' for name in names) + "[cast]\n" + "".join(
        f'"V {name.upper()}" = "v-{name}"\n' for name in names)


def _sheet(title, speeches):
    head = f"Title: {title}\nLanguage: en-gb\nVoices: voices.toml\n\nSCENE 1: Nowhere (acoustic: dry)\n"
    return head + "".join(speeches)


def voices_sheet(names):
    return _sheet("Voices", [f"V {name.upper()}: {text}\n" for name in names for text in STATEMENTS + YES_OR_NO])


def deliveries_sheet(deliveries):
    """Plain speech first, then each delivery, for each actor."""
    return _sheet("Deliveries", [f"V {actor.upper()}{f' ({way})' if way else ''}: {text}\n" for actor in ACTORS
                                 for way in ["", *deliveries] for text in DELIVERED])


def loops_sheet(loops):
    """Each loop in a scene that lasts four seconds longer than the loop. `loops`: names and seconds."""
    return "Title: Loops\nLanguage: en-gb\n\n" + "\n".join(
        f"SCENE {i + 1}: {name} (acoustic: dry)\nAMBIENCE: {name} (0 dB)\nPAUSE: {seconds + 4:g} s\n"
        for i, (name, seconds) in enumerate(loops.items()))


def recipes():
    """The built-in sounds as the program's source has them."""
    return tomllib.loads((TOP / "mix/settings/default_sounds.toml").read_text())["sound"]


def duration(recipe):
    return float(re.match(r"[\d.]+", str(recipe["duration"])).group())
