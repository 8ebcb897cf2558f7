// Cue sheets from text, for tests.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cues/parser.h"

namespace dramatis::cues {

inline ParsedCueSheet parse(std::string_view text) {
    return parse_cue_sheet(std::make_shared<const SourceText>("test.cues", std::string(text)));
}

// "E0103 2:1" for each diagnostic.
inline std::vector<std::string> codes(const ParsedCueSheet& parsed) {
    std::vector<std::string> result;
    for (const Diagnostic& diagnostic : parsed.diagnostics) {
        std::string code = diagnostic.code;
        if (diagnostic.where.source) {
            const LineColumn at = diagnostic.where.source->position(diagnostic.where.span.begin);
            code.append(" ").append(std::to_string(at.line)).append(":").append(std::to_string(at.column));
        }
        result.push_back(std::move(code));
    }
    return result;
}

}  // namespace dramatis::cues
