// A story whose quotations are labelled with their speakers: a folder of text.txt, quotes.jsonl and characters.json, or a
// file of tests/data/stories.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/source.h"

namespace dramatis::bench {

struct LabelledCharacter {
    std::string name{};
    std::vector<std::string> aliases{};
    char gender = ' ';  // M, F or nothing
    bool narrator = false;
};
struct LabelledQuotation {
    std::vector<Span> spans{};  // bytes, without marks
    std::vector<std::string> speakers{};
    std::string type{};  // explicit, anaphoric, implicit; empty if the labels don't say it
};
struct LabelledStory {
    std::string name{};
    std::string text{};
    std::vector<LabelledCharacter> characters{};
    std::vector<LabelledQuotation> quotations{};
};

// Ends the program with a message if something can't be read.
LabelledStory read_labelled_story(const std::filesystem::path& path);

}  // namespace dramatis::bench
