#include "pipeline/cli/explanations.h"

#include <algorithm>
#include <array>

#include "core/explanations.h"
#include "cues/explanations.h"
#include "mix/explanations.h"
#include "voices/explanations.h"

namespace dramatis::pipeline::cli {
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
                "A scene names an acoustic that is neither in mix.toml nor built in.\n\n"
                "    SCENE 1: The stairs (acoustic: stone-stairwel)    wrong\n"
                "    SCENE 1: The stairs (acoustic: stone-stairwell)   right\n\n"
                "To define one, add a table [acoustic.NAME] to mix.toml.\n"},
    Explanation{
        "E0409", "The show has mistakes",
        "The render stopped before anything was written; the messages above show the mistakes. An older episode of\n"
        "the same name is unchanged.\n"},
    Explanation{"E0411", "The output can't have this format",
                "An episode is a .wav of 16, 24 or 32 bits, or a .flac of 16 or 24.\n"},
    Explanation{"E0412", "A folder can't be created",
                "The folder could not be created, for the reason in the message. Choose another place.\n"},
    Explanation{"E0413", "Unknown code", "`dramatis explain` without a code lists all codes.\n"},
    Explanation{"E0414", "The folder already exists",
                "`dramatis new DIR` creates a folder; it never writes into one that isn't empty.\n"},
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
    Explanation{
        "E0421", "No character of this name",
        "`--only NAME` plays one character's speeches. NAME is written as before the colon in the cue sheet.\n\n"
        "    dramatis play episode.cues --only MIRA\n"},
    Explanation{"E0422", "Not a place in a show",
                "A place is a scene, a line of the cue sheet, or a time:\n\n"
                "    --from 3               scene 3\n"
                "    --from 'SCENE 2'       the same by its head, or by its title\n"
                "    --from line:41         the cue in line 41, as an editor counts\n"
                "    --from 1:23            a minute and 23 seconds into the show\n"},
    Explanation{"E0423", "The show has no such place",
                "The requested scene, line or time is not in this show. `dramatis play SHEET` plays it from the\n"
                "beginning.\n"},
    Explanation{"E0424", "The end is before the beginning",
                "`--to` names the last place that is played: it must not end before `--from` begins.\n\n"
                "    dramatis play episode.cues --from 2 --to 4        scenes 2, 3 and 4\n"},
    Explanation{"E0425", "Lines that could not be spoken",
                "The speech engine failed on these lines, each of which has a warning (W0410). An episode with silence "
                "in their place\n"
                "does not replace the one that is there. Correct what the warnings name and render again; what was "
                "spoken is in the\n"
                "cache. To replace the episode all the same:\n\n"
                "    dramatis render episode.cues --allow-silent-lines\n\n"
                "The exit code is 3, as it is for a new episode with such lines.\n"},
    Explanation{"E0440", "The editor can't be started",
                "`o` on the live screen opens the cue sheet with the command in $VISUAL or $EDITOR, or vi. It gets "
                "+LINE and the\n"
                "file's name, which most editors understand:\n\n"
                "    export EDITOR=nano\n"},
    Explanation{"E0441", "A cue sheet where a story is expected",
                "`dramatis adapt` makes a cue sheet of a story in prose. This file's name ends in .cues, or heads of "
                "cues begin\n"
                "a third of its lines or more: it is a cue sheet already, and `dramatis render` takes it as it is.\n"},
    Explanation{
        "E0442", "A sheet that adapting would overwrite",
        "The cue sheet exists, and its header has no field `Adapted-From`: `dramatis adapt` didn't write it, and\n"
        "nothing of it may be lost. Name another sheet with -o, or replace the old one with --force.\n"},
    Explanation{
        "E0443", "An adapted sheet of an older story",
        "To keep your edits, `dramatis adapt` compares your sheet with what it once wrote from the same text. The\n"
        "story has changed since, and the cache no longer has the older text: every old sentence would look like an\n"
        "edit of yours. Adapt into a new sheet with -o, and carry your edits over.\n"},
    Explanation{
        "E0451", "A file that isn't what its name says",
        "Files are replaced by newer files of their kind: an episode by an episode, a report by a report. The file "
        "that is\n"
        "there is something else, and perhaps its only copy. It stays as it was, and nothing was rendered.\n\n"
        "    dramatis render episode.cues --report notes.json       notes.json holds no report of dramatis\n"
        "    dramatis render episode.cues --report episode.json     right\n\n"
        "Name another file; or, if the file may go, replace it with --force. An empty file is always replaced.\n"},
    Explanation{"E0453", "An episode that isn't whole",
                "`dramatis verify` found an episode that ends before its head says it does, or stems or a report that "
                "don't belong\n"
                "to it: a render was cut short while its files got their names, or some are of an older render. Render "
                "the show\n"
                "again.\n"},
    Explanation{"E0461", "A file that is no script to import",
                "`dramatis import` makes a cue sheet of a script in another format. It found prose, or a cue sheet,\n"
                "or a file of another kind than --from says. In a script at least two who speak return, and all their\n"
                "names have one form.\n\n"
                "    dramatis adapt story.txt             makes a cue sheet of a story in prose\n"
                "    dramatis render show.cues            a cue sheet needs no import\n"
                "    dramatis import a.txt --from bbc     says that it is a script, and in which layout\n"},
    Explanation{"E0462", "A sheet that importing would overwrite",
                "The cue sheet exists, and you have edited it since it was imported, or no import wrote it. Nothing "
                "was written.\n\n"
                "    dramatis import a.fountain -o again.cues     imports into another sheet\n"
                "    dramatis import a.fountain --force           replaces the sheet and its edits\n"},
    Explanation{"E0463", "A PDF without a program that reads it",
                "pdftotext reads the text of PDFs, with its layout. On Debian it is in the package poppler-utils.\n\n"
                "    apt install poppler-utils\n"},
    Explanation{
        "E0464", "A PDF whose text can't be read",
        "The file is damaged, has a password, or its pages are pictures of text, as a scanner makes them: the message\n"
        "says which. A program for\n"
        "recognising text, such as ocrmypdf, adds the text to pictures; better is the document that the PDF was "
        "made of.\n"},
    Explanation{
        "E0465", "A character who doesn't speak",
        "`dramatis export --character` writes the part of one character: a name as it stands before their speeches. "
        "Capitals,\n"
        "spaces and punctuation make no difference.\n\n"
        "    dramatis export show.cues --to text --character mira\n"},
    Explanation{
        "E0466", "A script that exporting would overwrite",
        "The file exists, and it is not as an export wrote it: you have edited it since, or it is another file. "
        "Nothing was written.\n\n"
        "    dramatis export show.cues --to fountain -o again.fountain     exports into another file\n"
        "    dramatis export show.cues --to fountain --force               replaces the file and its edits\n"},
    Explanation{"E0467", "A PDF that can't be made",
                "A program of its own, dramatis-print, lays out the pages of a PDF. It lies beside dramatis, or in\n"
                "../libexec/dramatis, and reads the system's fonts. It couldn't be started, it failed or took too\n"
                "long, or what it made is no whole PDF; the message says which. Build or install dramatis again, or "
                "export one\n"
                "part, or another format and print that:\n\n"
                "    dramatis export show.cues --to pdf --character iris\n"
                "    dramatis export show.cues --to html\n"},
    Explanation{"E0468", "No font for a PDF",
                "The letters of a PDF come from fonts of the system, and it has none. FreeMono looks like a typewriter "
                "and knows\n"
                "Latin, Greek, Cyrillic, Hebrew, Arabic and more; without it, Liberation Mono, DejaVu Sans Mono or any "
                "other font\n"
                "is taken. On Debian:\n\n"
                "    apt install fonts-freefont-ttf\n"},
    Explanation{
        "E0469", "A place where this can't be read from or written to",
        "A sheet gets its name and its place from the script that it is imported from. A script that comes through a\n"
        "pipe has neither, and a terminal can't show a Word document or a PDF. Name a file:\n\n"
        "    cat a.fountain | dramatis import - -o a.cues\n"
        "    dramatis export show.cues --to pdf -o show.pdf\n"},
    Explanation{
        "E0470", "A show that has something run which you have not trusted",
        "The show's voices.toml names a program that speaks (engine = \"command\"), or its mix.toml an LV2 plugin. "
        "Both run\n"
        "with all that you may do yourself, and a show may come from anybody. On a terminal you are asked, once for "
        "each\n"
        "command; here nobody could be asked, or the answer was no. Nothing was run.\n\n"
        "    dramatis check show.cues            shows what would run, and runs nothing\n"
        "    dramatis trust show.cues            trusts it from now on\n"
        "    dramatis trust --list               what you trust\n"
        "    dramatis trust --forget show.cues   asks again\n"
        "    dramatis render show.cues --trust   trusts it for one run, as in a script\n\n"
        "A command that changes is asked about again, and so is one that names a file of the show which changes. "
        "Voices of\n"
        "your own ~/.config/dramatis/voices.toml are trusted: a show that says `voice: my-piper` asks nothing.\n"},
    Explanation{"E0471", "What is trusted can't be kept",
                "The answer is kept in a file below ~/.local/state/dramatis/trust (or $XDG_STATE_HOME/dramatis/trust), "
                "which can't be\n"
                "written, or there is no home folder. `--trust` trusts a show for one run without it.\n"},
    Explanation{
        "N0402", "A word that is kept as a note",
        "Words in parentheses that name no delivery, position or treatment, and say none in other words, are kept as "
        "a\n"
        "note to the actor and never spoken. Each is listed once, so that you notice a typo such as (wispering).\n\n"
        "    MIRA (looking up): Who's there?\n"},
    Explanation{"N0403", "A direction as it was understood",
                "The words in parentheses are not the name of a delivery, a position or a treatment, but they say one "
                "in other words.\n"
                "`check` shows what each was taken for, once. If it is wrong, write the name of the one that is "
                "meant, or define your\n"
                "own in voices.toml or mix.toml: a name always counts first.\n\n"
                "    MIRA (choking back tears): It's nothing.     the delivery 'crying'\n"
                "    OSK (on the other end of the line): Hello?   the treatment 'telephone'\n"
                "    MIRA (cutting him off): No.                  'interrupts'\n"},
    Explanation{"N0404", "A group that speaks together",
                "ALL, EVERYONE and the like are the characters who have spoken in the scene, the last four of them; "
                "BOTH are the "
                "last\n"
                "two. Name them yourself, as in `MIRA & OSK:`, or give the group a voice of its own:\n\n"
                "    [cast]\n"
                "    ALL = \"crowd\"\n"},
    Explanation{
        "N0407", "A story with speakers that are unsure",
        "The story doesn't say clearly who speaks some of its quotations, and the likeliest speaker was chosen.\n"
        "`dramatis adapt STORY.txt` writes a cue sheet with a line `# ? MIRA or OSK` above each of them; correct the\n"
        "names that are wrong and adapt again: one correction often settles its neighbours.\n"},
    Explanation{"N0408", "A sound was found by its description",
                "The words of the cue are not the name of a sound, so the built-in sound with the best matching tags "
                "is played.\n"
                "To choose a sound, write its name: `dramatis sounds WORDS` lists those that match.\n"},
    Explanation{
        "N0410", "A sheet beside its story",
        "The story is rendered as it stands, by the rules and with the voices.toml beside it. `dramatis adapt` has\n"
        "written a cue sheet from it before, which may hold corrections: they are heard when the sheet is rendered.\n"},
    Explanation{
        "N0412", "A script in another format",
        "The file is no cue sheet, and was read as the note says. `dramatis import` writes the cue sheet that it "
        "becomes, and\n"
        "--from names the format if the note is wrong.\n"},
    Explanation{"N0413", "What of a document nobody speaks",
                "The story comes in a document, and some of its words are none of the story's: text that was deleted, "
                "struck through or\n"
                "hidden, headers and footers, what describes pictures. The note counts them by kind. To have one "
                "spoken, make it a part of\n"
                "the text in the document's program: accept or refuse tracked changes, show what is hidden.\n"},
    Explanation{"N0470", "A show that has something run",
                "The show's files name a program that speaks, or a plugin. `check` shows it and runs nothing of it. "
                "`dramatis explain E0470`\n"
                "tells how it comes to run.\n"},
    Explanation{
        "W0404", "Nobody speaks",
        "The cue sheet has no speech, so the episode has none. A speech is a name in capitals, a colon and words:\n\n"
        "    MIRA: Who's there?\n"},
    Explanation{"W0406", "Timing without a cue before",
                "`together`, `at`, `overlap` and `interrupts` refer to the cue before in the same scene. There is none "
                "here, so the\n"
                "cue starts with the scene.\n"},
    Explanation{
        "W0407", "A missing sound became a soft tone",
        "With `--missing placeholder` a sound that can't be found or read is replaced by a tone, so that the rest can\n"
        "be rendered. Without it the render stops and reports what is missing.\n"},
    Explanation{
        "W0408", "A sound was guessed",
        "Only some of the cue's words fit the sound that is played. `dramatis sounds WORDS` lists others; write a\n"
        "name, or define [sound.NAME] in mix.toml.\n"},
    Explanation{"W0409", "A cast that can't take up new characters",
                "`dramatis adapt` adds new characters below the line [cast] of voices.toml, and their other names "
                "below [aliases].\n"
                "Tables in another form have no such place, so the file stays as it is.\n\n"
                "    [cast]\n"
                "    OSK = \"old man\"          instead of cast.OSK = \"old man\"\n"},
    Explanation{
        "W0410", "A line could not be spoken",
        "The engine failed on this line twice. Silence of about its length replaces it; the rest of the episode is\n"
        "complete. The message has the reason; other words or another voice usually help. The exit code is then 3, and "
        "an\n"
        "episode that is there already is not replaced (E0425).\n"},
    Explanation{
        "W0411", "A line that may not be what it says",
        "The speech engine reported success twice, but the take is far too short or too long for its words, all but "
        "silent, or\n"
        "as loud as noise. Listen to it. A program of your own may have stopped in the middle, or have said an error "
        "message\n"
        "instead of the line. When the program is mended, change its `version` in voices.toml, or render once with\n"
        "`--no-cache`: the take in the cache is used until then.\n"},
    Explanation{"W0412", "A direction that is not heard",
                "Words in brackets inside a speech, or a line in capitals below one, are taken for a direction and not "
                "spoken, as an\n"
                "actor would. Where they name a pause, a sound or a way of speaking it is heard; here they name none. "
                "Each is listed\n"
                "once.\n\n"
                "    MIRA: I'll go. (picks up the lamp) Stay here.     nothing is heard of it\n"
                "    MIRA: I'll go. {sound lamp} Stay here.            a sound in its place\n"
                "    MIRA: I'll go. {pause 1 s} Stay here.             a pause\n\n"
                "What stands in brackets and belongs to the sentence, as in \"He (my uncle) came\", is spoken.\n"},
    Explanation{"W0413", "A speech without words",
                "Nothing but directions stands behind the name, and none of them can be heard: no word is spoken here, "
                "and no time\n"
                "passes. Write words, a sound in braces, or a pause.\n\n"
                "    MIRA: (smiles)          nothing is heard\n"
                "    MIRA: (sighs)           a sigh\n"
                "    MIRA: {pause 1 s}       silence\n"},
    Explanation{
        "W0414", "Braces that say nothing",
        "What stands in braces is a pause, a way of speaking, a sound of the speaker, what a voice comes through, or "
        "a sound\n"
        "by {sound NAME}. This is none of them, most likely by a slip: nothing of it is spoken, and nothing is "
        "heard. Words\n"
        "that are spoken stand without braces.\n\n"
        "    MIRA: Wait. {pahse 2 s} Now.             {pause 2 s}\n"
        "    MIRA: Wait. {door slams} Now.            {sound door slams}\n"},
    Explanation{
        "W0415", "Words in a language that is not known",
        "{fr: …} speaks words in another language. There is no voice for the code that stands here, so the words are "
        "spoken in\n"
        "the language of the speech.\n\n"
        "    MIRA: She said {frr: au revoir}.         {fr: au revoir}\n"},
    Explanation{"W0419", "No bed runs here",
                "`stop`, or a level alone, changes the bed that runs in this scene; here none does. Beds end with "
                "their scene.\n\n"
                "    AMBIENCE: rain (-30 dB)\n"
                "    AMBIENCE: -36 dB\n"
                "    AMBIENCE: stop (fade out 2 s)\n"},
    Explanation{
        "W0420", "A bed does not move",
        "Ambience, and music that loops under the speeches, doesn't move: `distant` and `off` place it further\n"
        "away, but `approaching`, `passing` and the like are for voices and spot effects. Change the bed's level\n"
        "instead, or make it a sound.\n\n"
        "    AMBIENCE: rain (approaching)             the position is ignored\n"
        "    AMBIENCE: rain (distant)                 far away\n"
        "    AMBIENCE: -20 dB                         and now nearer\n"},
    Explanation{"W0430", "Speech is close to what plays under it",
                "In its worst three seconds the line is less above the ambience or the music than required: "
                "15 LU above\n"
                "ambience and 10 above music, or as set by [levels] in mix.toml; with `--balance wcag` 20 above both. "
                "Some listeners\n"
                "then miss words. Turn the bed down where the line is, deepen [ducking], or turn the speech up:\n\n"
                "    AMBIENCE: -38 dB\n"
                "    MIRA (+3 dB): Can you hear me?\n\n"
                "`--report FILE.json` has the levels of every line; `--balance off` turns the check off.\n"},
    Explanation{
        "W0431", "Stems of an older render",
        "The folder of the stems holds files of a character who is not in this episode: the character was renamed or\n"
        "removed. The files are not changed, and no longer match the other stems.\n"},
    Explanation{
        "W0432", "A voice can't be levelled",
        "With `level_voices = true` every voice speaks a few sentences to be measured, which are not in the episode. "
        "Here that\n"
        "failed or was silent, so the voice keeps the loudness of its engine and its `gain`. The reason in the "
        "message\n"
        "usually concerns the voice's lines as well.\n"},
    Explanation{"W0433", "A sound file with samples that are no numbers",
                "A file of floating-point samples can hold NaN, infinity, or values far beyond full scale. Here it "
                "does, which is a\n"
                "fault of the program that wrote it. These samples are played as silence, which may be heard as "
                "clicks. Export the\n"
                "file again.\n"},
    Explanation{"W0437", "Nothing that runs is meant",
                "`SOUND: the rain stops` ends rain that runs in this scene: an ambience, music, or a sound in the "
                "background. Here\nnone is about these words, and no sound is described by them either, so nothing is "
                "heard.\n\n"
                "    AMBIENCE: rain (-30 dB)\n"
                "    SOUND: the rain stops\n"},
    Explanation{
        "W0438", "A part of a description is not heard",
        "A cue may describe several sounds, which are heard in turn or together. One of them is nothing that the "
        "program has.\n\n"
        "    SOUND: a dog barks, a wyvern answers     the dog alone\n"
        "    SOUND: door opens and closes             both, in turn\n"
        "    AMBIENCE: wind and rain                  both at once\n"},
    Explanation{"W0452", "The last render was cut short",
                "A render writes all of its files under temporary names, and then names them all at once. The last one "
                "of this\n"
                "episode was cut short in between, by a power cut perhaps: some files are of that render, others are "
                "older. When\n"
                "this render is done, all are of one render again.\n"},
    Explanation{
        "W0460", "A sound of an imported script that nothing fits",
        "No sound of the library or of the show's folder fits the words of this cue, which another program's "
        "script has.\n"
        "Nothing is heard for it; in a sheet that `dramatis import` writes it is a note. `dramatis sounds WORDS` "
        "lists sounds;\n"
        "a recording in the folder of sounds, or [sound.NAME] in mix.toml, adds one.\n"},
    Explanation{"W0461", "A part of an imported script that became a note",
                "This part can't be the cue that it is in its own format, for the reason in the message. It is kept as "
                "a note, so that\n"
                "the sheet renders; correct it there.\n"},
    Explanation{
        "W0468", "Letters that no font has",
        "The script has letters that no font of this system knows: in the PDF, boxes with their numbers stand "
        "for them.\n"
        "Install a font for that writing system, and export again. On Debian, fonts-noto-core has most of them, and\n"
        "fonts-noto-cjk the Chinese, Japanese and Korean ones.\n"},
    Explanation{"W0469", "A file among the stems that isn't one of them",
                "The folder of an episode's stems holds a WAV file that the report of the render doesn't tell of: a "
                "stem of an\n"
                "older render, or a file of yours. Whoever gets the folder would take it for a part of the mix.\n"},
    Explanation{"W0470", "A folder of sounds that isn't there",
                "The header's field `Sounds` names folders, relative to the sheet's own, with semicolons between them. "
                "This one\n"
                "doesn't exist: the sounds come from the others and from the library.\n\n"
                "    Sounds: sounds; ../common-sounds\n"},
};

}  // namespace

std::span<const Explanation> explanations() { return entries; }

std::vector<Explanation> all_explanations() {
    std::vector<Explanation> all;
    for (const auto room : {dramatis::explanations(), cues::explanations(), voices::explanations(), mix::explanations(),
                            explanations()}) {
        all.insert(all.end(), room.begin(), room.end());
    }
    std::ranges::sort(all, {}, &Explanation::code);
    return all;
}

}  // namespace dramatis::pipeline::cli
