#include "pipeline/live/player/status_writer.h"

#include <algorithm>

#include <fmt/format.h>

namespace dramatis::pipeline::live::player {
namespace {

constexpr std::size_t cues_ahead = 8;

std::string headline_of(const script::ScriptSpeech& speech, const script::Script& script) {
    std::string text = speech.speakers + ":";
    if (speech.voices.empty()) return text;
    for (const auto& element : speech.voices.front()) {
        if (const auto* line = std::get_if<script::LineElement>(&element))
            text.append(" ").append(script.lines[line->line].text);
    }
    return text;
}

std::string headline_of(const script::ScriptScene& scene, const script::Script&) {
    return fmt::format("SCENE {}: {}", scene.number, scene.title);
}

std::string headline_of(const script::ScriptSound& sound, const script::Script&) {
    const std::string_view kind = sound.kind == cues::SoundKind::Ambience ? "AMBIENCE"
                                  : sound.kind == cues::SoundKind::Music  ? "MUSIC"
                                                                          : "SOUND";
    switch (sound.action) {
        case cues::SoundAction::Stop:
            return fmt::format("{}: stop", kind);
        case cues::SoundAction::ChangeLevel:
            return fmt::format("{}: {:+.0f} dB", kind, sound.heard.gain.value);
        case cues::SoundAction::Start:
            break;
    }
    return fmt::format("{}: {}", kind, sound.label);
}

std::string headline_of(const script::ScriptPause& pause, const script::Script&) {
    return fmt::format("{}: {:.1f} s", pause.silence ? "SILENCE" : "PAUSE", pause.length.value);
}

}  // namespace

std::string headline(const script::ScriptItem& item, const script::Script& script) {
    return std::visit([&](const auto& body) { return headline_of(body, script); }, item.body);
}

CuePlace place_of(const LiveVersion& version, std::size_t item) {
    const auto& show = *version.origin.show;
    const auto line = show.sheet.source->position(version.script().items[item].span.begin).line;
    return {show.files.empty() ? std::filesystem::path(show.sheet.source->name()) : show.files.front(), line,
            std::string(show.sheet.source->line(line))};
}

const std::vector<HeardWord>& StatusWriter::words_in(const LiveVersionRef& version, std::size_t item) {
    if (version_ != version || item_ != item) {
        version_ = version;
        item_ = item;
        words_ = words_of(*version, item);
    }
    return words_;
}

screen::LiveStatus StatusWriter::write(const LiveVersionRef& version, Frames position) {
    screen::LiveStatus status;
    const auto& timeline = version->timeline();
    const auto& script = version->script();
    const auto& items = version->arrangement.items;
    status.title = version->origin.show->title;
    status.position = to_seconds(position, timeline.rate);
    status.length = to_seconds(timeline.length, timeline.rate);
    status.length_is_estimate = !version->is_whole();

    const auto at = item_at(*version, position);
    if (at) {
        const auto& scene = timeline.scenes[static_cast<std::size_t>(items[*at].scene)];
        status.scene = scene.number.empty() ? scene.title : fmt::format("{}  {}", scene.number, scene.title);
    }
    const auto speech = speech_at(*version, position);
    if (speech && items[*speech].start <= position) {
        screen::LiveSpeech live;
        live.speaker = std::get<script::ScriptSpeech>(script.items[*speech].body).speakers;
        const auto& words = words_in(version, *speech);
        for (std::size_t i = 0; i < words.size(); ++i) {
            live.words.push_back(words[i].text);
            if (words[i].begin <= position && position < words[i].end) live.word = i;
        }
        live.place = fmt::format("{}:{}", version->origin.show->sheet.source->name(), place_of(*version, *speech).line);
        status.speech = std::move(live);
    }
    for (std::size_t i = at ? *at + 1 : 0; i < script.items.size() && status.next.size() < cues_ahead; ++i) {
        if (items[i].start > position) status.next.push_back(headline(script.items[i], script));
    }
    return status;
}

}  // namespace dramatis::pipeline::live::player
