// One watched file: decides from events and polls when it counts as saved. The caller passes the time, so that nothing
// here waits. [one thread]
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "core/files/file_state.h"
#include "core/files/path_walk.h"
#include "core/watch/folder_events.h"

namespace dramatis {

class WatchedFile {
  public:
    using Time = std::chrono::steady_clock::time_point;

    // The file's present state counts as reported.
    explicit WatchedFile(std::filesystem::path name);

    const std::filesystem::path& name() const { return name_; }  // as it was given
    const std::filesystem::path& path() const { return path_; }  // absolute
    const PathWalk& walk() const { return walk_; }
    bool walk_again();  // true if the path now leads another way

    void take_event(FolderEvent::What what, Time now);
    // An event of a file in it, if it is a folder.
    void take_event_inside(FolderEvent::What what, const std::filesystem::path& file, Time now);
    // Polls, where there are no events or some were lost: a change counts once it has lasted for the debounce time.
    void poll(Time now);
    void forget_writers();  // after lost events: unknown who is writing
    void expect_saved() { saved_ = true; }

    bool is_saved() const { return saved_ && !being_written_; }  // according to events
    std::optional<Time> due() const { return due_; }             // when to call `judge`
    // True if the file changed since the last call that returned true.
    bool judge(Time now);

  private:
    bool report(const FileState& state);

    std::filesystem::path name_;
    std::filesystem::path path_;
    PathWalk walk_;
    FileState reported_;
    bool being_written_ = false;  // there were writes without a close
    bool modified_ = false;       // since it was reported
    bool saved_ = false;
    FileState seen_;  // at the last poll
    std::optional<Time> due_;
};

}  // namespace dramatis
