#include "mix/mixer.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/text.h"
#include "mix/clip_renderer.h"
#include "mix/edges.h"
#include "mix/effects/flush_to_zero.h"
#include "mix/loop_renderer.h"
#include "mix/rendered_store.h"
#include "mix/summing.h"

namespace dramatis::mix {
namespace {

// A loop that is heard again this soon is kept in memory.
constexpr Seconds loop_patience{60.0};

// Half-open, in frames of the timeline.
struct Stretch {
    Frames begin;
    Frames end;
    bool touches(Stretch other) const { return begin < other.end && other.begin < end; }
};

// Rendered, the two are the same samples, if their sources are and the book is.
bool sounds_alike(const Clip& a, const Clip& b) {
    return a.offset == b.offset && a.length == b.length && a.bus == b.bus && a.gain == b.gain && a.pan == b.pan &&
           a.input_gain == b.input_gain && a.polish == b.polish && a.treatment == b.treatment &&
           a.position == b.position && a.acoustic == b.acoustic;
}

// Finds the clips that are heard in a range without looking at all of them.
class ClipIndex {
  public:
    explicit ClipIndex(std::vector<Stretch> heard) : heard_(std::move(heard)), by_start_(heard_.size()) {
        std::iota(by_start_.begin(), by_start_.end(), std::size_t{0});
        std::ranges::stable_sort(by_start_, {}, [this](std::size_t i) { return heard_[i].begin; });
        Frames latest{std::numeric_limits<std::int64_t>::min()};
        for (const std::size_t i : by_start_) latest_end_.push_back(latest = std::max(latest, heard_[i].end));
    }
    const Stretch& heard(std::size_t clip) const { return heard_[clip]; }
    // In the order of the timeline's list: the order in which they are added up.
    std::vector<std::size_t> touching(Stretch range) const {
        std::vector<std::size_t> found;
        const auto first = std::ranges::upper_bound(latest_end_, range.begin) - latest_end_.begin();
        for (auto i = static_cast<std::size_t>(first); i < by_start_.size(); ++i) {
            const std::size_t clip = by_start_[i];
            if (heard_[clip].begin >= range.end) break;
            if (heard_[clip].touches(range)) found.push_back(clip);
        }
        std::ranges::sort(found);
        return found;
    }

  private:
    std::vector<Stretch> heard_;
    std::vector<std::size_t> by_start_;
    std::vector<Frames> latest_end_;  // of the clips up to here in `by_start_`
};

}  // namespace

struct Mixer::State {
    State(std::shared_ptr<const Timeline> the_timeline, std::shared_ptr<const MixBook> the_book)
        : timeline(std::move(the_timeline)),
          book(std::move(the_book)),
          index(stretches()),
          groups(folded_groups()),
          clips(timeline->clips.size()),
          loop_of_bed(number_loops()),
          loops(timeline->beds.size()) {}

    std::vector<Stretch> stretches() const;
    std::vector<std::size_t> number_loops() const;
    Result<std::shared_ptr<const RenderedClip>> rendered(std::size_t clip);
    Result<std::shared_ptr<const AudioRef>> loop(std::size_t bed);
    Result<> add_clip(std::size_t number, Stretch range, AudioView out);
    Result<> add_bed(std::size_t number, Stretch range, AudioView out);
    std::vector<std::string> folded_groups() const;
    // `part` null: all of it. Whether anything is heard.
    Result<bool> mix(const Part* part, Frames position, AudioView out);
    bool loop_is_needed(std::size_t number, Frames position) const;
    void adopt_clips(State& earlier);
    void adopt_loops(State& earlier);

    std::shared_ptr<const Timeline> timeline;
    std::shared_ptr<const MixBook> book;
    ClipIndex index;
    std::vector<std::string> groups;  // of the clips
    RenderedStore<RenderedClip> clips;
    std::vector<std::size_t> loop_of_bed;  // beds of one source and treatment share a loop: the number of the first one
    RenderedStore<AudioRef> loops;
};

std::vector<Stretch> Mixer::State::stretches() const {
    std::vector<Stretch> heard;
    heard.reserve(timeline->clips.size());
    for (const Clip& clip : timeline->clips)
        heard.push_back({clip.start, clip.start + heard_length(clip, *book, timeline->rate)});
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
    return clips.get(clip, [&] { return render_clip(timeline->clips[clip], *book, timeline->rate); });
}

Result<std::shared_ptr<const AudioRef>> Mixer::State::loop(std::size_t bed) {
    const std::size_t number = loop_of_bed[bed];
    return loops.get(number, [&] { return render_loop(timeline->beds[number], *book, timeline->rate); });
}

Result<> Mixer::State::add_clip(std::size_t number, Stretch range, AudioView out) {
    const auto clip_rendering = rendered(number);
    if (!clip_rendering) return std::unexpected(clip_rendering.error());
    const FlushToZero no_denormals;
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
        add(input, target);
    } else {
        const Edges edges(last - start, timeline->rate);
        add_placed(input, begin - start, {.gain = clip.gain, .pan = clip.pan, .edges = edges}, target);
    }
    return {};
}

Result<> Mixer::State::add_bed(std::size_t number, Stretch range, AudioView out) {
    const auto turn = loop(number);
    if (!turn) return std::unexpected(turn.error());
    const FlushToZero no_denormals;
    const Bed& bed = timeline->beds[number];
    const ConstAudioView audio = (**turn)->view();
    if (audio.empty()) return {};
    const Frames end = std::min(range.end, bed.end);
    const Edges edges(bed.end - bed.start, timeline->rate);
    const Curve pan(bed.pan);
    for (Frames here = std::max(range.begin, bed.start); here < end;) {
        const Frames since = here - bed.start;
        const auto in_turn = static_cast<std::size_t>(since.count) % audio.size();
        const std::size_t count = std::min(audio.size() - in_turn, static_cast<std::size_t>((end - here).count));
        add_placed(audio.subview(in_turn, count), since, {.gain = bed.gain, .pan = pan, .edges = edges},
                   out.subview(static_cast<std::size_t>((here - range.begin).count), count));
        here += Frames{static_cast<std::int64_t>(count)};
    }
    return {};
}

Result<bool> Mixer::State::mix(const Part* part, Frames position, AudioView out) {
    clear(out);
    const Stretch range{position, position + out.frames()};
    bool heard = false;
    std::optional<Diagnostic> trouble;  // the first; the rest of the mix is still heard
    const auto note = [&](Result<> added) {
        heard = heard || added;
        if (!added && !trouble) trouble = std::move(added).error();
    };
    // Always in this order: sums of floating-point numbers depend on it.
    for (const std::size_t clip : index.touching(range)) {
        if (part && (timeline->clips[clip].bus != part->bus || (part->group && groups[clip] != *part->group))) continue;
        note(add_clip(clip, range, out));
    }
    const bool has_beds = !part || !part->group;
    for (std::size_t bed = 0; has_beds && bed < timeline->beds.size(); ++bed) {
        const Bed& candidate = timeline->beds[bed];
        if ((part && candidate.bus != part->bus) || !range.touches({candidate.start, candidate.end})) continue;
        note(add_bed(bed, range, out));
    }
    if (trouble) return std::unexpected(std::move(*trouble));
    return heard;
}

bool Mixer::State::loop_is_needed(std::size_t number, Frames position) const {
    const Stretch soon{position, position + to_frames(loop_patience, timeline->rate)};
    for (std::size_t bed = 0; bed < timeline->beds.size(); ++bed)
        if (loop_of_bed[bed] == number && soon.touches({timeline->beds[bed].start, timeline->beds[bed].end}))
            return true;
    return false;
}

void Mixer::State::adopt_clips(State& earlier) {
    if (book->revision != earlier.book->revision) return;
    std::multimap<std::string, std::pair<std::size_t, std::shared_ptr<const RenderedClip>>> rendered;
    for (auto& kept : earlier.clips.kept())
        rendered.emplace(earlier.timeline->clips[kept.first].source->identity(), std::move(kept));
    if (rendered.empty()) return;
    for (std::size_t i = 0; i < timeline->clips.size(); ++i) {
        const Clip& clip = timeline->clips[i];
        // A recorded room's file may have changed although the book has not.
        const auto* const acoustic = book->acoustic(clip.acoustic);
        if (acoustic != nullptr && acoustic->response != nullptr) continue;
        const auto [first, last] = rendered.equal_range(clip.source->identity());
        const auto same = std::find_if(first, last, [&](const auto& kept) {
            return sounds_alike(clip, earlier.timeline->clips[kept.second.first]);
        });
        if (same != last) clips.put(i, same->second.second);
    }
}

void Mixer::State::adopt_loops(State& earlier) {
    const bool same_book = book->revision == earlier.book->revision;
    for (auto& [number, loop] : earlier.loops.kept()) {
        const Bed& before = earlier.timeline->beds[number];
        if (!same_book && !before.treatment.empty()) continue;
        const auto same = std::ranges::find_if(timeline->beds, [&](const Bed& bed) {
            return bed.treatment == before.treatment && bed.source->identity() == before.source->identity();
        });
        if (same != timeline->beds.end()) loops.put(static_cast<std::size_t>(same - timeline->beds.begin()), loop);
    }
}

Mixer::Mixer(std::shared_ptr<const Timeline> timeline, std::shared_ptr<const MixBook> book, const Mixer* earlier)
    : state_(std::make_unique<State>(std::move(timeline), std::move(book))) {
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

Result<> Mixer::mix_bus(Bus bus, Frames position, AudioView out) {
    const auto heard = mix_part({.bus = bus}, position, out);
    return heard ? Result<>() : std::unexpected(heard.error());
}

Result<bool> Mixer::mix_part(const Part& part, Frames position, AudioView out) {
    return state_->mix(&part, position, out);
}

Result<> Mixer::mix_clip(std::size_t clip, Frames position, AudioView out) {
    clear(out);
    return state_->add_clip(clip, {position, position + out.frames()}, out);
}

Result<AudioRef> Mixer::loop_of(std::size_t bed) {
    const auto loop = state_->loop(bed);
    if (!loop) return std::unexpected(loop.error());
    return **loop;
}

void Mixer::forget_before(Frames position) {
    state_->clips.sweep([&](std::size_t clip, const RenderedClip& rendered) {
        const Stretch& heard = state_->index.heard(clip);
        if (heard.end <= position) return false;
        rendered.audio->release_before(position - heard.begin + rendered.offset);
        return true;
    });
    state_->loops.sweep([&](std::size_t loop, const AudioRef&) { return state_->loop_is_needed(loop, position); });
}

Result<> Mixer::prepare(Frames begin, Frames end) {
    const Stretch range{begin, end};
    Result<> all;
    const auto note = [&](const auto& made) {
        if (!made && all) all = std::unexpected(made.error());
    };
    for (const std::size_t clip : state_->index.touching(range)) {
        if (state_->index.heard(clip).begin >= begin) note(state_->rendered(clip));
    }
    for (std::size_t bed = 0; bed < state_->timeline->beds.size(); ++bed)
        if (range.touches({state_->timeline->beds[bed].start, state_->timeline->beds[bed].end}))
            note(state_->loop(bed));
    return all;
}

}  // namespace dramatis::mix
