#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/random.h"
#include "voices/normalise/normaliser.h"

namespace {

using dramatis::voices::text::WrittenWord;

// About 90 minutes of speech: 600 speeches of two sentences, with the things that rules look for.
constexpr std::string_view sentences[] = {
    "The harbour light went dark just after midnight, and I could not say why.",
    "Captain Moreau kept his own counsel while the glass rattled in its frame.",
    "Dr. Ward lives at No. 5, Baker St., and he paid $3.20 at 10:05 p.m. for 5 km.",
    "Who's there? It's only me -- don't TOUCH the lamp—please!",
    "Mmm. Noooo, that was in 1984, when Louis XIV’s clock cost £1.5 million.",
    "“My sister answered in a voice I knew,” she said, (as if it had always been so)…"};

std::vector<std::vector<dramatis::voices::text::WrittenWord>> speeches() {
    dramatis::Random random(7);
    std::vector<std::vector<dramatis::voices::text::WrittenWord>> result(600);
    for (auto& words : result)
        for (int i = 0; i < 2; ++i) {
            auto text = std::string(sentences[random.next() % std::size(sentences)]) + " ";
            for (std::size_t end; (end = text.find(' ')) != std::string::npos; text.erase(0, end + 1))
                words.push_back({.text = text.substr(0, end)});
        }
    return result;
}

void normalise_ninety_minutes(benchmark::State& state) {
    const auto lines = speeches();
    const std::map<std::string, std::string> pronounce = {{"moreau", "[[m@r'oU]]"}, {"osk", "Ohsk"}};
    std::int64_t words = 0;
    for (auto _ : state)
        for (const auto& line : lines) {
            benchmark::DoNotOptimize(dramatis::voices::normalise::normalise(line, "en-gb", pronounce));
            words += static_cast<std::int64_t>(line.size());
        }
    state.SetItemsProcessed(words);
}
BENCHMARK(normalise_ninety_minutes)->Unit(benchmark::kMillisecond);

// Time must stay in proportion to the text, whatever it is.
void normalise_hostile_word(benchmark::State& state) {
    std::string text;
    while (text.size() < static_cast<std::size_t>(state.range(0))) text += "s'";
    const std::vector<dramatis::voices::text::WrittenWord> words = {{.text = text}};
    for (auto _ : state) benchmark::DoNotOptimize(dramatis::voices::normalise::normalise(words, "en-gb", {}));
    state.SetBytesProcessed(state.iterations() * state.range(0));
}
BENCHMARK(normalise_hostile_word)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
