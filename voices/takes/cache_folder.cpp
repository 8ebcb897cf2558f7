#include "voices/takes/cache_folder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/open_folder.h"
#include "core/hash.h"
#include "voices/takes/take_eviction.h"
#include "voices/takes/take_file.h"

namespace dramatis::voices::takes {
namespace {

namespace fs = std::filesystem;

// The first line is that of https://bford.info/cachedir/, the second one says whose cache it is.
constexpr std::string_view marker_text =
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# The take cache of dramatis. Its program removes takes here; backups may leave this folder out.\n";
constexpr std::size_t marker_beginning = 65;  // bytes: as far as "dramatis"

constexpr std::size_t longest_gain = 64;  // bytes
constexpr std::size_t longest_story = largest_text_file;

bool is_hash(std::string_view name) { return parse_hash(name).has_value(); }
bool is_story_name(std::string_view name) { return name.ends_with(".txt") && is_hash(name.substr(0, name.size() - 4)); }

bool is_story(const OpenFolder& stories, const std::string& name) {
    const FileDescriptor file = stories.file(name);
    if (!file) return false;
    const std::string text = first_bytes(file, longest_story);
    return text.empty() || hash_bytes(std::as_bytes(std::span(text))).hex() + ".txt" == name;
}

bool is_gain(const OpenFolder& gains, const std::string& name) {
    const FileDescriptor file = gains.file(name);
    if (!file) return false;
    const std::string text = first_bytes(file, longest_gain);
    double gain = 0.0;
    // As it is written: a number and the end of its line.
    std::string_view number = text;
    if (number.ends_with('\n')) number.remove_suffix(1);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), gain);
    // "nan(any words)" is a number to from_chars.
    return end == number.data() + number.size() && error == std::errc() && std::isfinite(gain);
}

bool has_marker(const OpenFolder& folder) {
    const FileDescriptor file = folder.file(cache_marker);
    return file && first_bytes(file, marker_beginning) == marker_text.substr(0, marker_beginning);
}

// What the recognition of a cache of an earlier version goes by.
struct Look {
    bool has_take = false;     // by name and head
    std::string foreign = {};  // the first thing that is not of a cache, by name
};

void look_at_shard(const OpenFolder& takes, const std::string& name, Look& look) {
    const auto shard = takes.folder(name);
    if (!shard) {
        look.foreign = "takes/" + name;
        return;
    }
    for (const std::string& entry : shard->names()) {
        if (is_take_name(entry) && !look.has_take) {
            const FileDescriptor file = shard->file(entry);
            const std::string head = file ? first_bytes(file, fixed_head_bytes) : std::string();
            look.has_take = !head.empty() && head.front() != '\0' && begins_like_a_take(head);
        }
        if (!is_take_name(entry) && !is_unfinished_name(entry)) look.foreign = fmt::format("takes/{}/{}", name, entry);
    }
}

Look look_at(const OpenFolder& folder) {
    Look look;
    for (const std::string& name : folder.names()) {
        const auto inner = folder.folder(name);
        const bool is_known = inner && (name == "takes" || name == "stories" || name == "gains");
        if (!is_known) {
            if (!is_unfinished_name(name)) look.foreign = name;
            continue;
        }
        for (const std::string& entry : inner->names()) {
            if (name == "takes" && is_shard_name(entry))
                look_at_shard(*inner, entry, look);
            else if (!(name == "takes" && entry == "size") && !(name == "stories" && is_story_name(entry)) &&
                     !(name == "gains" && is_hash(entry)) && !is_unfinished_name(entry))
                look.foreign = fmt::format("{}/{}", name, entry);
        }
    }
    return look;
}

std::unexpected<Diagnostic> no_cache(const fs::path& folder, const std::string& because) {
    return failure("E0234", fmt::format("'{}' is not a cache of dramatis: {}", folder.string(), because),
                   "nothing in it was changed: name a new or an empty folder, such as --cache ./cache");
}

Result<> recognise(const fs::path& path, const OpenFolder& folder) {
    if (const auto takes = folder.status("takes"); takes && S_ISLNK(takes->st_mode))
        return no_cache(path, "'takes' in it is a link");
    if (has_marker(folder)) return {};
    const Look look = look_at(folder);
    if (look.foreign.empty() || look.has_take) return {};
    // Another process may have made a cache of a new folder while this one looked at it.
    if (has_marker(folder)) return {};
    return no_cache(path, fmt::format("it holds '{}'", look.foreign));
}

struct Kept {
    std::string name;
    std::uint64_t bytes = 0;
    std::int64_t used = 0;
};

// Oldest first.
std::vector<Kept> kept_in(const OpenFolder& folder, bool (*is_name)(std::string_view)) {
    std::vector<Kept> all;
    for (std::string& name : folder.names()) {
        const auto status = folder.status(name);
        if (is_name(name) && status && S_ISREG(status->st_mode) && is_own(*status))
            all.push_back({std::move(name), static_cast<std::uint64_t>(status->st_size), status->st_mtime});
    }
    std::ranges::sort(all, {}, [](const Kept& kept) { return std::tie(kept.used, kept.name); });
    return all;
}

std::optional<OpenFolder> inner_folder(const fs::path& folder, const char* name) {
    const auto opened = OpenFolder::open(folder);
    return opened ? opened->folder(name) : std::nullopt;
}

Result<> require_cache(const fs::path& folder) {
    const auto opened = OpenFolder::open(folder);
    if (!opened || opened->names().empty()) return {};  // nothing is in it
    if (auto claimed = claim_cache_folder(folder); !claimed) return claimed;
    if (is_marked_cache(folder)) return {};
    return no_cache(folder, fmt::format("it has no '{}', and none can be written", cache_marker));
}

}  // namespace

Result<> claim_cache_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    const auto opened = OpenFolder::open(folder);
    if (!opened)
        return failure("E0231",
                       "can't create the cache folder '" + folder.native() +
                           "': " + (error ? error : std::make_error_code(std::errc::permission_denied)).message(),
                       "choose another with --cache DIR, or work without one: --no-cache");
    if (auto recognised = recognise(folder, *opened); !recognised) return recognised;
    sweep_unfinished_files(*opened);
    // The take store sweeps its shards.
    for (const char* const inner : {"gains", "stories"})
        if (const auto files = inner_folder(folder, inner)) sweep_unfinished_files(*files);
    if (!has_marker(*opened)) static_cast<void>(write_file(folder / cache_marker, marker_text));
    return {};
}

bool is_marked_cache(const fs::path& folder) {
    const auto opened = OpenFolder::open(folder);
    return opened && has_marker(*opened);
}

CacheUsage measure_cache(const fs::path& folder) {
    const StoreUsage takes = measure_takes(folder / "takes");
    CacheUsage usage{.takes = takes.entries, .stories = 0, .bytes = takes.bytes};
    if (const auto stories = inner_folder(folder, "stories"))
        for (const Kept& story : kept_in(*stories, is_story_name)) {
            ++usage.stories;
            usage.bytes += story.bytes;
        }
    return usage;
}

Result<CacheUsage> trim_cache(const fs::path& folder, std::uint64_t size_limit) {
    if (auto cache = require_cache(folder); !cache) return std::unexpected(cache.error());
    CacheUsage usage = measure_cache(folder);
    const std::uint64_t of_takes = measure_takes(folder / "takes").bytes;
    const std::uint64_t of_stories = usage.bytes - of_takes;
    const StoreUsage left = evict_takes(folder / "takes", size_limit > of_stories ? size_limit - of_stories : 0);
    usage.takes = left.entries;
    usage.bytes = left.bytes + of_stories;
    const auto stories = inner_folder(folder, "stories");
    if (!stories) return usage;
    for (const Kept& story : kept_in(*stories, is_story_name)) {
        if (usage.bytes <= size_limit) break;
        if (!is_story(*stories, story.name) || !stories->remove(story.name)) continue;
        --usage.stories;
        usage.bytes -= story.bytes;
    }
    return usage;
}

Result<CacheUsage> clear_cache(const fs::path& folder) {
    auto usage = trim_cache(folder, 0);
    if (!usage) return usage;
    if (const auto gains = inner_folder(folder, "gains"))
        for (const Kept& gain : kept_in(*gains, is_hash))
            if (is_gain(*gains, gain.name)) gains->remove(gain.name);
    return usage;
}

}  // namespace dramatis::voices::takes
