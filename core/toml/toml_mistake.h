// Turns a syntax error of toml++ into a diagnostic with a plain message and the usual fix.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/diagnostic.h"

namespace dramatis {

// E0201 at `offset`; `mistake` is the message of toml++ ("Error while parsing value: could not determine value type").
Diagnostic toml_mistake(SourceRef source, std::string_view mistake, std::uint32_t offset);

}  // namespace dramatis
