#include "voices/text/english/units.h"

#include "voices/text/english/line.h"

namespace dramatis::voices::text::english {
namespace {

constexpr Currency currencies[] = {{"US$", "U.S dollar", "U.S dollars", "cent", "cents"},
                                   {"AU$", "Australian dollar", "Australian dollars", "cent", "cents"},
                                   {"A$", "Australian dollar", "Australian dollars", "cent", "cents"},
                                   {"CA$", "Canadian dollar", "Canadian dollars", "cent", "cents"},
                                   {"C$", "Canadian dollar", "Canadian dollars", "cent", "cents"},
                                   {"NZ$", "New Zealand dollar", "New Zealand dollars", "cent", "cents"},
                                   {"HK$", "Hong Kong dollar", "Hong Kong dollars", "cent", "cents"},
                                   {"S$", "Singapore dollar", "Singapore dollars", "cent", "cents"},
                                   {"R$", "real", "reals", "centavo", "centavos"},
                                   {"₿", "bitcoin", "bitcoins", "", ""},
                                   {"$", "dollar", "dollars", "cent", "cents"},
                                   {"£", "pound", "pounds", "penny", "pence"},
                                   {"€", "euro", "euros", "cent", "cents"},
                                   {"¥", "yen", "yen", "", ""},
                                   {"₹", "rupee", "rupees", "paisa", "paise"},
                                   {"₽", "rouble", "roubles", "kopek", "kopeks"},
                                   {"₩", "won", "won", "", ""}};

constexpr Unit units[] = {{"km", "kilometre", "kilometres"},
                          {"m", "metre", "metres"},
                          {"cm", "centimetre", "centimetres"},
                          {"mm", "millimetre", "millimetres"},
                          {"nm", "nanometre", "nanometres"},
                          {"km²", "square kilometre", "square kilometres"},
                          {"m²", "square metre", "square metres"},
                          {"m³", "cubic metre", "cubic metres"},
                          {"ha", "hectare", "hectares", false},
                          {"mi", "mile", "miles", false},
                          {"yd", "yard", "yards"},
                          {"yds", "yard", "yards"},
                          {"ft", "foot", "feet"},
                          {"in", "inch", "inches", false},
                          {"kg", "kilogram", "kilograms"},
                          {"g", "gram", "grams"},
                          {"mg", "milligram", "milligrams"},
                          {"t", "tonne", "tonnes", false},
                          {"lb", "pound", "pounds"},
                          {"lbs", "pound", "pounds"},
                          {"oz", "ounce", "ounces"},
                          {"l", "litre", "litres"},
                          {"L", "litre", "litres", false},
                          {"ml", "millilitre", "millilitres"},
                          {"mL", "millilitre", "millilitres"},
                          {"cl", "centilitre", "centilitres"},
                          {"mph", "mile an hour", "miles an hour"},
                          {"kph", "kilometre an hour", "kilometres an hour"},
                          {"km/h", "kilometre an hour", "kilometres an hour"},
                          {"m/s", "metre a second", "metres a second"},
                          {"kn", "knot", "knots"},
                          {"kt", "knot", "knots"},
                          {"kts", "knot", "knots"},
                          {"rpm", "revolution a minute", "revolutions a minute"},
                          {"ms", "millisecond", "milliseconds"},
                          {"sec", "second", "seconds"},
                          {"secs", "second", "seconds"},
                          {"min", "minute", "minutes"},
                          {"mins", "minute", "minutes"},
                          {"h", "hour", "hours"},
                          {"hr", "hour", "hours"},
                          {"hrs", "hour", "hours"},
                          {"Hz", "hertz", "hertz"},
                          {"kHz", "kilohertz", "kilohertz"},
                          {"MHz", "megahertz", "megahertz"},
                          {"GHz", "gigahertz", "gigahertz"},
                          {"W", "watt", "watts", false},
                          {"kW", "kilowatt", "kilowatts"},
                          {"MW", "megawatt", "megawatts"},
                          {"GW", "gigawatt", "gigawatts"},
                          {"kWh", "kilowatt hour", "kilowatt hours"},
                          {"V", "volt", "volts", false},
                          {"kV", "kilovolt", "kilovolts"},
                          {"hp", "horsepower", "horsepower"},
                          {"psi", "pound per square inch", "pounds per square inch"},
                          {"hPa", "hectopascal", "hectopascals"},
                          {"dB", "decibel", "decibels"},
                          {"kB", "kilobyte", "kilobytes"},
                          {"KB", "kilobyte", "kilobytes"},
                          {"MB", "megabyte", "megabytes"},
                          {"GB", "gigabyte", "gigabytes"},
                          {"TB", "terabyte", "terabytes"},
                          {"°", "degree", "degrees"},
                          {"°C", "degree Celsius", "degrees Celsius"},
                          {"°F", "degree Fahrenheit", "degrees Fahrenheit"},
                          {"ºC", "degree Celsius", "degrees Celsius"},
                          {"%", "percent", "percent"},
                          {"‰", "per mille", "per mille"},
                          {"p", "penny", "pence", false},
                          {"¢", "cent", "cents"},
                          {"€", "euro", "euros"},
                          {"£", "pound", "pounds"},
                          {"$", "dollar", "dollars"},
                          {"USD", "U.S dollar", "U.S dollars"},
                          {"EUR", "euro", "euros"},
                          {"GBP", "pound", "pounds"},
                          {"yr", "year", "years"},
                          {"yrs", "year", "years"},
                          {"wk", "week", "weeks"},
                          {"wks", "week", "weeks"},
                          {"mos", "month", "months"},
                          {"tsp", "teaspoon", "teaspoons"},
                          {"tsps", "teaspoon", "teaspoons"},
                          {"tbsp", "tablespoon", "tablespoons"},
                          {"tbsps", "tablespoon", "tablespoons"},
                          {"µm", "micrometre", "micrometres"},
                          {"μm", "micrometre", "micrometres"},
                          {"k", "thousand", "thousand", false},
                          {"bn", "billion", "billion"}};

struct PerUnit {
    std::string_view written;
    std::string_view spoken;
};

constexpr PerUnit per_units[] = {
    {"day", "a day"},      {"night", "a night"},   {"week", "a week"},   {"wk", "a week"},       {"month", "a month"},
    {"mo", "a month"},     {"year", "a year"},     {"yr", "a year"},     {"hour", "an hour"},    {"hr", "an hour"},
    {"h", "an hour"},      {"minute", "a minute"}, {"min", "a minute"},  {"second", "a second"}, {"sec", "a second"},
    {"s", "a second"},     {"person", "a person"}, {"head", "a head"},   {"each", "each"},       {"kg", "a kilogram"},
    {"kilo", "a kilo"},    {"g", "a gram"},        {"lb", "a pound"},    {"oz", "an ounce"},     {"ton", "a ton"},
    {"litre", "a litre"},  {"liter", "a litre"},   {"l", "a litre"},     {"gallon", "a gallon"}, {"mile", "a mile"},
    {"km", "a kilometre"}, {"word", "a word"},     {"page", "a page"},   {"piece", "a piece"},   {"item", "an item"},
    {"unit", "a unit"},    {"game", "a game"},     {"shift", "a shift"}, {"trip", "a trip"},     {"meal", "a meal"}};

}  // namespace

bool is_counted(std::string_view word) {
    if (is_in(word, {"people", "men", "women", "children", "feet", "sheep", "metres", "square"})) return true;
    return word.size() > 3 && word[0] >= 'a' && word.ends_with('s') && !word.ends_with("ss") &&
           !is_in(word, {"this", "perhaps", "always", "plus", "besides", "across", "towards", "sometimes", "whereas",
                         "it's", "that's"});
}

std::string_view per_unit_named(std::string_view written) {
    for (const auto& per : per_units)
        if (per.written == written) return per.spoken;
    return {};
}

const Currency* currency_at(std::string_view text) {
    for (const auto& currency : currencies)
        if (text.starts_with(currency.sign)) return &currency;
    return nullptr;
}

const Unit* unit_named(std::string_view written) {
    for (const auto& unit : units)
        if (unit.written == written) return &unit;
    return nullptr;
}

}  // namespace dramatis::voices::text::english
