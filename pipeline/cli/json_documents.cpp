#include "pipeline/cli/json_documents.h"

#include <utility>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "pipeline/cli/json.h"

namespace dramatis::pipeline::cli {

std::string health_json(std::span<const Section> sections) {
    Json document = Json::object();
    Json faults = Json::array();
    for (const auto& [name, findings] : sections) {
        Json& section = document[name] = Json::object();
        for (const auto& finding : findings) {
            section[finding.name] = finding.value;
            if (finding.is_fault) faults.push_back(name + ": " + finding.name);
        }
    }
    document["faults"] = std::move(faults);
    return to_text(document, 2) + "\n";
}

std::string diagnostics_json(std::span<const Diagnostic> diagnostics) {
    return to_text(diagnostics_array(diagnostics), 2) + "\n";
}

namespace {

std::string_view name_of(cues::prose::text::QuotationKind kind) {
    using enum cues::prose::text::QuotationKind;
    switch (kind) {
        case Speech:
            return "speech";
        case Thought:
            return "thought";
        case Writing:
            return "writing";
        case Mention:
            break;
    }
    return "mention";
}

std::string_view name_of(cues::prose::cast::Evidence evidence) {
    using enum cues::prose::cast::Evidence;
    switch (evidence) {
        case Given:
            return "given";
        case NamedTag:
            return "named tag";
        case PronounTag:
            return "pronoun tag";
        case NounTag:
            return "noun tag";
        case LeadIn:
            return "lead-in";
        case Beat:
            return "beat";
        case Continuation:
            return "continuation";
        case Vocative:
            return "vocative";
        case Alternation:
            return "alternation";
        case Nearest:
            break;
    }
    return "nearest";
}

// Offsets of increasing bytes as counts of code points.
class CodePointCounter {
  public:
    explicit CodePointCounter(std::string_view text) : text_(text) {}
    std::size_t at(std::size_t byte) {
        count_ += count_code_points(text_.substr(byte_, byte - byte_));
        byte_ = byte;
        return count_;
    }

  private:
    std::string_view text_;
    std::size_t byte_ = 0, count_ = 0;
};

}  // namespace

std::string quotations_json_lines(const cues::prose::sheet::Adaptation& adaptation) {
    std::string lines;
    CodePointCounter counter(adaptation.story.source->text());
    for (std::size_t i = 0; i < adaptation.quotations.size(); ++i) {
        const auto& quotation = adaptation.quotations[i];
        const auto& attribution = adaptation.cast.attributions[i];
        if (quotation.kind == cues::prose::text::QuotationKind::Mention) continue;
        std::vector<std::string> speakers;
        for (const std::size_t speaker : attribution.speakers) {
            const auto& character = adaptation.cast.characters[speaker];
            speakers.push_back(character.is_narrator ? "NARRATOR" : character.name);
        }
        const std::size_t start = counter.at(quotation.inner.begin);
        const std::size_t end = counter.at(quotation.inner.end);
        Json line = {{"start", start},
                     {"end", end},
                     {"speaker", listed(speakers, " & ")},
                     {"kind", name_of(quotation.kind)},
                     {"confidence", attribution.confidence},
                     {"evidence", name_of(attribution.evidence)}};
        lines += to_text(line, -1) + "\n";
    }
    return lines;
}

std::string trace_json(std::span<const TraceRow> rows) {
    static constexpr int process = 1;  // the format requires one
    const auto microseconds = [](std::chrono::nanoseconds time) { return static_cast<double>(time.count()) / 1e3; };
    const auto metadata = [](std::string_view name, std::size_t thread, std::string_view value) {
        return Json{{"name", name}, {"ph", "M"}, {"pid", process}, {"tid", thread}, {"args", {{"name", value}}}};
    };
    auto events = Json::array({metadata("process_name", 0, "dramatis")});
    std::size_t dropped = 0;
    for (std::size_t thread = 1; thread <= rows.size(); ++thread) {
        const TraceRow& row = rows[thread - 1];
        events.push_back(
            metadata("thread_name", thread, row.name.empty() ? fmt::format("thread {}", thread) : row.name));
        for (const TraceEvent& event : row.events) {
            events.push_back({{"name", event.name},
                              {"ph", "X"},
                              {"pid", process},
                              {"tid", thread},
                              {"ts", microseconds(event.begin)},
                              {"dur", microseconds(event.length)}});
            if (!event.detail.empty()) events.back()["args"] = {{"what", event.detail}};
        }
        dropped += row.dropped;
    }
    const Json trace{
        {"displayTimeUnit", "ms"}, {"otherData", {{"dropped", dropped}}}, {"traceEvents", std::move(events)}};
    return to_text(trace, -1) + "\n";
}

bool is_trace_beginning(std::string_view text) {
    return text.starts_with(R"({"displayTimeUnit":"ms","otherData":{"dropped":)");
}

bool is_quotations_beginning(std::string_view text) {
    const Json line = Json::parse(text.substr(0, text.find('\n')), nullptr, /*allow_exceptions=*/false);
    return line.is_object() && line.contains("start") && line.contains("speaker") && line.contains("evidence");
}

std::string words_json(const std::vector<ListedWord>& words) {
    Json list = Json::array();
    for (const auto& word : words)
        list.push_back({{"word", word.written},
                        {"kind", name_of(word.kind)},
                        {"count", word.count},
                        {"spoken", word.spoken},
                        {"phonemes", word.phonemes},
                        {"language", word.language},
                        {"voice", word.voice}});
    return to_text({{"words", std::move(list)}}, 2) + "\n";
}

}  // namespace dramatis::pipeline::cli
