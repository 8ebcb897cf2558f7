#include "pipeline/script/directions.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"

namespace dramatis::pipeline::script {

void DirectionReader::note(const Spanned<std::string>& word) {
    if (!noted_.insert(fold_name(word.value)).second) return;
    diagnostics_.push_back({"N0402",
                            "'" + word.value + "' is kept as a note to the actor: it says nothing that can be heard",
                            "", sheet_.at(word.span)});
}

const DirectionReader::Meaning& DirectionReader::recognise(const std::string& words) {
    const auto found = recognised_.find(words);
    if (found != recognised_.end()) return found->second;
    return recognised_.emplace(words, cues::prose::staging::recognise(words)).first->second;
}

void DirectionReader::tell(const Spanned<std::string>& words, const cues::prose::staging::Direction& meaning) {
    std::vector<std::string> what;
    const auto add = [&](std::string_view kind, std::string_view name) {
        if (!name.empty()) what.push_back(fmt::format("{} '{}'", kind, name));
    };
    add("the delivery", meaning.delivery);
    add("the treatment", meaning.treatment);
    add("the position", meaning.position);
    add("the sound", meaning.sound);
    if (meaning.pause.value > 0.0) what.push_back(fmt::format("a pause of {} s", meaning.pause.value));
    if (meaning.usual && fold_name(words.value) != "normal") what.emplace_back("the voice's usual way of speaking");
    using cues::prose::staging::DirectedStart;
    if (meaning.start == DirectedStart::Together) what.emplace_back("'together'");
    if (meaning.start == DirectedStart::Overlap) what.emplace_back("'overlap'");
    if (meaning.start == DirectedStart::Interrupts) what.emplace_back("'interrupts'");
    if (what.empty() || !noted_.insert(fold_name(words.value)).second) return;
    diagnostics_.push_back(
        {"N0403", fmt::format("'{}' is taken for {}", words.value, listed(what)), "", sheet_.at(words.span)});
}

DirectionReader::Meaning DirectionReader::understand(const Spanned<std::string>& words,
                                                     const voices::profiles::VoiceProfile* voice) {
    Meaning meaning = recognise(words.value);
    if (!meaning) return meaning;
    if (!voice || !voices_.delivery(*voice, meaning->delivery)) meaning->delivery = {};
    if (!mix_.treatment(meaning->treatment)) meaning->treatment = {};
    if (!mix_.position(meaning->position)) meaning->position = {};
    tell(words, *meaning);
    return meaning;
}

cues::prose::staging::DirectedStart DirectionReader::start(const std::vector<Spanned<std::string>>& words) {
    for (const auto& word : words) {
        const Meaning& meaning = recognise(word.value);
        if (meaning && meaning->start != cues::prose::staging::DirectedStart::Usual) return meaning->start;
    }
    return cues::prose::staging::DirectedStart::Usual;
}

void DirectionReader::read_by_words(const Spanned<std::string>& word, const voices::profiles::VoiceProfile* voice,
                                    Directions& found) {
    const Meaning meaning = understand(word, voice);
    if (!meaning) return note(word);
    if (!meaning->delivery.empty()) found.deliveries.push_back(voices_.delivery(*voice, meaning->delivery));
    if (!meaning->treatment.empty()) found.treatments.push_back(mix_.treatment(meaning->treatment)->name);
    if (!meaning->position.empty()) found.position = mix_.position(meaning->position)->name;
    if (!meaning->sound.empty()) found.sounds.push_back({std::string(meaning->sound), word.span});
    found.pause = std::max(found.pause, meaning->pause);
}

Directions DirectionReader::read(const std::vector<Spanned<std::string>>& words,
                                 const voices::profiles::VoiceProfile* voice) {
    Directions found;
    for (const auto& word : words) {
        if (const auto* delivery = voice ? voices_.delivery(*voice, word.value) : nullptr) {
            found.deliveries.push_back(delivery);
            if (const Meaning& meaning = recognise(word.value); meaning && !meaning->sound.empty())
                found.acts.push_back({std::string(meaning->sound), word.span});
        } else if (const auto* position = mix_.position(word.value)) {
            found.position = position->name;
        } else if (const auto* treatment = mix_.treatment(word.value)) {
            found.treatments.push_back(treatment->name);
        } else {
            read_by_words(word, voice, found);
        }
    }
    return found;
}

std::string combined_treatment(mix::sounds::ResolvedMix& mix, const std::vector<std::string>& treatments) {
    if (treatments.empty()) return {};
    if (treatments.size() == 1) return treatments.front();
    mix::settings::Treatment all;
    for (const auto& name : treatments) {
        const auto* treatment = mix.treatment(name);
        if (!treatment) continue;
        if (!all.name.empty()) all.name += " + ";
        all.name += treatment->name;
        std::ranges::copy(treatment->chain, std::back_inserter(all.chain));
        all.room = all.room && treatment->room;
    }
    const std::string name = all.name;
    mix.add(std::move(all));
    return name;
}

}  // namespace dramatis::pipeline::script
