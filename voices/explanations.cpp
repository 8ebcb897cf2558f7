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
         "A value with a unit is written as a text: \"-6 dB\", \"1.2 s\", \"40 ms\", \"300 Hz\". A bare number has the unit\n"
         "that the key's page in the docs names.\n\n"
         "    gain = \"-6 s\"           seconds where decibels are due\n"
         "    gain = \"-6 dB\"          right\n"},
        {"E0205", "a key that nothing reads",
         "A misspelt key would otherwise do nothing, silently. The message names the nearest key that exists.\n\n"
         "    rate = 172              a voice has rate_wpm\n"
         "    rate_wpm = 172          right\n"},
        {"E0231", "a cache folder that can't be made",
         "Takes are kept in a folder, so that a line is spoken once and not at every render. That folder could not be made:\n"
         "no permission, a file of that name, or a disk that is full or read-only.\n\n"
         "    dramatis render show.cues --cache ~/takes      another folder\n"
         "    dramatis render show.cues --no-cache           none\n"},
        {"E0232", "a take that can be stored nowhere",
         "Neither the cache nor a temporary folder took what was spoken: most often the disk is full. Make room, or point\n"
         "TMPDIR to a disk that has some.\n"},
        {"W0233", "a cache that can't be written",
         "The cache folder is there but takes nothing: read-only, full, or somebody else's. The render goes on with a\n"
         "temporary folder, and the next one has to speak every line again.\n"},
    };
    return all;
}

}  // namespace dramatis::voices
