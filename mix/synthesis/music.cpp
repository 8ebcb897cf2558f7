#include "mix/synthesis/music.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace dramatis::mix::synthesis {
namespace {

constexpr double accent = 4.0, softness = -6.0;  // dB

struct Scale {
    std::string name;
    std::vector<int> steps;
};
const std::vector<Scale>& scales() {
    static const std::vector<Scale> all = {
        {"major", {0, 2, 4, 5, 7, 9, 11}},          {"minor", {0, 2, 3, 5, 7, 8, 10}},
        {"dorian", {0, 2, 3, 5, 7, 9, 10}},         {"phrygian", {0, 1, 3, 5, 7, 8, 10}},
        {"lydian", {0, 2, 4, 6, 7, 9, 11}},         {"mixolydian", {0, 2, 4, 5, 7, 9, 10}},
        {"harmonic minor", {0, 2, 3, 5, 7, 8, 11}}, {"pentatonic", {0, 2, 4, 7, 9}},
        {"whole tone", {0, 2, 4, 6, 8, 10}},        {"chromatic", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}},
    };
    return all;
}

double to_hertz(double midi) { return 440.0 * std::exp2((midi - 69.0) / 12.0); }

std::optional<int> take_number(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

int take_accidentals(std::string_view& text) {
    int shift = 0;
    while (!text.empty() && (text.front() == 'b' || text.front() == '#')) {
        shift += text.front() == '#' ? 1 : -1;
        text.remove_prefix(1);
    }
    return shift;
}

// A letter, accidentals and an octave; advances past them.
std::optional<int> take_note(std::string_view& text, int octave_unless_written) {
    static constexpr std::string_view letters = "C D EF G A B";
    if (text.empty() || text.front() < 'A' || text.front() > 'G') return std::nullopt;
    const int semitone = static_cast<int>(letters.find(text.front()));
    text.remove_prefix(1);
    const int shift = take_accidentals(text);
    const int octave = take_number(text).value_or(octave_unless_written);
    if (octave < -1 || octave > 9) return std::nullopt;
    return 12 * (octave + 1) + semitone + shift;
}

std::optional<int> take_degree(std::string_view& text, const Key& key) {
    const int shift = take_accidentals(text);
    const auto degree = take_number(text);
    if (!degree || *degree < 1 || *degree > 64) return std::nullopt;
    const int count = static_cast<int>(key.steps.size());
    int midi =
        key.tonic + shift + 12 * ((*degree - 1) / count) + key.steps[static_cast<std::size_t>((*degree - 1) % count)];
    for (; !text.empty() && (text.front() == '\'' || text.front() == ','); text.remove_prefix(1))
        midi += text.front() == '\'' ? 12 : -12;
    return midi;
}

struct Token {
    std::vector<int> pitches;  // none: a rest
    double gain = 0.0;
    std::optional<double> beats;
};

std::optional<Token> parse_token(std::string_view text, const Key& key) {
    Token token;
    if (text.starts_with('r')) {
        text.remove_prefix(1);
    } else {
        while (true) {
            auto pitch = take_note(text, 4);
            if (!pitch) pitch = take_degree(text, key);
            if (!pitch || *pitch < 0 || *pitch > 140) return std::nullopt;
            token.pitches.push_back(*pitch);
            if (!text.starts_with('+')) break;
            text.remove_prefix(1);
        }
        for (; !text.empty() && (text.front() == '!' || text.front() == '?'); text.remove_prefix(1))
            token.gain += text.front() == '!' ? accent : softness;
    }
    if (text.empty()) return token;
    if (text.front() != ':') return std::nullopt;
    double beats = 0.0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), beats);
    if (error != std::errc{} || end != text.data() + text.size() || !(beats > 0.0 && beats <= 256.0))
        return std::nullopt;
    token.beats = beats;
    return token;
}

}  // namespace

std::optional<double> note_frequency(std::string_view name) {
    if (name.size() < 2 || name.back() < '0' || name.back() > '9') return std::nullopt;
    const auto midi = take_note(name, 4);
    return midi && name.empty() ? std::optional(to_hertz(*midi)) : std::nullopt;
}

std::optional<Key> parse_key(std::string_view text) {
    Key key;
    const auto tonic = take_note(text, 4);
    if (!tonic) return std::nullopt;
    key.tonic = *tonic;
    if (text.empty()) text = " major";
    if (!text.starts_with(' ')) return std::nullopt;
    text.remove_prefix(1);
    const auto scale = std::ranges::find(scales(), text, &Scale::name);
    if (scale == scales().end()) return std::nullopt;
    key.steps = scale->steps;
    return key;
}

const std::vector<std::string>& scale_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const Scale& scale : scales()) all.push_back(scale.name);
        return all;
    }();
    return names;
}

Result<std::vector<MusicNote>> parse_phrase(const Phrase& phrase) {
    std::vector<MusicNote> notes;
    const double beat = 60.0 / phrase.tempo;
    double now = 0.0, beats = 1.0;
    for (int turn = 0; turn < phrase.repeat; ++turn) {
        std::string_view rest = phrase.play;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            const std::string_view word = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (word.empty() || word == "|") continue;
            const auto token = parse_token(word, phrase.key);
            if (!token)
                return failure("E0336", fmt::format("\"{}\" is neither a note nor a degree", word),
                               "write notes as C4, Eb3, F#5, degrees as 1, b3, 5', rests as r, beats as :2");
            beats = token->beats.value_or(beats);
            for (const int pitch : token->pitches) {
                if (notes.size() == most_notes)
                    return failure("E0336", fmt::format("more than {} notes", most_notes), "loop a shorter phrase");
                notes.push_back({now, beats * beat * phrase.gate, to_hertz(pitch + phrase.transpose), token->gain});
            }
            now += beats * beat;
        }
    }
    return notes;
}

}  // namespace dramatis::mix::synthesis
