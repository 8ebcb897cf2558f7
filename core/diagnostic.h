// An error, warning or note: what is wrong, where, and what would fix it. All stages report problems in this form.
//
// Codes are stable: E… stop a render, W… don't (unless --strict), N… inform. The first two digits give the room:
//   01xx cue sheet   02xx voices and speech   03xx mix, sounds and master   04xx casting and arranging   05xx files, devices, processes
// Each room lists the codes that it issues, with an explanation for `dramatis explain`, in its explanations.cpp.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/source.h"

namespace dramatis {

enum class Severity { Note, Warning, Error };

struct Diagnostic {
    std::string code;     // "E0103"; the letter gives the severity
    std::string message;  // what is wrong, one sentence without a full stop
    std::string help;     // what would fix it, perhaps a list in lines of its own; may be empty
    Location where;

    Severity severity() const;
};

// A value, or the diagnostic that explains why there is none. No exception leaves a function that a header declares.
template <class T = void>
using Result = std::expected<T, Diagnostic>;

inline std::unexpected<Diagnostic> failure(std::string code, std::string message, std::string help = {},
                                           Location where = {}) {
    return std::unexpected(Diagnostic{std::move(code), std::move(message), std::move(help), std::move(where)});
}

using Diagnostics = std::vector<Diagnostic>;

bool has_errors(std::span<const Diagnostic> diagnostics);
// Sorts by source name, then by place; diagnostics without a source come last. Stable.
void sort_by_place(Diagnostics& diagnostics);

// As compilers print it: "file:line:column: error[E0103]: message", the source line, a caret span, "help: …".
// Long lines are cut around the span; tabs and wide characters keep the caret in its column. Ends with a line feed.
std::string to_text(const Diagnostic& diagnostic, bool colour = false);
std::string to_text(std::span<const Diagnostic> diagnostics, bool colour = false);

// One entry of `dramatis explain CODE`: a title and a text with an example of the mistake and its cure.
struct Explanation {
    std::string_view code;
    std::string_view title;
    std::string_view text;
};

}  // namespace dramatis
