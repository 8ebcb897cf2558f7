// Any bytes, as the words of a line, and as pronunciations of them, in every language and notation: each word is accounted for,
// and nothing in the text hurts eSpeak NG.
//
// Parts of an input: the language, pronunciations as in the table [pronounce] of voices.toml, and the line, whose words are apart by spaces. A
// word that begins with `*` is emphasised, one that begins with `[[` is phonemes.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/toml/settings.h"
#include "tests/fuzz/parts.h"
#include "tests/voices/normalise/normaliser_properties.h"
#include "voices/normalise/normaliser.h"
#include "voices/profiles/voice_reader.h"

namespace {

using namespace dramatis;
using namespace dramatis::voices;

std::vector<text::WrittenWord> words_of(std::string_view line) {
    std::vector<text::WrittenWord> words;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        std::string_view word = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
        const bool emphasised = word.starts_with('*');
        if (emphasised) word.remove_prefix(1);
        const bool phonemes = word.starts_with("[[");
        if (phonemes) word.remove_prefix(2);
        words.push_back({.text = std::string(word), .emphasised = emphasised, .phonemes = phonemes});
    }
    return words;
}

profiles::PronunciationBook book_of(std::string table) {
    Diagnostics diagnostics;
    const auto source = std::make_shared<const SourceText>("voices.toml", std::move(table));
    const SettingsFile file = parse_settings(source, diagnostics);
    auto entries = profiles::read_pronounce(file.root());
    return entries.empty() ? profiles::PronunciationBook() : profiles::PronunciationBook(std::move(entries));
}

void check(const std::vector<text::WrittenWord>& words, std::string_view language,
           const profiles::PronunciationBook& pronounce) {
    for (const text::Notation notation : {text::Notation::EspeakPhonemes, text::Notation::LettersOnly}) {
        const auto result = normalise::normalise(words, language, pronounce, notation);
        const std::string broken = normalise::broken_property(words, result, notation);
        if (broken.empty()) continue;
        std::fprintf(stderr, "broken: %s\n", broken.c_str());
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto parts = parts_of(data, size, 3);
    if (parts.size() < 3) parts.insert(parts.begin(), 3 - parts.size(), std::string());
    const auto words = words_of(parts[2]);
    const auto pronounce = book_of(std::move(parts[1]));
    check(words, parts[0].empty() ? "en-gb" : parts[0], pronounce);
    return 0;
}
