#include "cues/scripts/fountain_doubts.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

// "Mc" of "McALLISTER" is cut off. At least two capitals follow.
bool has_small_prefix(std::string_view word) {
    constexpr std::size_t longest = 4;  // bytes of the prefix
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto last = std::find_if(word.rbegin(), word.rend(), is_small);
    if (last == word.rend() || word.front() < 'A' || word.front() > 'Z') return false;
    const auto prefix = static_cast<std::size_t>(word.rend() - last);
    const std::string_view rest = word.substr(prefix);
    return prefix <= longest &&
           std::all_of(word.begin() + 1, word.begin() + static_cast<std::ptrdiff_t>(prefix), is_small) &&
           count_code_points(rest) > 1 && is_in_capitals(rest);
}

bool is_particle(std::string_view word) {
    static constexpr std::array<std::string_view, 20> all{"de",  "der", "den", "des", "von", "van", "vom",
                                                          "zu",  "zur", "la",  "le",  "du",  "di",  "da",
                                                          "del", "ten", "ter", "el",  "of",  "the"};
    return std::ranges::find(all, word) != all.end();
}

}  // namespace

bool is_name_but_for_small_letters(std::string_view line) {
    constexpr std::size_t most_words = 4;
    const std::string_view name = trim(line.substr(0, line.find('(')));
    const auto words = split_filled(name, ' ');
    if (words.empty() || words.size() > most_words || is_in_capitals(name)) return false;
    const auto is_capital_word = [](std::string_view word) {
        return count_code_points(word) > 1 && is_in_capitals(word);
    };
    return std::ranges::any_of(
               words, [&](std::string_view word) { return is_capital_word(word) || has_small_prefix(word); }) &&
           std::ranges::all_of(words, [](std::string_view word) {
               return is_in_capitals(word) || has_small_prefix(word) || is_particle(word);
           });
}

Diagnostic doubt_about_name(std::string_view name, const Location& where) {
    return {"W0143", fmt::format("'{}' is told as action: a name of Fountain has no small letters", name),
            fmt::format("if words follow that are spoken, write @{}", name), where};
}

Diagnostic doubt_about_mark(std::string_view mark, const Location& where) {
    const std::string_view end = mark == "/*" ? "*/" : "]]";
    return {"W0144", fmt::format("no '{}' ends what '{}' begins here: it is read as text", end, mark),
            fmt::format("write {} where it ends, or take {} away", end, mark), where};
}

}  // namespace dramatis::cues::scripts
