#include "pipeline/live/live_version.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "core/trace.h"

namespace dramatis::pipeline::live {
namespace {

// Longer than any treatment's echoes go on.
constexpr Seconds longest_treatment_tail{3.0};

// And than a room's: most lines needn't be looked at more closely.
constexpr Seconds longest_tail{60.0};

bool speaks(const script::ScriptSpeech& speech, const script::Script& script, const std::string& folded) {
    for (const auto& voice : speech.voices) {
        for (const auto& element : voice) {
            const auto* line = std::get_if<script::LineElement>(&element);
            if (line && fold_name(script.lines[line->line].character) == folded) return true;
        }
    }
    return false;
}

// The speeches of one character, scene by scene; everything else is left out. Lines keep their numbers.
Result<> leave_only(const std::string& character, script::Script& script) {
    const std::string folded = fold_name(character);
    const bool known = std::ranges::any_of(
        script.cast, [&](const voices::casting::CastMember& member) { return fold_name(member.character) == folded; });
    if (!known) {
        const auto names = names_of(script.cast, &voices::casting::CastMember::character);
        return failure("E0421", fmt::format("nobody in this show is called '{}'", character),
                       did_you_mean(character, names));
    }
    std::erase_if(script.items, [&](const script::ScriptItem& item) {
        const auto* speech = std::get_if<script::ScriptSpeech>(&item.body);
        return !(speech && speaks(*speech, script, folded)) && !std::holds_alternative<script::ScriptScene>(item.body);
    });
    for (auto& item : script.items) {
        item.timing = {};
        auto* speech = std::get_if<script::ScriptSpeech>(&item.body);
        if (!speech) continue;
        std::erase_if(speech->voices, [&](const std::vector<script::SpeechElement>& voice) {
            return !speaks({.speakers = {}, .voices = {voice}}, script, folded);
        });
    }
    return {};
}

Frames tail_in(const LiveVersion& version, int scene) {
    const auto& timeline = version.timeline();
    const auto* acoustic =
        version.script().mix->book().acoustic(timeline.scenes[static_cast<std::size_t>(scene)].acoustic);
    const Seconds room = acoustic ? acoustic->room.decay + acoustic->room.pre_delay : Seconds{0.0};
    return to_frames(room * 1.5 + longest_treatment_tail, timeline.rate);
}

}  // namespace

bool LiveVersion::is_whole() const { return std::ranges::find(performed, false) == performed.end(); }

show::Reading<LinePool::Origin> read_live_show(const LiveOptions& options, Diagnostics& diagnostics) {
    const TraceSpan span("read");
    auto loaded = show::load_show(options.sheet, options.show, diagnostics);
    if (!loaded) return {{options.sheet}, std::unexpected(loaded.error())};
    auto show = std::make_shared<show::Show>(std::move(*loaded));
    script::ScriptOptions script_options = options.script;
    script_options.rate = options.rate;
    auto script = std::make_shared<script::Script>(script::write_script(*show, script_options, diagnostics));
    show::point_at_script(*show, diagnostics);
    std::vector<std::filesystem::path> files = show->files;
    files.insert(files.end(), script->files.begin(), script->files.end());
    const auto mistakes = failure("E0409", "the show has mistakes; nothing is played");
    if (has_errors(diagnostics)) return {std::move(files), mistakes};
    if (auto admitted = trust::admit(*show, *script, options.admission, diagnostics); !admitted)
        return {std::move(files), std::unexpected(admitted.error())};
    if (has_errors(diagnostics)) return {std::move(files), mistakes};
    if (!options.only.empty()) {
        if (auto left = leave_only(options.only, *script); !left)
            return {std::move(files), std::unexpected(left.error())};
    }
    auto keys = std::make_shared<std::vector<LinePool::Key>>();
    keys->reserve(script->lines.size());
    for (const auto& line : script->lines) keys->push_back(LinePool::key_of(line));
    return {std::move(files), LinePool::Origin{std::move(show), std::move(script), std::move(keys)}};
}

LiveVersionRef arrange_live(const LinePool::Origin& origin, const LinePool& pool, SampleRate rate,
                            const LiveVersion* earlier, const std::vector<bool>& not_yet) {
    const TraceSpan span("arrange");
    auto version = std::make_shared<LiveVersion>();
    version->origin = origin;
    const auto& lines = origin.script->lines;
    version->takes.reserve(lines.size());
    version->performed.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool may = i >= not_yet.size() || !not_yet[i];
        const auto known = may ? pool.find((*origin.keys)[i]) : nullptr;
        version->performed[i] = known != nullptr;
        version->performances.push_back(known);
        version->takes.push_back(known ? known->line : perform::estimate_line(lines[i]));
    }
    version->arrangement = arrange::arrange(*origin.script, version->takes, rate);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (version->arrangement.lines[i].length == Frames{0}) version->performed[i] = true;
    }
    version->mixer = std::make_shared<mix::timeline::Mixer>(version->arrangement.timeline, origin.script->mix,
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

}  // namespace dramatis::pipeline::live
