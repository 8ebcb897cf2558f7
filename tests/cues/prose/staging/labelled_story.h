// Stories whose quotations are labelled: tests/data/stories/README.md has the format. Read for tests of staging, which
// takes the speakers from the labels.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cues/prose/cast/attribution.h"
#include "cues/prose/text/quotations.h"
#include "cues/prose/text/story.h"

namespace dramatis::cues::prose::staging {

struct Label {
    std::size_t at = 0;  // offset in the plain story: behind the closing mark
    std::string speaker;
    std::vector<std::string> deliveries;  // any of these; none: neutral
    std::vector<std::string> treatments;
};
struct LabelledStory {
    std::string name;
    std::string text;
    cast::Cast cast;  // characters only
    std::vector<Label> labels;
};

LabelledStory read_labelled_story(const std::string& name, const std::string& file);
// The cast with an attribution for each quotation: the label's speaker, if there is one.
cast::Cast attributed(const LabelledStory& labelled, const std::vector<text::Quotation>& quotations);

}  // namespace dramatis::cues::prose::staging
