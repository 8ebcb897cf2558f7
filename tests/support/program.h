// Runs a real program as a user would and keeps what it printed.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis {

struct ProgramOptions {
    std::filesystem::path folder;               // to run in; empty: this one
    std::vector<std::string> environment;       // "NAME=value", over the test's own
    std::optional<std::uint64_t> largest_file;  // bytes: a disk that is full beyond this
    std::optional<std::uint64_t> most_memory;   // bytes of address space
    std::optional<std::uint64_t> descriptors;   // it and each process that it starts may have so many
    bool without_privileges = false;            // as nobody, when the tests run as root
    bool ends_with_us = false;                  // killed when the thread that started it ends, however it does
};

struct ProgramResult {
    int exit_code = 0;  // 128 + signal when killed
    std::string out;
    std::string err;
};

// A program that is running; waited for and killed at the latest when it goes.
class Program {
  public:
    Program(const std::filesystem::path& program, std::vector<std::string> arguments,
            const ProgramOptions& options = {});
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();
    void interrupt();  // SIGINT, as Ctrl-C sends it
    void signal(int number);
    pid_t id() const { return child_; }
    std::size_t descriptors() const;  // that it has open
    std::size_t threads() const;
    // What it has printed by now; its exit code means nothing yet.
    ProgramResult so_far() const;
    // Waits until it has printed something, or until it is plain that it never will (false).
    bool wait_until(const std::function<bool(const ProgramResult&)>& has_printed) const;
    // `text` on standard output, so many times.
    bool wait_until_printed(std::string_view text, int times = 1) const;
    ProgramResult wait();

  private:
    pid_t child_ = -1;
    std::filesystem::path output_;  // a folder for standard output and error
};

ProgramResult run_program(const std::filesystem::path& program, std::vector<std::string> arguments,
                          const ProgramOptions& options = {});

}  // namespace dramatis
