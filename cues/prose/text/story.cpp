#include "cues/prose/text/story.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/prose/text/block_kinds.h"
#include "cues/prose/text/contents.h"
#include "cues/prose/text/front_matter.h"
#include "cues/prose/text/language.h"
#include "cues/prose/text/letters.h"
#include "cues/prose/text/lines.h"
#include "cues/prose/text/paragraphs.h"

namespace dramatis::cues::prose::text {
namespace {

class StoryReader {
  public:
    StoryReader(SourceRef source, Diagnostics& diagnostics)
        : text_(source->text()), diagnostics_(diagnostics), body_(body_of(text_)) {
        story_.source = std::move(source);
        story_.title = body_.title;
        story_.author = body_.author;
    }

    Story read() {
        const std::string_view body = story_.text(body_.span);
        story_.language = language_of(body);
        leave_out({0, body_.span.begin});
        lines_ = lines_of(text_, body_.span);
        const Layout layout = layout_of(text_, lines_);
        paragraphs_ = paragraphs_of(text_, lines_, layout);
        usual_gap_ = usual_gap(layout);
        gaps_ =
            static_cast<std::size_t>(std::ranges::count_if(paragraphs_, [](const Paragraph& p) { return p.gap > 0; }));
        numbers_are_pages_ = numbers_interrupt();
        const std::size_t first = read_opening();
        for (paragraph_ = first; paragraph_ < paragraphs_.size(); ++paragraph_) add_paragraph();
        if (const std::size_t table = leave_out_contents(text_, story_.blocks); table < story_.blocks.size())
            note_contents(table);
        leave_out({body_.span.end, static_cast<std::uint32_t>(text_.size())});
        say_what_is_left_out();
        return std::move(story_);
    }

  private:
    std::string_view text_of(std::size_t paragraph) const { return story_.text(paragraphs_[paragraph].span(lines_)); }

    void note(Span where, std::string message) {
        diagnostics_.push_back({"N0142", std::move(message), {}, {story_.source, where}});
    }

    void note_contents(std::size_t first) {
        std::size_t last = first;
        while (last + 1 < story_.blocks.size() && story_.blocks[last + 1].kind == BlockKind::LeftOut) ++last;
        const std::size_t begin = story_.source->position(story_.blocks[first].span.begin).line;
        const std::size_t end = story_.source->position(story_.blocks[last].span.end).line;
        const std::string_view top = story_.text(story_.blocks[first].span);
        const bool table_alone = is_contents_heading(top) || is_chapter_heading(top);
        note(story_.blocks[first].span,
             fmt::format("{} left out (lines {} to {})",
                         table_alone ? "the table of contents is" : "the title page and the table of contents are",
                         begin, end));
    }

    void leave_out(Span span) {
        std::size_t at = span.begin;
        const std::string_view written = trimmed(story_.text(span), at);
        if (written.empty()) return;
        const auto begin = static_cast<std::uint32_t>(at);
        story_.blocks.push_back({{begin, begin + static_cast<std::uint32_t>(written.size())}, BlockKind::LeftOut});
        if (publisher_.size() == 0) publisher_ = story_.blocks.back().span;
    }

    // Blank lines between paragraphs as most of them have it, none if most follow each other directly.
    std::size_t usual_gap(const Layout& layout) const {
        const auto close = std::ranges::count(paragraphs_, std::size_t{0}, &Paragraph::gap);
        return 2 * static_cast<std::size_t>(close) > paragraphs_.size() ? 0 : layout.usual_gap;
    }

    // A title and an author aren't told either. Returns the first paragraph of the story.
    std::size_t read_opening() {
        std::size_t credits = 0;
        while (credits < paragraphs_.size() && is_credit(text_of(credits))) ++credits;
        const Opening opening = opening_of(text_, lines_, std::span(paragraphs_).subspan(credits));
        if (story_.title.empty()) story_.title = opening.title;
        if (story_.author.empty()) story_.author = opening.author;
        const std::size_t first = credits + opening.paragraphs;
        for (std::size_t p = 0; p < first; ++p)
            story_.blocks.push_back({paragraphs_[p].span(lines_), BlockKind::LeftOut});
        return first;
    }

    static bool is_credit(std::string_view text) {
        return text.starts_with("Produced by") || text.starts_with("E-text prepared by") ||
               text.starts_with("Transcribed from");
    }

    // Numbers that stand alone are pages if one of them cuts a sentence in two, else chapters.
    bool numbers_interrupt() const {
        for (std::size_t p = 1; p + 1 < paragraphs_.size(); ++p) {
            if (!is_bare_number(text_of(p))) continue;
            if (!ends_in_stop(text_of(p - 1)) && lower_at(text_of(p + 1), 0)) return true;
        }
        return false;
    }

    void add_paragraph() {
        const Paragraph& paragraph = paragraphs_[paragraph_];
        const BlockKind kind = kind_of(paragraph);
        const bool narrated = kind == BlockKind::Prose || kind == BlockKind::Verse;
        const Span span = paragraph.span(lines_);
        if (narrated && after_prose_ && is_large(paragraph.gap))
            story_.blocks.push_back({{span.begin, span.begin}, BlockKind::SceneBreak});
        story_.blocks.push_back({span, kind});
        if (kind != BlockKind::LeftOut) after_prose_ = narrated;
    }

    bool is_large(std::size_t gap) const {
        return usual_gap_ == 0 ? gap > 0 && sparse_gaps() : gap >= 3 && gap > usual_gap_ + 1;
    }

    // In a text with a paragraph a line, blank lines part scenes only if they are few.
    bool sparse_gaps() const { return gaps_ * 8 < paragraphs_.size(); }

    BlockKind kind_of(const Paragraph& paragraph) {
        const std::string_view text = text_of(paragraph_);
        if (is_scene_break(text)) return BlockKind::SceneBreak;
        if (is_apparatus(text)) return left_out(notes_, paragraph);
        if (is_page_number(text) || (numbers_are_pages_ && is_bare_number(text))) return left_out(pages_, paragraph);
        if (is_the_end(text)) return BlockKind::LeftOut;
        if (is_heading(text) && !is_announced(text)) return BlockKind::Heading;
        const bool single = paragraph.last - paragraph.first == 1;
        if (single && paragraph_ + 1 < paragraphs_.size() && may_be_title(text) && stands_as_title(paragraph))
            return BlockKind::Heading;
        return paragraph.broken ? BlockKind::Verse : BlockKind::Prose;
    }

    // "THE END" closes a text.
    bool is_the_end(std::string_view text) const {
        if (paragraph_ + 3 < paragraphs_.size() || text.size() > 12) return false;
        const std::string name = fold_name(text);
        return name == "theend" || name == "fin" || name == "ende" || name == "finis";
    }

    // Capitals after a colon are something to read: "The sign said:", "NO ENTRY".
    bool is_announced(std::string_view text) const {
        return paragraph_ > 0 && text_of(paragraph_ - 1).ends_with(':') && !is_chapter_heading(text);
    }

    bool stands_as_title(const Paragraph& paragraph) const {
        if (!story_.blocks.empty() && story_.blocks.back().kind == BlockKind::Heading)
            return is_chapter_heading(story_.text(story_.blocks.back().span));
        return usual_gap_ > 0 && paragraph.gap >= 2 && paragraph.gap > usual_gap_;
    }

    struct Count {
        std::size_t count = 0;
        Span first;
    };
    BlockKind left_out(Count& count, const Paragraph& paragraph) {
        if (count.count == 0) count.first = paragraph.span(lines_);
        ++count.count;
        return BlockKind::LeftOut;
    }

    void say_what_is_left_out() {
        if (publisher_.size() > 0) note(publisher_, "the publisher's header and licence are left out");
        if (notes_.count > 0)
            note(notes_.first, fmt::format("notes and captions in brackets are left out ({})", notes_.count));
        if (pages_.count > 0) note(pages_.first, fmt::format("page numbers are left out ({})", pages_.count));
    }

    std::string_view text_;
    Diagnostics& diagnostics_;
    Body body_;
    Story story_;
    std::vector<Line> lines_;
    std::vector<Paragraph> paragraphs_;
    std::size_t paragraph_ = 0;
    std::size_t usual_gap_ = 1;
    std::size_t gaps_ = 0;
    bool numbers_are_pages_ = false;
    bool after_prose_ = false;
    Span publisher_;
    Count notes_;
    Count pages_;
};

}  // namespace

Story read_story(SourceRef source, Diagnostics& diagnostics) {
    return StoryReader(std::move(source), diagnostics).read();
}

}  // namespace dramatis::cues::prose::text
