#include "tests/support/zip_file.h"

#include <memory>

#include <zip.h>

namespace dramatis {

std::string zip_of(const std::vector<ZipEntry>& entries) {
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (buffer == nullptr) return {};
    zip_source_keep(buffer);
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> made(buffer, zip_source_free);
    zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, nullptr);
    if (archive == nullptr) {
        zip_source_free(buffer);
        return {};
    }
    for (const ZipEntry& entry : entries) {
        zip_source_t* content = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
        const zip_int64_t at = zip_file_add(archive, entry.name.c_str(), content, ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE);
        if (at < 0) {
            zip_source_free(content);
            continue;
        }
        const auto index = static_cast<zip_uint64_t>(at);
        zip_file_set_mtime(archive, index, 946'684'800, 0);
        if (entry.stored) zip_set_file_compression(archive, index, ZIP_CM_STORE, 0);
        if (!entry.password.empty())
            zip_file_set_encryption(archive, index, ZIP_EM_TRAD_PKWARE, entry.password.c_str());
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        return {};
    }
    std::string bytes;
    if (zip_source_open(buffer) != 0) return bytes;
    std::string block(65'536, '\0');
    for (zip_int64_t got = 0; (got = zip_source_read(buffer, block.data(), block.size())) > 0;)
        bytes.append(block, 0, static_cast<std::size_t>(got));
    zip_source_close(buffer);
    return bytes;
}

}  // namespace dramatis
