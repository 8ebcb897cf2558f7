#include "mix/clip_renderer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/random.h"
#include "mix/edges.h"
#include "mix/effects/convolution.h"
#include "mix/effects/effect.h"
#include "mix/effects/flush_to_zero.h"
#include "mix/effects/moving_low_pass.h"
#include "mix/effects/near_reflections.h"
#include "mix/effects/room.h"
#include "mix/finite.h"
#include "mix/impulse_response.h"
#include "mix/spool.h"
#include "mix/summing.h"

namespace dramatis::mix {
namespace {

constexpr std::size_t piece_frames = 4096;
constexpr std::size_t largest_piece = std::max(piece_frames, effects::Convolution::block_frames);
constexpr int movement_steps = 32;  // straight pieces of a movement whose decibels go evenly

std::unexpected<Diagnostic> missing(std::string_view what, std::string_view name) {
    return failure("E0306", fmt::format("the mix book has no {} '{}'", what, name));
}

// What a clip's names stand for; null where it has none, or where they change nothing.
struct ClipSettings {
    const Polish* polish = nullptr;
    const NearReflectionSettings* reflections = nullptr;
    const Treatment* treatment = nullptr;
    const Position* position = nullptr;
    const AcousticSettings* acoustic = nullptr;

    bool has_recorded_room() const { return acoustic != nullptr && !acoustic->impulse.files.empty(); }
    bool is_treated() const { return polish != nullptr || treatment != nullptr; }
    bool is_placed() const { return reflections != nullptr || position != nullptr || acoustic != nullptr; }
    std::vector<EffectSettings> chain() const {
        std::vector<EffectSettings> all;
        if (polish != nullptr) all = polish->chain;
        if (treatment != nullptr) std::ranges::copy(treatment->chain, std::back_inserter(all));
        return all;
    }
};

Result<ClipSettings> look_up(const Clip& clip, const MixBook& book) {
    ClipSettings found;
    if (!clip.treatment.empty()) {
        found.treatment = book.treatment(clip.treatment);
        if (found.treatment == nullptr) return missing("treatment", clip.treatment);
    }
    if (!clip.position.empty()) {
        found.position = book.position(clip.position);
        if (found.position == nullptr) return missing("position", clip.position);
        if (found.position->from == Stand{} && !found.position->moves()) found.position = nullptr;
    }
    const bool outside = found.treatment != nullptr && !found.treatment->room;
    if (clip.polish && !book.polish.chain.empty()) found.polish = &book.polish;
    if (clip.polish && book.polish.has_reflections() && clip.acoustic.empty() && !outside)
        found.reflections = &book.polish.reflections;
    if (!clip.acoustic.empty()) {
        found.acoustic = book.acoustic(clip.acoustic);
        if (found.acoustic == nullptr) return missing("acoustic", clip.acoustic);
        if (Room::is_dry(*found.acoustic) || outside) found.acoustic = nullptr;
    }
    if (found.treatment != nullptr && found.treatment->chain.empty()) found.treatment = nullptr;
    return found;
}

Frames treatment_tail(const ClipSettings& settings, SampleRate rate) {
    Seconds tail;
    if (settings.polish != nullptr) tail = settings.polish->tail;
    if (settings.treatment != nullptr) tail = tail + EffectChain(settings.treatment->chain).tail();
    return to_frames(tail, rate);
}

// A response that can't be loaded has none; rendering says why.
Frames room_tail(const ClipSettings& settings, SampleRate rate) {
    if (settings.reflections != nullptr) return to_frames(effects::NearReflections::tail(*settings.reflections), rate);
    if (settings.acoustic == nullptr) return {};
    if (!settings.has_recorded_room()) return to_frames(Room::tail(*settings.acoustic), rate);
    const auto spectra = load_response(*settings.acoustic, rate);
    return spectra ? (*spectra)->length() : Frames{};
}

Frames tail_of(const ClipSettings& settings, SampleRate rate) {
    return treatment_tail(settings, rate) + room_tail(settings, rate);
}

// From one stand to the other, evenly over the clip, or by way of a third, evenly up to it and on from it. `part` gives what is to move and `shape` makes a curve's value of it.
template <class Part, class Shape>
Curve movement(const Position& position, Frames length, Part part, Shape shape) {
    const double from = part(position.from), to = part(position.to);
    const double via = position.via ? part(*position.via) : std::midpoint(from, to);
    if ((from == to && via == to) || length.count < 2) return Curve(shape(to));
    std::vector<Breakpoint> points;
    for (int step = 0; step <= movement_steps; ++step) {
        const double halves = 2.0 * step / movement_steps;
        const double value = halves < 1.0 ? std::lerp(from, via, halves) : std::lerp(via, to, halves - 1.0);
        points.push_back({Frames{(length.count - 1) * step / movement_steps}, shape(value)});
    }
    return Curve(std::move(points));
}

double linear(double decibels) { return to_gain(Decibels{decibels}); }

// A position's curves, over the frames of its clip.
struct Movement {
    Movement(const Position& position, Frames length)
        : gain(movement(
              position, length, [](const Stand& s) { return s.gain.value; }, linear)),
          send(movement(
              position, length, [](const Stand& s) { return s.send.value; }, linear)),
          pan(movement(
              position, length, [](const Stand& s) { return s.pan; }, [](double v) { return v; })),
          octaves(movement(
              position, length, [](const Stand& s) { return std::log2(s.low_pass_hz); }, [](double v) { return v; })),
          filters(std::min({position.from.low_pass_hz, position.to.low_pass_hz,
                            position.via.value_or(position.from).low_pass_hz}) < effects::open_low_pass_hz) {}
    Curve gain, send, pan, octaves;
    bool filters;
};

// The way of one clip through treatment, position and room, piece by piece from its start.
class Rendering {
  public:
    // `recorded`: the room's response if it is a recorded one.
    Rendering(const Clip& clip, const ClipSettings& settings, ConstAudioView source, Frames length, SampleRate rate,
              std::shared_ptr<const effects::ResponseSpectra> recorded)
        : clip_(clip),
          source_(source),
          input_gain_(static_cast<float>(to_gain(clip.input_gain))),
          source_edges_(source.frames(), rate),
          treated_edges_(clip.length + treatment_tail(settings, rate), rate),
          edges_(length, rate),
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
            room_.emplace(*settings.acoustic);
            room_->prepare(rate);
        }
    }

    // Treated, before gain and pan; as many channels as the source.
    void treated(Frames begin, AudioView out) noexcept {
        read(treatment_ ? begin + latency_ : begin, out);
        if (!treatment_) return;
        if (begin >= treated_edges_.end()) return;  // a noise of the treatment doesn't go on through the room's tail
        amplify(input_gain_, out);
        treatment_->process(out);
        amplify(1.0f / input_gain_, out);
        for (int c = 0; c < out.channel_count(); ++c) treated_edges_.apply(begin, out.channel(c));
    }

    // All of it. `input` is room for the treated signal, `answer` for the room's.
    void finished(Frames begin, AudioView input, AudioView answer, AudioView out) noexcept {
        treated(begin, input);
        place(input, begin, {.gain = clip_.gain, .pan = pan_, .edges = edges_}, out);
        const bool answers = reflections_ || room_ || recorded_room_;
        if (answers && movement_) {
            for (int c = 0; c < 2; ++c) std::ranges::copy(out.channel(c), answer.channel(c).begin());
            scale(movement_->send, begin, answer);
            let_room_answer(answer, answer);
        } else if (answers) {
            let_room_answer(out, answer);
        }
        if (movement_) scale(movement_->gain, begin, out);
        if (air_) air_->run(begin, out);
        if (answers) {
            edge(begin, answer);
            add(answer, out);
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
            source_edges_.apply(begin, samples);
        }
    }

    // What comes out of the treatment before the clip's first frame does.
    void run_ahead() {
        latency_ = treatment_->latency();
        AudioBuffer dropped(source_.channel_count(), std::min(piece_frames, static_cast<std::size_t>(latency_.count)));
        for (Frames begin; begin < latency_; begin += dropped.frames()) {
            const auto left = static_cast<std::size_t>((latency_ - begin).count);
            const AudioView piece = dropped.view().subview(0, std::min(dropped.size(), left));
            read(begin, piece);
            amplify(input_gain_, piece);
            treatment_->process(piece);
        }
    }

    void let_room_answer(ConstAudioView heard, AudioView answer) noexcept {
        if (reflections_)
            reflections_->process(heard, answer);
        else if (recorded_room_)
            recorded_room_->process(heard, answer);
        else
            room_->process(heard, answer);
    }

    static void amplify(float gain, AudioView out) noexcept {
        if (gain == 1.0f) return;
        for (int c = 0; c < out.channel_count(); ++c)
            for (float& sample : out.channel(c)) sample *= gain;
    }

    static void scale(const Curve& gain, Frames begin, AudioView out) noexcept {
        if (gain.is_constant() && gain.at({}) == 1.0) return;
        std::array<float, largest_piece> gains;
        const std::span values(gains.data(), out.size());
        gain.fill(begin, values);
        for (int c = 0; c < out.channel_count(); ++c)
            for (std::size_t i = 0; i < values.size(); ++i) out.channel(c)[i] *= values[i];
    }

    void edge(Frames begin, AudioView out) const noexcept {
        for (int c = 0; c < out.channel_count(); ++c) edges_.apply(begin, out.channel(c));
    }

    const Clip& clip_;
    ConstAudioView source_;
    float input_gain_;
    Edges source_edges_, treated_edges_, edges_;
    Curve pan_;
    std::optional<EffectChain> treatment_;
    Frames latency_;  // of the treatment, which is fed that much earlier
    std::optional<Movement> movement_;
    std::optional<effects::MovingLowPass> air_;
    std::optional<effects::NearReflections> reflections_;
    std::optional<Room> room_;
    std::optional<effects::Convolution> recorded_room_;
};

// The part of the audio that the clip uses; empty where it asks for what isn't there.
ConstAudioView part_of(ConstAudioView audio, const Clip& clip) {
    const auto inside = [](Frames frames, std::size_t most) {
        return std::min(most, static_cast<std::size_t>(std::max<std::int64_t>(0, frames.count)));
    };
    const std::size_t from = inside(clip.offset, audio.size());
    return audio.subview(from, inside(clip.length, audio.size() - from));
}

Result<RenderedClip> render_with(const ClipSettings& settings, const Clip& clip, const Audio& audio, Frames length,
                                 SampleRate rate) {
    const ConstAudioView source = part_of(audio.view(), clip);
    const bool is_finished = settings.is_placed();
    const int channels = is_finished ? 2 : source.channel_count();
    Result<Spool> result = Spool::create(channels, static_cast<std::size_t>(length.count));
    if (!result) return std::unexpected(result.error());

    std::shared_ptr<const effects::ResponseSpectra> recorded;
    if (settings.has_recorded_room()) {
        auto loaded = load_response(*settings.acoustic, rate);
        if (!loaded) return std::unexpected(loaded.error());
        recorded = std::move(*loaded);
    }
    const FlushToZero no_denormals;
    const std::size_t piece = recorded != nullptr ? effects::Convolution::block_frames : piece_frames;
    Rendering rendering(clip, settings, source, length, rate, std::move(recorded));
    if (const Result<> ready = rendering.ready(); !ready) return std::unexpected(ready.error());
    AudioBuffer input(source.channel_count(), piece), answer(2, piece);
    for (Frames begin; begin < length; begin += Frames{static_cast<std::int64_t>(piece)}) {
        const std::size_t count = std::min(piece, static_cast<std::size_t>((length - begin).count));
        const AudioView out = result->view().subview(static_cast<std::size_t>(begin.count), count);
        if (is_finished)
            rendering.finished(begin, input.view().subview(0, count), answer.view().subview(0, count), out);
        else
            rendering.treated(begin, out);
        result->written_before(begin);
        audio.release_before(clip.offset + begin);
    }
    return RenderedClip{.audio = std::move(*result).finish(), .offset = {}, .finished = is_finished};
}

}  // namespace

Frames heard_length(const Clip& clip, const MixBook& book, SampleRate rate) {
    const Result<ClipSettings> settings = look_up(clip, book);
    const Frames tail = settings ? tail_of(*settings, rate) : Frames{};
    return std::max(Frames{}, clip.length) + tail;
}

Result<RenderedClip> render_clip(const Clip& clip, const MixBook& book, SampleRate rate) {
    const Result<ClipSettings> settings = look_up(clip, book);
    if (!settings) return std::unexpected(settings.error());
    Result<AudioRef> audio = clip.source->load(rate);
    if (audio) audio = finite(std::move(*audio));
    if (!audio) return std::unexpected(audio.error());
    if ((!settings->is_treated() && !settings->is_placed()) || (*audio)->view().empty())
        return RenderedClip{.audio = std::move(*audio), .offset = std::max(Frames{}, clip.offset)};
    return render_with(*settings, clip, **audio, heard_length(clip, book, rate), rate);
}

}  // namespace dramatis::mix
