#include "cues/scripts/fdx.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/scripts/action_line.h"
#include "cues/scripts/exported_lines.h"
#include "cues/scripts/fountain_emphasis.h"
#include "cues/scripts/joined_names.h"
#include "cues/scripts/layout_course.h"
#include "cues/scripts/sound_line.h"
#include "cues/scripts/speaker_line.h"
#include "cues/scripts/title_lines.h"

namespace dramatis::cues::scripts {
namespace {

using document::Node;
using Kind = SpeechPart::Kind;

constexpr std::string_view words_beside = "words beside the script", omitted = "words of omitted scenes",
                           of_title_page = "words of the title page";

// Other programs write the words into the paragraph itself. White space there is for whoever reads the XML.
bool holds_words(const Node& child) {
    return child.name == "Text" || (child.is_text() && !collapse_spaces(child.text).empty());
}

// A paragraph's text in runs of one type. What is struck through is left out.
std::vector<EmphasisRun> runs_of(const Node& paragraph, std::vector<LeftOut>& left_out) {
    std::vector<EmphasisRun> runs;
    for (const Node& text : paragraph.children) {
        if (!holds_words(text)) continue;
        const std::string_view style = text.attribute("Style");
        const bool emphasised = style.find("Italic") != std::string_view::npos ||
                                style.find("Bold") != std::string_view::npos ||
                                style.find("Underline") != std::string_view::npos;
        std::string content = text_of(text);
        const bool is_struck = style.find("Strikeout") != std::string_view::npos ||
                               text.attribute("AdornmentStyle").find("Strikeout") != std::string_view::npos;
        if (is_struck) {
            count_left_out(left_out, document::kinds::struck, document::count_words(content));
            continue;
        }
        std::ranges::replace(content, '\n', ' ');
        if (!content.empty()) runs.push_back({std::move(content), emphasised});
    }
    return runs;
}

std::string line_of(const Node& paragraph) {
    std::string line;
    for (const Node& text : paragraph.children)
        if (holds_words(text)) line += text_of(text);
    return collapse_spaces(without_dangers(line));
}

// The words of an element, those of one paragraph a line.
std::vector<std::string> lines_in(const Node& node) {
    std::vector<std::string> lines;
    if (node.name == "Text") return {collapse_spaces(without_dangers(text_of(node)))};
    if (node.name == "Paragraph") return {line_of(node)};
    for (const Node& child : node.children)
        for (std::string& line : lines_in(child)) lines.push_back(std::move(line));
    std::erase(lines, "");
    return lines;
}

class FdxReader {
  public:
    explicit FdxReader(std::string name) : name_(std::move(name)) {}

    void read(const Node& root) {
        if (const Node* const page = root.child("TitlePage")) read_title_page(*page);
        if (const Node* const content = root.child("Content")) read_content(*content);
        in_speech_ = false;
        for (const Node& part : root.children) {
            if (part.name == "ScriptNotes")
                read_note(part);
            else if (part.name != "TitlePage" && part.name != "Content")
                leave_out(part);
        }
    }
    ScriptDocument take() {
        make_sounds_of_speeches();
        part_joined_names(document_.elements);
        make_notes_of_cues(document_.elements);
        document_.source = std::make_shared<SourceText>(name_, std::move(text_));
        return std::move(document_);
    }

  private:
    // "SOUND" may stand where characters do.
    void make_sounds_of_speeches() {
        std::vector<Element> elements;
        elements.reserve(document_.elements.size());
        for (Element& each : document_.elements) {
            const auto kind = each.characters.size() == 1 ? sound_named(each.characters.front()) : std::nullopt;
            if (kind)
                std::ranges::move(sound_of_speech(*kind, each), std::back_inserter(elements));
            else
                elements.push_back(std::move(each));
        }
        document_.elements = std::move(elements);
    }

    // A line of the source, and its place.
    Span add_line(std::string_view line) {
        const auto begin = static_cast<std::uint32_t>(text_.size());
        text_ += line;
        text_ += '\n';
        return {begin, static_cast<std::uint32_t>(text_.size() - 1)};
    }

    // Lines without names: the first is the title, one behind "by" the author; the rest is kept as it is.
    void read_title_page(const Node& page) {
        const Node* const content = page.child("Content");
        if (content == nullptr) return;
        bool by = false;
        std::string rest;
        for (const Node& paragraph : content->children) {
            const std::string line = line_of(paragraph);
            if (line.empty()) continue;
            add_line(line);
            if (auto field = read_title_field(line))
                document_.title_page.push_back(std::move(*field));
            else if (is_credit(line))
                by = true;
            else if (std::exchange(by, false))
                document_.title_page.push_back({"Author", line});
            else if (document_.title_page.empty())
                document_.title_page.push_back({"Title", line});
            else
                rest += (rest.empty() ? "" : ", ") + line;
        }
        if (!rest.empty()) document_.title_page.push_back({"Contact", rest});
    }
    // "by": whose name follows.
    bool is_credit(const std::string& line) {
        const std::string folded = fold_name(line);
        if (folded != "by" && folded != "writtenby") return false;
        count_left_out(document_.left_out, of_title_page, document::count_words(line));
        return true;
    }
    // Some programs write the title page as the first paragraphs of the script, with types of their own.
    bool read_title_paragraph(std::string_view type, const std::string& line) {
        if (!document_.elements.empty()) return false;
        if (type == "Credit" && is_credit(line)) return true;
        const bool is_author = type == "Author" || type == "Authors";
        if (type != "Title" && type != "Credit" && !is_author) return false;
        const std::string_view key = is_author ? "Author" : type;
        const std::string_view by = is_author && is_by_line(line) ? std::string_view(line).substr(end_of_by_line(line))
                                                                  : std::string_view(line);
        const auto known = std::ranges::find(document_.title_page, key, &TitleField::key);
        if (known == document_.title_page.end())
            document_.title_page.push_back({std::string(key), std::string(trim(by))});
        else if (fold_name(known->value) != fold_name(by))
            return false;
        return true;
    }

    // Headers and footers, and what the program keeps beside the script: definitions of notes, outlines, lists.
    void leave_out(const Node& part) {
        count_left_out(document_.left_out,
                       part.name == "HeaderAndFooter" ? document::kinds::margins
                       : part.name == "OmittedScene"  ? omitted
                                                      : words_beside,
                       document::count_words(document::text_of_all(part, "Text")));
    }

    void read_content(const Node& content) {
        for (const Node& paragraph : content.children) {
            if (paragraph.name == "DualDialogue")
                read_dual(paragraph);
            else if (paragraph.name == "ScriptNote")
                read_note(paragraph);
            else
                read_paragraph(paragraph);
        }
    }
    // What two say at the same time. It stands in a paragraph, or as some programs write it beside paragraphs.
    void read_dual(const Node& dual) {
        bool second = false;
        for (const Node& inner : dual.children) {
            const bool names = inner.attribute("Type") == "Character";
            read_paragraph(inner, names && second);
            second = second || names;
        }
    }
    void read_paragraph(const Node& paragraph, bool together = false) {
        if (paragraph.name != "Paragraph") return leave_out(paragraph);
        const auto runs = runs_of(paragraph, document_.left_out);
        std::string line;
        for (const EmphasisRun& run : runs) line += run.text;
        line = collapse_spaces(without_dangers(line));
        const std::string_view type = paragraph.attribute("Type");
        const Span span = add_line(line);
        if (!line.empty()) read_element(type, line, runs, span, std::string(paragraph.attribute("Number")), together);
        for (const Node& child : paragraph.children) {
            if (child.name == "DualDialogue")
                read_dual(child);
            else if (child.name == "ScriptNote" || child.name == "SceneProperties")
                read_note(child);
            else if (!child.is_text() && child.name != "Text")
                leave_out(child);
        }
    }

    void read_element(std::string_view type, const std::string& line, const std::vector<EmphasisRun>& runs, Span span,
                      std::string number, bool together) {
        if (type == "Dialogue" || type == "Singing" || type == "Lyrics")
            return read_words(runs, type != "Dialogue", span);
        if (type == "Parenthetical") return read_direction(line, span);
        if (type == "Character") {
            if (const auto speaker = read_speaker_line('@' + line)) return begin_speech(*speaker, span, together);
        }
        in_speech_ = false;
        if (read_title_paragraph(type, line)) return;
        const auto sound = read_sound_of_action(line);
        if (type == "Scene Heading") {
            Element& scene = append(ElementKind::Scene, line, span);
            scene.number = std::move(number);
        } else if (type == "Transition") {
            append(ElementKind::Transition, line, span);
        } else if (type == "New Act" || type == "End of Act" || type == "Section Heading" || type == "Outline 1" ||
                   type == "Outline 2") {
            append(ElementKind::Section, line, span);
        } else if (type == "Synopsis" || type == "Cast List" || type == "Summary" || type == "Note") {
            append(ElementKind::Note, line, span);
        } else if (is_mark_of_course(line)) {
            append(ElementKind::Transition, line, span);
        } else if (sound && (sound->kind == ElementKind::Pause || !sound->text.empty())) {
            append(sound->kind, std::string(sound->text), span);
        } else if (type == "Sound" || type == "Music") {
            append(type == "Sound" ? ElementKind::Sound : ElementKind::Music, line, span);
        } else {
            append(ElementKind::Action, line, span);
        }
    }
    Element& append(ElementKind kind, std::string text, Span span) {
        Element element;
        element.kind = kind;
        element.text = std::move(text);
        element.span = span;
        return document_.elements.emplace_back(std::move(element));
    }

    void begin_speech(const SpeakerLine& speaker, Span span, bool together) {
        Element& speech = append(ElementKind::Speech, {}, span);
        speech.characters = speaker.characters;
        speech.directions = speaker.directions;
        speech.together = together;
        in_speech_ = true;
    }
    // Action may stand between a name and its words, or in the midst of them: whoever was named last in the scene goes on.
    void resume_speech(Span span) {
        if (in_speech_) return;
        auto& elements = document_.elements;
        const auto stops = [](const Element& each) {
            return each.kind == ElementKind::Scene || each.kind == ElementKind::Section ||
                   each.kind == ElementKind::Transition || each.kind == ElementKind::Speech;
        };
        const auto last = std::find_if(elements.rbegin(), elements.rend(), stops);
        if (last == elements.rend() || last->kind != ElementKind::Speech) return;
        in_speech_ = true;
        const auto is_said = [](const SpeechPart& part) { return part.kind == Kind::Words; };
        if (std::ranges::any_of(last->parts, is_said)) {
            SpeakerLine again;
            again.characters = last->characters;
            begin_speech(again, span, false);
        } else {
            // What happens before the first word stands before the speech.
            std::rotate(std::prev(last.base()), last.base(), elements.end());
        }
    }
    // Words without a name above them are told.
    void read_words(const std::vector<EmphasisRun>& runs, bool sung, Span span) {
        resume_speech(span);
        if (!in_speech_) {
            std::string line;
            for (const EmphasisRun& run : runs) line += run.text;
            append(ElementKind::Action, collapse_spaces(without_dangers(line)), span);
            return;
        }
        Element& speech = document_.elements.back();
        if (!speech.parts.empty() && speech.parts.back().kind == Kind::Words)
            speech.parts.push_back({.kind = Kind::Paragraph});
        add_spoken_line(runs, {.sung = sung}, speech.parts);
        speech.span = join(speech.span, span);
    }
    void read_direction(const std::string& line, Span span) {
        std::string_view inside = line;
        if (inside.starts_with('(')) inside.remove_prefix(1);
        if (inside.ends_with(')')) inside.remove_suffix(1);
        resume_speech(span);
        if (!in_speech_) {
            append(ElementKind::Action, line, span);
            return;
        }
        const auto sound = read_sound_line(inside);
        const bool is_sound = sound && sound->kind != ElementKind::Pause;
        document_.elements.back().parts.push_back({.kind = is_sound ? Kind::Sound : Kind::Direction,
                                                   .text = std::string(is_sound ? sound->text : trim(inside))});
    }
    // Notes come behind the speech in which they stand, a scene's summary behind its heading.
    void read_note(const Node& note) {
        for (const std::string& line : lines_in(note)) {
            const Span span = add_line(line);
            if (in_speech_)
                document_.elements.back().parts.push_back({.kind = Kind::Note, .text = line});
            else
                append(ElementKind::Note, line, span);
        }
    }

    std::string name_;
    std::string text_;
    ScriptDocument document_;
    bool in_speech_ = false;
};

}  // namespace

Result<ScriptDocument> read_fdx(const Node& root, const std::string& name) {
    if (root.name != "FinalDraft")
        return failure("E0171", fmt::format("'{}' is XML, and no script of Final Draft's", name),
                       "export the script as Fountain, FDX or plain text from the program that wrote it");
    FdxReader reader(name);
    reader.read(root);
    ScriptDocument document = reader.take();
    if (document.elements.empty())
        return failure("E0164", fmt::format("there is no text in '{}'", name),
                       "open it in Final Draft: perhaps it was saved empty");
    return document;
}

}  // namespace dramatis::cues::scripts
