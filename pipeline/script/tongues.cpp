#include "pipeline/script/tongues.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.h"
#include "voices/casting/show_language.h"
#include "voices/text/scripts.h"

namespace dramatis::pipeline::script {

bool Tongues::speaks(const std::string& language) {
    namespace espeak = voices::speech::espeak;
    if (!data_) data_ = espeak::EspeakData::open(espeak::EspeakData::default_folder());
    return *data_ && (*data_)->language(language).has_value();
}

std::string Tongues::language_for(const Spanned<std::string>& word, const voices::profiles::VoiceProfile& voice) {
    // Other programs read what they can; nothing is known of them.
    if (voice.engine != voices::profiles::EngineKind::EspeakNg) return {};
    const auto reading = voices::text::reading_of(word.value, voice.language);
    if (reading.reading == voices::text::Reading::Own) return {};
    if (reading.reading == voices::text::Reading::Other && speaks(std::string(reading.language)))
        return std::string(reading.language);
    if (reported_.insert("script " + std::string(reading.script)).second)
        diagnostics_.push_back(
            {"W0271",
             fmt::format("no voice reads {} here: '{}' is heard as the names of its letters", reading.script,
                         word.value),
             fmt::format("write it as it sounds, give it an entry in [pronounce], or name a language: {{yue: {}}}",
                         word.value),
             show_.sheet.at(word.span)});
    return {};
}

std::optional<Tongues::ForeignWords> Tongues::in_braces(const Spanned<std::string>& content) {
    const std::string_view text = content.value;
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon < 2 || text.find_first_of(" ,") < colon) return std::nullopt;
    const auto language = voices::casting::engine_language(text.substr(0, colon));
    if (!language || !speaks(*language)) return std::nullopt;
    ForeignWords foreign{*language, {}};
    for (auto rest = trim(text.substr(colon + 1)); !rest.empty(); rest = trim(rest)) {
        const auto end = std::min(rest.find(' '), rest.size());
        foreign.words.push_back({std::string(rest.substr(0, end)), content.span});
        rest.remove_prefix(end);
    }
    if (foreign.words.empty()) return std::nullopt;
    return foreign;
}

const voices::profiles::VoiceProfile& Tongues::voice_in(const std::string& language,
                                                        const voices::profiles::VoiceProfile& voice) {
    auto& other = voices_[{&voice, language}];
    if (!other) {
        auto copy = std::make_unique<voices::profiles::VoiceProfile>(voice);
        copy->language = language;
        other = std::move(copy);
    }
    return *other;
}

void Tongues::report_unsaid(const voices::text::NormalisedText& text, const std::vector<Spanned<std::string>>& words) {
    for (const auto& unsaid : text.unsaid) {
        if (unsaid.word >= words.size() || !reported_.insert("unsaid " + unsaid.text).second) continue;
        const auto& word = words[unsaid.word];
        diagnostics_.push_back({"W0270", fmt::format("'{}' is written here and not spoken", unsaid.text),
                                "write it as it is said, or give it an entry in [pronounce]",
                                show_.sheet.at(word.span)});
    }
}

}  // namespace dramatis::pipeline::script
