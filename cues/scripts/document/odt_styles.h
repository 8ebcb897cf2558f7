// How OpenDocument tells of the look of paragraphs and characters: the styles of styles.xml and content.xml.
#pragma once

#include "cues/scripts/document/style_sheet.h"
#include "cues/scripts/document/xml.h"

namespace dramatis::cues::scripts::document {

// The key of a style in a sheet: styles of paragraphs and of characters may have the same name.
std::string odt_style_key(std::string_view family, std::string_view name);

// Adds the styles of a file's root: those of the writer and those that the program made for single paragraphs.
void add_odt_styles(StyleSheet& sheet, const Node& root);

}  // namespace dramatis::cues::scripts::document
