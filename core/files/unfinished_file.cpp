#include "core/files/unfinished_file.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstring>
#include <utility>

namespace dramatis {
namespace {

// A slot is `free`, then `claimed` while its path is written, then `live`. Only who has claimed a slot touches its path.
struct Slot {
    enum State : int { free, claimed, live };
    std::atomic<int> state = free;
    std::atomic<pid_t> owner = 0;  // a forked child must not remove its parent's files
    std::array<char, PATH_MAX> path{};

    bool pass(State from, State to) noexcept {
        int expected = from;
        return state.compare_exchange_strong(expected, to);
    }
};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<pid_t>::is_always_lock_free);
std::array<Slot, 64> slots;

}  // namespace

UnfinishedFile::UnfinishedFile(const std::string& path) noexcept {
    if (path.size() >= PATH_MAX) return;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        Slot& slot = slots[i];
        if (!slot.pass(Slot::free, Slot::claimed)) continue;
        std::memcpy(slot.path.data(), path.c_str(), path.size() + 1);
        slot.owner = ::getpid();
        slot.state = Slot::live;
        slot_ = static_cast<int>(i);
        return;
    }
}

UnfinishedFile::UnfinishedFile(UnfinishedFile&& other) noexcept : slot_(std::exchange(other.slot_, -1)) {}

UnfinishedFile& UnfinishedFile::operator=(UnfinishedFile&& other) noexcept {
    if (this == &other) return *this;
    leave();
    slot_ = std::exchange(other.slot_, -1);
    return *this;
}

// A handler that has claimed the slot keeps it: it reads the path, and the process is about to end.
void UnfinishedFile::leave() noexcept {
    if (slot_ >= 0) slots[static_cast<std::size_t>(std::exchange(slot_, -1))].pass(Slot::live, Slot::free);
}

void remove_unfinished_files() noexcept {
    const int error = errno;  // a signal handler must not change it
    for (Slot& slot : slots) {
        if (slot.owner != ::getpid() || !slot.pass(Slot::live, Slot::claimed)) continue;
        ::unlink(slot.path.data());
    }
    errno = error;
}

}  // namespace dramatis
