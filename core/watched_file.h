// One file under watch: what notes and looks say of it, and when that adds up to a save. Whoever watches it says what time it
// is, so that nothing here waits.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "core/file_state.h"
#include "core/folder_notes.h"
#include "core/path_walk.h"

namespace dramatis {

class WatchedFile {
  public:
    using Time = std::chrono::steady_clock::time_point;

    // What is there now is what was there before.
    explicit WatchedFile(std::filesystem::path name);

    const std::filesystem::path& name() const { return name_; }  // as it was given
    const std::filesystem::path& path() const { return path_; }  // absolute
    const PathWalk& walk() const { return walk_; }
    bool walk_again();  // whether it goes another way now

    void note(FolderNote::What what, Time now);
    // Of a file in it, when it is a folder.
    void note_inside(FolderNote::What what, const std::filesystem::path& file, Time now);
    // Without a note, or after notes were lost: a change is believed when it lasts a moment.
    void look(Time now);
    void lose_track();  // of who is writing
    void expect_saved() { saved_ = true; }

    bool is_saved() const { return saved_ && !being_written_; }  // by what notes say
    std::optional<Time> due() const { return due_; }             // when to judge by looks
    // Whether it changed since this was last true.
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
    FileState seen_;  // by the last look
    std::optional<Time> due_;
};

}  // namespace dramatis
