#include "core/file_watcher.h"

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

#include "core/folder_notes.h"
#include "core/watched_file.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using What = FolderNote::What;

// A burst of saves is over after `quiet` without one more; whoever waits for it waits no longer than `longest_burst`.
constexpr std::chrono::milliseconds quiet{2};
constexpr std::chrono::milliseconds longest_burst{8};
constexpr std::chrono::milliseconds between_looks{100};
constexpr double longest_patience = 1e6;  // seconds
constexpr int most_walks = 8;

// What a stop token can wake a sleeper with.
class Bell {
  public:
    Bell() : descriptor_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;
    ~Bell() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    int descriptor() const { return descriptor_; }
    void ring() const { (void)!::eventfd_write(descriptor_, 1); }
    void hush() const {
        eventfd_t rung = 0;
        (void)!::eventfd_read(descriptor_, &rung);
    }

  private:
    int descriptor_;
};

}  // namespace

struct FileWatcher::State {
    explicit State(Means means) {
        if (means == Means::Best) notes = FolderNotes::open();
    }

    void watch(std::vector<fs::path> names, Time since);
    void follow_folders();
    void find_ways(Clock::time_point now);
    void take_notes(Clock::time_point now);
    bool take_note(const FolderNote& note, Clock::time_point now);
    void look_at_untold(Clock::time_point now);
    void judge(Clock::time_point now);
    void sleep_until(Clock::time_point end) const;
    Clock::time_point next_event(Clock::time_point end) const;
    void tell(const fs::path& name) {
        if (std::ranges::find(found, name) == found.end()) found.push_back(name);
    }

    // Who has to do with a name in a folder: the file's number, and whether the name is the file itself.
    struct Interest {
        std::size_t file;
        bool is_end;
    };
    struct Burst {
        Clock::time_point begin, last;
        Clock::time_point end() const { return std::min(begin + longest_burst, last + quiet); }
    };

    std::optional<FolderNotes> notes;
    std::vector<WatchedFile> files;
    std::map<std::pair<fs::path, std::string>, std::vector<Interest>> interests;
    std::set<std::size_t> untold;  // files that notes can't be relied on for
    Clock::time_point next_look = Clock::now();
    std::optional<Burst> burst;
    std::vector<fs::path> found;
    Bell bell;
};

// The folders that the files' ways lead through, and those whose names matter.
void FileWatcher::State::follow_folders() {
    std::set<fs::path> inside, passed;
    for (const auto& file : files) {
        passed.insert(file.walk().folders.begin(), file.walk().folders.end());
        for (const auto& entry : file.walk().entries) inside.insert(entry.folder);
    }
    const auto silent = notes->follow(inside, passed);
    interests.clear();
    untold.clear();
    for (std::size_t i = 0; i < files.size(); ++i) {
        for (const auto& entry : files[i].walk().entries) {
            interests[{entry.folder, entry.name}].push_back({i, entry.is_end});
            if (silent.contains(entry.folder)) untold.insert(i);
        }
    }
}

// Follows the folders until the ways are still the same afterwards: what changed before that, no note tells.
void FileWatcher::State::find_ways(Clock::time_point now) {
    if (!notes) {
        for (std::size_t i = 0; i < files.size(); ++i) untold.insert(i);
        return;
    }
    for (auto& file : files) file.walk_again();
    for (int walks = 0; walks < most_walks; ++walks) {
        follow_folders();
        bool changed = false;
        for (auto& file : files) changed = file.walk_again() || changed;
        if (!changed) break;
    }
    for (auto& file : files) file.look(now);
}

void FileWatcher::State::watch(std::vector<fs::path> names, Time since) {
    const auto now = Clock::now();
    take_notes(now);
    std::vector<WatchedFile> kept;
    std::set<fs::path> known, added;
    for (auto& file : files) {
        if (std::ranges::find(names, file.name()) != names.end()) {
            known.insert(file.name());
            kept.push_back(std::move(file));
            continue;
        }
        file.look(now);
        if (file.is_saved() || file.due()) tell(file.name());
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
    untold.clear();
    find_ways(now);
}

// Says whether the way to a file may be another one now.
bool FileWatcher::State::take_note(const FolderNote& note, Clock::time_point now) {
    if (note.what == What::FolderGone) return true;
    if (note.name.empty()) return false;
    const bool is_entry = note.what == What::Appeared || note.what == What::Placed || note.what == What::Vanished;
    bool other_way = false;
    if (const auto found_here = interests.find({note.folder, note.name}); found_here != interests.end()) {
        std::error_code error;
        const auto type = fs::symlink_status(note.folder / note.name, error).type();
        for (const auto& interest : found_here->second) {
            auto& file = files[interest.file];
            if (is_entry && (!interest.is_end || type == fs::file_type::symlink || type == fs::file_type::directory))
                other_way = true;
            if (interest.is_end) file.note(note.what, now);
            if (file.is_saved()) burst = Burst{burst ? burst->begin : now, now};
        }
    }
    if (const auto folder = interests.find({note.folder, {}}); folder != interests.end())
        for (const auto& interest : folder->second)
            files[interest.file].note_inside(note.what, note.folder / note.name, now);
    return other_way;
}

void FileWatcher::State::take_notes(Clock::time_point now) {
    if (!notes) return;
    const auto read = notes->read();
    bool other_way = read.incomplete;
    for (const auto& note : read.notes) other_way = take_note(note, now) || other_way;
    if (read.incomplete)
        for (auto& file : files) file.lose_track();
    if (other_way) find_ways(now);
}

void FileWatcher::State::look_at_untold(Clock::time_point now) {
    if (untold.empty() || now < next_look) return;
    for (const std::size_t i : untold) files[i].look(now);
    next_look = now + between_looks;
}

void FileWatcher::State::judge(Clock::time_point now) {
    if (burst && now < burst->end()) return;
    burst.reset();
    for (auto& file : files)
        if (file.judge(now)) tell(file.name());
}

Clock::time_point FileWatcher::State::next_event(Clock::time_point end) const {
    if (bell.descriptor() < 0) end = std::min(end, Clock::now() + between_looks);  // nobody can wake us
    if (!untold.empty()) end = std::min(end, next_look);
    if (burst) return std::min(end, burst->end());
    for (const auto& file : files)
        if (file.due()) end = std::min(end, *file.due());
    return end;
}

void FileWatcher::State::sleep_until(Clock::time_point end) const {
    const auto left = std::max(Clock::duration::zero(), end - Clock::now());
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
    const timespec time{seconds.count(), static_cast<long>(std::chrono::nanoseconds(left - seconds).count())};
    // A descriptor below zero is left out.
    pollfd sources[] = {{bell.descriptor(), POLLIN, 0}, {notes ? notes->descriptor() : -1, POLLIN, 0}};
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
    const std::stop_callback ring(stop, [this] { state_->bell.ring(); });
    for (;;) {
        const auto now = Clock::now();
        state_->bell.hush();
        if (stop.stop_requested()) return {};
        state_->take_notes(now);
        state_->look_at_untold(now);
        state_->judge(now);
        if (!state_->found.empty()) return std::exchange(state_->found, {});
        if (now >= end) return {};
        state_->sleep_until(state_->next_event(end));
    }
}

}  // namespace dramatis
