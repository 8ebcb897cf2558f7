#include "voices/takes/take_eviction.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <ctime>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include "core/files/file.h"
#include "core/files/open_folder.h"
#include "voices/takes/take_file.h"

namespace dramatis::voices::takes {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t name_digits = 30;         // of an entry, after the two of its shard
constexpr std::int64_t abandoned_after = 3600;  // seconds: no take is written for an hour
// Going a little below the limit keeps the next take from starting the next eviction.
constexpr std::uint64_t slack_divisor = 10;
// An eviction of a hundred thousand takes takes a second.
constexpr auto longest_wait = std::chrono::seconds(2);

struct Entry {
    std::string shard, name;
    std::uint64_t bytes = 0;
    std::int64_t used = 0;
};

bool is_hex(std::string_view name, std::size_t digits) {
    return name.size() == digits && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

struct Listing {
    std::vector<Entry> entries;
    std::vector<Entry> unfinished;
};

void list_shard(const OpenFolder& takes, const std::string& shard_name, Listing& listing) {
    const auto shard = takes.folder(shard_name);
    if (!shard) return;
    for (std::string& name : shard->names()) {
        const bool is_entry = is_hex(name, name_digits);
        if (!is_entry && !is_unfinished_name(name)) continue;
        const auto status = shard->status(name);
        if (!status || !S_ISREG(status->st_mode) || !is_own(*status)) continue;
        (is_entry ? listing.entries : listing.unfinished)
            .push_back({shard_name, std::move(name), static_cast<std::uint64_t>(status->st_size),
                        std::int64_t{status->st_mtime}});
    }
}

Listing list_takes(const OpenFolder& takes) {
    Listing listing;
    for (const std::string& shard : takes.names())
        if (is_hex(shard, 2)) list_shard(takes, shard, listing);
    return listing;
}

StoreUsage usage_of(const std::vector<Entry>& entries) {
    StoreUsage usage;
    for (const Entry& entry : entries) {
        ++usage.entries;
        usage.bytes += entry.bytes;
    }
    return usage;
}

void remove_abandoned(const OpenFolder& takes, const std::vector<Entry>& unfinished) {
    const std::int64_t abandoned = now_in_seconds() - abandoned_after;
    for (const Entry& file : unfinished)
        if (file.used < abandoned)
            if (const auto shard = takes.folder(file.shard)) shard->remove(file.name);
}

// The name is ours already; the content decides.
bool remove_take(const OpenFolder& takes, const Entry& entry) {
    const auto shard = takes.folder(entry.shard);
    if (!shard) return false;
    const FileDescriptor file = shard->file(entry.name);
    return file && begins_like_a_take(first_bytes(file, fixed_head_bytes)) && shard->remove(entry.name);
}

std::optional<std::uint64_t> read_number(const FileDescriptor& file) {
    const std::string text = first_bytes(file, 32);
    std::uint64_t number = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc()) return {};
    return number;
}

void write_number(const FileDescriptor& file, std::uint64_t number) {
    const std::string text = std::to_string(number) + "\n";
    // A short or failed write leaves a number that is invalid or too small: the next eviction corrects it.
    if (::ftruncate(file.get(), 0) != 0 || ::pwrite(file.get(), text.data(), text.size(), 0) < 0) return;
}

bool lock_in_time(const FileDescriptor& file) {
    const auto end = std::chrono::steady_clock::now() + longest_wait;
    while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) return true;  // a file system without locks
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

}  // namespace

std::int64_t now_in_seconds() { return std::int64_t{std::time(nullptr)}; }

bool is_shard_name(std::string_view name) { return is_hex(name, 2); }
bool is_take_name(std::string_view name) { return is_hex(name, name_digits); }

StoreUsage measure_takes(const fs::path& takes) {
    const auto folder = OpenFolder::open_itself(takes);
    return folder ? usage_of(list_takes(*folder).entries) : StoreUsage{};
}

StoreUsage evict_takes(const fs::path& takes, std::uint64_t size_limit, std::optional<std::int64_t> spare_since) {
    const auto folder = OpenFolder::open_itself(takes);
    if (!folder) return {};
    Listing listing = list_takes(*folder);
    remove_abandoned(*folder, listing.unfinished);
    std::ranges::sort(listing.entries, {},
                      [](const Entry& entry) { return std::tie(entry.used, entry.shard, entry.name); });
    StoreUsage usage = usage_of(listing.entries);
    for (const Entry& entry : listing.entries) {
        const bool is_enough = size_limit > 0 && usage.bytes <= size_limit;  // 0: all of them, empty files too
        if (is_enough || (spare_since && entry.used >= *spare_since)) break;
        if (!remove_take(*folder, entry)) continue;
        usage.bytes -= entry.bytes;
        --usage.entries;
    }
    return usage;
}

bool account_takes(const fs::path& takes, std::uint64_t bytes, std::uint64_t size_limit, std::int64_t spare_since) {
    constexpr int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    const auto folder = OpenFolder::open_itself(takes);
    if (!folder) return true;
    const FileDescriptor file(::openat(folder->descriptor(), "size", flags, 0666));
    struct stat status{};
    if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return true;
    if (!lock_in_time(file)) return false;
    const std::optional<std::uint64_t> before = read_number(file);
    if (!before && status.st_size > 0) return true;  // somebody else's
    std::uint64_t now = before ? *before + bytes : measure_takes(takes).bytes;
    if (now > size_limit) now = evict_takes(takes, size_limit - size_limit / slack_divisor, spare_since).bytes;
    write_number(file, now);
    return true;
}

}  // namespace dramatis::voices::takes
