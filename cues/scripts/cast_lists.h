// The lists of a script's cast, which name who speaks later: "DRAMATIS PERSONAE", "CAST", and the lines under it;
// and names that braces join.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

class CastLists {
  public:
    explicit CastLists(const std::vector<LayoutLine>& lines);
    // Whether the line is an entry of a list; its heading is none.
    bool holds(std::size_t line) const;
    // Whether a list has this name, folded.
    bool lists(const std::string& name) const { return names_.contains(name); }
    // Folded -> as it is written.
    const std::map<std::string, std::string>& names() const { return names_; }

  private:
    // Both give the line behind the list.
    std::size_t read(const std::vector<LayoutLine>& lines, std::size_t first);
    std::size_t add(const std::vector<LayoutLine>& lines, std::size_t first, std::size_t end);

    std::vector<std::pair<std::size_t, std::size_t>> ranges_;
    std::map<std::string, std::string> names_;
};

}  // namespace dramatis::cues::scripts
