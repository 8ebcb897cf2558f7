#include "voices/text/smileys.h"

#include <algorithm>
#include <array>

namespace dramatis::voices::text {
namespace {

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::ranges::find(list, word) != list.end();
}

bool all_of(std::string_view text, std::string_view set) {
    return !text.empty() && text.find_first_not_of(set) == std::string_view::npos;
}

std::string_view without_end_marks(std::string_view word) {
    while (word.size() > 2 && std::string_view(".,!?").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

// ":-)": eyes, perhaps a tear and a nose, a mouth.
bool is_upright(std::string_view word) {
    if (word.starts_with('>') || word.starts_with('<')) word.remove_prefix(1);
    if (word.size() < 2 || std::string_view(":;=8").find(word[0]) == std::string_view::npos) return false;
    const bool digits_for_eyes = word[0] == '8';
    word.remove_prefix(1);
    if (word.starts_with('\'')) word.remove_prefix(1);
    const bool nose = word.starts_with('-') || word.starts_with('^') || word.starts_with('~');
    if (nose) word.remove_prefix(1);
    if (digits_for_eyes && !nose) return false;  // "8)" counts
    if (all_of(word, ")") || all_of(word, "(") || all_of(word, "]") || all_of(word, "[")) return true;
    return is_any_of(word, {"D", "P", "p", "O", "o", "3", "/", "\\", "|", "*", "$",
                            "S", "s", "@", "x", "X", "}", "{", "DD", "c", ">", "<"}) &&
           (nose || word != "o");
}

// "(-:"
bool is_mirrored(std::string_view word) { return is_any_of(word, {"(:", "(-:", "(;", "(-;", "):", ")-:", "D-:"}); }

// "o_O", "T_T", "^_^", "-_-"
bool is_level(std::string_view word) {
    constexpr std::string_view eyes = "oO0TtuUQ^><-@*;xX";
    if (word == "^^" || word == "^^;") return true;
    if (word.size() < 3 || eyes.find(word.front()) == std::string_view::npos) return false;
    const auto mouth = word.find_first_of("_.");
    if (mouth != 1 || eyes.find(word.back()) == std::string_view::npos) return false;
    const auto rest = word.substr(1, word.size() - 2);
    if (all_of(rest, "_")) return true;
    return rest == "." && all_of(word.substr(0, 1), "^><") && all_of(word.substr(2), "^><");
}

}  // namespace

bool is_smiley(std::string_view word) {
    if (word.size() < 2 || word.size() > 24) return false;
    if (word.starts_with("¯\\") || word.starts_with("(╯") || word.starts_with("┻") || word.starts_with("ʕ"))
        return true;
    const auto face = without_end_marks(word);
    if (is_any_of(face, {"XD", "xD", "XDD", "xDD", "<3", "</3", "<33", "<333"})) return true;
    return is_upright(face) || is_mirrored(face) || is_level(face);
}

}  // namespace dramatis::voices::text
