// A story adapted in a test, and the lines of its sheet.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "cues/prose/sheet/adapt.h"

namespace dramatis::cues::prose::sheet {

inline SourceRef story_of(std::string_view text) {
    return std::make_shared<SourceText>("story.txt", std::string(text));
}

inline Adaptation adapted(std::string_view text, const AdaptOptions& options = {}) {
    Diagnostics diagnostics;
    auto adaptation = adapt(story_of(text), options, diagnostics);
    EXPECT_TRUE(adaptation) << (adaptation ? "" : to_text(adaptation.error()));
    return adaptation ? std::move(*adaptation) : Adaptation{};
}

// Without the header, comments and blank lines.
inline std::vector<std::string> cues_of(std::string_view sheet) {
    std::vector<std::string> cues;
    while (!sheet.empty()) {
        const std::size_t end = std::min(sheet.find('\n'), sheet.size());
        const std::string_view line = sheet.substr(0, end);
        if (!line.empty() && line.front() != '#') cues.emplace_back(line);
        sheet.remove_prefix(std::min(end + 1, sheet.size()));
    }
    return cues;
}

}  // namespace dramatis::cues::prose::sheet
