#include <sys/file.h>
#include <sys/stat.h>

#include <string>
#include <string_view>

#include "core/files/file.h"
#include "core/files/open_folder.h"

namespace dramatis {
namespace {

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool is_unfinished_name(std::string_view name) {
    constexpr std::string_view begin = ".dramatis-", end = ".part";
    if (!name.starts_with(begin) || !name.ends_with(end) || name.size() < begin.size() + end.size()) return false;
    name.remove_prefix(begin.size());
    name.remove_suffix(end.size());
    const std::size_t hyphen = name.find('-');
    return hyphen != std::string_view::npos && is_number(name.substr(0, hyphen)) && is_number(name.substr(hyphen + 1));
}

void sweep_unfinished_files(const std::filesystem::path& folder) {
    if (const auto place = OpenFolder::open(folder)) sweep_unfinished_files(*place);
}

void sweep_unfinished_files(const OpenFolder& folder) {
    for (const std::string& name : folder.names()) {
        if (!is_unfinished_name(name)) continue;
        const FileDescriptor file = folder.file(name);
        struct stat status{};
        if (!file || ::fstat(file.get(), &status) != 0 || !is_own(status)) continue;
        if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0) folder.remove(name);
    }
}

}  // namespace dramatis
