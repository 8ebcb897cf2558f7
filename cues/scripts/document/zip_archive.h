// ZIP archives, which DOCX, ODT and EPUB are. The only unit that includes libzip.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/diagnostic.h"

namespace dramatis::cues::scripts::document {

// Of unpacked sizes, in bytes. What becomes more than `growth` times as large when it is unpacked is a trap; small entries may.
struct ZipLimits {
    std::size_t entry = std::size_t{64} << 20U;
    std::size_t sum = std::size_t{256} << 20U;  // of all that is read
    std::size_t growth = 400;
    std::size_t small = std::size_t{4} << 20U;
};

// An archive in memory. Nothing of it is ever written to a disk. [one thread]
class ZipArchive {
  public:
    // `name` is the file's, for messages. E0160: no ZIP archive, or a damaged one.
    static Result<ZipArchive> open(std::string bytes, std::string name, ZipLimits limits = {});
    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;
    ~ZipArchive();

    const std::string& name() const;
    bool contains(const std::string& entry) const;
    // E0160 damaged, E0161 encrypted, E0163 too large, E0169 there is no such entry.
    Result<std::string> read(const std::string& entry);

  private:
    struct Opened;
    explicit ZipArchive(std::unique_ptr<Opened> opened);
    std::unique_ptr<Opened> opened_;
};

}  // namespace dramatis::cues::scripts::document
