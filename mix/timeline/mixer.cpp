#include "mix/timeline/mixer.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/frame_range.h"
#include "core/text.h"
#include "core/trace.h"
#include "mix/audio/declick_ramps.h"
#include "mix/audio/spool.h"
#include "mix/audio/summing.h"
#include "mix/dsp/flush_to_zero.h"
#include "mix/timeline/clip_renderer.h"
#include "mix/timeline/loop_budget.h"
#include "mix/timeline/loop_renderer.h"
#include "mix/timeline/rendered_store.h"

namespace dramatis::mix::timeline {
namespace {

// A loop that is heard again this soon is kept: in memory within the budget, else in a file.
constexpr Seconds loop_patience{60.0};
constexpr std::size_t loop_bytes = std::size_t{192} << 20;  // two dozen loops of the library

// Rendered, the two are the same samples, if their sources are and the book is.
bool sounds_alike(const Clip& a, const Clip& b) {
    return a.offset == b.offset && a.length == b.length && a.bus == b.bus && a.gain == b.gain && a.pan == b.pan &&
           a.input_gain == b.input_gain && a.held == b.held && a.polish == b.polish && a.treatment == b.treatment &&
           a.position == b.position && a.acoustic == b.acoustic;
}

// Finds the clips that are heard in a range without looking at all of them.
class ClipIndex {
  public:
    explicit ClipIndex(std::vector<FrameRange> heard) : heard_(std::move(heard)), by_start_(heard_.size()) {
        std::iota(by_start_.begin(), by_start_.end(), std::size_t{0});
        std::ranges::stable_sort(by_start_, {}, [this](std::size_t i) { return heard_[i].begin; });
        Frames latest{std::numeric_limits<std::int64_t>::min()};
        for (const std::size_t i : by_start_) latest_end_.push_back(latest = std::max(latest, heard_[i].end));
    }
    const FrameRange& heard(std::size_t clip) const { return heard_[clip]; }
    // In the order of the timeline's list: the order in which they are added up.
    std::vector<std::size_t> touching(FrameRange range) const {
        std::vector<std::size_t> found;
        const auto first = std::ranges::upper_bound(latest_end_, range.begin) - latest_end_.begin();
        for (auto i = static_cast<std::size_t>(first); i < by_start_.size(); ++i) {
            const std::size_t clip = by_start_[i];
            if (heard_[clip].begin >= range.end) break;
            if (heard_[clip].overlaps(range)) found.push_back(clip);
        }
        std::ranges::sort(found);
        return found;
    }

  private:
    std::vector<FrameRange> heard_;
    std::vector<std::size_t> by_start_;
    std::vector<Frames> latest_end_;  // of the clips up to here in `by_start_`
};

struct RenderedLoop {
    audio::AudioRef audio;
    std::size_t bytes_in_memory = 0;  // 0: in a file
};

// The same samples in a temporary file.
Result<audio::AudioRef> put_away(ConstAudioView audio) {
    auto file = audio::Spool::create(audio.channel_count(), audio.size(), /*threshold_bytes=*/0);
    if (!file) return std::unexpected(file.error());
    for (int c = 0; c < audio.channel_count(); ++c)
        std::ranges::copy(audio.channel(c), file->view().channel(c).begin());
    file->written_before(audio.frames());
    return std::move(*file).finish();
}

}  // namespace

struct Mixer::State {
    State(std::shared_ptr<const Timeline> the_timeline, std::shared_ptr<const sounds::ResolvedMix> the_mix)
        : timeline(std::move(the_timeline)),
          resolved(std::move(the_mix)),
          index(heard_ranges()),
          groups(folded_groups()),
          clips(timeline->clips.size()),
          loop_of_bed(number_loops()),
          loops(timeline->beds.size()) {}

    std::vector<FrameRange> heard_ranges() const;
    std::vector<std::size_t> number_loops() const;
    Result<std::shared_ptr<const RenderedClip>> rendered(std::size_t clip);
    Result<std::shared_ptr<const RenderedLoop>> loop(std::size_t bed);
    Result<> add_clip(std::size_t number, FrameRange range, AudioView out);
    Result<> add_bed(std::size_t number, FrameRange range, AudioView out);
    std::vector<std::string> folded_groups() const;
    // `part` null: all of it. Whether anything is heard.
    Result<bool> mix(const MixPart* part, Frames position, AudioView out);
    bool loop_is_needed(std::size_t number, Frames position) const;
    void adopt_clips(State& earlier);
    void adopt_loops(State& earlier);

    std::shared_ptr<const Timeline> timeline;
    std::shared_ptr<const sounds::ResolvedMix> resolved;
    ClipIndex index;
    std::vector<std::string> groups;  // of the clips
    RenderedStore<RenderedClip> clips;
    std::vector<std::size_t> loop_of_bed;  // beds of one source and treatment share a loop: the number of the first one
    RenderedStore<RenderedLoop> loops;
    LoopBudget loop_budget{loop_bytes};
};

std::vector<FrameRange> Mixer::State::heard_ranges() const {
    std::vector<FrameRange> heard;
    heard.reserve(timeline->clips.size());
    for (const Clip& clip : timeline->clips)
        heard.push_back({clip.start, clip.start + heard_length(clip, *resolved, timeline->rate)});
    return heard;
}

std::vector<std::string> Mixer::State::folded_groups() const {
    std::vector<std::string> folded;
    folded.reserve(timeline->clips.size());
    for (const Clip& clip : timeline->clips) folded.push_back(fold_name(clip.group));
    return folded;
}

std::vector<std::size_t> Mixer::State::number_loops() const {
    std::map<std::pair<std::string, std::string>, std::size_t> first;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < timeline->beds.size(); ++i) {
        const Bed& bed = timeline->beds[i];
        numbers.push_back(first.try_emplace({bed.source->identity(), bed.treatment}, i).first->second);
    }
    return numbers;
}

Result<std::shared_ptr<const RenderedClip>> Mixer::State::rendered(std::size_t clip) {
    return clips.get(clip, [&] {
        const TraceSpan span("clip", timeline->clips[clip].label);
        return render_clip(timeline->clips[clip], *resolved, timeline->rate);
    });
}

Result<std::shared_ptr<const RenderedLoop>> Mixer::State::loop(std::size_t bed) {
    const std::size_t number = loop_of_bed[bed];
    return loops.get(number, [&]() -> Result<RenderedLoop> {
        const TraceSpan span("loop", timeline->beds[number].label);
        auto audio = render_loop(timeline->beds[number], *resolved, timeline->rate);
        if (!audio) return std::unexpected(audio.error());
        const ConstAudioView view = (*audio)->view();
        const std::size_t bytes = view.size() * static_cast<std::size_t>(view.channel_count()) * sizeof(float);
        if (loop_budget.take(bytes)) return RenderedLoop{.audio = std::move(*audio), .bytes_in_memory = bytes};
        auto file = put_away(view);
        if (!file) return std::unexpected(file.error());
        return RenderedLoop{.audio = std::move(*file)};
    });
}

Result<> Mixer::State::add_clip(std::size_t number, FrameRange range, AudioView out) {
    const auto clip_rendering = rendered(number);
    if (!clip_rendering) return std::unexpected(clip_rendering.error());
    const dsp::FlushToZero no_denormals;
    const RenderedClip& heard = **clip_rendering;
    const Clip& clip = timeline->clips[number];
    const ConstAudioView audio = heard.audio->view();
    // From the clip's start; no further than there are samples.
    const Frames start = clip.start;
    const Frames last = std::min(index.heard(number).end, start + audio.frames() - heard.offset);
    const Frames begin = std::max(range.begin, start);
    const Frames end = std::min(range.end, last);
    if (begin >= end) return {};
    const auto count = static_cast<std::size_t>((end - begin).count);
    const ConstAudioView input = audio.subview(static_cast<std::size_t>((begin - start + heard.offset).count), count);
    const AudioView target = out.subview(static_cast<std::size_t>((begin - range.begin).count), count);
    if (heard.finished) {
        audio::add(input, target);
    } else {
        const audio::DeclickRamps ramps(last - start, timeline->rate);
        audio::add_placed(input, begin - start, {.gain = clip.gain, .pan = clip.pan, .ramps = ramps}, target);
    }
    return {};
}

Result<> Mixer::State::add_bed(std::size_t number, FrameRange range, AudioView out) {
    const auto turn = loop(number);
    if (!turn) return std::unexpected(turn.error());
    const dsp::FlushToZero no_denormals;
    const Bed& bed = timeline->beds[number];
    const ConstAudioView audio = (*turn)->audio->view();
    if (audio.empty()) return {};
    const Frames end = std::min(range.end, bed.end);
    const audio::DeclickRamps ramps(bed.end - bed.start, timeline->rate);
    const audio::Curve pan(bed.pan);
    for (Frames here = std::max(range.begin, bed.start); here < end;) {
        const Frames since = here - bed.start;
        const auto in_turn = static_cast<std::size_t>(since.count) % audio.size();
        const std::size_t count = std::min(audio.size() - in_turn, static_cast<std::size_t>((end - here).count));
        audio::add_placed(audio.subview(in_turn, count), since, {.gain = bed.gain, .pan = pan, .ramps = ramps},
                          out.subview(static_cast<std::size_t>((here - range.begin).count), count));
        here += Frames{static_cast<std::int64_t>(count)};
    }
    if ((*turn)->bytes_in_memory == 0) (*turn)->audio->release_before(audio.frames());
    return {};
}

Result<bool> Mixer::State::mix(const MixPart* part, Frames position, AudioView out) {
    clear(out);
    const FrameRange range{position, position + out.frames()};
    bool heard = false;
    std::optional<Diagnostic> first_error;  // the rest of the mix is still heard
    const auto note = [&](Result<> added) {
        heard = heard || added;
        if (!added && !first_error) first_error = std::move(added).error();
    };
    // Always in this order: sums of floating-point numbers depend on it.
    for (const std::size_t clip : index.touching(range)) {
        if (part && (timeline->clips[clip].bus != part->bus || (part->group && groups[clip] != *part->group))) continue;
        note(add_clip(clip, range, out));
    }
    const bool has_beds = !part || !part->group;
    for (std::size_t bed = 0; has_beds && bed < timeline->beds.size(); ++bed) {
        const Bed& candidate = timeline->beds[bed];
        if ((part && candidate.bus != part->bus) || !range.overlaps({candidate.start, candidate.end})) continue;
        note(add_bed(bed, range, out));
    }
    if (first_error) return std::unexpected(std::move(*first_error));
    return heard;
}

bool Mixer::State::loop_is_needed(std::size_t number, Frames position) const {
    const FrameRange soon{position, position + to_frames(loop_patience, timeline->rate)};
    for (std::size_t bed = 0; bed < timeline->beds.size(); ++bed)
        if (loop_of_bed[bed] == number && soon.overlaps({timeline->beds[bed].start, timeline->beds[bed].end}))
            return true;
    return false;
}

void Mixer::State::adopt_clips(State& earlier) {
    if (resolved->book().revision != earlier.resolved->book().revision) return;
    std::multimap<std::string, std::pair<std::size_t, std::shared_ptr<const RenderedClip>>> rendered;
    for (auto& kept : earlier.clips.kept())
        rendered.emplace(earlier.timeline->clips[kept.first].source->identity(), std::move(kept));
    if (rendered.empty()) return;
    for (std::size_t i = 0; i < timeline->clips.size(); ++i) {
        const Clip& clip = timeline->clips[i];
        // A recorded room's file may have changed although the book has not.
        const auto* const acoustic = resolved->book().acoustic(clip.acoustic);
        if (acoustic != nullptr && resolved->response(*acoustic) != nullptr) continue;
        const auto [first, last] = rendered.equal_range(clip.source->identity());
        const auto same = std::find_if(first, last, [&](const auto& kept) {
            return sounds_alike(clip, earlier.timeline->clips[kept.second.first]);
        });
        if (same != last) clips.put(i, same->second.second);
    }
}

void Mixer::State::adopt_loops(State& earlier) {
    const bool same_book = resolved->book().revision == earlier.resolved->book().revision;
    for (auto& [number, loop] : earlier.loops.kept()) {
        const Bed& before = earlier.timeline->beds[number];
        if (!same_book && !before.treatment.empty()) continue;
        const auto same = std::ranges::find_if(timeline->beds, [&](const Bed& bed) {
            return bed.treatment == before.treatment && bed.source->identity() == before.source->identity();
        });
        if (same == timeline->beds.end()) continue;
        loop_budget.add(loop->bytes_in_memory);
        loops.put(static_cast<std::size_t>(same - timeline->beds.begin()), loop);
    }
}

Mixer::Mixer(std::shared_ptr<const Timeline> timeline, std::shared_ptr<const sounds::ResolvedMix> mix,
             const Mixer* earlier)
    : state_(std::make_unique<State>(std::move(timeline), std::move(mix))) {
    if (earlier == nullptr || earlier->timeline().rate != state_->timeline->rate) return;
    state_->adopt_clips(*earlier->state_);
    state_->adopt_loops(*earlier->state_);
}

Mixer::~Mixer() = default;

const Timeline& Mixer::timeline() const { return *state_->timeline; }

Result<> Mixer::mix(Frames position, AudioView out) {
    const auto heard = state_->mix(nullptr, position, out);
    return heard ? Result<>() : std::unexpected(heard.error());
}

Result<> Mixer::mix_bus(audio::Bus bus, Frames position, AudioView out) {
    const auto heard = mix_part({.bus = bus}, position, out);
    return heard ? Result<>() : std::unexpected(heard.error());
}

Result<bool> Mixer::mix_part(const MixPart& part, Frames position, AudioView out) {
    return state_->mix(&part, position, out);
}

Result<> Mixer::mix_clip(std::size_t clip, Frames position, AudioView out) {
    clear(out);
    return state_->add_clip(clip, {position, position + out.frames()}, out);
}

Result<audio::AudioRef> Mixer::loop_of(std::size_t bed) {
    const auto loop = state_->loop(bed);
    if (!loop) return std::unexpected(loop.error());
    return (*loop)->audio;
}

void Mixer::forget_before(Frames position) {
    state_->clips.sweep([&](std::size_t clip, const RenderedClip& rendered) {
        const FrameRange& heard = state_->index.heard(clip);
        if (heard.end <= position) return false;
        rendered.audio->release_before(position - heard.begin + rendered.offset);
        return true;
    });
    state_->loops.sweep([&](std::size_t number, const RenderedLoop& loop) {
        const bool is_needed = state_->loop_is_needed(number, position);
        if (!is_needed) state_->loop_budget.give_back(loop.bytes_in_memory);
        return is_needed;
    });
}

Result<> Mixer::prepare(Frames begin, Frames end) {
    const FrameRange range{begin, end};
    Result<> all;
    const auto note = [&](const auto& made) {
        if (!made && all) all = std::unexpected(made.error());
    };
    for (const std::size_t clip : state_->index.touching(range)) {
        if (state_->index.heard(clip).begin >= begin) note(state_->rendered(clip));
    }
    for (std::size_t bed = 0; bed < state_->timeline->beds.size(); ++bed)
        if (range.overlaps({state_->timeline->beds[bed].start, state_->timeline->beds[bed].end}))
            note(state_->loop(bed));
    return all;
}

}  // namespace dramatis::mix::timeline
