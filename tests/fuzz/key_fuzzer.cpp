// Any bytes, as what a terminal sends: an escape sequence is one key or none, and its letters are never taken for keys.
#include <cstddef>
#include <cstdint>
#include <span>

#include "pipeline/live/screen/key_parser.h"
#include "tests/fuzz/broken.h"

namespace {

using namespace dramatis;
using namespace dramatis::pipeline::live::screen;

// The length of what begins with an escape, by ECMA-48; 0 if it goes on. A second escape begins anew.
std::size_t sequence_length(std::span<const std::uint8_t> bytes) {
    const auto at = [&](std::size_t i) { return i < bytes.size() ? bytes[i] : 0; };
    if (bytes.size() < 2) return 0;
    if (at(1) == 'O') {
        std::size_t end = 2;
        while (at(end) >= '0' && at(end) <= '9') ++end;
        return end < bytes.size() ? end + 1 : 0;
    }
    if (at(1) != '[') return 2;
    if (at(2) == '[') return bytes.size() > 3 ? 4 : 0;
    std::size_t end = 2;
    while (end < bytes.size() && (at(end) < 0x40 || at(end) > 0x7E)) ++end;
    return end < bytes.size() ? end + 1 : 0;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::uint8_t escape = 0x1B;
    KeyParser parser;
    std::span<const std::uint8_t> rest(data, size);
    while (!rest.empty()) {
        if (rest.front() != escape) {
            expect(!parser.is_waiting(), "outside of sequences nothing is waited for");
            parser.take(static_cast<char>(rest.front()));
            rest = rest.subspan(1);
            continue;
        }
        std::size_t length = sequence_length(rest);
        if (length == 0) length = rest.size();
        std::size_t end = 1;
        while (end < length && rest[end] != escape) ++end;
        int keys = 0;
        for (std::size_t i = 0; i < end; ++i) {
            expect(i == 0 || parser.is_waiting(), "within a sequence more is waited for");
            if (parser.take(static_cast<char>(rest[i]))) {
                ++keys;
                expect(i + 1 == end && rest[i] >= 'A' && rest[i] <= 'D', "a sequence is an arrow or nothing");
            }
        }
        expect(keys <= 1, "a sequence is one key at most");
        rest = rest.subspan(end);
    }
    parser.forget();
    expect(!parser.is_waiting(), "what was waited for is forgotten");
    return 0;
}
