#include "pipeline/repeat_on_save.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "core/file_watcher.h"

namespace dramatis::pipeline {
namespace {

using Paths = std::vector<std::filesystem::path>;

constexpr Seconds for_ever{1e6};

// What a turn and the end of the program tell the thread that watches, and how they wake it.
class News {
  public:
    struct Content {
        std::optional<Paths> files;
        std::optional<bool> ended;  // the turn: whether another may follow
    };

    void tell_files(const Paths& files) {
        const std::lock_guard lock(mutex_);
        content_.files = files;
        wake_.request_stop();
    }
    void tell_end(bool go_on) {
        const std::lock_guard lock(mutex_);
        content_.ended = go_on;
        wake_.request_stop();
    }
    void wake() {
        const std::lock_guard lock(mutex_);
        wake_.request_stop();
    }
    // What there is, and a token that is stopped by what comes next.
    std::pair<Content, std::stop_token> take() {
        const std::lock_guard lock(mutex_);
        wake_ = std::stop_source();
        return {std::exchange(content_, {}), wake_.get_token()};
    }

  private:
    std::mutex mutex_;
    Content content_;
    std::stop_source wake_;
};

void add_new(Paths& all, const Paths& more) {
    for (const auto& path : more)
        if (std::ranges::find(all, path) == all.end()) all.push_back(path);
}

}  // namespace

void repeat_on_save(Paths files, const std::function<bool(const Turn&)>& take_turn, const std::stop_token& stop) {
    FileWatcher watcher(std::move(files));
    Paths saved;
    for (bool go_on = true; go_on && !stop.stop_requested();) {
        const auto begin = FileWatcher::now();
        News news;
        std::stop_source outdated;
        const std::jthread worker([&] {
            news.tell_end(take_turn({saved, outdated.get_token(), [&](const Paths& now) { news.tell_files(now); }}));
        });
        const std::stop_callback end(stop, [&] {
            outdated.request_stop();
            news.wake();
        });
        Paths saved_next;
        for (bool ended = false;;) {
            const auto [content, wake] = news.take();
            if (content.files) watcher.watch(*content.files, begin);
            if (content.ended) {
                ended = true;
                go_on = *content.ended;
            }
            if (ended && (!go_on || !saved_next.empty() || stop.stop_requested())) break;
            const auto more = watcher.wait(for_ever, wake);
            // What the turn was taken for is left to the next one.
            if (!more.empty() && !ended && saved_next.empty()) saved_next = saved;
            add_new(saved_next, more);
            if (!saved_next.empty()) outdated.request_stop();
        }
        saved = std::move(saved_next);
    }
}

}  // namespace dramatis::pipeline
