#include "cues/prose/staging/words.h"

#include <algorithm>
#include <array>

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::size_t slot_count = std::size_t{1} << 15;
constexpr std::size_t longest_word = 32;

std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15U);
}

enum class Sign : std::uint8_t { Other, Letter, Apostrophe, Space, Comma, Break, Stop, Question, Ellipsis };
struct Read {
    Sign sign = Sign::Other;
    std::size_t bytes = 1;
};

constexpr std::array<Sign, 256> signs = [] {
    std::array<Sign, 256> table{};
    for (std::size_t c = 0; c < 256; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
        table[c] = letter ? Sign::Letter : Sign::Other;
    }
    table['\''] = Sign::Apostrophe;
    table[' '] = table['\t'] = table['\n'] = table['\r'] = Sign::Space;
    table[','] = table['('] = table[')'] = Sign::Comma;
    table[';'] = table[':'] = Sign::Break;
    table['.'] = Sign::Stop;
    table['!'] = Sign::Stop;
    table['?'] = Sign::Question;
    return table;
}();

// The sign at `at`. Punctuation beyond ASCII: the quotation marks, dashes and the ellipsis of U+2010 … U+203A, « and ».
Read read_sign(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
    };
    const unsigned char first = byte(at);
    if (first == '-' && byte(at + 1) == '-') return {Sign::Break, 2};
    if (first == 0xC2) {
        if (byte(at + 1) == 0xA0) return {Sign::Space, 2};
        if (byte(at + 1) == 0xAB || byte(at + 1) == 0xBB) return {Sign::Other, 2};
    }
    if (first == 0xE2 && byte(at + 1) == 0x80) {
        switch (byte(at + 2)) {
            case 0x99:
                return {Sign::Apostrophe, 3};
            case 0x93:
            case 0x94:
            case 0x95:
                return {Sign::Break, 3};
            case 0xA6:
                return {Sign::Ellipsis, 3};
            default:
                return {Sign::Other, 3};
        }
    }
    return {signs[first], 1};
}

Gap gap_of(Sign sign) {
    switch (sign) {
        case Sign::Comma:
            return Gap::Comma;
        case Sign::Break:
        case Sign::Ellipsis:
            return Gap::Break;
        case Sign::Stop:
        case Sign::Question:
            return Gap::Sentence;
        default:
            return Gap::None;
    }
}

Ending ending_of(std::string_view word) {
    if (word.size() > 4 && word.ends_with("ing")) return Ending::Ing;
    if (word.size() > 3 && word.ends_with("ed")) return Ending::Ed;
    if (word.size() > 4 && word.ends_with("ly")) return Ending::Ly;
    return Ending::Other;
}

// What a French verb drags behind it; its first sign, or an end that isn't there.
std::string_view turned_round(std::string_view word) {
    for (const std::string_view ending : {"-t-il", "-t-elle", "-t-on", "-il", "-elle", "-je", "-ils", "-elles"})
        if (word.ends_with(ending)) return ending;
    return "\n";
}

bool is_title(std::string_view word) {
    return word == "mr" || word == "mrs" || word == "ms" || word == "dr" || word == "st" || word.size() == 1;
}

// One word in lower case, an apostrophe as '.
struct Reading {
    std::array<char, longest_word> letters{};
    std::size_t size = 0;
    bool too_long = false;
    std::string_view text() const { return {letters.data(), size}; }
    void add(char c) {
        if (size == longest_word) {
            too_long = true;
        } else {
            letters[size] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            size += 1;
        }
    }
};

// Reads a word that begins at `at`; returns where it ends. A hyphen or an apostrophe between letters belongs to it.
std::size_t read_letters(std::string_view text, std::size_t at, Reading& reading) {
    while (at < text.size()) {
        const Read here = read_sign(text, at);
        if (here.sign == Sign::Letter) {
            reading.add(text[at]);
            at += 1;
            continue;
        }
        const bool joins = here.sign == Sign::Apostrophe || (text[at] == '-' && here.bytes == 1);
        const std::size_t next = at + here.bytes;
        if (!joins || next >= text.size() || read_sign(text, next).sign != Sign::Letter) break;
        reading.add(here.sign == Sign::Apostrophe ? '\'' : '-');
        at = next;
    }
    return at;
}

}  // namespace

Vocabulary::Vocabulary() : slots_(slot_count), words_(1), classes_(1) {}

std::size_t Vocabulary::slot_of(std::string_view word, std::uint32_t hash) const {
    std::size_t slot = hash % slot_count;
    while (slots_[slot].id != 0 && (slots_[slot].hash != hash || words_[slots_[slot].id] != word))
        slot = (slot + 1) % slot_count;
    return slot;
}

WordId Vocabulary::add(std::string_view word) {
    const std::uint32_t hash = hash_of(word);
    Slot& slot = slots_[slot_of(word, hash)];
    if (slot.id == 0 && words_.size() < slot_count / 2) {
        slot = {hash, static_cast<WordId>(words_.size())};
        words_.emplace_back(word);
        classes_.push_back(0);
    }
    return slot.id;
}

void Vocabulary::put_in_class(WordId word, int number) {
    const std::uint64_t mask = std::uint64_t{1} << number;
    if ((classes_[word] & mask) != 0) return;
    classes_[word] |= mask;
    members_[static_cast<std::size_t>(number)].push_back(word);
}

WordId Vocabulary::find(std::string_view word) const { return slots_[slot_of(word, hash_of(word))].id; }

void read_words(std::string_view text, std::uint32_t base, Gap before, const Vocabulary& vocabulary,
                std::vector<Word>& words) {
    Gap gap = before;
    bool after_title = false;
    const std::size_t first = words.size();
    for (std::size_t at = 0; at < text.size();) {
        const Read here = read_sign(text, at);
        if (here.sign != Sign::Letter) {
            const bool dot_of_title = after_title && here.sign == Sign::Stop && text[at] == '.';
            if (!dot_of_title) gap = std::max(gap, gap_of(here.sign));
            if (here.sign == Sign::Question && words.size() > first) words.back().asks = true;
            after_title = false;
            at += here.bytes;
            continue;
        }
        Reading reading;
        const std::size_t end = read_letters(text, at, reading);
        std::string_view letters = reading.text();
        Word word;
        word.span = {base + static_cast<std::uint32_t>(at), base + static_cast<std::uint32_t>(end)};
        word.before = gap;
        word.capital = text[at] >= 'A' && text[at] <= 'Z';
        if (!reading.too_long) {
            word.id = vocabulary.find(letters);
            if (word.id == 0 && letters.ends_with("'s")) {
                letters.remove_suffix(2);
                word.owns = true;
                word.id = vocabulary.find(letters);
            }
            // "murmura-t-il"
            if (word.id == 0) word.id = vocabulary.find(letters.substr(0, letters.find(turned_round(letters))));
            word.ending = ending_of(letters);
        }
        after_title = is_title(letters);
        words.push_back(word);
        gap = Gap::None;
        at = end;
    }
}

}  // namespace dramatis::cues::prose::staging
