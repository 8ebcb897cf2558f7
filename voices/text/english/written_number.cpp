#include "voices/text/english/written_number.h"

namespace dramatis::voices::text::english {
namespace {

bool is_digit_at(std::string_view text, std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; }

// A separator with exactly three digits behind it.
bool is_group(std::string_view text, std::size_t i) {
    return i < text.size() && text[i] == ',' && is_digit_at(text, i + 1) && is_digit_at(text, i + 2) &&
           is_digit_at(text, i + 3) && !is_digit_at(text, i + 4);
}

}  // namespace

std::uint64_t WrittenNumber::value() const {
    std::uint64_t value = 0;
    for (const char digit : digits.substr(0, 18)) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
    return value;
}

std::optional<WrittenNumber> read_number(std::string_view text) {
    WrittenNumber number;
    std::size_t i = 0;
    while (is_digit_at(text, i)) number.digits += text[i++];
    if (number.digits.size() <= 3 && !number.digits.empty())
        for (; is_group(text, i); i += 4) {
            number.digits += text.substr(i + 1, 3);
            number.grouped = true;
        }
    if (i < text.size() && text[i] == '.' && is_digit_at(text, i + 1)) {
        const auto begin = ++i;
        while (is_digit_at(text, i)) ++i;
        number.decimals = text.substr(begin, i - begin);
    }
    if (number.digits.empty() && number.decimals.empty()) return std::nullopt;
    number.length = i;
    return number;
}

std::string say_number(const WrittenNumber& number, English english) {
    std::string words;
    if (!number.digits.empty())
        words = number.is_code() ? digit_by_digit(number.digits) : cardinal(number.value(), english);
    if (number.decimals.empty()) return words;
    if (!words.empty()) words += ' ';
    return words + "point " + digit_by_digit(number.decimals);
}

std::string say_number_or_year(const WrittenNumber& number, English english) {
    const auto value = number.value();
    const bool may_be_year =
        number.is_whole() && !number.grouped && number.digits.size() == 4 && value >= 1100 && value <= 2099;
    return may_be_year ? year(value, english) : say_number(number, english);
}

}  // namespace dramatis::voices::text::english
