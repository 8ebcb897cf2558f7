#include "core/watch/file_watcher.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/watch/folder_events.h"
#include "core/watch/watched_file.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using What = FolderEvent::What;

// A burst of saves ends after `quiet` without another save, at the latest after `longest_burst`.
constexpr std::chrono::milliseconds quiet{2};
constexpr std::chrono::milliseconds longest_burst{8};
constexpr std::chrono::milliseconds poll_interval{100};
constexpr double longest_patience = 1e6;  // seconds
constexpr int most_walks = 8;

// An event descriptor by which a stop token ends a wait.
class StopEvent {
  public:
    StopEvent() : descriptor_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}
    StopEvent(const StopEvent&) = delete;
    StopEvent& operator=(const StopEvent&) = delete;
    ~StopEvent() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    int descriptor() const { return descriptor_; }
    void set() const { (void)!::eventfd_write(descriptor_, 1); }
    void reset() const {
        eventfd_t value = 0;
        (void)!::eventfd_read(descriptor_, &value);
    }

  private:
    int descriptor_;
};

}  // namespace

struct FileWatcher::State {
    explicit State(Means means) {
        if (means == Means::Best) events = FolderEvents::open();
    }

    void watch(std::vector<fs::path> names, Time since);
    void follow_folders();
    void find_ways(Clock::time_point now);
    void take_events(Clock::time_point now);
    bool take_event(const FolderEvent& event, Clock::time_point now);
    void poll_files(Clock::time_point now);
    void judge(Clock::time_point now);
    void sleep_until(Clock::time_point end) const;
    Clock::time_point next_event(Clock::time_point end) const;
    void report(const fs::path& name) {
        if (std::ranges::find(found, name) == found.end()) found.push_back(name);
    }

    // A watched file that depends on a name in a folder: its index, and whether the name is the file itself.
    struct Interest {
        std::size_t file;
        bool is_end;
    };
    struct Burst {
        Clock::time_point begin, last;
        Clock::time_point end() const { return std::min(begin + longest_burst, last + quiet); }
    };

    std::optional<FolderEvents> events;
    std::vector<WatchedFile> files;
    std::map<std::pair<fs::path, std::string>, std::vector<Interest>> interests;
    std::set<std::size_t> polled;  // files whose events are not reliable
    Clock::time_point next_poll = Clock::now();
    std::optional<Burst> burst;
    std::vector<fs::path> found;
    StopEvent stopped;
};

// Follows the folders on the files' paths, and those whose names matter.
void FileWatcher::State::follow_folders() {
    std::set<fs::path> inside, passed;
    for (const auto& file : files) {
        passed.insert(file.walk().folders.begin(), file.walk().folders.end());
        for (const auto& entry : file.walk().entries) inside.insert(entry.folder);
    }
    const auto unreliable = events->follow(inside, passed);
    interests.clear();
    polled.clear();
    for (std::size_t i = 0; i < files.size(); ++i) {
        for (const auto& entry : files[i].walk().entries) {
            interests[{entry.folder, entry.name}].push_back({i, entry.is_end});
            if (unreliable.contains(entry.folder)) polled.insert(i);
        }
    }
}

// Follows the folders until the paths lead the same way afterwards: no event reports an earlier change.
void FileWatcher::State::find_ways(Clock::time_point now) {
    if (!events) {
        for (std::size_t i = 0; i < files.size(); ++i) polled.insert(i);
        return;
    }
    for (auto& file : files) file.walk_again();
    for (int walks = 0; walks < most_walks; ++walks) {
        follow_folders();
        bool changed = false;
        for (auto& file : files) changed = file.walk_again() || changed;
        if (!changed) break;
    }
    for (auto& file : files) file.poll(now);
}

void FileWatcher::State::watch(std::vector<fs::path> names, Time since) {
    const auto now = Clock::now();
    take_events(now);
    std::vector<WatchedFile> kept;
    std::set<fs::path> known, added;
    for (auto& file : files) {
        if (std::ranges::find(names, file.name()) != names.end()) {
            known.insert(file.name());
            kept.push_back(std::move(file));
            continue;
        }
        file.poll(now);
        if (file.is_saved() || file.due()) report(file.name());
    }
    files = std::move(kept);
    for (auto& name : names) {
        if (known.contains(name) || !added.insert(name).second) continue;
        files.emplace_back(std::move(name));
        if (since != Time::max() && changed_since(files.back().path(), since)) {
            files.back().expect_saved();
            if (!burst) burst = Burst{now, now};
        }
    }
    polled.clear();
    find_ways(now);
}

// Returns true if a file's path may lead another way now.
bool FileWatcher::State::take_event(const FolderEvent& event, Clock::time_point now) {
    if (event.what == What::FolderGone) return true;
    if (event.name.empty()) return false;
    const bool is_entry = event.what == What::Appeared || event.what == What::Placed || event.what == What::Vanished;
    bool other_way = false;
    if (const auto found_here = interests.find({event.folder, event.name}); found_here != interests.end()) {
        std::error_code error;
        const auto type = fs::symlink_status(event.folder / event.name, error).type();
        for (const auto& interest : found_here->second) {
            auto& file = files[interest.file];
            if (is_entry && (!interest.is_end || type == fs::file_type::symlink || type == fs::file_type::directory))
                other_way = true;
            if (interest.is_end) file.take_event(event.what, now);
            if (file.is_saved()) burst = Burst{burst ? burst->begin : now, now};
        }
    }
    if (const auto folder = interests.find({event.folder, {}}); folder != interests.end())
        for (const auto& interest : folder->second)
            files[interest.file].take_event_inside(event.what, event.folder / event.name, now);
    return other_way;
}

void FileWatcher::State::take_events(Clock::time_point now) {
    if (!events) return;
    const auto read = events->read();
    bool other_way = read.incomplete;
    for (const auto& event : read.events) other_way = take_event(event, now) || other_way;
    if (read.incomplete)
        for (auto& file : files) file.forget_writers();
    if (other_way) find_ways(now);
}

void FileWatcher::State::poll_files(Clock::time_point now) {
    if (polled.empty() || now < next_poll) return;
    for (const std::size_t i : polled) files[i].poll(now);
    next_poll = now + poll_interval;
}

void FileWatcher::State::judge(Clock::time_point now) {
    if (burst && now < burst->end()) return;
    burst.reset();
    for (auto& file : files)
        if (file.judge(now)) report(file.name());
}

Clock::time_point FileWatcher::State::next_event(Clock::time_point end) const {
    if (stopped.descriptor() < 0) end = std::min(end, Clock::now() + poll_interval);  // nothing can end the wait
    if (!polled.empty()) end = std::min(end, next_poll);
    if (burst) return std::min(end, burst->end());
    for (const auto& file : files)
        if (file.due()) end = std::min(end, *file.due());
    return end;
}

void FileWatcher::State::sleep_until(Clock::time_point end) const {
    const auto left = std::max(Clock::duration::zero(), end - Clock::now());
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
    const timespec time{seconds.count(), static_cast<long>(std::chrono::nanoseconds(left - seconds).count())};
    // poll() ignores a negative descriptor.
    pollfd sources[] = {{stopped.descriptor(), POLLIN, 0}, {events ? events->descriptor() : -1, POLLIN, 0}};
    ::ppoll(sources, 2, &time, nullptr);
}

FileWatcher::FileWatcher(std::vector<fs::path> files, Means means) : state_(std::make_unique<State>(means)) {
    watch(std::move(files));
}

FileWatcher::~FileWatcher() = default;

FileWatcher::Time FileWatcher::now() { return file_time(); }

void FileWatcher::watch(std::vector<fs::path> files, Time since) { state_->watch(std::move(files), since); }

std::vector<fs::path> FileWatcher::wait(Seconds patience, const std::stop_token& stop) {
    const auto length = std::chrono::duration<double>(std::clamp(patience.value, 0.0, longest_patience));
    const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(length);
    const std::stop_callback wake(stop, [this] { state_->stopped.set(); });
    for (;;) {
        const auto now = Clock::now();
        state_->stopped.reset();
        if (stop.stop_requested()) return {};
        state_->take_events(now);
        state_->poll_files(now);
        state_->judge(now);
        if (!state_->found.empty()) return std::exchange(state_->found, {});
        if (now >= end) return {};
        state_->sleep_until(state_->next_event(end));
    }
}

}  // namespace dramatis
