// One run of dramatis-decode: started on an open file, read through a pipe, ended and waited for whatever happens.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostic.h"

namespace dramatis::mix {

class DecoderProcess {
  public:
    // E0331 the file can't be opened or is none, E0334 the program is missing or can't be started.
    static Result<DecoderProcess> start(const std::filesystem::path& sound, std::vector<std::string> arguments);
    DecoderProcess(DecoderProcess&& other) noexcept;
    DecoderProcess& operator=(DecoderProcess&&) = delete;
    ~DecoderProcess();

    // The answer's first line, without its end; empty if the program died before it.
    std::string read_line();
    // As many bytes as there are, up to the span's; fewer only at the end.
    std::size_t read(std::span<std::byte> bytes);
    // It ended by itself and content. Call when everything has been read.
    bool finish();

  private:
    DecoderProcess(pid_t process, int pipe) : process_(process), pipe_(pipe) {}
    pid_t process_ = -1;
    int pipe_ = -1;
};

}  // namespace dramatis::mix
