#include "core/watch/repeat_on_save.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace dramatis {
namespace {

using Paths = std::vector<std::filesystem::path>;

constexpr Seconds for_ever{1e6};

void add_new(Paths& all, const Paths& more) {
    for (const auto& path : more)
        if (std::ranges::find(all, path) == all.end()) all.push_back(path);
}

}  // namespace

void repeat_on_save(const BeginTurn& begin_turn, const std::stop_token& stop, FileWatcher::Time first_read) {
    FileWatcher watcher({});
    Paths saved;
    for (auto read_at = first_read; !stop.stop_requested(); read_at = FileWatcher::now()) {
        const WatchTurn turn = begin_turn(saved);
        watcher.watch(turn.files, read_at);
        bool is_last = false;
        std::atomic<bool> finished = !turn.work;
        std::stop_source out_of_date, nothing_follows;
        std::jthread worker;
        if (turn.work) {
            worker = std::jthread([&] {
                is_last = !turn.work(out_of_date.get_token());
                finished = true;
                if (is_last) nothing_follows.request_stop();
            });
        }
        const std::stop_callback end(stop, [&] {
            out_of_date.request_stop();
            nothing_follows.request_stop();
        });
        Paths more;
        while (more.empty() && !nothing_follows.stop_requested())
            more = watcher.wait(for_ever, nothing_follows.get_token());
        if (finished) saved.clear();
        out_of_date.request_stop();
        if (worker.joinable()) worker.join();
        if (is_last) return;
        add_new(saved, more);
        add_new(saved, watcher.wait(Seconds{0.0}));
    }
}

}  // namespace dramatis
