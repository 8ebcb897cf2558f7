#include "voices/explanations.h"

#include <array>

namespace dramatis::voices {
namespace {

constexpr std::array all = {
    Explanation{
        "E0207", "a name that can't be used",
        R"(Names of voices, deliveries and characters have a letter or a digit and are at most 48 characters long.

    [voice."?"]            no letter and no digit
    [voice.stranger]       right
)"},
    Explanation{"E0208", "a voice extends one that does not exist",
                R"(`extends` names another voice of the show or a built-in one. `dramatis voices` lists them.

    extends = "yuong-woman"
    extends = "young-woman"    right
)"},
    Explanation{
        "E0209", "a voice that extends itself",
        R"(If you follow `extends` from a voice, you must reach a voice that extends nothing. Here you come back to the
voice where you began:

    [voice.a]
    extends = "b"
    [voice.b]
    extends = "a"          remove one of the two

To change a built-in voice, write a table of its name without `extends`: it starts from the built-in values.
)"},
    Explanation{
        "E0210", "an engine without what it needs",
        R"(A voice with engine = "command" needs `command`, the program and its arguments; a voice with engine = "takes"
needs `folder`, where its recordings are.

    [voice.osk]
    engine = "command"
    command = ["flite", "-voice", "rms", "-t", "{text}", "-o", "{out}"]

These placeholders are replaced: {text} {text_file} {out} {rate} {pitch} {language}.
)"},
    Explanation{"E0211", "not the name of a language",
                R"(Write languages as eSpeak NG and the web do: "en-gb", "de", "pt-br", "en-gb-scotland".

    language = "Scottish English"
    language = "en-gb-scotland"    right
)"},
    Explanation{
        "E0212", "not the name of a voice variant",
        R"(`base` is one of eSpeak NG's own variants: a short name in lower case, such as "f3", "m5", "croak" or "klatt2".
Without `base` the timbre starts from the plain voice.
)"},
    Explanation{
        "E0213", "a pronunciation that can't be used",
        R"([pronounce] maps a word to a plain respelling or to eSpeak NG phonemes in [[ ]], at most 250 bytes long.

    Moreau = "[[m@r'oU]"     a bracket is missing
    Moreau = "[[m@r'oU]]"    right
    Moreau = "Mo row"        also right
)"},
    Explanation{"E0214", "a character is cast to a voice that does not exist",
                R"([cast] gives each character a voice, by its name or by a description. This is neither.

    OSK = "odl-man"
    OSK = "old-man"              a voice
    OSK = "old man, scottish"    a description
)"},
    Explanation{
        "E0215", "a description that no voice can match",
        R"(A description consists of words for sex, age, kind, accent and quality: woman, boy, young, robot, scottish, deep …
Here a word doesn't describe a voice, or two words contradict each other. The other words still count.

    OSK = "old child"            a contradiction
    OSK = "old man, grumyp"      a typing error
    OSK = "old man, gruff"       right
)"},
    Explanation{
        "E0218", "one name for two things",
        R"(Names are compared without case, spaces and punctuation, so "Old Man" and "old-man" are the same name. Rename one of
the two, or merge them.
)"},
    Explanation{
        "E0219", "an unknown language",
        R"(The header's Language is a code or a name: en-gb, de, French, pt-br. Until you correct it, the voices speak English.
)"},
    Explanation{
        "E0220", "a language that eSpeak NG doesn't speak",
        R"(The language of a voice is one of eSpeak NG's codes. `espeak-ng --voices` lists them; the message names related ones.

    language = "en-uk"      no such code
    language = "en-gb"      right
)"},
    Explanation{
        "E0221", "a variant that eSpeak NG doesn't have",
        R"(A timbre may start from one of eSpeak NG's own voice variants, by its exact name: f1 to f5, m1 to m8, croak, whisper,
klatt2 and more. `espeak-ng --voices=variant` lists them.

    base = "female3"        the name inside the file, not the name of the file
    base = "f3"             right
)"},
    Explanation{
        "E0222", "a line that crashes its speech engine",
        R"(The engine crashed on this line twice. A silence of about its length replaces the line; the rest of the episode is
complete. Some unusual texts crash eSpeak NG (many apostrophes in a row, very long invented words): write the line in
other words. If every line crashes, the engine itself is broken.
)"},
    Explanation{
        "E0223", "a line that takes its speech engine too long",
        R"(The engine did not finish within its time limit, twice, and was stopped. A silence replaces the line. Shorten the
line, or give a slow program more time:

    [voice.mira]
    engine = "command"
    time_limit = "90 s"
)"},
    Explanation{
        "E0224", "a speech engine whose output is not speech",
        R"(The engine reported success, but its output is no take: no file, an empty file, not a WAV file, a file that ends before its head
says it does (was the disk full?), samples that are not numbers, or far too long. If it is a program of your own, run its command by hand and play what it writes.
)"},
    Explanation{"E0225", "a speech engine that can't be started",
                R"(The program, its worker or its data is not in its place. The message names the missing file.

    command = ["piperr", "--model", …]            misspelt, or not on the PATH
    command = ["/opt/piper/piper", "--model", …]  right
)"},
    Explanation{
        "E0226", "a line that its speech engine refused",
        R"(The engine ended with an error (the message quotes it), or the line is too long to be spoken at once: more than ten
minutes, or more than a megabyte of text.
)"},
    Explanation{
        "E0232", "a take that can't be stored",
        R"(Neither the cache nor a temporary folder could store a take. Usually the disk is full: free some space, or set TMPDIR
to a folder on a disk with free space.
)"},
    Explanation{
        "E0234", "a folder that is no cache",
        R"(The folder for takes holds something else: a show, recordings, a cache of another program. The program removes takes
from its cache, so it takes no folder for one that isn't plainly its own. Nothing in the folder was changed. A cache
folder is new, empty, or has a file CACHEDIR.TAG that says whose it is.

    dramatis render show.cues --cache .            holds the show
    dramatis render show.cues --cache ./cache      right
)"},
    Explanation{
        "W0216", "a voice for a character who never speaks",
        R"([cast] names a character who has no speech in the cue sheet. Perhaps the name is written differently there.
)"},
    Explanation{
        "W0217", "a key that does nothing for this engine",
        R"(`command`, `persistent`, `time_limit` and `version` are for engine = "command"; `folder` is for engine = "takes".

    [voice.osk]
    command = ["flite", …]    add engine = "command"
)"},
    Explanation{
        "W0233", "a cache that can't be written to",
        R"(The cache folder exists, but takes can't be written to it: it is read-only, full, or belongs to somebody else. The
render continues with a temporary folder, and the next render has to speak every line again.
)"},
    Explanation{
        "W0235", "a cache whose lock is held",
        R"(Programs that share a cache keep its size in a file, under a lock. Another one has held that lock for seconds, perhaps
because it is stopped (Ctrl-Z). The takes are stored, but not counted: the cache may grow beyond its limit until it is
trimmed.

    dramatis cache trim 4GB
)"},
    Explanation{
        "W0270", "something written that isn't spoken",
        R"(A sign that no rule has a name for, or digits of which nothing is left in what is said, or a letter that is lost inside a word. Nothing
that can be said is left out in silence: write it as it is said, or give the word an entry.

    [pronounce]
    x∈A = "x in A"
)"},
    Explanation{
        "W0271", "a script that no voice reads",
        R"(Words in another script than the voice's language are spoken by the same voice in the language that eSpeak NG has for them:
Привет in Russian, שלום in Hebrew. For Chinese characters it has no voice that reads them well, and a language may be missing on this
machine. The names of the letters are heard then.

    {yue: 你好}              a language of your choice, in braces
    [pronounce]
    你好 = "nee how"         or as it sounds
)"},
    Explanation{
        "W0272", "a lexicon that can't be read",
        R"(`lexicons` of [pronounce] names files with words and how they are said. This one is missing or holds no entry.

    [pronounce]
    lexicons = ["names.csv", "places.pls"]
)"},
    Explanation{
        "W0273", "an entry of a lexicon that can't be used",
        R"(How a word is said is a respelling, eSpeak NG's phonemes in [[ ]], or the IPA of English: in a CSV file between slashes, in a
PLS file as <phoneme>. The entry is left out.

    Moreau,/məˈrəʊ/
    Osk,Ohsk
)"},
};

}  // namespace

std::span<const Explanation> explanations() { return all; }

}  // namespace dramatis::voices
