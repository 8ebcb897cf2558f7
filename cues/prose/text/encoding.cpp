#include "cues/prose/text/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "cues/prose/text/file_kinds.h"
#include "cues/prose/text/letters.h"
#include "cues/prose/text/other_encodings.h"

namespace dramatis::cues::prose::text {
namespace {

constexpr std::size_t largest = std::size_t{1} << 30U;
constexpr char32_t replacement = U'\ufffd';
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, replacement, 0x201A,      0x0192, 0x201E,      0x2026,      0x2020, 0x2021,      0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152,      replacement, 0x017D, replacement, replacement, 0x2018, 0x2019,      0x201C, 0x201D, 0x2022,
    0x2013, 0x2014,      0x02DC,      0x2122, 0x0161,      0x203A,      0x0153, replacement, 0x017E, 0x0178};

enum class Encoding { Utf8, DamagedUtf8, Utf16Little, Utf16Big, Utf32Little, Utf32Big, Windows1252, Latin1 };

// How the bytes of a file spread, of a sample from its begin.
struct Census {
    std::size_t even_zeros = 0;
    std::size_t odd_zeros = 0;
    std::size_t controls = 0;  // that no text holds
    std::size_t size = 0;
};

Census census_of(std::string_view bytes) {
    Census found;
    const std::string_view sample = bytes.substr(0, 65'536);
    found.size = sample.size();
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const auto byte = static_cast<unsigned char>(sample[i]);
        if (byte == 0) ++(i % 2 == 0 ? found.even_zeros : found.odd_zeros);
        if (byte < 0x20u && (byte < '\t' || byte > '\r') && byte != 0x1au && byte != 0x1bu) ++found.controls;
    }
    return found;
}

// Damaged, if there is UTF-8 in it that chance doesn't make, as often as what isn't.
Encoding eight_bit_encoding(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    bool c1 = false;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0x80u) {
            ++i;
            continue;
        }
        const CodePoint c = decode(bytes, i);
        ++(c.bytes > 1 ? good : bad);
        c1 = c1 || (c.bytes == 1 && byte < 0xa0u);
        i += c.bytes;
    }
    if (bad == 0) return Encoding::Utf8;
    if (good >= bad) return Encoding::DamagedUtf8;
    return c1 ? Encoding::Windows1252 : Encoding::Latin1;
}

// A Western encoding is taken for granted, or escape sequences stand among ASCII.
bool is_doubtful(Encoding encoding, std::string_view bytes) {
    return encoding == Encoding::Windows1252 || encoding == Encoding::Latin1 ||
           (encoding == Encoding::Utf8 && bytes.contains("\x1b$"));
}

char32_t utf32_unit(std::string_view bytes, std::size_t at, bool little) {
    char32_t unit = 0;
    for (std::size_t i = 0; i < 4; ++i)
        unit = unit << 8U | static_cast<unsigned char>(bytes[at + (little ? 3 - i : i)]);
    return unit;
}

// Four bytes each that are code points: no other text is so.
bool is_utf32(std::string_view bytes, bool little) {
    constexpr std::size_t looked_at = 65'536;
    const std::string_view sample = bytes.substr(0, looked_at);
    if (sample.size() < 4) return false;
    for (std::size_t at = 0; at + 4 <= sample.size(); at += 4) {
        const char32_t unit = utf32_unit(sample, at, little);
        if (unit == 0 || unit > 0x10ffffU || (unit >= 0xd800U && unit < 0xe000U)) return false;
    }
    return true;
}

std::string from_utf32(std::string_view bytes, bool little) {
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
        const char32_t unit = utf32_unit(bytes, at, little);
        if (at == 0 && unit == 0xfeffU) continue;
        append_utf8(text, unit > 0x10ffffU || (unit >= 0xd800U && unit < 0xe000U) ? replacement : unit);
    }
    return text;
}

// Nothing for what isn't a text.
std::optional<Encoding> encoding_of(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf")) return eight_bit_encoding(bytes.substr(3));
    if (is_utf32(bytes, true)) return Encoding::Utf32Little;
    if (is_utf32(bytes, false)) return Encoding::Utf32Big;
    if (bytes.starts_with("\xff\xfe")) return Encoding::Utf16Little;
    if (bytes.starts_with("\xfe\xff")) return Encoding::Utf16Big;
    const Census census = census_of(bytes);
    const std::size_t zeros = census.even_zeros + census.odd_zeros;
    if (zeros > 0) {
        // Letters of Latin script have a zero byte each.
        if (4 * zeros < census.size) return std::nullopt;
        if (census.odd_zeros > 8 * census.even_zeros) return Encoding::Utf16Little;
        if (census.even_zeros > 8 * census.odd_zeros) return Encoding::Utf16Big;
        return std::nullopt;
    }
    if (census.controls > 8 && 50 * census.controls > census.size) return std::nullopt;
    return eight_bit_encoding(bytes);
}

std::string from_utf16(std::string_view bytes, bool little) {
    std::string text;
    text.reserve(bytes.size());
    const auto unit = [bytes, little](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(little ? first | second << 8U : first << 8U | second);
    };
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t c = unit(i);
        if (i == 0 && c == 0xfeffU) continue;
        if (c >= 0xd800U && c < 0xdc00U && i + 3 < bytes.size()) {
            const char32_t low = unit(i + 2);
            if (low >= 0xdc00U && low < 0xe000U) {
                c = 0x10000U + ((c - 0xd800U) << 10U) + (low - 0xdc00U);
                i += 2;
            }
        }
        append_utf8(text, c >= 0xd800U && c < 0xe000U ? replacement : c);
    }
    return text;
}

char32_t of_windows_1252(unsigned char byte) {
    return byte >= 0x80u && byte < 0xa0u ? windows_1252[byte - 0x80u] : char32_t{byte};
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80u) {
            text.push_back(c);
        } else {
            append_utf8(text, of_windows_1252(byte));
        }
    }
    return text;
}

// Each byte that is no UTF-8 was probably pasted in from Windows-1252. Where they come to stand in the text goes to `places`.
std::string from_damaged_utf8(std::string_view bytes, std::vector<std::size_t>& places) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        const CodePoint c = decode(bytes, i);
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const bool damaged = c.bytes == 1 && byte >= 0x80u;
        if (damaged) places.push_back(text.size());
        append_utf8(text, damaged ? of_windows_1252(byte) : c.value);
        i += c.bytes;
    }
    return text;
}

// A line end other than LF, or a control character.
bool needs_tidying(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20u && byte != '\n' && byte != '\t') || byte == 0x7fu) return true;
        if (byte == 0xe2u && text.substr(i, 2) == "\xe2\x80" && i + 2 < text.size() &&
            (text[i + 2] == '\xa8' || text[i + 2] == '\xa9'))
            return true;
        if (byte == 0xc2u && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0u) return true;
    }
    return false;
}

std::string tidied(std::string_view text) {
    std::string tidy;
    tidy.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        const std::string_view rest = text.substr(i, 3);
        if (c == '\r') {
            if (!rest.starts_with("\r\n")) tidy.push_back('\n');
        } else if (c == '\f' || c == '\v') {
            tidy.push_back('\n');
        } else if (rest == "\u2028" || rest == "\u2029") {
            tidy += rest == "\u2028" ? "\n" : "\n\n";
            i += 2;
        } else if (byte == 0xc2u && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xa0u) {
            tidy.push_back(rest[1] == '\x85' ? '\n' : ' ');
            i += 1;
        } else if ((byte < 0x20u && c != '\n' && c != '\t') || byte == 0x7fu) {
            tidy.push_back(' ');
        } else {
            tidy.push_back(c);
        }
    }
    return tidy;
}

std::string to_utf8(std::string bytes, Encoding encoding, std::vector<std::size_t>& damaged) {
    switch (encoding) {
        case Encoding::Utf16Little:
        case Encoding::Utf16Big:
            return from_utf16(bytes, encoding == Encoding::Utf16Little);
        case Encoding::Utf32Little:
        case Encoding::Utf32Big:
            return from_utf32(bytes, encoding == Encoding::Utf32Little);
        case Encoding::Windows1252:
        case Encoding::Latin1:
            return from_windows_1252(bytes);
        case Encoding::DamagedUtf8:
            if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
            return from_damaged_utf8(bytes, damaged);
        case Encoding::Utf8:
            break;
    }
    if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
    return bytes;
}

// `damaged`: where bytes were that are no UTF-8, in the source.
void say_encoding(Encoding encoding, const SourceRef& source, std::span<const std::size_t> damaged,
                  Diagnostics& diagnostics) {
    const Location where{source, {}};
    const auto converted = [&](std::string_view name) {
        diagnostics.push_back({"N0141",
                               fmt::format("'{}' is written in {}, and is converted to UTF-8", source->name(), name),
                               {},
                               where});
    };
    switch (encoding) {
        case Encoding::Utf16Little:
        case Encoding::Utf16Big:
            converted("UTF-16");
            break;
        case Encoding::Utf32Little:
        case Encoding::Utf32Big:
            converted("UTF-32");
            break;
        case Encoding::Windows1252:
            converted("Windows-1252");
            break;
        case Encoding::Latin1:
            converted("Latin-1");
            break;
        case Encoding::Utf8:
            break;
        case Encoding::DamagedUtf8: {
            constexpr std::size_t most_named = 10;
            std::vector<std::string> lines;
            for (const std::size_t at : damaged.first(std::min(damaged.size(), most_named))) {
                const std::string line = std::to_string(source->position(static_cast<std::uint32_t>(at)).line);
                if (std::ranges::find(lines, line) == lines.end()) lines.push_back(line);
            }
            if (damaged.size() > most_named) lines.emplace_back("…");
            const auto at = static_cast<std::uint32_t>(damaged.front());
            const auto size = static_cast<std::uint32_t>(code_point_size(source->text(), at));
            diagnostics.push_back(
                {"W0141",
                 fmt::format("{} that {} no UTF-8 {} read as Windows-1252: line {}", counted(damaged.size(), "byte"),
                             damaged.size() == 1 ? "is" : "are", damaged.size() == 1 ? "is" : "are", listed(lines)),
                 "look at these letters, and save the file as UTF-8",
                 {source, {at, at + size}}});
            break;
        }
    }
}

}  // namespace

std::optional<std::string> decode_text(std::string bytes, std::size_t* damaged_bytes) {
    const std::optional<Encoding> encoding = encoding_of(bytes);
    if (!encoding) return std::nullopt;
    std::vector<std::size_t> damaged;
    std::string text = to_utf8(std::move(bytes), *encoding, damaged);
    if (damaged_bytes != nullptr) *damaged_bytes = damaged.size();
    return text;
}

Result<SourceRef> decode_story(std::string bytes, std::string name, Diagnostics& diagnostics) {
    if (bytes.size() > largest) {
        return failure("E0144", fmt::format("'{}' has more than a gibibyte", name),
                       "divide it: a novel has about a megabyte");
    }
    if (const DocumentKind kind = document_kind(bytes); !kind.name.empty())
        return failure("E0142", fmt::format("'{}' is {}, and only plain text can be read", name, kind.name),
                       std::string(kind.help));
    const std::optional<Encoding> encoding = encoding_of(bytes);
    if (!encoding)
        return failure("E0141", fmt::format("'{}' holds no text", name),
                       "give a story in plain text (.txt); UTF-16 without its mark becomes readable with iconv -f "
                       "UTF-16LE -t UTF-8");
    if (const auto other = is_doubtful(*encoding, bytes) ? other_encoding_of(bytes) : std::nullopt)
        return failure("E0145",
                       fmt::format("line {} of '{}' is not in UTF-8, and in no Western encoding", other->line, name),
                       fmt::format("convert it: iconv -f {} -t UTF-8 {} > utf8.txt; or name the encoding that it has",
                                   other->name, name));
    std::vector<std::size_t> damaged;
    std::string text = to_utf8(std::move(bytes), *encoding, damaged);
    if (needs_tidying(text)) {
        std::size_t before = 0, tidy = 0;  // so far
        for (std::size_t& at : damaged) {
            tidy += tidied(std::string_view(text).substr(before, at - before)).size();
            before = std::exchange(at, tidy);
        }
        text = tidied(text);
    }
    bool words = false;
    for (std::size_t at = 0; at < text.size() && !words; at += code_point_size(text, at)) words = letter_at(text, at);
    if (!words)
        return failure("E0143", fmt::format("there isn't a word in '{}'", name),
                       "give a story or a script with words in it");
    SourceRef source = std::make_shared<const SourceText>(std::move(name), std::move(text));
    say_encoding(*encoding, source, damaged, diagnostics);
    return source;
}

}  // namespace dramatis::cues::prose::text
