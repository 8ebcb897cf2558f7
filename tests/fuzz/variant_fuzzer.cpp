// Any bytes, as a voice variant of eSpeak NG's that a timbre starts from: what is written for eSpeak NG, which checks no lengths, is
// short lines of known keywords and small whole numbers.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "tests/fuzz/broken.h"
#include "voices/speech/espeak/variant.h"

namespace {

using namespace dramatis;
using namespace dramatis::voices;

void check(std::string_view text) {
    constexpr std::size_t longest_line = 120;
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        expect(end != std::string_view::npos && end < longest_line, "lines are short and end");
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const std::size_t keyword = line.find_first_not_of(letters);
        expect(keyword > 0 && (keyword == std::string_view::npos || line[keyword] == ' '), "a line has a keyword");
        if (line.starts_with("language ") || line.starts_with("name ")) continue;
        expect(line.find_first_not_of("0123456789- ", std::min(keyword, line.size())) == std::string_view::npos,
               "a line's values are numbers");
        std::size_t digits = 0;
        for (const char c : line) {
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            expect(digits <= 6, "numbers are small");
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view base(reinterpret_cast<const char*>(data), size);
    profiles::Timbre timbre;
    for (const double amount : {0.0, 1.0}) {
        timbre.breath = amount;
        const std::string text = speech::espeak::variant_text(timbre, base);
        check(text);
        const std::string name = speech::espeak::variant_name(text);
        expect(!name.empty() && name.size() <= 20, "a variant's name is short");
    }
    return 0;
}
