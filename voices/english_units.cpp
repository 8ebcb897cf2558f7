#include "voices/english_units.h"

namespace dramatis::voices {
namespace {

constexpr Currency currencies[] = {{"$", "dollar", "dollars", "cent", "cents"},
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
                          {"k", "thousand", "thousand", false},
                          {"bn", "billion", "billion"}};

}  // namespace

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

}  // namespace dramatis::voices
