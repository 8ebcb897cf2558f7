#include "pipeline/print/pagination.h"

#include <algorithm>
#include <cassert>
#include <deque>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dramatis::pipeline::print {
namespace {

constexpr double line = 12.0;                   // points
constexpr std::size_t fewest = 2;               // lines of a paragraph that is divided, on either side
constexpr std::size_t kept_together = 4;        // lines: a paragraph that isn't spoken is not divided if it has no more
constexpr std::size_t bytes_of_a_page = 4'096;  // of text are measured first
constexpr std::size_t unsure = 2;               // lines at the end of a text that goes on
constexpr const char* more = "(MORE)";
constexpr char emphasis_marks[] = {emphasis_on, emphasis_off, '\0'};
constexpr char blank[] = {' ', emphasis_on, emphasis_off, '\0'};

bool is_of_speech(Style style) { return style == Style::Direction || style == Style::Words; }
bool is_speech(Style first) { return first == Style::Name || is_of_speech(first); }
// Nothing of it stands last on a page.
bool leads(Style style) { return style == Style::Scene || style == Style::Cue; }

// Above a paragraph, unless it begins a page.
double space_above(Style style, Style before) {
    if (style == Style::Scene || style == Style::Mark) return 2 * line;
    if (style == Style::Words && before == Style::Words) return line / 2;
    return is_of_speech(style) || style == Style::More ? 0.0 : line;
}

// What is still to be placed of a paragraph. It is measured when somebody asks, and no further than a page needs.
struct Piece {
    Style style = Style::Action;
    std::string_view number = {};
    std::string_view text = {};
    bool emphasised = false;  // emphasis is open where it begins
    std::optional<Measured> measured = {};

    // Its first bytes, with marks of their own.
    Paragraph first(std::size_t bytes) const {
        std::string part = emphasised ? std::string(1, emphasis_on) : std::string();
        part += text.substr(0, bytes);
        return {style, std::string(number), std::move(part)};
    }
    bool is_emphasised_at(std::size_t byte) const {
        const std::size_t mark = text.substr(0, byte).find_last_of(emphasis_marks);
        return mark == std::string_view::npos ? emphasised : text[mark] == emphasis_on;
    }
    Piece behind(std::size_t byte) const {
        Piece rest{.style = style, .text = text.substr(byte), .emphasised = is_emphasised_at(byte)};
        rest.text.remove_prefix(std::min(rest.text.find_first_not_of(' '), rest.text.size()));
        return rest;
    }
};

// A heading, a sound, or what is left of a speech, with its name.
using Block = std::span<Piece>;

double above(Block block, std::size_t i) { return i == 0 ? 0.0 : space_above(block[i].style, block[i - 1].style); }

class Paginator {
  public:
    Paginator(const PageSize& size, const Measure& measure)
        : size_(size), measure_(measure), more_height_(measure({Style::More, {}, more}).height()) {}

    std::vector<Page> run(std::span<const Paragraph> paragraphs) {
        std::vector<Piece> pieces;
        pieces.reserve(paragraphs.size());
        for (const Paragraph& each : paragraphs)
            pieces.push_back({.style = each.style, .number = each.number, .text = each.text});
        std::vector<Block> blocks;
        for (std::size_t begin = 0, end = 1; begin < pieces.size(); begin = end++) {
            while (end < pieces.size() && is_of_speech(pieces[end].style)) ++end;
            blocks.push_back(Block(pieces).subspan(begin, end - begin));
        }
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (!is_new_page() && !fits(blocks, i)) begin_page();
            place(blocks[i]);
        }
        return std::move(pages_);
    }

  private:
    bool is_new_page() const { return pages_.back().empty(); }
    void begin_page() {
        pages_.emplace_back();
        down_ = size_.top;
    }
    double left() const { return size_.height - size_.bottom - down_; }
    double above_here(Style style) const {
        return is_new_page() ? 0.0 : space_above(style, pages_.back().back().paragraph.style);
    }

    // Of a long text, only as much as fills a page: the rest is laid out anew on the next one.
    const Measured& measured(Piece& piece) const {
        for (std::size_t bytes = bytes_of_a_page; !piece.measured; bytes *= 2) {
            std::size_t end = std::min(bytes, piece.text.size());
            while (end < piece.text.size() && (piece.text[end] & 0xC0) == 0x80) ++end;  // a whole character
            Measured part = measure_(piece.first(end));
            for (Measured::Break& each : part.breaks) each.byte -= piece.emphasised ? 1 : 0;
            if (end < piece.text.size()) {
                // The last line isn't full, and the one above it may end elsewhere.
                const std::size_t sure = part.lines.size() - std::min(part.lines.size(), unsure);
                if (std::accumulate(part.lines.begin(), part.lines.begin() + static_cast<std::ptrdiff_t>(sure), 0.0) <=
                    size_.room())
                    continue;
                std::erase_if(part.breaks, [&](const Measured::Break& each) { return each.line >= sure; });
            }
            piece.measured = std::move(part);
        }
        return *piece.measured;
    }
    // Something greater than `most` if it is more.
    double height(Block block, double most) const {
        double sum = 0.0;
        for (std::size_t i = 0; i < block.size() && sum <= most; ++i)
            sum += above(block, i) + measured(block[i]).height();
        return sum;
    }
    // Lines that are spoken, from a piece on; of what isn't a speech, all. No more are counted than `most`.
    std::size_t words_from(Block block, std::size_t i, std::size_t most) const {
        std::size_t sum = 0;
        for (; i < block.size() && sum < most; ++i) sum += words_in(block, i);
        return sum;
    }
    std::size_t words_in(Block block, std::size_t i) const {
        return is_speech(block.front().style) && block[i].style != Style::Words ? 0 : measured(block[i]).lines.size();
    }
    // The next page begins with the name again, unless it would fill much of it.
    bool repeats_name(Block block) const {
        return block.front().style == Style::Name && measured(block.front()).height() <= size_.room() / 4;
    }

    // Where a block may be divided: after a part of one of its pieces, or before one of them.
    struct Cut {
        std::size_t piece = 0;
        std::size_t byte = 0;   // 0: before the piece
        std::size_t lines = 0;  // of the piece before the cut
        double height = 0.0;    // of what stands before the cut
        bool sentence = true;
    };
    enum class Where {
        Usual,    // in words, with lines on either side; never right below a name or a direction
        Anywhere  // at any line, before any piece: what is taller than a page
    };
    bool may_cut_before(Block block, std::size_t i, std::size_t words_above, Where where) const {
        if (where == Where::Anywhere) return i > (repeats_name(block) ? 1u : 0u);
        return i > 0 && block[i - 1].style == Style::Words && words_above >= fewest &&
               words_from(block, i, fewest) >= fewest;
    }
    bool may_cut_in(Block block, std::size_t i, Where where) const {
        if (where == Where::Anywhere || block[i].style == Style::Words) return true;
        return !is_speech(block.front().style) && measured(block[i]).lines.size() > kept_together &&
               !leads(block[i].style);
    }
    // The last one for which there is room: at the end of a sentence, unless that leaves much of the page empty.
    std::optional<Cut> best_cut(Block block, double room, Where where) const {
        if (is_speech(block.front().style)) room -= more_height_;
        std::optional<Cut> any, sentence;
        const auto take = [&](const Cut& cut) {
            any = cut;
            if (cut.sentence) sentence = cut;
        };
        double down = 0.0;
        std::size_t words_above = 0;
        for (std::size_t i = 0; i < block.size() && down <= room; ++i) {
            if (may_cut_before(block, i, words_above, where)) take({.piece = i, .height = down});
            down += above(block, i);
            const Measured& lines = measured(block[i]);
            const std::size_t words = words_in(block, i);
            std::size_t before = 0;  // lines
            double end = down;
            for (const Measured::Break& each : lines.breaks) {
                if (!may_cut_in(block, i, where)) break;
                for (; before <= each.line; ++before) end += lines.lines[before];
                if (end > room) break;
                if (block[i].text.find_first_not_of(blank, each.byte) == std::string_view::npos) continue;
                // What is left of a line begins one of its own.
                const std::size_t own = lines.lines.size() - before + (each.sentence ? 1 : 0);
                if (where == Where::Usual && (words_above + before < fewest ||
                                              (own < fewest && own + words_from(block, i + 1, fewest) < fewest)))
                    continue;
                take({.piece = i, .byte = each.byte, .lines = before, .height = end, .sentence = each.sentence});
            }
            down += lines.height();
            words_above += words;
        }
        const double much = size_.room() / 4;
        return any && room - (sentence ? sentence->height : 0.0) > much ? any : sentence;
    }

    // Whether the block, or enough of it to begin with, has room on this page, with those that a heading leads to. Headings
    // that no page has room for together aren't kept together.
    bool fits(std::span<const Block> blocks, std::size_t at) const {
        double used = above_here(blocks[at].front().style);
        const double alone = used + height(blocks[at], left());
        for (; leads(blocks[at].front().style) && at + 1 < blocks.size(); ++at) {
            used +=
                height(blocks[at], size_.room()) + space_above(blocks[at + 1].front().style, blocks[at].back().style);
            if (used > size_.room()) return alone <= left();
        }
        const double room = left() - used;
        return height(blocks[at], room) <= room || best_cut(blocks[at], room, Where::Usual);
    }

    void place(Block block) {
        for (;;) {
            const double room = left() - above_here(block.front().style);
            if (height(block, room) <= room) return put(block);
            auto cut = best_cut(block, room, Where::Usual);
            if (!cut && is_new_page()) cut = best_cut(block, room, Where::Anywhere);
            if (cut) {
                block = put_until(*cut, block);
            } else if (is_new_page()) {
                return put(block);  // a line is taller than the page
            } else {
                begin_page();
            }
        }
    }
    // Gives what is left, as it begins on the next page.
    Block put_until(const Cut& cut, Block block) {
        const bool speech = is_speech(block.front().style), repeats = cut.piece > 0 && repeats_name(block);
        const std::string_view name = block.front().text;
        put(block.first(cut.piece));
        Block rest = block.subspan(cut.piece);
        if (cut.byte > 0) {
            Paragraph part = rest.front().first(cut.byte);
            if (rest.front().is_emphasised_at(cut.byte)) part.text += emphasis_off;
            const auto& lines = rest.front().measured->lines;
            put(std::move(part),
                std::accumulate(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(cut.lines), 0.0));
            rest.front() = rest.front().behind(cut.byte);
        }
        if (speech) put({Style::More, {}, more}, more_height_);
        begin_page();
        if (!repeats) return rest;
        // In the place of what stands on the page before.
        rest = block.subspan(cut.piece - 1);
        rest.front() = {.style = Style::Name, .text = continued(name)};
        return rest;
    }
    // "IRIS (V.O.)" → "IRIS (CONT'D)"
    std::string_view continued(std::string_view name) {
        return names_.emplace_back(std::string(name.substr(0, name.find(" ("))) + " (CONT'D)");
    }
    void put(Block block) {
        for (Piece& piece : block) put(piece.first(piece.text.size()), measured(piece).height());
    }
    void put(Paragraph paragraph, double tall) {
        down_ += above_here(paragraph.style);
        pages_.back().push_back({std::move(paragraph), down_});
        down_ += tall;
        assert(left() > -0.01 || pages_.back().size() == 1);
    }

    const PageSize& size_;
    const Measure& measure_;
    double more_height_ = 0.0;
    std::deque<std::string> names_;  // made here, of pieces
    std::vector<Page> pages_ = std::vector<Page>(1);
    double down_ = size_.top;  // where the next line begins
};

}  // namespace

PageSize size_of(Paper paper) {
    PageSize size;
    size.width = paper == Paper::Letter ? 612.0 : 595.276;
    size.height = paper == Paper::Letter ? 792.0 : 841.89;
    return size;
}

double Measured::height() const { return std::accumulate(lines.begin(), lines.end(), 0.0); }

std::vector<Page> paginate(std::span<const Paragraph> paragraphs, const PageSize& size, const Measure& measure) {
    return Paginator(size, measure).run(paragraphs);
}

}  // namespace dramatis::pipeline::print
