// Files, read whole with limits and written whole or not at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "core/diagnostic.h"

namespace dramatis {

inline constexpr std::uintmax_t largest_text_file = std::uintmax_t{256} << 20;  // bytes

// Codes: E0501 can't be opened or read, E0502 too large, E0503 not UTF-8 (with line, column and byte).
Result<std::string> read_file(const std::filesystem::path& path, std::uintmax_t largest = largest_text_file);
// As above, valid UTF-8, without a byte-order mark. CRLF stays as it is. `name` is how messages call it.
Result<SourceRef> read_source(const std::filesystem::path& path, std::string name = {});

// Of an error of these: the file is there, but what is in it is no text that can be read. The next save may mend it.
bool is_wrong_content(const Diagnostic& error);

// A file that appears under its own name only when it is complete: written beside it under a temporary name, every write
// checked, flushed to disk, then renamed. Dropped without `publish`, it leaves nothing and the old file untouched.
// Codes: E0504 can't create (missing folder, no permission), E0505 write failed (disk full), E0506 can't publish.
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
    // fsync (unless `durable` is false, for caches) and rename. The object is spent afterwards.
    Result<> publish(bool durable = true);

  private:
    FileInProgress(std::filesystem::path destination, std::filesystem::path target, std::filesystem::path temporary,
                   int descriptor);
    void discard() noexcept;
    std::filesystem::path destination_;  // as the caller named it
    std::filesystem::path target_;       // absolute, symbolic links followed
    std::filesystem::path temporary_;
    int descriptor_ = -1;
};

// Temporary files of FileInProgress still there are removed by this, from a signal handler too (async-signal-safe).
void remove_files_in_progress() noexcept;

// create + write + publish.
Result<> write_file(const std::filesystem::path& destination, std::string_view content);

// `path` as seen from `folder`, with `..` and links resolved; E0507 if it leaves the folder and that is not allowed.
Result<std::filesystem::path> resolve_inside(const std::filesystem::path& folder, const std::filesystem::path& path,
                                             bool allow_outside);

}  // namespace dramatis
