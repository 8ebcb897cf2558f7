#include "cues/sheet_checks.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/heads.h"

namespace dramatis::cues {
namespace {

struct Speaker {
    std::size_t cues = 0;
    Span first;
};
using Speakers = std::map<std::string_view, Speaker>;

Speakers find_speakers(const CueSheet& sheet) {
    Speakers speakers;
    for (const Cue& cue : sheet.cues) {
        const auto* speech = std::get_if<Speech>(&cue.body);
        if (!speech) continue;
        for (const auto& character : speech->characters) {
            Speaker& speaker = speakers[character.value];
            if (speaker.cues++ == 0) speaker.first = character.span;
        }
    }
    return speakers;
}

void check_look_alike(const LookAlike& line, Reporter& reporter) {
    switch (line.flaw) {
        case LookAlike::Flaw::NotInCapitals:
            return reporter.report("W0102", "this line looks like a cue, but is read as part of the speech above",
                                   fmt::format("names are written in capitals: {}:", line.name), line.span);
        case LookAlike::Flaw::Indented:
            return reporter.report("W0102",
                                   "this line looks like a cue, but is indented and therefore part of the speech above",
                                   "a cue starts at the beginning of its line", line.span);
        case LookAlike::Flaw::NoColon:
            return reporter.report(
                "W0102", "this line looks like a cue without its colon, and is read as part of the speech above",
                fmt::format("write {}:", line.name), line.span);
        case LookAlike::Flaw::ReadAsHeader:
            return reporter.report("W0102", "this line looks like a cue, but is read as a header field and not spoken",
                                   fmt::format("names are written in capitals: {}:", line.name), line.span);
    }
}

// A reserved word that `name` is one slip away from. Short ones are left alone: BERT is no BEAT. So are those that are near
// to names: PAULA is no PAUSA.
std::string reserved_word_near(std::string_view name) {
    std::vector<std::string> candidates{"SCENE", "SOUND", "AMBIENCE", "ATMOS",  "ATMOSPHERE",
                                        "MUSIC", "GRAMS", "PAUSE",    "SILENCE"};
    for (const std::string_view word : reserved_words()) {
        if (name.size() == word.size() + 1 && name.starts_with(word) && name.ends_with('S'))
            candidates.emplace_back(word);
    }
    return nearest(name, candidates).value_or("");
}

void check_speakers(const Speakers& speakers, Reporter& reporter) {
    for (const auto& [name, speaker] : speakers) {
        if (speaker.cues != 1) continue;
        const std::string word = reserved_word_near(name);
        if (word.empty()) continue;
        reporter.report("W0101", fmt::format("{} is read as a character who speaks", name),
                        fmt::format("did you mean {}:?", word), speaker.first);
    }
}

void check_ids(const CueSheet& sheet, Reporter& reporter) {
    std::set<std::string> seen;
    for (const Cue& cue : sheet.cues) {
        if (!cue.options.id || seen.insert(fold_name(cue.options.id->value)).second) continue;
        reporter.report("E0126", fmt::format("another cue already has the id {}", in_quotes(cue.options.id->value)),
                        "give each cue an id of its own", cue.options.id->span);
    }
}

}  // namespace

void check_sheet(const CueSheet& sheet, const std::vector<LookAlike>& look_alikes, Reporter& reporter) {
    const Speakers speakers = find_speakers(sheet);
    for (const LookAlike& line : look_alikes) {
        if (speakers.contains(line.name) || (reserved_word(line.name) && line.flaw != LookAlike::Flaw::ReadAsHeader)) {
            check_look_alike(line, reporter);
        }
    }
    check_speakers(speakers, reporter);
    check_ids(sheet, reporter);
    if (sheet.cues.empty()) {
        for (const LookAlike& line : look_alikes)
            if (line.flaw == LookAlike::Flaw::ReadAsHeader)
                reporter.report("E0103", "this line looks like a cue, but character names are written in capitals",
                                fmt::format("write {}:", line.name), line.span);
    }
    if (sheet.cues.empty() && !reporter.has_errors()) {
        reporter.report("E0111", "there is no cue in this sheet",
                        "a cue is a name in capitals, a colon and words: IRIS: Is the tide in?", {});
    }
}

}  // namespace dramatis::cues
