// What the director reports: typed events, numbered from 1 in the order in which they happened, in a bounded queue.
//
// Any number of readers, each of which remembers the number of the last event that it has read. The queue holds the last 64
// events. A reader that falls further behind gets those that are left and the number of those that it missed; what is true
// now is in `state`, which is complete at any time.
//
// Thread-safe: [director] posts, [any] thread reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "core/diagnostic.h"
#include "core/mutex.h"
#include "core/units.h"
#include "mix/audio/bus.h"
#include "pipeline/live/line_report.h"

namespace dramatis::pipeline::live {

// A save is played.
struct ShowReloaded {
    std::vector<std::filesystem::path> saved;
    std::size_t spoken_anew = 0;  // lines, counted once each
};
// A save can't be played; the version before goes on.
struct SaveRefused {
    std::vector<std::filesystem::path> saved;
    Diagnostics diagnostics;  // errors only
};
// Lines of what is played are silent or implausible, or aren't any more.
struct LinesReported {
    std::shared_ptr<const LineReport> lines;  // all that are so now
    Diagnostics added;                        // those that weren't so before
};
struct RepeatChanged {
    bool on = false;
};
struct SoloChanged {
    std::optional<mix::audio::Bus> bus;
};
struct GainChosen {
    Decibels gain;
    bool is_estimate = false;
};
using DirectorEvent = std::variant<ShowReloaded, SaveRefused, LinesReported, RepeatChanged, SoloChanged, GainChosen>;

// What all events so far add up to.
struct DirectorState {
    Diagnostics diagnostics;  // of the last save, if it can't be played
    std::shared_ptr<const LineReport> lines = std::make_shared<LineReport>();  // of what is played
    bool repeats = false;                                                      // a speech
    std::optional<mix::audio::Bus> solo;
    Decibels gain;
    bool gain_is_estimate = false;
    std::uint64_t orders = 0;  // carried out so far, each save counted
};

class DirectorEvents {
  public:
    static constexpr std::size_t capacity = 64;

    void post(DirectorEvent event);
    void count_orders(std::uint64_t carried_out);

    struct Numbered {
        std::uint64_t number = 0;
        DirectorEvent event;
    };
    struct Batch {
        std::vector<Numbered> events;  // the oldest first
        std::uint64_t missed = 0;      // after `number`, but no longer in the queue
    };
    // The events after `number`; 0: from the first on.
    Batch since(std::uint64_t number) const;
    DirectorState state() const;

  private:
    mutable Mutex mutex_;
    std::deque<Numbered> queue_ GUARDED_BY(mutex_);
    std::uint64_t last_ GUARDED_BY(mutex_) = 0;
    DirectorState state_ GUARDED_BY(mutex_);
};

}  // namespace dramatis::pipeline::live
