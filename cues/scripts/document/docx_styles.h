// How WordprocessingML tells of the look of paragraphs and characters: its properties (pPr, rPr) and styles.xml.
#pragma once

#include <string>

#include "cues/scripts/document/style_sheet.h"
#include "cues/scripts/document/xml.h"

namespace dramatis::cues::scripts::document {

// Of the element that holds pPr or rPr, or both; null: nothing is said.
Look look_of_properties(const Node* paragraph_properties, const Node* run_properties);

struct DocxStyles {
    StyleSheet sheet;
    std::string usual_paragraph;  // the key of the style of paragraphs that name none
    std::string language;         // of the text, as the defaults say: "en-GB"
};
// Of the root of styles.xml.
DocxStyles docx_styles(const Node& styles);

}  // namespace dramatis::cues::scripts::document
