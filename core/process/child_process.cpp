#include "core/process/child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <utility>

#include "core/files/file_descriptor.h"
#include "core/process/descriptors.h"
#include "core/process/helper_program.h"
#include "core/process/running_children.h"

namespace dramatis {
namespace {

constexpr int guard_lifeline = STDERR_FILENO + 1;  // as in guard_main.cpp
constexpr int guard_patience = 500;                // ms; a guard needs one or two

class FileActions {
  public:
    FileActions() { ::posix_spawn_file_actions_init(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }
    posix_spawn_file_actions_t* get() { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_;
};

class Attributes {
  public:
    Attributes() { ::posix_spawnattr_init(&attributes_); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    ~Attributes() { ::posix_spawnattr_destroy(&attributes_); }
    posix_spawnattr_t* get() { return &attributes_; }

  private:
    posix_spawnattr_t attributes_;
};

void reset_signals_and_lead_a_group(posix_spawnattr_t* attributes) {
    sigset_t none, all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    ::posix_spawnattr_setpgroup(attributes, 0);
    ::posix_spawnattr_setsigmask(attributes, &none);
    ::posix_spawnattr_setsigdefault(attributes, &all);
}

// The descriptors that the child gets. A descriptor whose number the child needs for another one is copied first; the copies
// live as long as this object.
class Inheritance {
  public:
    // 0, or an errno.
    int plan(const std::vector<Launch::Passed>& passed, posix_spawn_file_actions_t* actions) {
        int highest = STDERR_FILENO;
        for (const Launch::Passed& each : passed) highest = std::max(highest, each.theirs);
        std::vector<bool> named(static_cast<std::size_t>(highest) + 1);
        for (const Launch::Passed& each : passed) {
            int source = each.ours;
            if (source <= highest) {
                // Above all numbers that are assigned below, one after the other.
                copies_.emplace_back(::fcntl(source, F_DUPFD_CLOEXEC, highest + 1));
                if (!copies_.back()) return errno;
                source = copies_.back().get();
            }
            ::posix_spawn_file_actions_adddup2(actions, source, each.theirs);
            named[static_cast<std::size_t>(each.theirs)] = true;
        }
        for (int number = 0; number <= highest; ++number) {
            if (named[static_cast<std::size_t>(number)]) continue;
            if (number <= STDERR_FILENO)
                ::posix_spawn_file_actions_addopen(actions, number, "/dev/null", number == 0 ? O_RDONLY : O_WRONLY, 0);
            else
                ::posix_spawn_file_actions_addclose(actions, number);
        }
        ::posix_spawn_file_actions_addclosefrom_np(actions, highest + 1);
        return 0;
    }

  private:
    std::vector<FileDescriptor> copies_;
};

bool is_foreground(int terminal) { return ::tcgetpgrp(terminal) == ::getpgrp(); }

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

std::expected<ChildProcess, int> ChildProcess::start(const Launch& launch) {
    if (all_children_are_ended()) return std::unexpected(ECANCELED);
    return launch.guarded ? start_guarded(launch) : spawn(launch, {});
}

std::expected<ChildProcess, int> ChildProcess::start_guarded(const Launch& launch) {
    const std::filesystem::path guard = helper_program("dramatis-guard");
    if (::access(guard.c_str(), X_OK) != 0) return std::unexpected(ENOPKG);
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return std::unexpected(errno);
    FileDescriptor ours = above_standard(FileDescriptor(ends[0]));
    FileDescriptor theirs = above_standard(FileDescriptor(ends[1]));
    if (!ours || !theirs) return std::unexpected(errno);

    Launch guarded = launch;
    guarded.program = guard.native();
    guarded.arguments.insert(guarded.arguments.begin(), launch.program);
    if (launch.confined) guarded.arguments.insert(guarded.arguments.begin(), "--confined");
    guarded.descriptors.push_back({.ours = theirs.get(), .theirs = guard_lifeline});
    auto child = spawn(guarded, std::move(ours));
    theirs.reset();  // so that the guard's end closes the lifeline
    if (!child) return child;
    int error = 0;
    ssize_t count = 0;
    while ((count = ::recv(child->lifeline_.get(), &error, sizeof error, MSG_WAITALL)) < 0 && errno == EINTR) {
    }
    if (count != ssize_t{sizeof error}) return std::unexpected(all_children_are_ended() ? ECANCELED : EIO);
    if (error != 0) return std::unexpected(error);
    return child;
}

std::expected<ChildProcess, int> ChildProcess::spawn(const Launch& launch, FileDescriptor lifeline) {
    FileActions files;
    Inheritance inheritance;
    if (const int error = inheritance.plan(launch.descriptors, files.get()); error != 0) return std::unexpected(error);
    if (launch.foreground && is_foreground(STDIN_FILENO))
        ::posix_spawn_file_actions_addtcsetpgrp_np(files.get(), STDIN_FILENO);
    Attributes attributes;
    reset_signals_and_lead_a_group(attributes.get());

    std::vector<std::string> arguments{launch.program};
    arguments.insert(arguments.end(), launch.arguments.begin(), launch.arguments.end());
    std::vector<std::string> environment = launch.environment.value_or(std::vector<std::string>());
    pid_t id = -1;
    const int error =
        ::posix_spawnp(&id, launch.program.c_str(), files.get(), attributes.get(), pointers_to(arguments).data(),
                       launch.environment ? pointers_to(environment).data() : environ);
    if (error != 0) return std::unexpected(error);
    ChildProcess child(id, std::move(lifeline));
    const auto ending = child.is_guarded() ? running_children::Ending::AskGuard : running_children::Ending::KillGroup;
    if (!launch.foreground && !running_children::add(id, ending)) return std::unexpected(ECANCELED);
    return child;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : id_(std::exchange(other.id_, -1)),
      lifeline_(std::move(other.lifeline_)),
      ended_(std::exchange(other.ended_, {})) {}

ChildProcess::~ChildProcess() {
    if (id_ <= 0 || ended_) return;
    kill_group();
    wait();
}

void ChildProcess::kill_group() {
    if (id_ <= 0 || (is_guarded() && ended_)) return;
    if (is_guarded()) {
        running_children::end(id_, running_children::Ending::AskGuard);
        if (ends_within(guard_patience)) return;
    }
    ::kill(-id_, SIGKILL);  // fails if the group is empty, which doesn't matter
    if (!ended_) ::kill(id_, SIGKILL);
}

bool ChildProcess::ends_within(int milliseconds) {
    for (; milliseconds > 0; --milliseconds) {
        if (status_now()) return true;
        ::usleep(1000);
    }
    return status_now().has_value();
}

int ChildProcess::wait() {
    // Waits first and reaps then: the list of running children must not have a number that is free again.
    siginfo_t ignored{};
    while (!ended_ && ::waitid(P_PID, static_cast<id_t>(id_), &ignored, WEXITED | WNOWAIT) != 0 && errno == EINTR) {
    }
    if (!ended_ && !status_now()) ended_ = 0;
    return *ended_;
}

std::optional<int> ChildProcess::status_now(bool stops) {
    if (ended_) return ended_;
    int status = 0;
    pid_t changed = -1;
    while ((changed = running_children::reap(id_, &status, stops ? WUNTRACED : 0)) < 0 && errno == EINTR) {
    }
    if (changed == 0) return {};
    if (changed == id_ && WIFSTOPPED(status)) return status;
    ended_ = changed == id_ ? status : 0;
    return ended_;
}

}  // namespace dramatis
