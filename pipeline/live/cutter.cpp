#include "pipeline/live/cutter.h"

#include <algorithm>
#include <utility>

#include "core/mutex.h"
#include "core/trace.h"

namespace dramatis::pipeline::live {
namespace {

// Clips and beds that begin within this time are rendered before playout needs them.
constexpr Seconds prepared_ahead{8.0};

}  // namespace

Frames Cutter::heard() const {
    const auto state = playout_.state();
    if (state.cut < aimed_cut_) return aimed_;
    const auto before = version(state.cut);
    if (!before || before == current_) return state.position;
    return VersionMap(before, current_).position(state.position);
}

bool Cutter::is_begun() const {
    const auto state = playout_.state();
    return !playout_.pending() && state.mixed_cut == last_cut_ && state.cut != 0;
}

LiveVersionRef Cutter::version(std::uint64_t number) const {
    const MutexLock lock(mutex_);
    const auto found = versions_.find(number);
    return found == versions_.end() ? nullptr : found->second;
}

void Cutter::cut_to(LiveVersionRef version, Frames target) {
    auto cut = cut_of(*version, target);
    cut.entry = mix::live::EntryMap::at(target);
    rehearse(cut, target);
    give(std::move(version), std::move(cut));
}

void Cutter::cut_over(LiveVersionRef version) {
    const VersionMap map(current_, version);
    cut_over(std::move(version), map);
}

void Cutter::cut_over(LiveVersionRef version, const VersionMap& from_current) {
    const Frames target = from_current.position(heard());
    auto cut = cut_of(*version, target);
    std::vector<GivenCut> may_be_playing;
    {
        const auto heard_cut = playout_.state().cut;
        const MutexLock lock(mutex_);
        for (auto given = versions_.lower_bound(heard_cut); given != versions_.end(); ++given)
            may_be_playing.push_back({given->first, given->second});
    }
    cut.entry = entry_into(version, from_current, may_be_playing);
    rehearse(cut, target);
    give(std::move(version), std::move(cut));
}

void Cutter::continue_in(LiveVersionRef version, Frames mixed) {
    auto cut = cut_of(*version, mixed);
    cut.seamless = true;
    give(std::move(version), std::move(cut));
}

mix::live::LiveCut Cutter::cut_of(const LiveVersion& version, Frames known_from) {
    const Decibels true_peak = version.origin.show->mix.target.true_peak;
    return make_cut(++last_cut_, version, {.gain = gain_, .true_peak = true_peak, .solo = solo_}, range_, known_from);
}

// What sounds at the position is rendered here, not in the mixing thread's time.
void Cutter::rehearse(const mix::live::LiveCut& cut, Frames position) {
    mix::live::LiveStream stream(cut.mixer, position, cut.level);
    AudioBuffer unheard(2, 4096);
    static_cast<void>(stream.read(unheard.view()));
    prepared_to_ = position;
    aimed_ = position;
    aimed_cut_ = cut.number;
}

void Cutter::give(LiveVersionRef version, mix::live::LiveCut cut) {
    {
        const auto heard_cut = playout_.state().cut;
        const MutexLock lock(mutex_);
        versions_[cut.number] = version;
        versions_.erase(versions_.begin(), versions_.lower_bound(heard_cut));
    }
    current_ = std::move(version);
    playout_.cut(std::move(cut));
}

void Cutter::prepare_from(Frames mixed) {
    const SampleRate rate = current_->timeline().rate;
    // Round a loop, what lies ahead is what was heard first.
    if (mixed < prepared_to_ - to_frames(prepared_ahead * 2.0, rate)) prepared_to_ = mixed;
    const Frames wanted = std::min(mixed + to_frames(prepared_ahead, rate), known_until(*current_, mixed));
    if (wanted - prepared_to_ < to_frames({1.0}, rate)) return;
    const Frames begin = std::max(prepared_to_, mixed);
    const TraceSpan span("prepare");
    // Playout reports what can't be had once it should be heard.
    static_cast<void>(current_->mixer->prepare(begin, wanted));
    prepared_to_ = wanted;
}

}  // namespace dramatis::pipeline::live
