#include "voices/take_store.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <system_error>
#include <utility>

#include <pwd.h>

#include "core/file.h"
#include "voices/descriptor.h"
#include "voices/scratch_folder.h"
#include "voices/take_eviction.h"
#include "voices/take_file.h"

namespace dramatis::voices {
namespace fs = std::filesystem;
namespace {

constexpr std::int64_t touch_interval = 3600;                        // seconds
constexpr std::uint64_t most_unaccounted = std::uint64_t{32} << 20;  // bytes
constexpr std::size_t first_read = 4096;                             // bytes: the head of nearly every take

fs::path shard_of(const fs::path& takes, const std::string& hex) { return takes / hex.substr(0, 2); }
fs::path entry_of(const fs::path& takes, const Slate& slate) {
    const std::string hex = slate.hex();
    return shard_of(takes, hex) / hex.substr(2);
}

bool read_fully(int descriptor, std::span<std::byte> bytes, std::uint64_t offset) {
    while (!bytes.empty()) {
        const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
    return true;
}

std::optional<TakeHead> read_head(int descriptor, std::uint64_t file_bytes, const Slate& slate) {
    std::vector<std::byte> head(std::min<std::uint64_t>(first_read, file_bytes));
    if (!read_fully(descriptor, head, 0)) return {};
    const auto size = head_bytes(head, file_bytes);
    if (!size) return {};
    const std::size_t have = head.size();
    head.resize(*size);
    if (*size > have && !read_fully(descriptor, std::span(head).subspan(have), have)) return {};
    return decode_head(head, slate, file_bytes);
}

struct OpenEntry {
    Descriptor file;
    TakeHead head;
};

// Nothing, and `miss` says why.
std::optional<OpenEntry> open_entry(const fs::path& path, const Slate& slate, Miss& miss) {
    miss = Miss::Absent;
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file) return {};
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) return {};
    miss = Miss::Damaged;
    if (!S_ISREG(status.st_mode)) return {};
    auto head = read_head(file.get(), static_cast<std::uint64_t>(status.st_size), slate);
    if (!head) return {};
    // Only now and then: eviction needs to know the day, not the second.
    if (now_in_seconds() - status.st_mtime > touch_interval) ::futimens(file.get(), nullptr);
    return OpenEntry{std::move(file), std::move(*head)};
}

fs::path home_folder() {
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') return home;
    struct passwd entry {};
    struct passwd* found = nullptr;
    std::array<char, 16384> buffer{};
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        return found->pw_dir;
    return {};
}

}  // namespace

struct TakeStore::State {
    fs::path folder;
    fs::path takes;
    std::uint64_t size_limit = 0;
    std::optional<ScratchFolder> scratch;  // of a temporary store
    std::int64_t opened = now_in_seconds();
    std::atomic<std::uint64_t> unaccounted = 0;

    mutable std::mutex mutex;           // of what follows
    std::unique_ptr<TakeStore> refuge;  // takes that the folder wouldn't have
    std::optional<Diagnostic> trouble;

    TakeStore* refuge_if_any() const {
        const std::lock_guard lock(mutex);
        return refuge.get();
    }
    Result<TakeStore*> open_refuge(const Diagnostic& cause);
    Result<> write(const Slate& slate, const Take& take);
};

Result<TakeStore*> TakeStore::State::open_refuge(const Diagnostic& cause) {
    const std::lock_guard lock(mutex);
    if (!refuge) {
        auto opened_refuge = open_temporary();
        if (!opened_refuge)
            return failure("E0232", "a take can be stored nowhere: " + cause.message, opened_refuge.error().help);
        refuge = std::move(*opened_refuge);
        trouble =
            Diagnostic{.code = "W0233",
                       .message = "the take cache can't be written: " + cause.message,
                       .help = "takes of this render are kept in a temporary folder; --cache DIR chooses another cache",
                       .where = {}};
    }
    return refuge.get();
}

Result<> TakeStore::State::write(const Slate& slate, const Take& take) {
    const fs::path entry = entry_of(takes, slate);
    std::error_code error;
    fs::create_directory(entry.parent_path(), error);  // FileInProgress reports what matters of this
    auto file = FileInProgress::create(entry);
    if (!file) return std::unexpected(file.error());
    const std::string head = encode_head(slate, take);
    if (auto written = file->write(head); !written) return written;
    if (auto written = file->write(std::as_bytes(std::span(take.samples))); !written) return written;
    if (auto published = file->publish(/*durable=*/false); !published) return published;

    const std::uint64_t bytes = head.size() + take.samples.size() * sizeof(std::int16_t);
    if (!scratch && unaccounted.fetch_add(bytes) + bytes > most_unaccounted)
        account_takes(takes, unaccounted.exchange(0), size_limit, opened);
    return {};
}

fs::path TakeStore::default_folder() {
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache != nullptr && *cache == '/')
        return fs::path(cache) / "dramatis";
    if (const fs::path home = home_folder(); !home.empty()) return home / ".cache" / "dramatis";
    return large_temporary_folder() / ("dramatis-cache-" + std::to_string(::geteuid()));
}

Result<std::unique_ptr<TakeStore>> TakeStore::open(fs::path folder, std::uint64_t size_limit) {
    auto state = std::make_unique<State>();
    state->takes = folder / "takes";
    std::error_code error;
    fs::create_directories(state->takes, error);
    if (error)
        return failure("E0231", "the cache folder '" + folder.native() + "' can't be made: " + error.message(),
                       "choose another with --cache DIR, or work without one: --no-cache");
    state->folder = std::move(folder);
    state->size_limit = size_limit;
    return std::unique_ptr<TakeStore>(new TakeStore(std::move(state)));
}

Result<std::unique_ptr<TakeStore>> TakeStore::open_temporary() {
    auto scratch = ScratchFolder::create("takes", large_temporary_folder());
    if (!scratch) return std::unexpected(scratch.error());
    auto state = std::make_unique<State>();
    state->folder = scratch->path();
    state->takes = scratch->path();
    state->scratch = std::move(*scratch);
    return std::unique_ptr<TakeStore>(new TakeStore(std::move(state)));
}

TakeStore::TakeStore(std::unique_ptr<State> state) : state_(std::move(state)) {}

TakeStore::~TakeStore() {
    if (const std::uint64_t bytes = state_->unaccounted.exchange(0); bytes > 0)
        account_takes(state_->takes, bytes, state_->size_limit, state_->opened);
}

std::optional<TakeInfo> TakeStore::find(const Slate& slate, Miss* miss) {
    Miss reason = Miss::Absent;
    const fs::path path = entry_of(state_->takes, slate);
    auto entry = open_entry(path, slate, reason);
    if (entry) return std::move(entry->head.info);
    if (reason == Miss::Damaged) {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
    if (TakeStore* refuge = state_->refuge_if_any())
        if (auto found = refuge->find(slate)) return found;
    if (miss != nullptr) *miss = reason;
    return {};
}

std::optional<Take> TakeStore::load(const Slate& slate) {
    Miss reason = Miss::Absent;
    const fs::path path = entry_of(state_->takes, slate);
    if (auto entry = open_entry(path, slate, reason)) {
        TakeHead& head = entry->head;
        Take take{.rate = head.info.rate, .samples = {}, .words = std::move(head.info.words)};
        take.samples.resize(static_cast<std::size_t>(head.info.length.count));
        if (read_fully(entry->file.get(), std::as_writable_bytes(std::span(take.samples)), head.bytes) &&
            hash_samples(take.samples) == head.samples_hash)
            return take;
        reason = Miss::Damaged;
    }
    if (reason == Miss::Damaged) {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
    TakeStore* refuge = state_->refuge_if_any();
    return refuge != nullptr ? refuge->load(slate) : std::nullopt;
}

Result<> TakeStore::store(const Slate& slate, const Take& take) {
    auto written = state_->write(slate, take);
    if (written) return {};
    if (state_->scratch)
        return failure("E0232", "a take can be stored nowhere: " + written.error().message, written.error().help);
    auto refuge = state_->open_refuge(written.error());
    if (!refuge) return std::unexpected(refuge.error());
    return (*refuge)->store(slate, take);
}

StoreUsage TakeStore::usage() const { return measure_takes(state_->takes); }

StoreUsage TakeStore::evict(std::uint64_t size_limit) { return evict_takes(state_->takes, size_limit); }

const fs::path& TakeStore::folder() const { return state_->folder; }

bool TakeStore::temporary() const { return state_->scratch.has_value(); }

std::optional<Diagnostic> TakeStore::trouble() const {
    const std::lock_guard lock(state_->mutex);
    return state_->trouble;
}

}  // namespace dramatis::voices
