// What the mixer has rendered and may need again: clips and loops, each rendered once however many threads ask at the
// same time, and dropped when the mix has gone past. Thread-safe.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

#include "core/diagnostic.h"
#include "core/units.h"

namespace dramatis::mix {

template <class Rendered>
class RenderedStore {
  public:
    using Ref = std::shared_ptr<const Rendered>;

    explicit RenderedStore(std::size_t count) : slots_(count) {}

    // The rendering of number `index`; the first to ask makes it while others wait. A failure is not kept.
    template <class Render>
    Result<Ref> get(std::size_t index, Render render) {
        Slot& slot = slots_[index];
        const std::lock_guard lock(slot.mutex);
        if (slot.rendered) return slot.rendered;
        Result<Rendered> made = render();
        if (!made) return std::unexpected(made.error());
        slot.rendered = std::make_shared<const Rendered>(std::move(*made));
        const std::lock_guard lock_kept(kept_mutex_);
        kept_.insert(index);
        return slot.rendered;
    }

    // Calls `keep(index, rendered)` for all that is kept; what it answers false to is dropped.
    template <class Keep>
    void sweep(Keep keep) {
        std::vector<std::size_t> indices;
        {
            const std::lock_guard lock(kept_mutex_);
            indices.assign(kept_.begin(), kept_.end());
        }
        for (const std::size_t index : indices) {
            Ref dropped;  // freed outside of the locks
            Slot& slot = slots_[index];
            const std::unique_lock lock(slot.mutex, std::try_to_lock);  // whoever holds it needs the rendering now
            if (!lock.owns_lock() || !slot.rendered || keep(index, *slot.rendered)) continue;
            dropped = std::exchange(slot.rendered, nullptr);
            const std::lock_guard lock_kept(kept_mutex_);
            kept_.erase(index);
        }
    }

  private:
    struct Slot {
        std::mutex mutex;
        Ref rendered;
    };
    std::vector<Slot> slots_;  // never resized
    std::mutex kept_mutex_;
    std::set<std::size_t> kept_;
};

}  // namespace dramatis::mix
