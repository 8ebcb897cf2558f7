#include "cues/prose/text/other_encodings.h"

#include <algorithm>

namespace dramatis::cues::prose::text {
namespace {

unsigned char byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
bool is_within(unsigned char byte, unsigned first, unsigned last) { return byte >= first && byte <= last; }

// How many characters of two bytes there are, and whether all bytes of the upper half belong to one.
struct Pairs {
    bool valid = true;
    std::size_t kana = 0, all = 0;
};
template <typename IsLead, typename IsTrail, typename IsKana>
Pairs count_pairs(std::string_view bytes, IsLead is_lead, IsTrail is_trail, IsKana is_kana) {
    Pairs pairs;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned char byte = byte_at(bytes, at);
        if (byte < 0x80U) continue;
        if (at + 1 == bytes.size() || !is_lead(byte) || !is_trail(byte_at(bytes, at + 1))) {
            pairs.valid = false;
            break;
        }
        ++pairs.all;
        pairs.kana += is_kana(byte) ? 1u : 0u;
        ++at;
    }
    return pairs;
}

// Japanese has a third of its letters from the syllabaries or more.
bool is_japanese(const Pairs& pairs) { return pairs.valid && pairs.all > 0 && 5 * pairs.kana >= pairs.all; }

std::string_view name_of(std::string_view bytes) {
    const auto shift_jis = count_pairs(
        bytes, [](unsigned char lead) { return is_within(lead, 0x81, 0x9f) || is_within(lead, 0xe0, 0xfc); },
        [](unsigned char trail) { return is_within(trail, 0x40, 0xfc) && trail != 0x7f; },
        [](unsigned char lead) { return lead == 0x82U || lead == 0x83U; });
    if (is_japanese(shift_jis)) return "SHIFT_JIS";
    const auto is_upper_half = [](unsigned char byte) { return is_within(byte, 0xa1, 0xfe); };
    const auto euc = count_pairs(bytes, is_upper_half, is_upper_half,
                                 [](unsigned char lead) { return lead == 0xa4U || lead == 0xa5U; });
    if (is_japanese(euc)) return "EUC-JP";
    // Of Cyrillic letters Windows-1251 has the small ones in the last quarter of a byte's range, KOI8-R the capital ones.
    std::size_t small = 0, capital = 0, others = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80U) continue;
        ++(byte >= 0xe0U ? small : byte >= 0xc0U ? capital : others);
    }
    if (8 * others <= small + capital) return small >= capital ? "WINDOWS-1251" : "KOI8-R";
    return "GB18030";
}

// Runs of bytes of the upper half, of three and more and not all the same ("———"), hold most of these bytes.
bool has_long_runs(std::string_view bytes, std::size_t& first) {
    constexpr std::size_t least = 6, long_run = 3;
    std::size_t all = 0, in_runs = 0;
    first = bytes.size();
    for (std::size_t at = 0; at < bytes.size();) {
        if (byte_at(bytes, at) < 0x80U) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        bool varied = false;
        for (; at < bytes.size() && byte_at(bytes, at) >= 0x80U; ++at) varied = varied || bytes[at] != bytes[begin];
        all += at - begin;
        if (at - begin < long_run || !varied) continue;
        in_runs += at - begin;
        first = std::min(first, begin);
    }
    return all >= least && 2 * in_runs >= all;
}

std::size_t line_of(std::string_view bytes, std::size_t at) {
    return 1 + static_cast<std::size_t>(std::ranges::count(bytes.substr(0, at), '\n'));
}

}  // namespace

std::optional<OtherEncoding> other_encoding_of(std::string_view bytes) {
    // The escape sequences of ISO 2022 for Japanese.
    const std::size_t escape = std::min(bytes.find("\x1b$B"), bytes.find("\x1b$@"));
    if (escape < bytes.size()) return OtherEncoding{"ISO-2022-JP", line_of(bytes, escape)};
    std::size_t first = 0;
    if (!has_long_runs(bytes, first)) return std::nullopt;
    return OtherEncoding{name_of(bytes), line_of(bytes, first)};
}

}  // namespace dramatis::cues::prose::text
