// Named styles of a word processor, each based on another one.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

// What a style says; what it leaves open, the one below it says. Lengths are points.
struct Look {
    // of characters
    std::optional<bool> bold = {}, italic = {}, underlined = {}, struck = {};
    std::optional<bool> capitals = {};  // shown in capitals, whatever is written
    std::optional<bool> hidden = {};
    // of paragraphs
    std::optional<double> left = {}, first_line = {};  // the latter from the former
    std::optional<double> above = {}, below = {};      // space
    std::optional<bool> close = {};                    // no such space between paragraphs of the same style
    std::optional<bool> centred = {};
    std::optional<bool> new_page = {};
    std::optional<int> heading = {};  // its level; 0: none
    std::optional<int> list = {};     // its level; 0: none
};
// `upper` where it says something, else `lower`.
Look over(Look upper, const Look& lower);
// The type of a run.
Run type_of(const Look& look);

struct Style {
    std::string name = {};   // as the writer's program shows it; empty: the usual one
    std::string based = {};  // on the style with this key
    Look look = {};
    bool automatic = false;  // made by the program: what is seen is the name of the style below
};

class StyleSheet {
  public:
    // What holds for all.
    void set_usual(Look look) { usual_ = look; }
    // Of several with one key the first stays.
    void add(const std::string& key, Style&& style) { styles_.try_emplace(key, std::move(style)); }
    // With all that it is based on, and its name; of an unknown key what holds for all. A style that is based on itself is
    // based on nothing.
    const Style& resolved(const std::string& key);
    // Its own look, with those it is based on but without what holds for all: for a style over another one.
    Look look_alone(const std::string& key);

  private:
    Style with_bases(const std::string& key) const;

    Look usual_;
    std::map<std::string, Style> styles_;
    std::map<std::string, Style> alone_;
    std::map<std::string, Style> resolved_;
};

// What of a look tells of paragraphs, in characters: the indent of its first line, or of a later one.
double indent_of(const Look& look, bool first_line);

}  // namespace dramatis::cues::scripts::document
