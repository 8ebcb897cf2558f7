// Unicode text: validity, letters, folding, and the nearest of several names. The only unit that includes utf8proc.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis {

// Offset of the first byte that is not valid UTF-8, or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// One code point of valid UTF-8 and its length in bytes. At an invalid byte: U+FFFD and 1. Not at the end of the text.
struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0;
};
CodePoint decode(std::string_view text, std::size_t offset);
void append_utf8(std::string& text, char32_t code_point);
std::size_t count_code_points(std::string_view text);

bool is_letter(char32_t c);
bool is_digit(char32_t c);  // any decimal digit
bool is_upper(char32_t c);  // an upper- or title-case letter
bool is_lower(char32_t c);
bool is_space(char32_t c);    // any Unicode white space, no-break spaces too
bool is_mark(char32_t c);     // combining
bool is_sign(char32_t c);     // of mathematics or of a currency, or a number that is no digit
bool is_control(char32_t c);  // C0, DEL and C1
// Terminals obey it: a control character, or one that changes the direction of the text or hides some of it.
bool is_dangerous(char32_t c);
int column_width(char32_t c);  // 0, 1 or 2 terminal columns
char32_t to_lower(char32_t c);
char32_t to_upper(char32_t c);
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

// The form in which names are compared: case folded, accents kept, letters and digits alone ("Heavy-Door  creak" → "heavydoorcreak").
std::string fold_name(std::string_view name);
// Words of a description, folded one by one: "Heavy door, creaking!" → {"heavy", "door", "creaking"}.
std::vector<std::string> folded_words(std::string_view text);

// The text with U+FFFD for each dangerous character and for each byte that is no UTF-8, so that a terminal shows it and obeys
// nothing. A line feed stays if `lines` is true.
std::string without_dangers(std::string_view text, bool lines = false);

std::string_view trim(std::string_view text);
// Runs of white space become one space each, none at the ends.
std::string collapse_spaces(std::string_view text);
bool has_letter(std::string_view text);
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words);
bool is_one_of(std::string_view word, std::span<const std::string_view> words);
// The parts between the marks, one more than there are marks.
std::vector<std::string_view> split(std::string_view text, char mark);
// Those of them that aren't empty.
std::vector<std::string_view> split_filled(std::string_view text, char mark);

// Unicode's normal forms NFC, NFD and NFKC. A text of more than 4096 bytes stays as it is: ordering is quadratic in a run of marks.
enum class NormalForm { Composed, Decomposed, CompatibleComposed };
std::string in_form(std::string_view text, NormalForm form);

// The candidate with the smallest edit distance (insert, delete, substitute, swap neighbours; case folded) to `name`,
// if it is near enough to be a typing error (at most a third of the name's length, at least 1). The first one wins a
// tie.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);
// "did you mean 'x'?", or `otherwise` if nothing is near enough.
std::string did_you_mean(std::string_view name, std::span<const std::string> candidates,
                         std::string_view otherwise = {});

}  // namespace dramatis
