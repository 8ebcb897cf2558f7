#include "cues/explanations.h"

#include <array>

namespace dramatis::cues {
namespace {

constexpr std::array all = {
    Explanation{
        "E0101", "a line that belongs to nothing",
        R"(Every line of a cue sheet is a header field (before the first cue), a comment, the start of a cue, the
continuation of the cue right above it, or, indented after a blank line, a new paragraph of a speech.
This line is none of them: most often a speech goes on after a blank line without being indented.

    IRIS: I counted the steps twice.

    There was one more going down.           belongs to nothing

    IRIS: I counted the steps twice.

        There was one more going down.       a second paragraph
)"},
    Explanation{"E0102", "a character that no script contains",
                R"(The line holds a control character (a NUL, a form feed, a lone carriage return) or a Unicode line
separator. They can't be seen, are never meant to be spoken, and come from word processors and broken
copies. Remove the character; the message gives its place. Save the file as plain UTF-8 text with line
ends LF or CR LF.
)"},
    Explanation{"E0103", "a head that is not in capitals",
                R"(Capitals tell a cue from prose: reserved words and the names of characters are written in them.

    Iris: Is the tide in?                    not a cue
    IRIS: Is the tide in?                    a speech of Iris

    Sound: a bucket falls                    not a cue
    SOUND: a bucket falls                    a spot effect
)"},
    Explanation{
        "E0104", "a head without its colon",
        R"(A cue is its head, a colon, and its body. Without the colon nobody can say where the name ends. The words
may follow on the same line or, indented, on the next one.

    IRIS (softly) Is the tide in?            the colon is missing
    IRIS (softly): Is the tide in?           right

Only BEAT, END and SCENE with a number can do without.
)"},
    Explanation{
        "E0105", "a header field after the first cue",
        R"(Title, Author, Episode, Series, Language, Voices, Mix, Sounds and Target speak of the whole sheet and stand
at its top. If the line is meant to be spoken, as part of the speech above it, indent it.

    IRIS: Read me the label.
    Title: The Salt Road                     an error here
        Title: The Salt Road                 spoken by Iris
)"},
    Explanation{"E0106", "a header field that is given twice",
                R"(A sheet has one title, one language, one file of voices. Leave out one of the two lines.

    Language: en-gb
    Language: fr                             which one?
)"},
    Explanation{
        "E0107", "a name that can't be a character's",
        R"(A character's name has at most 48 characters: capital letters of any script that has them, digits, spaces
and . ' - # &. It is no reserved word. Characters who speak together are joined by an & between spaces.

    IRIS/TOBIAS: Wait!                       '/' is no part of a name
    IRIS & TOBIAS: Wait!                     both speak
    SOUND & IRIS: Wait!                      SOUND is a reserved word
)"},
    Explanation{
        "E0108", "a line of more than 1 MiB",
        R"(No speech has a million letters on one line: the file is probably no cue sheet, or its line ends are lost.
The line is skipped. A long text is divided by blank lines, each paragraph but the first indented.
)"},
    Explanation{
        "E0109", "something behind END",
        R"(END says that nothing follows, so that a forgotten half of a script is noticed. Only comments may stand
behind it. Remove END, or what is behind it; to keep old scenes, make comments of them with # in front.
)"},
    Explanation{
        "E0110", "a parenthesis that is never closed",
        R"(Options stand between parentheses: in the head, at the start of a speech, at the end of any other cue. One of
them is missing its ')'.

    IRIS (softly: Is the tide in?            never closed
    IRIS (softly): Is the tide in?           right
    SOUND: gulls (left 30%                   never closed
    SOUND: gulls (left 30%)                  right
)"},
    Explanation{
        "E0111", "a sheet without a cue",
        R"(There is nothing to hear in this file: it is empty, or holds only header fields and comments. A line such as
"Iris: Hello" at the top is taken for a header field; names are written in capitals.

    IRIS: Hello.
)"},
    Explanation{
        "E0112", "a cue without its body",
        R"(A speech needs words, or at least a sound in braces; SOUND, AMBIENCE and MUSIC need a sound; PAUSE and SILENCE
need a time.

    IRIS: (sighs)                            parentheses are options: nothing is left to say
    IRIS: {sigh}                             a sigh
    PAUSE:                                   how long?
    PAUSE: 1.2 s                             right; BEAT alone is 0.7 s
)"},
    Explanation{
        "E0114", "a SOUND that is told to stop",
        R"(A spot effect ends when it is over. Beds are stopped: AMBIENCE and MUSIC. To shorten a sound, fade it out.

    SOUND: stop                              of what?
    AMBIENCE: stop                           ends the bed
    MUSIC: stop (fade out 3 s)               ends the music within three seconds
)"},
    Explanation{
        "E0115", "a second paragraph of something that is no speech",
        R"(After a blank line, an indented line is a new paragraph of a speech. Other cues end at the blank line. Write
the text without the blank line, or start a new cue.

    NOTE: Record the gulls first.

        Then the boat.                       not part of the note
)"},
    Explanation{
        "E0121", "an option whose value can't be read",
        R"(Options carry their unit: dB for levels, s or ms for times, % for left and right. Numbers have a decimal point,
for a comma starts the next option.

    SOUND: bell (left 40)                    40 what?
    SOUND: bell (left 40%)                   right
    SOUND: bell (fade 2 s)                   in or out?
    SOUND: bell (fade in 2 s)                right
    IRIS (rate fast): Come!                  a factor is needed
    IRIS (rate 1.2): Come!                   right
)"},
    Explanation{
        "E0122", "an option that is given twice",
        R"(Each option counts once for a cue, in its head and at the start of its speech together. 'left', 'right' and
'centre' are one option.

    SOUND: bell (-6 dB, -9 dB)               which?
    SOUND: bell (-9 dB)                      right
)"},
    Explanation{
        "E0123", "options that contradict each other",
        R"(A cue starts in one way: after the one before it, or by overlap, interrupts, together or at. And what follows it
either waits ('wait T') or doesn't ('under').

    SOUND: bell (under, wait 2 s)            does the next cue wait?
    SOUND: bell (wait 2 s)                   two seconds
    SOUND: bell (under)                      not at all
)"},
    Explanation{
        "E0124", "a value that is out of range",
        R"(Levels reach from -100 to +40 dB, positions from 0% to 100%, times from 0 s to 3600 s, rates from 0.25 to 4, pitch
from -99 to +99. A value outside is a slip of the pen more often than a wish.

    SOUND: bell (left 400%)                  too far
    SOUND: bell (left 40%)                   right
)"},
    Explanation{
        "E0125", "an option on a cue that can't have it",
        R"(rate, pitch, voice and take are for speeches, acoustic is for scenes, crossfade for AMBIENCE and MUSIC. Level, side
and fades are for all that sounds; those of time too, but for AMBIENCE, which nothing waits for. Elsewhere they
would silently do nothing.

    SOUND: bell (rate 1.2)                   a bell has no rate of speech
    IRIS (acoustic: cave): Hello?            the room is the scene's
    SCENE 2: Below (acoustic: cave)          right
)"},
    Explanation{
        "E0126", "an id that two cues share",
        R"(An id names one cue, so that notes and tools can point at it. Capitals, spaces and punctuation make no
difference.

    SOUND: bell (id: first-bell)
    SOUND: bell (id: First Bell)             the same id again
)"},
    Explanation{
        "E0131", "a brace or bracket that is never closed",
        R"(Within a speech, {…} holds a pause, a delivery or a sound, and [[…]] the phonemes of a word. They close in the
same paragraph, and one can't stand in another.

    IRIS: Wait. {pause 0.4 s Now.            never closed
    IRIS: Wait. {pause 0.4 s} Now.           right
)"},
    Explanation{
        "E0132", "a brace or bracket that closes nothing",
        R"(There is a } or ]] in a speech, but no { or [[ in front of it in this paragraph. Braces and double brackets are
never spoken: remove it, or write what it should close.

    IRIS: Wait. pause 0.4 s} Now.            where does it begin?
    IRIS: Wait. {pause 0.4 s} Now.           right
)"},
    Explanation{
        "E0133", "braces or brackets that hold nothing useful",
        R"(Between braces stands a pause with its time, a beat, a sound with its name, or a word for a delivery or a sound;
between double brackets stand phonemes.

    IRIS: Wait. {pause} Now.                 how long?
    IRIS: Wait. {pause 0.4 s} Now.           right, and {beat} is 0.7 s
    IRIS: {} Now.                            nothing
)"},
    Explanation{
        "N0199", "more mistakes than are shown",
        R"(A hundred errors and a hundred warnings of a sheet are shown. Many of them may have one cause, such as a file that
is no cue sheet: mend the first ones, and look again.
)"},
    Explanation{
        "W0101", "a character whose name is nearly a reserved word",
        R"(The name speaks once in the sheet and is one slip away from a reserved word. If it is a slip, mend it; as it stands,
the words will be spoken by a voice of that name.

    SOUDN: a bucket falls                    a character called SOUDN says "a bucket falls"
    SOUND: a bucket falls                    a bucket falls
)"},
    Explanation{
        "W0102", "a line that looks like a cue but is none",
        R"(The line has the name of one of the speakers and a colon, but is not in capitals, is indented, or lacks the colon.
It will be spoken as part of the speech above it (or, before the first cue, is taken for a header field).

    IRIS: Is the tide in?
    Tobias: Nearly.                          spoken by Iris, name and all
    TOBIAS: Nearly.                          spoken by Tobias

If it is meant as it stands, put the words on the line above.
)"},
    Explanation{"W0103", "an option that is empty",
                R"(There are parentheses with nothing in them, or two commas in a row. Perhaps an option was forgotten.

    IRIS (softly, ): Hello?                  what else?
    IRIS (softly): Hello?                    right
)"},
    Explanation{
        "W0104", "an asterisk that stands alone",
        R"(Emphasis stands between two asterisks, close to the words and within one paragraph. A single one is left out of what
is spoken. If it is to be heard, write the word.

    IRIS: I *never said that.                where does it end?
    IRIS: I *never* said that.               right
)"},
    Explanation{
        "W0105", "an invisible formatting character",
        R"(The line holds a character that shows nothing but changes how text is displayed, such as a change of writing
direction. Such characters come with text copied from web pages, and can make a line look different from what is
spoken. Remove it.
)"},
};

}  // namespace

std::span<const Explanation> explanations() { return all; }

}  // namespace dramatis::cues
