#include "cues/explanations.h"

#include <array>

namespace dramatis::cues {
namespace {

constexpr std::array all = {
    Explanation{
        "E0101", "a line that belongs to no cue",
        R"(Every line of a cue sheet is a header field (before the first cue), a comment, the start of a cue, the
continuation of the cue right above it, or, indented after a blank line, a new paragraph of a speech.
This line is none of these. The usual cause: a speech continues after a blank line without being indented.

    IRIS: I counted the steps twice.

    There was one more going down.           belongs to no cue

    IRIS: I counted the steps twice.

        There was one more going down.       a second paragraph
)"},
    Explanation{"E0102", "a character that no script contains",
                R"(The line holds a control character (a NUL, a form feed, a lone carriage return) or a Unicode line
separator. They are invisible, are never meant to be spoken, and come from word processors and damaged
copies. Remove the character; the message gives its place. Save the file as plain UTF-8 text with line
ends LF or CR LF.
)"},
    Explanation{
        "E0103", "a head that is not in capitals",
        R"(Capitals distinguish a cue from prose: reserved words and names of characters are written in capitals.

    Iris: Is the tide in?                    not a cue
    IRIS: Is the tide in?                    a speech of Iris

    Sound: a bucket falls                    not a cue
    SOUND: a bucket falls                    a spot effect
)"},
    Explanation{
        "E0104", "a head without its colon",
        R"(A cue is its head, a colon, and its body. Without the colon it is not clear where the name ends. The words
may follow on the same line or, indented, on the next one.

    IRIS (softly) Is the tide in?            the colon is missing
    IRIS (softly): Is the tide in?           right

Only BEAT, END and SCENE with a number need no colon.
)"},
    Explanation{"E0105", "a header field after the first cue",
                R"(Title, Author, Episode, Series, Language, Voices, Mix, Sounds and Target are for the whole sheet and
belong at its top. If the line is meant to be spoken, as part of the speech above it, indent it.

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
and . ' - # &. It is not a reserved word. Characters who speak together are joined by an & between spaces.

    IRIS/TOBIAS: Wait!                       '/' can't be in a name
    IRIS & TOBIAS: Wait!                     both speak
    SOUND & IRIS: Wait!                      SOUND is a reserved word
)"},
    Explanation{
        "E0108", "a line of more than 1 MiB",
        R"(No speech has a million letters on one line: the file is probably not a cue sheet, or it has lost its line ends.
The line is skipped. Divide a long text by blank lines, and indent each paragraph but the first.
)"},
    Explanation{"E0109", "something after END",
                R"(END means that nothing follows, so that a forgotten half of a script is noticed. Only comments may
follow it. Remove END, or what follows it; to keep old scenes, turn them into comments with #.
)"},
    Explanation{
        "E0110", "a parenthesis that is never closed",
        R"(Options are between parentheses: in the head, at the start of a speech, at the end of any other cue. One of
them is missing its ')'.

    IRIS (softly: Is the tide in?            never closed
    IRIS (softly): Is the tide in?           right
    SOUND: gulls (left 30%                   never closed
    SOUND: gulls (left 30%)                  right
)"},
    Explanation{
        "E0111", "a sheet without a cue",
        R"(There is nothing to hear in this file: it is empty, or holds only header fields and comments. A line such as
"Iris: Hello" at the top is read as a header field; write names in capitals.

    IRIS: Hello.
)"},
    Explanation{
        "E0112", "a cue without its body",
        R"(A speech needs words, or at least a sound in braces; SOUND, AMBIENCE and MUSIC need a sound; PAUSE and SILENCE
need a time.

    IRIS: (sighs)                            parentheses are options: no words are left
    IRIS: {sigh}                             a sigh
    PAUSE:                                   how long?
    PAUSE: 1.2 s                             right; BEAT alone is 0.7 s
)"},
    Explanation{
        "E0113", "speeches as printed plays write them",
        R"(In printed plays a full stop parts the name from what is said. In a cue sheet a colon does; with a full stop it
could not be told from a sentence in capitals. It is reported once, for the first line that belongs to no
cue, and all speeches need the colon. An editor that searches for patterns changes a whole sheet:
replace '^([A-Z][A-Z ]+)[.] ' by '\1: '.

    PETER. Good morning.                     not a cue
    PETER. (sadly) Good morning.             not a cue
    PETER: Good morning.                     a speech
    PETER (sadly): Good morning.             a speech
)"},
    Explanation{
        "E0115", "a second paragraph of a cue that is not a speech",
        R"(After a blank line, an indented line is a new paragraph of a speech. Other cues end at the blank line. Write
the text without the blank line, or start a new cue.

    NOTE: Record the gulls first.

        Then the boat.                       not part of the note
)"},
    Explanation{
        "E0121", "an option whose value can't be read",
        R"(Options carry their unit: dB for levels, s or ms for times, % for left and right. Numbers have a decimal point,
because a comma starts the next option.

    SOUND: bell (left 40)                    40 what?
    SOUND: bell (left 40%)                   right
    SOUND: bell (fade 2 s)                   in or out?
    SOUND: bell (fade in 2 s)                right
    IRIS (rate fast): Come!                  a factor is needed
    IRIS (rate 1.2): Come!                   right
)"},
    Explanation{"E0122", "an option that is given twice",
                R"(An option may be given once for a cue, in its head or at the start of its speech. 'left', 'right' and
'centre' are one option.

    SOUND: bell (-6 dB, -9 dB)               which?
    SOUND: bell (-9 dB)                      right
)"},
    Explanation{
        "E0123", "options that contradict each other",
        R"(A cue starts in one way: after the cue before it, or by overlap, interrupts, together or at. And the next cue
either waits ('wait T') or doesn't ('under').

    SOUND: bell (under, wait 2 s)            does the next cue wait?
    SOUND: bell (wait 2 s)                   two seconds
    SOUND: bell (under)                      not at all
)"},
    Explanation{
        "E0124", "a value that is out of range",
        R"(Levels reach from -100 to +40 dB, positions from 0% to 100%, times from 0 s to 3600 s, rates from 0.25 to 4, pitch
from -99 to +99. A value outside this range is usually a typing error.

    SOUND: bell (left 400%)                  too far
    SOUND: bell (left 40%)                   right
)"},
    Explanation{
        "E0125", "an option on a cue that can't have it",
        R"(rate, pitch, voice and take are for speeches, acoustic is for scenes, crossfade for AMBIENCE and MUSIC. Level, side
and fades are for everything that sounds. Options of time are too, except for AMBIENCE, for which no cue waits.
Elsewhere an option would do nothing without a message.

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
        R"(Within a speech, {…} holds a pause, a delivery or a sound, and [[…]] the phonemes of a word. They must close in
the same paragraph, and one can't be inside another.

    IRIS: Wait. {pause 0.4 s Now.            never closed
    IRIS: Wait. {pause 0.4 s} Now.           right
)"},
    Explanation{
        "E0132", "a brace or bracket that closes nothing",
        R"(There is a } or ]] in a speech, but no { or [[ before it in this paragraph. Braces and double brackets are
never spoken: remove it, or add the missing { or [[.

    IRIS: Wait. pause 0.4 s} Now.            where does it begin?
    IRIS: Wait. {pause 0.4 s} Now.           right
)"},
    Explanation{
        "E0133", "braces or brackets that hold nothing useful",
        R"(Braces hold a pause with its time, a beat, a sound with its name, or the name of a delivery or a sound; double
brackets hold phonemes.

    IRIS: Wait. {pause} Now.                 how long?
    IRIS: Wait. {pause 0.4 s} Now.           right, and {beat} is 0.7 s
    IRIS: {} Now.                            nothing
)"},
    Explanation{
        "E0141", "a story that is not a text",
        R"(The file holds bytes that no text holds: it is perhaps a sound, a picture or a program. A story is a file of
plain text, in UTF-8, UTF-16, UTF-32, Windows-1252 or Latin-1.

    dramatis adapt cover.jpg                 a picture
    dramatis adapt story.txt                 right
)"},
    Explanation{
        "E0142", "a story in a document that is not plain text",
        R"(Word processors, e-book readers and browsers keep a story together with its fonts and pictures, in formats of
their own (DOCX, ODT, RTF, EPUB, PDF, HTML). Stories are read from plain text. Save the document as plain text, with the
encoding UTF-8.

    story.docx                               in a word processor: save as, plain text (.txt)
    story.epub                               ebook-convert story.epub story.txt
    story.pdf                                pdftotext story.pdf
)"},
    Explanation{"E0143", "a story without a word",
                R"(There is nothing to hear in this file: it is empty, or holds only white space and signs.
)"},
    Explanation{
        "E0144", "a story of more than a gibibyte",
        R"(A long novel has about a million letters. A file a thousand times as long is probably not a story. If it
is a library, give its stories one by one.
)"},
    Explanation{
        "E0145", "a text in an encoding that isn't read",
        R"(Texts are read in UTF-8, UTF-16 and UTF-32, and in the Western encodings Windows-1252 and Latin-1. The letters of this
one are in another encoding, as Japanese, Chinese and Cyrillic texts have: read as a Western one, they would be other letters.
Which one it is can't be known for sure; the message names a likely one. If the result is no text, try another name
(iconv --list shows them).

    iconv -f SHIFT_JIS -t UTF-8 play.txt > utf8.txt
    dramatis import utf8.txt
)"},
    Explanation{
        "E0150", "a story whose words would not all be in the sheet",
        R"(With `--narrate all` every word of the story stands in the sheet exactly once, in order, and the program reads its
own sheet back to make sure. Here it found a difference. That is a mistake of the program: please report it, with the
paragraph that the message shows. `--narrate lean`, without this check, may still serve.
)"},
    Explanation{
        "E0160", "a document that is damaged",
        R"(DOCX, ODT and EPUB are ZIP archives, and this one can't be unpacked: it was cut off when it was copied or
downloaded, or it is a file of another kind with a wrong name. Copy it again, or open it in its program and save it anew.
)"},
    Explanation{"E0161", "a document with a password",
                R"(The document is encrypted. Open it in its program, with its password, and save a copy without one.

    LibreOffice                              Save As, without "Save with password"
    Word                                     File, Info, Protect Document, Encrypt: empty the field
)"},
    Explanation{
        "E0162", "an e-book that is locked",
        R"(The shop that sold the book has encrypted it (digital rights management), so that its own programs alone can open it.
dramatis doesn't break locks. Many shops sell the same book without one; an author or a publisher has the text as well.
)"},
    Explanation{
        "E0163", "a document that is too large",
        R"(Documents are unpacked in memory, and what comes out is limited: 64 MiB for each part, 256 MiB in all, four million
elements, and elements in elements only as deep as no writer needs. A script has about a megabyte. A file that breaks such a limit
is either made to do harm, or holds much besides its text: save the text alone, or divide it.
)"},
    Explanation{
        "E0164", "a document without text",
        R"(The file can be read, but no word is in it. Pages that were scanned are pictures of text: a program that recognises letters
(OCR) makes text of them.

    ocrmypdf scan.pdf script.pdf             then: pdftotext -layout script.pdf script.txt
)"},
    Explanation{
        "E0165", "a document whose markup is broken",
        R"(A part of the document is XML that isn't well-formed; the message names the part, the line, and what is wrong there.
Programs that write such files are rare, damaged copies are not. Open the document in its program, which may be able to
repair it, and save it anew.
)"},
    Explanation{
        "E0166", "a document that declares entities",
        R"(XML lets a document declare abbreviations of its own (<!ENTITY …>). They can name files of your computer, or make gigabytes
out of a few lines, and no program for scripts or books writes them: a document that declares some is not read. Open it in its
program and save it anew, or remove the declarations.
)"},
    Explanation{"E0167", "a file that is no document",
                R"(The bytes are neither text nor a document that is known: perhaps a sound, a picture or a program.

    cover.jpg                                a picture
    script.docx                              right, as are ODT, EPUB, HTML, Markdown (.md) and plain text (.txt)
)"},
    Explanation{
        "E0168", "a document in a format without a reader",
        R"(The format is known, but dramatis doesn't read it. The message says how to get a document that it reads: DOCX, ODT, EPUB,
HTML, Markdown or plain text.

    script.rtf, script.doc                   in a word processor: save as DOCX or ODT
    script.pages                             in Pages: File, Export To, Word
    script.pdf                               pdftotext -layout script.pdf script.txt
)"},
    Explanation{
        "E0169", "a document with a part missing",
        R"(The archive can be unpacked, but the part that holds the text isn't in it: word/document.xml of a DOCX, content.xml of an ODT,
META-INF/container.xml or a chapter of an EPUB. Perhaps it is a document of another kind with a wrong name, or one that was packed by
hand. Open it in its program and save it anew.
)"},
    Explanation{
        "E0171", "a file of XML that is no script",
        R"(Of XML, scripts of Final Draft (FDX), OpenDocument texts and e-books are read. This file is something else. The program
that wrote it can probably export Fountain, FDX or plain text.
)"},
    Explanation{
        "E0172", "a document whose reader gave up",
        R"(Documents are read by a program of their own, dramatis-documents, so that a file that was made to do harm reaches nothing else.
It crashed on this file, or answered what no document says: the file is damaged in a way that its library doesn't notice, or was made so.
If it was killed, the machine's memory was used up, or a limit of processor time (ulimit -t) was reached.
Open the document in its program and save it anew, or save its text alone.

    script.docx                              in a word processor: save as plain text (.txt)
)"},
    Explanation{
        "E0173", "the reader of documents can't be started, or not be given a document",
        R"(DOCX, ODT, EPUB, HTML, Markdown and FDX are read by dramatis-documents, a program that is built and installed with dramatis and
lies beside it, or in ../libexec/dramatis. It isn't there, is of another version, or lacks a library; or a limit (ulimit) or the machine's
memory leaves no room for one more program, or for the document. Fountain and plain text need it not.

    ninja -C build dramatis dramatis-documents
)"},
    Explanation{
        "E0174", "a document that takes too long",
        R"(A script or a novel is read in less than a second; a minute of the processor's time is the limit. The file is either made to waste
time, or holds much besides its text: save the text alone, as plain text (.txt), or divide it.
)"},
    Explanation{
        "N0141", "a text that is converted to UTF-8",
        R"(The file is written in UTF-16, Windows-1252 or Latin-1, as old programs and some editors do it. Its letters are
converted; if they come out wrong in the cue sheet, save the file as UTF-8 and take it in again.
)"},
    Explanation{
        "N0142", "something of a story that nobody speaks",
        R"(What stands around a story isn't part of it: a publisher's header and licence, a table of contents, page numbers,
captions and notes in brackets. They are left out of the drama. To hear one of them, write it as a paragraph of the story,
without brackets.

    [Illustration: The lamp goes out.]       left out
    The lamp goes out.                       spoken
)"},
    Explanation{
        "N0199", "more mistakes than are shown",
        R"(A hundred errors and a hundred warnings of a sheet are shown. Many of them may have the same cause, such as a
file that is not a cue sheet: correct the first ones, and check again.
)"},
    Explanation{
        "W0101", "a character whose name is nearly a reserved word",
        R"(The name speaks once in the sheet and differs from a reserved word by one letter. If that is a typing error,
correct it; otherwise a character of that name speaks the words.

    SOUDN: a bucket falls                    a character called SOUDN says "a bucket falls"
    SOUND: a bucket falls                    a bucket falls
)"},
    Explanation{
        "W0102", "a line that looks like a cue but is not one",
        R"(The line has the name of one of the speakers and a colon, but is not in capitals, is indented, or lacks the colon.
It will be spoken as part of the speech above it (or, before the first cue, is read as a header field).

    IRIS: Is the tide in?
    Tobias: Nearly.                          spoken by Iris, name and all
    TOBIAS: Nearly.                          spoken by Tobias

If this is what you want, move the words to the line above.
)"},
    Explanation{"W0103", "an option that is empty",
                R"(There are parentheses with nothing in them, or two commas in a row. Perhaps an option was forgotten.

    IRIS (softly, ): Hello?                  what else?
    IRIS (softly): Hello?                    right
)"},
    Explanation{
        "W0104", "an asterisk without a partner",
        R"(Emphasis needs two asterisks, close to the words and within one paragraph. A single asterisk is not spoken. If you
want to hear it, write the word.

    IRIS: I *never said that.                where does it end?
    IRIS: I *never* said that.               right
)"},
    Explanation{"W0105", "an invisible formatting character",
                R"(The line holds an invisible character that changes how text is displayed, such as a change of writing
direction. Such characters come with text copied from web pages, and can make a line look different from what is
spoken. Remove it.
)"},
    Explanation{
        "W0106", "markup that is left out",
        R"(Tags of HTML and SSML are never spoken. A break is a pause of its length; what other tags ask for is not done, since
dramatis has words of its own for it.

    IRIS: Wait. <break time="500ms"/> Now.   a pause of half a second
    IRIS: I said <em>no</em>.                the tags are left out, with this warning
    IRIS: I said *no*.                       emphasis

Character references such as &amp; and &quot; are read as what they stand for.
)"},
    Explanation{
        "W0107", "a heading that is read as a note",
        R"(CAST, CHARACTERS, CREDITS, SYNOPSIS, WRITTEN BY, ACT ONE and the like stand in printed scripts for the reader, and
nobody speaks them. The cue and its lines are kept as a NOTE. To have a character of that name speak, change the name.

    CAST: Iris, a keeper                     a note
    NOTE: Iris, a keeper                     the same, without the warning
)"},
    Explanation{
        "W0141", "damaged bytes in a text",
        R"(The file is UTF-8, but some of its bytes stand for no character: they come from a copy that went wrong, or were pasted in from another
encoding, most often Windows-1252. Each of them alone is read as that, or becomes the sign � if it stands for nothing there either; the warning names the
lines. Look at these letters in the file, and save it as UTF-8.
)"},
    Explanation{
        "W0142", "a quotation in a story that isn't closed",
        R"(A quotation mark opens, and none closes it in its paragraph; nor does the next paragraph begin with a mark, as one does
that goes on with the same speech. The quotation is taken to end at its tag (`said Marta`) or with the paragraph, so that
words of the narrator may be spoken by somebody. Close it, or remove a mark that stands there by mistake.
)"},
    Explanation{
        "W0143", "a name with small letters in a Fountain script",
        R"(In Fountain a line names who speaks if all its letters are capitals. This one would, but for the small letters of McALLISTER or
VAN der MEER: it and the words below it are told as action. An @ before it makes it a name.

    @McALLISTER
    Open up!
)"},
    Explanation{
        "W0144", "a comment or note without its end in a Fountain script",
        R"(Between /* and */ stands what nobody reads, between [[ and ]] a note. Here the end is missing, so that the words are
read as the script's own, and spoken.
)"},
};

}  // namespace

std::span<const Explanation> explanations() { return all; }

}  // namespace dramatis::cues
