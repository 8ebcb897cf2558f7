#include "core/files/path_walk.h"

#include <deque>
#include <system_error>

namespace dramatis {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // as many as Linux follows

void put_before(std::deque<std::string>& names, const fs::path& path) {
    std::deque<std::string> parts;
    for (const fs::path& part : path.relative_path()) parts.push_back(part.string());
    names.insert(names.begin(), parts.begin(), parts.end());
}

}  // namespace

PathWalk walk_path(const fs::path& path) {
    PathWalk walk;
    std::deque<std::string> names;
    put_before(names, path);
    fs::path folder = "/";
    for (int links = 0; !names.empty();) {
        const std::string name = std::move(names.front());
        names.pop_front();
        if (name.empty() || name == ".") continue;
        if (name == "..") {
            folder = folder.parent_path();
            continue;
        }
        std::error_code error;
        const fs::path place = folder / name;
        const fs::file_type type = fs::symlink_status(place, error).type();
        if (type == fs::file_type::symlink) {
            walk.entries.push_back({folder, name, false});
            const fs::path target = fs::read_symlink(place, error);
            if (error || ++links > most_links) return walk;
            if (target.is_absolute()) folder = "/";
            put_before(names, target);
        } else if (type == fs::file_type::directory) {
            if (names.empty()) walk.entries.push_back({folder, name, true});
            folder = place;
            walk.folders.push_back(folder);
        } else {
            walk.entries.push_back({folder, name, names.empty()});
            return walk;
        }
    }
    walk.entries.push_back({folder, {}, true});
    return walk;
}

}  // namespace dramatis
