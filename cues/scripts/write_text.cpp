#include "cues/scripts/write_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/heads.h"
#include "cues/scripts/export_mark.h"
#include "cues/scripts/export_words.h"
#include "cues/scripts/fountain_emphasis.h"
#include "cues/scripts/script_of_sheet.h"

namespace dramatis::cues::scripts {
namespace {

using Kind = SpeechPart::Kind;

constexpr std::size_t width = 72;   // characters
constexpr std::size_t margin = 6;   // for the numbers
constexpr std::size_t indent = 10;  // of lines that go on

// Marks of emphasis as characters.
std::string escaped(std::string_view text) {
    std::string line;
    for (const char c : text) {
        if (c == '*' || c == '_' || c == '\\') line += '\\';
        line += c;
    }
    return line;
}

// An underscore inside a word or a number, "15_000", and no other mark.
bool may_stay(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '*' || (text[at] == '_' && !is_underscore_in_word(text, at))) return false;
    return true;
}

bool are_read_alike(std::string_view one, std::string_view other) {
    const auto a = read_emphasis(one), b = read_emphasis(other);
    return std::ranges::equal(a, b, [](const EmphasisRun& x, const EmphasisRun& y) {
        return x.text == y.text && x.emphasised == y.emphasised;
    });
}

// With a backslash before marks only if somebody would read the text otherwise.
std::string readable(std::string_view text) {
    std::string with_marks = escaped(text);
    return may_stay(text) && are_read_alike(text, with_marks) ? std::string(text) : with_marks;
}

// A word that no reader takes for the beginning of something else: it goes on with a sentence.
bool goes_on(std::string_view word) {
    static constexpr std::string_view others[] = {"todo", "fixme", "page", "more",      "continued",
                                                  "over", "by",    "cast", "characters"};
    std::string_view plain = word;
    while (!plain.empty() && !is_letter(decode(plain, plain.size() - 1).value) && plain.size() > 1)
        plain.remove_suffix(1);
    return is_lower(decode(word, 0).value) && !reserved_word(to_upper(plain)) &&
           std::ranges::find(others, plain) == std::ranges::end(others) && plain != "sounds";
}

// The words between spaces; what stands in square brackets is one.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (const std::string_view word : split_filled(text, ' ')) {
        if (inside)
            words.back() += ' ' + std::string(word);
        else
            words.emplace_back(word);
        const std::size_t open = words.back().rfind('[');
        inside = open != std::string::npos && words.back().find(']', open) == std::string::npos;
    }
    return words;
}

// Lines break before words that go on with a sentence, so that none of them looks like a cue.
std::string wrapped(std::string_view text, std::size_t first_indent) {
    const auto words = words_of(text);
    std::string lines(first_indent, ' ');
    for (std::size_t begin = 0, left = first_indent; begin < words.size(); left = indent) {
        std::size_t end = begin, column = left, best = begin, longest = begin;
        for (; end < words.size(); ++end) {
            column += count_code_points(words[end]) + (end > begin ? 1 : 0);
            if (column > width && end > begin) break;
            longest = end + 1;
            if (end + 2 < words.size() && goes_on(words[end + 1])) best = end + 1;
        }
        if (longest == words.size() && column <= width)
            best = longest;
        else if (best == begin)  // none is as it should be: a line that is too long is none the worse
            for (best = longest; best < words.size() && (!goes_on(words[best]) || best + 1 == words.size());) ++best;
        if (begin > 0) lines += '\n' + std::string(indent, ' ');
        for (std::size_t i = begin; i < best; ++i) lines += (i > begin ? " " : "") + words[i];
        begin = best;
    }
    return lines + '\n';
}

std::string centred(std::string_view text) {
    const std::size_t length = count_code_points(text);
    return std::string(length < width ? (width - length) / 2 : 0, ' ') + std::string(text) + '\n';
}

class TextWriter {
  public:
    explicit TextWriter(const ScriptDocument& script) : script_(script) {}

    std::string run() {
        write_title();
        for (const Element& element : script_.elements) {
            if (!text_.empty()) text_ += element.kind == ElementKind::Scene ? "\n\n" : "\n";
            write(element);
        }
        return with_version(text_ + "\n\n" + centred(open_mark()));
    }

  private:
    void write_title() {
        const std::string title = title_field(script_, "Title");
        const auto credits = credits_of(script_);
        if (!title.empty()) text_ += centred(readable(title));
        for (const std::string& credit : credits) text_ += (text_.empty() ? "" : "\n") + centred(readable(credit));
        if (!text_.empty()) text_ += '\n';
    }
    void write(const Element& element) {
        switch (element.kind) {
            case ElementKind::Scene:
                text_ += readable(scene_heading(element)) + '\n';
                return;
            case ElementKind::Speech:
                return write_speech(element);
            case ElementKind::Note:
                text_ += wrapped("NOTE: " + readable(element.text), margin);
                return;
            default:
                text_ += in_margin(element.number, wrapped(readable(line_of(element)), margin));
        }
    }
    static std::string in_margin(std::string_view number, std::string lines) {
        if (number.empty()) return lines;
        const std::string mark = fmt::format("{:>{}}. ", number, margin - 2);
        return mark + lines.substr(std::min(lines.find_first_not_of(' '), lines.size()));
    }
    template <class Escape>
    static std::vector<std::string> paragraphs_of(const Element& speech, Escape escape) {
        std::vector<std::string> paragraphs{std::string()};
        for (const SpeechPart& part : speech.parts) {
            std::string& text = paragraphs.back();
            if (part.kind == Kind::Words && part.emphasised) {
                for (const std::string_view word : split_filled(part.text, ' '))
                    text += (text.ends_with('_') ? " _" : "_") + escape(word) + '_';
            } else if (part.kind == Kind::Words) {
                text += escape(part.text);
            } else if (part.kind == Kind::Direction) {
                text += " [" + readable(part.text) + "] ";
            } else if (part.kind == Kind::Sound) {
                text += " [SOUND: " + readable(part.text) + "] ";
            } else if (part.kind == Kind::Paragraph) {
                paragraphs.emplace_back();
            }
        }
        return paragraphs;
    }
    void write_speech(const Element& speech) {
        const Directions directions = directions_of(speech, true);
        std::string head = readable(names_of(speech));
        for (const std::string& group : {directions.beside, directions.below})
            if (!group.empty()) head += " (" + readable(group) + ')';
        auto paragraphs = paragraphs_of(speech, [](std::string_view words) { return std::string(words); });
        const auto careful = paragraphs_of(speech, escaped);
        const auto is_words = [](const SpeechPart& part) { return part.kind == Kind::Words; };
        const bool may_all_stay = std::ranges::all_of(
            speech.parts, [&](const SpeechPart& part) { return !is_words(part) || may_stay(part.text); });
        for (std::size_t i = 0; i < paragraphs.size(); ++i)
            if (!may_all_stay || !are_read_alike(paragraphs[i], careful[i])) paragraphs[i] = careful[i];
        paragraphs.front().insert(0, head + ": ");
        text_ += in_margin(speech.number, wrapped(paragraphs.front(), margin));
        for (std::size_t i = 1; i < paragraphs.size(); ++i) text_ += '\n' + wrapped(paragraphs[i], indent);
    }

    const ScriptDocument& script_;
    std::string text_;
};

}  // namespace

std::string write_text(const ScriptDocument& script) { return TextWriter(script).run(); }

}  // namespace dramatis::cues::scripts
