// Short stories for tests: what staging reads from them, with a cast that names no speakers or those of the test.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cues/prose/staging/stage.h"
#include "cues/prose/text/quotations.h"
#include "cues/prose/text/story.h"

namespace dramatis::cues::prose::staging {

struct Staged {
    text::Story story;
    std::vector<text::Quotation> quotations;
    Staging staging;

    std::vector<std::string> deliveries() const {
        std::vector<std::string> all;
        for (const Manner& manner : staging.manners) all.push_back(manner.delivery);
        return all;
    }
    std::vector<std::string> treatments() const {
        std::vector<std::string> all;
        for (const Manner& manner : staging.manners) all.push_back(manner.treatment);
        return all;
    }
    std::vector<std::string> sounds() const {
        std::vector<std::string> all;
        for (const HeardSound& sound : staging.sounds)
            all.push_back(sound.description + (sound.in_speech ? " in speech" : ""));
        return all;
    }
};

inline cast::Character person(const std::string& name, cast::Gender gender) {
    cast::Character character;
    character.name = name;
    character.aliases = {name};
    character.gender = gender;
    return character;
}

// `speakers`: of each quotation, an index into `people`; fewer: nobody is known.
inline Staged stage_text(const std::string& text, const std::vector<std::size_t>& speakers = {},
                         std::vector<cast::Character> people = {person("Mira", cast::Gender::Female),
                                                                person("Osk", cast::Gender::Male)}) {
    Diagnostics diagnostics;
    Staged staged;
    staged.story = text::read_story(std::make_shared<const SourceText>("story.txt", text), diagnostics);
    staged.quotations = text::find_quotations(staged.story);
    cast::Cast cast;
    cast.characters = std::move(people);
    cast.attributions.resize(staged.quotations.size());
    for (std::size_t q = 0; q < std::min(speakers.size(), staged.quotations.size()); ++q)
        cast.attributions[q].speakers = {speakers[q]};
    staged.staging = stage(staged.story, staged.quotations, cast);
    return staged;
}

}  // namespace dramatis::cues::prose::staging
