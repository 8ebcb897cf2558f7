#include "pipeline/explanations.h"

#include <algorithm>
#include <array>

#include "core/explanations.h"
#include "cues/explanations.h"
#include "mix/explanations.h"
#include "voices/explanations.h"

namespace dramatis::pipeline {
namespace {

constexpr std::array entries = {
    Explanation{
        "E0401", "Unknown loudness target",
        "`Target:` in the header and `--target` take a name from [target] of mix.toml (podcast, ebu-r128, …) or a\n"
        "loudness that is written out.\n\n"
        "    Target: padcast        wrong\n"
        "    Target: podcast        right\n"
        "    Target: -18 LUFS       right\n"},
    Explanation{
        "E0403", "Unknown voice",
        "The option `voice NAME` and `dramatis audition NAME` need a voice of voices.toml or of the built-in pool.\n"
        "`dramatis voices` lists them; `dramatis voices --sheet SHEET` adds the show's own.\n"},
    Explanation{"E0405", "Unknown acoustic",
                "A scene names an acoustic that neither mix.toml nor the built-in list has.\n\n"
                "    SCENE 1: The stairs (acoustic: stone-stairwel)    wrong\n"
                "    SCENE 1: The stairs (acoustic: stone-stairwell)   right\n\n"
                "A new one is a table of its own, [acoustic.NAME], in mix.toml.\n"},
    Explanation{
        "E0409", "The show has mistakes",
        "The render stopped before anything was written: the messages above say where. An older episode of the same\n"
        "name is as it was.\n"},
    Explanation{"E0411", "The output can't be of this kind",
                "An episode is a .wav of 16, 24 or 32 bits, or a .flac of 16 or 24.\n"},
    Explanation{"E0412", "A folder can't be made",
                "The folder could not be created; the message tells the system's reason. Choose another place.\n"},
    Explanation{"E0413", "Unknown code", "`dramatis explain` without a code lists all that there are.\n"},
    Explanation{"E0414", "The folder is there already",
                "`dramatis new DIR` makes a new folder and never writes into one that holds something.\n"},
    Explanation{"E0415", "No such sound", "`dramatis sounds` lists every sound; a search matches names and tags.\n"},
    Explanation{"E0416", "No such voice",
                "`dramatis voices` lists every voice; a search matches names and descriptions.\n"},
    Explanation{
        "E0417", "A recording is missing",
        "The voice plays recordings (engine = \"takes\"), and its folder has none for this speech. A recording is "
        "named\n"
        "like the cue's id, or its number: MIRA (id door): … is `door.wav`, `12. MIRA: …` is `12.wav`, in any format\n"
        "that can be read.\n"},
    Explanation{"E0418", "The render was stopped",
                "Ctrl-C or a signal stopped the render before an episode was written. What was spoken so far is in the "
                "cache, and\n"
                "the next render goes on from it.\n"},
    Explanation{"E0421", "Nobody is called so",
                "`--only NAME` plays one character's speeches: the name as it stands before the colon in the cue "
                "sheet.\n\n"
                "    dramatis play episode.cues --only MIRA\n"},
    Explanation{"E0422", "No place in a show",
                "A place is a scene, a line of the cue sheet, or a time:\n\n"
                "    --from 3               scene 3\n"
                "    --from 'SCENE 2'       the same by its head, or by its title\n"
                "    --from line:41         the cue in line 41, as an editor counts\n"
                "    --from 1:23            a minute and 23 seconds into the show\n"},
    Explanation{"E0423", "The show has no such place",
                "The scene, line or time that was asked for is not in this show. `dramatis play SHEET` plays it from "
                "the\n"
                "beginning.\n"},
    Explanation{"E0424", "The end lies before the beginning",
                "`--to` names the last place that is played: it must not end before `--from` begins.\n\n"
                "    dramatis play episode.cues --from 2 --to 4        scenes 2, 3 and 4\n"},
    Explanation{"E0440", "The editor can't be started",
                "`o` on the live screen opens the cue sheet with the command in $VISUAL or $EDITOR, or vi. It gets "
                "+LINE and the\n"
                "file's name, which most editors understand:\n\n"
                "    export EDITOR=nano\n"},
    Explanation{
        "N0402", "A word that is kept as a note",
        "A word in parentheses that is no delivery, position or treatment of this show is taken for a note to the\n"
        "actor: kept, never spoken. Each is listed once, so that a slip such as (wispering) is found.\n\n"
        "    MIRA (looking up): Who's there?\n"},
    Explanation{
        "N0408", "A sound was found by its description",
        "The cue's words are no sound's name; the built-in sound whose tags fit best is heard. Write its name to be\n"
        "sure of it: `dramatis sounds WORDS` shows what else answers to them.\n"},
    Explanation{
        "W0404", "Nobody speaks",
        "The cue sheet holds no speech, so the episode has none. A speech is a name in capitals, a colon and words:\n\n"
        "    MIRA: Who's there?\n"},
    Explanation{"W0406", "Timing without a cue before",
                "`together`, `at`, `overlap` and `interrupts` count from the cue before in the same scene. Here is "
                "none, so the\n"
                "cue starts where the scene does.\n"},
    Explanation{
        "W0407", "A missing sound became a soft tone",
        "With `--missing placeholder` a sound that can't be found or read is replaced by a tone, so that the rest can\n"
        "be heard. Without it the render stops and says what is missing.\n"},
    Explanation{
        "W0408", "A sound was guessed",
        "Only some of the cue's words fit the sound that is heard. `dramatis sounds WORDS` shows what else there is;\n"
        "write a name, or define [sound.NAME] in mix.toml.\n"},
    Explanation{
        "W0410", "A line could not be spoken",
        "The engine failed on this line twice. A silence of about its length stands in its place, and the rest of the\n"
        "episode is whole. The message says what happened; other words or another voice usually help.\n"},
    Explanation{"W0419", "Nothing runs that could be stopped",
                "`stop`, or a level alone, speaks of the bed that runs in this scene; here none does. Beds end with "
                "their scene.\n\n"
                "    AMBIENCE: rain (-30 dB)\n"
                "    AMBIENCE: -36 dB\n"
                "    AMBIENCE: stop (fade out 2 s)\n"},
    Explanation{"W0420", "A bed does not move",
                "Ambience, and music that loops under the speeches, stays where it is: `distant` and `off` put it further\n"
                "away, but `approaching`, `passing` and the like are for voices and spot effects. Change the bed's level\n"
                "instead, or make it a sound.\n\n"
                "    AMBIENCE: rain (approaching)             the position is left out\n"
                "    AMBIENCE: rain (distant)                 far away\n"
                "    AMBIENCE: -20 dB                         and now nearer\n"},
    Explanation{"W0430", "Speech is close to what plays under it",
                "In its worst three seconds the line stands less above the ambience or the music than the floor asks: "
                "15 LU over\n"
                "ambience and 10 over music, or what [levels] in mix.toml says; with `--balance wcag` 20 over both. "
                "Some listeners\n"
                "lose words then. Turn the bed down where the line is, deepen [ducking], or turn the speech up:\n\n"
                "    AMBIENCE: -38 dB\n"
                "    MIRA (+3 dB): Can you hear me?\n\n"
                "`--report FILE.json` tells how every line stands; `--balance off` doesn't ask.\n"},
    Explanation{
        "W0431", "Stems of an older render",
        "The folder of the stems holds files like those of a character whom this episode doesn't have: somebody was\n"
        "renamed or is gone. They are left alone, and don't belong to the others any more.\n"},
    Explanation{"W0432", "A voice can't be levelled",
                "With `level_voices = true` every voice says a few sentences to be measured (they are heard nowhere). "
                "This one\n"
                "failed or stayed silent, so it keeps the loudness that its engine and its `gain` give it. What the "
                "message says\n"
                "of the engine usually concerns the voice's lines as well.\n"},
};

}  // namespace

std::span<const Explanation> explanations() { return entries; }

std::vector<Explanation> all_explanations() {
    std::vector<Explanation> all;
    for (const auto room : {dramatis::explanations(), cues::explanations(), voices::explanations(), mix::explanations(),
                            pipeline::explanations()}) {
        all.insert(all.end(), room.begin(), room.end());
    }
    std::ranges::sort(all, {}, &Explanation::code);
    return all;
}

}  // namespace dramatis::pipeline
