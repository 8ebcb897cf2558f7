// Those who speak in one script, by the names that begin its lines.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cues/scripts/cast_lists.h"
#include "cues/scripts/layout_forms.h"

namespace dramatis::cues::scripts {

class LayoutCast {
  public:
    struct Person {
        std::string written = {};  // as it first is
        // Lines that begin with the name, in each form and in any.
        std::array<std::size_t, number_of_head_forms> heads = {};
        std::size_t lines = 0;
        bool in_capitals = false;  // somewhere
        bool speaks = false;       // in a form that the script uses, and begins two lines or more
    };
    // What is known of a name as it is written; asked for again and again.
    struct Name {
        std::string folded = {};
        Person* person = nullptr;  // shared by all ways to write the name
        bool is_sound = false;
        bool is_reserved = false;  // a word of cue sheets, sounds too
        bool in_capitals = false;
        bool is_group = false;   // "ALL"
        bool is_listed = false;  // in a list of the cast
    };

    explicit LayoutCast(const CastLists& lists) : lists_(lists) {}

    const Name& name(std::string_view written);
    // Names of heads as they are counted, line by line.
    void count(const LayoutHead& head, std::size_t line);
    std::map<std::string, Person>& people() { return people_; }
    const std::map<std::string, Person>& people() const { return people_; }

    // All of the following once it is known who speaks.
    bool speaks(const std::string& folded) const;
    // How many lines begin with the name in this form.
    std::size_t heads_of(const std::string& folded, HeadForm form) const;
    // "DOUGLAS + IRIS", "MARSH AND LINNET", "IRIS/DOUGLAS", if each of them is somebody; "IRIS and PIP" if one of them is. Else the name.
    std::vector<std::string> parted(const std::string& name) const;
    // "M" is Margery where nobody else begins so, and "Lord F." is Lord Fenn.
    std::string in_full(const std::string& name) const;
    // Both.
    const std::vector<std::string>& characters_of(const std::string& name);

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    bool is_somebody(const std::string& name) const;

    const CastLists& lists_;
    std::map<std::string, Person> people_;  // by their folded names
    std::unordered_map<std::string, Name, Hash, std::equal_to<>> names_;
    std::unordered_map<std::string, std::vector<std::string>> characters_;
    std::vector<const Person*> of_line_;  // counted for the line that is being read
    std::size_t line_ = static_cast<std::size_t>(-1);
};

}  // namespace dramatis::cues::scripts
