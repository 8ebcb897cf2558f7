#include "pipeline/trust/trust_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>
#include <tuple>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/file_descriptor.h"
#include "core/files/user_folders.h"
#include "core/sha256.h"

namespace dramatis::pipeline::trust {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view show_field = "show: ";
constexpr std::uintmax_t largest_entry = std::uintmax_t{1} << 20;  // bytes

std::string entry_of(const fs::path& show_folder, const ShowProgram& program) {
    return fmt::format("{}{}\n{}: {}\n", show_field, quoted_word(show_folder.native()),
                       program.kind == ShowProgram::Kind::Command ? "program" : "LV2 plugin", program.shown);
}

// Two lines: the show and what it runs.
std::optional<TrustedProgram> parse_entry(std::string_view text) {
    const std::size_t end = text.find('\n');
    if (!text.starts_with(show_field) || end == std::string_view::npos) return std::nullopt;
    std::string_view program = text.substr(end + 1);
    if (!program.ends_with('\n')) return std::nullopt;
    program.remove_suffix(1);
    return TrustedProgram{std::string(text.substr(show_field.size(), end - show_field.size())), std::string(program)};
}

bool is_ours_alone(const fs::path& file) {
    struct stat status{};
    return ::lstat(file.c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid() &&
           (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

std::unexpected<Diagnostic> not_kept(const fs::path& place, int error) {
    return failure(
        "E0471",
        fmt::format("can't keep what is trusted in '{}': {}", place.string(), std::generic_category().message(error)),
        "give --trust to trust the show for this run alone");
}

// Readable and writable by the user alone, whatever the umask.
Result<> make_folder(const fs::path& folder) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed) return not_kept(folder, failed.value());
    if (::chmod(folder.c_str(), 0700) != 0) return not_kept(folder, errno);
    return {};
}

}  // namespace

TrustStore TrustStore::of_user() {
    const fs::path state = user_state_folder();
    return TrustStore(state.empty() ? state : state / "trust");
}

bool TrustStore::trusts(const fs::path& show_folder, const ShowProgram& program) const {
    if (folder_.empty()) return false;
    const std::string entry = entry_of(show_folder, program);
    const fs::path file = folder_ / sha256(entry);
    return is_ours_alone(file) && read_file(file, largest_entry).value_or("") == entry;
}

Result<> TrustStore::add(const fs::path& show_folder, const std::vector<ShowProgram>& programs) const {
    if (folder_.empty()) return not_kept("~", ENOENT);
    if (auto made = make_folder(folder_); !made) return made;
    for (const ShowProgram& program : programs) {
        const std::string entry = entry_of(show_folder, program);
        const fs::path file = folder_ / sha256(entry);
        if (auto written = write_file(file, entry); !written) return written;
        if (::chmod(file.c_str(), 0600) != 0) return not_kept(file, errno);
    }
    return {};
}

std::vector<TrustedProgram> TrustStore::list() const {
    std::vector<TrustedProgram> all;
    std::error_code ignored;
    for (fs::directory_iterator entry(folder_, ignored), end; !ignored && entry != end; entry.increment(ignored)) {
        if (!is_ours_alone(entry->path())) continue;
        const auto text = read_file(entry->path(), largest_entry);
        if (!text || sha256(*text) != entry->path().filename()) continue;
        if (auto program = parse_entry(*text)) all.push_back(std::move(*program));
    }
    std::ranges::sort(all, {}, [](const TrustedProgram& one) { return std::tie(one.folder, one.program); });
    return all;
}

Result<std::size_t> TrustStore::forget(const fs::path& show_folder) const {
    const std::string folder = quoted_word(show_folder.native());
    std::size_t forgotten = 0;
    for (const TrustedProgram& one : list()) {
        if (one.folder != folder) continue;
        const fs::path file = folder_ / sha256(fmt::format("{}{}\n{}\n", show_field, one.folder, one.program));
        if (::unlink(file.c_str()) != 0 && errno != ENOENT) return not_kept(file, errno);
        ++forgotten;
    }
    return forgotten;
}

}  // namespace dramatis::pipeline::trust
