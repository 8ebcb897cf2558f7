#include "cues/prose/staging/heading_place.h"

#include <vector>

#include "core/text.h"
#include "cues/prose/staging/lists.h"

namespace dramatis::cues::prose::staging {

std::string_view acoustic_of_heading(std::string_view heading) {
    const std::string beginning = to_lower(heading.substr(0, 4));
    const bool outside = beginning == "ext." || beginning == "ext ";
    const bool inside = beginning == "int." || beginning == "int ";
    std::vector<Word> words;
    read_words(heading, 0, Gap::None, lists().vocabulary, words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto found = lists().places.match(words, i, words.size(), lists().vocabulary);
        if (!found) continue;
        const std::string_view acoustic = found->value.substr(0, found->value.find(';'));
        // The bridge of a ship is a room, one over a river isn't; "EXT. CHURCH" is before it.
        const bool is_open = acoustic == "open-air" || acoustic == "forest" || acoustic == "street";
        const bool is_vast = is_open || acoustic == "canyon" || acoustic == "vast";
        if (acoustic != "bridge" && (outside ? is_open : !inside || !is_vast)) return acoustic;
    }
    return outside ? "open-air" : std::string_view();
}

}  // namespace dramatis::cues::prose::staging
