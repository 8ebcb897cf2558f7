#include "tests/cues/sheet_properties.h"

#include <algorithm>

#include "core/text.h"
#include "cues/dump.h"
#include "cues/formatter.h"
#include "tests/cues/cue_support.h"

namespace dramatis::cues {
namespace {

constexpr std::size_t most_diagnostics = 201;  // a hundred errors, a hundred warnings, a note

// Collects every span of a sheet and finds those that lie outside its source.
class SpanCheck {
  public:
    explicit SpanCheck(std::size_t size) : size_(size) {}
    void operator()(Span span) { fine = fine && span.begin <= span.end && span.end <= size_; }
    template <class Value>
    void operator()(const Spanned<Value>& value) {
        (*this)(value.span);
    }
    template <class Value>
    void operator()(const std::optional<Value>& value) {
        if (value) (*this)(*value);
    }
    void operator()(const CueOptions& o) {
        (*this)(o.gain), (*this)(o.pan), (*this)(o.fade_in), (*this)(o.fade_out), (*this)(o.id), (*this)(o.under);
        (*this)(o.wait), (*this)(o.overlap), (*this)(o.interrupts), (*this)(o.together), (*this)(o.at);
        (*this)(o.crossfade), (*this)(o.acoustic), (*this)(o.rate), (*this)(o.pitch), (*this)(o.voice), (*this)(o.take);
        for (const auto& direction : o.directions) (*this)(direction);
    }
    void operator()(const CueSheet& sheet) {
        for (const auto& field : sheet.header) (*this)(field.key), (*this)(field.value);
        for (const auto& comment : sheet.comments) (*this)(comment.span);
        for (const Cue& cue : sheet.cues) {
            (*this)(cue.span), (*this)(cue.head), (*this)(cue.options);
            if (const auto* speech = std::get_if<Speech>(&cue.body)) (*this)(*speech);
            if (const auto* sound = std::get_if<SoundCue>(&cue.body)) (*this)(sound->description);
        }
    }
    void operator()(const Speech& speech) {
        for (const auto& character : speech.characters) (*this)(character);
        std::uint32_t end = 0;
        for (const SpeechPart& part : speech.parts) {
            const Span span = std::visit([](const auto& any) { return any.span; }, part);
            (*this)(span);
            in_order = in_order && span.begin >= end;
            end = span.end;
        }
    }

    bool fine = true;
    bool in_order = true;  // the parts of each speech

  private:
    std::size_t size_;
};

bool is_before(const Diagnostic& a, const Diagnostic& b) { return a.where.span.begin <= b.where.span.begin; }

std::string broken_by_parsing(const ParsedCueSheet& parsed, std::size_t size) {
    SpanCheck spans(size);
    spans(parsed.sheet);
    for (const Diagnostic& diagnostic : parsed.diagnostics) spans(diagnostic.where.span);
    if (!spans.fine) return "every span lies inside the source";
    if (!spans.in_order) return "the parts of a speech are in order and don't overlap";
    if (parsed.diagnostics.size() > most_diagnostics) return "the number of diagnostics is limited";
    const auto placed =
        std::ranges::count_if(parsed.diagnostics, [](const auto& d) { return d.where.source != nullptr; });
    for (std::ptrdiff_t i = 1; i < placed; ++i) {
        const auto& diagnostics = parsed.diagnostics;
        if (!is_before(diagnostics[static_cast<std::size_t>(i) - 1], diagnostics[static_cast<std::size_t>(i)])) {
            return "diagnostics are in source order";
        }
    }
    return {};
}

// An asterisk that is left out, or a hidden character, changes what formatting sees: those sheets are only re-formatted.
bool is_faultless(const ParsedCueSheet& parsed) {
    return std::ranges::none_of(parsed.diagnostics, [](const Diagnostic& diagnostic) {
        return diagnostic.severity() == Severity::Error || diagnostic.code == "W0104";
    });
}

}  // namespace

std::string broken_property(std::string_view text) {
    const ParsedCueSheet parsed = parse(text);
    if (auto broken = broken_by_parsing(parsed, text.size()); !broken.empty()) return broken;
    to_text(parsed.diagnostics);
    const std::string once = format_cue_sheet(parsed.sheet);
    if (first_invalid_utf8(text) || !is_faultless(parsed)) return {};
    const ParsedCueSheet again = parse(once);
    if (has_errors(again.diagnostics)) return "a formatted sheet has no errors:\n" + once + to_text(again.diagnostics);
    if (dump(again.sheet, false) != dump(parsed.sheet, false)) {
        return "formatting keeps the cues:\n" + dump(parsed.sheet, false) + "became\n" + dump(again.sheet, false) +
               "by\n" + once;
    }
    const std::string twice = format_cue_sheet(again.sheet);
    if (twice != once) return "formatting twice changes nothing:\n" + once + "became\n" + twice;
    return {};
}

}  // namespace dramatis::cues
