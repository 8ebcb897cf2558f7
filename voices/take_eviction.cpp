#include "voices/take_eviction.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <string>
#include <system_error>
#include <tuple>
#include <vector>

#include "voices/descriptor.h"

namespace dramatis::voices {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t name_digits = 30;         // of an entry, after the two of its shard
constexpr std::int64_t abandoned_after = 3600;  // seconds: no take is written for an hour
// Going a little below the limit keeps the next take from starting the next eviction.
constexpr std::uint64_t slack_divisor = 10;

struct Entry {
    fs::path path;
    std::uint64_t bytes = 0;
    std::int64_t used = 0;
};

bool is_hex(std::string_view name, std::size_t digits) {
    return name.size() == digits && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

struct Listing {
    std::vector<Entry> entries;
    std::vector<Entry> strangers;  // temporary files, or what somebody put there
};

void list_shard(const fs::path& shard, Listing& listing) {
    std::error_code error;
    for (fs::directory_iterator item(shard, error), end; !error && item != end; item.increment(error)) {
        struct stat status {};
        if (::lstat(item->path().c_str(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
        auto& list = is_hex(item->path().filename().native(), name_digits) ? listing.entries : listing.strangers;
        list.push_back({item->path(), static_cast<std::uint64_t>(status.st_size), std::int64_t{status.st_mtime}});
    }
}

Listing list_takes(const fs::path& takes) {
    Listing listing;
    std::error_code error;
    for (fs::directory_iterator item(takes, error), end; !error && item != end; item.increment(error))
        if (is_hex(item->path().filename().native(), 2)) list_shard(item->path(), listing);
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

std::optional<std::uint64_t> read_number(int descriptor) {
    char text[32];
    const ssize_t size = ::pread(descriptor, text, sizeof text, 0);
    std::uint64_t number = 0;
    if (size <= 0 || std::from_chars(text, text + size, number).ec != std::errc()) return {};
    return number;
}

void write_number(int descriptor, std::uint64_t number) {
    const std::string text = std::to_string(number) + "\n";
    // A short or failed write leaves a number that doesn't read, or reads too small: the next eviction sets it right.
    if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, text.data(), text.size(), 0) < 0) return;
}

}  // namespace

std::int64_t now_in_seconds() { return std::int64_t{std::time(nullptr)}; }

StoreUsage measure_takes(const fs::path& takes) { return usage_of(list_takes(takes).entries); }

StoreUsage evict_takes(const fs::path& takes, std::uint64_t size_limit, std::optional<std::int64_t> spare_since) {
    Listing listing = list_takes(takes);
    std::error_code ignored;
    const std::int64_t abandoned = now_in_seconds() - abandoned_after;
    for (const Entry& stranger : listing.strangers)
        if (stranger.used < abandoned) fs::remove(stranger.path, ignored);

    std::ranges::sort(listing.entries, {}, [](const Entry& entry) { return std::tie(entry.used, entry.path); });
    StoreUsage usage = usage_of(listing.entries);
    for (const Entry& entry : listing.entries) {
        if (usage.bytes <= size_limit || (spare_since && entry.used >= *spare_since)) break;
        fs::remove(entry.path, ignored);
        if (ignored) continue;
        usage.bytes -= entry.bytes;
        --usage.entries;
    }
    return usage;
}

void account_takes(const fs::path& takes, std::uint64_t bytes, std::uint64_t size_limit, std::int64_t spare_since) {
    const Descriptor file(::open((takes / "size").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (!file || ::flock(file.get(), LOCK_EX) != 0) return;
    const std::optional<std::uint64_t> before = read_number(file.get());
    std::uint64_t now = before ? *before + bytes : measure_takes(takes).bytes;
    if (now > size_limit) now = evict_takes(takes, size_limit - size_limit / slack_divisor, spare_since).bytes;
    write_number(file.get(), now);
}

}  // namespace dramatis::voices
