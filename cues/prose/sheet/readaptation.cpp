#include "cues/prose/sheet/readaptation.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/text.h"
#include "cues/heads.h"
#include "cues/prose/sheet/adapt.h"
#include "cues/prose/sheet/cast_names.h"
#include "cues/prose/sheet/line_matching.h"

namespace dramatis::cues::prose::sheet {
namespace {

constexpr std::string_view question_mark = "# ?";

std::vector<std::string_view> texts_of(const Adaptation& adaptation) {
    std::vector<std::string_view> texts;
    texts.reserve(adaptation.lines.size());
    for (const SheetLine& line : adaptation.lines) texts.push_back(line.text);
    return texts;
}

// "MIRA & OSK" of a speech's line; empty for any other line.
std::string_view speakers_in(std::string_view line) {
    const auto head = read_head(line);
    return head && head->kind == CueKind::Speech ? head->name : std::string_view();
}

std::vector<std::size_t> inverse(const std::vector<std::size_t>& matches, std::size_t size) {
    std::vector<std::size_t> result(size, no_line);
    for (std::size_t i = 0; i < matches.size(); ++i)
        if (matches[i] != no_line) result[matches[i]] = i;
    return result;
}

// What an edited sheet says of the quotations: who speaks each, and which questions have been answered by removing them.
struct Answers {
    std::map<std::size_t, std::string> speakers;  // by quotation
    std::set<std::size_t> without_question;
};

Answers answers_in(const Adaptation& adaptation, const std::vector<std::string_view>& edited) {
    Answers answers;
    const auto matches = match_lines(texts_of(adaptation), edited);
    for (std::size_t i = 0; i < adaptation.lines.size(); ++i) {
        const SheetLine& line = adaptation.lines[i];
        if (line.quotations.empty() || matches[i] == no_line) continue;
        const std::string_view speakers = speakers_in(edited[matches[i]]);
        const bool asked = i > 0 && adaptation.lines[i - 1].text.starts_with(question_mark);
        const bool still_asked = matches[i] > 0 && edited[matches[i] - 1].starts_with(question_mark);
        for (const std::size_t quotation : line.quotations) {
            if (!speakers.empty()) answers.speakers[quotation] = speakers;
            if (asked && !still_asked) answers.without_question.insert(quotation);
        }
    }
    return answers;
}

// Who speaks each quotation in an adaptation, and which it asks about.
struct State {
    std::map<std::size_t, std::string> speakers;
    std::set<std::size_t> asked;
};
State state_of(const Adaptation& adaptation) {
    State state;
    for (const SheetLine& line : adaptation.lines)
        for (const std::size_t quotation : line.quotations) state.speakers[quotation] = speakers_in(line.text);
    for (const UnsureSpeaker& unsure : adaptation.unsure) state.asked.insert(unsure.quotation);
    return state;
}

// The character whom the sheet calls so, as the story does: "DR. O'NEILL" is "Dr. O\u2019Neill".
std::string name_in_story(const Adaptation& adaptation, std::string_view name) {
    const auto found = std::ranges::find(adaptation.names, name);
    if (name == narrator_name || found == adaptation.names.end()) return std::string(name);
    return adaptation.cast.characters[static_cast<std::size_t>(found - adaptation.names.begin())].name;
}

void give(std::size_t quotation, std::string_view speakers, const Adaptation& adaptation,
          std::vector<cast::GivenSpeaker>& given) {
    for (const std::string_view name : split_names(speakers))
        given.push_back({quotation, name_in_story(adaptation, name)});
}

// The edits that the decoding doesn't arrive at by itself: the first one is given, the story adapted again, and so on, so that
// a neighbour that a correction repairs is not a correction of its own.
class GivenByEdits {
  public:
    GivenByEdits(const Adaptation& plain, const std::vector<std::string_view>& edited)
        : plain_(state_of(plain)), answers_(answers_in(plain, edited)) {}

    // Adds to `given` what `current` lacks; at most `most` speakers. True if there was something. Changed speakers come first:
    // a question that a correction answers is no answer of its own.
    bool add_missing(const Adaptation& current, std::vector<cast::GivenSpeaker>& given, std::size_t most) {
        const State state = state_of(current);
        return add_if(current, given, most,
                      [&](std::size_t quotation, std::string_view speakers) {
                          return !is_by(plain_, quotation, speakers) && !is_by(state, quotation, speakers);
                      }) ||
               add_if(current, given, most, [&](std::size_t quotation, std::string_view speakers) {
                   return answers_.without_question.contains(quotation) &&
                          (state.asked.contains(quotation) || !is_by(state, quotation, speakers));
               });
    }

    // How many speakers were given.
    std::size_t given() const { return done_.size(); }

  private:
    static bool is_by(const State& state, std::size_t quotation, std::string_view speakers) {
        const auto found = state.speakers.find(quotation);
        return found != state.speakers.end() && found->second == speakers;
    }
    template <class Lacks>
    bool add_if(const Adaptation& current, std::vector<cast::GivenSpeaker>& given, std::size_t most, Lacks lacks) {
        const bool has_narrator = std::ranges::any_of(current.cast.characters, &cast::Character::is_narrator);
        const std::size_t before = done_.size();
        for (const auto& [quotation, speakers] : answers_.speakers) {
            if (done_.size() - before == most) break;
            const bool by_nobody = speakers == narrator_name && !has_narrator;
            if (done_.contains(quotation) || by_nobody || !lacks(quotation, speakers)) continue;
            done_.insert(quotation);
            give(quotation, speakers, current, given);
        }
        return done_.size() > before;
    }

    State plain_;
    Answers answers_;
    std::set<std::size_t> done_;
};

// The same quotations in another version of the story.
std::vector<cast::GivenSpeaker> moved(const std::vector<cast::GivenSpeaker>& given, const Adaptation& from,
                                      const Adaptation& to) {
    const auto texts = [](const Adaptation& adaptation) {
        std::vector<std::string_view> result;
        for (const auto& quotation : adaptation.quotations) result.push_back(adaptation.story.text(quotation.inner));
        return result;
    };
    const auto matches = match_lines(texts(from), texts(to));
    std::vector<cast::GivenSpeaker> result;
    for (const auto& [quotation, name] : given)
        if (matches[quotation] != no_line) result.push_back({matches[quotation], name});
    return result;
}

// What was written, what became of it by hand, and what is written now, as one: whatever was changed by hand stays so.
class Merge {
  public:
    Merge(const std::vector<std::string_view>& plain, const std::vector<std::string_view>& edited,
          const std::vector<std::string_view>& fresh, std::string_view line_end, bool cut_anew)
        : plain_(plain),
          edited_(edited),
          fresh_(fresh),
          line_end_(line_end),
          cut_anew_(cut_anew),
          plain_of_edited_(match_lines(edited, plain)),
          edited_of_plain_(inverse(plain_of_edited_, plain.size())),
          plain_of_fresh_(match_lines(fresh, plain)),
          edited_of_fresh_(inverse(match_lines(edited, fresh), fresh.size())) {
        match_through_plain();
    }

    void run() {
        for (std::size_t f = 0; f < fresh_.size(); ++f) {
            const std::size_t e = edited_of_fresh_[f];
            if (e != no_line) {
                add_lines_before(e);
                if (edited_[e] != fresh_[f] && !is_as_written(e)) ++edits_;
                next_ = e + 1;
            }
            const std::size_t p = plain_of_fresh_[f];
            const bool removed = e == no_line && p != no_line && edited_of_plain_[p] == no_line;
            if (removed && !fresh_[f].empty()) ++edits_;
            const bool is_question = fresh_[f].starts_with(question_mark);
            const bool stays = !removed && !(is_question && f + 1 < fresh_.size() && is_spoken_by_hand(f + 1));
            if (is_question) questions_.push_back(stays);
            if (!stays) continue;
            const std::string line = e == no_line ? std::string(fresh_[f]) : merged(e, fresh_[f]);
            if (e != no_line && speakers_in(line) != speakers_in(edited_[e])) ++repaired_;
            add(line);
        }
        add_lines_before(edited_.size());
    }

    const std::string& text() const { return text_; }
    std::size_t edits() const { return edits_; }
    std::size_t repaired() const { return repaired_; }
    // For each question that is written now: does the text still ask it?
    const std::vector<bool>& questions() const { return questions_; }

  private:
    void add(std::string_view line) { text_.append(line).append(line_end_); }
    bool is_as_written(std::size_t e) const {
        const std::size_t p = plain_of_edited_[e];
        if (p == no_line) return false;
        return plain_[p] == edited_[e] || (cut_anew_ && differs_in_speaker(plain_[p], edited_[e]));
    }
    // The speaker is given to the new adaptation, whose lines are others.
    static bool differs_in_speaker(std::string_view plain, std::string_view edited) {
        const auto a = read_head(plain);
        const auto b = read_head(edited);
        return a && b && a->kind == CueKind::Speech && b->kind == CueKind::Speech && a->body == b->body &&
               a->options == b->options;
    }
    // A line that was changed so much, here or in the story, that it is nothing like itself is still where it was.
    void match_through_plain() {
        std::size_t next = edited_.size();  // of the lines below
        for (std::size_t f = fresh_.size(); f-- > 0;) {
            std::size_t& e = edited_of_fresh_[f];
            const std::size_t p = plain_of_fresh_[f];
            if (e == no_line && p != no_line && edited_of_plain_[p] < next) e = edited_of_plain_[p];
            if (e != no_line) next = e;
        }
        std::size_t least = 0;
        for (std::size_t& e : edited_of_fresh_) {
            if (e == no_line) continue;
            if (e < least)
                e = no_line;
            else
                least = e + 1;
        }
    }
    // Somebody else speaks the line than the story says.
    bool is_spoken_by_hand(std::size_t f) const {
        const std::size_t e = edited_of_fresh_[f];
        return e != no_line && !is_as_written(e) && speakers_in(edited_[e]) != speakers_in(fresh_[f]) &&
               speakers_in(merged(e, fresh_[f])) == speakers_in(edited_[e]);
    }
    // What somebody has added, and lines that somebody has changed whose speech the story no longer has.
    void add_lines_before(std::size_t e) {
        for (; next_ < e; ++next_) {
            if (is_as_written(next_)) continue;
            add(edited_[next_]);
            if (!edited_[next_].empty()) ++edits_;
        }
    }
    // Of a speech, each part for itself: its words may have been changed by hand, and its speaker by another correction.
    std::string merged(std::size_t e, std::string_view fresh) const {
        if (is_as_written(e)) return std::string(fresh);
        std::string edited(edited_[e]);
        const std::size_t p = plain_of_edited_[e];
        if (p == no_line) return edited;
        const auto before = read_head(plain_[p]);
        const auto by_hand = read_head(edited_[e]);
        const auto now = read_head(fresh);
        for (const auto& head : {before, by_hand, now})
            if (!head || head->kind != CueKind::Speech || head->flaw != Head::Flaw::None || !head->cue_number.empty())
                return edited;
        const auto choice = [](const auto& was, const auto& hand, const auto& is) { return hand == was ? is : hand; };
        const std::string_view name = choice(before->name, by_hand->name, now->name);
        const std::string_view body = choice(before->body, by_hand->body, now->body);
        if (name == by_hand->name && body == by_hand->body) return edited;
        std::string line(name);
        if (by_hand->options) line.append(" (").append(*by_hand->options).append(")");
        return line.append(":").append(body);
    }

    const std::vector<std::string_view>& plain_;
    const std::vector<std::string_view>& edited_;
    const std::vector<std::string_view>& fresh_;
    std::string_view line_end_;
    bool cut_anew_;
    std::vector<std::size_t> plain_of_edited_, edited_of_plain_, plain_of_fresh_, edited_of_fresh_;
    std::string text_;
    std::vector<bool> questions_;
    std::size_t next_ = 0;
    std::size_t edits_ = 0;
    std::size_t repaired_ = 0;
};

// The field in the program's own words, however it is spaced: it is no place for edits.
void restore_origin(std::vector<std::string_view>& edited, const Adaptation& plain) {
    constexpr std::string_view field = "Adapted-From:";
    const auto written =
        std::ranges::find_if(plain.lines, [&](const SheetLine& line) { return line.text.starts_with(field); });
    const auto found = std::ranges::find_if(edited, [&](std::string_view line) { return line.starts_with(field); });
    if (written != plain.lines.end() && found != edited.end()) *found = written->text;
}

// Questions that the sheet no longer asks are answered.
void keep_questions(std::vector<UnsureSpeaker>& unsure, const std::vector<bool>& asked) {
    std::vector<UnsureSpeaker> kept;
    for (std::size_t i = 0; i < unsure.size(); ++i)
        if (i >= asked.size() || asked[i]) kept.push_back(std::move(unsure[i]));
    unsure = std::move(kept);
}

}  // namespace

Result<Readaptation> adapt_again(const StoryVersion& before, const StoryVersion& now, std::string_view edited,
                                 Diagnostics& diagnostics) {
    Diagnostics said_already;  // of the older story, and again of each round
    auto edited_lines = lines_of(edited);
    auto plain = adapt(before.source, before.options, said_already, {}, before.known);
    if (!plain) return std::unexpected(plain.error());
    restore_origin(edited_lines, *plain);
    GivenByEdits edits(*plain, edited_lines);
    std::vector<cast::GivenSpeaker> given;
    constexpr int rounds_one_by_one = 40;
    Adaptation current = *plain;
    for (int round = 0;; ++round) {
        const std::size_t most = round < rounds_one_by_one ? 1 : current.quotations.size();
        if (!edits.add_missing(current, given, most)) break;
        auto next = adapt(before.source, before.options, said_already, given, before.known);
        if (!next) return std::unexpected(next.error());
        current = std::move(*next);
    }
    Readaptation result;
    auto latest = adapt(now.source, now.options, diagnostics, {}, now.known);
    if (!latest) return std::unexpected(latest.error());
    if (before.source != now.source && before.source->text() != now.source->text())
        given = moved(given, current, *latest);
    if (!given.empty()) latest = adapt(now.source, now.options, said_already, given, now.known);
    if (!latest) return std::unexpected(latest.error());
    result.adaptation = std::move(*latest);
    const auto plain_lines = texts_of(*plain);
    const auto fresh_lines = texts_of(result.adaptation);
    Merge merge(plain_lines, edited_lines, fresh_lines,
                edited.substr(0, edited.find('\n') + 1).ends_with("\r\n") ? "\r\n" : "\n",
                before.options.narration != now.options.narration);
    merge.run();
    result.repaired = merge.repaired();
    result.sheet = merge.text();
    result.edits = merge.edits() + edits.given();
    keep_questions(result.adaptation.unsure, merge.questions());
    return result;
}

}  // namespace dramatis::cues::prose::sheet
