// How a script in a layout of its own marks who speaks: "ANNA: …", "ANNA. …", "ANNA [aside] …", a column of names, names above their
// words. Which of these a script uses shows in all of its lines together.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cues/scripts/cast_lists.h"
#include "cues/scripts/layout_cast.h"
#include "cues/scripts/layout_forms.h"
#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// The forms and names of one script.
class HeadReader {
  public:
    // `certain`: the lines are said to be a script, so that one of a form is enough.
    explicit HeadReader(const std::vector<LayoutLine>& lines, bool certain = false);
    HeadReader(const HeadReader&) = delete;
    HeadReader& operator=(const HeadReader&) = delete;
    // The head of a line, its names in full; null: it has none. [valid as long as the reader]
    const LayoutHead* read(std::size_t line) const {
        return place_[line] == 0 ? nullptr : &accepted_[place_[line] - 1];
    }
    // Whether several lines begin with this name.
    bool knows(std::string_view name) const;
    // Whether this is so of any name.
    bool knows_somebody() const;
    // Whether the line belongs to a list of the cast.
    bool in_cast(std::size_t line) const { return lists_.holds(line); }
    // How many lines have a head.
    std::size_t count() const { return accepted_.size(); }

  private:
    // Lines that speak for each form.
    using Strength = std::array<std::size_t, number_of_head_forms>;
    Strength strength_of_single_heads();
    void find_forms(bool certain);
    void find_bare_names();
    // One of the possible heads of the line.
    LayoutHead* find(std::size_t line);
    void complete(LayoutHead& head);
    bool is_accepted(std::size_t line, const LayoutHead& head);
    bool uses_weak(HeadForm form, std::size_t least) const;
    bool is_accepted_weak(std::size_t line, const LayoutHead& head);
    bool continues_line_above(std::size_t line, const LayoutHead& head);
    const LayoutLine* line_above(std::size_t line) const;
    bool is_late(const LayoutLine& line, const LayoutHead& head) const;
    std::optional<LayoutHead> overflowing(std::size_t line) const;
    bool uses(HeadForm form) const { return forms_[static_cast<std::size_t>(form)]; }

    const std::vector<LayoutLine>& lines_;
    // Of all lines, in any form, and where those of each line begin; while this is made.
    std::vector<LayoutHead> possible_;
    std::vector<std::uint32_t> first_possible_;
    std::vector<LayoutHead> accepted_;
    std::vector<std::uint32_t> place_;  // of each line's head in `accepted_`, from 1; 0: it has none
    CastLists lists_;
    LayoutCast cast_;
    std::array<bool, number_of_head_forms> forms_ = {};  // that this script uses
    std::set<std::string> bare_names_;                   // folded; before a sentence, without a mark
    bool set_off_is_usual_ = false;                      // names in a type of their own
    bool speeches_are_apart_ = false;                    // by space, those with a colon
    double column_ = -1.0;                               // indent of the names in a column
};

// Whether a line below another one goes on with it, as words below a name do.
const LayoutLine* line_below(const std::vector<LayoutLine>& lines, std::size_t at);

}  // namespace dramatis::cues::scripts
