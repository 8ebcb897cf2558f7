#include "tests/support/program.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

#include <stdlib.h>
#include <string.h>

#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

constexpr uid_t nobody = 65534;

void redirect(const std::filesystem::path& file, int descriptor) {
    const int opened = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (opened < 0 || dup2(opened, descriptor) < 0) _exit(126);
}

// In the child: what the options ask for, then the program.
[[noreturn]] void become(const std::filesystem::path& program, std::vector<std::string>& arguments,
                         const ProgramOptions& options, const std::filesystem::path& output) {
    redirect(output / "out", STDOUT_FILENO);
    redirect(output / "err", STDERR_FILENO);
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    if (!options.folder.empty() && chdir(options.folder.c_str()) != 0) _exit(126);
    // Not what is trusted or set by whoever runs the tests.
    for (const char* const own : {"XDG_CONFIG_HOME", "XDG_STATE_HOME"}) setenv(own, "/dev/null/none", 1);
    for (const auto& setting : options.environment) putenv(strdup(setting.c_str()));
    const auto limit = [](__rlimit_resource what, const std::optional<std::uint64_t>& most) {
        if (!most) return;
        const rlimit both{*most, *most};
        setrlimit(what, &both);
    };
    limit(RLIMIT_FSIZE, options.largest_file);
    if (options.largest_file) signal(SIGXFSZ, SIG_IGN);  // the write fails instead, as on a full disk
    limit(RLIMIT_AS, options.most_memory);
    limit(RLIMIT_NOFILE, options.descriptors);
    limit(RLIMIT_CORE, 0);
    if (options.without_privileges && getuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) _exit(126);
    if (options.ends_with_us) prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (auto& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    execv(program.c_str(), argv.data());
    _exit(127);
}

std::size_t count_entries(pid_t process, const char* what) {
    std::error_code it_has_ended;
    const std::filesystem::directory_iterator entries("/proc/" + std::to_string(process) + "/" + what, it_has_ended);
    return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

}  // namespace

Program::Program(const std::filesystem::path& program, std::vector<std::string> arguments,
                 const ProgramOptions& options) {
    std::string pattern = (std::filesystem::temp_directory_path() / "dramatis-program-XXXXXX").string();
    output_ = mkdtemp(pattern.data());
    // There from the start: the child may be killed before it opens them.
    for (const char* name : {"out", "err"}) std::ofstream(output_ / name);
    child_ = fork();
    if (child_ == 0) become(program, arguments, options, output_);
}

Program::~Program() {
    if (child_ > 0) {
        kill(child_, SIGKILL);
        waitpid(child_, nullptr, 0);
    }
    std::error_code ignored;
    std::filesystem::remove_all(output_, ignored);
}

void Program::interrupt() { signal(SIGINT); }

void Program::signal(int number) { kill(child_, number); }

std::size_t Program::descriptors() const { return count_entries(child_, "fd"); }

std::size_t Program::threads() const { return count_entries(child_, "task"); }

ProgramResult Program::so_far() const { return {0, read_bytes(output_ / "out"), read_bytes(output_ / "err")}; }

bool Program::wait_until(const std::function<bool(const ProgramResult&)>& has_printed) const {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    while (std::chrono::steady_clock::now() < end) {
        siginfo_t state{};
        const bool has_ended =
            waitid(P_PID, static_cast<id_t>(child_), &state, WEXITED | WNOHANG | WNOWAIT) == 0 && state.si_pid != 0;
        if (has_printed(so_far())) return true;
        if (has_ended) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

bool Program::wait_until_printed(std::string_view text, int times) const {
    return wait_until([&](const ProgramResult& printed) {
        int found = 0;
        for (std::size_t at = 0; (at = printed.out.find(text, at)) != std::string::npos; at += text.size()) ++found;
        return found >= times;
    });
}

ProgramResult Program::wait() {
    int status = 0;
    waitpid(child_, &status, 0);
    child_ = -1;
    ProgramResult result;
    result.exit_code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    result.out = read_bytes(output_ / "out");
    result.err = read_bytes(output_ / "err");
    return result;
}

ProgramResult run_program(const std::filesystem::path& program, std::vector<std::string> arguments,
                          const ProgramOptions& options) {
    return Program(program, std::move(arguments), options).wait();
}

}  // namespace dramatis
