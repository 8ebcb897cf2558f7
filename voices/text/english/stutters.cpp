#include "voices/text/english/stutters.h"

#include <algorithm>
#include <vector>

#include "voices/text/english/abbreviations.h"
#include "voices/text/letter_sounds.h"

namespace dramatis::voices::text::english {
namespace {

constexpr std::size_t longest_onset = 3;  // "str", "thr", "sch"

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool is_compound(std::string_view word) {
    return is_in(word, {"d-day", "t-test", "t-tests", "b-boy", "b-boys", "e-edition", "l-lysine"});
}

// Their th is voiced.
bool is_voiced_th(std::string_view word) {
    for (const std::string_view start : {"the", "tha", "thi", "tho", "thu"}) {
        if (!word.starts_with(start)) continue;
        const auto stem = word.substr(0, word.find('\''));
        return is_in(stem,
                     {"the",  "that", "this", "these", "those", "they",  "them", "their",  "theirs",     "there",
                      "then", "than", "thou", "thee",  "thy",   "thine", "thus", "though", "themselves", "therefore"});
    }
    return false;
}

// Their g is hard in front of e and i.
bool has_hard_g(std::string_view word) {
    for (const std::string_view start :
         {"get", "give", "gift", "girl", "gear", "geese", "gig", "gild", "gimme", "gave", "gett", "giv"})
        if (word.starts_with(start)) return true;
    return word.size() < 2 || std::string_view("eiy").find(word[1]) == std::string_view::npos;
}

// The sound that `word` begins with, as far as `onset` repeats it. Phonemes.
std::string sound_of(std::string_view onset, std::string_view word) {
    if (onset.size() == 1 && is_vowel(onset[0])) {
        switch (onset[0]) {
            case 'a':
                return "a";
            case 'e':
                return "E";
            case 'i':
                return "I";
            case 'o':
                return is_in(word, {"of", "on", "off", "other", "others", "orange", "office", "often"}) ? "0" : "oU";
            default:
                return "V";
        }
    }
    if (word.starts_with("who")) return "h";
    if (word.starts_with("kn")) return "n";
    if (word.starts_with("wr")) return "r";
    if (word.starts_with("ps")) return "s";
    if (onset == "h" && (word.starts_with("hour") || word.starts_with("hon"))) return "0";
    if (onset == "c" && word.size() > 1 && std::string_view("eiy").find(word[1]) != std::string_view::npos) return "s";
    if (onset == "g" && !has_hard_g(word)) return "dZ";
    // "T-that" repeats the sound, not the letter.
    for (const std::string_view pair : {"th", "sh", "ch", "ph"})
        if (onset.size() == 1 && word.starts_with(pair)) onset = pair;
    if (onset == "th" && is_voiced_th(word)) return "D";
    return consonant_sounds(onset);
}

// Only what begins the word, and no word itself: "t-shirt" and "we-we" are no stutters of letters.
bool is_onset(std::string_view part, std::string_view word) {
    if (part.empty() || part.size() > longest_onset || !word.starts_with(part)) return false;
    if (part.size() == 1) return true;
    return std::ranges::none_of(part, is_vowel) && part.find('y') == std::string_view::npos;
}

std::string repeated(std::string_view onset, std::string_view word, const EnglishLine& line) {
    if (!line.takes_phonemes()) return std::string(onset) + (is_vowel(onset.back()) ? "h" : "uh");
    return "[[" + sound_of(onset, word) + "]]";
}

void read_stutter(EnglishLine& line, std::size_t i) {
    auto& word = line[i];
    const auto last = word.text.rfind('-');
    if (last == std::string::npos || last == 0 || last + 1 == word.text.size()) return;
    const auto lower = lower_case(word.text);
    if (is_compound(lower)) return;
    const std::string_view said = std::string_view(lower).substr(last + 1);
    if (said.find_first_of("aeiouy") == std::string_view::npos && !is_title(said)) return;  // "mm-mm"
    // "I-I'm", "a-a": the letter is a word.
    if (said == "i" || said.starts_with("i'") || said == "a") return;
    std::string onset;
    for (std::size_t begin = 0; begin < last;) {
        const auto end = lower.find('-', begin);
        const auto part = std::string_view(lower).substr(begin, end - begin);
        if (!is_onset(part, said)) return;
        onset.append(onset.empty() ? "" : " ").append(repeated(part, said, line));
        begin = end + 1;
    }
    // The capital of "W-what" is the sentence's.
    const bool capital = is_capitalised(word.text);
    word.text.erase(0, last + 1);
    if (capital && !is_capitalised(word.text)) word.text[0] = static_cast<char>(word.text[0] & ~0x20);
    word.onset = std::move(onset);
}

// "B... but", "W—what": the same across a pause.
void read_broken_start(EnglishLine& line, std::size_t i) {
    auto& word = line[i];
    if (i + 1 >= line.size() || (word.after != Break::Ellipsis && word.after != Break::Dash) || word.text.size() > 2)
        return;
    const auto lower = lower_case(word.text);
    const auto next = lower_case(line[i + 1].text);
    if (next.size() <= lower.size() || std::ranges::any_of(lower, is_vowel) || !is_onset(lower, next)) return;
    line.say(i, repeated(lower, next, line));
}

bool is_lettered(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

}  // namespace

void read_stutters(EnglishLine& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i].settled || line[i].text.empty()) continue;
        read_stutter(line, i);
        if (is_lettered(line[i].text)) read_broken_start(line, i);
    }
}

}  // namespace dramatis::voices::text::english
