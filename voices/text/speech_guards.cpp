#include "voices/text/speech_guards.h"

#include <algorithm>

#include "core/letter_forms.h"
#include "core/text.h"

namespace dramatis::voices::text {
namespace {

constexpr std::size_t most_repeats = 3;      // of one letter or mark: no spelling has more
constexpr std::size_t most_apostrophes = 3;  // in a word: eSpeak NG peels off suffix after suffix
constexpr std::size_t most_dots = 4;         // in a word: it joins initials across spaces, without end

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Controls, formatting, private use: nothing that can be said.
bool is_unspeakable(char32_t c) {
    if (c < 0x80) return c < 0x20 || c == 0x7F;
    if (c < 0x2000) return c < 0xA0 || c == 0xAD || c == 0x061C || c == 0x180E;
    return c == 0x200B || is_between(c, 0x200E, 0x200F) || is_between(c, 0x202A, 0x202E) ||
           is_between(c, 0x2060, 0x206F) || c == 0x20E3 || is_between(c, 0xD800, 0xF8FF) ||
           is_between(c, 0xFE00, 0xFE0F) || c == 0xFEFF || is_between(c, 0xFFF0, 0xFFFF) || c >= 0xE0000;
}

// Emoji, arrows, ornaments, ©: silent, but they separate words.
bool is_picture(char32_t c) {
    if (c < 0x2000) return c == 0xA9 || c == 0xAE;
    return c == 0x2122 || is_between(c, 0x2190, 0x21FF) || is_between(c, 0x2300, 0x27BF) ||
           is_between(c, 0x2900, 0x297F) || is_between(c, 0x2B00, 0x2BFF) || is_between(c, 0x1D000, 0x1D3FF) ||
           is_between(c, 0x1F000, 0x1FBFF);
}

bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool repeats_are_noise(char32_t c) { return c < 0x80 ? is_ascii_letter(c) : is_letter(c) || is_mark(c); }

// The end of the longest beginning of `text` that fits `limit` without cutting a character.
std::size_t cut_before(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text.size();
    std::size_t end = limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return end > 0 ? end : limit;
}

// The end of the longest beginning of `text` with at most `most_digits_of_a_word` digits: each may be read as several words.
std::size_t cut_behind_digits(std::string_view text) {
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_between(static_cast<unsigned char>(text[i]), '0', '9') && ++digits > most_digits_of_a_word) return i;
    return text.size();
}

std::string_view text_of(Break kind) {
    switch (kind) {
        case Break::None:
            return "";
        case Break::Comma:
            return ",";
        case Break::Colon:
            return ":";
        case Break::Semicolon:
            return ";";
        case Break::Dash:
            return " –";  // unspaced it would be half a pause inside the clause
        case Break::Ellipsis:
            return "…";
        case Break::Stop:
            return ".";
        case Break::Exclamation:
            return "!";
        case Break::Question:
            return "?";
    }
    return "";
}

// To eSpeak NG a full stop ends a sentence only if no small letter follows, and never in front of phonemes. There a colon does
// the same: its melody is a full stop's.
std::string with_capital(std::string_view chunk) {
    const auto [c, bytes] = decode(chunk, 0);
    if (!is_lower(c)) return std::string(chunk);
    std::string capitalised;
    append_utf8(capitalised, to_upper(c));
    return capitalised.append(chunk.substr(bytes));
}

bool is_sentence_start(std::string_view chunk) { return !chunk.starts_with("[[") && !is_lower(decode(chunk, 0).value); }

bool is_spelling(char32_t c) { return is_letter(c) || is_mark(c) || is_digit(c); }
// $ % & + = …: in some languages eSpeak NG reads past the end of their names if two are adjacent, or one and a full
// stop.
bool is_named_symbol(char32_t c) {
    return !is_spelling(c) && std::u32string_view(U"'-.,:;!?/[]").find(c) == std::u32string_view::npos;
}

bool ends_in_symbol(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0) {
        --begin;
        if ((static_cast<unsigned char>(text[begin]) & 0xC0u) != 0x80u) break;
    }
    return !text.empty() && is_named_symbol(decode(text, begin).value);
}

// What crashes eSpeak NG inside a word, in one language or another: symbols side by side ("%@" in Hindi, "$," in Armenian), a dot
// in front, many apostrophes, long chains of initials.
std::string without_traps(std::string_view word) {
    const bool strip_apostrophes = std::ranges::count(word, '\'') > static_cast<std::ptrdiff_t>(most_apostrophes);
    const bool split_dots = std::ranges::count(word, '.') > static_cast<std::ptrdiff_t>(most_dots);
    std::string safe;
    char32_t last = ' ';
    for (std::size_t i = 0; i < word.size();) {
        const auto [c, bytes] = decode(word, i);
        const auto text = word.substr(i, bytes);
        i += bytes;
        const bool side_by_side = !is_spelling(c) && !is_spelling(last) && last != ' ';
        const bool doubled = side_by_side && c == last;
        if (doubled || (c == '.' && safe.empty()) || (c == '\'' && strip_apostrophes)) continue;
        if (side_by_side && (is_named_symbol(c) || is_named_symbol(last))) safe += ' ';
        last = c;
        if (c == '.' && split_dots)
            safe += ' ';
        else
            safe += text;
    }
    return safe;
}

}  // namespace

std::string clean_text(std::string_view written) {
    const bool plain = std::ranges::all_of(written, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const std::string forms = plain ? std::string() : with_plain_forms(written);
    const std::string_view text = plain ? written : std::string_view(forms);
    std::string clean;
    clean.reserve(std::min<std::size_t>(text.size(), 4096));
    char32_t last = 0;
    std::size_t repeats = 0;
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size();) {
        auto [c, bytes] = decode(text, i);
        i += bytes;
        if (c == '\t' || c == '\n' || c == '\r' || is_picture(c) || (c >= 0x80 && is_space(c))) c = ' ';
        const bool joiner = is_between(c, 0x200C, 0x200D);
        if (is_unspeakable(c) || (joiner && !is_between(last, 0x600, 0x1FFF))) continue;
        digits = is_digit(c) ? digits + 1 : 0;
        if (digits > most_digits_of_a_number) continue;
        const auto lower = to_lower(c);
        repeats = lower == last ? repeats + 1 : 1;
        last = lower;
        if (repeats > most_repeats && repeats_are_noise(c)) continue;
        if (c < 0x80)
            clean += static_cast<char>(c);
        else
            append_utf8(clean, c);
    }
    return clean;
}

std::string clean_phonemes(std::string_view phonemes) {
    std::string clean;
    for (const char c : phonemes) {
        const bool safe = is_between(static_cast<unsigned char>(c), '0', '9') ||
                          is_ascii_letter(static_cast<unsigned char>(c)) ||
                          std::string_view("@'#,%=:;_|!?*~-\"^/.").find(c) != std::string_view::npos;
        if (c == ' ' && (clean.empty() || clean.back() == ' ')) continue;
        if (!safe && c != ' ') continue;
        if (c == '^' && !clean.empty() && clean.back() == '_')
            clean.pop_back();  // "_^_fr" would switch the language
        else
            clean += c;
    }
    while (!clean.empty() && clean.back() == ' ') clean.pop_back();
    return clean;
}

void SpeechText::add(const SpokenWord& word) {
    said_ = false;
    // Brackets in what was written are gone by now: these are a rule's or the writer's pronunciation.
    const std::string whole = word.onset.empty() ? word.text : word.onset + " " + word.text;
    for (std::string_view rest = whole; !rest.empty();) {
        const auto open = std::min(rest.find("[["), rest.size());
        add_words(rest.substr(0, open), word.written);
        rest.remove_prefix(open);
        const auto close = rest.find("]]");
        if (close != std::string_view::npos) add_phonemes(clean_phonemes(rest.substr(2, close - 2)), word.written);
        rest.remove_prefix(close == std::string_view::npos ? std::min<std::size_t>(2, rest.size()) : close + 2);
    }
    if (!said_) return;
    result_.runs.back().emphasised |= word.emphasised;
    add_break(word.after);
}

void SpeechText::add_words(std::string_view text, std::uint32_t written) {
    std::string word;
    const auto flush = [&] {
        word = without_traps(word);
        for (std::string_view rest = word; !rest.empty();) {
            const auto word_end = cut_before(rest.substr(0, rest.find(' ')), longest_spoken_word);
            const auto end = cut_behind_digits(rest.substr(0, word_end));
            if (end > 0) add_chunk(rest.substr(0, end), written);
            rest.remove_prefix(end < rest.size() && rest[end] == ' ' ? end + 1 : end);
        }
        word.clear();
    };
    for (const char c : text) {
        // Brackets could open phonemes, < and & markup; the others have names that must not be spoken.
        if (c == ' ' || std::string_view("[]{}()<>\\^`|_*~\"").find(c) != std::string_view::npos)
            flush();
        else if (c == '&')
            flush(), word = "&", flush();
        else
            word += c;
    }
    flush();
}

void SpeechText::add_phonemes(std::string_view phonemes, std::uint32_t written) {
    while (!phonemes.empty()) {
        auto end = cut_before(phonemes, longest_phonemes);
        if (end < phonemes.size())
            if (const auto space = phonemes.rfind(' ', end); space != std::string_view::npos && space > 0) end = space;
        add_chunk("[[" + std::string(phonemes.substr(0, end)) + "]]", written);
        phonemes.remove_prefix(end);
        if (phonemes.starts_with(' ')) phonemes.remove_prefix(1);
    }
}

void SpeechText::add_chunk(std::string_view chunk, std::uint32_t written) {
    auto& text = result_.text;
    std::string capitalised;
    if (after_stop_) {
        capitalised = with_capital(chunk);
        chunk = capitalised;
        if (!is_sentence_start(chunk)) text.back() = ':';
        after_stop_ = false;
    }
    if (text.size() + 1 + chunk.size() - clause_begin_ > longest_clause) {
        text += ',';
        extend_last_run();
        clause_begin_ = text.size();
    }
    if (!text.empty()) text += ' ';
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += chunk;
    if (result_.runs.empty() || result_.runs.back().word != written)
        result_.runs.push_back({.begin = begin, .end = begin, .word = written});
    extend_last_run();
    said_ = true;
}

void SpeechText::add_break(Break kind) {
    if (kind == Break::None) return;
    if (ends_in_symbol(result_.text)) result_.text += ' ';
    result_.text += text_of(kind);
    extend_last_run();
    clause_begin_ = result_.text.size();
    after_stop_ = kind == Break::Stop;
}

void SpeechText::extend_last_run() {
    if (!result_.runs.empty()) result_.runs.back().end = static_cast<std::uint32_t>(result_.text.size());
}

}  // namespace dramatis::voices::text
