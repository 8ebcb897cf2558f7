// Any text, as a story that becomes a sheet: nothing of it is lost, the sheet has no mistakes, and adapting again changes
// nothing.
#include <cstddef>
#include <cstdint>
#include <string>

#include "cues/parser.h"
#include "cues/prose/sheet/adapt.h"
#include "cues/prose/sheet/cast_file.h"
#include "cues/prose/sheet/readaptation.h"
#include "cues/prose/text/encoding.h"
#include "tests/fuzz/diagnostic_properties.h"

using namespace dramatis;
using namespace dramatis::cues::prose::sheet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Diagnostics diagnostics;
    const auto story = cues::prose::text::decode_story(std::string(data, data + size), "story.txt", diagnostics);
    if (!story) return 0;
    for (const Narration narration : {Narration::All, Narration::Lean, Narration::Drama}) {
        const AdaptOptions options{.narration = narration};
        const auto adaptation = adapt(*story, options, diagnostics);
        if (!adaptation) {
            expect(adaptation.error().code == "E0143", "only a story with nothing to speak is refused");
            continue;
        }
        const std::string sheet = adaptation->sheet();
        const auto parsed = cues::parse_cue_sheet(std::make_shared<SourceText>("sheet", sheet));
        expect(!has_errors(parsed.diagnostics), "the sheet has no mistakes");
        static_cast<void>(write_cast_file(*adaptation));
        const auto again = adapt_again({*story, options}, {*story, options}, sheet, diagnostics);
        expect(again && again->edits == 0 && again->sheet == sheet, "adapting again changes nothing");
    }
    check_diagnostics(diagnostics);
    return 0;
}
