#include "core/files/run_files.h"

#include <map>

#include <fmt/format.h>

#include "core/files/file_identity.h"

namespace dramatis {
namespace {

std::unexpected<Diagnostic> both(const RunFile& file, const RunFile& other) {
    return failure("E0511", fmt::format("'{}' is {} and {} at once", file.path.string(), other.what, file.what),
                   "nothing was written: name another file for one of them");
}

}  // namespace

Result<> check_apart(std::span<const RunFile> written, std::span<const RunFile> read) {
    std::map<FileIdentity, const RunFile*> seen;
    for (const RunFile& file : read)
        if (auto identity = identity_of(file.path)) seen.emplace(std::move(*identity), &file);
    for (const RunFile& file : written) {
        const auto identity = identity_of(file.path);
        if (!identity) continue;  // no folder: creating it reports that
        const auto [first, is_new] = seen.emplace(*identity, &file);
        if (!is_new) return both(file, *first->second);
    }
    for (const RunFile& folder : written) {
        std::error_code failed;
        if (!std::filesystem::is_directory(folder.path, failed)) continue;
        const auto identity = identity_of(folder.path);
        for (const RunFile& file : written)
            if (&file != &folder && identity && lies_in(file.path, *identity))
                return failure(
                    "E0511",
                    fmt::format("'{}', {}, lies in the folder of {}", file.path.string(), file.what, folder.what),
                    "nothing was written: name another file for one of them");
    }
    return {};
}

bool is_clash(const Diagnostic& problem) { return problem.code == "E0511"; }

}  // namespace dramatis
