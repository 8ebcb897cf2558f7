// Which language a text is written in, by the words that every text of a language is full of.
#pragma once

#include <string_view>

namespace dramatis::cues::prose::text {

enum class Language { English, German, French, Spanish };

// English if nothing speaks for another one. Looks at a few places of a long text. Pure. [any thread]
Language language_of(std::string_view text);
// As a sheet's header has it, "de"; empty for English, which a sheet without that field is in.
std::string_view language_code(Language language);

}  // namespace dramatis::cues::prose::text
