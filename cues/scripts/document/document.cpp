#include "cues/scripts/document/document.h"

namespace dramatis::cues::scripts::document {

std::string text_of(const Paragraph& paragraph) {
    std::string text;
    for (const Run& run : paragraph.runs) text += run.text;
    return text;
}

}  // namespace dramatis::cues::scripts::document
