// Currencies and units of measure, as English says them.
#pragma once

#include <string_view>

namespace dramatis::voices::text::english {

struct Currency {
    std::string_view sign;
    std::string_view one;
    std::string_view many;
    std::string_view minor_one;  // a hundredth; empty: not used
    std::string_view minor_many;
};

// By the sign that `text` begins with; null if there is none.
const Currency* currency_at(std::string_view text);

struct Unit {
    std::string_view written;
    std::string_view one;
    std::string_view many;
    bool alone = true;  // also with a space before it: "5 km"; "5 in" is no unit
};

// A noun in the plural, as far as its letters tell: what a number counts.
bool is_counted(std::string_view word);

// Null if `written` is no unit. Case counts: mW is no MW.
const Unit* unit_named(std::string_view written);

// "a day" of "3/day", "an hour" of "$5/hr"; empty if nothing is counted by it.
std::string_view per_unit_named(std::string_view written);

}  // namespace dramatis::voices::text::english
