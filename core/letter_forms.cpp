#include "core/letter_forms.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace dramatis {
namespace {

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_superscript(char32_t c) { return c == 0x2070 || is_between(c, 0x2074, 0x207B) || c == 0x207F; }

// Letterlike signs that have a name of their own.
bool is_named_sign(char32_t c) { return c == 0x2116 || c == 0x2120 || c == 0x2121 || c == 0x2122; }

bool is_presentation_form(char32_t c) {
    if (c < 0x2080) return false;
    return is_between(c, 0x2080, 0x2089) || (is_between(c, 0x2100, 0x214F) && !is_named_sign(c)) ||
           is_between(c, 0x2150, 0x217F) || is_between(c, 0x2460, 0x249B) || is_between(c, 0x24B6, 0x24EA) ||
           is_between(c, 0x3380, 0x33DF) || is_between(c, 0xFB00, 0xFB06) || is_between(c, 0xFB1D, 0xFDFF) ||
           is_between(c, 0xFE50, 0xFEFC) || is_between(c, 0xFF01, 0xFF9F) || is_between(c, 0x1D400, 0x1D7FF);
}

bool is_kept_fraction(char32_t c) { return c == 0x2153 || c == 0x2154; }

std::string encoded(char32_t c) {
    std::string text;
    append_utf8(text, c);
    return text;
}

// "10⁶": the first sign of a run gets the '^'.
void add_superscript(std::string& plain, char32_t c, bool first) {
    if (first) plain += '^';
    plain += c == 0x207B ? "-" : c == 0x207A ? "+" : in_form(encoded(c), NormalForm::CompatibleComposed);
}

}  // namespace

std::string with_plain_forms(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    bool has_marks = false;
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = decode(text, at);
        at += bytes;
        has_marks = has_marks || is_mark(c);
        const bool behind_note = last >= U'A' && last <= U'G';
        if (c == U'♯' && behind_note) {
            plain += '#';
        } else if (c == U'♭' && behind_note) {
            plain += 'b';
        } else if (is_superscript(c)) {
            add_superscript(plain, c, !is_superscript(last));
        } else if (is_presentation_form(c) && !is_kept_fraction(c)) {
            // "2⅛" is no twenty-one eighths.
            if (is_between(c, 0x2150, 0x215F) && is_digit(last)) plain += ' ';
            plain += in_form(encoded(c), NormalForm::CompatibleComposed);
        } else {
            append_utf8(plain, c);
        }
        last = c;
    }
    return has_marks ? in_form(plain, NormalForm::Composed) : plain;
}

std::string base_letter(char32_t c) {
    struct Stroked {
        char32_t letter;
        std::string_view base;
    };
    static constexpr std::array<Stroked, 18> stroked = {{{U'đ', "d"},
                                                         {U'Đ', "D"},
                                                         {U'ł', "l"},
                                                         {U'Ł', "L"},
                                                         {U'ø', "o"},
                                                         {U'Ø', "O"},
                                                         {U'ħ', "h"},
                                                         {U'Ħ', "H"},
                                                         {U'ı', "i"},
                                                         {U'ŋ', "ng"},
                                                         {U'þ', "th"},
                                                         {U'Þ', "Th"},
                                                         {U'ð', "d"},
                                                         {U'Ð', "D"},
                                                         {U'æ', "ae"},
                                                         {U'Æ', "Ae"},
                                                         {U'œ', "oe"},
                                                         {U'ə', "e"}}};
    if (const auto* found = std::ranges::find(stroked, c, &Stroked::letter); found != stroked.end())
        return std::string(found->base);
    auto whole = encoded(c);
    if (c < 0xC0 || !is_letter(c)) return whole;
    const auto parts = in_form(whole, NormalForm::Decomposed);
    const auto first = decode(parts, 0);
    return first.value < 0x250 && first.bytes < parts.size() ? parts.substr(0, first.bytes) : whole;
}

}  // namespace dramatis
