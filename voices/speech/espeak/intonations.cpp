#include "voices/speech/espeak/intonations.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <fmt/format.h>

namespace dramatis::voices::speech::espeak {
namespace {

using profiles::Tune;
using Byte = std::uint8_t;

// Heights are percent of the way from the voice's lowest pitch to its highest.
struct Nucleus {                                                      // the last stressed syllable and what follows
    Byte envelope, top, bottom;                                       // nothing follows
    Byte tailed_envelope, tailed_top, tailed_bottom, tail, tail_end;  // unstressed syllables follow
};
// Envelopes of eSpeak NG: a fall, a rise, a fall with a rise behind it, and that one with a later rise.
constexpr Byte fall = 0, rise = 2, fall_rise = 4, late_fall_rise = 6;

constexpr Byte as_head = 255;

struct Shape {
    Tune tune;
    std::array<Byte, 2> prehead;  // before the first stress
    Byte onset;                   // of the first stress, or as_head
    std::array<Byte, 2> head;     // from the first stress to the last but one …
    Byte steps;                   // … in so many steps; further ones take these heights in turn:
    std::array<Byte, 4> beyond;
    Byte drop;                              // within a stressed syllable
    std::array<std::int8_t, 2> unstressed;  // below or above the stressed one, at first and at last
    Nucleus statement;
    bool lifts_at_comma;  // rises there; others fall and rise
    double slope;         // see tune_slope
};
constexpr std::array<Shape, 7> shapes = {{
    {.tune = Tune::Falling,
     .prehead = {36, 26},
     .onset = as_head,
     .head = {70, 30},
     .steps = 2,
     .beyond = {17, 56, 16, 16},
     .drop = 6,
     .unstressed = {-34, -37},
     .statement = {fall, 62, 3, fall, 70, 14, 6, 10},
     .lifts_at_comma = false,
     .slope = 1.072},
    {.tune = Tune::Late,
     .prehead = {67, 69},
     .onset = 52,
     .head = {52, 40},
     .steps = 4,
     .beyond = {69, 46, 74, 55},
     .drop = 17,
     .unstressed = {-17, -13},
     .statement = {fall, 97, 7, fall, 98, 18, 12, 2},
     .lifts_at_comma = true,
     .slope = 1.187},
    {.tune = Tune::Stepping,
     .prehead = {24, 17},
     .onset = 40,
     .head = {71, 32},
     .steps = 6,
     .beyond = {31, 12, 42, 15},
     .drop = 8,
     .unstressed = {0, 8},
     .statement = {fall, 83, 7, fall, 91, 19, 11, 6},
     .lifts_at_comma = false,
     .slope = 1.162},
    {.tune = Tune::Climbing,
     .prehead = {39, 36},
     .onset = as_head,
     .head = {41, 77},
     .steps = 4,
     .beyond = {65, 85, 71, 98},
     .drop = 8,
     .unstressed = {-11, -14},
     .statement = {fall_rise, 52, 5, fall_rise, 56, 8, 14, 10},
     .lifts_at_comma = true,
     .slope = 1.177},
    {.tune = Tune::Even,
     .prehead = {55, 74},
     .onset = as_head,
     .head = {58, 39},
     .steps = 2,
     .beyond = {50, 72, 68, 57},
     .drop = 10,
     .unstressed = {7, 4},
     .statement = {fall_rise, 57, 1, fall_rise, 59, 19, 5, 10},
     .lifts_at_comma = true,
     .slope = 1.197},
    {.tune = Tune::Dipping,
     .prehead = {83, 89},
     .onset = as_head,
     .head = {82, 29},
     .steps = 4,
     .beyond = {12, 16, 46, 60},
     .drop = 14,
     .unstressed = {2, 3},
     .statement = {fall_rise, 54, 6, fall_rise, 62, 22, 4, 3},
     .lifts_at_comma = false,
     .slope = 1.262},
    {.tune = Tune::Rising,
     .prehead = {26, 27},
     .onset = as_head,
     .head = {31, 57},
     .steps = 4,
     .beyond = {36, 75, 64, 79},
     .drop = 9,
     .unstressed = {-24, -25},
     .statement = {fall, 57, 10, fall, 58, 22, 9, 1},
     .lifts_at_comma = false,
     .slope = 1.047},
}};

constexpr Nucleus lifted = {rise, 60, 42, rise, 55, 42, 34, 52};
constexpr Nucleus suspended = {fall_rise, 80, 18, late_fall_rise, 78, 22, 34, 52};
constexpr Nucleus question = {rise, 36, 72, rise, 34, 40, 56, 76};
constexpr Nucleus exclamation = {fall, 98, 10, fall, 98, 60, 50, 8};

const Shape& shape_of(Tune tune) { return *std::ranges::find(shapes, tune, &Shape::tune); }

// "dramatis3q": the name has 12 bytes.
std::string record_name(Tune tune, char kind) { return fmt::format("dramatis{}{}", static_cast<int>(tune), kind); }

std::string record(const Shape& shape, char kind, const Nucleus& nucleus) {
    constexpr std::size_t name_size = 12, most_beyond = 8;
    std::string bytes = record_name(shape.tune, kind);
    bytes.resize(name_size + 4);  // no flags
    const auto add = [&](auto... values) { (bytes.push_back(static_cast<char>(values)), ...); };
    for (const Byte height : shape.beyond) add(height);
    bytes.resize(bytes.size() + most_beyond - shape.beyond.size());
    constexpr Byte plain = 0, unused = 0;
    add(shape.prehead[0], shape.prehead[1], plain, shape.drop, unused, unused);
    add(shape.onset, shape.head[0], shape.head[1], as_head, shape.steps, shape.beyond.size());
    // First, middle and last of the unstressed syllables between two stresses.
    for (const auto difference : shape.unstressed) add(difference, difference, difference);
    add(nucleus.envelope, nucleus.top, nucleus.bottom);
    // The same again: of a nucleus that is split in two.
    for (int i = 0; i < 2; ++i)
        add(nucleus.tailed_envelope, nucleus.tailed_top, nucleus.tailed_bottom, nucleus.tail, nucleus.tail_end);
    bytes.resize(tune_record_bytes);
    return bytes;
}

// What comes before the rise of a question lies low, so that its end stands out.
Shape of_question(Shape shape) {
    constexpr Byte highest = 45;  // percent
    const auto lower = [highest](Byte& height) { height = std::min(height, highest); };
    for (Byte& height : shape.prehead) lower(height);
    for (Byte& height : shape.head) lower(height);
    for (Byte& height : shape.beyond) lower(height);
    if (shape.onset != as_head) lower(shape.onset);
    return shape;
}

}  // namespace

std::string with_our_tunes(std::string installed) {
    for (const Shape& shape : shapes) {
        installed += record(shape, 's', shape.statement);
        installed += record(shape, 'c', shape.lifts_at_comma ? lifted : suspended);
        installed += record(of_question(shape), 'q', question);
        installed += record(shape, 'e', exclamation);
    }
    return installed;
}

std::string tune_names(Tune tune) {
    std::string names;
    for (const char kind : {'s', 'c', 'q', 'e'}) names += (names.empty() ? "" : " ") + record_name(tune, kind);
    return names;
}

double tune_slope(Tune tune) { return shape_of(tune).slope; }

}  // namespace dramatis::voices::speech::espeak
