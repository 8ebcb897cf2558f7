#include "core/explanations.h"

#include <array>

namespace dramatis {
namespace {

constexpr std::array all = {
    Explanation{.code = "E0201",
                .title = "a TOML file that breaks the rules of TOML",
                .text =
                    R"(The file can't be read: a quote or a bracket that is not closed, a key without a value, the same
table twice. Nothing of the file is used. The message gives the place where reading stopped; the
mistake is there or just before.

    engine = "espeak-ng          a quote is missing
    engine = "espeak-ng"         right

Files over 8 MiB, values more than 64 deep and dotted keys of more than 32 parts are refused too.
)"},
    Explanation{.code = "E0202",
                .title = "a value of the wrong kind",
                .text =
                    R"(Each key takes one kind of value: a number, a text in quotes, true or false, a list, or a table.

    rate_wpm = "172"             a text where a number is needed
    rate_wpm = 172               right

    [voice.mira]
    timbre = 3                   a number where a table is needed
    timbre = { breath = 0.2 }    right
)"},
    Explanation{
        .code = "E0203",
        .title = "a value out of range",
        .text =
            R"(The message gives the lowest and the highest value that the key takes, or the words that it knows.
The limits are those of the speech engine or of hearing; a value outside them would not do what it
promises.

    rate_wpm = 900               the engine speaks 80 to 449 words a minute
    rate_wpm = 440               right
)"},
    Explanation{
        .code = "E0204",
        .title = "a unit that does not fit",
        .text =
            R"(A value with a unit is a text. Levels are "-6 dB", "-16 LUFS" or "-1 dBTP" as the key asks; times are
"1.2 s", "40 ms" or "2 min"; frequencies are "300 Hz" or "3.4 kHz". Decimals take a point.

    gain = "-6 s"                seconds where decibels are needed
    gain = "-6 dB"               right
)"},
    Explanation{.code = "E0205",
                .title = "a key that nothing reads",
                .text =
                    R"(A misspelt key would do nothing without a message, so it is an error. The message names the most
similar key of this table, or all of its keys.

    pich = 60                    a voice has a pitch
    pitch = 60                   right

A key below a [header] belongs to that table. A key that is right in one table may be unknown in
another.
)"},
    Explanation{
        .code = "E0206",
        .title = "too many mistakes in one TOML file",
        .text =
            R"(Only the first 100 mistakes of a file are shown. Correct those and run again. So many mistakes often
mean that it is another kind of file.
)"},
    Explanation{
        .code = "E0231",
        .title = "a folder that can't be created",
        .text =
            R"(Takes are kept in a folder, so that a line is spoken once and not in every render; other temporary files
need a folder too. It could not be created: you have no permission, a file has the same name, or the disk
is full or read-only. The message names the folder.

    dramatis render show.cues --cache ~/takes      another folder for takes
    dramatis render show.cues --no-cache           none
    TMPDIR=/var/tmp dramatis render show.cues      another folder for temporary files
)"},
    Explanation{
        .code = "E0501",
        .title = "a file that can't be opened or read",
        .text =
            R"(The file is not there, is a folder, a pipe or a device, or you have no permission to read it. Names in
a cue sheet and in TOML files are relative to the folder of the file that names them; names on the
command line are relative to the folder that you are in.

    ls -l FILE                   shows whether it is there and who may read it
)"},
    Explanation{
        .code = "E0502",
        .title = "a file that is too large",
        .text =
            R"(The message gives the limit. No text that a person wrote is so large: probably it is another kind of
file, such as a recording with the name of a cue sheet.
)"},
    Explanation{
        .code = "E0503",
        .title = "a text that is not UTF-8",
        .text =
            R"(Cue sheets and TOML files are UTF-8, with or without a byte-order mark. Older editors save letters with
accents in another encoding; the message points at the first byte that can't be UTF-8. Save the file
as UTF-8 in the editor, or convert it:

    iconv -f WINDOWS-1252 -t UTF-8 old.cues > new.cues
)"},
    Explanation{
        .code = "E0504",
        .title = "a file that can't be created",
        .text =
            R"(Nothing was written. The folder is missing or you may not write to it, the destination is a folder or
a device, or the file is write-protected.

    mkdir -p out                 creates the folder
    dramatis render episode.cues -o out/episode.wav
)"},
    Explanation{
        .code = "E0505",
        .title = "writing failed half-way",
        .text =
            R"(The disk is full, a limit was reached (ulimit -f, a quota), or the disk failed. What was written is
removed again; a file that was there before is unchanged. An hour of 24-bit stereo at 48 kHz takes
1 GB: FLAC takes about half of it.

    df -h FOLDER                 shows the free space
)"},
    Explanation{
        .code = "E0506",
        .title = "a finished file that can't take its name",
        .text =
            R"(A file is written beside its destination under a temporary name and renamed when it is complete. The
renaming failed: meanwhile a folder of that name was created, or you lost the permission to write to
the folder. The old file is unchanged.
)"},
    Explanation{
        .code = "E0507",
        .title = "a path that leaves the show's folder",
        .text =
            R"(A cue sheet or a TOML file names a file outside the folder of the show: by "..", by a path from the
root, or through a symbolic link. A show that came from somebody else could read your files that way,
so it is refused unless you allow it. The same holds for voices.toml, mix.toml and sounds beside the sheet, if they are links.

    dramatis render episode.cues --allow-outside
)"},
    Explanation{
        .code = "E0511",
        .title = "one file for two things",
        .text =
            R"(A command would write over a file that it reads, or write two things into one file. It stopped before it
did anything. Files are compared, not their names: a link, or another spelling of the path, is the same
file.

    dramatis render episode.cues --report episode.cues       the report would replace the script
    dramatis render episode.cues --report episode.json       right

This concerns the cue sheet or story, voices.toml, mix.toml, sounds, recordings and impulse responses, and
everything that a command writes. What others have put into the show's folders of sounds and recordings is
not replaced either, whether this show plays it or not. --force doesn't change that.
)"},
    Explanation{
        .code = "E0512",
        .title = "a backup of a change that was cut short",
        .text =
            R"(A file with several names (hard links), or of another owner, is changed in place. Until the new text is on the
disk, the old one lies beside it in FILE.dramatis-backup. The backup is still there, so the last change was cut
short, by a power cut perhaps. Compare the two, keep the one that you want, then remove the backup.

    diff episode.cues.dramatis-backup episode.cues
)"},
};

}  // namespace

std::span<const Explanation> explanations() { return all; }

}  // namespace dramatis
