#include "voices/normalise/completeness.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace dramatis::voices::normalise {
namespace {

// Every number of English has one of these in its words.
constexpr std::array<std::string_view, 29> number_words = {
    "zero",    "one",      "two",    "three", "four",    "fif", "five",    "six",   "seven",  "eight",
    "nin",     "ten",      "eleven", "twel",  "thir",    "for", "twenty",  "first", "second", "third",
    "hundred", "thousand", "illion", "half",  "quarter", "nil", "squared", "cubed", "oh"};

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool says_a_number(std::string_view said) {
    if (std::ranges::any_of(said, is_ascii_digit)) return true;
    const auto lower = to_lower(said);
    return std::ranges::any_of(number_words,
                               [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

// The letters and digits of ASCII, small, each run of one as one: "Hellooo" is "helo". Other letters may be replaced by those.
std::string plain_letters(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (!letter && !is_ascii_digit(c)) continue;
        const char small = letter ? static_cast<char>(c | 0x20) : c;
        if (letters.empty() || letters.back() != small) letters += small;
    }
    return letters;
}

// A word that no rule has put in other words keeps each of its letters.
bool loses_letters(std::string_view written, std::span<const text::SpokenWord> spoken, std::string_view said) {
    const auto rewritten = [](const text::SpokenWord& word) { return word.settled || !word.onset.empty(); };
    if (std::ranges::any_of(spoken, rewritten)) return false;
    const auto left = plain_letters(said);
    std::size_t at = 0;
    for (const char letter : plain_letters(written)) {
        at = left.find(letter, at);
        if (at == std::string::npos) return true;
        ++at;
    }
    return false;
}

}  // namespace

bool leaves_out(std::string_view written, std::span<const text::SpokenWord> spoken) {
    const auto is_elsewhere = [](const text::SpokenWord& word) { return word.given || word.joined; };
    if (std::ranges::any_of(spoken, is_elsewhere)) return false;
    std::string said;
    for (const auto& word : spoken) said.append(word.onset).append(" ").append(word.text).append(" ");
    const bool digits = std::ranges::any_of(written, is_ascii_digit);
    if (digits && !says_a_number(said)) return true;
    if (loses_letters(written, spoken, said)) return true;
    return !digits && has_letter(written) && !has_letter(said);
}

}  // namespace dramatis::voices::normalise
