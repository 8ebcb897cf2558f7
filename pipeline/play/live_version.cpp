#include "pipeline/play/live_version.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis::pipeline {
namespace {

// Longer than any treatment's echoes go on.
constexpr Seconds longest_treatment_tail{3.0};

// And than a room's: most lines needn't be looked at more closely.
constexpr Seconds longest_tail{60.0};

bool speaks(const ScriptSpeech& speech, const Script& script, const std::string& folded) {
    for (const auto& voice : speech.voices) {
        for (const auto& element : voice) {
            const auto* line = std::get_if<LineElement>(&element);
            if (line && fold_name(script.lines[line->line].character) == folded) return true;
        }
    }
    return false;
}

// The speeches of one character, scene by scene; everything else is left out. Lines keep their numbers.
Result<> leave_only(const std::string& character, Script& script) {
    const std::string folded = fold_name(character);
    const bool known = std::ranges::any_of(
        script.cast, [&](const voices::CastMember& member) { return fold_name(member.character) == folded; });
    if (!known) {
        std::vector<std::string> names;
        for (const auto& member : script.cast) names.push_back(member.character);
        return failure("E0421", fmt::format("nobody in this show is called '{}'", character),
                       did_you_mean(character, names));
    }
    std::erase_if(script.items, [&](const ScriptItem& item) {
        const auto* speech = std::get_if<ScriptSpeech>(&item.body);
        return !(speech && speaks(*speech, script, folded)) && !std::holds_alternative<ScriptScene>(item.body);
    });
    for (auto& item : script.items) {
        item.timing = {};
        auto* speech = std::get_if<ScriptSpeech>(&item.body);
        if (!speech) continue;
        std::erase_if(speech->voices, [&](const std::vector<SpeechElement>& voice) {
            return !speaks({.speakers = {}, .voices = {voice}}, script, folded);
        });
    }
    return {};
}

Frames tail_in(const LiveVersion& version, int scene) {
    const auto& timeline = version.timeline();
    const auto* acoustic = version.script().mix->acoustic(timeline.scenes[static_cast<std::size_t>(scene)].acoustic);
    const Seconds room = acoustic ? acoustic->decay + acoustic->pre_delay : Seconds{0.0};
    return to_frames(room * 1.5 + longest_treatment_tail, timeline.rate);
}

}  // namespace

bool LiveVersion::is_whole() const { return std::ranges::find(performed, false) == performed.end(); }

Result<LinePool::Part> read_live_show(const LiveOptions& options, Diagnostics& diagnostics,
                                      std::vector<std::filesystem::path>& files) {
    files = {options.sheet};
    auto loaded = load_show(options.sheet, options.show, diagnostics);
    if (!loaded) return std::unexpected(loaded.error());
    auto show = std::make_shared<Show>(std::move(*loaded));
    auto script = std::make_shared<Script>(write_script(*show, options.script, diagnostics));
    files = show->files;
    files.insert(files.end(), script->files.begin(), script->files.end());
    if (has_errors(diagnostics)) return failure("E0409", "the show has mistakes; nothing is played");
    if (!options.only.empty()) {
        if (auto left = leave_only(options.only, *script); !left) return std::unexpected(left.error());
    }
    auto keys = std::make_shared<std::vector<LinePool::Key>>();
    keys->reserve(script->lines.size());
    for (const auto& line : script->lines) keys->push_back(LinePool::key_of(line));
    return LinePool::Part{std::move(show), std::move(script), std::move(keys)};
}

LiveVersionRef arrange_live(const LinePool::Part& part, const LinePool& pool, SampleRate rate,
                            const LiveVersion* earlier, const std::vector<bool>& not_yet) {
    auto version = std::make_shared<LiveVersion>();
    version->part = part;
    const auto& lines = part.script->lines;
    version->takes.reserve(lines.size());
    version->performed.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool may = i >= not_yet.size() || !not_yet[i];
        const auto known = may ? pool.find((*part.keys)[i]) : nullptr;
        version->performed[i] = known != nullptr;
        version->takes.push_back(known ? known->line : estimate_line(lines[i]));
    }
    version->arrangement = arrange(*part.script, version->takes, rate);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (version->arrangement.lines[i].length == Frames{0}) version->performed[i] = true;
    }
    version->mixer = std::make_shared<mix::Mixer>(version->arrangement.timeline, part.script->mix,
                                                  earlier ? earlier->mixer.get() : nullptr);
    return version;
}

std::vector<std::size_t> lines_heard(const LiveVersion& version, Frames begin, Frames end) {
    std::vector<std::size_t> heard;
    const auto& lines = version.arrangement.lines;
    const Frames long_over = begin - to_frames(longest_tail, version.timeline().rate);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Frames line_end = lines[i].start + lines[i].length;
        if (lines[i].length == Frames{0} || lines[i].start >= end || line_end < long_over) continue;
        if (line_end + tail_in(version, lines[i].scene) > begin) heard.push_back(i);
    }
    return heard;
}

Frames known_until(const LiveVersion& version, Frames position) {
    Frames known = version.timeline().length;
    const auto& lines = version.arrangement.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!version.performed[i] && lines[i].start + lines[i].length > position)
            known = std::min(known, lines[i].start);
    }
    return known;
}

}  // namespace dramatis::pipeline
