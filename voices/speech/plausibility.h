// Whether a take can be what its line says: an engine that fails may report success and deliver half a line, noise or nothing.
#pragma once

#include <optional>
#include <string>

#include "voices/takes/take.h"

namespace dramatis::voices::speech {

// What is implausible ("lasts 0.2 s for 12 words"), to be said of a line; nothing for most takes. The bounds are wide: languages,
// voices and engines differ by a factor of two or three. [any thread]
std::optional<std::string> doubt_of(const takes::Line& line, Seconds length);
// Asks for the level too.
std::optional<std::string> doubt_of(const takes::Line& line, const takes::Take& take);

}  // namespace dramatis::voices::speech
