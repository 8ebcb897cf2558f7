// Lexicons that other programs share: CSV ("word,said") and the W3C's PLS, an XML of <lexeme>s with <grapheme>s and an <alias> or a
// <phoneme> in IPA.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "voices/profiles/pronunciation_book.h"

namespace dramatis::voices::profiles {

// By its contents, not its name. What can't be used is reported, W0273, at its line, and left out; a file that holds no entry at
// all is W0272. In CSV, what is said is a respelling, eSpeak NG's phonemes in [[ ]], or IPA between slashes.
PronunciationBook::Entries read_lexicon(const SourceRef& source, Diagnostics& diagnostics);

// IPA of English sounds as eSpeak NG's phonemes, without brackets; nothing if a sign has none.
std::optional<std::string> phonemes_of_ipa(std::string_view ipa);

}  // namespace dramatis::voices::profiles
