// Which language a text is written in, by the words that every text of a language is full of.
#pragma once

#include <optional>
#include <string_view>

namespace dramatis::cues::prose::text {

enum class Language { English, German, French, Spanish };

// English if nothing speaks for another one. Looks at a few places of a long text. Pure. [any thread]
Language language_of(std::string_view text);
// The same, if several words speak for it, and no other language has half as many. [any thread]
std::optional<Language> sure_language_of(std::string_view text);
std::string_view language_name(Language language);
// As a sheet's header has it, "de"; empty for English, which a sheet without that field is in.
std::string_view language_code(Language language);

}  // namespace dramatis::cues::prose::text
