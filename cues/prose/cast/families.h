// Who is whose wife or father, as far as surnames and titles tell: "said his wife" beside Mr. Hale is Mrs. Hale.
#pragma once

#include <unordered_map>

#include "cues/prose/cast/clusters.h"

namespace dramatis::cues::prose::cast {

class Families {
  public:
    Families(const Reading& reading, const Names& names, const Clusters& clusters, const std::vector<Person>& people);
    // The one whom a noun ("wife", "papa") names as somebody's relative; `nothing` if it isn't clear. O(family).
    PersonId relative(std::string_view noun, const std::vector<Person>& people, PersonId owner) const;

  private:
    struct Member {
        PersonId person = nothing;
        Gender gender = Gender::Unknown;
        bool married = false;  // is called Mrs., Mr., Lady ... and not Miss or Master
    };
    PersonId married_one(text::WordId surname, Gender gender, PersonId owner) const;

    std::unordered_map<text::WordId, std::vector<Member>> families_;  // by surname
};

}  // namespace dramatis::cues::prose::cast
