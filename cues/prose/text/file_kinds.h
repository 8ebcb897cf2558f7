// Files that hold a story but aren't plain text, by their first bytes.
#pragma once

#include <string_view>

namespace dramatis::cues::prose::text {

struct DocumentKind {
    std::string_view name;  // "a Word document (DOCX)"; empty: none of those that are known
    std::string_view help;  // how to get its text
};
DocumentKind document_kind(std::string_view bytes);

}  // namespace dramatis::cues::prose::text
