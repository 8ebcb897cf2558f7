// Who says what in a text, for tests.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cues/prose/cast/attribute.h"

namespace dramatis::cues::prose::cast {

struct CastStory {
    text::Story story;
    std::vector<text::Quotation> quotations;
    Cast cast;

    // The speakers of each quotation that is spoken: "Mira", "Mira & Osk", "?".
    std::vector<std::string> speakers() const {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < quotations.size(); ++i) {
            if (quotations[i].kind == text::QuotationKind::Mention) continue;
            std::string names;
            for (const std::size_t speaker : cast.attributions[i].speakers)
                names += (names.empty() ? "" : " & ") + cast.characters[speaker].name;
            all.push_back(names.empty() ? "?" : names);
        }
        return all;
    }
    const Character* character(const std::string& name) const {
        for (const Character& one : cast.characters)
            if (one.name == name) return &one;
        return nullptr;
    }
};

inline CastStory cast_of(std::string text, const std::vector<GivenSpeaker>& given = {},
                         const std::vector<GivenCharacter>& known = {}) {
    Diagnostics diagnostics;
    CastStory found{
        .story = text::read_story(std::make_shared<const SourceText>("story.txt", std::move(text)), diagnostics),
        .quotations = {},
        .cast = {},
    };
    found.quotations = text::find_quotations(found.story);
    found.cast = attribute(found.story, found.quotations, given, known);
    return found;
}

using Voices = std::vector<std::string>;

}  // namespace dramatis::cues::prose::cast
