// Names of characters as heads of a cue sheet: in capitals, at most 48 characters, no reserved word.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace dramatis::cues {

// "Iris Hale" → "IRIS HALE". Characters that no name has become spaces; a name that would be another cue ("Note") gets an article; one
// without a letter is "SOMEBODY".
std::string speaker_name(std::string_view name);

// Gives each character a name of its own: a second "GUARD" is "GUARD #2".
class SpeakerNames {
  public:
    std::string add(const std::string& name);

  private:
    std::set<std::string> taken_;
};

}  // namespace dramatis::cues
