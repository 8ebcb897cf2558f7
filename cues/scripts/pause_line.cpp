#include "cues/scripts/pause_line.h"

#include <algorithm>
#include <memory>
#include <string>

#include "cues/heads.h"
#include "cues/parser.h"

namespace dramatis::cues::scripts {

bool is_pause_line(std::string_view line) {
    constexpr std::size_t longest = 40;  // bytes
    if (line.size() > longest) return false;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return false;
    const auto kind = reserved_word(line.substr(0, colon));
    if (kind != CueKind::Pause && kind != CueKind::Beat && kind != CueKind::Silence) return false;
    const auto parsed = parse_cue_sheet(std::make_shared<SourceText>("pause", std::string(line) + '\n'));
    return parsed.diagnostics.empty() && parsed.sheet.cues.size() == 1;
}

}  // namespace dramatis::cues::scripts
