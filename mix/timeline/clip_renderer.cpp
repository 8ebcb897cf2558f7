#include "mix/timeline/clip_renderer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/random.h"
#include "mix/audio/declick_ramps.h"
#include "mix/audio/non_finite.h"
#include "mix/audio/spool.h"
#include "mix/audio/summing.h"
#include "mix/dsp/convolution.h"
#include "mix/dsp/flush_to_zero.h"
#include "mix/dsp/modulated_low_pass.h"
#include "mix/dsp/near_reflections.h"
#include "mix/dsp/room.h"
#include "mix/effects/chain.h"
#include "mix/timeline/held_level.h"

namespace dramatis::mix::timeline {
namespace {

constexpr std::size_t rendered_frames = 4096;
constexpr std::size_t largest_piece = std::max(rendered_frames, dsp::Convolution::block_frames);
constexpr int movement_steps = 32;  // straight pieces of a movement whose decibels go evenly

std::unexpected<Diagnostic> missing(std::string_view what, std::string_view name) {
    return failure("E0306", fmt::format("the mix book has no {} '{}'", what, name));
}

// What a clip's names refer to; null where it has none, or where they change nothing.
struct ClipSettings {
    const settings::Polish* polish = nullptr;
    const dsp::NearReflectionSettings* reflections = nullptr;
    const settings::Treatment* treatment = nullptr;
    const settings::Position* position = nullptr;
    const settings::AcousticSettings* acoustic = nullptr;

    bool has_recorded_room() const { return acoustic != nullptr && !acoustic->impulse.files.empty(); }
    bool is_treated() const { return polish != nullptr || treatment != nullptr; }
    bool is_placed() const { return reflections != nullptr || position != nullptr || acoustic != nullptr; }
    std::vector<effects::EffectSettings> chain() const {
        std::vector<effects::EffectSettings> all;
        if (polish != nullptr) all = polish->chain;
        if (treatment != nullptr) std::ranges::copy(treatment->chain, std::back_inserter(all));
        return all;
    }
};

Result<ClipSettings> look_up(const Clip& clip, const sounds::ResolvedMix& mix) {
    const settings::MixBook& book = mix.book();
    ClipSettings found;
    if (!clip.treatment.empty()) {
        found.treatment = mix.treatment(clip.treatment);
        if (found.treatment == nullptr) return missing("treatment", clip.treatment);
    }
    if (!clip.position.empty()) {
        found.position = book.position(clip.position);
        if (found.position == nullptr) return missing("position", clip.position);
        if (found.position->from == settings::PositionPoint{} && !found.position->moves()) found.position = nullptr;
    }
    const bool outside = found.treatment != nullptr && !found.treatment->room;
    if (clip.polish && !book.polish.chain.empty()) found.polish = &book.polish;
    if (clip.polish && book.polish.has_reflections() && clip.acoustic.empty() && !outside)
        found.reflections = &book.polish.reflections;
    if (!clip.acoustic.empty()) {
        found.acoustic = book.acoustic(clip.acoustic);
        if (found.acoustic == nullptr) return missing("acoustic", clip.acoustic);
        if (found.acoustic->room.is_dry() || outside) found.acoustic = nullptr;
    }
    if (found.treatment != nullptr && found.treatment->chain.empty()) found.treatment = nullptr;
    return found;
}

Frames treatment_tail(const ClipSettings& settings, const sounds::ResolvedMix& mix, SampleRate rate) {
    Seconds tail;
    if (settings.polish != nullptr) tail = mix.polish_tail();
    if (settings.treatment != nullptr) tail = tail + mix.tail(*settings.treatment);
    return to_frames(tail, rate);
}

Frames room_tail(const ClipSettings& settings, const sounds::ResolvedMix& mix, SampleRate rate) {
    if (settings.reflections != nullptr) return to_frames(dsp::NearReflections::tail(*settings.reflections), rate);
    return settings.acoustic != nullptr ? mix.tail(*settings.acoustic, rate) : Frames{};
}

Frames tail_of(const ClipSettings& settings, const sounds::ResolvedMix& mix, SampleRate rate) {
    return treatment_tail(settings, mix, rate) + room_tail(settings, mix, rate);
}

// From one point of the position to the other, evenly over the clip, or through a third, evenly up to it and on from it.
// `select` gives what is to move and `shape` makes a curve's value of it.
template <class Select, class Shape>
audio::Curve movement(const settings::Position& position, Frames length, Select select, Shape shape) {
    const double from = select(position.from), to = select(position.to);
    const double via = position.via ? select(*position.via) : std::midpoint(from, to);
    if ((from == to && via == to) || length.count < 2) return audio::Curve(shape(to));
    std::vector<audio::Breakpoint> points;
    for (int step = 0; step <= movement_steps; ++step) {
        const double halves = 2.0 * step / movement_steps;
        const double value = halves < 1.0 ? std::lerp(from, via, halves) : std::lerp(via, to, halves - 1.0);
        points.push_back({Frames{(length.count - 1) * step / movement_steps}, shape(value)});
    }
    return audio::Curve(std::move(points));
}

double linear(double decibels) { return to_gain(Decibels{decibels}); }

// A position's curves, over the frames of its clip.
struct Movement {
    Movement(const settings::Position& position, Frames length)
        : gain(movement(
              position, length, [](const settings::PositionPoint& s) { return s.gain.value; }, linear)),
          send(movement(
              position, length, [](const settings::PositionPoint& s) { return s.send.value; }, linear)),
          pan(movement(
              position, length, [](const settings::PositionPoint& s) { return s.pan; }, [](double v) { return v; })),
          octaves(movement(
              position, length, [](const settings::PositionPoint& s) { return std::log2(s.low_pass.value); },
              [](double v) { return v; })),
          filters(std::min({position.from.low_pass, position.to.low_pass,
                            position.via.value_or(position.from).low_pass}) < dsp::open_low_pass) {}
    audio::Curve gain, send, pan, octaves;
    bool filters;
};

// The way of one clip through treatment, position and room, piece by piece from its start.
class Rendering {
  public:
    // `recorded`: the room's response if it is a recorded one.
    Rendering(const Clip& clip, const ClipSettings& settings, Frames treatment_tail, ConstAudioView source,
              Frames length, SampleRate rate, std::shared_ptr<const dsp::ResponseSpectra> recorded)
        : clip_(clip),
          source_(source),
          input_gain_(static_cast<float>(to_gain(clip.input_gain))),
          source_ramps_(source.frames(), rate),
          treated_ramps_(clip.length + treatment_tail, rate),
          ramps_(length, rate),
          pan_(clip.pan) {
        if (settings.is_treated()) {
            treatment_.emplace(settings.chain());
            treatment_->prepare({rate, source.channel_count(), seed_from(clip.source->identity())});
            run_ahead();
        }
        if (settings.position != nullptr) {
            movement_.emplace(*settings.position, clip.length);
            pan_ = clip.pan + movement_->pan;
            if (movement_->filters) air_.emplace(movement_->octaves, rate);
        }
        if (settings.reflections != nullptr) {
            reflections_.emplace().start(*settings.reflections, rate);
        } else if (recorded != nullptr) {
            recorded_room_.emplace(std::move(recorded));
        } else if (settings.acoustic != nullptr) {
            room_.emplace(settings.acoustic->room);
            room_->prepare(rate);
        }
    }

    // Treated, before gain and pan; as many channels as the source.
    void treated(Frames begin, AudioView out) noexcept {
        read(treatment_ ? begin + latency_ : begin, out);
        if (!treatment_) return;
        if (begin >= treated_ramps_.end()) return;  // a noise of the treatment doesn't go on through the room's tail
        amplify(input_gain_, out);
        treatment_->process(out);
        amplify(1.0f / input_gain_, out);
        for (int c = 0; c < out.channel_count(); ++c) treated_ramps_.apply(begin, out.channel(c));
    }

    // Treated, placed and with its room. `input` is memory for the treated signal, `wet` for the room's.
    void finished(Frames begin, AudioView input, AudioView wet, AudioView out) noexcept {
        treated(begin, input);
        audio::place(input, begin, {.gain = clip_.gain, .pan = pan_, .ramps = ramps_}, out);
        const bool has_room = reflections_ || room_ || recorded_room_;
        if (has_room && movement_) {
            for (int c = 0; c < 2; ++c) std::ranges::copy(out.channel(c), wet.channel(c).begin());
            scale(movement_->send, begin, wet);
            reverberate(wet, wet);
        } else if (has_room) {
            reverberate(out, wet);
        }
        if (movement_) scale(movement_->gain, begin, out);
        if (air_) air_->run(begin, out);
        if (has_room) {
            declick(begin, wet);
            audio::add(wet, out);
        }
    }

    // Whether everything works that somebody else made.
    Result<> ready() const { return treatment_ ? treatment_->ready() : Result<>{}; }

  private:
    // The clip's source from this frame on, silence behind its end.
    void read(Frames begin, AudioView out) const noexcept {
        const std::size_t at = std::min(static_cast<std::size_t>(begin.count), source_.size());
        const std::size_t count = std::min(out.size(), source_.size() - at);
        clear(out.subview(count, out.size() - count));
        for (int c = 0; c < out.channel_count(); ++c) {
            const auto samples = out.channel(c).first(count);
            std::ranges::copy(source_.channel(c).subspan(at, count), samples.begin());
            source_ramps_.apply(begin, samples);
        }
    }

    // What comes out of the treatment before the clip's first frame does.
    void run_ahead() {
        latency_ = treatment_->latency();
        AudioBuffer dropped(source_.channel_count(),
                            std::min(rendered_frames, static_cast<std::size_t>(latency_.count)));
        for (Frames begin; begin < latency_; begin += dropped.frames()) {
            const auto left = static_cast<std::size_t>((latency_ - begin).count);
            const AudioView piece = dropped.view().subview(0, std::min(dropped.size(), left));
            read(begin, piece);
            amplify(input_gain_, piece);
            treatment_->process(piece);
        }
    }

    void reverberate(ConstAudioView dry, AudioView wet) noexcept {
        if (reflections_)
            reflections_->process(dry, wet);
        else if (recorded_room_)
            recorded_room_->process(dry, wet);
        else
            room_->process(dry, wet);
    }

    static void amplify(float gain, AudioView out) noexcept {
        if (gain == 1.0f) return;
        for (int c = 0; c < out.channel_count(); ++c)
            for (float& sample : out.channel(c)) sample *= gain;
    }

    static void scale(const audio::Curve& gain, Frames begin, AudioView out) noexcept {
        if (gain.is_constant() && gain.at({}) == 1.0) return;
        std::array<float, largest_piece> gains;
        const std::span values(gains.data(), out.size());
        gain.fill(begin, values);
        for (int c = 0; c < out.channel_count(); ++c)
            for (std::size_t i = 0; i < values.size(); ++i) out.channel(c)[i] *= values[i];
    }

    void declick(Frames begin, AudioView out) const noexcept {
        for (int c = 0; c < out.channel_count(); ++c) ramps_.apply(begin, out.channel(c));
    }

    const Clip& clip_;
    ConstAudioView source_;
    float input_gain_;
    audio::DeclickRamps source_ramps_, treated_ramps_, ramps_;
    audio::Curve pan_;
    std::optional<effects::EffectChain> treatment_;
    Frames latency_;  // of the treatment, which is fed that much earlier
    std::optional<Movement> movement_;
    std::optional<dsp::ModulatedLowPass> air_;
    std::optional<dsp::NearReflections> reflections_;
    std::optional<dsp::Room> room_;
    std::optional<dsp::Convolution> recorded_room_;
};

// The part of the audio that the clip uses; empty where it asks for what isn't there.
ConstAudioView part_of(ConstAudioView audio, const Clip& clip) {
    const auto inside = [](Frames frames, std::size_t most) {
        return std::min(most, static_cast<std::size_t>(std::max<std::int64_t>(0, frames.count)));
    };
    const std::size_t from = inside(clip.offset, audio.size());
    return audio.subview(from, inside(clip.length, audio.size() - from));
}

Result<RenderedClip> render_with(const ClipSettings& settings, const sounds::ResolvedMix& mix, const Clip& clip,
                                 const audio::Audio& audio, Frames length, SampleRate rate) {
    const ConstAudioView source = part_of(audio.view(), clip);
    const bool is_finished = settings.is_placed() || clip.held;
    const int channels = is_finished ? 2 : source.channel_count();
    Result<audio::Spool> result = audio::Spool::create(channels, static_cast<std::size_t>(length.count));
    if (!result) return std::unexpected(result.error());

    std::shared_ptr<const dsp::ResponseSpectra> recorded;
    if (settings.has_recorded_room()) {
        auto loaded = mix.load_response(*settings.acoustic, rate);
        if (!loaded) return std::unexpected(loaded.error());
        recorded = std::move(*loaded);
    }
    const dsp::FlushToZero no_denormals;
    const std::size_t piece = recorded != nullptr ? dsp::Convolution::block_frames : rendered_frames;
    Rendering rendering(clip, settings, treatment_tail(settings, mix, rate), source, length, rate, std::move(recorded));
    if (const Result<> ready = rendering.ready(); !ready) return std::unexpected(ready.error());
    AudioBuffer input(source.channel_count(), piece), wet(2, piece);
    for (Frames begin; begin < length; begin += Frames{static_cast<std::int64_t>(piece)}) {
        const std::size_t count = std::min(piece, static_cast<std::size_t>((length - begin).count));
        const AudioView out = result->view().subview(static_cast<std::size_t>(begin.count), count);
        if (is_finished)
            rendering.finished(begin, input.view().subview(0, count), wet.view().subview(0, count), out);
        else
            rendering.treated(begin, out);
        result->written_before(begin);
        audio.release_before(clip.offset + begin);
    }
    if (clip.held) hold(*clip.held, clip.length, rate, *result);
    return RenderedClip{.audio = std::move(*result).finish(), .offset = {}, .finished = is_finished};
}

}  // namespace

Frames heard_length(const Clip& clip, const sounds::ResolvedMix& mix, SampleRate rate) {
    const Result<ClipSettings> settings = look_up(clip, mix);
    const Frames tail = settings ? tail_of(*settings, mix, rate) : Frames{};
    return std::max(Frames{}, clip.length) + tail;
}

Result<RenderedClip> render_clip(const Clip& clip, const sounds::ResolvedMix& mix, SampleRate rate) {
    const Result<ClipSettings> settings = look_up(clip, mix);
    if (!settings) return std::unexpected(settings.error());
    Result<audio::AudioRef> audio = clip.source->load(rate);
    if (audio) audio = audio::without_non_finite(std::move(*audio));
    if (!audio) return std::unexpected(audio.error());
    if ((!settings->is_treated() && !settings->is_placed() && !clip.held) || (*audio)->view().empty())
        return RenderedClip{.audio = std::move(*audio), .offset = std::max(Frames{}, clip.offset)};
    return render_with(*settings, mix, clip, **audio, heard_length(clip, mix, rate), rate);
}

}  // namespace dramatis::mix::timeline
