#include "cues/prose/text/contents.h"

#include <algorithm>

#include "core/text.h"
#include "cues/prose/text/block_kinds.h"
#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

std::string_view first_line(std::string_view text) {
    return text.substr(0, std::min<std::size_t>(text.find('\n'), 200));
}

// The words of a heading or an entry, without what only says that it is one: "Chapter I. The Lamp" is "i the lamp".
std::vector<std::string> words_of_heading(std::string_view line) {
    std::vector<std::string> words = folded_words(first_line(line));
    for (const std::string_view name : {"book", "capítulo", "chapitre", "chapter", "kapitel", "part"}) {
        if (words.size() < 2 || words.front() != name) continue;
        words.erase(words.begin());
        break;
    }
    return words;
}

// Whether two headings are one: all the words of the shorter begin the longer ("CHAPTER I", "I. The Lamp").
bool same_heading(std::string_view a, std::string_view b) {
    const std::vector<std::string> left = words_of_heading(a);
    const std::vector<std::string> right = words_of_heading(b);
    const std::size_t words = std::min(left.size(), right.size());
    return words > 0 && std::equal(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(words), right.begin());
}

// What somebody says, or a sentence: no entry, unless a number stands before it ("IV. In which he is late.").
bool is_prose(std::string_view line) {
    constexpr std::size_t most_words = 3;
    for (const std::string_view mark : {"\"", "\u201c", "\u00bb", "\u00ab", "\u2018", "\u2014"})
        if (line.starts_with(mark)) return true;
    const bool numbered = line.substr(0, 8).contains('.') || is_chapter_heading(line);
    return ends_in_stop(line) && !numbered && folded_words(line).size() > most_words;
}

// A line of a table: short, and no sentence.
bool is_entry(std::string_view line) {
    return line.size() <= 100 && !(ends_in_stop(line) && line.size() > 60) && !line.ends_with(',') && !is_prose(line);
}

bool is_entries(std::string_view block) {
    std::size_t good = 0;
    std::size_t all = 0;
    for (std::size_t at = 0; at < block.size();) {
        const std::size_t end = std::min(block.find('\n', at), block.size());
        ++all;
        std::size_t begin = at;
        if (is_entry(trimmed(block.substr(at, end - at), begin))) ++good;
        at = end + 1;
        if (all > 400) break;
    }
    return 10 * good >= 9 * all;
}

class Contents {
  public:
    Contents(std::string_view text, std::vector<Block>& blocks) : text_(text), blocks_(blocks) {}

    std::size_t leave_out() {
        const std::size_t first = find();
        if (first == blocks_.size()) return first;
        const std::size_t entry = is_contents_heading(text_of(first)) ? first + 1 : first;
        std::size_t end = entry;
        while (end < blocks_.size() && belongs(end, entry)) ++end;
        const bool repeated = end < blocks_.size() && end > entry && repeats_an_entry(end, entry);
        // Without a repeated entry the heading right before the prose is the first chapter's own.
        if (!repeated && end > entry + 1 && end < blocks_.size() && blocks_[end - 1].kind == BlockKind::Heading) --end;
        if (end == entry) return blocks_.size();
        const std::size_t begin = title_page_before(first);
        for (std::size_t b = begin; b < end; ++b) blocks_[b].kind = BlockKind::LeftOut;
        // A break of blank lines parts nothing among what is left out.
        std::erase_if(blocks_,
                      [](const Block& block) { return block.kind == BlockKind::LeftOut && block.span.size() == 0; });
        return begin;
    }

  private:
    std::string_view text_of(std::size_t block) const {
        return text_.substr(blocks_[block].span.begin, blocks_[block].span.size());
    }

    // Title, author and publisher stand above a table of contents: short lines, and no sentence. `table` if there are none.
    std::size_t title_page_before(std::size_t table) const {
        constexpr std::size_t longest_line = 70;
        std::size_t begin = table;
        for (std::size_t b = 0; b < table; ++b) {
            if (blocks_[b].kind == BlockKind::LeftOut) continue;
            begin = std::min(begin, b);
            const std::string_view text = text_of(b);
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t end = std::min(text.find('\n', at), text.size());
                const std::string_view line = trim(text.substr(at, end - at));
                if (line.size() > longest_line || is_prose(line)) return table;
                at = end + 1;
            }
        }
        return begin;
    }

    // A heading "Contents", or four headings of chapters in a row.
    std::size_t find() const {
        constexpr std::size_t near_the_top = 60;
        std::size_t run = 0;
        for (std::size_t b = 0; b < std::min(blocks_.size(), near_the_top); ++b) {
            if (is_contents_heading(text_of(b))) return b;
            const bool chapter = blocks_[b].kind == BlockKind::Heading && is_chapter_heading(text_of(b));
            run = chapter ? run + 1 : 0;
            if (run == 4) return b - 3;
        }
        return blocks_.size();
    }

    // One of the first lines of the table again: here the first chapter begins.
    bool repeats_an_entry(std::size_t block, std::size_t entry) const {
        constexpr int most_lines = 3;  // "CHAPTER … PAGE" may stand above the first entry
        std::string_view table = text_of(entry);
        for (int line = 0; line < most_lines && !table.empty(); ++line) {
            if (same_heading(text_of(block), table)) return true;
            table.remove_prefix(std::min(table.find('\n'), table.size() - 1) + 1);
        }
        return false;
    }

    bool belongs(std::size_t block, std::size_t entry) const {
        if (blocks_[block].kind == BlockKind::SceneBreak) return false;
        if (block > entry && repeats_an_entry(block, entry)) return false;
        return blocks_[block].kind == BlockKind::Heading || is_entries(text_of(block));
    }

    std::string_view text_;
    std::vector<Block>& blocks_;
};

}  // namespace

std::size_t leave_out_contents(std::string_view text, std::vector<Block>& blocks) {
    return Contents(text, blocks).leave_out();
}

}  // namespace dramatis::cues::prose::text
