#include "cues/asides.h"

#include <algorithm>

#include "core/text.h"
#include "cues/emphasis.h"

namespace dramatis::cues {
namespace {

struct Letters {
    std::size_t capitals = 0;
    std::size_t small = 0;
};

Letters letters_of(std::string_view text) {
    Letters found;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (is_upper(c.value))
            ++found.capitals;
        else if (is_lower(c.value))
            ++found.small;
        at += c.bytes;
    }
    return found;
}

// A line of capitals is a direction if what is said above it ends there and isn't shouted in capitals, too.
bool is_in_capitals(std::string_view line, std::string_view above) {
    constexpr std::size_t fewest_letters = 3;
    const Letters letters = letters_of(line);
    if (letters.small > 0 || letters.capitals < fewest_letters) return false;
    if (line.ends_with('!') || line.ends_with('?')) return false;
    while (!above.empty() && (above.back() == '"' || above.back() == ')' || above.back() == '*'))
        above.remove_suffix(1);
    for (const std::string_view end : {".", "!", "?", ":", "\u2026", "\u201d", "\u2019", "\u2014", "--", "]"})
        if (above.ends_with(end)) return true;
    return false;
}

// "(beat)," ends in its bracket; "book(s)" has none that opens a word.
// Another bracket may end there, too.
constexpr std::string_view behind_the_end = ".,;:!?\"')]";

struct Brackets {
    AsideMark mark;
    char open;
    char close;
};
constexpr Brackets brackets[] = {{AsideMark::Parentheses, '(', ')'}, {AsideMark::Brackets, '[', ']'}};

// Of the bracket that begins the text: "(beat))" has another one behind it.
std::size_t closing_bracket(std::string_view text, char open, char close) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == open) ++depth;
        if (text[at] == close && --depth == 0) return at;
    }
    return text.size();
}

class AsideFinder {
  public:
    AsideFinder(const BodyText& body, Speech& speech) : body_(body), speech_(speech) {}

    void run() {
        find_between(0, speech_.parts.size());
        for (Aside& aside : speech_.asides) aside.alone = fills_lines(aside.span);
        find_lines();
    }

  private:
    const Word* word(std::size_t part) const {
        return part < speech_.parts.size() ? std::get_if<Word>(&speech_.parts[part]) : nullptr;
    }

    std::string text_of(std::size_t first, std::size_t last) const {
        std::string text;
        for (std::size_t i = first; i < last; ++i)
            if (const Word* each = word(i)) text += (text.empty() ? "" : " ") + each->text;
        return text;
    }

    void find_between(std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last;) i = find_at(i);
    }

    // Returns the part behind what was found.
    std::size_t find_at(std::size_t first) {
        const Word* begin = word(first);
        if (!begin) return first + 1;
        for (const Brackets& each : brackets) {
            if (!begin->text.starts_with(each.open)) continue;
            if (const std::size_t last = end_of(first, each); last > first) {
                add(each.mark, first, last);
                find_between(first + 1, last);  // "(she is my sister (beat) you know)"
                return last;
            }
        }
        if (!begin->emphasised) return first + 1;
        std::size_t last = first;
        while (word(last) && word(last)->emphasised) ++last;
        add(AsideMark::Asterisks, first, last);
        return last;
    }

    // The part behind the word that closes the bracket; `first` if none does.
    std::size_t end_of(std::size_t first, const Brackets& each) const {
        constexpr std::size_t most_words = 60;
        int depth = 0;
        for (std::size_t i = first; i < speech_.parts.size() && i < first + most_words; ++i) {
            if (std::holds_alternative<ParagraphBreak>(speech_.parts[i])) return first;
            const Word* inner = word(i);
            if (!inner) continue;
            for (std::size_t at = 0; at < inner->text.size(); ++at) {
                if (inner->text[at] == each.open) ++depth;
                if (inner->text[at] != each.close || --depth > 0) continue;
                const bool ends = inner->text.find_first_not_of(behind_the_end, at + 1) == std::string::npos;
                return ends ? i + 1 : first;
            }
        }
        return first;
    }

    void add(AsideMark mark, std::size_t first, std::size_t last) {
        std::string text = text_of(first, last);
        if (mark == AsideMark::Asterisks) {
            text = without_closing_punctuation(without_opening_quote(text));
        } else if (mark != AsideMark::Capitals) {
            text.erase(closing_bracket(text, text.front(), mark == AsideMark::Parentheses ? ')' : ']'));
            text.erase(0, 1);
        }
        text = collapse_spaces(text);
        if (text.empty()) return;
        const Span span = join(span_of(speech_.parts[first]), span_of(speech_.parts[last - 1]));
        const auto next = std::ranges::find_if(speech_.asides, [&](const Aside& aside) { return aside.first > first; });
        speech_.asides.insert(next, {mark, mark == AsideMark::Capitals, first, last, std::move(text), span});
    }

    bool fills_lines(Span span) const {
        if (body_.line_count() < 2) return false;
        for (std::size_t first = 0; first < body_.line_count(); ++first) {
            if (body_.line_span(first).begin != span.begin) continue;
            for (std::size_t last = first; last < body_.line_count(); ++last)
                if (body_.line_span(last).end == span.end) return true;
        }
        return false;
    }

    void find_lines() {
        bool small_letters = false;
        std::string_view above;
        for (std::size_t i = 0; i < body_.line_count(); ++i) {
            const Line line = words_of(body_.line_span(i));
            if (line.first == line.last) continue;
            if (small_letters && !is_taken(body_.line_span(i)) && is_in_capitals(line.text, above))
                add(AsideMark::Capitals, line.first, line.last);
            small_letters = small_letters || letters_of(line.text).small > 0;
            if (const Word* last = word(line.last - 1)) above = last->text;
        }
    }

    struct Line {
        std::size_t first = 0;  // parts, half open
        std::size_t last = 0;
        std::string text;
    };
    Line words_of(Span span) const {
        const auto behind = [&](std::uint32_t place) {
            const auto found = std::ranges::lower_bound(speech_.parts, place, {},
                                                        [](const SpeechPart& part) { return span_of(part).begin; });
            return static_cast<std::size_t>(found - speech_.parts.begin());
        };
        const std::size_t first = behind(span.begin), last = behind(span.end);
        return {first, last, text_of(first, last)};
    }

    bool is_taken(Span line) const {
        return std::ranges::any_of(speech_.asides, [&](const Aside& aside) {
            return aside.span.begin < line.end && line.begin < aside.span.end;
        });
    }

    const BodyText& body_;
    Speech& speech_;
};

}  // namespace

void find_asides(const BodyText& body, Speech& speech) { AsideFinder(body, speech).run(); }

}  // namespace dramatis::cues
