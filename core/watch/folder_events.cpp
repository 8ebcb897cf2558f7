#include "core/watch/folder_events.h"

#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

namespace dramatis {
namespace {

namespace fs = std::filesystem;
using What = FolderEvent::What;

constexpr std::uint32_t of_itself = IN_MOVE_SELF | IN_DELETE_SELF | IN_ONLYDIR;
constexpr std::uint32_t of_its_files = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM |
                                       IN_DELETE | IN_ATTRIB | IN_EXCL_UNLINK | of_itself;

// The meaning of each bit of an inotify event; IN_IGNORED: the kernel no longer watches the folder (unmounted,
// deleted).
constexpr std::array<std::pair<std::uint32_t, What>, 10> meanings{{
    {IN_MODIFY, What::Written},
    {IN_CLOSE_WRITE, What::Closed},
    {IN_CREATE, What::Appeared},
    {IN_MOVED_TO, What::Placed},
    {IN_MOVED_FROM, What::Vanished},
    {IN_DELETE, What::Vanished},
    {IN_ATTRIB, What::Touched},
    {IN_MOVE_SELF, What::FolderGone},
    {IN_DELETE_SELF, What::FolderGone},
    {IN_IGNORED, What::FolderGone},
}};

// File systems to which other machines write without events here: NFS, SMB (three kinds), FUSE, 9P, AFS, Ceph, Coda.
bool is_shared_with_others(const fs::path& folder) {
    constexpr std::array<std::uint32_t, 9> kinds{0x6969,     0x517B,     0xFF534D42, 0xFE534D42, 0x65735546,
                                                 0x01021997, 0x5346414F, 0x00C36400, 0x73757245};
    struct statfs found{};
    return ::statfs(folder.c_str(), &found) == 0 &&
           std::ranges::find(kinds, static_cast<std::uint32_t>(found.f_type)) != kinds.end();
}

}  // namespace

std::optional<FolderEvents> FolderEvents::open() {
    const int descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    return FolderEvents(descriptor);
}

FolderEvents::FolderEvents(FolderEvents&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), folders_(std::move(other.folders_)) {}

FolderEvents& FolderEvents::operator=(FolderEvents&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(folders_, other.folders_);
    return *this;
}

FolderEvents::~FolderEvents() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::set<fs::path> FolderEvents::follow(const std::set<fs::path>& inside, const std::set<fs::path>& themselves) {
    std::set<fs::path> unreliable;
    std::map<int, std::set<fs::path>> followed;
    // inotify returns the same number for a folder that is followed already; the last mask counts and must not be the
    // smaller.
    for (const auto& folder : themselves) {
        if (inside.contains(folder)) continue;
        const int number = ::inotify_add_watch(descriptor_, folder.c_str(), of_itself);
        if (number >= 0) followed[number].insert(folder);
    }
    for (const auto& folder : inside) {
        const int number = ::inotify_add_watch(descriptor_, folder.c_str(), of_its_files);
        if (number >= 0) followed[number].insert(folder);
        if (number < 0 || is_shared_with_others(folder)) unreliable.insert(folder);
    }
    for (const auto& [number, paths] : folders_)
        if (!followed.contains(number)) ::inotify_rm_watch(descriptor_, number);
    folders_ = std::move(followed);
    return unreliable;
}

FolderEvents::Events FolderEvents::read() {
    Events result;
    alignas(inotify_event) std::array<std::byte, 16384> buffer;
    for (;;) {
        const ssize_t got = ::read(descriptor_, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return result;
        for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
            inotify_event event;
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const char* const name = reinterpret_cast<const char*>(buffer.data() + at + sizeof event);
            at += sizeof event + event.len;
            if (event.mask & IN_Q_OVERFLOW) result.incomplete = true;
            const auto paths = folders_.find(event.wd);
            if (paths == folders_.end()) continue;  // of a folder that isn't followed any more
            for (const auto& [bit, what] : meanings) {
                if (!(event.mask & bit)) continue;
                for (const auto& folder : paths->second)
                    result.events.push_back({folder, event.len > 0 ? name : "", what});
            }
        }
    }
}

}  // namespace dramatis
