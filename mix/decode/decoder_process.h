// One run of dramatis-decode: reads an open file, writes to a pipe, and is always ended and waited for. It is killed when it writes
// nothing for too long, and when the thread that started it ends. [one thread]
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/diagnostic.h"
#include "core/process/child_process.h"
#include "core/process/helper_process.h"
#include "core/units.h"

namespace dramatis::mix::decode {

class DecoderProcess {
  public:
    // Longer than the CPU time that it has: only a decoder that is held up, by a disk that doesn't answer, takes longer.
    static constexpr Seconds usual_patience{150.0};

    // E0331 the file can't be opened or isn't a regular file, E0334 the program is missing or can't be started; a shortage of
    // descriptors or processes is waited out for 3 s. `patience`: for each part that it writes.
    static Result<DecoderProcess> start(const std::filesystem::path& sound, std::vector<std::string> arguments,
                                        Seconds patience = usual_patience);

    // The same for any program: the sound is its standard input, `launch.descriptors` are set here.
    static Result<DecoderProcess> start_program(const std::filesystem::path& sound, const Launch& launch,
                                                Seconds patience);

    // The first line, without its line feed; empty if the program died before it was complete.
    std::string read_line();
    // Fills the span; fewer bytes only at the end.
    std::size_t read(std::span<std::byte> bytes) { return process_.read(bytes); }
    // Waits for the end: true if the program exited with status 0. Call when everything has been read.
    bool finish();
    // It was killed because it wrote nothing for too long.
    bool timed_out() const { return process_.timed_out(); }

  private:
    explicit DecoderProcess(HelperProcess process) : process_(std::move(process)) {}

    HelperProcess process_;
};

}  // namespace dramatis::mix::decode
