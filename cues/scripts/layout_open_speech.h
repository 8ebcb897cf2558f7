// The speech that goes on while the lines of a script are read, and who speaks it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cues/scripts/layout_heads.h"
#include "cues/scripts/layout_line.h"
#include "cues/scripts/layout_manner.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// A name that stands on a line of its own.
bool is_above(HeadForm form);

class OpenSpeech {
  public:
    // Speeches are added to `elements`; others may add theirs between them.
    OpenSpeech(const std::vector<LayoutLine>& lines, const HeadReader& heads, const LayoutManner& manner,
               std::vector<Element>& elements)
        : lines_(lines), heads_(heads), manner_(manner), elements_(elements) {}

    bool is_open() const { return element_ != none; }
    // Something comes between: words that follow without a name are the same speaker's.
    void close() { element_ = none; }
    // A scene begins: such words are nobody's.
    void forget_speaker() {
        close();
        speaker_.clear();
    }

    // The line begins a speech. Gives the next line that is to be read; so do the others.
    std::size_t begin(std::size_t at, const LayoutHead& head);
    // Whether the head names the last speech again where a page was turned: "(MORE)", "ANNA (CONT'D)". Its words go there.
    bool resumes(std::size_t at, const LayoutHead& head) const;
    std::size_t resume(std::size_t at, const LayoutHead& head);
    // Whether nothing but words can come: the line is right below a name, and in no brackets.
    bool awaits_words(std::size_t at) const;
    // Whether it has a name that stands above its words, and none of them yet.
    bool lacks_words() const { return is_open() && is_above(form_) && has_no_words(); }
    // Whether it has a name above its words, and they end where a sentence may.
    bool may_end_above() const;
    // Whether a line without a name is of the open speech, wherever it stands.
    bool goes_on(std::size_t at) const;
    std::size_t add_line(std::size_t at);
    // Whether a paragraph behind words tells what somebody does, though nothing but its words shows it.
    bool acts_between(std::size_t at) const;
    // Whether a line without a name is a direction that stands deep below the words: "          Exit ANNA."
    bool is_indented_direction(std::size_t at) const;
    // Whether a line right below words is in capitals and tells what happens, in a speech that isn't.
    bool is_action_in_capitals(std::size_t at) const;
    // Whether the one who spoke last speaks such a line, too, behind a gap or what came between.
    bool stays_with_speaker(std::size_t at) const;
    std::size_t add_paragraph(std::size_t at);
    // To the open speech; `span`: where it stands.
    void add_part(SpeechPart part, Span span);
    // The same with a direction that has a line or a paragraph of its own: words below it are the speaker's.
    void add_direction(std::string text, Span span);

    HeadForm form() const { return form_; }
    std::size_t speeches() const { return speeches_; }  // that begin with a name
    std::size_t spoken() const { return spoken_; }      // words

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    Element& element() { return elements_[element_]; }
    const Element& element() const { return elements_[element_]; }
    void append(std::size_t at, const std::vector<std::string>& directions);
    std::size_t add_words(std::size_t at, std::size_t from);
    std::size_t add_rest_of_brackets(std::size_t at, std::vector<EmphasisRun>& runs);
    bool has_no_words() const;
    bool stops_in_mid_sentence(const LayoutLine& next) const;
    bool stays_above(const LayoutLine& line) const;
    bool stays_in_document(const LayoutLine& line) const;
    bool is_below_direction(std::size_t at) const;

    const std::vector<LayoutLine>& lines_;
    const HeadReader& heads_;
    const LayoutManner& manner_;
    std::vector<Element>& elements_;
    std::size_t element_ = none;
    std::size_t words_at_ = none;       // the line of the first words below a name
    std::vector<std::string> speaker_;  // of the last speech in the scene
    HeadForm form_ = HeadForm::Colon;
    bool bold_head_ = false;
    bool directed_ = false;  // a direction with a line of its own came last
    bool hangs_ = false;     // the words stand in a column of their own
    double head_indent_ = 0.0, body_indent_ = -1.0;
    std::size_t speeches_ = 0, spoken_ = 0;
};

}  // namespace dramatis::cues::scripts
