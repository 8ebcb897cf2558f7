#include "cues/cue_sheet.h"

#include <algorithm>

#include "core/text.h"

namespace dramatis::cues {

const Spanned<std::string>* CueSheet::field(std::string_view key) const {
    const std::string wanted = fold_name(key);
    const auto found =
        std::ranges::find_if(header, [&](const HeaderField& field) { return fold_name(field.key.value) == wanted; });
    return found == header.end() ? nullptr : &found->value;
}

}  // namespace dramatis::cues
