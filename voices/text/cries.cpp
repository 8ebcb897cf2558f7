#include "voices/text/cries.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "voices/text/letter_sounds.h"

namespace dramatis::voices::text {
namespace {

// With each letter once.
constexpr std::array<std::string_view, 13> usual_cries = {"hm", "hmpf", "hmf", "pst", "psht", "pf",  "pft",
                                                          "br", "gr",   "ts",  "sch", "sh",   "tsch"};

std::string with_each_letter_once(std::string_view word) {
    std::string once(word);
    once.erase(std::unique(once.begin(), once.end()), once.end());
    return once;
}

bool has_triple(std::string_view word) {
    for (std::size_t i = 2; i < word.size(); ++i)
        if (word[i] == word[i - 1] && word[i] == word[i - 2]) return true;
    return false;
}

bool has_double(std::string_view word) { return std::ranges::adjacent_find(word) != word.end(); }

bool is_cry_abroad(std::string_view small) {
    if (!has_no_vowel(small)) return false;
    if (has_triple(small)) return true;
    const auto once = with_each_letter_once(small);
    const bool usual = std::ranges::find(usual_cries, once) != usual_cries.end();
    // "ts", "br" and "gr" once are abbreviations.
    return usual && (has_double(small) || once == "hm" || once == "pst" || once == "psht" || once.size() > 3);
}

// A w in front of a consonant, and an r, take a vowel of their own.
std::string syllables(std::string_view phonemes) {
    std::string result;
    for (std::size_t i = 0; i < phonemes.size(); ++i) {
        const char c = phonemes[i];
        if (c == 'r') {
            while (i + 1 < phonemes.size() && phonemes[i + 1] == 'r') ++i;
            result += "r3:";
        } else {
            result += c;
            if (c == 'w' && i + 1 < phonemes.size() && phonemes[i + 1] != 'r') result += '@';
        }
    }
    return result;
}

}  // namespace

bool has_no_vowel(std::string_view small_letters) {
    return small_letters.size() >= 2 && std::ranges::all_of(small_letters, [](char c) {
               return c >= 'a' && c <= 'z' && std::string_view("aeiouy").find(c) == std::string_view::npos;
           });
}

std::string cry(std::string_view small_letters) { return "[[" + syllables(consonant_sounds(small_letters)) + "]]"; }

void speak_cries(SpokenWords& words) {
    for (auto& word : words) {
        if (word.settled || word.text.size() < 2 || word.text.size() > 24) continue;
        const auto small = to_lower(word.text);
        if (!is_cry_abroad(small)) continue;
        word.text = "[[" + consonant_sounds(small) + "]]";
        word.settled = true;
    }
}

}  // namespace dramatis::voices::text
