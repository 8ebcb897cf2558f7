#include "cues/prose/sheet/adaptation.h"

namespace dramatis::cues::prose::sheet {

std::string Adaptation::sheet() const {
    std::string text;
    for (const SheetLine& line : lines) text.append(line.text).append("\n");
    return text;
}

}  // namespace dramatis::cues::prose::sheet
