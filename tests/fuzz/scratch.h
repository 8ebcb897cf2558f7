// A folder for targets whose reader opens files itself; gone at the end of the run. scripts/fuzz.sh sees that it lies in memory, and
// removes what a crash leaves.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/fuzz/broken.h"

namespace dramatis::fuzz {

class Scratch {
  public:
    Scratch() {
        std::string name = std::filesystem::temp_directory_path() / "dramatis-fuzz-XXXXXX";
        expect(::mkdtemp(name.data()) != nullptr, "there is a folder to work in");
        path_ = name;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace dramatis::fuzz
