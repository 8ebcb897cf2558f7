#include "cues/spot.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "cues/heads.h"

namespace dramatis::cues {
namespace {

constexpr std::array cries{"woof", "wuff", "wau",  "arf",  "ruff", "yap",  "yip",  "bow",   "wow", "ouaf", "wouf",
                           "guau", "bau",  "waff", "grrr", "grr",  "awoo", "auuu", "wuuff", "wuf", "waf",  "arr"};
constexpr std::array partners{"i",    "i'm", "me", "my",  "you", "your", "we", "ich", "du", "mich",
                              "dich", "je",  "tu", "moi", "toi", "yo",   "tú", "io",  "mi", "ti"};

std::string bare(std::string_view word) {
    constexpr std::string_view marks = ".,;:!?-\"'()*{}";
    const std::size_t begin = std::min(word.find_first_not_of(marks), word.size());
    word = word.substr(begin);
    return to_lower(word.substr(0, word.find_last_not_of(marks) + 1));
}

template <class List>
bool has(const List& list, const std::string& word) {
    return std::ranges::find(list, word) != list.end();
}

bool is_said(std::string_view body) {
    if (trim(body).ends_with('?')) return true;
    bool only_cries = false;
    for (const std::string_view each : split(body, ' ')) {
        const std::string word = bare(each);
        if (word.empty()) continue;
        if (has(partners, word)) return true;
        const bool cry = has(cries, word);
        if (!cry && only_cries) return false;
        if (!cry) break;
        only_cries = true;
    }
    return only_cries;
}

bool names_somebody(std::string_view line) {
    for (const std::string_view form :
         {"& SPOT:", "SPOT & ", "SPOT, a ", "SPOT - a ", "SPOT, the ", "SPOT - the ", "SPOT, ein "})
        if (line.contains(form)) return true;
    return false;
}

}  // namespace

bool is_spot_a_character(std::string_view sheet) {
    if (!sheet.contains(spot)) return false;
    return std::ranges::any_of(split(sheet, '\n'), [](std::string_view line) {
        if (!line.contains(spot)) return false;
        if (names_somebody(line)) return true;
        const auto head = read_head(trim(line));
        return head && head->flaw == Head::Flaw::None && head->name == spot && is_said(head->body);
    });
}

}  // namespace dramatis::cues
