// Which names are one person: "Mr. Venn", "John Venn" and "Jack" on evidence, never across genders, and one family with
// several titles is never guessed.
#pragma once

#include "cues/prose/cast/people.h"

namespace dramatis::cues::prose::cast {

struct Clusters {
    std::vector<PersonId> person_of_form;  // for each form of the names; `nothing` if it is nobody
    std::vector<Person> people;
    std::vector<std::vector<std::uint32_t>> forms;  // of each person, the most frequent first
};

// Pure. [any thread]
Clusters cluster(const Reading& reading, const Names& names, const std::vector<GivenCharacter>& known);

}  // namespace dramatis::cues::prose::cast
