#include "cues/scripts/document/zip_archive.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <fmt/format.h>
#include <zip.h>

namespace dramatis::cues::scripts::document {
namespace {

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;

std::unexpected<Diagnostic> damaged(std::string_view name) {
    return failure("E0160", fmt::format("'{}' is damaged", name),
                   "copy or download it again, or open it in its program and save it anew");
}

std::unexpected<Diagnostic> too_large(std::string_view name) {
    return failure("E0163", fmt::format("'{}' is too large when it is unpacked", name),
                   "save the text alone, without pictures, or divide it into several files");
}

}  // namespace

struct ZipArchive::Opened {
    std::string bytes;  // libzip reads from them
    std::string name;
    ZipLimits limits;
    std::unique_ptr<zip_t, CloseArchive> archive;
    std::size_t read = 0;  // unpacked bytes so far
};

ZipArchive::ZipArchive(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(std::string bytes, std::string name, ZipLimits limits) {
    auto opened = std::make_unique<Opened>();
    opened->bytes = std::move(bytes);
    opened->name = std::move(name);
    opened->limits = limits;
    zip_error_t ignored;
    zip_error_init(&ignored);
    zip_source_t* source = zip_source_buffer_create(opened->bytes.data(), opened->bytes.size(), 0, &ignored);
    // libzip takes nothing at all for an archive without entries.
    if (source != nullptr && !opened->bytes.empty())
        opened->archive.reset(zip_open_from_source(source, ZIP_RDONLY, &ignored));
    zip_error_fini(&ignored);
    if (!opened->archive) {
        if (source != nullptr) zip_source_free(source);
        return damaged(opened->name);
    }
    return ZipArchive(std::move(opened));
}

const std::string& ZipArchive::name() const { return opened_->name; }

bool ZipArchive::contains(const std::string& entry) const {
    return zip_name_locate(opened_->archive.get(), entry.c_str(), 0) >= 0;
}

Result<std::string> ZipArchive::read(const std::string& entry) {
    zip_t* const archive = opened_->archive.get();
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat(archive, entry.c_str(), 0, &about) != 0) {
        return failure("E0169", fmt::format("'{}' has no {}", opened_->name, entry),
                       "open it in its program and save it anew");
    }
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
        return failure("E0161", fmt::format("'{}' is protected by a password", opened_->name),
                       "open it in its program and save a copy without a password");
    }
    const ZipLimits& limits = opened_->limits;
    // The sizes that an archive tells may be lies: what counts is what comes out.
    const std::size_t packed = std::max<std::size_t>(about.comp_size, 1);
    const std::size_t grown =
        packed > limits.entry / limits.growth ? limits.entry : std::max(limits.small, packed * limits.growth);
    const std::size_t most = std::min({limits.entry, limits.sum - opened_->read, grown});
    if (about.size > most) return too_large(opened_->name);
    const Entry file(zip_fopen_index(archive, about.index, 0));
    if (!file) return damaged(opened_->name);
    std::string text;
    std::string block(std::size_t{1} << 16U, '\0');
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), block.data(), block.size());
        if (got < 0) return damaged(opened_->name);
        if (got == 0) break;
        if (text.size() + static_cast<std::size_t>(got) > most) return too_large(opened_->name);
        text.append(block, 0, static_cast<std::size_t>(got));
    }
    opened_->read += text.size();
    return text;
}

}  // namespace dramatis::cues::scripts::document
