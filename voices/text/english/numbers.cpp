#include "voices/text/english/numbers.h"

#include <algorithm>
#include <optional>

#include "voices/text/english/special_numbers.h"
#include "voices/text/english/symbols.h"
#include "voices/text/english/times.h"
#include "voices/text/english/units.h"
#include "voices/text/english/written_number.h"

namespace dramatis::voices::text::english {
namespace {

constexpr std::string_view inch_sign = "″";

std::string_view scale_of(std::string_view word) {
    if (is_in(word, {"million", "m", "M", "mn"})) return "million";
    if (is_in(word, {"billion", "bn", "B", "b"})) return "billion";
    if (is_in(word, {"trillion", "tn", "T"})) return "trillion";
    if (is_in(word, {"thousand", "k", "K"})) return "thousand";
    return {};
}

bool is_scale_word(std::string_view word) {
    return is_in(word, {"hundred", "thousand", "million", "billion", "trillion"});
}

// "a five dollar bill"
bool is_thing_of_money(std::string_view word) {
    return is_in(word, {"bill",   "bills",  "note",   "notes",   "coin",   "coins", "fine",  "ticket", "tickets",
                        "reward", "bet",    "prize",  "fee",     "cheque", "check", "piece", "pieces", "deposit",
                        "bribe",  "ransom", "bounty", "voucher", "stamp",  "job",   "deal"});
}

// Behind a measure: it is no thing that is measured.
bool is_small_word(std::string_view word) {
    return is_in(
        word, {"to",    "from",  "of",    "in",     "on",    "at",     "by",    "for",    "with",  "and",     "or",
               "but",   "per",   "away",  "long",   "wide",  "high",   "tall",  "deep",   "thick", "across",  "apart",
               "off",   "out",   "up",    "down",   "is",    "was",    "are",   "were",   "that",  "we",      "he",
               "she",   "it",    "they",  "you",    "i",     "a",      "an",    "the",    "north", "south",   "east",
               "west",  "more",  "less",  "later",  "ago",   "before", "after", "behind", "ahead", "between", "into",
               "under", "over",  "above", "below",  "as",    "if",     "when",  "then",   "now",   "here",    "there",
               "not",   "so",    "than",  "until",  "since", "could",  "would", "will",   "can",   "has",     "had",
               "have",  "might", "must",  "should", "per"});
}

std::string say_fraction(std::uint64_t over, std::uint64_t under, English english) {
    if (under == 2) return cardinal(over, english) + (over == 1 ? " half" : " halves");
    const auto part = under == 4 ? std::string("quarter") : ordinal(under, english);
    return cardinal(over, english) + " " + (over == 1 ? part : plural(part));
}

std::string_view glyph_fraction(std::string_view text) {
    if (text == "½") return "a half";
    if (text == "¼") return "a quarter";
    if (text == "¾") return "three quarters";
    if (text == "⅓") return "a third";
    if (text == "⅔") return "two thirds";
    return {};
}

class Quantities {
  public:
    explicit Quantities(EnglishLine& line) : line_(line), english_(line.english()) {}

    void speak(std::size_t i) {
        at_ = i;
        const std::string text = line_[i].text + (line_[i].inches ? std::string(inch_sign) : "");
        if (const auto glyph = glyph_fraction(text); !glyph.empty()) return line_.say(i, std::string(glyph));
        if (auto spoken = signed_quantity(text)) return line_.say(i, std::move(*spoken));
        line_.say(i, compound(text));
    }

  private:
    // "19-year-old", "mid-1980s", "8am-5pm": part by part.
    std::string compound(std::string_view text) {
        std::string spoken;
        bool time_before = false;
        while (!text.empty()) {
            const auto hyphen = std::min({text.find('-'), text.find(en_dash), text.size()});
            const auto part = text.substr(0, hyphen);
            const auto time = say_time(part, english_);
            const auto said = time ? time : has_digit(part) ? quantity(part) : std::nullopt;
            if (!spoken.empty()) spoken += time_before && time ? " to " : " ";
            spoken += said ? *said : say_mixture(part, line_);
            time_before = time.has_value();
            if (hyphen == text.size()) break;
            text.remove_prefix(hyphen + (text[hyphen] == '-' ? 1 : en_dash.size()));
        }
        return spoken;
    }

    std::optional<std::string> signed_quantity(std::string_view text) {
        std::string sign;
        if (text.starts_with('-')) sign = "minus ";
        if (text.starts_with('+')) sign = "plus ";
        if (text.starts_with('#')) sign = "number ";
        if (text.starts_with('~')) sign = "about ";
        if (!sign.empty()) text.remove_prefix(1);
        auto spoken = quantity(text);
        if (!spoken) return std::nullopt;
        return sign + *spoken;
    }

    std::optional<std::string> quantity(std::string_view text) {
        if (auto spoken = per_unit(text)) return spoken;
        const auto* currency = currency_at(text);
        if (currency != nullptr) text.remove_prefix(currency->sign.size());
        const auto number = read_number(text);
        if (!number) return std::nullopt;
        const auto rest = text.substr(number->length);
        if (currency != nullptr) return money(*currency, *number, rest);
        if (rest.empty()) return plain(*number);
        if (auto spoken = with_ending(*number, rest)) return spoken;
        if (rest.starts_with('-') || rest.starts_with(en_dash)) return range(text, *number, rest);
        if (rest.starts_with('/')) return fraction(*number, rest.substr(1));
        return std::nullopt;
    }

    // "$5/hour", "3/day"
    std::optional<std::string> per_unit(std::string_view text) {
        const auto slash = text.rfind('/');
        if (slash == std::string_view::npos || slash == 0) return std::nullopt;
        const auto per = per_unit_named(text.substr(slash + 1));
        if (per.empty()) return std::nullopt;
        auto spoken = quantity(text.substr(0, slash));
        if (spoken) spoken->append(" ").append(per);
        return spoken;
    }

    // "a 40cm gap": what is measured stands behind.
    bool measures_what_follows(std::size_t unit) const {
        const auto before = lower_case(line_.before(at_));
        const auto behind = lower_case(line_.behind(unit));
        if (behind.empty() || is_small_word(behind)) return false;
        return is_in(before, {"a", "an", "the", "this", "that", "another", "every", "each", "his", "her", "my", "your",
                              "our", "their", "its", "one", "single", "whole", "full"});
    }

    // A number alone: a year unless it counts something; the next word may be its unit.
    std::optional<std::string> plain(const WrittenNumber& number) {
        const auto behind = line_.behind(at_);
        const bool elided = line_[at_].elided && number.digits.size() == 2;
        if (elided && number.digits[0] == '0') return "oh " + digit_by_digit(number.digits.substr(1));
        if (elided) return cardinal(number.value(), english_);
        // "6' tall"
        if (line_[at_].clipped && is_in(behind, {"tall", "high", "long", "wide", "deep", "by", "x"}))
            return say_number(number, english_) + (number.is_one() ? " foot" : " feet");
        const auto* unit = unit_named(behind);
        if (unit != nullptr && unit->alone && !line_[at_ + 1].settled) {
            line_.say(at_ + 1, std::string(number.is_one() || measures_what_follows(at_ + 1) ? unit->one : unit->many));
            return say_number(number, english_);
        }
        if (number.is_whole() && !glyph_fraction(behind).empty()) {
            line_.say(at_ + 1, "and " + std::string(glyph_fraction(behind)));
            return say_number(number, english_);
        }
        if (number.is_whole() && behind == "1/2") line_.say(at_ + 1, "and a half");
        if (is_emergency_call(number)) return digit_by_digit(number.digits);
        if (is_dated(number)) return year(number.value(), english_);
        if (is_counted(behind) || is_scale_word(behind)) return say_number(number, english_);
        return say_number_or_year(number, english_);
    }

    // "in 1066": a year, whatever follows.
    bool is_dated(const WrittenNumber& number) const {
        if (number.is_whole() && !number.grouped && number.digits.size() == 4 &&
            (is_era(line_.before(at_)) || is_era(line_.behind(at_))))
            return true;
        return number.is_whole() && !number.grouped && number.digits.size() == 4 && number.value() >= 1010 &&
               number.value() <= 2099 &&
               is_in(lower_case(line_.before(at_)),
                     {"in", "since", "year", "circa", "anno", "spring", "summer", "autumn", "winter", "fall"});
    }

    static bool is_era(std::string_view word) {
        return is_in(word, {"AD", "A.D", "CE", "C.E", "BC", "B.C", "BCE", "B.C.E"});
    }

    bool is_emergency_call(const WrittenNumber& number) const {
        return number.digits.size() == 3 &&
               is_in(lower_case(line_.before(at_)),
                     {"call", "called", "calling", "dial", "dialled", "dialed", "ring", "rang", "phone", "phoned"});
    }

    std::optional<std::string> with_ending(const WrittenNumber& number, std::string_view rest) {
        if (is_in(rest, {"st", "nd", "rd", "th", "ST", "ND", "RD", "TH"}) && number.is_whole() && !number.is_code())
            return ordinal(number.value(), english_);
        if ((rest == "s" || rest == "'s") && number.is_whole() && !number.is_code())
            return plural(say_number_or_year(number, english_));
        if (const auto glyph = glyph_fraction(rest); !glyph.empty())
            return say_number(number, english_) + " and " + std::string(glyph);
        if (rest.ends_with(inch_sign)) return inches(number, rest.substr(0, rest.size() - inch_sign.size()));
        const bool hyphen = rest.starts_with('-');
        const auto* unit = unit_named(hyphen ? rest.substr(1) : rest);
        if (unit != nullptr)
            return say_number(number, english_) + " " +
                   std::string(number.is_one() || hyphen || measures_what_follows(at_) ? unit->one : unit->many);
        if (is_in(rest, {"x", "X"})) return say_number(number, english_) + " times";  // "10x faster"
        // "5'10": feet and inches.
        if (rest.starts_with('\'') && is_all_digits(rest.substr(1)))
            return say_number(number, english_) + " foot " + say_number(*read_number(rest.substr(1)), english_);
        return std::nullopt;
    }

    // "a 6″ nail", "1½″ pipes", "5'10″", "3/4″"; `part`: what stands between the digits and the sign.
    std::optional<std::string> inches(const WrittenNumber& number, std::string_view part) const {
        if (part.starts_with('\'') && is_all_digits(part.substr(1)))
            return say_number(number, english_) + " foot " + say_number(*read_number(part.substr(1)), english_);
        const bool nail = measures_what_follows(at_) || is_counted(line_.behind(at_));
        const std::string unit = nail || (number.is_one() && part.empty()) ? " inch" : " inches";
        if (part.empty()) return say_number(number, english_) + unit;
        if (const auto glyph = glyph_fraction(part); !glyph.empty())
            return say_number(number, english_) + " and " + std::string(glyph) + unit;
        if (!part.starts_with('/')) return std::nullopt;
        auto said = fraction(number, part.substr(1));
        if (!said) return std::nullopt;
        if (nail && said->ends_with('s')) said->pop_back();  // "a three quarter inch bolt"
        return *said + (nail ? " inch" : " of an inch");
    }

    std::optional<std::string> money(const Currency& currency, const WrittenNumber& number, std::string_view rest) {
        if (rest.starts_with('-') || rest.starts_with(en_dash)) return money_range(currency, number, rest);
        if (rest.starts_with('.')) rest.remove_prefix(1);
        const auto attached = scale_of(rest);
        if (!rest.empty() && attached.empty()) return std::nullopt;
        const auto behind = line_.behind(at_);
        const std::string many(currency.many);
        if (!attached.empty()) return say_number(number, english_) + " " + std::string(attached) + " " + many;
        if (is_scale_word(behind) && !line_[at_ + 1].settled) {
            line_.say(at_ + 1, std::string(behind) + " " + many);
            return say_number(number, english_);
        }
        if (is_thing_of_money(behind) ||
            (is_in(lower_case(line_.before(at_)), {"a", "another"}) && !behind.empty() && !is_small_word(behind)))
            return say_number(number, english_) + " " + std::string(currency.one);
        return amount(currency, number);
    }

    std::string amount(const Currency& currency, const WrittenNumber& number) const {
        const std::string major(number.digits == "1" ? currency.one : currency.many);
        const bool has_minor = number.decimals.size() == 2 && !currency.minor_one.empty();
        if (!has_minor && !number.is_whole()) return say_number(number, english_) + " " + std::string(currency.many);
        const auto whole = number.digits.empty() ? std::string() : say_number({number.digits, {}, false, 0}, english_);
        if (!has_minor || number.decimals == "00") return whole + " " + major;
        const auto minor = static_cast<unsigned>((number.decimals[0] - '0') * 10 + (number.decimals[1] - '0'));
        const auto small = cardinal(minor, english_);
        const auto minor_name = std::string(minor == 1 ? currency.minor_one : currency.minor_many);
        if (number.digits.empty() || number.digits == "0") return small + " " + minor_name;
        return minor < 10 ? whole + " " + major + "-and-" + small + " " + minor_name
                          : whole + " " + major + " " + small;
    }

    std::optional<std::string> money_range(const Currency& currency, const WrittenNumber& number,
                                           std::string_view rest) {
        rest.remove_prefix(rest.starts_with('-') ? 1 : en_dash.size());
        if (currency_at(rest) != nullptr) rest.remove_prefix(currency.sign.size());
        if (is_scale_word(rest))
            return say_number(number, english_) + " " + std::string(rest) + " " + std::string(currency.one);
        const auto last = read_number(rest);
        if (!last) return std::nullopt;
        const auto spoken = money(currency, *last, rest.substr(last->length));
        if (!spoken) return std::nullopt;
        return say_number(number, english_) + " to " + *spoken;
    }

    // "10–20", "1914–18", "3-2", "555-0199", "10-20 km".
    std::optional<std::string> range(std::string_view text, const WrittenNumber& first, std::string_view rest) {
        const bool hyphen = rest.starts_with('-');
        rest.remove_prefix(hyphen ? 1 : en_dash.size());
        const auto last = read_number(rest);
        if (!last) return std::nullopt;
        const auto ending = rest.substr(last->length);
        if (ending.starts_with('-') || (hyphen && first.digits.size() == 3 && last->digits.size() == 4))
            return telephone(text);
        if (first.is_code() && hyphen) return telephone(text);
        const bool short_year =
            first.digits.size() == 4 && last->digits.size() == 2 && last->is_whole() && ending.empty();
        const bool rises =
            short_year || first.value() < last->value() ||
            is_in(lower_case(line_.before(at_)), {"from", "between", "open", "work", "works", "working"});
        const auto joint = rises || !hyphen ? " to " : " ";
        const auto from = ending.empty() && !is_counted(line_.behind(at_)) ? say_number_or_year(first, english_)
                                                                           : say_number(first, english_);
        if (ending.empty()) {
            const auto to = plain(*last);
            return from + joint +
                   (short_year && last->digits[0] == '0' ? "oh " + digit_by_digit(last->digits.substr(1)) : *to);
        }
        const auto to = with_ending(*last, ending);
        if (!to) return std::nullopt;
        return from + joint + *to;
    }

    static std::optional<std::string> telephone(std::string_view text) {
        std::string spoken;
        for (std::size_t i = 0; i < text.size();) {
            auto end = text.find('-', i);
            if (end == std::string_view::npos) end = text.size();
            if (!is_all_digits(text.substr(i, end - i))) return std::nullopt;
            if (!spoken.empty()) spoken += ", ";
            spoken += digit_by_digit(text.substr(i, end - i));
            i = end + 1;
        }
        return spoken;
    }

    std::optional<std::string> fraction(const WrittenNumber& over, std::string_view rest) const {
        const auto under = read_number(rest);
        if (!under || !over.is_whole() || !under->is_whole() || over.digits.size() > 4 || under->digits.size() > 4)
            return std::nullopt;
        const auto ending = rest.substr(under->length);
        if (!ending.empty() && !ending.starts_with("th")) return std::nullopt;
        const auto a = over.value();
        const auto b = under->value();
        if ((a == 24 && b == 7) || (a == 9 && b == 11) || a == b)
            return cardinal(a, english_) + " " + cardinal(b, english_);
        if (a == 0 || b < 2 || over.is_code() || under->is_code()) return std::nullopt;
        if (a > b) return cardinal(a, english_) + " over " + cardinal(b, english_);
        return say_fraction(a, b, english_);
    }

    EnglishLine& line_;
    English english_;
    std::size_t at_ = 0;
};

}  // namespace

void speak_numbers(EnglishLine& line) {
    join_spaced_numbers(line);
    speak_telephone_numbers(line);
    Quantities quantities(line);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto& word = line[i];
        if (word.settled || word.text.find("://") != std::string::npos) continue;
        if (!has_digit(word.text) && glyph_fraction(word.text).empty()) continue;
        if (word.text.find('@') != std::string::npos && word.text.find('.') != std::string::npos) continue;
        if (word.inches || (!speak_special_number(line, i) && !speak_time(line, i))) quantities.speak(i);
    }
}

}  // namespace dramatis::voices::text::english
