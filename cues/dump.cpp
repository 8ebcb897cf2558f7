#include "cues/dump.h"

#include <fmt/format.h>

#include "cues/quantity.h"

namespace dramatis::cues {
namespace {

std::string escaped(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        if (c == '\n') {
            result += "\\n";
        } else {
            result += c;
        }
    }
    return result + '"';
}

class Dumper {
  public:
    Dumper(const CueSheet& sheet, bool with_places) : sheet_(sheet), with_places_(with_places && sheet.source) {}

    std::string run() {
        for (const HeaderField& field : sheet_.header) {
            line("header {} = {}{}", escaped(field.key.value), escaped(field.value.value),
                 place(join(field.key.span, field.value.span)));
        }
        for (const Cue& cue : sheet_.cues) {
            cue_ = &cue;
            std::visit(*this, cue.body);
        }
        for (const Comment& comment : sheet_.comments) line("comment {}{}", escaped(comment.text), place(comment.span));
        return std::move(text_);
    }

    void operator()(const Scene& scene) {
        begin_cue("scene", fmt::format(" {} {}", escaped(scene.number), escaped(scene.title)));
    }
    void operator()(const SoundCue& sound) {
        static constexpr std::string_view kinds[] = {"sound", "ambience", "music"};
        static constexpr std::string_view actions[] = {"start", "stop", "level"};
        begin_cue(kinds[static_cast<std::size_t>(sound.kind)],
                  fmt::format(
                      " {} {}{}{}{}", actions[static_cast<std::size_t>(sound.action)], escaped(sound.description.value),
                      sound.thing.empty() ? "" : " of " + escaped(sound.thing), sound.background ? " background" : "",
                      sound.louder      ? " louder"
                      : sound.softer    ? " softer"
                      : sound.or_starts ? " or starts"
                                        : ""));
    }
    void operator()(const Pause& pause) {
        begin_cue(pause.silence ? "silence" : "pause", fmt::format(" {} s", write_number(pause.length.value)));
    }
    void operator()(const Note& note) { begin_cue("note", fmt::format(" {}", escaped(note.text))); }
    void operator()(const End& end) { begin_cue("end", fmt::format(" {}", escaped(end.text))); }
    void operator()(const Speech& speech) {
        std::string what;
        for (const auto& character : speech.characters)
            what += fmt::format(" {}{}", escaped(character.value), place(character.span));
        if (speech.cut_off) what += " cut-off";
        if (speech.trails_off) what += " trails-off";
        begin_cue("speech", what);
        for (const SpeechPart& part : speech.parts) std::visit(*this, part);
        for (const Aside& aside : speech.asides)
            line("  aside {}{} parts {}-{}{}", escaped(aside.text), aside.alone ? " alone" : "", aside.first,
                 aside.last, place(aside.span));
    }

    void operator()(const Word& word) {
        line("  word {}{}{}", escaped(word.text), word.emphasised ? " emphasised" : "", place(word.span));
    }
    void operator()(const Phonemes& phonemes) { line("  phonemes {}{}", escaped(phonemes.text), place(phonemes.span)); }
    void operator()(const InlinePause& pause) {
        line("  pause {} s{}", write_number(pause.length.value), place(pause.span));
    }
    void operator()(const InlineDirection& direction) {
        line("  direction {}{}", escaped(direction.text), place(direction.span));
    }
    void operator()(const InlineSound& sound) { line("  sound {}{}", escaped(sound.description), place(sound.span)); }
    void operator()(const ParagraphBreak& paragraph) { line("  paragraph{}", place(paragraph.span)); }

  private:
    void begin_cue(std::string_view kind, std::string_view what) {
        line("{}{}{}{}{}", kind, cue_->number.empty() ? "" : " #", cue_->number, what, place(cue_->span));
        const CueOptions& options = cue_->options;
        option("gain", options.gain, " dB");
        option("pan", options.pan);
        option("fade-in", options.fade_in, " s");
        option("fade-out", options.fade_out, " s");
        option("id", options.id);
        option("under", options.under);
        option("wait", options.wait, " s");
        option("overlap", options.overlap, " s");
        option("interrupts", options.interrupts, " s");
        option("together", options.together);
        option("at", options.at, " s");
        option("crossfade", options.crossfade, " s");
        option("acoustic", options.acoustic);
        option("rate", options.rate);
        option("pitch", options.pitch);
        option("voice", options.voice);
        option("take", options.take);
        for (const auto& direction : options.directions) line("  ({}){}", direction.value, place(direction.span));
    }

    static std::string shown(Decibels level) { return write_number(level.value); }
    static std::string shown(Seconds time) { return write_number(time.value); }
    static std::string shown(double number) { return write_number(number); }
    static std::string shown(const std::string& text) { return escaped(text); }

    template <class Value>
    void option(std::string_view name, const std::optional<Spanned<Value>>& option, std::string_view unit = "") {
        if (option) line("  {} {}{}{}", name, shown(option->value), unit, place(option->span));
    }
    void option(std::string_view name, const std::optional<Span>& option) {
        if (option) line("  {}{}", name, place(*option));
    }

    std::string place(Span span) const {
        if (!with_places_) return {};
        const LineColumn begin = sheet_.source->position(span.begin), end = sheet_.source->position(span.end);
        return fmt::format("  @{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
    }

    template <class... Arguments>
    void line(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Arguments>(arguments)...);
        text_ += '\n';
    }

    const CueSheet& sheet_;
    bool with_places_;
    const Cue* cue_ = nullptr;
    std::string text_;
};

}  // namespace

std::string dump(const CueSheet& sheet, bool with_places) { return Dumper(sheet, with_places).run(); }

}  // namespace dramatis::cues
