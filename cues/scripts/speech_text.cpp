#include "cues/scripts/speech_text.h"

#include <algorithm>
#include <memory>
#include <string_view>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "cues/parser.h"
#include "cues/prose/sheet/body_writer.h"
#include "cues/prose/staging/actor_directions.h"
#include "cues/scripts/export_braces.h"
#include "cues/scripts/sheet_words.h"

namespace dramatis::cues::scripts {
namespace {

using prose::sheet::body_text;
using prose::sheet::has_words;
using prose::staging::recognise;

constexpr std::string_view continuation = "    ";

// Whether a sheet reads it as words alone, and not as "left 40%" or a mistake.
bool is_direction_alone(const std::string& text) {
    const auto parsed = parse_cue_sheet(std::make_shared<SourceText>("direction", "X (" + text + "): x\n"));
    const auto is_error = [](const Diagnostic& problem) { return problem.severity() == Severity::Error; };
    if (std::ranges::any_of(parsed.diagnostics, is_error) || parsed.sheet.cues.size() != 1) return false;
    CueOptions rest = parsed.sheet.cues.front().options;
    // What starts a speech at another time is asked for by the same words ("overlapping"), and "voice breaking" names no voice.
    const bool says_something =
        !rest.directions.empty() || rest.overlap || rest.interrupts || rest.together || rest.voice;
    return says_something && !rest.gain && !rest.pan && !rest.fade_in && !rest.fade_out && !rest.id && !rest.under &&
           !rest.wait && !rest.at && !rest.crossfade && !rest.acoustic && !rest.rate && !rest.pitch && !rest.take;
}

class SpeechTextWriter {
  public:
    SpeechTextWriter(const Element& speech, const std::string& heads) : speech_(speech), heads_(heads) {}

    SpeechText run() {
        std::vector<std::string> options;
        if (speech_.together) options.emplace_back("together");
        const auto begins = std::ranges::find_if(speech_.parts, [](const SpeechPart& part) {
            return part.kind == SpeechPart::Kind::Words && has_words(part.text);
        });
        sings_ = begins != speech_.parts.end() && begins->sung;
        if (sings_) options.emplace_back(singing);
        for (const std::string& direction : speech_.directions) add_option(direction, options);
        std::size_t first = 0;
        for (; first < speech_.parts.size() && speech_.parts[first].kind == SpeechPart::Kind::Direction; ++first)
            add_option(speech_.parts[first].text, options);
        for (std::size_t i = first; i < speech_.parts.size(); ++i) {
            const bool goes_on = i + 1 < speech_.parts.size() && speech_.parts[i + 1].kind == SpeechPart::Kind::Words &&
                                 begins_in_a_word(speech_.parts[i + 1].text);
            add_part(speech_.parts[i], goes_on);
        }
        end_line();
        const std::string head = cue_number(speech_.number) + heads_;
        if (lines_.empty()) return without_words(head, options);
        std::string text = head;
        if (!options.empty()) text += " (" + listed(options, ", ") + ')';
        text += ": " + lines_.front() + '\n';
        for (std::size_t i = 1; i < lines_.size(); ++i)
            text += lines_[i].empty() ? "\n" : std::string(continuation) + lines_[i] + '\n';
        return {std::move(text), std::move(notes_)};
    }

  private:
    // What a sheet would read as "left 40%", or as a mistake, is a note.
    void add_option(std::string_view direction, std::vector<std::string>& options) {
        const std::string text = direction_text(direction);
        if (text.empty()) return;
        if (is_direction_alone(text))
            options.push_back(text);
        else
            notes_.push_back(heads_ + ", " + text);
    }
    static bool begins_in_a_word(std::string_view text) {
        return !text.empty() && (is_letter(decode(text, 0).value) || is_digit(decode(text, 0).value));
    }
    // `goes_on`: right behind it the next words begin with a letter.
    void add_part(const SpeechPart& part, bool goes_on) {
        switch (part.kind) {
            case SpeechPart::Kind::Words:
                if (part.sung != sings_ && has_words(part.text)) change_to(part.sung);
                return add_words(part, goes_on);
            case SpeechPart::Kind::Direction:
                return add_direction(part.text);
            case SpeechPart::Kind::Sound: {
                const std::string text = sound_text(part.text);
                if (!text.empty()) words_ += " {sound " + text + "} ";
                return;
            }
            case SpeechPart::Kind::Note:
                notes_.push_back(part.text);
                return;
            case SpeechPart::Kind::Paragraph:
                end_line();
                if (!lines_.empty() && !lines_.back().empty()) lines_.emplace_back();
                return;
        }
    }
    // Of the words that follow, on a line of its own.
    void change_to(bool sung) {
        sings_ = sung;
        end_line();
        if (sung)
            lines_.push_back(fmt::format("({})", singing));
        else
            words_ = "{normal} ";
    }
    void add_words(const SpeechPart& part, bool goes_on) {
        std::string text = without_marks(with_times_signs(without_dangers(part.text)), "*<>");
        // Marks between two words, as without_marks has it within a part.
        const bool parted = ends_in_marks_ || part.text.starts_with('*');
        ends_in_marks_ = part.text.ends_with('*');
        if (parted && begins_in_a_word(text) && prose::sheet::ends_in_a_word(words_)) words_ += ' ';
        text = with_marks_of_sheets(text);
        const std::string_view inside = trim(text);
        // A sheet marks whole words.
        const bool in_a_word = (begins_in_a_word(text) && prose::sheet::ends_in_a_word(words_)) ||
                               (goes_on && prose::sheet::ends_in_a_word(text));
        if (!part.emphasised || inside.empty() || !has_words(inside) || in_a_word) {
            words_ += text;
            return;
        }
        const auto before = static_cast<std::size_t>(inside.data() - text.data());
        words_ += text.substr(0, before);
        if (words_.ends_with('*')) words_ += ' ';
        words_ += '*' + std::string(inside) + '*' + text.substr(before + inside.size());
    }
    // A pause stands between the words; anything else on a line of its own, where it is never spoken.
    void add_direction(std::string_view text) {
        if (const auto known = recognise(text); known && known->complete && known->pause.value > 0.0 &&
                                                known->delivery.empty() && known->treatment.empty() &&
                                                known->position.empty() && known->sound.empty()) {
            words_ += fold_name(text) == "beat" ? " {beat} " : fmt::format(" {{pause {:g} s}} ", known->pause.value);
            return;
        }
        const std::string direction = direction_text(text);
        if (direction.empty()) return;
        end_line();
        // The first line stands beside the name.
        if (lines_.empty()) return notes_.push_back(std::string(text));
        lines_.push_back('(' + direction + ')');
    }
    void end_line() {
        std::string line = marks_kept(words_);
        words_.clear();
        if (line.empty()) return;
        for (const std::string_view part : prose::sheet::cut_body(line)) lines_.emplace_back(part);
    }
    // The marks that stand here on purpose go around body_text, which takes braces for text.
    static std::string marks_kept(const std::string& words) {
        std::string line;
        const auto add_piece = [&](const std::string& piece, bool joins) {
            if (!line.empty() && !piece.empty() && !joins) line += ' ';
            line += piece;
        };
        std::size_t at = 0;
        while (at < words.size()) {
            const std::size_t open = std::min(words.find('{', at), words.size());
            const std::string plain = body_text(std::string_view(words).substr(at, open - at));
            add_piece(plain, at > 0 && words[at] != ' ');
            at = open == words.size() ? open : std::min(words.find('}', open), words.size() - 1) + 1;
            if (at > open)
                add_piece(without_braces_around_phonemes(words.substr(open, at - open)),
                          open > 0 && words[open - 1] != ' ');
        }
        return has_words(line) ? line : std::string();
    }
    SpeechText without_words(const std::string& head, const std::vector<std::string>& options) {
        const auto is_heard = [](const std::string& option) {
            const auto known = recognise(option);
            return known && !known->sound.empty();
        };
        // "(sighs)" is all that somebody says.
        if (const auto sound = std::ranges::find_if(options, is_heard); sound != options.end())
            return {fmt::format("{}: ({})\n", head, *sound), std::move(notes_)};
        const std::string who = fmt::format("{} {}", head, listed(options, ", "));
        const std::string marks = marks_alone();
        notes_.insert(notes_.begin(), marks.empty() ? who : fmt::format("{}: {}", trim(who), marks));
        return {marks.empty() ? "" : "BEAT\n", std::move(notes_)};
    }
    // "...", "?!": a look, and no words.
    std::string marks_alone() const {
        std::string marks;
        for (const SpeechPart& part : speech_.parts)
            if (part.kind == SpeechPart::Kind::Words) marks += part.text + ' ';
        return plain_line(marks);
    }

    static constexpr std::string_view singing = "singing";
    const Element& speech_;
    const std::string& heads_;
    bool sings_ = false;              // the words of now
    std::vector<std::string> lines_;  // an empty one: a paragraph begins
    std::string words_;
    bool ends_in_marks_ = false;  // the last part of words
    std::vector<std::string> notes_;
};

}  // namespace

SpeechText speech_text(const Element& speech, const std::string& heads) {
    return SpeechTextWriter(speech, heads).run();
}

}  // namespace dramatis::cues::scripts
