// Runs a part of a test in a forked child, which may do what would spoil the test program: close its standard streams.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <vector>

namespace dramatis {

// What `run` returns in a child whose descriptors `closed` are closed; 128 and the signal's number if the child is killed.
inline int run_forked(const std::vector<int>& closed, const std::function<int()>& run) {
    const pid_t child = ::fork();
    if (child == 0) {
        for (const int descriptor : closed) ::close(descriptor);
        ::_exit(run());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

// Every way in which standard input, output and error can be closed.
inline std::vector<std::vector<int>> closed_standard_streams() {
    return {{0}, {1}, {2}, {0, 1}, {0, 2}, {1, 2}, {0, 1, 2}};
}

}  // namespace dramatis
