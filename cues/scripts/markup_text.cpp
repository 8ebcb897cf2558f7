#include "cues/scripts/markup_text.h"

#include "core/text.h"

namespace dramatis::cues::scripts {

std::string in_markup(std::string_view text) {
    const std::string plain = without_dangers(text);
    std::string escaped;
    for (const char c : plain) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

}  // namespace dramatis::cues::scripts
