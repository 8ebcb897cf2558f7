#include "pipeline/print/printed_script.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "cues/scripts/export_mark.h"
#include "cues/scripts/export_words.h"
#include "cues/scripts/script_of_sheet.h"

namespace dramatis::pipeline::print {
namespace {

using namespace cues::scripts;
using Kind = SpeechPart::Kind;

// A job's texts are lines.
std::string line_of_text(std::string_view text) {
    std::string line = without_dangers(text);
    std::ranges::replace(line, '\t', ' ');
    return line;
}

class Writer {
  public:
    explicit Writer(PrintJob& job) : job_(job) {}

    void write(const Element& element) {
        switch (element.kind) {
            case ElementKind::Scene:
                return add(Style::Scene, scene_heading(element));
            case ElementKind::Speech:
                return write_speech(element);
            case ElementKind::Section:
                return add(Style::Centred, element.text);
            case ElementKind::Note:
                return add(Style::Action, "NOTE: " + element.text);
            case ElementKind::Cue:
                return add(Style::Cue, line_of(element));
            default:
                return add(Style::Action, line_of(element), element.number);
        }
    }

  private:
    void add(Style style, std::string_view text, std::string_view number = {}) {
        job_.paragraphs.push_back({style, line_of_text(number), line_of_text(text)});
    }
    void write_speech(const Element& speech) {
        const Directions directions = directions_of(speech, true);
        add(Style::Name, names_of(speech) + (directions.beside.empty() ? "" : " (" + directions.beside + ')'),
            speech.number);
        if (!directions.below.empty()) add(Style::Direction, '(' + directions.below + ')');
        std::string words;
        const auto end_words = [&] {
            if (!trim(words).empty()) job_.paragraphs.push_back({Style::Words, {}, std::string(trim(words))});
            words.clear();
        };
        for (const SpeechPart& part : speech.parts) {
            if (part.kind == Kind::Words) {
                const std::string text = line_of_text(part.text);
                words += part.emphasised ? emphasis_on + text + emphasis_off : text;
                continue;
            }
            end_words();
            if (part.kind == Kind::Direction) add(Style::Direction, '(' + part.text + ')');
            if (part.kind == Kind::Sound) add(Style::Direction, "(SOUND: " + part.text + ')');
        }
        end_words();
    }

    PrintJob& job_;
};

}  // namespace

PrintJob printed_script(const ScriptDocument& script, std::string_view character, Paper paper) {
    PrintJob job{.paper = paper};
    const std::string title = line_of_text(title_field(script, "Title")),
                      author = line_of_text(title_field(script, "Author")),
                      part = character.empty() ? std::string() : line_of_text(to_upper(character));
    job.title = title.empty() ? "Script" : title;
    job.author = author;
    job.language = line_of_text(title_field(script, "Language"));
    job.heading = title + (title.empty() || part.empty() ? "" : ", ") + part;
    if (!title.empty()) job.cover.push_back({Style::Title, {}, title});
    for (const std::string& credit : credits_of(script)) job.cover.push_back({Style::Credit, {}, line_of_text(credit)});
    if (!part.empty()) job.cover.push_back({Style::Credit, {}, "The part of " + part});
    Writer writer(job);
    for (const Element& element : script.elements) writer.write(element);
    // By which an import knows that the numbers are those of cues. That of the file itself can't stand in what is packed.
    job.paragraphs.push_back({Style::Mark, {}, open_mark()});
    const std::string marked = with_version(to_text(job));
    const std::size_t mark = marked.rfind(export_mark);
    job.paragraphs.back().text = marked.substr(mark, marked.find('\n', mark) - mark);
    return job;
}

}  // namespace dramatis::pipeline::print
