#include "pipeline/live/screen/event_words.h"

#include <fmt/format.h>

#include "core/phrasing.h"

namespace dramatis::pipeline::live::screen {
namespace {

std::string words_of(const ShowReloaded& event) {
    return fmt::format(
        "{}: {}", listed_file_names(event.saved),
        event.spoken_anew == 0 ? "nothing to speak anew" : counted(event.spoken_anew, "line") + " spoken anew");
}

std::string words_of(const SaveRefused& event) {
    return fmt::format("{}: {}; the version before goes on", listed_file_names(event.saved),
                       counted(event.diagnostics.size(), "mistake"));
}

std::string words_of(const LinesReported& event) {
    if (event.added.empty()) return {};
    const std::string& first = event.added.front().message;
    return event.added.size() > 1 ? fmt::format("{}, and {} more", first, event.added.size() - 1) : first;
}

// The display shows these in places of their own, or not at all.
std::string words_of(const RepeatChanged&) { return {}; }
std::string words_of(const SoloChanged&) { return {}; }
std::string words_of(const GainChosen&) { return {}; }

}  // namespace

std::string message_of(const DirectorEvent& event) {
    return std::visit([](const auto& typed) { return words_of(typed); }, event);
}

}  // namespace dramatis::pipeline::live::screen
