// Files, read whole with limits and written whole or not at all; folders, listed whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "core/files/open_folder.h"
#include "core/files/unfinished_file.h"
#include "core/hash.h"

namespace dramatis {

inline constexpr std::uintmax_t largest_text_file = std::uintmax_t{256} << 20;  // bytes

// Codes: E0501 can't be opened or read, E0502 too large, E0503 not UTF-8 (with line, column and byte).
Result<std::string> read_file(const std::filesystem::path& path, std::uintmax_t largest = largest_text_file);
// The first bytes of a file, at most so many. Code: E0501.
Result<std::string> read_beginning(const std::filesystem::path& path, std::size_t bytes);
// Of the content. Code: E0501.
Result<Hash> checksum_of_file(const std::filesystem::path& path);
// What is in a folder, in order of name: the order of the disk is nobody's choice. Empty if there is no such folder. Code: E0501, it is there
// and can't be listed to its end.
Result<std::vector<std::filesystem::directory_entry>> list_folder(const std::filesystem::path& folder);
// Reads a text file: checks that it is valid UTF-8 and removes a byte-order mark. CRLF stays. `name` is its name in
// messages.
Result<SourceRef> read_source(const std::filesystem::path& path, std::string name = {});

// False only if nothing has this name. True also for a link to nothing, a circle of links, and what can't be looked at: reading it
// gives the reason. [any thread]
bool is_there(const std::filesystem::path& path);

// True if `error` means that the file exists but is too large or not valid UTF-8: the next save may fix it.
bool is_wrong_content(const Diagnostic& error);

// A file that gets its name only when it is complete: it is written under a temporary name in the same folder, every
// write checked, flushed to disk, then renamed. Without `publish` the destructor removes it, and an older file of that
// name stays as it was. [one thread at a time] Codes: E0504 can't create (missing folder, no permission), E0505 write
// failed (disk full), E0506 can't publish.
class FileInProgress {
  public:
    static Result<FileInProgress> create(const std::filesystem::path& destination);
    FileInProgress(FileInProgress&&) noexcept;
    FileInProgress& operator=(FileInProgress&&) noexcept;
    ~FileInProgress();

    Result<> write(std::span<const std::byte> bytes);
    Result<> write(std::string_view text) { return write(std::as_bytes(std::span(text))); }
    // For libraries that write by themselves: the descriptor (owned by this object), open for reading and writing.
    int descriptor() const { return descriptor_; }
    const std::filesystem::path& temporary_path() const { return temporary_; }
    const std::filesystem::path& destination() const { return destination_; }
    // Calls fsync (unless `durable` is false, for caches) and renames. Nothing can be written afterwards. The file has the mode
    // of the one that it replaces, and its owner as far as the user may give files away.
    Result<> publish(bool durable = true);
    // The first half: everything but the name. Nothing can be written afterwards.
    Result<> complete(bool durable = true);
    const std::filesystem::path& target() const { return target_; }

  private:
    friend class Publication;
    enum class Step { Writing, Complete, Renamed, Replaced, Exchanged };
    FileInProgress(std::filesystem::path destination, std::filesystem::path target, std::filesystem::path temporary,
                   UnfinishedFile entry, int descriptor);
    // The second half, in parts that can be taken back: the old file, if there is one, keeps the temporary name until `settle`.
    Result<> take_name();
    bool give_name_back() noexcept;
    void settle(bool durable) noexcept;
    void discard() noexcept;
    std::filesystem::path destination_;  // as the caller named it
    std::filesystem::path target_;       // absolute, symbolic links followed
    std::filesystem::path temporary_;
    UnfinishedFile entry_;
    int descriptor_ = -1;
    Step step_ = Step::Writing;
};

// Removes the temporary files in `folder` that no living process holds: a killed one leaves its own behind. Touches no other file,
// follows no link.
void sweep_unfinished_files(const std::filesystem::path& folder);
void sweep_unfinished_files(const OpenFolder& folder);
// .dramatis-PID-N.part
bool is_unfinished_name(std::string_view name);

// create + write + publish.
Result<> write_file(const std::filesystem::path& destination, std::string_view content);

// `path` as seen from `folder`, with `..` and links resolved; E0507 if it leaves the folder and that is not allowed.
Result<std::filesystem::path> resolve_inside(const std::filesystem::path& folder, const std::filesystem::path& path,
                                             bool allow_outside);

}  // namespace dramatis
