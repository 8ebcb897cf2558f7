#include "voices/explanations.h"

#include <vector>

namespace dramatis::voices {

std::span<const Explanation> explanations() {
    static const std::vector<Explanation> all = {
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
        {"E0214", "a character is cast to nothing that exists",
         "[cast] gives each character a voice by its name or a description. This is neither.\n\n"
         "    OSK = \"odl-man\"\n"
         "    OSK = \"old-man\"              a voice\n"
         "    OSK = \"old man, scottish\"    a description\n"},
        {"E0215", "a description that can't be fulfilled",
         "A description is made of words for sex, age, kind, accent and quality: woman, boy, young, robot, scottish, "
         "deep …\n"
         "Here a word says nothing about a voice, or two of them exclude each other. The rest is fulfilled all the "
         "same.\n\n"
         "    OSK = \"old child\"            both at once is too much\n"
         "    OSK = \"old man, grumyp\"      a slip\n"
         "    OSK = \"old man, gruff\"       right\n"},
        {"W0216", "a voice for someone who never speaks",
         "[cast] names a character without a speech in the cue sheet. Perhaps the name is written differently "
         "there.\n"},
        {"W0217", "a key that does nothing for this engine",
         "`command`, `persistent`, `time_limit` and `version` are for engine = \"command\", `folder` is for\n"
         "engine = \"takes\".\n\n"
         "    [voice.osk]\n"
         "    command = [\"flite\", …]    add engine = \"command\"\n"},
        {"E0218", "one name for two things",
         "Names are compared without case, spaces and punctuation, so \"Old Man\" and \"old-man\" are the same. Rename "
         "one\n"
         "of the two, or merge them.\n"},
        {"E0219", "a language that nobody knows",
         "The header's Language is a code or a name: en-gb, de, French, pt-br. The voices speak English until it is "
         "mended.\n"},
        {"E0220", "a language that eSpeak NG doesn't speak",
         "The language of a voice is one of eSpeak NG's codes. `espeak-ng --voices` lists them; the message names relatives.\n\n"
         "    language = \"en-uk\"      no such code\n"
         "    language = \"en-gb\"      right\n"},
        {"E0221", "a variant that eSpeak NG doesn't have",
         "A timbre may start from one of eSpeak NG's own voice variants, by its exact name: f1 to f5, m1 to m8, croak,\n"
         "whisper, klatt2 and more. `espeak-ng --voices=variant` lists them.\n\n"
         "    base = \"female3\"        the name inside the file, not the file's\n"
         "    base = \"f3\"             right\n"},
        {"E0222", "a line that crashes its speech engine",
         "The engine ended in the middle of the line, twice. The line became a silence of about its length; the rest of the\n"
         "episode is unharmed. Some odd texts crash eSpeak NG (many apostrophes in a row, very long made-up words): word the\n"
         "line otherwise. If it happens to every line, the engine itself is broken.\n"},
        {"E0223", "a line that takes its speech engine too long",
         "The engine did not finish within its time limit, twice, and was stopped. The line became a silence. Shorten the\n"
         "line, or give a slow program more time:\n\n"
         "    [voice.mira]\n"
         "    engine = \"command\"\n"
         "    time_limit = \"90 s\"\n"},
        {"E0224", "a speech engine whose answer is not speech",
         "The engine said that it was done, but what it left is no take: no file, an empty one, not a WAV file, not numbers\n"
         "that can be heard, or far too long. For a program of your own, run its command by hand and play what it writes.\n"},
        {"E0225", "a speech engine that can't be started",
         "The program, its worker or its data is not where it should be. The message names the file that was looked for.\n\n"
         "    command = [\"piperr\", …]     a slip, or not on the PATH\n"
         "    command = [\"/opt/piper/piper\", …]\n"},
        {"E0226", "a line that its speech engine refused",
         "The engine ended with an error of its own (the message quotes what it said), or the line is too long to be spoken in\n"
         "one go: more than ten minutes, or more than a megabyte of text.\n"},
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
    };
    return all;
}

}  // namespace dramatis::voices
