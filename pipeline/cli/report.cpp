#include "pipeline/cli/report.h"

#include <limits>
#include <utility>

#include "pipeline/cli/json.h"

namespace dramatis::pipeline::cli {
namespace {

std::string_view name_of(const perform::PerformedLine& take) {
    if (take.recorded) return "recording";
    switch (take.origin) {
        case voices::speech::TakeOrigin::Cache:
            return "cache";
        case voices::speech::TakeOrigin::Spoken:
            return "spoken";
        case voices::speech::TakeOrigin::Failed:
            return "failed";
    }
    return "failed";
}

Json words_of(const script::ScriptLine& line, const perform::PerformedLine& take, double start,
              const SourceText& source) {
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

// The levels of a line over the beds under it; null where there are none.
Json balance_of(const render::Rendering& r, std::size_t line) {
    const auto& measured = r.balance->lines[line];
    bool too_close = false;
    for (const auto& bed : r.balance->beds) too_close = too_close || bed.too_close(measured);
    return {{"loudness_lufs", level(measured.speech + r.master.gain.value)},
            {"over_ambience_lu", level(measured.over_ambience)},
            {"over_music_lu", level(measured.over_music)},
            {"too_close", too_close}};
}

Json balance_of(const render::Rendering& r) {
    if (!r.balance) return nullptr;
    Json object = Json::object();
    for (const auto& bed : r.balance->beds) {
        object[std::string(mix::audio::name_of(bed.bus))] = {
            {"floor_lu", level(bed.floor)}, {"median_lu", level(bed.median)},
            {"worst_lu", level(bed.worst)}, {"worst_line", bed.worst_line + 1},
            {"lines", bed.lines},           {"too_close", bed.under_floor}};
    }
    return object;
}

Json checksum_of(const std::filesystem::path& file, const Checksums& checksums) {
    const auto found = checksums.find(file);
    return found == checksums.end() ? Json(nullptr) : Json(found->second.hex());
}

Json stems_of(const render::Rendering& r, const Checksums& checksums) {
    Json stems = Json::array();
    for (const auto& stem : r.stems)
        stems.push_back(
            {{"name", stem.name}, {"file", stem.file.string()}, {"xxh128", checksum_of(stem.file, checksums)}});
    return stems;
}

Json lines_of(const render::Rendering& r, SampleRate rate) {
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
        entry = with_place(std::move(entry), r.show.sheet.at(line.span));
        entry.erase("file");
        entry["take"] = r.takes[i].slate;
        entry["from"] = name_of(r.takes[i]);
        if (r.balance) entry["balance"] = balance_of(r, i);
        entry["words"] = words_of(line, r.takes[i], start, source);
        lines.push_back(std::move(entry));
    }
    return lines;
}

Json cast_of(const script::Script& script) {
    Json cast = Json::array();
    for (const auto& member : script.cast) {
        cast.push_back({{"character", member.character},
                        {"voice", member.voice.name},
                        {"automatic", member.automatic},
                        {"reason", member.reason}});
    }
    return cast;
}

Json scenes_of(const mix::timeline::Timeline& timeline) {
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

Json takes_of(const std::vector<perform::PerformedLine>& takes) {
    std::map<std::string_view, int> counts = {{"cache", 0}, {"spoken", 0}, {"failed", 0}, {"recording", 0}};
    for (const auto& take : takes) ++counts[name_of(take)];
    Json object;
    for (const auto& [name, count] : counts) object[std::string(name)] = count;
    return object;
}

Json loudness_of(const mix::dsp::Loudness& loudness) {
    return {{"integrated_lufs", level(loudness.integrated.value)},
            {"range_lu", level(loudness.range.value)},
            {"true_peak_dbtp", level(loudness.true_peak.value)}};
}

std::optional<Hash> checksum_in(const Json& object) {
    if (!object.is_object() || !object.contains("xxh128") || !object["xxh128"].is_string()) return std::nullopt;
    return parse_hash(object["xxh128"].get<std::string>());
}

}  // namespace

std::string report_json(const render::Rendering& r, const render::RenderOptions& options,
                        std::span<const Diagnostic> diagnostics, const Checksums& checksums) {
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
        {"xxh128", checksum_of(options.output, checksums)},
        {"loudness", loudness_of(r.master.after)},
        {"loudness_before_mastering", loudness_of(r.master.before)},
        {"mastering_gain_db", level(r.master.gain.value)},
        {"limited_seconds", milliseconds(r.master.limited_seconds)},
        {"balance", balance_of(r)},
        {"stems", stems_of(r, checksums)},
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
    return to_text(report, 2) + "\n";
}

std::optional<ReportFacts> facts_of_report(std::string_view text) {
    const Json report = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!report.is_object() || !report.contains("mastering_gain_db") || !report.contains("lines")) return std::nullopt;
    // Numbers that don't fit are those of no report.
    const auto number = [&](const char* key, std::uint64_t most) -> std::optional<std::uint64_t> {
        if (!report.contains(key) || !report[key].is_number_unsigned()) return std::nullopt;
        const auto value = report[key].get<std::uint64_t>();
        return value <= most ? std::optional(value) : std::nullopt;
    };
    constexpr std::uint64_t most_frames = std::numeric_limits<std::int64_t>::max();
    const auto frames = number("frames", most_frames);
    const auto rate = number("sample_rate", std::numeric_limits<int>::max());
    const auto bytes = number("bytes", std::numeric_limits<std::uint64_t>::max());
    if (!number("schema", most_frames) || !frames || !rate || !bytes) return std::nullopt;
    ReportFacts facts{static_cast<std::int64_t>(*frames), static_cast<int>(*rate), *bytes};
    facts.checksum = checksum_in(report);
    const auto stems = report.find("stems");
    if (stems == report.end() || !stems->is_array()) return facts;
    for (const Json& stem : *stems) {
        const auto checksum = checksum_in(stem);
        if (!checksum || !stem.contains("file") || !stem["file"].is_string()) continue;
        const std::filesystem::path file = stem["file"].get<std::string>();
        facts.stems.emplace(file.filename().string(), *checksum);
    }
    return facts;
}

}  // namespace dramatis::pipeline::cli
