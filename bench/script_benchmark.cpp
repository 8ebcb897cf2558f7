// Megabytes of script in the formats that are text, read as `import` reads them. The aim is 50 MB/s; a copy of the same bytes tells what the
// machine does at that moment.
#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "core/random.h"
#include "cues/scripts/read_script.h"

namespace dramatis::cues::scripts {
namespace {

constexpr std::size_t size_of_script = 3'000'000;  // bytes

// Speeches of a few sentences by six people, a sound or a direction now and then, scenes of forty speeches.
class ScriptMaker {
  public:
    explicit ScriptMaker(Format format) : format_(format) {}

    std::string make() {
        for (std::size_t speech = 0; script_.size() < size_of_script; ++speech) {
            if (speech % 40 == 0) add_scene(speech / 40 + 1);
            if (speech % 9 == 8) add_event(speech);
            add_speech(speech);
        }
        return std::move(script_);
    }

  private:
    using Lines = std::vector<std::string>;

    template <class List>
    std::string_view pick(const List& list) {
        return list[random_.next() % list.size()];
    }
    std::string sentence() {
        static constexpr std::array<std::string_view, 20> words{
            "the",  "salt",    "road", "was",    "under", "water", "again", "and",  "nobody", "had",
            "came", "counted", "it",   "listen", "there", "goes",  "bell",  "when", "letter", "you"};
        std::string text(pick(words));
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
        for (std::uint64_t more = 3 + random_.next() % 10; more > 0; --more) text += ' ' + std::string(pick(words));
        return text + (random_.next() % 5 == 0 ? '!' : '.');
    }
    std::string words() {
        std::string text = sentence();
        for (std::uint64_t more = random_.next() % 4; more > 0; --more) text += ' ' + sentence();
        return text;
    }
    static Lines wrapped(const std::string& text, std::size_t width) {
        Lines lines(1);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            if (!lines.back().empty() && lines.back().size() + 1 + end - at > width) lines.emplace_back();
            lines.back() += (lines.back().empty() ? "" : " ") + text.substr(at, end - at);
            at = end + 1;
        }
        return lines;
    }
    void add(std::string_view block) { script_ += std::string(block) + "\n\n"; }

    void add_scene(std::size_t number) {
        if (format_ == Format::Fountain) return add("INT. MILL - NIGHT");
        if (format_ == Format::Xil) return add(fmt::format("=== SCENE {}: THE MILL ===", number));
        if (format_ == Format::Play) return add(fmt::format("SCENE {}. A mill.", number));
        add(fmt::format("SCENE {}. INT. THE MILL. NIGHT", number));
    }
    void add_event(std::size_t number) {
        if (format_ == Format::Fountain) return add(sentence());
        if (format_ == Format::Xil) return add("[SFX: " + sentence() + ']');
        if (format_ == Format::Play) return add('[' + sentence() + ']');
        if (format_ == Format::Us) return add(fmt::format("{:<4} SOUND:        WATER OVER STONE", number));
        add("FX: WATER OVER STONE");
    }
    void add_speech(std::size_t number) {
        static constexpr std::array<std::string_view, 6> names{"IRIS",         "TOBIAS", "MRS. GALE",
                                                               "FIRST SAILOR", "ORLA",   "PETE"};
        const std::string name(pick(names));
        if (format_ == Format::Fountain) return add(name + (number % 5 == 0 ? "\n(softly)\n" : "\n") + words());
        if (format_ == Format::Xil) return add(name + (number % 4 == 0 ? " (low)\n" : "\n") + words());
        if (format_ == Format::Play) return add(fmt::format("{}", fmt::join(wrapped(name + ". " + words(), 72), "\n")));
        const std::string margin = format_ == Format::Us ? fmt::format("{:<4} ", number) : std::string();
        const std::string indent(margin.size() + 14, ' ');
        add(fmt::format("{}{:<14}{}", margin, name + ':', fmt::join(wrapped(words(), 56), '\n' + indent)));
    }

    Format format_;
    Random random_{1};
    std::string script_;
};

void read_script_of(benchmark::State& state, Format format) {
    const std::string text = ScriptMaker(format).make();
    Diagnostics diagnostics;
    for (auto _ : state) {
        const auto file = read_script(text, "bench", format, diagnostics);
        if (!file || !file->script) return state.SkipWithError("no script was found");
        benchmark::DoNotOptimize(file->script->elements.data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK_CAPTURE(read_script_of, fountain, Format::Fountain)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_script_of, bbc, Format::Bbc)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_script_of, us, Format::Us)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_script_of, play, Format::Play)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_script_of, xil, Format::Xil)->Unit(benchmark::kMillisecond);

void copy_bytes_of_a_script(benchmark::State& state) {
    const std::string text = ScriptMaker(Format::Bbc).make();
    std::string copy(text.size(), '\0');
    for (auto _ : state) {
        std::memcpy(copy.data(), text.data(), text.size());
        benchmark::DoNotOptimize(copy.data());
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(copy_bytes_of_a_script)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dramatis::cues::scripts
