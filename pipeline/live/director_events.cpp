#include "pipeline/live/director_events.h"

#include <utility>

#include "core/mutex.h"

namespace dramatis::pipeline::live {
namespace {

void apply(const ShowReloaded&, DirectorState& state) { state.diagnostics.clear(); }
void apply(const SaveRefused& event, DirectorState& state) { state.diagnostics = event.diagnostics; }
void apply(const LinesReported& event, DirectorState& state) { state.lines = event.lines; }
void apply(const RepeatChanged& event, DirectorState& state) { state.repeats = event.on; }
void apply(const SoloChanged& event, DirectorState& state) { state.solo = event.bus; }
void apply(const GainChosen& event, DirectorState& state) {
    state.gain = event.gain;
    state.gain_is_estimate = event.is_estimate;
}

}  // namespace

void DirectorEvents::post(DirectorEvent event) {
    const MutexLock lock(mutex_);
    std::visit([&](const auto& typed) REQUIRES(mutex_) { apply(typed, state_); }, event);
    queue_.push_back({++last_, std::move(event)});
    if (queue_.size() > capacity) queue_.pop_front();
}

void DirectorEvents::count_orders(std::uint64_t carried_out) {
    const MutexLock lock(mutex_);
    state_.orders += carried_out;
}

DirectorEvents::Batch DirectorEvents::since(std::uint64_t number) const {
    const MutexLock lock(mutex_);
    Batch batch;
    if (queue_.empty()) return batch;
    if (const std::uint64_t first = queue_.front().number; first > number + 1) batch.missed = first - number - 1;
    for (const Numbered& event : queue_) {
        if (event.number > number) batch.events.push_back(event);
    }
    return batch;
}

DirectorState DirectorEvents::state() const {
    const MutexLock lock(mutex_);
    return state_;
}

}  // namespace dramatis::pipeline::live
