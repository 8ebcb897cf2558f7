#include "mix/sounds/file_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <optional>

#include "core/text.h"

namespace dramatis::mix::sounds {
namespace {

constexpr std::size_t most_chunks = 64;
constexpr std::size_t longest_chunk = 65'536;  // of what is read of a description

bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }

// "DOORWood", "AMBUrbn", "WATR": a category of the Universal Category System.
bool is_category(std::string_view word) {
    const auto capitals = static_cast<std::size_t>(std::ranges::find_if_not(word, is_upper_ascii) - word.begin());
    return capitals >= 3 && word.size() <= 16 &&
           std::ranges::all_of(word.substr(capitals), [](char c) { return is_lower_ascii(c) || is_upper_ascii(c); });
}

// "DoorCreak-slow_03" → "Door Creak slow".
std::string words_apart(std::string_view name) {
    std::string words;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool hump = i > 0 && is_upper_ascii(c) && is_lower_ascii(name[i - 1]);
        if (hump) words += ' ';
        words += c == '_' || c == '-' || c == '.' || (c >= '0' && c <= '9') ? ' ' : c;
    }
    return collapse_spaces(words);
}

// Where bytes are read from: a file that is only partly read, or a text in memory.
class Bytes {
  public:
    virtual ~Bytes() = default;
    // At most `count` bytes from there.
    virtual std::string read(std::uint64_t offset, std::size_t count) = 0;
};

class FileBytes : public Bytes {
  public:
    explicit FileBytes(const std::filesystem::path& path) : file_(path, std::ios::binary) {}
    std::string read(std::uint64_t offset, std::size_t count) override {
        std::string bytes(count, '\0');
        file_.clear();
        file_.seekg(static_cast<std::streamoff>(offset));
        file_.read(bytes.data(), static_cast<std::streamsize>(count));
        bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file_.gcount(), 0)));
        return bytes;
    }

  private:
    std::ifstream file_;
};

class TextBytes : public Bytes {
  public:
    explicit TextBytes(std::string_view text) : text_(text) {}
    std::string read(std::uint64_t offset, std::size_t count) override {
        return offset < text_.size() ? std::string(text_.substr(static_cast<std::size_t>(offset), count))
                                     : std::string();
    }

  private:
    std::string_view text_;
};

std::uint32_t number(std::string_view bytes, std::size_t at, bool little) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4 && at + i < bytes.size(); ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * (little ? i : 3 - i));
    return value;
}

std::string up_to_zero(std::string_view text) { return std::string(text.substr(0, text.find('\0'))); }

void add(std::vector<std::string>& words, std::string_view text) {
    constexpr std::size_t longest = 400;
    std::string plain = collapse_spaces(without_dangers(text.substr(0, longest)));
    if (!plain.empty() && std::ranges::find(words, plain) == words.end()) words.push_back(std::move(plain));
}

void read_ixml(std::string_view xml, std::vector<std::string>& words) {
    for (const std::string_view name : {"BWF_DESCRIPTION", "DESCRIPTION", "NOTE", "FXNAME", "KEYWORDS", "TITLE"}) {
        const std::string open = "<" + std::string(name) + ">", close = "</" + std::string(name) + ">";
        const std::size_t begin = xml.find(open);
        if (begin == xml.npos) continue;
        const std::size_t end = xml.find(close, begin);
        if (end != xml.npos) add(words, xml.substr(begin + open.size(), end - begin - open.size()));
    }
}

void read_info(std::string_view list, std::vector<std::string>& words) {
    if (!list.starts_with("INFO")) return;
    for (std::size_t at = 4; at + 8 <= list.size();) {
        const std::string_view name = list.substr(at, 4);
        const std::size_t size = number(list, at + 4, true);
        if (size > list.size() - at - 8) break;
        if (name == "INAM" || name == "ICMT" || name == "ISBJ" || name == "IKEY")
            add(words, up_to_zero(list.substr(at + 8, size)));
        at += 8 + size + size % 2;
    }
}

// The text of a frame in Latin-1 or UTF-8; of UTF-16 the characters that are ASCII.
std::string id3_text(std::string_view frame) {
    if (frame.empty()) return {};
    const bool is_utf16 = frame[0] == 1 || frame[0] == 2;
    std::string text;
    for (const char c : frame.substr(1)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && (byte < 0x7F || (!is_utf16 && frame[0] == 3))) text += c;
        if (byte == 0 && !is_utf16) text += ' ';
    }
    return text;
}

void read_id3(std::string_view tag, std::vector<std::string>& words) {
    if (!tag.starts_with("ID3") || tag.size() < 10) return;
    const bool synchsafe = tag[3] >= 4;
    for (std::size_t at = 10; at + 10 <= tag.size();) {
        const std::string_view name = tag.substr(at, 4);
        if (!is_upper_ascii(name[0])) break;
        std::size_t size = number(tag, at + 4, false);
        if (synchsafe) size = (size & 0x7F) | (size >> 1 & 0x3F80) | (size >> 2 & 0x1FC000) | (size >> 3 & 0xFE00000);
        if (size == 0 || size > tag.size() - at - 10) break;
        const std::string_view frame = tag.substr(at + 10, size);
        if (name == "TIT2") add(words, id3_text(frame));
        // Encoding, three letters of a language, a short description, the comment.
        if (name == "COMM" && frame.size() > 4)
            add(words, id3_text(std::string(1, frame[0]) + std::string(frame.substr(4))));
        at += 10 + size;
    }
}

void read_wave(Bytes& bytes, std::vector<std::string>& words) {
    std::uint64_t at = 12;
    for (std::size_t count = 0; count < most_chunks; ++count) {
        const std::string head = bytes.read(at, 8);
        if (head.size() < 8) return;
        const std::string_view name = std::string_view(head).substr(0, 4);
        const std::uint64_t size = number(head, 4, true);
        const auto content = [&] {
            return bytes.read(at + 8, static_cast<std::size_t>(std::min<std::uint64_t>(size, longest_chunk)));
        };
        constexpr std::size_t description = 256;  // of a bext chunk
        if (name == "bext") add(words, up_to_zero(bytes.read(at + 8, std::min<std::uint64_t>(size, description))));
        if (name == "iXML") read_ixml(content(), words);
        if (name == "LIST") read_info(content(), words);
        if (name == "id3 " || name == "ID3 ") read_id3(content(), words);
        at += 8 + size + size % 2;
    }
}

std::vector<std::string> read_head(Bytes& bytes) {
    std::vector<std::string> words;
    const std::string head = bytes.read(0, 12);
    if (head.starts_with("RIFF") || head.starts_with("RF64")) read_wave(bytes, words);
    if (head.starts_with("ID3")) read_id3(bytes.read(0, longest_chunk), words);
    return words;
}

}  // namespace

std::vector<std::string> words_of_name(std::string_view stem) {
    std::vector<std::string> words;
    const std::size_t first = stem.find('_');
    if (first != stem.npos && is_category(stem.substr(0, first))) {
        const std::size_t second = std::min(stem.find('_', first + 1), stem.size());
        add(words, words_apart(stem.substr(first + 1, second - first - 1)));
    } else {
        add(words, words_apart(stem));
    }
    return words;
}

std::vector<std::string> words_in_head(std::string_view bytes) {
    TextBytes text(bytes);
    return read_head(text);
}

std::vector<std::string> words_of_file(const std::filesystem::path& file) {
    auto words = words_of_name(file.stem().string());
    FileBytes bytes(file);
    for (const std::string& each : read_head(bytes)) add(words, each);
    return words;
}

}  // namespace dramatis::mix::sounds
