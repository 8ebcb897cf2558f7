// Stories for tests.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cues/prose/text/quotations.h"
#include "cues/prose/text/story.h"

namespace dramatis::cues::prose::text {

inline Story story_of(std::string text) {
    Diagnostics diagnostics;
    return read_story(std::make_shared<const SourceText>("story.txt", std::move(text)), diagnostics);
}

inline std::vector<std::string> said_in(const std::string& text, QuotationKind kind = QuotationKind::Speech) {
    const Story story = story_of(text);
    std::vector<std::string> all;
    for (const Quotation& quotation : find_quotations(story))
        if (quotation.kind == kind) all.emplace_back(story.text(quotation.inner));
    return all;
}

}  // namespace dramatis::cues::prose::text
