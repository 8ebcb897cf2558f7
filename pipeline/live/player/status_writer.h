// Puts what playout and director know into words for the display. [main]
#pragma once

#include <cstddef>
#include <optional>

#include "mix/live/playout.h"
#include "pipeline/live/cue_lookup.h"
#include "pipeline/live/screen/live_status.h"

namespace dramatis::pipeline::live::player {

class StatusWriter {
  public:
    // What is heard at `position` of a version: title, scene, speech with its word, what follows, position and length.
    screen::LiveStatus write(const LiveVersionRef& version, Frames position);

  private:
    const std::vector<HeardWord>& words_in(const LiveVersionRef& version, std::size_t item);

    // Of the speech that was asked for last: thirty times a second it is the same one.
    LiveVersionRef version_;
    std::optional<std::size_t> item_;
    std::vector<HeardWord> words_;
};

// A cue in one line: "MIRA: Who's there?", "SOUND: door creaks".
std::string headline(const script::ScriptItem& item, const script::Script& script);
// Its place for people and editors: the sheet, and the line in it, from 1.
struct CuePlace {
    std::filesystem::path sheet;
    std::uint32_t line = 1;
    std::string text;  // that line
};
CuePlace place_of(const LiveVersion& version, std::size_t item);

}  // namespace dramatis::pipeline::live::player
