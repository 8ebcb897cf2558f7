#include "cues/scripts/script_of_sheet.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/formatter.h"
#include "cues/prose/staging/asides.h"
#include "cues/quantity.h"
#include "cues/speech_reader.h"

namespace dramatis::cues::scripts {
namespace {

using Part = SpeechPart;
using PartKind = Part::Kind;

// As it stands between parentheses in every format: without those of its own.
std::string bare_direction(std::string_view text) {
    std::string line = without_dangers(text);
    for (const char mark : {'(', ')', '[', ']', '{', '}'}) std::ranges::replace(line, mark, ' ');
    return collapse_spaces(line);
}

// The words and marks of a speech as parts of a script.
class SpeechReader {
  public:
    SpeechReader(const CueSheet& sheet, const Speech& speech, const AreForeignWords& are_foreign_words)
        : sheet_(sheet),
          speech_(speech),
          are_foreign_words_(are_foreign_words),
          all_is_spoken_(sheet.field("Adapted-From") != nullptr) {}

    std::vector<Part> run() {
        for (std::size_t i = 0; i < speech_.parts.size();) {
            if (const Aside* const aside = direction_at(i)) {
                add_direction(aside->text);
                i = aside->last;
                continue;
            }
            std::visit(*this, speech_.parts[i]);
            before_ = span_of(speech_.parts[i++]);
        }
        while (!parts_.empty() && parts_.back().kind == PartKind::Paragraph) parts_.pop_back();
        return std::move(parts_);
    }

    void operator()(const cues::Word& word) { add_words(word.text, word.span, word.emphasised); }
    void operator()(const Phonemes& phonemes) { add_words('/' + phonemes.text + '/', phonemes.span, false); }
    void operator()(const InlinePause& pause) {
        add_direction(pause.length == beat ? "beat" : fmt::format("pause {} s", write_number(pause.length.value)));
    }
    void operator()(const InlineDirection& direction) {
        if (are_foreign_words_ && are_foreign_words_(direction.text))
            add_words('{' + collapse_spaces(without_dangers(direction.text)) + '}', direction.span, false);
        else
            add_direction(direction.text);
    }
    void operator()(const InlineSound& sound) {
        parts_.push_back({.kind = PartKind::Sound, .text = collapse_spaces(sound.description)});
    }
    void operator()(const ParagraphBreak&) { parts_.push_back({.kind = PartKind::Paragraph}); }

  private:
    const Aside* direction_at(std::size_t part) const {
        if (all_is_spoken_) return nullptr;
        for (const Aside& aside : speech_.asides)
            if (aside.first == part && aside.last > part &&
                prose::staging::is_direction(aside, prose::staging::place_of(speech_, aside)))
                return &aside;
        return nullptr;
    }
    void add_direction(std::string_view text) {
        std::string direction = bare_direction(text);
        if (!direction.empty()) parts_.push_back({.kind = PartKind::Direction, .text = std::move(direction)});
    }
    void add_words(std::string_view text, Span span, bool emphasised) {
        if (!parts_.empty() && parts_.back().kind == PartKind::Words) {
            const std::string space(space_before(span));
            if (parts_.back().emphasised == emphasised) {
                parts_.back().text += space + std::string(text);
                return;
            }
            // The space belongs to what is not emphasised.
            if (emphasised) {
                parts_.back().text += space;
            } else {
                parts_.push_back({.kind = PartKind::Words, .text = space + std::string(text)});
                return;
            }
        }
        parts_.push_back({.kind = PartKind::Words, .text = std::string(text), .emphasised = emphasised});
    }
    // A no-break space is the writer's choice.
    std::string_view space_before(Span span) const {
        if (!sheet_.source || before_.end > span.begin || span.begin > sheet_.source->text().size()) return " ";
        const std::string_view space = sheet_.source->text().substr(before_.end, span.begin - before_.end);
        return space.empty() || space == "\u00A0" || space == "\u202F" ? space : " ";
    }

    const CueSheet& sheet_;
    const Speech& speech_;
    const AreForeignWords& are_foreign_words_;
    bool all_is_spoken_;
    Span before_;  // of the part before
    std::vector<Part> parts_;
};

class SheetReader {
  public:
    SheetReader(const CueSheet& sheet, const AreForeignWords& are_foreign_words)
        : sheet_(sheet),
          are_foreign_words_(are_foreign_words),
          counts_(std::ranges::none_of(sheet.cues, [](const Cue& cue) { return !cue.number.empty(); })) {}

    ScriptDocument run() {
        document_.source = sheet_.source;
        static constexpr std::array fields{"Title", "Author", "Series", "Episode", "Language"};
        for (const char* const key : fields)
            if (const auto* const field = sheet_.field(key); field != nullptr && !trim(field->value).empty())
                document_.title_page.push_back({key, collapse_spaces(without_dangers(field->value))});
        for (const Cue& cue : sheet_.cues) {
            cue_ = &cue;
            std::visit(*this, cue.body);
        }
        return std::move(document_);
    }

    void operator()(const Scene& scene) {
        std::string title = collapse_spaces(scene.title);
        if (title.empty()) title = scene.number.empty() ? "Scene" : "Scene " + scene.number;
        append(ElementKind::Scene, std::move(title)).number = scene.number;
    }
    void operator()(const Speech& speech) {
        Element& element = append_numbered(ElementKind::Speech, {});
        for (const auto& character : speech.characters) element.characters.push_back(character.value);
        add_directions(element);
        element.parts = SpeechReader(sheet_, speech, are_foreign_words_).run();
        // What stands before the first word is said of the whole beginning.
        auto first = element.parts.begin();
        for (;
             first != element.parts.end() && (first->kind == PartKind::Direction || first->kind == PartKind::Paragraph);
             ++first)
            if (first->kind == PartKind::Direction) element.directions.push_back(first->text);
        element.parts.erase(element.parts.begin(), first);
    }
    void operator()(const SoundCue& sound) {
        static constexpr std::array kinds{ElementKind::Sound, ElementKind::Ambience, ElementKind::Music};
        Cue plain = *cue_;
        plain.options.id.reset();
        plain.number.clear();
        const std::string line =
            format_cue_sheet({.source = sheet_.source, .header = {}, .cues = {std::move(plain)}, .comments = {}});
        const std::size_t colon = line.find(':');
        append_numbered(kinds[static_cast<std::size_t>(sound.kind)],
                        collapse_spaces(std::string_view(line).substr(std::min(colon, line.size() - 1) + 1)));
    }
    void operator()(const Pause& pause) {
        append_numbered(ElementKind::Pause,
                        fmt::format("{}: {} s", pause.silence ? "SILENCE" : "PAUSE", write_number(pause.length.value)));
    }
    void operator()(const Note& note) { append(ElementKind::Note, collapse_spaces(note.text)); }
    void operator()(const End& end) {
        const std::string text = collapse_spaces(end.text);
        append(ElementKind::Section, text.empty() ? "END" : "END: " + text);
    }

  private:
    Element& append(ElementKind kind, std::string_view text) {
        Element element;
        element.kind = kind;
        element.text = without_dangers(text);
        element.span = cue_->span;
        return document_.elements.emplace_back(std::move(element));
    }
    Element& append_numbered(ElementKind kind, std::string_view text) {
        Element& element = append(kind, text);
        element.number = counts_ ? fmt::format("{}", ++count_) : cue_->number;
        return element;
    }
    void add_directions(Element& element) {
        const CueOptions& options = cue_->options;
        const bool follows_a_speech = document_.elements.size() > 1 &&
                                      document_.elements[document_.elements.size() - 2].kind == ElementKind::Speech;
        element.together = options.together && follows_a_speech;
        if (options.together && !follows_a_speech) element.directions.emplace_back("together");
        if (options.interrupts) element.directions.emplace_back("interrupts");
        if (options.overlap) element.directions.emplace_back("overlapping");
        for (const auto& direction : options.directions)
            if (std::string text = bare_direction(direction.value); !text.empty())
                element.directions.push_back(std::move(text));
    }

    const CueSheet& sheet_;
    const AreForeignWords& are_foreign_words_;
    bool counts_;
    int count_ = 0;
    const Cue* cue_ = nullptr;
    ScriptDocument document_;
};

}  // namespace

ScriptDocument script_of_sheet(const CueSheet& sheet, const AreForeignWords& are_foreign_words) {
    return SheetReader(sheet, are_foreign_words).run();
}

std::string title_field(const ScriptDocument& script, std::string_view key) {
    const auto found = std::ranges::find(script.title_page, fold_name(key),
                                         [](const TitleField& field) { return fold_name(field.key); });
    return found == script.title_page.end() ? std::string() : found->value;
}

}  // namespace dramatis::cues::scripts
