#include "voices/explanations.h"

#include <vector>

namespace dramatis::voices {

std::span<const Explanation> explanations() {
    static const std::vector<Explanation> all = {
        {"E0201", "a TOML file that can't be read as TOML",
         "The file breaks TOML's own rules: a quote that is not closed, a value without a key, a table written twice.\n"
         "Nothing of the file is used.\n\n"
         "    rate_wpm = \"172        a quote is missing\n"
         "    rate_wpm = 172          right\n"},
        {"E0202", "a value of the wrong kind",
         "Each key takes one kind of value: a number, a text in quotes, true or false, or a list of these.\n\n"
         "    rate_wpm = \"fast\"       a text where a number is due\n"
         "    rate_wpm = 172          right\n"},
        {"E0203", "a value out of range",
         "The message gives the lowest and the highest value that the key takes.\n\n"
         "    pitch = 120             the scale of pitch is 0 to 99\n"
         "    pitch = 90              right\n"},
        {"E0204", "a unit that does not fit",
         "A value with a unit is written as a text: \"-6 dB\", \"1.2 s\", \"40 ms\", \"300 Hz\". A bare number has the "
         "unit\n"
         "that the key's page in the docs names.\n\n"
         "    gain = \"-6 s\"           seconds where decibels are due\n"
         "    gain = \"-6 dB\"          right\n"},
        {"E0205", "a key that nothing reads",
         "A misspelt key would otherwise do nothing, silently. The message names the nearest key that exists.\n\n"
         "    rate = 172              a voice has rate_wpm\n"
         "    rate_wpm = 172          right\n"},
        {"E0231", "a cache folder that can't be made",
         "Takes are kept in a folder, so that a line is spoken once and not at every render. That folder could not be "
         "made:\n"
         "no permission, a file of that name, or a disk that is full or read-only.\n\n"
         "    dramatis render show.cues --cache ~/takes      another folder\n"
         "    dramatis render show.cues --no-cache           none\n"},
        {"E0232", "a take that can be stored nowhere",
         "Neither the cache nor a temporary folder took what was spoken: most often the disk is full. Make room, or "
         "point\n"
         "TMPDIR to a disk that has some.\n"},
        {"W0233", "a cache that can't be written",
         "The cache folder is there but takes nothing: read-only, full, or somebody else's. The render goes on with a\n"
         "temporary folder, and the next one has to speak every line again.\n"},
        {"E0206", "more mistakes than are shown",
         "After the first hundred mistakes in a TOML file the others are not listed. Mend the first ones: many of the "
         "rest\n"
         "often have the same cause.\n"},
        {"E0207", "a name that can't be used",
         "Names of voices, deliveries and characters have a letter or a digit and are at most 48 characters long.\n\n"
         "    [voice.\"?\"]            nothing to call it by\n"
         "    [voice.stranger]       right\n"},
        {"E0208", "a voice extends one that does not exist",
         "`extends` names another voice of the show or a built-in one. `dramatis voices` lists them.\n\n"
         "    extends = \"yuong-woman\"\n"
         "    extends = \"young-woman\"    right\n"},
        {"E0209", "a voice that extends itself",
         "Following `extends` from a voice must end at one that extends nothing. Here it comes back to where it "
         "began:\n\n"
         "    [voice.a]\n"
         "    extends = \"b\"\n"
         "    [voice.b]\n"
         "    extends = \"a\"          take one of the two away\n\n"
         "To change a built-in voice, write a table of its name without `extends`: it starts from the built-in "
         "values.\n"},
        {"E0210", "an engine without what it needs",
         "A voice with engine = \"command\" needs `command`, the program and its arguments; one with engine = "
         "\"takes\" needs\n"
         "`folder`, where its recordings are.\n\n"
         "    [voice.osk]\n"
         "    engine = \"command\"\n"
         "    command = [\"flite\", \"-voice\", \"rms\", \"-t\", \"{text}\", \"-o\", \"{out}\"]\n\n"
         "What is filled in: {text} {text_file} {out} {rate} {pitch} {language}.\n"},
        {"E0211", "not the name of a language",
         "Languages are written as eSpeak NG and the web do: \"en-gb\", \"de\", \"pt-br\", \"en-gb-scotland\".\n\n"
         "    language = \"Scottish English\"\n"
         "    language = \"en-gb-scotland\"    right\n"},
        {"E0212", "not the name of a voice variant",
         "`base` is one of eSpeak NG's own variants: a short name in lower case, such as \"f3\", \"m5\", \"croak\" or\n"
         "\"klatt2\". Leave it out to start from the plain voice.\n"},
        {"E0213", "a pronunciation that can't be used",
         "[pronounce] maps one word to a plain respelling or to eSpeak NG phonemes in [[ ]], at most 250 bytes "
         "long.\n\n"
         "    Moreau = \"[[m@r'oU]\"     a bracket is missing\n"
         "    Moreau = \"[[m@r'oU]]\"    right\n"
         "    Moreau = \"Mo row\"        right too\n"},
        {"W0217", "a key that does nothing for this engine",
         "`command`, `persistent`, `time_limit` and `version` are for engine = \"command\", `folder` is for\n"
         "engine = \"takes\".\n\n"
         "    [voice.osk]\n"
         "    command = [\"flite\", …]    add engine = \"command\"\n"},
        {"E0218", "one name for two things",
         "Names are compared without case, spaces and punctuation, so \"Old Man\" and \"old-man\" are the same. Rename "
         "one\n"
         "of the two, or merge them.\n"},
    };
    return all;
}

}  // namespace dramatis::voices
