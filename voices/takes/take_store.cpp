#include "voices/takes/take_store.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

#include "core/files/file.h"
#include "core/files/file_descriptor.h"
#include "core/files/open_folder.h"
#include "core/files/scratch_folder.h"
#include "core/files/user_folders.h"
#include "core/mutex.h"
#include "core/process/patience.h"
#include "core/process/running_children.h"
#include "voices/takes/cache_folder.h"
#include "voices/takes/take_file.h"

namespace dramatis::voices::takes {
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
    FileDescriptor file;
    TakeHead head;
};

// The folder that the entry is in, if there is one, and no link on the way.
std::optional<OpenFolder> open_shard(const fs::path& takes, const Slate& slate) {
    const auto folder = OpenFolder::open_itself(takes);
    return folder ? folder->folder(slate.hex().substr(0, 2)) : std::nullopt;
}

// Nothing, and `miss` says why.
std::optional<OpenEntry> open_entry(const fs::path& takes, const Slate& slate, Miss& miss) {
    miss = Miss::Absent;
    const auto shard = open_shard(takes, slate);
    const std::string name = slate.hex().substr(2);
    if (!shard) return {};
    FileDescriptor file = shard->file(name);
    // Asked after the file: another process may remove the take between the two.
    if (!file && !shard->status(name)) return {};
    miss = Miss::Damaged;
    struct stat status{};
    if (!file || ::fstat(file.get(), &status) != 0) return {};
    auto head = read_head(file.get(), static_cast<std::uint64_t>(status.st_size), slate);
    if (!head) return {};
    // At most once an hour: eviction needs no exact time of use.
    if (now_in_seconds() - status.st_mtime > touch_interval) ::futimens(file.get(), nullptr);
    return OpenEntry{std::move(file), std::move(*head)};
}

void remove_damaged(const fs::path& takes, const Slate& slate) {
    const auto shard = open_shard(takes, slate);
    const std::string name = slate.hex().substr(2);
    const auto status = shard ? shard->status(name) : std::nullopt;
    if (!status || !is_own(*status)) return;
    if (S_ISDIR(status->st_mode))
        shard->remove_empty_folder(name);
    else
        shard->remove(name);
}

}  // namespace

struct TakeStore::State {
    fs::path folder;
    fs::path takes;
    std::uint64_t size_limit = 0;
    std::optional<ScratchFolder> scratch;  // of a temporary store
    std::int64_t opened = now_in_seconds();
    std::atomic<std::uint64_t> unaccounted = 0;
    std::array<std::atomic_flag, 256> swept{};  // shards, by the first byte of their takes' slates

    mutable Mutex mutex;
    std::unique_ptr<TakeStore> fallback GUARDED_BY(mutex);  // takes that could not be written to the folder
    std::optional<Diagnostic> warning GUARDED_BY(mutex);

    TakeStore* fallback_if_any() const {
        const MutexLock lock(mutex);
        return fallback.get();
    }
    Result<TakeStore*> open_fallback(const Diagnostic& cause);
    Result<> write(const Slate& slate, const Take& take);
    void sweep(const fs::path& shard);
    void account();
};

Result<TakeStore*> TakeStore::State::open_fallback(const Diagnostic& cause) {
    const MutexLock lock(mutex);
    if (!fallback) {
        auto opened_fallback = open_temporary();
        if (!opened_fallback)
            return failure("E0232", "can't store a take: " + cause.message, opened_fallback.error().help);
        fallback = std::move(*opened_fallback);
        warning =
            Diagnostic{.code = "W0233",
                       .message = "can't write to the take cache: " + cause.message,
                       .help = "takes of this render are kept in a temporary folder; --cache DIR chooses another cache",
                       .where = {}};
    }
    return fallback.get();
}

Result<> TakeStore::State::write(const Slate& slate, const Take& take) {
    const fs::path entry = entry_of(takes, slate);
    std::error_code error;
    fs::create_directory(entry.parent_path(), error);  // FileInProgress reports the error, if it matters
    if (fs::is_symlink(entry.parent_path(), error))
        return failure("E0232", "'" + entry.parent_path().native() + "' is a link", "remove it: takes follow no links");
    sweep(entry.parent_path());
    auto file = FileInProgress::create(entry);
    if (!file) return std::unexpected(file.error());
    const std::string head = encode_head(slate, take);
    if (auto written = file->write(head); !written) return written;
    if (auto written = file->write(std::as_bytes(std::span(take.samples))); !written) return written;
    if (auto published = file->publish(/*durable=*/false); !published) return published;

    const std::uint64_t bytes = head.size() + take.samples.size() * sizeof(std::int16_t);
    if (!scratch && unaccounted.fetch_add(bytes) + bytes > most_unaccounted) account();
    return {};
}

// What a process that was killed has left beside the first take that goes into a shard.
void TakeStore::State::sweep(const fs::path& shard) {
    const std::size_t number = std::stoul(shard.filename().native(), nullptr, 16);
    if (!swept.at(number).test_and_set()) sweep_unfinished_files(shard);
}

void TakeStore::State::account() {
    const std::uint64_t bytes = unaccounted.exchange(0);
    if (scratch || bytes == 0 || !is_marked_cache(folder)) return;
    if (account_takes(takes, bytes, size_limit, opened)) return;
    const MutexLock lock(mutex);
    if (!warning)
        warning = Diagnostic{.code = "W0235",
                             .message = "another program holds '" + (takes / "size").native() + "' locked",
                             .help = "the cache may grow beyond its limit until `dramatis cache trim`",
                             .where = {}};
}

fs::path TakeStore::default_folder() { return user_cache_folder(); }

Result<std::unique_ptr<TakeStore>> TakeStore::open(fs::path folder, std::uint64_t size_limit) {
    if (auto claimed = claim_cache_folder(folder); !claimed) return std::unexpected(claimed.error());
    auto state = std::make_unique<State>();
    state->takes = folder / "takes";
    std::error_code error;
    fs::create_directories(state->takes, error);
    if (error)
        return failure("E0231", "can't create the cache folder '" + folder.native() + "': " + error.message(),
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

TakeStore::~TakeStore() { state_->account(); }

std::optional<TakeInfo> TakeStore::find(const Slate& slate, Miss* miss) {
    Miss reason = Miss::Absent;
    auto entry = open_entry(state_->takes, slate, reason);
    if (entry) return std::move(entry->head.info);
    if (reason == Miss::Damaged) remove_damaged(state_->takes, slate);
    if (TakeStore* fallback = state_->fallback_if_any())
        if (auto found = fallback->find(slate)) return found;
    if (miss != nullptr) *miss = reason;
    return {};
}

std::optional<Take> TakeStore::load(const Slate& slate) {
    Miss reason = Miss::Absent;
    if (auto entry = open_entry(state_->takes, slate, reason)) {
        TakeHead& head = entry->head;
        Take take{.rate = head.info.rate, .samples = {}, .words = std::move(head.info.words)};
        take.samples.resize(static_cast<std::size_t>(head.info.length.count));
        if (read_fully(entry->file.get(), std::as_writable_bytes(std::span(take.samples)), head.bytes) &&
            hash_samples(take.samples) == head.samples_hash)
            return take;
        reason = Miss::Damaged;
    }
    if (reason == Miss::Damaged) remove_damaged(state_->takes, slate);
    TakeStore* fallback = state_->fallback_if_any();
    return fallback != nullptr ? fallback->load(slate) : std::nullopt;
}

Result<> TakeStore::store(const Slate& slate, const Take& take) {
    auto written = state_->write(slate, take);
    // Nothing else can stand in for a temporary folder: what is short there may be back in a moment.
    for (const auto wait : shortage_waits) {
        if (written || !state_->scratch || !sleep_unless_children_are_ended(wait)) break;
        written = state_->write(slate, take);
    }
    if (written) return {};
    if (state_->scratch)
        return failure("E0232", "can't store a take: " + written.error().message, written.error().help);
    auto fallback = state_->open_fallback(written.error());
    if (!fallback) return std::unexpected(fallback.error());
    return (*fallback)->store(slate, take);
}

StoreUsage TakeStore::usage() const { return measure_takes(state_->takes); }

StoreUsage TakeStore::evict(std::uint64_t size_limit) {
    if (!state_->scratch && !is_marked_cache(state_->folder)) return usage();
    return evict_takes(state_->takes, size_limit);
}

const fs::path& TakeStore::folder() const { return state_->folder; }

bool TakeStore::temporary() const { return state_->scratch.has_value(); }

std::optional<Diagnostic> TakeStore::warning() const {
    state_->account();
    const MutexLock lock(state_->mutex);
    return state_->warning;
}

}  // namespace dramatis::voices::takes
