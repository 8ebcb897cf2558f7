#include "cues/prose/text/quotations.h"

#include <algorithm>
#include <optional>
#include <span>

#include "cues/prose/text/dash_dialogue.h"
#include "cues/prose/text/italics.h"
#include "cues/prose/text/letters.h"
#include "cues/prose/text/pairing.h"
#include "cues/prose/text/quotation_kind.h"
#include "cues/prose/text/quoting_style.h"
#include "cues/prose/text/reporting.h"

namespace dramatis::cues::prose::text {
namespace {

// A quotation that nothing closes may fill a paragraph, but not a book without paragraphs.
constexpr std::size_t longest_unclosed = 4000;

class Finder {
  public:
    explicit Finder(const Story& story)
        : story_(story), marks_(marks_of(story)), style_(quoting_style(story, marks_)), reports_(story.language) {}

    std::vector<Quotation> take() && {
        for (block_ = 0; block_ < story_.blocks.size(); ++block_) {
            const BlockKind kind = story_.blocks[block_].kind;
            if (kind == BlockKind::Prose || kind == BlockKind::Verse) {
                read_block();
            } else if (kind != BlockKind::LeftOut) {
                goes_on_.reset();
            }
        }
        return std::move(found_);
    }

  private:
    std::span<const Mark> marks_in(std::size_t block) const {
        return std::span(marks_.marks).subspan(marks_.firsts[block], marks_.firsts[block + 1] - marks_.firsts[block]);
    }

    // What stands right before the block.
    std::string_view earlier() const {
        const std::uint32_t size = std::min<std::uint32_t>(offset_, 200);
        return story_.source->text().substr(offset_ - size, size);
    }

    void read_block() {
        const Block& block = story_.blocks[block_];
        text_ = story_.text(block.span);
        offset_ = block.span.begin;
        first_ = found_.size();
        italics_.clear();
        const std::optional<QuotationKind> going_on = goes_on_;
        goes_on_.reset();
        if (style_.dashes && begins_with_dash(text_)) {
            read_dialogue(0);
            return;
        }
        if (const std::size_t turn = style_.dashes ? find_dash_turn(text_) : std::string_view::npos;
            turn != std::string_view::npos && marks_in(block_).empty()) {
            read_italics(0, turn);
            read_dialogue(turn);
            return;
        }
        const std::vector<Pair> pairs = pair_marks(text_, marks_in(block_), style_, style_.singles[block_]);
        std::size_t narration = 0;
        for (const Pair& pair : pairs) {
            read_italics(narration, pair.begin);
            const bool first = &pair == &pairs.front();
            add_pair(pair, narration, first && pair.begin == 0 ? going_on : std::nullopt);
            narration = pair.end;
        }
        read_italics(narration, text_.size());
    }

    // `dash`: where it stands in the block.
    void read_dialogue(std::size_t dash) {
        bool first = true;
        const std::size_t begin = skip_spaces(text_, dash + dash_at(text_, dash));
        for (const SpokenPiece& piece : spoken_pieces(text_, begin, reports_)) {
            add(piece.begin, piece.end, first ? dash : piece.begin, piece.end, QuotationKind::Speech);
            first = false;
        }
    }

    void read_italics(std::size_t begin, std::size_t end) {
        if (begin >= end) return;
        italics_.clear();
        find_italics(earlier(), text_, begin, end, reports_, italics_);
        for (const Italic& italic : italics_)
            add(italic.begin + 1, italic.end - 1, italic.begin, italic.end, italic.kind);
    }

    void add_pair(const Pair& pair, std::size_t narration, std::optional<QuotationKind> going_on) {
        std::size_t inner = pair.inner_begin;
        const std::string_view said = trimmed(text_.substr(inner, pair.inner_end - inner), inner);
        if (said.empty()) return;
        QuotationKind kind = QuotationKind::Speech;
        if (going_on) {
            kind = *going_on;
        } else if (begins_a_letter(said)) {
            kind = QuotationKind::Writing;
        } else {
            const bool after_speech = found_.size() > first_ && found_.back().kind == QuotationKind::Speech;
            kind = kind_of_quotation({.block = text_,
                                      .begin = pair.begin,
                                      .end = pair.end,
                                      .said = said,
                                      .clause = narration,
                                      .after_speech = after_speech,
                                      .earlier = earlier(),
                                      .in_verse = story_.blocks[block_].kind == BlockKind::Verse,
                                      .fills_its_block = pair.begin == 0 && pair.end == text_.size()},
                                     reports_);
        }
        if (pair.closed) {
            add_spoken(pair, kind);
            return;
        }
        // A mark before a space opens nothing: `nobody said " at all.`
        const bool opens = pair.inner_begin < text_.size() && space_at(text_, pair.inner_begin) == 0;
        if (opens && pair.end == text_.size() && next_block_reopens(pair.opening)) {
            add(pair.inner_begin, pair.inner_end, pair.begin, pair.end, kind);
            if (found_.size() > first_) found_.back().continued = true;
            goes_on_ = kind;
            return;
        }
        // Nothing closes it: up to the tag, if there is one.
        const std::vector<SpokenPiece> pieces =
            spoken_pieces(text_.substr(0, pair.inner_end), pair.inner_begin, reports_);
        std::size_t end = pieces.empty() ? pair.inner_end : pieces.front().end;
        if (end - pair.inner_begin > longest_unclosed) end = first_sentence_end(pair.inner_begin, end);
        const std::size_t before = found_.size();
        add(pair.inner_begin, end, pair.begin, end, kind);
        if (found_.size() > before) found_.back().unclosed = true;
    }

    std::size_t first_sentence_end(std::size_t begin, std::size_t end) const {
        for (std::size_t at = begin; at + 1 < end; ++at) {
            const char c = text_[at];
            if ((c == '.' || c == '!' || c == '?') && space_at(text_, at + 1) > 0) return at + 1;
        }
        return end;
    }

    // « Oui, dit-il, je viens. »: French has its tags between the marks.
    void add_spoken(const Pair& pair, QuotationKind kind) {
        if (story_.language != Language::French || pair.opening < Glyph::LeftGuillemet) {
            add(pair.inner_begin, pair.inner_end, pair.begin, pair.end, kind);
            return;
        }
        std::vector<SpokenPiece> pieces = spoken_pieces(text_.substr(0, pair.inner_end), pair.inner_begin, reports_);
        for (const SpokenPiece& piece : pieces) {
            const std::size_t begin = &piece == &pieces.front() ? pair.begin : piece.begin;
            const bool last = skip_spaces(text_, piece.end) >= pair.inner_end;
            add(piece.begin, piece.end, begin, last ? pair.end : piece.end, kind);
        }
    }

    void add(std::size_t inner_begin, std::size_t inner_end, std::size_t begin, std::size_t end, QuotationKind kind) {
        const std::string_view said = trimmed(text_.substr(inner_begin, inner_end - inner_begin), inner_begin);
        if (said.empty()) return;
        const auto in_story = [this](std::size_t at) { return offset_ + static_cast<std::uint32_t>(at); };
        end = skip_spaces_back(text_, end);
        found_.push_back({{in_story(inner_begin), in_story(inner_begin + said.size())},
                          {in_story(begin), in_story(end)},
                          block_,
                          kind,
                          false,
                          false});
    }

    bool next_block_reopens(Glyph opening) const {
        for (std::size_t next = block_ + 1; next < story_.blocks.size(); ++next) {
            const BlockKind kind = story_.blocks[next].kind;
            if (kind == BlockKind::LeftOut) continue;
            return (kind == BlockKind::Prose || kind == BlockKind::Verse) && reopens(marks_in(next), opening);
        }
        return false;
    }

    const Story& story_;
    StoryMarks marks_;
    QuotingStyle style_;
    ReportFinder reports_;
    std::vector<Quotation> found_;
    std::vector<Italic> italics_;
    std::size_t block_ = 0;
    std::size_t first_ = 0;  // of found_: the block's first quotation
    std::string_view text_;
    std::uint32_t offset_ = 0;
    std::optional<QuotationKind> goes_on_;  // the block before is left open
};

}  // namespace

std::vector<Quotation> find_quotations(const Story& story) { return Finder(story).take(); }

}  // namespace dramatis::cues::prose::text
