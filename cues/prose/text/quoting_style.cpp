#include "cues/prose/text/quoting_style.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/text.h"
#include "cues/prose/text/dash_dialogue.h"
#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

// Words that an apostrophe begins.
constexpr std::array<std::string_view, 22> elided = {
    "tis",   "twas", "twill", "twere", "twould", "tisn't", "tisn’t", "twasn't", "em", "till", "bout",
    "cause", "cos",  "cept",  "round", "neath",  "un",     "gainst", "im",      "er", "ere",  "n"};

bool is_spoken(const Block& block) { return block.kind == BlockKind::Prose || block.kind == BlockKind::Verse; }

// What one block shows.
struct Evidence {
    std::size_t doubles = 0;
    std::size_t singles = 0;
};

Evidence evidence_of(std::string_view text, std::span<const Mark> marks) {
    Evidence found;
    for (const Mark& mark : marks) {
        if (is_double(mark.glyph) || mark.glyph >= Glyph::LeftGuillemet) ++found.doubles;
    }
    if (marks.empty() || !is_single(marks.front().glyph) || !opens_single(text, marks.front())) return found;
    // A mark that begins a line or a clause, and one that closes after punctuation.
    const Mark& first = marks.front();
    const std::size_t before = skip_spaces_back(text, first.at);
    const bool begins = before == 0 || std::string_view(".,:!?-").contains(text[before - 1]);
    const bool closes = std::ranges::any_of(
        marks.subspan(1), [&](const Mark& m) { return is_single(m.glyph) && m.stop_before && closes_single(text, m); });
    if (begins && closes) ++found.singles;
    return found;
}

// A chapter whose own evidence is clear goes by it, others by the whole text's.
bool singles_speak(Evidence own, Evidence all) {
    if (own.singles >= 2 && own.doubles <= 2 * own.singles) return true;
    if (own.doubles >= 8 && own.doubles > 6 * own.singles) return false;
    return all.singles > 0 && all.doubles < 4 * all.singles;
}

bool dashes_speak(const Story& story, std::size_t marked) {
    std::size_t dashes = 0;
    for (const Block& block : story.blocks) {
        if (!is_spoken(block)) continue;
        const std::string_view text = story.text(block.span);
        if (begins_with_dash(text) && ends_in_stop(text)) ++dashes;
    }
    return dashes > 0 && (dashes >= 2 || marked == 0) && 3 * dashes >= marked;
}

}  // namespace

StoryMarks marks_of(const Story& story) {
    StoryMarks all;
    all.firsts.reserve(story.blocks.size() + 1);
    for (const Block& block : story.blocks) {
        all.firsts.push_back(all.marks.size());
        if (is_spoken(block)) collect_marks(story.text(block.span), all.marks);
    }
    all.firsts.push_back(all.marks.size());
    return all;
}

bool opens_single(std::string_view text, const Mark& mark) {
    if (mark.letter_before || mark.space_after || mark.glyph == Glyph::RightSingle) return false;
    if (mark.glyph == Glyph::LowSingle) return true;
    if (!mark.letter_after) {
        const std::string_view rest = text.substr(mark.end());
        // "''Tis late,' he said": the second one is an apostrophe.
        if (rest.starts_with('\'') && letter_at(rest, 1)) return true;
        return rest.starts_with('-') || rest.starts_with('_') || rest.starts_with('*') || rest.starts_with(em_dash) ||
               rest.starts_with(ellipsis) || rest.starts_with("...") || rest.starts_with("\u201c") ||
               rest.starts_with('"') || rest.starts_with("\u00bf") || rest.starts_with("\u00a1");
    }
    if (mark.stop_before && mark.glyph == Glyph::Single && text[mark.at - 1] != '-' && text[mark.at - 1] != '(')
        return false;
    const Word word = word_at(text, mark.end());
    if (word.end - word.begin > 8) return true;
    const std::string lower = to_lower(text.substr(word.begin, word.end - word.begin));
    if (is_ascii_digit(lower.front())) return lower.size() < 2 || !is_ascii_digit(lower[1]);  // the '90s
    if (std::ranges::find(elided, lower) == elided.end()) return true;
    // "'Till they turned off the lights,'": a word of its own that begins a sentence.
    const bool own_word = lower == "till" || lower == "round" || lower == "cause" || lower == "er" || lower == "n";
    return own_word && upper_at(text, word.begin);
}

bool closes_single(const std::string_view& text, const Mark& mark) {
    if (mark.letter_after || mark.at == 0) return false;
    if (mark.glyph == Glyph::LowSingle) return false;
    return mark.end() == text.size() || !mark.space_before;
}

QuotingStyle quoting_style(const Story& story, const StoryMarks& all) {
    QuotingStyle style;
    std::array<std::size_t, 12> glyphs{};
    std::size_t inward = 0;
    std::size_t outward = 0;
    std::size_t marked = 0;
    std::vector<Evidence> evidence(story.blocks.size());
    Evidence total;
    for (std::size_t b = 0; b < story.blocks.size(); ++b) {
        const std::span<const Mark> marks(all.marks.data() + all.firsts[b], all.firsts[b + 1] - all.firsts[b]);
        const std::string_view text = story.text(story.blocks[b].span);
        bool first = true;
        for (const Mark& mark : marks) {
            ++glyphs[static_cast<std::size_t>(mark.glyph)];
            if (!first || mark.glyph < Glyph::LeftGuillemet) continue;
            first = false;
            const bool left = mark.glyph == Glyph::LeftGuillemet || mark.glyph == Glyph::LeftAngle;
            ++(left ? outward : inward);
        }
        evidence[b] = evidence_of(text, marks);
        total.doubles += evidence[b].doubles;
        total.singles += evidence[b].singles;
        if (!marks.empty()) ++marked;
    }
    const auto count = [&glyphs](Glyph glyph) { return glyphs[static_cast<std::size_t>(glyph)]; };
    style.guillemets_inward = inward > outward;
    style.right_opens = count(Glyph::RightDouble) > 8 * (count(Glyph::LeftDouble) + count(Glyph::LowDouble));
    style.left_closes = count(Glyph::LeftDouble) > 8 * count(Glyph::RightDouble) && count(Glyph::LowDouble) == 0;
    style.dashes = dashes_speak(story, marked);
    // From heading to heading.
    style.singles.resize(story.blocks.size());
    for (std::size_t begin = 0; begin < story.blocks.size();) {
        Evidence own;
        std::size_t end = begin;
        do {
            own.doubles += evidence[end].doubles;
            own.singles += evidence[end].singles;
            ++end;
        } while (end < story.blocks.size() && story.blocks[end].kind != BlockKind::Heading);
        std::fill(style.singles.begin() + static_cast<std::ptrdiff_t>(begin),
                  style.singles.begin() + static_cast<std::ptrdiff_t>(end), singles_speak(own, total));
        begin = end;
    }
    return style;
}

}  // namespace dramatis::cues::prose::text
