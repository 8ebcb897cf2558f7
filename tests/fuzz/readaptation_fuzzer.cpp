// Any bytes, as a story, the sheet that somebody has made of it, and the story's next version: adapting again keeps all that was
// written by hand, and doing it once more changes nothing.
//
// Parts of an input: the edited sheet, the story, its next version if there is one.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text.h"
#include "cues/parser.h"
#include "cues/prose/sheet/adapt.h"
#include "cues/prose/sheet/readaptation.h"
#include "cues/prose/sheet/story_origin.h"
#include "cues/prose/text/encoding.h"
#include "tests/fuzz/diagnostic_properties.h"
#include "tests/fuzz/parts.h"

namespace {

using namespace dramatis;
using namespace dramatis::cues::prose::sheet;

void check_origin(std::string_view field) {
    const auto origin = parse_origin(field);
    if (!origin) return;
    const std::string written = to_field(*origin);
    const auto again = parse_origin(written);
    expect(again && to_field(*again) == written, "an origin is read as it was written");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto parts = parts_of(data, size, 3);
    for (const std::string& part : parts) check_origin(part.substr(0, part.find('\n')));
    if (parts.size() < 2) return 0;
    const std::string& edited = parts[0];
    Diagnostics diagnostics;
    const auto story = cues::prose::text::decode_story(parts[1], "story.txt", diagnostics);
    const auto next = cues::prose::text::decode_story(parts.back(), "story.txt", diagnostics);
    if (!story || !next) return 0;
    const auto adapted = adapt_again({*story, {}}, {*next, {}}, edited, diagnostics);
    check_diagnostics(diagnostics);
    if (!adapted) return 0;
    const auto once_more = adapt_again({*next, {}}, {*next, {}}, adapted->sheet, diagnostics);
    expect(once_more.has_value(), "what was adapted again can be adapted again");
    return 0;
}
