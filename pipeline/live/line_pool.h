// Performs a show's lines in the background, those that are heard soonest first, and keeps what it has: a line that is the
// same in the next version of the script is not performed again.
//
// Threads: [director] asks, [worker] threads of its own perform.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/hash.h"
#include "core/mutex.h"
#include "pipeline/perform/perform.h"
#include "pipeline/script/script.h"
#include "pipeline/show/show.h"

namespace dramatis::pipeline::live {

class LinePool {
  public:
    // `performer` outlives the pool. `on_drained` is called from the pool's threads whenever the
    // queue has run empty.
    LinePool(voices::speech::Performer& performer, int jobs, std::function<void()> on_drained);
    ~LinePool();  // waits for the lines that are being spoken

    // Equal keys, equal takes.
    using Key = Hash;
    static Key key_of(const script::ScriptLine& line);

    using Ref = std::shared_ptr<const perform::LinePerformance>;
    Ref find(const Key& key) const;  // null: not performed yet

    // Where the lines to speak come from: one version of the show, with the keys of its lines. Kept alive by shared pointers.
    struct Origin {
        std::shared_ptr<const show::Show> show;
        std::shared_ptr<const script::Script> script;
        std::shared_ptr<const std::vector<Key>> keys;
    };
    // These are spoken next, in this order; what was asked for before is forgotten.
    void queue(Origin origin, std::vector<std::size_t> lines);
    // What the take store has of them; returns when it is known.
    void recall(const Origin& origin);
    // Returns when all of these have been performed (they should be at the head of the queue), or false when stopped.
    bool wait_for(const std::vector<Key>& keys, std::span<const std::size_t> lines, const std::stop_token& stop) const;
    // Lines that failed are tried again when they are next asked for.
    void forget_failures();
    // Forgets the lines whose keys are in neither.
    void keep_only(std::span<const std::vector<Key>* const> versions);

  private:
    void work(const std::stop_token& stop);
    bool has_all(const std::vector<Key>& keys, std::span<const std::size_t> lines) const REQUIRES(mutex_);

    voices::speech::Performer& performer_;
    int jobs_;
    perform::VoiceLevels levels_;
    std::function<void()> on_drained_;
    mutable Mutex mutex_;
    mutable std::condition_variable_any changed_;
    std::map<Key, Ref> performed_ GUARDED_BY(mutex_);
    std::set<Key> in_work_ GUARDED_BY(mutex_);
    Origin origin_ GUARDED_BY(mutex_);
    std::vector<std::size_t> queue_ GUARDED_BY(mutex_);  // of origin_, the next one last
    std::vector<std::jthread> threads_;
};

}  // namespace dramatis::pipeline::live
