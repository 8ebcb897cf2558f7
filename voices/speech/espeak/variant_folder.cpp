#include "voices/speech/espeak/variant_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <expected>
#include <fstream>
#include <initializer_list>
#include <system_error>
#include <variant>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/process/patience.h"
#include "voices/speech/espeak/intonations.h"
#include "voices/speech/espeak/variant.h"

namespace dramatis::voices::speech::espeak {
namespace fs = std::filesystem;
namespace {

// eSpeak NG holds the path in 160 bytes (N_PATH_HOME) and appends to it.
constexpr std::size_t longest_path = 110;

constexpr std::string_view intonations = "intonations";  // its file of tunes
constexpr std::size_t largest_intonations = 1 << 20;     // bytes; 2 kB in 1.51

fs::path short_temporary_folder() {
    std::error_code error;
    const fs::path folder = fs::temp_directory_path(error);
    return error || folder.native().size() + 30 > longest_path ? fs::path("/tmp") : folder;
}

void link_children(const fs::path& from, const fs::path& to, std::initializer_list<std::string_view> except,
                   std::error_code& error) {
    for (fs::directory_iterator item(from, error), end; !error && item != end; item.increment(error)) {
        if (std::ranges::find(except, item->path().filename().native()) != except.end()) continue;
        fs::create_symlink(item->path(), to / item->path().filename(), error);
        if (error) return;
    }
}

Result<> write_small_file(const fs::path& path, std::string_view text) {
    const auto write = [&]() -> std::expected<std::monostate, int> {
        errno = 0;
        std::ofstream file(path, std::ios::binary);
        file << text;
        file.close();
        if (!file) return std::unexpected(errno != 0 ? errno : EIO);
        return {};
    };
    if (const auto written = patiently(write); !written)
        return failure(
            "E0231",
            fmt::format("can't write a voice variant to the temporary folder: {}", std::strerror(written.error())),
            "the disk may be full; set TMPDIR to a folder with free space");
    return {};
}

}  // namespace

Result<std::unique_ptr<VariantFolder>> VariantFolder::create(const fs::path& installed_data) {
    auto scratch = ScratchFolder::create("voices", short_temporary_folder());
    if (!scratch) return std::unexpected(scratch.error());
    const fs::path& folder = scratch->path();
    std::error_code error;
    const fs::path installed = fs::absolute(installed_data, error);
    if (!error) fs::create_directories(folder / "voices" / "!v", error);
    if (!error) link_children(installed, folder, {"voices", intonations}, error);
    if (!error) link_children(installed / "voices", folder / "voices", {"!v"}, error);
    if (!error) link_children(installed / "voices" / "!v", folder / "voices" / "!v", {}, error);
    if (error)
        return failure("E0231", fmt::format("can't create the folder for voice variants: {}", error.message()),
                       "set TMPDIR to a folder that you can write to");
    auto tunes = read_file(installed / intonations, largest_intonations);
    if (!tunes || tunes->size() % tune_record_bytes != 0)
        return failure("E0225",
                       fmt::format("eSpeak NG's tunes can't be read from '{}'", (installed / intonations).native()),
                       "install espeak-ng-data again, of version 1.51 or later");
    if (const auto written = write_small_file(folder / intonations, with_our_tunes(std::move(*tunes))); !written)
        return std::unexpected(written.error());
    return std::unique_ptr<VariantFolder>(new VariantFolder(std::move(*scratch)));
}

Result<std::string> VariantFolder::add(std::string_view text) {
    std::string name = variant_name(text);
    const MutexLock lock(mutex_);
    if (names_.contains(name)) return name;
    if (const auto written = write_small_file(path() / "voices" / "!v" / name, text); !written)
        return std::unexpected(written.error());
    names_.insert(name);
    return name;
}

}  // namespace dramatis::voices::speech::espeak
