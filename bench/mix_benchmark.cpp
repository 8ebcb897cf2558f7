// How fast the mix is. Each figure is times real time on one core (CPU time): resampling a take, every effect on one
// channel, rooms (artificial and recorded), sounds at their first use, and whole mixes of dialogue as a show has it.
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/random.h"
#include "mix/effects/convolution.h"
#include "mix/effects/effect.h"
#include "mix/effects/effect_catalogue.h"
#include "mix/effects/room.h"
#include "mix/mixer.h"
#include "mix/resampler.h"
#include "mix/sounds/synthesis.h"

namespace dramatis::mix {
namespace {

constexpr SampleRate rate{48000};
constexpr double line_seconds = 4.0;

// Noise with the loudness contour of syllables: what effects that follow the level have to work on.
AudioBuffer voice(double seconds, std::uint64_t seed = 1) {
    AudioBuffer buffer(1, static_cast<std::size_t>(seconds * rate.hz));
    Random random(seed);
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

const std::shared_ptr<const MixBook>& book() {
    static const auto built_in = [] {
        Diagnostics none;
        return std::make_shared<const MixBook>(load_mix_book(nullptr, none));
    }();
    return built_in;
}

void resample_take(benchmark::State& state) {
    std::vector<std::int16_t> take(static_cast<std::size_t>(line_seconds * 22050));
    Random random(1);
    for (std::int16_t& sample : take) sample = static_cast<std::int16_t>(random.uniform(-8000.0, 8000.0));
    for (auto _ : state) benchmark::DoNotOptimize(resample(take, SampleRate{22050}, rate));
    report(state, line_seconds);
}
BENCHMARK(resample_take);

void effect(benchmark::State& state, const EffectSpec& spec) {
    EffectSettings settings{std::string(spec.name), {}};
    for (const ParameterSpec& parameter : spec.parameters)
        settings.parameters[std::string(parameter.name)] = parameter.usual;
    const auto made = make_effect(settings);
    made->prepare({rate, 1, 1});
    const AudioBuffer input = voice(1.0);
    AudioBuffer block = input;
    for (auto _ : state) {
        std::ranges::copy(input.channel(0), block.channel(0).begin());
        made->process(block.view());
    }
    report(state, 1.0);
}

void room(benchmark::State& state, const std::string& name) {
    Room made(*book()->acoustic(name));
    made.prepare(rate);
    const AudioBuffer mono = voice(1.0);
    AudioBuffer out(2, mono.size());
    for (auto _ : state) made.process(ConstAudioView(mono.channel(0), mono.channel(0)), out.view());
    report(state, 1.0);
}

// Three seconds of a recorded room; the answer to 20 seconds, so that whole blocks are most of it.
void recorded_room(benchmark::State& state, effects::ResponseLayout layout) {
    constexpr double seconds = 20.0;
    const auto decaying = [](int channels, std::uint64_t seed) {
        AudioBuffer response(channels, static_cast<std::size_t>(3 * rate.hz));
        Random random(seed);
        for (int c = 0; c < channels; ++c)
            for (std::size_t i = 0; i < response.size(); ++i)
                response.channel(c)[i] =
                    random.bipolar() * static_cast<float>(std::exp(-static_cast<double>(i) / rate.hz * 2.3));
        return response;
    };
    std::vector<AudioBuffer> responses{decaying(layout == effects::ResponseLayout::Mono ? 1 : 2, 1)};
    if (layout == effects::ResponseLayout::TrueStereo) responses.push_back(decaying(2, 2));
    const auto spectra = std::make_shared<const effects::ResponseSpectra>(layout, responses);
    const AudioBuffer mono = voice(seconds);
    AudioBuffer out(2, mono.size());
    constexpr std::size_t block = effects::Convolution::block_frames;
    for (auto _ : state) {
        effects::Convolution made(spectra);
        for (std::size_t at = 0; at < mono.size(); at += block) {
            const std::size_t count = std::min(block, mono.size() - at);
            const auto piece = mono.channel(0).subspan(at, count);
            made.process(ConstAudioView(piece, piece), out.view().subview(at, count));
        }
    }
    report(state, seconds);
}

// What its first use costs: milliseconds of one core, and how many times real time that is.
void sound(benchmark::State& state, const SoundDefinition& made) {
    for (auto _ : state) benchmark::DoNotOptimize(perform(*made.recipe, rate, 0));
    report(state, made.recipe->duration);
}

void treatment(benchmark::State& state, const Treatment& made) {
    EffectChain chain(made.chain);
    chain.prepare({rate, 1, 1});
    const AudioBuffer input = voice(1.0);
    AudioBuffer block = input;
    for (auto _ : state) {
        std::ranges::copy(input.channel(0), block.channel(0).begin());
        chain.process(block.view());
    }
    report(state, 1.0);
}

// A take as the performer makes them: resampled whenever it is loaded.
class Take final : public AudioSource {
  public:
    explicit Take(std::string name, bool resampled) : name_(std::move(name)), resampled_(resampled) {
        samples_.resize(static_cast<std::size_t>(line_seconds * 22050));
        Random random(seed_from(name_));
        for (std::int16_t& sample : samples_) sample = static_cast<std::int16_t>(random.uniform(-8000.0, 8000.0));
        if (!resampled_) ready_ = make_audio(*resample(samples_, SampleRate{22050}, rate));
    }
    std::string identity() const override { return name_; }
    Frames length(SampleRate to) const override { return to_frames(Seconds{line_seconds}, to); }
    Result<AudioRef> load(SampleRate to) const override {
        if (!resampled_) return ready_;
        auto audio = resample(samples_, SampleRate{22050}, to);
        if (!audio) return std::unexpected(audio.error());
        return make_audio(std::move(*audio));
    }

  private:
    std::string name_;
    bool resampled_;
    std::vector<std::int16_t> samples_;
    AudioRef ready_;
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
    auto timeline = std::make_shared<Timeline>();
    timeline->rate = rate;
    timeline->length = to_frames(Seconds{length}, rate);
    const auto take = std::make_shared<Take>("take", scene.resampled);
    std::vector<Breakpoint> ducking;
    for (double start = 0.0; start + step < length; start += step) {
        Clip clip;
        clip.source = take;
        clip.start = to_frames(Seconds{start}, rate);
        clip.length = take->length(rate);
        clip.gain = Curve(0.8);
        clip.pan = Curve(std::sin(start));
        clip.acoustic = scene.acoustic;
        clip.treatment = scene.treatment;
        clip.position = scene.position;
        clip.polish = scene.polish;
        timeline->clips.push_back(clip);
        for (const auto& [time, gain] : {std::pair{0.0, 0.25}, {3.9, 0.25}, {4.2, 1.0}, {4.4, 1.0}})
            ducking.push_back({to_frames(Seconds{start + time}, rate), gain});
    }
    if (scene.beds)
        for (int i = 0; i < 2; ++i) {
            Bed bed;
            bed.source = std::make_shared<Take>("bed " + std::to_string(i), false);
            bed.end = timeline->length;
            bed.gain = Curve(ducking);
            timeline->beds.push_back(bed);
        }
    AudioBuffer out(2, static_cast<std::size_t>(10 * rate.hz));
    for (auto _ : state) {
        Mixer mixer(timeline, book());
        for (Frames at; at < timeline->length; at += out.frames()) {
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
    for (const EffectSpec& spec : effect_catalogue())
        benchmark::RegisterBenchmark(("effect/" + std::string(spec.name)).c_str(), effect, spec);
    for (const char* const name : {"closet", "kitchen", "church"})
        benchmark::RegisterBenchmark(("room/" + std::string(name)).c_str(), room, std::string(name));
    using enum effects::ResponseLayout;
    for (const auto& [name, layout] : {std::pair{"mono", Mono}, {"stereo", Stereo}, {"true-stereo", TrueStereo}})
        benchmark::RegisterBenchmark((std::string("room/recorded/") + name).c_str(), recorded_room, layout);
    for (const auto& [folded, made] : book()->sounds)
        benchmark::RegisterBenchmark(("sound/" + made.name).c_str(), sound, made)->Unit(benchmark::kMillisecond);
    Treatment polish;
    polish.chain = book()->polish.chain;
    benchmark::RegisterBenchmark("polish", treatment, polish);
    for (const auto& [folded, made] : book()->treatments)
        benchmark::RegisterBenchmark(("treatment/" + made.name).c_str(), treatment, made);
    return true;
}();

}  // namespace
}  // namespace dramatis::mix
