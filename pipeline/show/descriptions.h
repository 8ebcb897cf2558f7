// Words that describe somebody who is named: titles, kin, appositions ("Iris, an old keeper,"), predicates ("Iris is a girl"), and
// forms of address ("Yes, sir").
#pragma once

#include <string>
#include <vector>

#include "pipeline/show/mentions.h"

namespace dramatis::pipeline::show {

// Appends what the tokens [begin, end) around the mention say of it: words that casting knows. In a note a name and its apposition
// need no second comma.
void describe(const std::vector<Token>& tokens, const Mention& mention, std::size_t begin, std::size_t end,
              bool is_note, std::vector<std::string>& words);

// The word by which somebody is addressed: "sir", "madam"; empty if there is none.
std::string form_of_address(const std::vector<Token>& tokens);

}  // namespace dramatis::pipeline::show
