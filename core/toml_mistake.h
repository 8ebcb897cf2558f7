// What the TOML parser has to say about a file that is none, in this program's words and with the usual cure.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/diagnostic.h"

namespace dramatis {

// E0201 at `offset`; `mistake` is how toml++ puts it ("Error while parsing value: could not determine value type").
Diagnostic toml_mistake(SourceRef source, std::string_view mistake, std::uint32_t offset);

}  // namespace dramatis
