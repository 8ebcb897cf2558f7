#include "cues/scripts/write_fountain.h"

#include <algorithm>

#include "core/text.h"
#include "cues/scripts/export_mark.h"
#include "cues/scripts/export_words.h"
#include "cues/scripts/fountain_emphasis.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using Kind = SpeechPart::Kind;

// Marks of emphasis as characters; notes and boneyards don't open.
std::string fountain_escaped(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '*' && line.ends_with('/')) line += ' ';
        if ((c == '[' && line.ends_with('[')) || (c == ']' && line.ends_with(']'))) line += ' ';
        if (c == '*' || c == '\\' || (c == '_' && !is_underscore_in_word(text, at))) line += '\\';
        line += c;
    }
    return line;
}

class FountainWriter {
  public:
    explicit FountainWriter(const ScriptDocument& script) : script_(script) {}

    std::string run() {
        for (const auto& [key, value] : script_.title_page) text_ += key + ": " + fountain_escaped(value) + '\n';
        for (const Element& element : script_.elements) {
            if (!text_.empty()) text_ += '\n';
            write(element);
        }
        return with_version(text_ + "\n/* " + open_mark() + " */\n");
    }

  private:
    void write(const Element& element) {
        switch (element.kind) {
            case ElementKind::Scene:
                text_ += '.' + fountain_escaped(element.text) +
                         (element.number.empty() ? "" : " #" + element.number + '#') + '\n';
                return;
            case ElementKind::Speech:
                return write_speech(element);
            case ElementKind::Note:
                text_ += "[[" + escaped_note(element.text) + "]]\n";
                return;
            case ElementKind::Section:
                text_ += "> " + fountain_escaped(element.text) + " <\n";
                return;
            case ElementKind::Transition:
                text_ += "> " + fountain_escaped(element.text) + '\n';
                return;
            case ElementKind::Action:
            case ElementKind::Cue:
                text_ += '!' + fountain_escaped(line_of(element)) + '\n';
                return;
            default:
                text_ += fountain_escaped(line_of(element)) + '\n';
        }
    }
    // Notes have no emphasis.
    static std::string escaped_note(std::string_view text) {
        std::string line;
        for (const char c : text) {
            if ((c == '[' && line.ends_with('[')) || (c == ']' && line.ends_with(']'))) line += ' ';
            line += c;
        }
        return line.ends_with(']') ? line + ' ' : line;
    }

    void write_speech(const Element& speech) {
        const std::string name = fountain_escaped(names_of(speech));
        const Directions directions = directions_of(speech, false);
        if (!speaks_by_itself(name)) text_ += '@';
        text_ += name;
        if (!directions.beside.empty()) text_ += " (" + fountain_escaped(directions.beside) + ')';
        if (speech.together) text_ += " ^";
        text_ += '\n';
        if (!directions.below.empty()) text_ += '(' + fountain_escaped(directions.below) + ")\n";
        std::string line;
        const auto end_line = [&] {
            const std::string_view words = trim(line);
            if (!words.empty()) text_ += std::string(words) + '\n';
            line.clear();
        };
        for (const SpeechPart& part : speech.parts) {
            if (part.kind == Kind::Words) {
                line += part.emphasised ? '*' + fountain_escaped(part.text) + '*' : fountain_escaped(part.text);
                continue;
            }
            end_line();
            if (part.kind == Kind::Direction) text_ += '(' + fountain_escaped(part.text) + ")\n";
            if (part.kind == Kind::Sound) text_ += "(SOUND: " + fountain_escaped(part.text) + ")\n";
            if (part.kind == Kind::Paragraph) text_ += "  \n";
        }
        end_line();
    }
    // In capitals, and like nothing else that begins a line.
    static bool speaks_by_itself(std::string_view name) {
        const std::string_view start = name.substr(0, 4);
        const bool is_heading = start.starts_with("INT") || start.starts_with("EXT") || start.starts_with("EST") ||
                                start.starts_with("I/E");
        return is_in_capitals(name) && is_letter(decode(name, 0).value) && !is_heading && !is_transition_line(name);
    }

    const ScriptDocument& script_;
    std::string text_;
};

}  // namespace

std::string write_fountain(const ScriptDocument& script) { return FountainWriter(script).run(); }

}  // namespace dramatis::cues::scripts
