#include "mix/explanations.h"

#include <vector>

namespace dramatis::mix {

std::span<const Explanation> explanations() {
    static const std::vector<Explanation> all = {
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
    };
    return all;
}

}  // namespace dramatis::mix
