#include "voices/text/english/special_numbers.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/text.h"
#include "voices/text/english/times.h"
#include "voices/text/english/units.h"
#include "voices/text/english/written_number.h"

namespace dramatis::voices::text::english {
namespace {

std::uint64_t value_of(std::string_view digits) { return read_number(digits)->value(); }

// Digits, parted by one separator or another: "3:16-18" gives 3, 16, 18 and ":-". Nothing if anything else is there.
struct Parts {
    std::vector<std::string_view> digits;
    std::string separators;
};

std::optional<Parts> parts_of(std::string_view text) {
    Parts parts;
    while (true) {
        std::size_t end = 0;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        if (end == 0 || end > 4 || parts.digits.size() == 6) return std::nullopt;
        parts.digits.push_back(text.substr(0, end));
        text.remove_prefix(end);
        if (text.empty()) return parts;
        const bool dash = text.starts_with(en_dash);
        parts.separators += dash ? '-' : text[0];
        text.remove_prefix(dash ? en_dash.size() : 1);
    }
}

bool is_military(std::string_view digits) {
    return digits.size() == 4 && value_of(digits.substr(0, 2)) < 25 && digits[2] < '6';
}

// "0430" is "oh four thirty", "2200" "twenty-two hundred".
std::string military_time(std::string_view digits, English english) {
    const auto hour = value_of(digits.substr(0, 2));
    const auto minute = value_of(digits.substr(2));
    std::string words = hour == 0          ? "zero"
                        : digits[0] == '0' ? "oh " + cardinal(hour, english)
                                           : cardinal(hour, english);
    if (minute == 0) return words + " hundred";
    return words + (minute < 10 ? " oh " : " ") + cardinal(minute, english);
}

bool names_a_code(std::string_view word) {
    return is_in(word, {"pin", "code", "password", "passcode", "combination", "extension", "zip", "postcode",
                        "passport", "account", "serial", "licence", "license", "badge"});
}

// "PIN 4321", "the code is 4471".
bool is_code_here(const EnglishLine& line, std::size_t i) {
    const auto before = lower_case(line.before(i));
    if (is_counted(line.behind(i))) return false;  // "the code is 4000 lines long"
    if (names_a_code(before)) return true;
    if (i < 2 || !is_in(before, {"is", "was", "number", "no", "number's"})) return false;
    const auto second = lower_case(line.before(i - 1));
    return names_a_code(second) || (i >= 3 && second == "number" && names_a_code(lower_case(line.before(i - 2))));
}

bool names_a_road_or_room(std::string_view word) {
    return is_in(word, {"highway", "route", "interstate", "u.s",  "room",   "flight",   "bus",
                        "suite",   "flat",  "apartment",  "cell", "locker", "unit",     "berth",
                        "cabin",   "gate",  "platform",   "ward", "road",   "motorway", "freeway"});
}

// "101" is "one oh one", "370" "three seventy".
std::string road_number(std::string_view digits, English english) {
    if (digits.size() != 3 || digits.substr(1) == "00" || digits[0] == '0') return cardinal(value_of(digits), english);
    const auto rest = value_of(digits.substr(1));
    return cardinal(value_of(digits.substr(0, 1)), english) + (rest < 10 ? " oh " : " ") + cardinal(rest, english);
}

// "9W" of a room, a seat, a bus: a letter, not a unit of measure.
std::optional<std::string> number_and_letter(const EnglishLine& line, std::size_t i) {
    const std::string_view text = line[i].text;
    const auto number = read_number(text);
    if (!number || !number->is_whole() || number->length + 1 != text.size()) return std::nullopt;
    const char letter = text.back();
    if (letter < 'A' || letter > 'Z') return std::nullopt;
    const auto before = lower_case(line.before(i));
    if (!names_a_road_or_room(before) &&
        !is_in(before, {"seat",  "size",    "building", "block",  "row",     "track", "bay",  "exit",    "door",
                        "bed",   "deck",    "class",    "grade",  "exhibit", "lot",   "box",  "house",   "number",
                        "level", "section", "stage",    "studio", "table",   "part",  "page", "chapter", "figure",
                        "floor", "stand",   "line",     "hall",   "pier",    "dock",  "plot"}))
        return std::nullopt;
    const bool article = letter == 'A' && line.takes_phonemes();
    return road_number(number->digits, line.english()) + " " + (article ? "[[eI]]" : std::string(1, letter));
}

bool is_book_of_the_bible(std::string_view word) {
    return is_in(
        word, {"genesis",      "exodus",    "leviticus", "numbers",     "deuteronomy",  "joshua",        "judges",
               "ruth",         "samuel",    "kings",     "chronicles",  "ezra",         "nehemiah",      "esther",
               "job",          "psalm",     "psalms",    "proverbs",    "ecclesiastes", "isaiah",        "jeremiah",
               "lamentations", "ezekiel",   "daniel",    "hosea",       "joel",         "amos",          "obadiah",
               "jonah",        "micah",     "nahum",     "habakkuk",    "zephaniah",    "haggai",        "zechariah",
               "malachi",      "matthew",   "mark",      "luke",        "john",         "acts",          "romans",
               "corinthians",  "galatians", "ephesians", "philippians", "colossians",   "thessalonians", "timothy",
               "titus",        "philemon",  "hebrews",   "james",       "peter",        "jude",          "revelation",
               "revelations",  "sura",      "surah",     "songs",       "verse",        "verses"});
}

// "Psalm 23:4", "Genesis 1:1-3"
std::optional<std::string> verse(const EnglishLine& line, std::size_t i, const Parts& parts) {
    if (!parts.separators.starts_with(':') || !is_book_of_the_bible(lower_case(line.before(i)))) return std::nullopt;
    if (parts.separators != ":" && parts.separators != ":-") return std::nullopt;
    auto words = cardinal(value_of(parts.digits[0]), line.english()) + ", " +
                 cardinal(value_of(parts.digits[1]), line.english());
    if (parts.digits.size() == 3) words += " to " + cardinal(value_of(parts.digits[2]), line.english());
    return words;
}

bool is_score(std::string_view text) {
    const auto parts = parts_of(text);
    return parts && parts->separators == "-" && parts->digits[0].size() <= 2 && parts->digits[1].size() <= 2;
}

// "We won 6-4, 3-6, 7-6": a result, not a range.
bool is_score_here(const EnglishLine& line, std::size_t i) {
    if (!is_score(line[i].text)) return false;
    // "It's 5-6 miles"
    const auto behind = line.behind(i);
    if (is_counted(behind) || (unit_named(behind) != nullptr && unit_named(behind)->alone)) return false;
    if (is_in(lower_case(line.before(i)),
              {"won",      "lost", "beat", "score", "score's", "led", "leading", "trailing", "drew", "ended",
               "finished", "it's", "down", "final", "them",    "him", "us",      "win",      "loss", "defeat"}))
        return true;
    const auto joined = [&](std::size_t first) { return line[first].after == Break::Comma && !line[first].dotted; };
    // The one before may be spoken already: its neighbour behind it was this one.
    if (i + 1 < line.size() && joined(i) && is_score(line[i + 1].text)) return true;
    return i > 0 && joined(i - 1) && line[i - 1].settled && line[i - 1].score;
}

std::string score(const Parts& parts, English english) {
    const auto goals = [&](std::string_view digits) {
        const auto value = value_of(digits);
        return value == 0 && english == English::British ? std::string("nil") : cardinal(value, english);
    };
    return goals(parts.digits[0]) + " " + goals(parts.digits[1]);
}

// "1984-5"
std::optional<std::string> neighbouring_years(const Parts& parts, English english) {
    if (parts.separators != "-" || parts.digits[0].size() != 4 || parts.digits[1].size() != 1) return std::nullopt;
    const auto first = value_of(parts.digits[0]);
    const auto last = value_of(parts.digits[1]);
    if (first < 1100 || first > 2099 || last <= first % 10) return std::nullopt;
    return year(first, english) + " to " + cardinal(last, english);
}

// "2x4", "4x100"
std::optional<std::string> dimensions(std::string_view text, English english) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = decode(text, at);
        plain += c == U'×' || c == 'x' || c == 'X' ? 'x' : static_cast<char>(c < 0x80 ? c : '?');
        at += bytes;
    }
    const auto parts = parts_of(plain);
    if (!parts || parts->separators.empty() || parts->separators.find_first_not_of('x') != std::string::npos)
        return std::nullopt;
    std::string words;
    for (const auto digits : parts->digits)
        words += (words.empty() ? "" : " by ") + say_number(*read_number(digits), english);
    return words;
}

// "10^6", "x^2", "10^-9"
std::optional<std::string> power(std::string_view text, English english) {
    const auto mark = text.find('^');
    if (mark == 0 || mark == std::string_view::npos || mark + 1 == text.size()) return std::nullopt;
    const auto base = text.substr(0, mark);
    auto exponent = text.substr(mark + 1);
    const bool minus = exponent.starts_with('-');
    if (minus) exponent.remove_prefix(1);
    const auto said = [&](std::string_view part) {
        const auto number = read_number(part);
        return number && number->length == part.size() ? say_number(*number, english) : std::string(part);
    };
    if (base.find_first_not_of("0123456789.,") != std::string_view::npos && base.size() > 1) return std::nullopt;
    if (!minus && exponent == "2") return said(base) + " squared";
    if (!minus && exponent == "3") return said(base) + " cubed";
    return said(base) + " to the " + (minus ? "minus " : "") + said(exponent);
}

std::optional<std::string> special(EnglishLine& line, std::size_t i) {
    const std::string_view text = line[i].text;
    const auto english = line.english();
    if (text.find('^') != std::string_view::npos) return power(text, english);
    if (auto spoken = number_and_letter(line, i)) return spoken;
    if (auto spoken = dimensions(text, english)) return spoken;
    const auto parts = parts_of(text);
    if (!parts) return std::nullopt;
    if (parts->separators.empty()) {
        if (is_code_here(line, i)) return digit_by_digit(text);
        const bool hours = is_in(lower_case(line.behind(i)), {"hours", "hrs", "zulu"});
        if (is_military(text) && (hours || text[0] == '0')) return military_time(text, english);
        if (names_a_road_or_room(lower_case(line.before(i))) && text.size() == 3) return road_number(text, english);
        return std::nullopt;
    }
    if (auto spoken = verse(line, i, *parts)) return spoken;
    if (is_score_here(line, i)) {
        line[i].score = true;
        return score(*parts, english);
    }
    return neighbouring_years(*parts, english);
}

bool is_group_of_three(std::string_view text) { return text.size() == 3 && is_all_digits(text); }

// "150", "$12", "-7": what a number in groups of three begins with.
bool begins_groups(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (const auto* currency = currency_at(text)) text.remove_prefix(currency->sign.size());
    return is_all_digits(text) && text.size() <= 3 && text[0] != '0';
}

bool counts_by_groups(const EnglishLine& line, std::size_t begin, std::size_t last) {
    const auto before = lower_case(line.before(begin));
    if (names_a_code(before) || names_a_road_or_room(before) ||
        is_in(before, {"call", "dial", "phone", "ring", "text", "number", "numbers", "digits", "count"}))
        return false;
    for (auto i = begin + 1; i <= last; ++i)
        if (line[i].text == "000") return true;
    const auto behind = line.behind(last);
    return is_counted(behind) || !is_all_digits(line[begin].text) ||
           (unit_named(behind) != nullptr && unit_named(behind)->alone);
}

bool is_digit_group(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    return is_all_digits(text);
}

// "020 7946 0958" begins with a zero or a plus; "1300 555 019" has three groups and more, one of them of three digits.
bool is_telephone_number(const EnglishLine& line, std::size_t begin, std::size_t end) {
    std::size_t digits = 0;
    std::size_t longest = 0;
    std::size_t shortest = 99;
    bool commas = false;
    for (auto i = begin; i < end; ++i) {
        const auto size = line[i].text.size();
        digits += size;
        longest = std::max(longest, size);
        shortest = std::min(shortest, size);
        commas = commas || (i + 1 < end && line[i].after == Break::Comma);
    }
    if (end - begin < 2 || digits < 7) return false;
    if (line[begin].text[0] == '0' || line[begin].text[0] == '+') return true;
    return !commas && end - begin >= 3 && digits >= 8 && shortest >= 2 && longest >= 3;
}

}  // namespace

void join_spaced_numbers(EnglishLine& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i].settled || line[i].inches || !begins_groups(line[i].text)) continue;
        auto last = i;
        while (last + 1 < line.size() && line.flows_on(last) && !line[last + 1].settled &&
               is_group_of_three(line[last + 1].text))
            ++last;
        if (last == i || last - i > 4 || !counts_by_groups(line, i, last)) continue;
        std::string number = line[i].text;
        for (auto next = i + 1; next <= last; ++next) number += "," + line[next].text;
        for (; i < last; ++i) {
            line.say(i, {});
            line[i].joined = true;
        }
        line[last].text = std::move(number);
    }
}

void speak_telephone_numbers(EnglishLine& line) {
    for (std::size_t i = 0; i < line.size();) {
        auto end = i;
        while (end < line.size() && !line[end].settled && is_digit_group(line[end].text) &&
               (end == i || (line[end - 1].after <= Break::Comma && !line[end - 1].dotted)))
            ++end;
        if (end > i && is_telephone_number(line, i, end))
            for (; i < end; ++i) line.say(i, (line[i].text[0] == '+' ? "plus " : "") + digit_by_digit(line[i].text));
        i = std::max(end, i + 1);
    }
}

bool speak_special_number(EnglishLine& line, std::size_t i) {
    auto spoken = special(line, i);
    if (!spoken) return false;
    line.say(i, std::move(*spoken));
    return true;
}

}  // namespace dramatis::voices::text::english
