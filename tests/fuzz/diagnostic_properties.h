// What holds for the diagnostics of every reader, whatever it has read.
#pragma once

#include <algorithm>

#include "core/diagnostic.h"
#include "tests/fuzz/broken.h"

namespace dramatis {

inline void check_diagnostics(const Diagnostics& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) {
        expect(diagnostic.code.size() == 5, "a diagnostic has a code");
        expect(!diagnostic.message.empty(), "a diagnostic has a message");
        const auto& [source, span] = diagnostic.where;
        expect(source == nullptr || (span.begin <= span.end && span.end <= source->text().size()),
               "a diagnostic's place lies in its source");
    }
    const std::string text = to_text(diagnostics);
    expect(std::ranges::none_of(text, [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == '\x7f'; }),
           "printed diagnostics hold no control characters");
}

}  // namespace dramatis
