// Unicode text: validity, letters, folding, and the nearest of several names. The only place that knows utf8proc.
#pragma once

#include <cstddef>
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
bool is_space(char32_t c);     // any Unicode white space, no-break spaces too
bool is_mark(char32_t c);      // combining
int column_width(char32_t c);  // 0, 1 or 2 terminal columns
char32_t to_lower(char32_t c);
char32_t to_upper(char32_t c);
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

// The form in which names are compared: case folded, accents kept, letters and digits alone ("Heavy-Door  creak" → "heavydoorcreak").
std::string fold_name(std::string_view name);
// Words of a description, folded one by one: "Heavy door, creaking!" → {"heavy", "door", "creaking"}.
std::vector<std::string> folded_words(std::string_view text);

std::string_view trim(std::string_view text);

// The candidate with the smallest edit distance (insert, delete, substitute, swap neighbours; case folded) to `name`,
// if it is near enough to be a slip (at most a third of the name's length, at least 1). First one wins a tie.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);
// "did you mean 'x'?" or an empty string.
std::string did_you_mean(std::string_view name, std::span<const std::string> candidates);

}  // namespace dramatis
