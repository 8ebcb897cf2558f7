// How fast an episode is mastered: the whole way from blocks to a published file, and the parts that cost most, beside
// libebur128 on the same samples. `cpu_s` is user and system time of all threads for the whole programme.
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <numbers>
#include <vector>

#include <benchmark/benchmark.h>
#include <ebur128.h>

#include "core/random.h"
#include "mix/dsp/k_weighting.h"
#include "mix/dsp/loudness.h"
#include "mix/dsp/true_peak.h"
#include "mix/master/master.h"
#include "mix/master/quantise.h"

namespace dramatis::mix {
namespace {

constexpr dramatis::SampleRate rate{48000};

// A minute that has speech's peaks and pauses: 15 dB from loudness to peak, so that the limiter has some work.
const dramatis::AudioBuffer& minute() {
    static const dramatis::AudioBuffer made = [] {
        dramatis::AudioBuffer buffer(2, static_cast<std::size_t>(60 * rate.hz));
        dramatis::Random random(1);
        double phase = 0.0;
        for (std::size_t i = 0; i < buffer.size(); ++i) {
            const double t = static_cast<double>(i) / rate.hz, turn = 2.0 * std::numbers::pi;
            const double syllable = 0.5 - 0.5 * std::cos(turn * 4.0 * t), phrase = std::fmod(t, 3.7) < 2.9 ? 1.0 : 0.0;
            phase += (110.0 + 25.0 * std::sin(turn * 0.7 * t)) / rate.hz;
            phase -= std::floor(phase);
            const double ring =
                std::exp(-6.0 * phase) * (std::sin(turn * 6.0 * phase) + 0.5 * std::sin(turn * 15.0 * phase));
            const double effort = 0.6 + 0.4 * std::sin(turn * 0.13 * t);
            const double voice = 0.15 * (ring + 0.3 * random.uniform(-1.0, 1.0)) * syllable * phrase * effort;
            for (int c = 0; c < 2; ++c) buffer.channel(c)[i] = static_cast<float>(voice) + 0.001f * random.bipolar();
        }
        return buffer;
    }();
    return made;
}

// The minute again and again.
dramatis::mix::master::BlockSource source_of(double minutes) {
    return {.length = dramatis::to_frames({60.0 * minutes}, rate),
            .rate = rate,
            .pull = [](dramatis::Frames position, dramatis::AudioView out) -> dramatis::Result<> {
                const dramatis::AudioBuffer& from = minute();
                std::size_t done = 0, at = static_cast<std::size_t>(position.count) % from.size();
                while (done < out.size()) {
                    const std::size_t count = std::min(out.size() - done, from.size() - at);
                    for (int c = 0; c < 2; ++c)
                        std::copy_n(from.channel(c).begin() + static_cast<std::ptrdiff_t>(at), count,
                                    out.channel(c).begin() + static_cast<std::ptrdiff_t>(done));
                    done += count;
                    at = 0;
                }
                return {};
            },
            .done_before = {}};
}

double cpu_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

void whole_master(benchmark::State& state, dramatis::mix::master::Container container,
                  dramatis::mix::master::SampleFormat format) {
    const auto minutes = static_cast<double>(state.range(0));
    const std::filesystem::path memory = "/dev/shm";
    const auto folder = std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path();
    const auto file = folder / "dramatis-master-benchmark";
    dramatis::mix::master::MasterSettings settings;
    settings.container = container;
    settings.format = format;
    minute();
    const double before = cpu_seconds();
    double limited = 0.0;
    for (auto _ : state) {
        const auto report = dramatis::mix::master::master(source_of(minutes), settings, file, {}, {});
        if (!report) {
            state.SkipWithError(report.error().message.c_str());
            break;
        }
        limited = report->limited_seconds;
    }
    const auto runs = static_cast<double>(state.iterations());
    state.counters["cpu_s"] = (cpu_seconds() - before) / runs;
    state.counters["limited_s"] = limited;
    state.counters["x_real_time"] = benchmark::Counter(60.0 * minutes * runs, benchmark::Counter::kIsRate);
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
}
BENCHMARK_CAPTURE(whole_master, wav_24, dramatis::mix::master::Container::Wav,
                  dramatis::mix::master::SampleFormat::Pcm24)
    ->Arg(90)
    ->Unit(benchmark::kSecond)
    ->Iterations(1)
    ->UseRealTime();
BENCHMARK_CAPTURE(whole_master, flac_24, dramatis::mix::master::Container::Flac,
                  dramatis::mix::master::SampleFormat::Pcm24)
    ->Arg(10)
    ->Unit(benchmark::kSecond)
    ->Iterations(1)
    ->UseRealTime();

void report_speed(benchmark::State& state) {
    state.counters["x_real_time"] =
        benchmark::Counter(60.0 * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void loudness_ours(benchmark::State& state) {
    const dramatis::mix::dsp::KWeighting weighting(rate);
    std::vector<double> energies(minute().size() / weighting.hop() - 1);
    for (auto _ : state) {
        weighting.measure(minute().view(), energies);
        benchmark::DoNotOptimize(dramatis::mix::dsp::integrated_loudness(energies, rate).value +
                                 dramatis::mix::dsp::loudness_range(energies, rate).value);
    }
    report_speed(state);
}
BENCHMARK(loudness_ours)->Unit(benchmark::kMillisecond);

void by_libebur128(benchmark::State& state, int mode) {
    std::vector<float> interleaved(2 * minute().size());
    for (std::size_t i = 0; i < interleaved.size(); ++i)
        interleaved[i] = minute().channel(static_cast<int>(i % 2))[i / 2];
    for (auto _ : state) {
        ebur128_state* meter = ebur128_init(2, static_cast<unsigned long>(rate.hz), mode);
        ebur128_add_frames_float(meter, interleaved.data(), minute().size());
        double loudness = 0.0;
        ebur128_loudness_global(meter, &loudness);
        benchmark::DoNotOptimize(loudness);
        ebur128_destroy(&meter);
    }
    report_speed(state);
}
BENCHMARK_CAPTURE(by_libebur128, loudness, EBUR128_MODE_I | EBUR128_MODE_LRA)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(by_libebur128, loudness_and_true_peak, EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK)
    ->Unit(benchmark::kMillisecond);

void true_peak_ours(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(dramatis::mix::dsp::true_peak(minute().view()));
    report_speed(state);
}
BENCHMARK(true_peak_ours)->Unit(benchmark::kMillisecond);

void dither_and_pack(benchmark::State& state) {
    constexpr std::size_t piece = 2048;
    const int bits = static_cast<int>(state.range(0));
    std::vector<std::int32_t> whole(2 * piece);
    std::vector<std::byte> bytes(whole.size() * static_cast<std::size_t>(bits / 8));
    for (auto _ : state) {
        for (std::size_t at = 0; at + piece <= minute().size(); at += piece) {
            dramatis::mix::master::quantise(minute().view().subview(at, piece), {static_cast<std::int64_t>(at)}, bits,
                                            whole);
            dramatis::mix::master::pack(whole, bits, bytes);
            benchmark::ClobberMemory();
        }
    }
    report_speed(state);
}
BENCHMARK(dither_and_pack)->Arg(16)->Arg(24)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dramatis::mix
