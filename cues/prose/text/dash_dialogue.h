// Speech that no closing mark ends: a paragraph behind a dash ("— Oui, dit-il.", "—No —dijo él—. Vamos."), or one whose
// closing mark is missing. The words that say who speaks stand in the middle of it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cues/prose/text/reporting.h"

namespace dramatis::cues::prose::text {

// The bytes of the dash at `at`: — – ― -- or a hyphen before a space; else 0.
std::size_t dash_at(std::string_view text, std::size_t at);
// Whether a block's text begins as a turn of dash dialogue does: a dash, then a letter or a mark that begins a sentence.
bool begins_with_dash(std::string_view text);

// The first dash that begins a turn behind a sentence: "Tomas looked at the sea. — She's down there." Or npos.
std::size_t find_dash_turn(std::string_view text);

struct SpokenPiece {
    std::size_t begin = 0;
    std::size_t end = 0;
};
// The pieces of `text` that are spoken, given that it begins with speech at `begin` (after the dash). Linear. [any thread]
std::vector<SpokenPiece> spoken_pieces(std::string_view text, std::size_t begin, const ReportFinder& reports);

}  // namespace dramatis::cues::prose::text
