// What a show's files have run: speech programs (engine = "command") and LV2 plugins. A show may come from anybody, so these run
// only when the user trusts them; a program or a plugin of the user's own voices.toml or mix.toml is trusted already.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/source.h"
#include "pipeline/script/script.h"
#include "pipeline/show/show.h"

namespace dramatis::pipeline::trust {

struct ShowProgram {
    enum class Kind { Command, Plugin } kind = Kind::Command;
    // A command with its arguments, each quoted where it must be, or a plugin's URI: one line of visible ASCII that stands for
    // one command alone. It ends with the digest of each file of the show that the command names.
    std::string shown;
    Location where;
    bool operator==(const ShowProgram& other) const { return kind == other.kind && shown == other.shown; }
};

// Those that the show's lines and chains have run, each once, in the order of its lines, then of its chains.
std::vector<ShowProgram> programs_of(const show::Show& show, const script::Script& script);

// "voices.toml:3: program: flite -voice slt -t {text} -o {out}", a line each.
std::string listed(const std::vector<ShowProgram>& programs);

// A word of a command line as a person can check it: as it is if it is plain, else in quotation marks, with \x and \u{…} for
// what isn't visible ASCII.
std::string quoted_word(std::string_view word);

}  // namespace dramatis::pipeline::trust
