#include "mix/explanations.h"

#include <vector>

namespace dramatis::mix {

std::span<const Explanation> explanations() {
    static const std::vector<Explanation> all = {
        {"E0301", "an effect that doesn't exist",
         "Each element of a treatment's chain names one of the effects of docs/mix.md.\n\n"
         "    chain = [{ effect = \"hipass\", hz = 300 }]       no such effect\n"
         "    chain = [{ effect = \"high-pass\", hz = 300 }]    right\n"},
        {"E0302", "a target that doesn't exist",
         "A target is one of the names of docs/mix.md (\"podcast\", \"ebu-r128\", …), one of your own under "
         "[targets.NAME],\n"
         "or written out.\n\n"
         "    target = \"podcats\"                              no such target\n"
         "    target = \"podcast\"                              right\n"
         "    target = { loudness = \"-16 LUFS\", true_peak = \"-1 dBTP\" }    written out\n"},
        {"E0303", "two things of one name, or a name without letters",
         "Names of acoustics, treatments, positions and targets are compared without case, spaces and punctuation, so "
         "that\n"
         "a script may say \"Behind Glass\" or \"behind-glass\". Two tables whose names are the same then would hide "
         "each other.\n\n"
         "    [treatment.old-radio]\n"
         "    [treatment.oldradio]     the same name: choose another, or join them\n"},
        {"E0304", "a sound that can't be converted to the show's sample rate",
         "The converter refused the signal, usually because memory ran out or the rate of the file is absurd.\n"
         "Convert the file to 48 kHz with another program, or shorten it.\n"},
        {"E0305", "no room for long audio in the temporary folder",
         "Recordings of more than about a minute and a half are not held in memory but in a nameless file of the "
         "folder\n"
         "that TMPDIR names, /var/tmp without it; they take up to 23 MB a minute there while they are heard.\n\n"
         "    TMPDIR=/big/disk dramatis render episode.cues\n"},
        {"E0306", "a treatment, position or acoustic that the mix book lacks",
         "A timeline names what it needs from the mix book, and this one asks for something that is not in it. "
         "Timelines\n"
         "made from a cue sheet never do: names are checked there. One that a program made by hand has to bring its "
         "book.\n"},
        {"E0307", "a treatment without a chain",
         "A treatment is the chain of its effects, in order.\n\n"
         "    [treatment.my-radio]\n"
         "    aliases = [\"old set\"]\n"
         "    chain = [{ effect = \"high-pass\", hz = 300 }, { effect = \"drive\", amount = \"6 dB\" }]\n"},
        {"E0330", "a sound that nothing is known of",
         "A cue's words were looked up as a [sound.NAME] of mix.toml, as a file of the sounds folder, as a built-in "
         "sound, "
         "and\nby the words that describe built-in sounds. None fits.\n\n"
         "    SOUND: gizmo                   nothing of that name\n"
         "    SOUND: computer beeps          a built-in sound, see `dramatis sounds`\n\n"
         "To go on meanwhile, `--missing placeholder` puts a soft tone in its place.\n"},
        {"E0331", "a sound file that is missing",
         "Paths are relative to the folder of the cue sheet. Folders, devices and pipes are no sound files.\n\n"
         "    file = \"lamp.wav\"              the file is in fx/\n"
         "    file = \"fx/lamp.wav\"           right\n"},
        {"E0332", "a file that is not sound, or damaged",
         "WAV, FLAC, Ogg Vorbis, Opus, MP3, AIFF and whatever else libsndfile knows is read, with any number of "
         "channels "
         "and\nany sample rate. This file is none of these, is empty, stops before its own end, or claims what can't "
         "be.\n"
         "Export it again, or convert it: ffmpeg -i broken.m4a good.flac\n"},
        {"E0333", "a sound file that is too long",
         "A sound may last four hours. Cut it into pieces, or use the part that is heard.\n"},
        {"E0334", "the sound decoder can't be started",
         "Sound files are decoded by a program of its own, dramatis-decode, because a damaged file can crash a "
         "decoder. "
         "It\nbelongs beside the dramatis program or in libexec/dramatis; build or install dramatis again.\n"},
        {"E0335", "a recipe that contradicts itself",
         "Each layer has one source, each element of a chain does one thing, points grow in time, and a recipe has a "
         "duration.\nThe message says which rule is broken; docs/sounds.md has them all.\n\n"
         "    layer = [{ wave = \"sine\", noise = \"white\" }]                          two sources\n"
         "    layer = [{ wave = \"sine\", frequency = 440 }, { noise = \"white\" }]     right\n"},
        {"E0336", "notes that can't be read",
         "A phrase is made of notes (C4, Eb3), degrees of its key (1, b3, 5'), rests (r) and bar lines, with beats "
         "after "
         "a colon.\n\n"
         "    play = \"C4:1 H4:1\"             there is no H\n"
         "    play = \"C4:1 B4:1\"             right\n"},
        {"E0337", "a sound that is neither a file nor a recipe",
         "A [sound.NAME] table names a file or has layers, not both; loop points lie inside the file, the end after "
         "the "
         "start.\n\n"
         "    [sound.lamp]\n"
         "    file = \"fx/lamp.wav\"\n"
         "    loop_start = \"0.4 s\"\n"
         "    loop_end = \"3.1 s\"\n"},
        {"E0338", "a sound file that needs ffmpeg",
         "M4A, AAC, WMA and their like are decoded by ffmpeg, if it is installed. Without it, convert the file.\n\n"
         "    ffmpeg -i rain.m4a rain.wav\n"},
        {"E0340", "the episode could not be written",
         "The disk filled up, failed, or a limit on the size of files was reached while the episode was rendered. "
         "Nothing\n"
         "half-written is left, and an older file of that name stays as it was. While it runs, a render needs room for "
         "the\n"
         "mix as well: about 1.4 GB for an hour in stereo at 48 kHz, beside the destination.\n\n"
         "    df -h out/               how much room is there?\n"
         "    ulimit -f                unlimited, or a limit of yours\n"},
        {"E0341", "the episode's file can't be created",
         "Found before anything is rendered: the folder is missing, you may not write there, or the name is that of a\n"
         "folder or a device.\n\n"
         "    dramatis render lamp.cues -o /usr/lamp.wav      not yours to write\n"
         "    dramatis render lamp.cues -o out/lamp.wav       right\n"},
        {"E0342", "the written file didn't read back",
         "Every file is opened again and compared before it gets its name. This one held other samples, or fewer, than "
         "were\n"
         "written: the disk or its cable may be failing. Nothing was published.\n"},
        {"E0343", "stopped",
         "The render was stopped before the episode was finished, by Ctrl-C or a signal. An older file stays as it "
         "was; the\n"
         "lines spoken so far are kept in the cache, so that the next run goes on from there.\n"},
        {"E0344", "a sample format that the container can't hold",
         "FLAC holds whole numbers, of 16 or 24 bits. 32-bit float goes into a WAV file.\n"},
        {"E0350", "no sound card to play on",
         "Playing needs a sound card or a sound server (PulseAudio, PipeWire, JACK) that this user may use. A machine "
         "without\n"
         "one, such as a server or a container, can still render:\n\n"
         "    dramatis render episode.cues -o out/episode.wav\n"},
        {"E0351", "an output device that doesn't exist",
         "A device is chosen by its number, its name, or a part of its name that no other device has. Capitals, spaces "
         "and\n"
         "punctuation don't matter. The message lists what there is.\n\n"
         "    --device speekers         no such device\n"
         "    --device speakers         a part of \"USB Speakers: Audio (hw:1,0)\"\n"},
        {"E0352", "a name that fits several output devices",
         "Say more of the name, or take the number.\n\n"
         "    --device hdmi             \"HDMI 0\" or \"HDMI 1\"?\n"
         "    --device \"hdmi 1\"         right\n"},
        {"E0353", "an output device that refuses",
         "The device was found but can't be opened: another program has it to itself, or it doesn't do stereo at the "
         "show's\n"
         "sample rate. The device named \"default\", where there is one, shares with others and converts the rate.\n\n"
         "    --device default\n"},
        {"E0354", "an output device that is gone",
         "The device was unplugged, its sound server ended, or it stopped asking for samples, while something was "
         "played.\n"
         "Plug it in again, or choose another one with --device.\n"},
        {"E0360", "a file that is no impulse response",
         "An impulse response is a room's answer to a clap, a balloon or a measuring sweep: a file of one or two "
         "channels that\n"
         "begins loud and dies away within seconds. This one is silent, too long, damaged, or of more channels.\n\n"
         "    [acoustic.my-hall]\n"
         "    impulse = \"ir/hall.wav\"                                 mono or stereo\n"
         "    impulse = [\"ir/hall-left.wav\", \"ir/hall-right.wav\"]     true stereo: two stereo files\n"
         "    impulse_length = \"4 s\"                                  at most this much of it\n"},
        {"E0361", "a recorded room with keys of an artificial one",
         "An acoustic is artificial (decay, size, early reflections) or recorded (`impulse`), not both. level, "
         "pre_delay, low_cut\n"
         "and high_cut change either.\n\n"
         "    [acoustic.my-hall]\n"
         "    impulse = \"ir/hall.wav\"\n"
         "    decay = \"2 s\"                leave it out, or use impulse_length = \"2 s\"\n"},
        {"E0370", "an LV2 plugin that isn't installed",
         "A plugin is named by its URI, and looked for where LV2 plugins are installed (LV2_PATH, or /usr/lib/lv2 and "
         "~/.lv2).\n"
         "`lv2ls` (package lilv-utils) lists what there is. A show that uses a plugin sounds only where it is "
         "installed.\n\n"
         "    chain = [{ lv2 = \"http://example.org/reverb\" }]\n"},
        {"E0371", "an LV2 plugin that can't be used here",
         "Plugins of one input and one output, two and two, or one and two are used, with controls and nothing else "
         "that they\n"
         "insist on. This one needs a host with a feature that a render has not (a screen, a worker, a sequencer), has "
         "other\n"
         "ports, or its library can't be loaded. `lv2info URI` shows what it has.\n"},
        {"E0372", "a control that an LV2 plugin doesn't have",
         "Controls are set by the symbols of the plugin's control inputs; `lv2info URI` lists them with their "
         "ranges.\n\n"
         "    { lv2 = \"http://example.org/amp\", gain = -3.0 }                    no: controls have a table\n"
         "    { lv2 = \"http://example.org/amp\", controls = { gain = -3.0 } }     right\n"},
    };
    return all;
}

}  // namespace dramatis::mix
