#include "cues/prose/text/other_encodings.h"

#include <algorithm>
#include <cstddef>

namespace dramatis::cues::prose::text {
namespace {

using namespace std::string_view_literals;

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

// Of two readings of Cyrillic letters: the one in which words begin with a capital and go on with small letters, or, where no word has
// both, the one whose letters are more often the usual ones. 0xc0 … 0xdf are capital in Windows-1251 and small in KOI8-R.
bool is_windows_1251(std::string_view bytes) {
    constexpr std::string_view usual = "\x00\x02\x05\x08\x0b\x0d\x0e\x10\x11\x12"sv;          // авеилнорст
    constexpr std::string_view usual_in_koi8 = "\x01\x05\x09\x0c\x0e\x0f\x12\x13\x14\x17"sv;  // аеилнорств
    std::ptrdiff_t windows = 0, usual_letters = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned char byte = byte_at(bytes, at);
        if (byte < 0xc0U) continue;
        const char place = static_cast<char>(byte & 0x1fU);
        usual_letters += (usual.contains(place) ? 1 : 0) - (usual_in_koi8.contains(place) ? 1 : 0);
        const bool begins = at == 0 || byte_at(bytes, at - 1) < 0xc0U;
        if (!begins || at + 1 == bytes.size() || byte_at(bytes, at + 1) < 0xc0U) continue;
        const bool is_low = byte < 0xe0U, is_low_behind = byte_at(bytes, at + 1) < 0xe0U;
        if (is_low != is_low_behind) windows += is_low ? 1 : -1;
    }
    return windows != 0 ? windows > 0 : usual_letters >= 0;
}

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
    std::size_t letters = 0, others = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80U) ++(byte >= 0xc0U ? letters : others);
    }
    if (8 * others > letters) return "GB18030";
    return is_windows_1251(bytes) ? "WINDOWS-1251" : "KOI8-R";
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
