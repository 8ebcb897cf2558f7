#include "cues/emphasis.h"

#include "core/text.h"

namespace dramatis::cues {

std::string_view without_opening_quote(std::string_view word) {
    for (const std::string_view quote : {"\"", "'", "“", "‘", "«", "„"}) {
        if (word.starts_with(quote) && word.size() > quote.size()) return word.substr(quote.size());
    }
    return word;
}

// A word of nothing but punctuation stays whole.
std::string_view without_closing_punctuation(std::string_view word) {
    std::string_view rest = word;
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view mark : {".", ",", ";", ":", "!", "?", "…", "—", "\"", "'", "”", "’", "»"}) {
            if (!rest.ends_with(mark)) continue;
            rest.remove_suffix(mark.size());
            found = true;
        }
    }
    return fold_name(rest).empty() ? word : rest;
}

}  // namespace dramatis::cues
