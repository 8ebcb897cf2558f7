#include "voices/text/english/numerals.h"

#include <array>

namespace dramatis::voices::text::english {
namespace {

constexpr std::array<std::string_view, 20> small = {
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};

// Hyphens keep eSpeak NG from pausing before the "and".
constexpr std::string_view and_joint = "-and-";

std::string below_hundred(std::uint64_t number) {
    if (number < 20) return std::string(small[number]);
    std::string words(tens[number / 10]);
    if (number % 10 > 0) words.append("-").append(small[number % 10]);
    return words;
}

std::string below_thousand(std::uint64_t number, English english) {
    if (number < 100) return below_hundred(number);
    auto words = std::string(small[number / 100]) + " hundred";
    if (number % 100 > 0)
        words.append(english == English::British ? and_joint : " ").append(below_hundred(number % 100));
    return words;
}

}  // namespace

std::string cardinal(std::uint64_t number, English english) {
    if (number < 1000) return below_thousand(number, english);
    struct Scale {
        std::uint64_t value;
        std::string_view name;
    };
    static constexpr Scale scales[] = {{1'000'000'000'000'000'000u, " quintillion"},
                                       {1'000'000'000'000'000u, " quadrillion"},
                                       {1'000'000'000'000u, " trillion"},
                                       {1'000'000'000u, " billion"},
                                       {1'000'000u, " million"},
                                       {1'000u, " thousand"}};
    std::string words;
    for (const auto& scale : scales) {
        if (number < scale.value) continue;
        if (!words.empty()) words += ' ';
        words += below_thousand(number / scale.value, english);
        words += scale.name;
        number %= scale.value;
    }
    if (number == 0) return words;
    words += number < 100 && english == English::British ? and_joint : " ";
    return words + below_thousand(number, english);
}

std::string ordinal(std::uint64_t number, English english) {
    static constexpr std::array<std::string_view, 13> irregular = {"zeroth", "first",    "second",  "third",  "fourth",
                                                                   "fifth",  "sixth",    "seventh", "eighth", "ninth",
                                                                   "tenth",  "eleventh", "twelfth"};
    auto words = cardinal(number, english);
    const auto last = words.find_last_of(" -");
    const auto begin = last == std::string::npos ? 0 : last + 1;
    const auto units = number % 100 < irregular.size() ? number % 100 : number % 100 > 20 ? number % 10 : 13;
    if (units > 0 && units < irregular.size()) return words.substr(0, begin) + std::string(irregular[units]);
    if (number == 0) return std::string(irregular[0]);
    if (words.ends_with('y')) return words.substr(0, words.size() - 1) + "ieth";
    return words + "th";
}

std::string year(std::uint64_t number, English english) {
    const auto century = number / 100;
    const auto rest = number % 100;
    if (number < 1000 || number > 2999 || (century % 10 == 0 && rest < 10)) return cardinal(number, english);
    if (rest == 0) return below_hundred(century) + " hundred";
    return below_hundred(century) + (rest < 10 ? " oh " : " ") + below_hundred(rest);
}

std::string digit_by_digit(std::string_view digits) {
    std::string words;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') continue;
        if (!words.empty()) words += ' ';
        words += small[static_cast<std::size_t>(digit - '0')];
    }
    return words;
}

std::string plural(std::string number) {
    if (number.ends_with('y')) return number.replace(number.size() - 1, 1, "ies");
    if (number.ends_with('x')) return number + "es";
    if (number.ends_with("half")) return number.replace(number.size() - 1, 1, "ves");
    return number + "s";
}

std::optional<int> roman_value(std::string_view numeral) {
    struct Digit {
        std::string_view text;
        int value;
    };
    static constexpr Digit digits[] = {{"M", 1000}, {"CM", 900}, {"D", 500}, {"CD", 400}, {"C", 100},
                                       {"XC", 90},  {"L", 50},   {"XL", 40}, {"X", 10},   {"IX", 9},
                                       {"V", 5},    {"IV", 4},   {"I", 1}};
    int value = 0;
    std::string canonical;
    auto rest = numeral;
    for (const auto& digit : digits)
        for (int times = 0; times < 3 && rest.starts_with(digit.text); ++times) {
            if (times > 0 && (digit.text.size() == 2 || digit.text == "D" || digit.text == "L" || digit.text == "V"))
                break;
            rest.remove_prefix(digit.text.size());
            value += digit.value;
        }
    if (!rest.empty() || value == 0) return std::nullopt;
    // Only a well-formed numeral is the same when written again; others just add up ("IXI").
    int left = value;
    for (const auto& digit : digits)
        for (; left >= digit.value; left -= digit.value) canonical += digit.text;
    if (canonical != numeral) return std::nullopt;
    return value;
}

}  // namespace dramatis::voices::text::english
