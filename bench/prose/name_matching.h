// Which labelled characters a name may mean.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "labelled_story.h"

namespace dramatis::bench {

class NameMatcher {
  public:
    explicit NameMatcher(const std::vector<LabelledCharacter>& characters);
    // The numbers of the characters; several if it is ambiguous.
    const std::set<std::size_t>& find(const std::string& name);
    // One name is one character in a story: settles an ambiguous one on the character that it meets most often.
    void settle(const std::vector<std::pair<std::string, std::string>>& labels_and_names);
    bool is(const std::string& label, const std::string& name);

  private:
    const std::vector<LabelledCharacter>& characters_;
    std::map<std::vector<std::string>, std::set<std::size_t>> exact_;
    std::vector<std::pair<std::set<std::string>, std::size_t>> cores_;
    std::map<std::string, std::set<std::size_t>> known_;
};

}  // namespace dramatis::bench
