#include "voices/text/english/times.h"

#include <array>
#include <cstdlib>
#include <optional>
#include <vector>

#include "voices/text/english/written_number.h"

namespace dramatis::voices::text::english {
namespace {

constexpr std::array<std::string_view, 13> months = {"",        "January",  "February", "March",  "April",
                                                     "May",     "June",     "July",     "August", "September",
                                                     "October", "November", "December"};

bool is_full_month(std::string_view word) {
    for (std::size_t month = 1; month < months.size(); ++month)
        if (word == months[month]) return true;
    return false;
}

struct Fields {
    std::vector<std::string_view> digits;  // up to four
    std::string_view rest;
};

// "12/05/2024" with '/' gives 12, 05, 2024; what does not fit is the rest.
Fields fields_of(std::string_view text, char separator) {
    Fields fields;
    while (fields.digits.size() < 4) {
        std::size_t end = 0;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        if (end == 0) break;
        fields.digits.push_back(text.substr(0, end));
        text.remove_prefix(end);
        if (text.size() < 2 || text[0] != separator || text[1] < '0' || text[1] > '9') break;
        text.remove_prefix(1);
    }
    fields.rest = text;
    return fields;
}

unsigned value_of_field(std::string_view digits) {
    unsigned value = 0;
    for (const char digit : digits.substr(0, 6)) value = value * 10 + static_cast<unsigned>(digit - '0');
    return value;
}

std::string_view meridiem_of(std::string_view text) {
    const auto lower = lower_case(text);
    if (lower == "am" || lower == "a.m") return "a.m";
    if (lower == "pm" || lower == "p.m") return "p.m";
    return {};
}

std::string minutes(unsigned minute, English english) { return (minute < 10 ? "oh " : "") + cardinal(minute, english); }

std::string clock(unsigned hour, unsigned minute, bool meridiem, English english) {
    auto words = cardinal(hour, english);
    if (minute > 0) return words + " " + minutes(minute, english);
    if (meridiem) return words;
    return words + (hour == 0 || hour > 12 ? " hundred" : " o'clock");
}

// `meridiem_follows`: the next word is a.m. or p.m.
std::optional<std::string> time_of_day(std::string_view text, bool meridiem_follows, English english) {
    const auto colon = fields_of(text, ':');
    if (colon.digits.empty() || colon.digits[0].size() > 2) return std::nullopt;
    const auto attached = meridiem_of(colon.rest);
    const bool meridiem = !attached.empty() || meridiem_follows;
    const auto with_meridiem = [&](const std::string& words) {
        return attached.empty() ? words : words + " " + std::string(attached);
    };
    const auto hour = value_of_field(colon.digits[0]);
    if (!colon.rest.empty() && attached.empty()) {
        // "2.30pm" is a time, "2.30" is a number.
        const auto dot = fields_of(text, '.');
        const auto behind = meridiem_of(dot.rest);
        if (dot.digits.size() != 2 || dot.digits[1].size() != 2 || hour > 24 || value_of_field(dot.digits[1]) > 59)
            return std::nullopt;
        if (behind.empty() && (!dot.rest.empty() || !meridiem)) return std::nullopt;
        auto words = clock(hour, value_of_field(dot.digits[1]), true, english);
        return behind.empty() ? words : words + " " + std::string(behind);
    }
    if (colon.digits.size() == 1) {
        if (attached.empty() || hour > 24) return std::nullopt;
        return with_meridiem(cardinal(hour, english));
    }
    const auto minute = value_of_field(colon.digits[1]);
    const bool as_clock = colon.digits[1].size() == 2 && minute < 60;
    if (colon.digits.size() == 2)
        return as_clock ? with_meridiem(clock(hour, minute, meridiem, english))
                        : cardinal(hour, english) + " to " + cardinal(minute, english);
    if (colon.digits.size() == 3 && as_clock && colon.digits[2].size() == 2)
        return with_meridiem(cardinal(hour, english) + " " + minutes(minute, english) + " " +
                             minutes(value_of_field(colon.digits[2]), english));
    return std::nullopt;
}

std::string say_date(unsigned day, unsigned month, std::string_view year_digits, English english) {
    const auto number = value_of_field(year_digits);
    const auto spoken_year = year_digits.size() == 4 ? year(number, english) : minutes(number, english);
    const auto name = std::string(months[month]);
    const auto spoken_day = ordinal(day, english);
    return (english == English::American ? name + " " + spoken_day : "the " + spoken_day + " of " + name) + " " +
           spoken_year;
}

std::optional<std::string> date(std::string_view text, English english) {
    for (const char separator : {'/', '-', '.'}) {
        const auto [fields, rest] = fields_of(text, separator);
        if (fields.size() != 3 || !rest.empty()) continue;
        const bool year_first = fields[0].size() == 4 && separator == '-';
        const auto year_digits = year_first ? fields[0] : fields[2];
        if (year_digits.size() != 4 && (year_digits.size() != 2 || separator != '/')) continue;
        auto day = value_of_field(fields[year_first ? 2 : 0]);
        auto month = value_of_field(fields[1]);
        if (month > 12 || (!year_first && english == English::American && day <= 12)) std::swap(day, month);
        if (day >= 1 && day <= 31 && month >= 1 && month <= 12) return say_date(day, month, year_digits, english);
    }
    return std::nullopt;
}

bool is_word_of_dates(std::string_view word) {
    return is_in(word, {"on", "born", "since", "until", "till", "dated", "date", "before", "after", "by", "monday",
                        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
}

// "12/25", "5/24": month and day, unless it is a fraction that people say. Behind a word of dates "5/6" is one too, day first in
// British English.
std::optional<std::string> day_and_month(const EnglishLine& line, std::size_t i) {
    const auto [fields, rest] = fields_of(line[i].text, '/');
    if (fields.size() != 2 || !rest.empty() || fields[0].size() > 2 || fields[1].size() > 2) return std::nullopt;
    auto month = value_of_field(fields[0]);
    auto day = value_of_field(fields[1]);
    const bool dated = is_word_of_dates(lower_case(line.before(i)));
    const bool fraction = day <= 12 || day == 16 || day == 20;
    const bool known = (month == 9 && day == 11) || month == day;  // "on 9/11"
    if (known || (fraction && (!dated || line.behind(i) == "of"))) return std::nullopt;
    if (month > 12 || (day <= 12 && line.english() == English::British)) std::swap(month, day);
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    return std::string(months[month]) + " " + ordinal(day, line.english());
}

// The day of "6 June", "6th June", "June 6": 1…31, or 0.
unsigned day_of(std::string_view text) {
    const auto number = read_number(text);
    if (!number || !number->is_whole() || number->digits.size() > 2) return 0;
    const auto rest = text.substr(number->length);
    if (!rest.empty() && !is_in(rest, {"st", "nd", "rd", "th"})) return 0;
    return number->value() <= 31 ? static_cast<unsigned>(number->value()) : 0;
}

std::optional<std::string> day_beside_month(const EnglishLine& line, std::size_t i) {
    const auto day = day_of(line[i].text);
    if (day == 0) return std::nullopt;
    const auto spoken = ordinal(day, line.english());
    if (is_full_month(line.behind(i))) return (lower_case(line.before(i)) == "the" ? "" : "the ") + spoken + " of";
    if (is_full_month(line.before(i))) return (line.english() == English::British ? "the " : "") + spoken;
    return std::nullopt;
}

}  // namespace

std::optional<std::string> say_time(std::string_view text, English english) {
    return time_of_day(text, false, english);
}

bool speak_time(EnglishLine& line, std::size_t i) {
    const std::string text = line[i].text;
    auto spoken = time_of_day(text, !meridiem_of(line.behind(i)).empty(), line.english());
    if (!spoken) spoken = date(text, line.english());
    if (!spoken) spoken = day_and_month(line, i);
    if (!spoken) spoken = day_beside_month(line, i);
    if (!spoken) return false;
    line.say(i, std::move(*spoken));
    return true;
}

}  // namespace dramatis::voices::text::english
