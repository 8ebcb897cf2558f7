// Scenes: where headings and breaks begin them and where somebody comes to another place; each with its acoustic and bed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cues/prose/staging/narration.h"
#include "cues/prose/staging/staging.h"

namespace dramatis::cues::prose::staging {

class Settings {
  public:
    Settings(const text::Story& story, std::vector<Setting>& settings);
    // A heading or a scene break.
    void begin_scene(const text::Block& block);
    // A block of prose. True: a scene begins with it.
    bool read(const text::Block& block, const Narration& narration);

  private:
    struct Place {
        std::string title;
        std::string_view acoustic;
        std::string_view bed;
        Span from;
    };
    std::optional<Place> place_at(const Narration& narration, const Sentence& sentence, std::size_t at,
                                  std::size_t& behind) const;
    std::optional<Place> opening_place(const Narration& narration, const Sentence& sentence) const;
    std::optional<Place> reached_place(const Narration& narration, const Sentence& sentence, bool opens_block) const;
    void read_weather(const Narration& narration);
    void furnish(Setting& setting, const Place& place) const;
    std::string_view bed_in_weather(const Place& place) const;

    const text::Story& story_;
    std::vector<Setting>& settings_;
    bool at_sea_or_space_ = false;  // a ship's words are in the story: its bridge isn't one over a river
    bool old_ = false;              // no refrigerator hums
    bool pending_ = true;           // a scene begins at the next block that is heard
    std::string heading_;
    std::size_t heading_at_ = none;
    std::size_t opening_blocks_ = 0;  // blocks of the scene that may still say where it is
    bool raining_ = false;
    bool pouring_ = false;
    bool storm_ = false;
    bool night_ = false;
    bool at_window_ = false;
    std::string next_title_;  // a place that is reached in the middle of a block: its scene begins with the next
    std::optional<Place> next_;
};

}  // namespace dramatis::cues::prose::staging
