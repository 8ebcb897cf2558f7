#include "core/process/running_children.h"

#include <signal.h>
#include <sys/wait.h>

#include <condition_variable>
#include <map>

#include "core/mutex.h"

namespace dramatis {
namespace {

struct List {
    Mutex mutex;
    std::condition_variable_any ended_changed;
    std::map<pid_t, running_children::Ending> children GUARDED_BY(mutex);
    bool ended GUARDED_BY(mutex) = false;
};

// Never destroyed: children may be waited for while the program ends.
List& list() {
    static List& the_list = *new List;
    return the_list;
}

}  // namespace

void end_all_children() noexcept {
    List& all = list();
    {
        const MutexLock lock(all.mutex);
        all.ended = true;
        for (const auto& [child, ending] : all.children) running_children::end(child, ending);
    }
    all.ended_changed.notify_all();
}

bool all_children_are_ended() noexcept {
    List& all = list();
    const MutexLock lock(all.mutex);
    return all.ended;
}

bool sleep_unless_children_are_ended(std::chrono::milliseconds time) {
    List& all = list();
    MutexLock lock(all.mutex);
    return !all.ended_changed.wait_for(lock, time, [&]() REQUIRES(all.mutex) { return all.ended; });
}

namespace running_children {

void end(pid_t child, Ending ending) noexcept {
    if (ending == Ending::AskGuard) {
        ::kill(child, SIGTERM);
        return;
    }
    ::kill(-child, SIGKILL);  // fails if the group is empty, which doesn't matter
    ::kill(child, SIGKILL);
}

bool add(pid_t child, Ending ending) {
    List& all = list();
    const MutexLock lock(all.mutex);
    if (all.ended) return false;
    all.children.emplace(child, ending);
    return true;
}

pid_t reap(pid_t child, int* status, int options) noexcept {
    List& all = list();
    const MutexLock lock(all.mutex);
    const pid_t changed = ::waitpid(child, status, options | WNOHANG);
    if (changed != 0 && !(changed == child && WIFSTOPPED(*status))) all.children.erase(child);
    return changed;
}

}  // namespace running_children
}  // namespace dramatis
