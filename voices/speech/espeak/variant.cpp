#include "voices/speech/espeak/variant.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <vector>

#include "core/hash.h"
#include "voices/speech/espeak/intonations.h"

namespace dramatis::voices::speech::espeak {
namespace {

// eSpeak NG's own values where a variant gives none (VoiceReset in its voices.c), in the units of the file.
struct Formant {
    int frequency = 100;  // percent
    int height = 100;     // percent
    int width = 100;      // percent
    int offset = 0;       // Hz
};
constexpr std::array<Formant, 9> default_formants = {
    {{100, 102, 109}, {100, 100, 100}, {100, 94, 100}, {100, 91, 125}, {100, 78, 134}, {100, 78, 134}, {}, {}, {}}};
constexpr int default_flutter = 2;
constexpr int default_roughness = 2;
constexpr int most_roughness = 7;
constexpr int default_voicing = 100;
constexpr std::array<int, 2> default_consonants = {90, 100};
struct TonePoint {
    int frequency;  // Hz
    int height;     // 128 leaves a harmonic as it is
};
constexpr std::array<TonePoint, 4> default_tone = {{{600, 170}, {1200, 135}, {2000, 110}, {3000, 110}}};
constexpr std::array<int, 8> default_stress_amplitudes = {18, 18, 20, 20, 20, 22, 22, 20};

// Breath noise by formant and its width: a hiss that follows the vowels, strongest where a whisper is.
constexpr std::array<int, 6> full_breath = {75, 75, 50, 40, 15, 10};
constexpr std::array<int, 6> breath_widths = {150, 150, 200, 200, 400, 400};
// At brightness 1, dB that each octave above the pivot gains; at -1, that it loses.
constexpr double brightness_db_per_octave = 4.0;
constexpr double brightness_pivot_hz = 800.0;
// At stress 1: what a stressed syllable gains in length (of some 250) and in loudness; unstressed ones lose as much.
constexpr std::array<int, 8> stress_lengths = {-15, -20, -5, -5, 0, 0, 35, 45};
constexpr std::array<int, 8> stress_amplitudes = {-3, -4, 0, 0, 0, 2, 4, 4};

// Lowest and highest pitch of plain speech, as factors of its mean.
constexpr std::array<double, 2> pitch_bounds = {0.82, 1.18};
// The mean that eSpeak NG makes of such a line is 1.13 × its middle - 11.6 Hz (measured on 37 voices, 58 to 330 Hz).
constexpr double pitch_slope = 1.13;
constexpr double pitch_offset_hz = -11.6;
// With our tunes: as far as people's pitch goes in a sentence. The mean is intonations.h's.
constexpr std::array<double, 2> tune_bounds = {0.72, 1.38};
constexpr std::array<int, 2> default_pitch = {82, 118};  // Hz

using Numbers = std::vector<int>;

int percent(double factor) { return static_cast<int>(std::lround(factor * 100.0)); }

// The values of a base variant by keyword, without formants.
struct Base {
    std::map<std::string, Numbers, std::less<>> values;
    std::array<Formant, 9> formants = default_formants;
    bool has(std::string_view keyword) const { return values.contains(keyword); }
    Numbers get(std::string_view keyword, Numbers otherwise) const {
        const auto found = values.find(keyword);
        if (found == values.end() || found->second.empty()) return otherwise;
        return found->second;
    }
};

constexpr std::array known_keywords = {"pitch",     "echo",    "flutter",    "roughness", "voicing",
                                       "breath",    "breathw", "tone",       "stressAmp", "stressLength",
                                       "stressAdd", "klatt",   "consonants", "intonation"};
constexpr std::size_t most_numbers = 10;
constexpr int largest_number = 20000;

// Nothing if any word is not a small whole number.
Numbers read_numbers(std::string_view text) {
    Numbers numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (numbers.size() < most_numbers) {
        while (at != end && (*at == ' ' || *at == '\t' || *at == '\r')) ++at;
        if (at == end) break;
        int number = 0;
        const auto [after, error] = std::from_chars(at, end, number);
        if (error != std::errc() || number < -largest_number || number > largest_number) break;
        numbers.push_back(number);
        at = after;
    }
    return numbers;
}

void read_formant(const Numbers& numbers, Base& base) {
    if (numbers.size() < 2 || numbers[0] < 0 || numbers[0] >= static_cast<int>(base.formants.size())) return;
    Formant& formant = base.formants[static_cast<std::size_t>(numbers[0])];
    // A negative number leaves what was there; an absent one means 100.
    const auto set = [&](std::size_t index, int& value) {
        const int given = index < numbers.size() ? numbers[index] : 100;
        if (given >= 0) value = given;
    };
    set(1, formant.frequency);
    set(2, formant.height);
    set(3, formant.width);
    formant.offset = numbers.size() > 4 ? numbers[4] : 0;
}

Base read_base(std::string_view text) {
    Base base;
    while (!text.empty()) {
        const std::size_t line_end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, line_end);
        text.remove_prefix(std::min(line_end + 1, text.size()));
        line = line.substr(0, line.find("//"));
        const std::size_t keyword_end = std::min(line.find_first_of(" \t\r"), line.size());
        const std::string_view keyword = line.substr(0, keyword_end);
        const Numbers numbers = read_numbers(line.substr(keyword_end));
        if (keyword == "formant")
            read_formant(numbers, base);
        else if (std::ranges::find(known_keywords, keyword) != known_keywords.end() && !numbers.empty())
            base.values.insert_or_assign(std::string(keyword), numbers);
    }
    return base;
}

class Writer {
  public:
    void line(std::string_view keyword, const Numbers& numbers) {
        text_ += keyword;
        for (const int number : numbers) text_.append(1, ' ').append(std::to_string(number));
        text_ += '\n';
    }
    void text(std::string_view keyword, std::string_view words) {
        text_.append(keyword).append(1, ' ').append(words).append(1, '\n');
    }
    std::string take() { return std::move(text_); }

  private:
    std::string text_ = "language variant\n";
};

void write_formants(const profiles::Timbre& timbre, const Base& base, Writer& out) {
    for (std::size_t i = 0; i < base.formants.size(); ++i) {
        Formant formant = base.formants[i];
        double factor = timbre.formant_shift * (i < timbre.formants.size() ? timbre.formants[i] : 1.0);
        // Formant 0 is the low hum of the voice itself, which grows with the throat only half as much.
        if (i == 0) factor = 1.0 + (factor - 1.0) / 2.0;
        // A whisper has no hum.
        if (timbre.whisper && i == 0) formant.height = 0;
        out.line("formant", {static_cast<int>(i), static_cast<int>(std::lround(formant.frequency * factor)),
                             formant.height, formant.width, static_cast<int>(std::lround(formant.offset * factor))});
    }
}

// The mean of the line in Hz: the timbre's, or that of the base with the language's tune.
double mean_pitch(const profiles::Timbre& timbre, const Base& base) {
    if (timbre.pitch_hz > 0.0) return timbre.pitch_hz;
    Numbers bounds = base.get("pitch", {default_pitch.begin(), default_pitch.end()});
    if (bounds.size() < 2) bounds = {default_pitch.begin(), default_pitch.end()};
    return pitch_slope * (bounds[0] + bounds[1]) / 2.0 + pitch_offset_hz;
}

void write_pitch(const profiles::Timbre& timbre, const Base& base, Writer& out) {
    const auto write = [&](double middle, const std::array<double, 2>& bounds) {
        out.line("pitch", {static_cast<int>(std::lround(middle * bounds[0])),
                           static_cast<int>(std::lround(middle * bounds[1]))});
    };
    if (timbre.tune != profiles::Tune::Language) {
        write((mean_pitch(timbre, base) - tune_offset_hz) / tune_slope(timbre.tune), tune_bounds);
        out.text("tunes", tune_names(timbre.tune));
    } else if (timbre.pitch_hz > 0.0) {
        write((timbre.pitch_hz - pitch_offset_hz) / pitch_slope, pitch_bounds);
    } else if (base.has("pitch")) {
        out.line("pitch", base.get("pitch", {}));
    }
}

void write_source(const profiles::Timbre& timbre, const Base& base, Writer& out) {
    write_pitch(timbre, base, out);
    const int flutter = base.get("flutter", {default_flutter})[0];
    out.line("flutter", {static_cast<int>(std::lround(flutter * timbre.flutter))});
    // eSpeak NG's own voice is a little rough already: the timbre's roughness is added, up to the maximum.
    const int base_roughness = std::clamp(base.get("roughness", {default_roughness})[0], 0, most_roughness);
    const int roughness =
        base_roughness +
        static_cast<int>(std::lround((most_roughness - base_roughness) * timbre.roughness / most_roughness));
    out.line("roughness", {roughness});
    if (timbre.whisper) {
        out.line("voicing", {0});
    } else if (timbre.voicing != 1.0 || base.has("voicing")) {
        out.line("voicing",
                 {static_cast<int>(std::lround(base.get("voicing", {default_voicing})[0] * timbre.voicing))});
    }
    const double breath = timbre.whisper ? 1.0 : timbre.breath;
    if (breath > 0.0) {
        Numbers levels;
        for (const int level : full_breath) levels.push_back(static_cast<int>(std::lround(level * breath)));
        out.line("breath", levels);
        out.line("breathw", {breath_widths.begin(), breath_widths.end()});
    } else {
        if (base.has("breath")) out.line("breath", base.get("breath", {}));
        if (base.has("breathw")) out.line("breathw", base.get("breathw", {}));
    }
    // The Klatt synthesiser has a voice of its own and would not whisper.
    if (timbre.whisper) return;
    if (timbre.klatt > 0)
        out.line("klatt", {timbre.klatt});
    else if (base.has("klatt"))
        out.line("klatt", base.get("klatt", {}));
}

void write_tone(const profiles::Timbre& timbre, const Base& base, Writer& out) {
    if (timbre.brightness == 0.0 && !base.has("tone")) return;
    Numbers tone = base.get("tone", {});
    if (tone.size() < 2)
        for (const TonePoint& point : default_tone) tone.insert(tone.end(), {point.frequency, point.height});
    for (std::size_t i = 0; i + 1 < tone.size(); i += 2) {
        const double octaves = std::log2(std::max(tone[i], 50) / brightness_pivot_hz);
        const double gain = std::pow(10.0, timbre.brightness * brightness_db_per_octave * octaves / 20.0);
        tone[i + 1] = static_cast<int>(std::lround(std::clamp(tone[i + 1] * gain, 0.0, 255.0)));
    }
    out.line("tone", tone);
}

void write_stress(const profiles::Timbre& timbre, const Base& base, Writer& out) {
    if (base.has("stressLength")) out.line("stressLength", base.get("stressLength", {}));
    if (base.has("intonation")) out.line("intonation", base.get("intonation", {}));
    const auto moved = [&](std::string_view keyword, const std::array<int, 8>& otherwise,
                           const std::array<int, 8>& by) {
        if (timbre.stress == 0.0 && !base.has(keyword)) return;
        Numbers numbers = base.get(keyword, {otherwise.begin(), otherwise.end()});
        numbers.resize(otherwise.size(), 0);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] += static_cast<int>(std::lround(by[i] * timbre.stress));
        out.line(keyword, numbers);
    };
    moved("stressAmp", default_stress_amplitudes, stress_amplitudes);
    moved("stressAdd", {}, stress_lengths);
}

void write_colour(const profiles::Timbre& timbre, const Base& base, Writer& out) {
    const Numbers consonants = base.get("consonants", {default_consonants[0], default_consonants[1]});
    const int voiced = consonants.size() > 1 ? consonants[1] : default_consonants[1];
    out.line("consonants", {static_cast<int>(std::lround(consonants[0] * timbre.consonants)),
                            static_cast<int>(std::lround(voiced * timbre.consonants))});
    if (timbre.echo > 0.0 && timbre.echo_delay_ms > 0.0)
        out.line("echo", {static_cast<int>(std::lround(timbre.echo_delay_ms)), percent(timbre.echo)});
    else if (base.has("echo"))
        out.line("echo", base.get("echo", {}));
}

}  // namespace

bool is_neutral(const profiles::Timbre& timbre) { return timbre == profiles::Timbre{}; }

std::string variant_text(const profiles::Timbre& timbre, std::string_view base_text) {
    const Base base = read_base(base_text);
    Writer out;
    write_source(timbre, base, out);
    write_formants(timbre, base, out);
    write_tone(timbre, base, out);
    write_stress(timbre, base, out);
    write_colour(timbre, base, out);
    return out.take();
}

std::string variant_name(std::string_view variant_text) {
    std::string name(1, 'd');
    return name.append(Hasher().add(variant_text).finish().hex(), 0, 9);
}

}  // namespace dramatis::voices::speech::espeak
