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

    // All that is kept, by index.
    std::vector<std::pair<std::size_t, Ref>> kept() {
        std::vector<std::pair<std::size_t, Ref>> found;
        for (const std::size_t index : kept_indices()) {
            const std::lock_guard lock(slots_[index].mutex);
            if (slots_[index].rendered) found.emplace_back(index, slots_[index].rendered);
        }
        return found;
    }
    // Takes what was rendered elsewhere.
    void put(std::size_t index, Ref rendered) {
        const std::lock_guard lock(slots_[index].mutex);
        slots_[index].rendered = std::move(rendered);
        const std::lock_guard lock_kept(kept_mutex_);
        kept_.insert(index);
    }

    // Calls `keep(index, rendered)` for all that is kept; what it answers false to is dropped.
    template <class Keep>
    void sweep(Keep keep) {
        for (const std::size_t index : kept_indices()) {
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
    std::vector<std::size_t> kept_indices() {
        const std::lock_guard lock(kept_mutex_);
        return {kept_.begin(), kept_.end()};
    }

    struct Slot {
        std::mutex mutex;
        Ref rendered;
    };
    std::vector<Slot> slots_;  // never resized
    std::mutex kept_mutex_;
    std::set<std::size_t> kept_;
};

}  // namespace dramatis::mix
