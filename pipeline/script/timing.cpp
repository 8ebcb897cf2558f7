#include "pipeline/script/timing.h"

namespace dramatis::pipeline::script {
namespace {

std::optional<Seconds> value_of(const std::optional<Spanned<Seconds>>& option) {
    return option ? std::optional(option->value) : std::nullopt;
}

}  // namespace

Timing timing_of(const cues::CueOptions& options) {
    Timing timing;
    timing.under = options.under.has_value();
    timing.together = options.together.has_value();
    timing.wait = value_of(options.wait);
    timing.overlap = value_of(options.overlap);
    timing.interrupts = value_of(options.interrupts);
    timing.at = value_of(options.at);
    return timing;
}

bool refers_back(const Timing& timing) { return timing.together || timing.overlap || timing.interrupts || timing.at; }

}  // namespace dramatis::pipeline::script
