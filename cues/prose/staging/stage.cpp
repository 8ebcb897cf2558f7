#include "cues/prose/staging/stage.h"

#include <algorithm>

#include "cues/prose/staging/arrivals.h"
#include "cues/prose/staging/deliveries.h"
#include "cues/prose/staging/narration.h"
#include "cues/prose/staging/people.h"
#include "cues/prose/staging/settings.h"
#include "cues/prose/staging/sounds.h"
#include "cues/prose/staging/tags.h"

namespace dramatis::cues::prose::staging {

Staging stage(const text::Story& story, const std::vector<text::Quotation>& quotations, const cast::Cast& cast) {
    Staging staging;
    staging.manners.resize(quotations.size());
    Narration narration(story, quotations);
    People people(story, cast);
    Deliveries deliveries(staging.manners);
    Arrivals arrivals(story, cast, staging.manners);
    Settings settings(story, staging.settings);
    std::size_t next_quotation = 0;
    for (const text::Block& block : story.blocks) {
        if (block.kind == text::BlockKind::LeftOut) continue;
        if (block.kind == text::BlockKind::Heading || block.kind == text::BlockKind::SceneBreak) {
            settings.begin_scene(block);
            arrivals.begin_scene();
            continue;
        }
        narration.read(block, next_quotation);
        const std::vector<QuotationTag> tags = find_tags(narration, cast);
        if (settings.read(block, narration)) arrivals.change_place();
        deliveries.read(narration, people, tags);
        arrivals.read(narration, people, tags);
        find_sounds(narration, tags, staging.sounds);
        find_pauses(narration, tags, staging.pauses);
    }
    return staging;
}

}  // namespace dramatis::cues::prose::staging
