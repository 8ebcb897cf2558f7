#include "pipeline/json_documents.h"

#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

namespace dramatis::pipeline {
namespace {

using Json = nlohmann::ordered_json;

// Milliseconds are exact enough for people and short enough to read; frames are there for the rest.
double milliseconds(double seconds) { return std::round(seconds * 1000.0) / 1000.0; }
double hundredths(double level) { return std::round(level * 100.0) / 100.0; }

// JSON has no infinity: silence is null.
Json level(double value) { return std::isfinite(value) ? Json(hundredths(value)) : Json(nullptr); }

Json place(Json object, const Location& where) {
    if (!where.source) return object;
    const auto begin = where.source->position(where.span.begin);
    const auto end = where.source->position(where.span.end);
    object["file"] = where.source->name();
    object["line"] = begin.line;
    object["column"] = begin.column;
    object["end_line"] = end.line;
    object["end_column"] = end.column;
    return object;
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "note";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            return "error";
    }
    return "error";
}

std::string_view name_of(const PerformedLine& take) {
    if (take.recorded) return "recording";
    switch (take.origin) {
        case voices::TakeOrigin::Cache:
            return "cache";
        case voices::TakeOrigin::Spoken:
            return "spoken";
        case voices::TakeOrigin::Failed:
            return "failed";
    }
    return "failed";
}

Json diagnostics_array(std::span<const Diagnostic> diagnostics) {
    Json list = Json::array();
    for (const auto& diagnostic : diagnostics) {
        Json entry = {
            {"code", diagnostic.code}, {"severity", name_of(diagnostic.severity())}, {"message", diagnostic.message}};
        if (!diagnostic.help.empty()) entry["help"] = diagnostic.help;
        list.push_back(place(std::move(entry), diagnostic.where));
    }
    return list;
}

Json words_of(const ScriptLine& line, const PerformedLine& take, double start, const SourceText& source) {
    Json words = Json::array();
    for (const auto& timing : take.words) {
        const auto& word = line.words[timing.word];
        const auto at = source.position(word.span.begin);
        words.push_back({{"word", word.value},
                         {"start", milliseconds(start + to_seconds(timing.begin, take.rate).value)},
                         {"end", milliseconds(start + to_seconds(timing.end, take.rate).value)},
                         {"line", at.line},
                         {"column", at.column}});
    }
    return words;
}

// How a line stands over what plays under it; null where nothing does.
Json balance_of(const Rendering& r, std::size_t line) {
    const auto& measured = r.balance->lines[line];
    bool too_close = false;
    for (const auto& bed : r.balance->beds) too_close = too_close || bed.too_close(measured);
    return {{"loudness_lufs", level(measured.speech + r.master.gain.value)},
            {"over_ambience_lu", level(measured.over_ambience)},
            {"over_music_lu", level(measured.over_music)},
            {"too_close", too_close}};
}

Json balance_of(const Rendering& r) {
    if (!r.balance) return nullptr;
    Json object = Json::object();
    for (const auto& bed : r.balance->beds) {
        object[std::string(mix::name_of(bed.bus))] = {
            {"floor_lu", level(bed.floor)}, {"median_lu", level(bed.median)},
            {"worst_lu", level(bed.worst)}, {"worst_line", bed.worst_line + 1},
            {"lines", bed.lines},           {"too_close", bed.under_floor}};
    }
    return object;
}

Json stems_of(const Rendering& r) {
    Json stems = Json::array();
    for (const auto& stem : r.stems) stems.push_back({{"name", stem.name}, {"file", stem.file.string()}});
    return stems;
}

Json lines_of(const Rendering& r, SampleRate rate) {
    Json lines = Json::array();
    const auto& source = *r.show.sheet.source;
    for (std::size_t i = 0; i < r.script.lines.size(); ++i) {
        const auto& line = r.script.lines[i];
        const auto& placed = r.arrangement.lines[i];
        const double start = to_seconds(placed.start, rate).value;
        Json entry = {{"character", line.character},
                      {"voice", line.voice},
                      {"text", line.text},
                      {"scene", placed.scene + 1},
                      {"start", milliseconds(start)},
                      {"end", milliseconds(start + to_seconds(placed.length, rate).value)}};
        entry = place(std::move(entry), r.show.sheet.at(line.span));
        entry.erase("file");
        entry["take"] = r.takes[i].slate;
        entry["from"] = name_of(r.takes[i]);
        if (r.balance) entry["balance"] = balance_of(r, i);
        entry["words"] = words_of(line, r.takes[i], start, source);
        lines.push_back(std::move(entry));
    }
    return lines;
}

Json cast_of(const Script& script) {
    Json cast = Json::array();
    for (const auto& member : script.cast) {
        cast.push_back({{"character", member.character},
                        {"voice", member.voice.name},
                        {"automatic", member.automatic},
                        {"reason", member.reason}});
    }
    return cast;
}

Json scenes_of(const mix::Timeline& timeline) {
    Json scenes = Json::array();
    for (const auto& scene : timeline.scenes) {
        scenes.push_back({{"number", scene.number},
                          {"title", scene.title},
                          {"acoustic", scene.acoustic},
                          {"start", milliseconds(to_seconds(scene.start, timeline.rate).value)},
                          {"end", milliseconds(to_seconds(scene.start + scene.length, timeline.rate).value)}});
    }
    return scenes;
}

Json takes_of(const std::vector<PerformedLine>& takes) {
    std::map<std::string_view, int> counts = {{"cache", 0}, {"spoken", 0}, {"failed", 0}, {"recording", 0}};
    for (const auto& take : takes) ++counts[name_of(take)];
    Json object;
    for (const auto& [name, count] : counts) object[std::string(name)] = count;
    return object;
}

Json loudness_of(const mix::Loudness& loudness) {
    return {{"integrated_lufs", level(loudness.integrated)},
            {"range_lu", level(loudness.range)},
            {"true_peak_dbtp", level(loudness.true_peak)}};
}

}  // namespace

std::string report_json(const Rendering& r, const RenderOptions& options, std::span<const Diagnostic> diagnostics) {
    const auto& timeline = *r.arrangement.timeline;
    Json credits = Json::array();
    for (const auto& credit : r.script.credits) {
        credits.push_back({{"sound", credit.sound}, {"author", credit.author}, {"licence", credit.licence}});
    }
    const Json report = {
        {"schema", 1},
        {"title", r.show.title},
        {"sheet", r.show.sheet.source->name()},
        {"output", options.output.string()},
        {"sample_rate", options.rate.hz},
        {"frames", r.master.length.count},
        {"seconds", milliseconds(to_seconds(r.master.length, options.rate).value)},
        {"bytes", r.master.file_bytes},
        {"loudness", loudness_of(r.master.after)},
        {"loudness_before_mastering", loudness_of(r.master.before)},
        {"mastering_gain_db", level(r.master.gain.value)},
        {"limited_seconds", milliseconds(r.master.limited_seconds)},
        {"balance", balance_of(r)},
        {"stems", stems_of(r)},
        {"takes", takes_of(r.takes)},
        {"times",
         {{"read", milliseconds(r.times.read.value)},
          {"perform", milliseconds(r.times.perform.value)},
          {"arrange", milliseconds(r.times.arrange.value)},
          {"mix", milliseconds(r.times.mix.value)},
          {"write", milliseconds(r.times.write.value)}}},
        {"cast", cast_of(r.script)},
        {"scenes", scenes_of(timeline)},
        {"lines", lines_of(r, options.rate)},
        {"credits", std::move(credits)},
        {"diagnostics", diagnostics_array(diagnostics)},
    };
    // Text from files is checked to be UTF-8; a message may hold a file name that is not.
    return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string diagnostics_json(std::span<const Diagnostic> diagnostics) {
    return diagnostics_array(diagnostics).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace dramatis::pipeline
