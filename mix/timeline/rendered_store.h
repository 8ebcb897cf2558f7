// What the mixer has rendered and may need again: clips and loops, each rendered once however many threads ask at the
// same time, and dropped when the mix has gone past. [any thread]
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

#include "core/diagnostic.h"
#include "core/mutex.h"
#include "core/units.h"

namespace dramatis::mix::timeline {

template <class Rendered>
class RenderedStore {
  public:
    using Ref = std::shared_ptr<const Rendered>;

    explicit RenderedStore(std::size_t count) : slots_(count) {}

    // The rendering of number `index`; the first to ask makes it while others wait. A failure is not kept.
    template <class Render>
    Result<Ref> get(std::size_t index, Render render) {
        Slot& slot = slots_[index];
        const MutexLock lock(slot.mutex);
        if (slot.rendered) return slot.rendered;
        Result<Rendered> made = render();
        if (!made) return std::unexpected(made.error());
        slot.rendered = std::make_shared<const Rendered>(std::move(*made));
        const MutexLock lock_kept(kept_mutex_);
        kept_.insert(index);
        return slot.rendered;
    }

    // All that is kept, by index.
    std::vector<std::pair<std::size_t, Ref>> kept() {
        std::vector<std::pair<std::size_t, Ref>> found;
        for (const std::size_t index : kept_indices()) {
            const MutexLock lock(slots_[index].mutex);
            if (slots_[index].rendered) found.emplace_back(index, slots_[index].rendered);
        }
        return found;
    }
    // Takes what was rendered elsewhere.
    void put(std::size_t index, Ref rendered) {
        const MutexLock lock(slots_[index].mutex);
        slots_[index].rendered = std::move(rendered);
        const MutexLock lock_kept(kept_mutex_);
        kept_.insert(index);
    }

    // Calls `keep(index, rendered)` for all that is kept; drops those for which it returns false.
    template <class Keep>
    void sweep(Keep keep) {
        for (const std::size_t index : kept_indices()) {
            Ref dropped;  // freed outside of the locks
            Slot& slot = slots_[index];
            if (!slot.mutex.try_lock()) continue;  // whoever holds it needs the rendering now
            const MutexLock lock(slot.mutex, std::adopt_lock);
            if (!slot.rendered || keep(index, *slot.rendered)) continue;
            dropped = std::exchange(slot.rendered, nullptr);
            const MutexLock lock_kept(kept_mutex_);
            kept_.erase(index);
        }
    }

  private:
    std::vector<std::size_t> kept_indices() {
        const MutexLock lock(kept_mutex_);
        return {kept_.begin(), kept_.end()};
    }

    struct Slot {
        Mutex mutex;
        Ref rendered GUARDED_BY(mutex);
    };
    std::vector<Slot> slots_;  // never resized
    Mutex kept_mutex_;         // taken after a slot's
    std::set<std::size_t> kept_ GUARDED_BY(kept_mutex_);
};

}  // namespace dramatis::mix::timeline
