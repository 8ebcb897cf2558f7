#include "voices/text/english/line.h"

#include <algorithm>

#include "core/text.h"

namespace dramatis::voices::text::english {

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return lower;
}

bool is_in(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::ranges::find(list, word) != list.end();
}

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_capitalised(std::string_view text) { return !text.empty() && is_upper(decode(text, 0).value); }

bool is_all_capitals(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, bytes] = decode(text, i);
        i += bytes;
        if (is_lower(c)) return false;
        if (is_upper(c)) ++letters;
    }
    return letters >= 2;
}

std::string initials(std::string_view letters) {
    std::string spelled;
    for (std::size_t i = 0; i < letters.size();) {
        const auto bytes = decode(letters, i).bytes;
        if (i > 0) spelled += '.';
        spelled += letters.substr(i, bytes);
        i += bytes;
    }
    return spelled;
}

bool is_sentence_opener(std::string_view word) {
    return is_in(
        word, {"The",    "A",      "An",       "He",      "She",     "It",    "I",      "We",      "They",  "You",
               "But",    "And",    "Or",       "So",      "Then",    "That",  "This",   "There",   "These", "Those",
               "What",   "Who",    "When",     "Where",   "Why",     "How",   "His",    "Her",     "My",    "Our",
               "Your",   "Their",  "If",       "In",      "On",      "At",    "No",     "Yes",     "Not",   "Now",
               "As",     "Is",     "Are",      "Was",     "Were",    "Do",    "Did",    "Does",    "Don't", "I'm",
               "I'll",   "I've",   "I'd",      "It's",    "He's",    "She's", "That's", "There's", "We're", "They're",
               "You're", "Please", "Come",     "Go",      "Get",     "Let",   "Look",   "Stop",    "Wait",  "Oh",
               "Well",   "Nobody", "Everyone", "Someone", "Nothing", "Only",  "Just",   "One",     "All",   "Some",
               "After",  "Before", "For",      "From",    "With",    "To",    "Of",     "By",      "Here",  "Have"});
}

}  // namespace dramatis::voices::text::english
