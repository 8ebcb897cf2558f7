// What a listener reads about the director's events.
#pragma once

#include <string>

#include "pipeline/live/director_events.h"

namespace dramatis::pipeline::live::screen {

// "voices.toml: 3 lines spoken anew"; empty for events that show otherwise.
std::string message_of(const DirectorEvent& event);

}  // namespace dramatis::pipeline::live::screen
