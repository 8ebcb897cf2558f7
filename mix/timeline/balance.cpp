#include "mix/timeline/balance.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "core/mutex.h"
#include "mix/audio/summing.h"
#include "mix/dsp/flush_to_zero.h"
#include "mix/dsp/k_weighting.h"
#include "mix/dsp/loudness.h"
#include "mix/timeline/hop_meter.h"
#include "mix/timeline/rendered_store.h"

namespace dramatis::mix::timeline {
namespace {

constexpr std::size_t window_hops = 30;  // 3 s: short-term, as EBU Tech 3341 has it
constexpr double pause_gate = -10.0;     // LU under the whole: the relative gate of BS.1770
constexpr double audible = -70.0;        // LUFS: its absolute gate

using Energies = std::vector<double>;  // K-weighted, of hops

// Energies of a loop's hops from its beginning on, going round; the last one may reach into the next turn.
struct LoopEnergies {
    std::size_t turn = 0;  // frames
    Energies hops;
};

class Benches {
  public:
    std::unique_ptr<MeterBench> take() {
        const MutexLock lock(mutex_);
        if (idle_.empty()) return std::make_unique<MeterBench>();
        auto bench = std::move(idle_.back());
        idle_.pop_back();
        return bench;
    }
    void give_back(std::unique_ptr<MeterBench> bench) {
        const MutexLock lock(mutex_);
        idle_.push_back(std::move(bench));
    }

  private:
    Mutex mutex_;
    std::vector<std::unique_ptr<MeterBench>> idle_ GUARDED_BY(mutex_);
};

// Of a bed's samples as it plays them, turn after turn, without its gain.
LoopEnergies measure_loop(const HopMeter& meter, MeterBench& bench, ConstAudioView turn, double pan, SampleRate rate) {
    LoopEnergies measured{turn.size(), {}};
    if (turn.empty()) return measured;
    const std::size_t hop = meter.hop();
    measured.hops.resize((turn.size() + hop - 1) / hop);
    const audio::Curve unity(1.0), panned(pan);
    constexpr Frames amid{std::int64_t{1} << 40};  // of a sound so long that its ends are out of sight
    const audio::DeclickRamps none(amid + amid, rate);
    const auto size = static_cast<std::int64_t>(turn.size());
    // Filling can't fail: the samples are there.
    std::ignore = measure_hops(meter, bench, measured.hops, [&](Frames from, AudioView out) -> Result<> {
        clear(out);
        for (std::size_t done = 0; done < out.size();) {
            const auto at =
                static_cast<std::size_t>(((from.count + static_cast<std::int64_t>(done)) % size + size) % size);
            const std::size_t count = std::min(out.size() - done, turn.size() - at);
            audio::add_placed(turn.subview(at, count), amid, {.gain = unity, .pan = panned, .ramps = none},
                              out.subview(done, count));
            done += count;
        }
        return {};
    });
    return measured;
}

// The mean square of a gain over a hop, by Simpson's rule: gains move in straight lines, mostly.
double mean_square(const audio::Curve& gain, Frames begin, Frames hop) {
    if (gain.is_constant()) return gain.at(begin) * gain.at(begin);
    const double first = gain.at(begin), middle = gain.at(begin + Frames{hop.count / 2}), last = gain.at(begin + hop);
    return (first * first + 4.0 * middle * middle + last * last) / 6.0;
}

// Energies of any `hops` in a row, by running sums.
class Windows {
  public:
    explicit Windows(std::span<const double> energies) : sums_(energies.size() + 1) {
        for (std::size_t i = 0; i < energies.size(); ++i) sums_[i + 1] = sums_[i] + energies[i];
    }
    double operator()(std::size_t begin, std::size_t hops) const {
        return std::max(0.0, sums_[begin + hops] - sums_[begin]);
    }

  private:
    std::vector<double> sums_;
};

// The smallest level of the speech over a ground, in LU.
double least_over(std::span<const double> speech, std::span<const double> ground, SampleRate rate) {
    const std::size_t hops = std::min(window_hops, speech.size());
    const Windows speaking(speech), under(ground);
    const double gate = dsp::loudness_of(speaking(0, speech.size()), speech.size(), rate).value + pause_gate;
    double least = SpeechOverBed::nothing;
    for (std::size_t begin = 0; begin + hops <= speech.size(); ++begin) {
        const double heard = dsp::loudness_of(speaking(begin, hops), hops, rate).value;
        const double bed = dsp::loudness_of(under(begin, hops), hops, rate).value;
        if (heard >= gate && bed > audible) least = std::min(least, heard - bed);
    }
    return least;
}

}  // namespace

struct SpeechMeter::State {
    explicit State(Mixer& the_mixer)
        : mixer(the_mixer),
          timeline(the_mixer.timeline()),
          meter(timeline.rate, 1),
          speech_meter(timeline.rate, speech_step(timeline.rate)),
          hop(dsp::hop_of(timeline.rate)),
          clips(timeline.clips.size()),
          loops(timeline.beds.size()) {
        std::map<std::tuple<std::string, std::string, double>, std::size_t> first;
        for (std::size_t i = 0; i < timeline.beds.size(); ++i) {
            const Bed& bed = timeline.beds[i];
            loop_of_bed.push_back(first.try_emplace({bed.source->identity(), bed.treatment, bed.pan}, i).first->second);
        }
        for (std::size_t i = 0; i < timeline.clips.size(); ++i) {
            const audio::Bus bus = timeline.clips[i].bus;
            if (bus == audio::Bus::Dialogue) dialogue.push_back(i);
            if (bus == audio::Bus::Ambience || bus == audio::Bus::Music) grounds.push_back(i);
        }
    }

    Result<> measure(std::size_t number, MeterBench& bench);
    Result<Energies> under(audio::Bus bus, Frames start, std::size_t hops, MeterBench& bench);
    Result<> add_bed(std::size_t number, Frames start, Energies& energies, MeterBench& bench);
    Result<> add_clip(std::size_t number, Frames start, Energies& energies, MeterBench& bench);

    Mixer& mixer;
    const Timeline& timeline;
    HopMeter meter, speech_meter;
    Frames hop;
    std::vector<SpeechOverBed> clips;
    std::vector<std::size_t> dialogue, grounds;  // clips, in order
    std::vector<std::size_t> loop_of_bed;        // beds that sound alike but for their gain: the number of the first
    RenderedStore<LoopEnergies> loops;
    Benches benches;
};

Result<> SpeechMeter::State::measure(std::size_t number, MeterBench& bench) {
    const Clip& clip = timeline.clips[number];
    const std::size_t hops = hops_of_speech(clip.length, timeline.rate);
    Energies speech(hops);
    auto measured = measure_hops(speech_meter, bench, speech, [&](Frames from, AudioView out) {
        return mixer.mix_clip(number, clip.start + from, out);
    });
    if (!measured) return measured;
    SpeechOverBed& result = clips[number];
    result.speech = dsp::loudness_of(Windows(speech)(0, hops), hops, timeline.rate).value;
    if (result.speech <= audible) {
        result.speech = -SpeechOverBed::nothing;
        return {};
    }
    for (const auto& [bus, over] :
         {std::pair{audio::Bus::Ambience, &result.over_ambience}, std::pair{audio::Bus::Music, &result.over_music}}) {
        const auto ground = under(bus, clip.start, hops, bench);
        if (!ground) return std::unexpected(ground.error());
        *over = least_over(speech, *ground, timeline.rate);
    }
    return {};
}

// What sounds on a bus, as energies of hops from `start` on. Sounds that have nothing to do with each other add in power.
Result<Energies> SpeechMeter::State::under(audio::Bus bus, Frames start, std::size_t hops, MeterBench& bench) {
    Energies energies(hops);
    const Frames end = start + Frames{hop.count * static_cast<std::int64_t>(hops)};
    for (std::size_t i = 0; i < timeline.beds.size(); ++i) {
        const Bed& bed = timeline.beds[i];
        if (bed.bus != bus || bed.start >= end || bed.end <= start) continue;
        if (auto added = add_bed(i, start, energies, bench); !added) return std::unexpected(std::move(added).error());
    }
    for (const std::size_t i : grounds) {
        const Clip& clip = timeline.clips[i];
        if (clip.start >= end) break;  // clips are in order of their starts
        if (clip.bus != bus || clip.end() <= start) continue;
        if (auto added = add_clip(i, start, energies, bench); !added) return std::unexpected(std::move(added).error());
    }
    return energies;
}

Result<> SpeechMeter::State::add_bed(std::size_t number, Frames start, Energies& energies, MeterBench& bench) {
    const Bed& bed = timeline.beds[number];
    const auto loop = loops.get(loop_of_bed[number], [&]() -> Result<LoopEnergies> {
        const auto turn = mixer.loop_of(number);
        if (!turn) return std::unexpected(turn.error());
        const dsp::FlushToZero no_denormals;
        auto measured = measure_loop(meter, bench, (*turn)->view(), bed.pan, timeline.rate);
        (*turn)->release_before((*turn)->view().frames());
        return measured;
    });
    if (!loop) return std::unexpected(loop.error());
    const LoopEnergies& turn = **loop;
    if (turn.turn == 0) return {};
    for (std::size_t i = 0; i < energies.size(); ++i) {
        const Frames since = start + Frames{hop.count * static_cast<std::int64_t>(i)} - bed.start;
        const Frames middle = since + Frames{hop.count / 2};
        if (middle < Frames{0} || bed.start + middle >= bed.end) continue;
        const std::size_t in_turn = static_cast<std::size_t>(middle.count) % turn.turn;
        energies[i] += turn.hops[in_turn / meter.hop()] * mean_square(bed.gain, since, hop);
    }
    return {};
}

Result<> SpeechMeter::State::add_clip(std::size_t number, Frames start, Energies& energies, MeterBench& bench) {
    Energies heard(energies.size());
    auto measured = measure_hops(meter, bench, heard,
                                 [&](Frames from, AudioView out) { return mixer.mix_clip(number, start + from, out); });
    for (std::size_t i = 0; i < energies.size(); ++i) energies[i] += heard[i];
    return measured;
}

SpeechMeter::SpeechMeter(Mixer& mixer) : state_(std::make_unique<State>(mixer)) {}
SpeechMeter::~SpeechMeter() = default;

Result<> SpeechMeter::measure(Frames begin, Frames end) {
    const auto& clips = state_->timeline.clips;
    const auto first =
        std::ranges::lower_bound(state_->dialogue, begin, {}, [&](std::size_t clip) { return clips[clip].start; });
    auto bench = state_->benches.take();
    for (auto clip = first; clip != state_->dialogue.end() && clips[*clip].start < end; ++clip)
        if (auto measured = state_->measure(*clip, *bench); !measured) return measured;
    state_->benches.give_back(std::move(bench));
    return {};
}

const std::vector<SpeechOverBed>& SpeechMeter::clips() const { return state_->clips; }

}  // namespace dramatis::mix::timeline
