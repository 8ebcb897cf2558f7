// How fast the mix is. Each figure is times real time on one core (CPU time): resampling a take, every effect on one
// channel, rooms (artificial and recorded), sounds at their first use, and whole mixes of dialogue as a show has it.
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/random.h"
#include "mix/audio/resampler.h"
#include "mix/dsp/convolution.h"
#include "mix/dsp/room.h"
#include "mix/effects/chain.h"
#include "mix/effects/effect_catalogue.h"
#include "mix/synthesis/synthesis.h"
#include "mix/timeline/mixer.h"

namespace dramatis::mix {
namespace {

constexpr dramatis::SampleRate rate{48000};
constexpr double line_seconds = 4.0;

// Noise with the loudness contour of syllables: what effects that follow the level have to work on.
dramatis::AudioBuffer voice(double seconds, std::uint64_t seed = 1) {
    dramatis::AudioBuffer buffer(1, static_cast<std::size_t>(seconds * rate.hz));
    dramatis::Random random(seed);
    for (std::size_t i = 0; i < buffer.size(); ++i) {
        const double syllables = std::sin(static_cast<double>(i) * 4.0 * 6.283 / rate.hz);
        buffer.channel(0)[i] = 0.2f * random.bipolar() * static_cast<float>(syllables * syllables);
    }
    return buffer;
}

void report(benchmark::State& state, double seconds_an_iteration) {
    state.counters["x_real_time"] =
        benchmark::Counter(seconds_an_iteration * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

const std::shared_ptr<const dramatis::mix::settings::MixBook>& book() {
    static const auto built_in = [] {
        dramatis::Diagnostics none;
        return std::make_shared<const dramatis::mix::settings::MixBook>(
            dramatis::mix::settings::load_mix_book(nullptr, none));
    }();
    return built_in;
}

const std::shared_ptr<const dramatis::mix::sounds::ResolvedMix>& built_in_mix() {
    static const auto resolved = std::make_shared<const dramatis::mix::sounds::ResolvedMix>(*book());
    return resolved;
}

void resample_take(benchmark::State& state) {
    std::vector<std::int16_t> take(static_cast<std::size_t>(line_seconds * 22050));
    dramatis::Random random(1);
    for (std::int16_t& sample : take) sample = static_cast<std::int16_t>(random.uniform(-8000.0, 8000.0));
    for (auto _ : state)
        benchmark::DoNotOptimize(dramatis::mix::audio::resample(take, dramatis::SampleRate{22050}, rate));
    report(state, line_seconds);
}
BENCHMARK(resample_take);

void effect(benchmark::State& state, const dramatis::mix::effects::EffectSpec& spec) {
    dramatis::mix::effects::EffectSettings settings{std::string(spec.name), {}};
    for (const dramatis::mix::effects::ParameterSpec& parameter : spec.parameters)
        settings.parameters[std::string(parameter.name)] = parameter.usual;
    const auto made = dramatis::mix::effects::make_effect(settings);
    made->prepare({rate, 1, 1});
    const dramatis::AudioBuffer input = voice(1.0);
    dramatis::AudioBuffer block = input;
    for (auto _ : state) {
        std::ranges::copy(input.channel(0), block.channel(0).begin());
        made->process(block.view());
    }
    report(state, 1.0);
}

void room(benchmark::State& state, const std::string& name) {
    dramatis::mix::dsp::Room made(book()->acoustic(name)->room);
    made.prepare(rate);
    const dramatis::AudioBuffer mono = voice(1.0);
    dramatis::AudioBuffer out(2, mono.size());
    for (auto _ : state) made.process(dramatis::ConstAudioView(mono.channel(0), mono.channel(0)), out.view());
    report(state, 1.0);
}

// Three seconds of a recorded room; the answer to 20 seconds, so that whole blocks are most of it.
void recorded_room(benchmark::State& state, dramatis::mix::dsp::ResponseLayout layout) {
    constexpr double seconds = 20.0;
    const auto decaying = [](int channels, std::uint64_t seed) {
        dramatis::AudioBuffer response(channels, static_cast<std::size_t>(3 * rate.hz));
        dramatis::Random random(seed);
        for (int c = 0; c < channels; ++c)
            for (std::size_t i = 0; i < response.size(); ++i)
                response.channel(c)[i] =
                    random.bipolar() * static_cast<float>(std::exp(-static_cast<double>(i) / rate.hz * 2.3));
        return response;
    };
    std::vector<dramatis::AudioBuffer> responses{
        decaying(layout == dramatis::mix::dsp::ResponseLayout::Mono ? 1 : 2, 1)};
    if (layout == dramatis::mix::dsp::ResponseLayout::TrueStereo) responses.push_back(decaying(2, 2));
    const auto spectra = std::make_shared<const dramatis::mix::dsp::ResponseSpectra>(layout, responses);
    const dramatis::AudioBuffer mono = voice(seconds);
    dramatis::AudioBuffer out(2, mono.size());
    constexpr std::size_t block = dramatis::mix::dsp::Convolution::block_frames;
    for (auto _ : state) {
        dramatis::mix::dsp::Convolution made(spectra);
        for (std::size_t at = 0; at < mono.size(); at += block) {
            const std::size_t count = std::min(block, mono.size() - at);
            const auto piece = mono.channel(0).subspan(at, count);
            made.process(dramatis::ConstAudioView(piece, piece), out.view().subview(at, count));
        }
    }
    report(state, seconds);
}

// What its first use costs: milliseconds of one core, and how many times real time that is.
void sound(benchmark::State& state, const dramatis::mix::settings::SoundDefinition& made) {
    for (auto _ : state) benchmark::DoNotOptimize(dramatis::mix::synthesis::perform(*made.recipe, rate, 0));
    report(state, made.recipe->duration);
}

void treatment(benchmark::State& state, const dramatis::mix::settings::Treatment& made) {
    dramatis::mix::effects::EffectChain chain(made.chain);
    chain.prepare({rate, 1, 1});
    const dramatis::AudioBuffer input = voice(1.0);
    dramatis::AudioBuffer block = input;
    for (auto _ : state) {
        std::ranges::copy(input.channel(0), block.channel(0).begin());
        chain.process(block.view());
    }
    report(state, 1.0);
}

// A take as the performer makes them: resampled whenever it is loaded.
class Take final : public dramatis::mix::audio::AudioSource {
  public:
    explicit Take(std::string name, bool resampled) : name_(std::move(name)), resampled_(resampled) {
        samples_.resize(static_cast<std::size_t>(line_seconds * 22050));
        dramatis::Random random(dramatis::seed_from(name_));
        for (std::int16_t& sample : samples_) sample = static_cast<std::int16_t>(random.uniform(-8000.0, 8000.0));
        if (!resampled_)
            ready_ = dramatis::mix::audio::make_audio(
                *dramatis::mix::audio::resample(samples_, dramatis::SampleRate{22050}, rate));
    }
    std::string identity() const override { return name_; }
    dramatis::Frames length(dramatis::SampleRate to) const override {
        return dramatis::to_frames(dramatis::Seconds{line_seconds}, to);
    }
    dramatis::Result<dramatis::mix::audio::AudioRef> load(dramatis::SampleRate to) const override {
        if (!resampled_) return ready_;
        auto audio = dramatis::mix::audio::resample(samples_, dramatis::SampleRate{22050}, to);
        if (!audio) return std::unexpected(audio.error());
        return dramatis::mix::audio::make_audio(std::move(*audio));
    }

  private:
    std::string name_;
    bool resampled_;
    std::vector<std::int16_t> samples_;
    dramatis::mix::audio::AudioRef ready_;
};

struct Scene {
    bool resampled = false;
    bool beds = false;
    std::string acoustic = {}, treatment = {}, position = {};
    bool polish = false;
};

// Five minutes of dialogue: lines of four seconds, pauses of half a second, each speaker at another place.
void mix_dialogue(benchmark::State& state, const Scene& scene) {
    constexpr double length = 300.0, step = 4.5;
    auto timeline = std::make_shared<dramatis::mix::timeline::Timeline>();
    timeline->rate = rate;
    timeline->length = dramatis::to_frames(dramatis::Seconds{length}, rate);
    const auto take = std::make_shared<Take>("take", scene.resampled);
    std::vector<dramatis::mix::audio::Breakpoint> ducking;
    for (double start = 0.0; start + step < length; start += step) {
        dramatis::mix::timeline::Clip clip;
        clip.source = take;
        clip.start = dramatis::to_frames(dramatis::Seconds{start}, rate);
        clip.length = take->length(rate);
        clip.gain = dramatis::mix::audio::Curve(0.8);
        clip.pan = dramatis::mix::audio::Curve(std::sin(start));
        clip.acoustic = scene.acoustic;
        clip.treatment = scene.treatment;
        clip.position = scene.position;
        clip.polish = scene.polish;
        timeline->clips.push_back(clip);
        for (const auto& [time, gain] : {std::pair{0.0, 0.25}, {3.9, 0.25}, {4.2, 1.0}, {4.4, 1.0}})
            ducking.push_back({dramatis::to_frames(dramatis::Seconds{start + time}, rate), gain});
    }
    if (scene.beds)
        for (int i = 0; i < 2; ++i) {
            dramatis::mix::timeline::Bed bed;
            bed.source = std::make_shared<Take>("bed " + std::to_string(i), false);
            bed.end = timeline->length;
            bed.gain = dramatis::mix::audio::Curve(ducking);
            timeline->beds.push_back(bed);
        }
    dramatis::AudioBuffer out(2, static_cast<std::size_t>(10 * rate.hz));
    for (auto _ : state) {
        dramatis::mix::timeline::Mixer mixer(timeline, built_in_mix());
        for (dramatis::Frames at; at < timeline->length; at += out.frames()) {
            if (!mixer.mix(at, out.view())) state.SkipWithError("the mix failed");
            mixer.forget_before(at);
        }
    }
    report(state, length);
}
BENCHMARK_CAPTURE(mix_dialogue, dry, Scene{});
BENCHMARK_CAPTURE(mix_dialogue, polished, Scene{.polish = true});
BENCHMARK_CAPTURE(mix_dialogue, polished_in_a_kitchen, Scene{.acoustic = "kitchen", .polish = true});
BENCHMARK_CAPTURE(mix_dialogue, with_resampling, Scene{.resampled = true});
BENCHMARK_CAPTURE(mix_dialogue, with_two_ducked_beds, Scene{.beds = true});
BENCHMARK_CAPTURE(mix_dialogue, in_a_kitchen, Scene{.acoustic = "kitchen"});
BENCHMARK_CAPTURE(mix_dialogue, in_a_church, Scene{.acoustic = "church"});
BENCHMARK_CAPTURE(mix_dialogue, on_the_telephone, Scene{.treatment = "telephone"});
BENCHMARK_CAPTURE(mix_dialogue, off_in_a_corridor, Scene{.acoustic = "corridor", .position = "off"});
BENCHMARK_CAPTURE(mix_dialogue, intercom_on_the_bridge,
                  Scene{.beds = true, .acoustic = "bridge", .treatment = "intercom"});

const bool registered = [] {
    for (const dramatis::mix::effects::EffectSpec& spec : dramatis::mix::effects::effect_catalogue())
        benchmark::RegisterBenchmark(("effect/" + std::string(spec.name)).c_str(), effect, spec);
    for (const char* const name : {"closet", "kitchen", "church"})
        benchmark::RegisterBenchmark(("room/" + std::string(name)).c_str(), room, std::string(name));
    using enum dsp::ResponseLayout;
    for (const auto& [name, layout] : {std::pair{"mono", Mono}, {"stereo", Stereo}, {"true-stereo", TrueStereo}})
        benchmark::RegisterBenchmark((std::string("room/recorded/") + name).c_str(), recorded_room, layout);
    for (const auto& [folded, made] : book()->sounds)
        benchmark::RegisterBenchmark(("sound/" + made.name).c_str(), sound, made)->Unit(benchmark::kMillisecond);
    dramatis::mix::settings::Treatment polish;
    polish.chain = book()->polish.chain;
    benchmark::RegisterBenchmark("polish", treatment, polish);
    for (const auto& [folded, made] : book()->treatments)
        benchmark::RegisterBenchmark(("treatment/" + made.name).c_str(), treatment, made);
    return true;
}();

}  // namespace
}  // namespace dramatis::mix
