#include "voices/normalise/lacking_letters.h"

#include <algorithm>
#include <array>

#include "core/letter_forms.h"
#include "core/text.h"

namespace dramatis::voices::normalise {
namespace {

// Tried with eSpeak NG 1.51: these know the letters of Latin-1 and Latin Extended-A, and no others.
constexpr std::array<std::string_view, 16> tried = {"en", "de", "fr", "es", "it", "pl", "nl", "pt",
                                                    "cs", "sv", "da", "nb", "fi", "hu", "ca", "sk"};
// What German has besides lacks.
constexpr std::u32string_view lacking_in_german = U"ąćęłńśźżĄĆĘŁŃŚŹŻ";

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool lacks(std::string_view language, char32_t c) {
    if (language == "de" && lacking_in_german.find(c) != std::u32string_view::npos) return true;
    const bool romanian = is_between(c, 0x218, 0x21B);
    return (is_between(c, 0x180, 0x24F) && !romanian) || is_between(c, 0x1E00, 0x1EFF);
}

std::string with_base_letters(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = decode(text, at);
        result += base_letter(c);
        at += bytes;
    }
    return result;
}

// A word with one of them gets plain letters throughout: "Đỗ" is "Do", and "Đ" alone would be Icelandic.
bool has_lacking(std::string_view text, std::string_view language) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto [c, bytes] = decode(text, at);
        if (lacks(language, c)) return true;
        at += bytes;
    }
    return false;
}

}  // namespace

void replace_lacking_letters(text::SpokenWords& words, std::string_view language) {
    const auto base = language.substr(0, language.find('-'));
    if (std::ranges::find(tried, base) == tried.end()) return;
    for (auto& word : words)
        if (!word.settled && has_lacking(word.text, base)) word.text = with_base_letters(word.text);
}

}  // namespace dramatis::voices::normalise
