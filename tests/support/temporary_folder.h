// A folder of a test's own, gone with everything in it at the end of the test.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dramatis {

class TemporaryFolder {
  public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
    // Writes a file (and the folders that lead to it) and returns its path.
    std::filesystem::path add(std::string_view name, std::string_view content) const;
    // Names of what is in the folder itself, hidden files too, sorted, one a line.
    std::string listing() const;

  private:
    std::filesystem::path path_;
};

// The whole file; a test failure and nothing when it can't be read.
std::string read_bytes(const std::filesystem::path& path);
// The project's own folder, for tests that read its sources, examples and data.
std::filesystem::path source_folder();

}  // namespace dramatis
