#include "core/files/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fmt/format.h>

#include "core/files/file_descriptor.h"
#include "core/text.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

std::string help_for(const fs::path& path, int error) {
    switch (error) {
        case ENOENT:
            return is_there(path) ? "it is a link to a file that is not there"
                                  : "check the name, and the folder that it is relative to";
        case ELOOP:
            return "it is a link that leads back to itself";
        case EIO:
            return "the disk or the network that it lies on is failing; copy what can be read";
        case EACCES:
        case EPERM:
            return "you have no permission to read it: change its permissions with chmod, or copy it";
        case EMFILE:
        case ENFILE:
            return "too many files are open: raise the limit with ulimit -n";
        default:
            return {};
    }
}

std::string too_large(const fs::path& path, std::uintmax_t largest) {
    if (largest >= (std::uintmax_t{1} << 20))
        return fmt::format("'{}' is larger than {} MiB", path.string(), largest >> 20);
    return fmt::format("'{}' is larger than {} bytes", path.string(), largest);
}

Result<std::string> read_all(int descriptor, std::uintmax_t expected, const fs::path& path, std::uintmax_t largest) {
    constexpr std::size_t step = std::size_t{64} << 10;
    std::string content;
    content.reserve(static_cast<std::size_t>(expected) + 1);
    for (;;) {
        // Files of /proc have size 0 but some content: read until the end, not to the size.
        const std::size_t filled = content.size();
        const std::size_t room = std::max(step, content.capacity() - filled);
        content.resize(filled + room);
        const ssize_t got = ::read(descriptor, content.data() + filled, room);
        const int error = errno;
        content.resize(filled + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got < 0 && error == EINTR) continue;
        if (got < 0)
            return failure("E0501",
                           fmt::format("can't read '{}': {}", path.string(), std::generic_category().message(error)),
                           help_for(path, error));
        if (got == 0) return content;
        if (content.size() > largest) return failure("E0502", too_large(path, largest));
    }
}

Diagnostic not_utf8(SourceRef source, std::size_t at) {
    const std::string_view text = source->text();
    const auto offset = static_cast<std::uint32_t>(at);
    const auto byte = static_cast<unsigned>(static_cast<unsigned char>(text[at]));
    const bool is_utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    return Diagnostic{.code = "E0503",
                      .message = is_utf16 ? std::string("the file is UTF-16, but must be UTF-8")
                                          : fmt::format("byte 0x{:02X} here is not UTF-8", byte),
                      .help = is_utf16 ? "save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8 OLD > NEW"
                                       : "save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW",
                      .where = {std::move(source), {offset, offset + 1}}};
}

struct Opened {
    FileDescriptor file;
    std::uintmax_t size = 0;
};

Result<Opened> open_to_read(const fs::path& path) {
    if (path.native().find('\0') != std::string::npos)
        return failure("E0501", "a file's name can't hold a NUL character");
    // O_NONBLOCK: opening a pipe that nobody writes to must not wait.
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status{};
    if (!file || ::fstat(file.get(), &status) != 0) {
        const int error = errno;
        return failure("E0501",
                       fmt::format("can't open '{}': {}", path.string(), std::generic_category().message(error)),
                       help_for(path, error));
    }
    if (S_ISDIR(status.st_mode)) return failure("E0501", fmt::format("'{}' is a folder, not a file", path.string()));
    if (!S_ISREG(status.st_mode))
        return failure("E0501", fmt::format("'{}' is a pipe or a device, not a file", path.string()),
                       "save its content to a file first");
    return Opened{std::move(file), static_cast<std::uintmax_t>(std::max<off_t>(status.st_size, 0))};
}

// Fills the span; fewer bytes only at the end of the file.
Result<std::size_t> read_piece(int descriptor, std::span<std::byte> bytes, const fs::path& path) {
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
        const int error = errno;
        if (got < 0 && error == EINTR) continue;
        if (got < 0)
            return failure("E0501",
                           fmt::format("can't read '{}': {}", path.string(), std::generic_category().message(error)));
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::uintmax_t largest) {
    const auto opened = open_to_read(path);
    if (!opened) return std::unexpected(opened.error());
    if (opened->size > largest) return failure("E0502", too_large(path, largest));
    return read_all(opened->file.get(), opened->size, path, largest);
}

Result<std::vector<fs::directory_entry>> list_folder(const fs::path& folder) {
    std::vector<fs::directory_entry> entries;
    std::error_code failed;
    fs::directory_iterator entry(folder, failed);
    for (; !failed && entry != fs::directory_iterator(); entry.increment(failed)) entries.push_back(*entry);
    const bool is_absent = failed.value() == ENOTDIR || (failed.value() == ENOENT && !is_there(folder));
    if (failed && !is_absent)
        return failure("E0501", fmt::format("can't list the folder '{}': {}", folder.string(), failed.message()),
                       help_for(folder, failed.value()));
    std::ranges::sort(entries);
    return entries;
}

Result<std::string> read_beginning(const fs::path& path, std::size_t bytes) {
    const auto opened = open_to_read(path);
    if (!opened) return std::unexpected(opened.error());
    std::string content(bytes, '\0');
    const auto filled = read_piece(opened->file.get(), std::as_writable_bytes(std::span(content)), path);
    if (!filled) return std::unexpected(filled.error());
    content.resize(*filled);
    return content;
}

Result<Hash> checksum_of_file(const fs::path& path) {
    constexpr std::size_t piece = std::size_t{1} << 20;
    const auto opened = open_to_read(path);
    if (!opened) return std::unexpected(opened.error());
    StreamHasher hasher;
    std::vector<std::byte> bytes(piece);
    for (;;) {
        const auto filled = read_piece(opened->file.get(), bytes, path);
        if (!filled) return std::unexpected(filled.error());
        if (*filled == 0) return hasher.finish();
        hasher.add(std::span(bytes).first(*filled));
    }
}

bool is_there(const fs::path& path) {
    struct stat status{};
    return ::lstat(path.c_str(), &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

bool is_wrong_content(const Diagnostic& error) { return error.code == "E0502" || error.code == "E0503"; }

Result<SourceRef> read_source(const fs::path& path, std::string name) {
    Result<std::string> content = read_file(path);
    if (!content) return std::unexpected(std::move(content).error());
    if (content->starts_with("\xEF\xBB\xBF")) content->erase(0, 3);
    if (name.empty()) name = path.string();
    auto source = std::make_shared<const SourceText>(std::move(name), std::move(*content));
    if (const auto at = first_invalid_utf8(source->text())) return std::unexpected(not_utf8(source, *at));
    return source;
}

Result<fs::path> resolve_inside(const fs::path& folder, const fs::path& path, bool allow_outside) {
    if (path.native().find('\0') != std::string::npos)
        return failure("E0507", "a file's name can't hold a NUL character");
    std::error_code error;
    fs::path base = fs::absolute(folder.empty() ? fs::path(".") : folder, error);
    if (!error) base = fs::weakly_canonical(base, error);
    fs::path resolved;
    if (!error) resolved = fs::weakly_canonical(base / path, error);  // an absolute path replaces the base
    if (error) return failure("E0507", fmt::format("can't follow the path '{}': {}", path.string(), error.message()));
    // weakly_canonical leaves a missing part as it was written, and a dangling link may lead anywhere.
    fs::path walked;
    for (const fs::path& part : resolved) {
        walked /= part;
        if (fs::is_symlink(fs::symlink_status(walked, error)))
            return failure("E0507", fmt::format("'{}' is a link to something that does not exist", path.string()));
    }
    // A folder's canonical path has no trailing slash, but that of a missing "x/" does: an empty last component.
    const auto [from_base, from_path] = std::mismatch(base.begin(), base.end(), resolved.begin(), resolved.end());
    if (!allow_outside && from_base != base.end() && !from_base->empty())
        return failure("E0507", fmt::format("'{}' is outside the folder '{}'", path.string(), folder.string()),
                       "move the file into the show's folder, or allow this with --allow-outside");
    return resolved;
}

}  // namespace dramatis
