// Headings of acts and scenes, and the lines below them that belong to them.
#pragma once

#include <cstddef>
#include <vector>

#include "cues/scripts/layout_heads.h"
#include "cues/scripts/layout_line.h"
#include "cues/scripts/layout_manner.h"
#include "cues/scripts/scene_line.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// "SCENE" alone, above "A parlour in Dover."
bool is_above_place(const std::vector<LayoutLine>& lines, std::size_t at, const HeadReader& heads);
// Of a heading of a document: whether it has the lowest level, speeches follow, and it isn't "Part Two".
bool begins_a_scene(const std::vector<LayoutLine>& lines, std::size_t at, const HeadReader& heads);
// The heading of the line as a section and a scene, with the place and the rest of a title that follow. Gives the next line.
std::size_t add_scene(const SceneLine& scene, std::size_t at, const std::vector<LayoutLine>& lines,
                      const HeadReader& heads, const LayoutManner& manner, std::vector<Element>& elements);
// A name that nobody's words follow was something else: "COLD OPEN".
void become_section(Element& speech);

}  // namespace dramatis::cues::scripts
