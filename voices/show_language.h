// The language of a show, as its writer puts it ("English", "en-GB", "Deutsch", "pt_BR"), as eSpeak NG names it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dramatis::voices {

// Nothing if it can be the name of no language. Empty text is English. Whether the engine has the language is not asked.
std::optional<std::string> engine_language(std::string_view language);

}  // namespace dramatis::voices
