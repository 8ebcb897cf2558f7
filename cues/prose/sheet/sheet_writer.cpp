#include "cues/prose/sheet/sheet_writer.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "cues/body_text.h"
#include "cues/prose/sheet/body_writer.h"
#include "cues/prose/sheet/cast_names.h"

namespace dramatis::cues::prose::sheet {
namespace {

using text::QuotationKind;

constexpr std::string_view nobody_known = "SOMEBODY";

// Punctuation that belonged to the quotation before: ", " of `," she said`.
std::string_view without_leading_punctuation(std::string_view text) {
    for (bool again = true; again && !text.empty();) {
        again = false;
        for (const std::string_view mark : {" ", "\n", "\t", ",", ";", ":", ".", "!", "?", "-", "\u2014", "\u2013"}) {
            if (!text.starts_with(mark)) continue;
            text.remove_prefix(mark.size());
            again = true;
        }
    }
    return text;
}

class Writer {
  public:
    Writer(Adaptation& adaptation, const staging::Staging& staging, const AdaptOptions& options)
        : adaptation_(adaptation), staging_(staging), options_(options) {
        for (const auto& sound : staging.sounds)
            if (sound.in_speech && options.sounds) speech_sounds_.emplace(sound.at, sound.description);
    }

    void run(const std::vector<Segment>& segments) {
        write_header();
        for (const Segment& segment : segments) std::visit([&](const auto& part) { write(part); }, segment);
    }

  private:
    void add(std::string line, SheetLine::Kind kind = SheetLine::Kind::Other,
             std::vector<std::size_t> quotations = {}) {
        adaptation_.lines.push_back({std::move(line), kind, std::move(quotations)});
    }
    void add_words(std::string_view head, std::string_view body, const std::vector<std::size_t>& quotations) {
        for (const std::string_view part : cut_body(body))
            if (has_words(part)) add(fmt::format("{}: {}", head, part), SheetLine::Kind::Words, quotations);
    }
    void add_blank() {
        if (!adaptation_.lines.empty() && !adaptation_.lines.back().text.empty()) add({});
    }
    std::string excerpt(Span span) const { return shortened(collapse_spaces(adaptation_.story.text(span)), 90); }
    // A comment with the words that something was read from.
    void add_origin(Span from) {
        if (from.size() > 0) add(fmt::format("# from: {}", excerpt(from)));
    }

    void write_header() {
        const text::Story& story = adaptation_.story;
        if (!story.title.empty()) add(fmt::format("Title: {}", body_text(story.title)));
        if (!story.author.empty()) add(fmt::format("Author: {}", body_text(story.author)));
        if (const std::string_view code = text::language_code(story.language); !code.empty())
            add(fmt::format("Language: {}", code));
        if (!options_.voices.empty()) add("Voices: " + options_.voices);
        if (!options_.origin.empty()) {
            add("Adapted-From: " + options_.origin);
            add_blank();
            add("# Edit freely: `dramatis adapt` keeps your edits when it runs again.");
            add("# A question mark names who may say the next speech; remove the line once the speech is right.");
        }
        add_blank();
    }

    void write(const HeadingSegment& heading) {
        std::vector<std::string> titles;
        for (const Span text : heading.texts) titles.push_back(title_text(adaptation_.story.text(text)));
        const staging::Setting* setting = std::exchange(of_the_heading_, nullptr);
        begin_scene(SheetLine::Kind::Heading, listed(titles, ": "), setting);
    }

    // Where a heading begins the scene, the heading is its title.
    void write(const staging::Setting* setting) {
        if (is_heading_at(setting->at)) {
            of_the_heading_ = setting;
            return;
        }
        const bool says_nothing = setting->title.empty() && setting->acoustic.empty() && setting->bed.empty();
        if (says_nothing && scenes_ == 0) return;  // the story simply begins
        begin_scene(SheetLine::Kind::Scene, setting->title.empty() ? "Later" : title_text(setting->title), setting);
    }
    bool is_heading_at(std::size_t offset) const {
        const auto& blocks = adaptation_.story.blocks;
        const auto block = std::ranges::lower_bound(blocks, offset, {}, [](const auto& b) { return b.span.begin; });
        return block != blocks.end() && block->span.begin == offset && block->kind == text::BlockKind::Heading;
    }
    void begin_scene(SheetLine::Kind kind, const std::string& title, const staging::Setting* setting) {
        add_blank();
        if (setting) add_origin(setting->from);
        std::string line = fmt::format("SCENE {}: {}", ++scenes_, title);
        if (setting && !setting->acoustic.empty() && options_.sounds)
            line += fmt::format(" (acoustic: {})", setting->acoustic);
        add(std::move(line), kind);
        if (setting && !setting->bed.empty() && options_.sounds)
            add(fmt::format("AMBIENCE: {} (fade in 2 s)", setting->bed));
        add_blank();
    }
    // Without Markdown's marks of a heading; parentheses would be options.
    static std::string title_text(std::string_view title) {
        title.remove_prefix(std::min(title.find_first_not_of("# "), title.size()));
        std::string text = body_text(title);
        std::ranges::replace_if(text, [](char c) { return c == '(' || c == ')' || c == '*'; }, ' ');
        return collapse_spaces(text);
    }
    void write(const NarratedSegment& narration) {
        const std::string body = body_text(without_leading_punctuation(adaptation_.story.text(narration.text)));
        add_words(narrator_name, body, {});
    }

    void write(const SpokenSegment& speech) {
        const std::size_t first = speech.quotations.front();
        std::string body;
        for (const std::size_t quotation : speech.quotations) {
            const auto [first_sound, end] = speech_sounds_.equal_range(adaptation_.quotations[quotation].inner.begin);
            for (auto sound = first_sound; sound != end; ++sound) body += fmt::format("{{{}}} ", sound->second);
            const std::string piece = body_text(adaptation_.story.text(adaptation_.quotations[quotation].inner));
            if (quotation != first) ends_a_sentence_before(quotation) ? end_sentence(body) : end_clause(body);
            if (!piece.empty()) body += piece + ' ';
        }
        end_sentence(body);
        body = std::string(trim(body));
        if (body.empty() || !has_words(body)) return;  // "…!": nobody can say it
        const std::string question = question_about(first);
        if (!question.empty()) add("# ? " + question);
        const auto& manner = staging_.manners[first];
        std::vector<std::string> options;
        if (!manner.delivery.empty()) options.push_back(manner.delivery);
        if (adaptation_.quotations[first].kind == QuotationKind::Thought && manner.treatment.empty()) {
            options.emplace_back("thoughts");
        } else if (!manner.treatment.empty()) {
            options.push_back(manner.treatment);
        }
        const std::string in_parentheses = options.empty() ? "" : fmt::format(" ({})", listed(options));
        add_words(speakers_of(first) + in_parentheses, body, speech.quotations);
    }

    // `"Helm," said Ines. "Talk to me."`: the tag ends the sentence, and it is left out.
    bool ends_a_sentence_before(std::size_t quotation) const {
        const std::string_view before =
            trim(adaptation_.story.source->text().substr(0, adaptation_.quotations[quotation].marked.begin));
        return before.ends_with('.') || before.ends_with('!') || before.ends_with('?');
    }
    // A comma at the end leads to a tag; without the tag it is a full stop. Some languages put the comma behind the mark.
    static void end_sentence(std::string& body) {
        body = trim(body);
        if (body.ends_with(',')) body.pop_back();
        body += ends_in_a_word(body) ? ". " : " ";
    }
    static void end_clause(std::string& body) {
        body = trim(body);
        body += ends_in_a_word(body) ? ", " : " ";
    }

    std::string speakers_of(std::size_t quotation) const {
        const auto& speakers = adaptation_.cast.attributions[quotation].speakers;
        if (speakers.empty())
            return std::string(adaptation_.quotations[quotation].kind == QuotationKind::Speech ? nobody_known
                                                                                               : narrator_name);
        std::vector<std::string> names;
        for (const std::size_t speaker : speakers) names.push_back(adaptation_.names[speaker]);
        return listed(names, " & ");
    }

    // "MIRA or OSK" where the speaker is unsure; empty elsewhere.
    std::string question_about(std::size_t quotation) {
        const auto& attribution = adaptation_.cast.attributions[quotation];
        const bool nobody = attribution.speakers.empty();
        if (nobody && adaptation_.quotations[quotation].kind != QuotationKind::Speech) return {};
        if (!nobody && attribution.confidence >= options_.sure_from) return {};
        constexpr std::size_t most_others = 3;
        std::vector<std::string> names{speakers_of(quotation)};
        for (const std::size_t other : attribution.others) {
            if (names.size() > most_others) break;
            if (std::ranges::find(names, adaptation_.names[other]) == names.end())
                names.push_back(adaptation_.names[other]);
        }
        std::string question = names.size() == 1 ? names.front() : listed(names, " or ");
        adaptation_.unsure.push_back({quotation, std::move(names), attribution.confidence});
        return question;
    }

    void write(const staging::HeardSound* sound) {
        if (!options_.sounds) return;
        add_origin(sound->from);
        const bool alone = options_.narration == Narration::Drama;
        add(fmt::format("SOUND: {}{}", sound->description, alone ? "" : " (under)"));
    }
    void write(const staging::HeardPause* pause) {
        add_origin(pause->from);
        add(fmt::format("PAUSE: {} s", pause->length.value));
    }

    Adaptation& adaptation_;
    const staging::Staging& staging_;
    const AdaptOptions& options_;
    std::multimap<std::size_t, std::string> speech_sounds_;  // by the place where the speech begins
    int scenes_ = 0;
    const staging::Setting* of_the_heading_ = nullptr;  // that comes next
};

}  // namespace

void write_lines(Adaptation& adaptation, const std::vector<Segment>& segments, const staging::Staging& staging,
                 const AdaptOptions& options) {
    Writer(adaptation, staging, options).run(segments);
}

}  // namespace dramatis::cues::prose::sheet
