// From the language of a show as its writer names it ("English", "en-GB", "Deutsch", "pt_BR") to eSpeak NG's code.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dramatis::voices::casting {

// Nothing if it can't be the name of a language. Empty text is English. Doesn't check whether the engine has the
// language.
std::optional<std::string> engine_language(std::string_view language);

}  // namespace dramatis::voices::casting
