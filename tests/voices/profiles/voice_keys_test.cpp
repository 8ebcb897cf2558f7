// Every key of voices.toml, whatever is written there: a diagnostic at the value's place or a value in range, never a crash.
#include "voices/profiles/voice_keys.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "core/random.h"
#include "voices/profiles/voice_book.h"

namespace dramatis::voices::profiles {
namespace {

const std::vector<std::string> strange_values = {
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "7",
    "1e300",
    "-1e300",
    "9223372036854775807",
    "-9223372036854775808",
    "inf",
    "-inf",
    "nan",
    "1.5",
    "\"\"",
    "\"fast\"",
    "\"-6 dB\"",
    "\"1.2 s\"",
    "\"-1 s\"",
    "\"1e999 dB\"",
    "\"300 Hz\"",
    "\"NaN\"",
    "\"\\u0000\"",
    "\"../../x\"",
    "\"%s%s%n\"",
    "\"f3\"",
    "\"de\"",
    "\"é\"",
    "[]",
    "[[]]",
    "[1]",
    "[-1e9]",
    "[\"\"]",
    "[\"a\", 1]",
    "[true]",
    "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
    "{}",
    "{ a = 1 }",
    "1979-05-27",
    "07:32:00",
    "1979-05-27T07:32:00Z",
    "\"[[x]]\"",
    "\"{text} {nothing}\"",
};

std::string table_header(KeyTable table) {
    switch (table) {
        case KeyTable::Voice:
            return "[voice.x]\n";
        case KeyTable::Timbre:
            return "[voice.x.timbre]\n";
        case KeyTable::Delivery:
            return "[delivery.x]\n";
        case KeyTable::Pacing:
            break;
    }
    return "[pacing]\n";
}

struct LoadedKeys {
    VoiceBook book;
    Diagnostics diagnostics;
};
LoadedKeys load_keys(const std::string& toml) {
    LoadedKeys loaded;
    loaded.book = load_voice_book(std::make_shared<const SourceText>("voices.toml", toml), loaded.diagnostics);
    return loaded;
}

void expect_in_range(const Timbre& timbre) {
    EXPECT_TRUE(timbre.formant_shift >= 0.6 && timbre.formant_shift <= 1.6);
    EXPECT_TRUE(timbre.pitch_hz == 0 || (timbre.pitch_hz >= 50 && timbre.pitch_hz <= 400));
    EXPECT_LE(timbre.formants.size(), 9u);
    for (const double formant : timbre.formants) EXPECT_TRUE(formant >= 0.5 && formant <= 2);
    for (const double part : {timbre.breath, timbre.echo}) EXPECT_TRUE(part >= 0 && part <= 1);
    for (const double part : {timbre.brightness, timbre.stress}) EXPECT_TRUE(part >= -1 && part <= 1);
    EXPECT_TRUE(timbre.roughness >= 0 && timbre.roughness <= 7);
    EXPECT_TRUE(timbre.flutter >= 0 && timbre.flutter <= 4);
    EXPECT_TRUE(timbre.klatt >= 0 && timbre.klatt <= 5);
}

void expect_in_range(const VoiceBook& book) {
    for (const auto& [name, voice] : book.voices) {
        SCOPED_TRACE(name);
        EXPECT_TRUE(voice.rate_wpm >= 80 && voice.rate_wpm <= 449);
        EXPECT_TRUE(voice.pitch >= 0 && voice.pitch <= 99);
        EXPECT_TRUE(voice.pitch_range >= 0 && voice.pitch_range <= 99);
        EXPECT_TRUE(voice.word_gap_ms >= 0 && voice.word_gap_ms <= 1000);
        EXPECT_TRUE(voice.gain.value >= -60 && voice.gain.value <= 20);
        EXPECT_TRUE(voice.pan >= -1 && voice.pan <= 1);
        expect_in_range(voice.timbre);
    }
    for (const auto& [name, delivery] : book.deliveries) {
        EXPECT_TRUE(delivery.rate >= 0.3 && delivery.rate <= 3) << name;
        EXPECT_TRUE(delivery.gain.value >= -60 && delivery.gain.value <= 20) << name;
    }
    EXPECT_TRUE(book.pacing.line.value >= 0 && book.pacing.line.value <= 30);
}

bool is_in_line(const Diagnostic& diagnostic, auto wanted) {
    return diagnostic.where.source && wanted(diagnostic.where.source->position(diagnostic.where.span.begin).line);
}
bool is_in_second_line(const Diagnostic& diagnostic) {
    return is_in_line(diagnostic, [](std::uint32_t line) { return line == 2; });
}
bool is_in_even_line(const Diagnostic& diagnostic) {
    return is_in_line(diagnostic, [](std::uint32_t line) { return line % 2 == 0; });
}

TEST(EveryKey, AnswersEveryStrangeValueWithADiagnosticAtItsPlaceOrAValueInRange) {
    for (const VoiceKey& key : voice_keys()) {
        if (key.table == KeyTable::Pacing) continue;  // there is but one such table a file
        std::string toml;                             // a table for each value: its header in an odd line
        for (std::size_t i = 0; i < strange_values.size(); ++i) {
            std::string header = table_header(key.table);
            header.insert(header.find("x"), std::string("v").append(std::to_string(i)));
            toml.append(header).append(key.name).append(" = ").append(strange_values[i]).append("\n");
        }
        const LoadedKeys loaded = load_keys(toml);
        SCOPED_TRACE(key.name);
        EXPECT_FALSE(loaded.diagnostics.empty());
        EXPECT_TRUE(std::ranges::all_of(loaded.diagnostics, is_in_even_line)) << to_text(loaded.diagnostics);
        expect_in_range(loaded.book);
    }
}

TEST(EveryKey, OfPacingAnswersEveryStrangeValueToo) {
    for (const std::string& value : strange_values) {
        const LoadedKeys loaded = load_keys(std::string("[pacing]\nline = ").append(value).append("\n"));
        EXPECT_TRUE(std::ranges::all_of(loaded.diagnostics, is_in_second_line)) << to_text(loaded.diagnostics);
        expect_in_range(loaded.book);
    }
}

TEST(EveryKey, RefusesAValueOfAnotherKind) {
    for (const VoiceKey& key : voice_keys()) {
        const bool is_textual = key.kind == KeyKind::Text || key.kind == KeyKind::Texts || key.kind == KeyKind::Choice;
        const std::string wrong = is_textual ? "12" : "\"quite a lot\"";
        const LoadedKeys loaded = load_keys(table_header(key.table) + std::string(key.name) + " = " + wrong + "\n");
        ASSERT_FALSE(loaded.diagnostics.empty()) << key.name;
        EXPECT_TRUE(is_in_second_line(loaded.diagnostics.front())) << key.name;
        EXPECT_EQ(loaded.diagnostics.front().severity(), Severity::Error) << key.name;
    }
}

TEST(EveryKey, RefusesNumbersOutOfItsRangeAndTakesItsBounds) {
    for (const VoiceKey& key : voice_keys()) {
        if (key.range.highest <= key.range.lowest) continue;
        const auto count_errors = [&](double number) {
            const bool whole = number == static_cast<double>(static_cast<long long>(number));
            const std::string written = whole ? std::to_string(static_cast<long long>(number)) : std::to_string(number);
            const LoadedKeys loaded =
                load_keys(table_header(key.table) + std::string(key.name) + " = " + written + "\n");
            return std::ranges::count(loaded.diagnostics, "E0203", &Diagnostic::code);
        };
        EXPECT_EQ(count_errors(key.range.lowest), 0) << key.name;
        EXPECT_EQ(count_errors(key.range.highest), 0) << key.name;
        EXPECT_EQ(count_errors(key.range.lowest - 1), 1) << key.name;
        EXPECT_EQ(count_errors(key.range.highest + 1), 1) << key.name;
    }
}

TEST(EveryKey, SaysWhatRangeItTakes) {
    const LoadedKeys loaded = load_keys("[voice.x]\nrate_wpm = 1000\n");
    ASSERT_EQ(loaded.diagnostics.size(), 1u);
    const std::string text = to_text(loaded.diagnostics);
    EXPECT_NE(text.find("80"), text.npos);
    EXPECT_NE(text.find("449"), text.npos);
}

TEST(EveryTable, MayBeAnythingButATable) {
    for (const char* name : {"voice", "delivery", "cast", "pacing", "pronounce"})
        for (const std::string& value : strange_values) {
            if (value.starts_with("{")) continue;
            const LoadedKeys loaded =
                load_keys(std::string("\n").append(name).append(" = ").append(value).append("\n"));
            EXPECT_FALSE(loaded.diagnostics.empty()) << name << " = " << value;
            EXPECT_TRUE(std::ranges::all_of(loaded.diagnostics, is_in_second_line)) << to_text(loaded.diagnostics);
        }
    for (const char* header : {"[voice]\nx", "[delivery]\nx", "[voice.x]\ntimbre", "[voice.x]\ndelivery",
                               "[voice.x]\npronounce", "[voice.x.delivery]\nweak", "[cast]\nx", "[pronounce]\nx"})
        for (const std::string& value : strange_values) {
            const std::string header_text(header);
            const LoadedKeys loaded = load_keys(header_text + " = " + value + "\n");
            EXPECT_TRUE(std::ranges::all_of(loaded.diagnostics, is_in_second_line)) << to_text(loaded.diagnostics);
            expect_in_range(loaded.book);
        }
}

TEST(AnyFile, OfScrambledLinesLeavesAUsableBook) {
    const std::string_view defaults = default_voices_text();
    Random random(20240607);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random.next() % n); };
    for (int round = 0; round < 100; ++round) {
        std::string text(defaults.substr(below(defaults.size() / 2), 1500));
        for (int change = 0; change < 20; ++change) {
            const std::size_t at = below(text.size());
            switch (below(4)) {
                case 0:
                    text[at] = static_cast<char>(' ' + below(95));
                    break;
                case 1:
                    text.erase(at, below(12));
                    break;
                case 2:
                    text.insert(at, strange_values[below(strange_values.size())]);
                    break;
                default:
                    text.insert(at, text.substr(below(text.size()), below(60)));
                    break;
            }
            if (text.empty()) text.push_back('x');
        }
        expect_in_range(load_keys(text).book);
    }
}

}  // namespace
}  // namespace dramatis::voices::profiles
