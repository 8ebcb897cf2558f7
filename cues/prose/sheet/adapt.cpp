#include "cues/prose/sheet/adapt.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cues/prose/cast/attribute.h"
#include "cues/prose/sheet/cast_names.h"
#include "cues/prose/sheet/completeness.h"
#include "cues/prose/sheet/segments.h"
#include "cues/prose/sheet/sheet_writer.h"
#include "cues/prose/staging/stage.h"

namespace dramatis::cues::prose::sheet {
namespace {

void warn_of_unclosed(const Adaptation& adaptation, Diagnostics& diagnostics) {
    constexpr std::size_t most_places = 5;
    std::size_t count = 0;
    for (const text::Quotation& quotation : adaptation.quotations) {
        if (!quotation.unclosed || ++count > most_places) continue;
        diagnostics.push_back({"W0142",
                               "no mark closes this quotation",
                               "close it where it ends; until then its end is a guess",
                               {adaptation.story.source, {quotation.marked.begin, quotation.inner.begin}}});
    }
    if (count > most_places)
        diagnostics.push_back({"W0142",
                               fmt::format("{} more quotations aren't closed", count - most_places),
                               {},
                               {adaptation.story.source, {}}});
}

}  // namespace

Result<Adaptation> adapt(SourceRef source, const AdaptOptions& options, Diagnostics& diagnostics,
                         const std::vector<cast::GivenSpeaker>& given, const std::vector<cast::GivenCharacter>& known) {
    Adaptation adaptation;
    adaptation.story = text::read_story(std::move(source), diagnostics);
    adaptation.quotations = text::find_quotations(adaptation.story);
    warn_of_unclosed(adaptation, diagnostics);
    adaptation.cast = cast::attribute(adaptation.story, adaptation.quotations, given, known);
    adaptation.names = names_for_sheet(adaptation.cast.characters);
    const auto staging = staging::stage(adaptation.story, adaptation.quotations, adaptation.cast);
    const auto segments =
        cut_segments(adaptation.story, adaptation.quotations, adaptation.cast, staging, options.narration);
    write_lines(adaptation, segments, staging, options);
    if (std::ranges::none_of(adaptation.lines, [](const auto& line) { return line.kind == SheetLine::Kind::Words; })) {
        return failure("E0143", fmt::format("nothing in '{}' is to be spoken", adaptation.story.source->name()),
                       "a story has words, and not only a licence, contents or headings");
    }
    if (options.narration == Narration::All) {
        if (auto complete = check_completeness(adaptation); !complete)
            return std::unexpected(std::move(complete).error());
    }
    return adaptation;
}

}  // namespace dramatis::cues::prose::sheet
