#include "cues/scripts/document/stored_archive.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace dramatis::cues::scripts::document {
namespace {

// Of the ZIP format (APPNOTE.TXT 6.3, 4.3).
constexpr std::uint32_t local_mark = 0x04034b50, central_mark = 0x02014b50, end_mark = 0x06054b50;
constexpr std::uint16_t version = 20;
constexpr std::uint16_t names_are_utf8 = 1U << 11U;
constexpr std::uint16_t day = (1U << 5U) | 1U;  // the first that a ZIP archive can name, 1 January 1980
constexpr std::size_t local_size = 30;          // of a local header, without the name
constexpr std::size_t local_lengths_at = 18;    // packed size, size, length of the name, of extra fields

// CRC-32 as ZIP and Ethernet have it.
constexpr std::array<std::uint32_t, 256> crc_table = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1U) : value >> 1U;
        table[i] = value;
    }
    return table;
}();

std::uint32_t crc_of(std::string_view bytes) {
    std::uint32_t crc = ~0U;
    for (const char c : bytes) crc = crc_table[(crc ^ static_cast<unsigned char>(c)) & 0xffU] ^ (crc >> 8U);
    return ~crc;
}

void add(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> static_cast<unsigned>(8 * i) & 0xffU);
}
void add_16(std::string& out, std::size_t value) { add(out, static_cast<std::uint32_t>(value), 2); }
void add_32(std::string& out, std::size_t value) { add(out, static_cast<std::uint32_t>(value), 4); }

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

// What a local header and the directory have in common.
void add_description(std::string& out, const StoredEntry& entry) {
    add_16(out, version);
    add_16(out, names_are_utf8);
    add_16(out, 0);  // stored
    add_16(out, 0);  // midnight
    add_16(out, day);
    add_32(out, crc_of(entry.bytes));
    add_32(out, entry.bytes.size());
    add_32(out, entry.bytes.size());
    add_16(out, entry.name.size());
    add_16(out, 0);  // no extra fields
}

}  // namespace

std::string stored_archive(const std::vector<StoredEntry>& entries) {
    std::string archive, directory;
    for (const StoredEntry& entry : entries) {
        add_32(directory, central_mark);
        add_16(directory, version);
        add_description(directory, entry);
        add_16(directory, 0);  // no comment
        add_16(directory, 0);  // of the first disk
        add_16(directory, 0);  // attributes: of the content,
        add_32(directory, 0);  // of the file
        add_32(directory, archive.size());
        directory += entry.name;

        add_32(archive, local_mark);
        add_description(archive, entry);
        archive += entry.name;
        archive += entry.bytes;
    }
    const std::size_t begin = archive.size();
    archive += directory;
    add_32(archive, end_mark);
    add_32(archive, 0);  // one disk
    add_16(archive, entries.size());
    add_16(archive, entries.size());
    add_32(archive, directory.size());
    add_32(archive, begin);
    add_16(archive, 0);  // no comment
    return archive;
}

std::optional<std::vector<StoredEntry>> entries_of_stored_archive(std::string_view bytes) {
    std::vector<StoredEntry> entries;
    for (std::size_t at = 0; bytes.size() - at >= local_size && number_at(bytes, at, 4) == local_mark;) {
        const std::size_t size = number_at(bytes, at + local_lengths_at, 4);
        const std::size_t name = number_at(bytes, at + local_lengths_at + 8, 2);
        at += local_size;
        if (name + size > bytes.size() - at) return std::nullopt;
        entries.push_back({std::string(bytes.substr(at, name)), std::string(bytes.substr(at + name, size))});
        at += name + size;
    }
    // All else that it may say is checked at once.
    if (stored_archive(entries) != bytes) return std::nullopt;
    return entries;
}

}  // namespace dramatis::cues::scripts::document
