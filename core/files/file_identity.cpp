#include "core/files/file_identity.h"

#include <sys/stat.h>

#include <system_error>

#include <fmt/format.h>

namespace dramatis {
namespace {

namespace fs = std::filesystem;

std::optional<FileIdentity> existing(const fs::path& path) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    return FileIdentity{status.st_dev, status.st_ino, {}};
}

}  // namespace

Result<fs::path> follow_links(fs::path path) {
    constexpr int most_links = 40;
    for (int links = 0; links < most_links; ++links) {
        std::error_code error;
        if (!fs::is_symlink(fs::symlink_status(path, error))) return path;
        const fs::path target = fs::read_symlink(path, error);
        if (error)
            return failure("E0504", fmt::format("can't follow the link '{}': {}", path.string(), error.message()));
        path = folder_of(path) / target;
    }
    return failure("E0504", fmt::format("can't create '{}': its symbolic links form a cycle", path.string()));
}

std::optional<FileIdentity> identity_of(const fs::path& path) {
    if (auto found = existing(path)) return found;
    const auto target = follow_links(path);
    if (!target || !target->has_filename()) return std::nullopt;
    auto folder = existing(folder_of(*target));
    if (folder) folder->name = target->filename().string();
    return folder;
}

fs::path folder_of(const fs::path& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

bool lies_in(const fs::path& file, const FileIdentity& folder) {
    std::error_code failed;
    const auto target = follow_links(file);
    if (!target) return false;
    fs::path here = fs::weakly_canonical(fs::absolute(*target, failed), failed);
    while (!failed && here.has_relative_path()) {
        here = here.parent_path();
        if (existing(here) == folder) return true;
    }
    return false;
}

}  // namespace dramatis
