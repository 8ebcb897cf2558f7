// A megabyte of cue sheet, parsed and formatted. The limit for parsing is 30 ms.
#include <array>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "core/random.h"
#include "cues/formatter.h"
#include "cues/parser.h"

namespace dramatis::cues {
namespace {

constexpr std::size_t megabyte = 1'000'000;

// Speeches of a few sentences by a dozen speakers with delivery and marks, a sound now and then, scenes of fifty cues.
std::string make_sheet(std::size_t bytes) {
    constexpr std::array words = {"the", "salt",   "road",    "was",     "under",   "water", "again,",
                                  "and", "nobody", "had",     "counted", "*every*", "step",  "{pause 0.3 s}",
                                  "of",  "it.",    "Listen…", "there",   "goes",    "the",   "bell"};
    constexpr std::array names = {"IRIS", "TOBIAS", "NARRATOR", "DR. O'NEILL", "FIRST FERRYMAN", "ÉLODIE"};
    constexpr std::array options = {"", "", "", " (whispering)", " (off, left 30%)", " (interrupts 200 ms, -3 dB)"};
    dramatis::Random random(1);
    const auto pick = [&](const auto& list) { return std::string(list[random.next() % list.size()]); };
    std::string sheet = "Title: A long night\nLanguage: en-gb\n";
    for (int cue = 0; sheet.size() < bytes; ++cue) {
        if (cue % 50 == 0) sheet += "\nSCENE " + std::to_string(cue / 50 + 1) + ": Night (acoustic: street)\n";
        if (cue % 50 == 0) sheet += "AMBIENCE: sea (-30 dB, fade in 2 s)\n\n";
        if (cue % 10 == 9) sheet += "SOUND: heavy door creaks open (left 40%, under)\nPAUSE: 1.2 s\n";
        sheet += pick(names) + pick(options) + ":";
        for (std::uint64_t count = 10 + random.next() % 30; count > 0; --count) sheet += " " + pick(words);
        sheet += '\n';
    }
    return sheet;
}

void parse_megabyte(benchmark::State& state) {
    const auto source = std::make_shared<const dramatis::SourceText>("bench.cues", make_sheet(megabyte));
    for (auto _ : state) benchmark::DoNotOptimize(dramatis::cues::parse_cue_sheet(source));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source->text().size()));
}
BENCHMARK(parse_megabyte)->Unit(benchmark::kMillisecond);

void format_megabyte(benchmark::State& state) {
    const auto source = std::make_shared<const dramatis::SourceText>("bench.cues", make_sheet(megabyte));
    const auto parsed = dramatis::cues::parse_cue_sheet(source);
    for (auto _ : state) benchmark::DoNotOptimize(dramatis::cues::format_cue_sheet(parsed.sheet));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source->text().size()));
}
BENCHMARK(format_megabyte)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dramatis::cues
