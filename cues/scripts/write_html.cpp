#include "cues/scripts/write_html.h"

#include <vector>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/scripts/actor_part.h"
#include "cues/scripts/export_mark.h"
#include "cues/scripts/export_words.h"
#include "cues/scripts/markup_text.h"
#include "cues/scripts/script_of_sheet.h"

namespace dramatis::cues::scripts {
namespace {

using Kind = SpeechPart::Kind;

// Dark letters on a light page, and on paper, whatever the reader's system has.
constexpr std::string_view look = R"(  :root { color-scheme: light; }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.5 Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff; }
  header { text-align: center; margin-bottom: 2.5rem; }
  h1 { font-size: 1.8rem; margin: 0; }
  h2 { font-size: 1.15rem; margin: 2.2rem 0 0.8rem; padding-bottom: 0.2rem; border-bottom: 1px solid #999; break-after: avoid; }
  .line { margin: 0.6rem 0; break-inside: avoid; }
  .line p { display: grid; grid-template-columns: 2.5rem 9rem 1fr; gap: 0 0.8rem; margin: 0 0 0.4rem; }
  .number { grid-column: 1; color: #666; text-align: right; font-variant-numeric: tabular-nums; }
  .name { grid-column: 2; font-weight: bold; overflow-wrap: anywhere; }
  .words { grid-column: 3; }
  .direction { font-style: italic; color: #444; }
  .sound .words { background: #f0f0f0; padding: 0 0.4rem; }
  .note .words, .cue .words { color: #555; font-size: 0.95rem; }
  .own { background: #fff3b0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .end { text-align: center; margin-top: 2.5rem; }
  .mark { text-align: center; margin-top: 3rem; font-size: 0.7rem; color: #bbb; }
  @media (max-width: 34rem) { .line p { grid-template-columns: 2rem 1fr; } .words { grid-column: 2; } }
  @media print { body { margin: 0; max-width: none; font-size: 11pt; } }
)";

class HtmlWriter {
  public:
    HtmlWriter(const ScriptDocument& script, std::string_view character) : script_(script), character_(character) {}

    std::string run() {
        const std::string title = in_markup(title_field(script_, "Title")),
                          author = in_markup(title_field(script_, "Author")),
                          language = in_markup(title_field(script_, "Language"));
        text_ = fmt::format(
            "<!DOCTYPE html>\n<html{}>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
            "content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"generator\" "
            "content=\"dramatis\">\n{}{}<style>\n{}</style>\n</head>\n<body>\n"
            "<header>\n",
            language.empty() ? "" : " lang=\"" + language + '"',
            author.empty() ? "" : "<meta name=\"author\" content=\"" + author + "\">\n",
            title.empty() ? "" : "<title>" + title + "</title>\n", look);
        if (!title.empty()) text_ += "<h1>" + title + "</h1>\n";
        for (const std::string& credit : credits_of(script_)) text_ += "<p>" + in_markup(credit) + "</p>\n";
        if (!character_.empty()) text_ += "<p>The part of " + in_markup(to_upper(character_)) + "</p>\n";
        text_ += "</header>\n";
        for (const Element& element : script_.elements) write(element);
        return with_version(text_ + "<p class=\"mark\">" + open_mark() + "</p>\n</body>\n</html>\n");
    }

  private:
    void write(const Element& element) {
        switch (element.kind) {
            case ElementKind::Scene:
                text_ += "<h2>" + in_markup(scene_heading(element)) + "</h2>\n";
                return;
            case ElementKind::Section:
                text_ += "<p class=\"end\">" + in_markup(element.text) + "</p>\n";
                return;
            case ElementKind::Speech:
                return write_speech(element);
            case ElementKind::Note:
                return line("note", {}, "NOTE", {in_markup(element.text)});
            case ElementKind::Cue:
                return line("cue", {}, "Cue", {in_markup(element.text)});
            default: {
                // "PAUSE: 1.2 s" has its head in its text.
                const std::string whole = line_of(element);
                const std::size_t colon = element.kind == ElementKind::Action ? std::string::npos : whole.find(':');
                const std::string head = colon == std::string::npos ? std::string() : whole.substr(0, colon);
                return line("sound", element.number, head,
                            {in_markup(trim(std::string_view(whole).substr(head.empty() ? 0 : colon + 1)))});
            }
        }
    }
    // Read without its look, a cue is "12. IRIS: words".
    void line(std::string_view kind, std::string_view number, std::string_view name,
              const std::vector<std::string>& paragraphs) {
        text_ += fmt::format("<div class=\"line {}\">", kind);
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            text_ += "<p>";
            if (i == 0 && !number.empty()) text_ += "<span class=\"number\">" + in_markup(number) + ".</span> ";
            if (i == 0 && !name.empty()) text_ += "<span class=\"name\">" + in_markup(name) + ":</span> ";
            text_ += "<span class=\"words\">" + paragraphs[i] + "</span></p>";
        }
        text_ += "</div>\n";
    }
    void write_speech(const Element& speech) {
        const Directions directions = directions_of(speech, true);
        std::vector<std::string> paragraphs{std::string()};
        if (!directions.below.empty()) paragraphs.back() += direction('(' + directions.below + ')') + ' ';
        for (const SpeechPart& part : speech.parts) {
            std::string& words = paragraphs.back();
            if (part.kind == Kind::Words)
                words += part.emphasised ? "<em>" + in_markup(part.text) + "</em>" : in_markup(part.text);
            if (part.kind == Kind::Direction) words += ' ' + direction('[' + part.text + ']') + ' ';
            if (part.kind == Kind::Sound) words += ' ' + direction("[SOUND: " + part.text + ']') + ' ';
            if (part.kind == Kind::Paragraph) paragraphs.emplace_back();
        }
        const bool own = !character_.empty() && speaks(speech, character_);
        line(own ? "speech own" : "speech", speech.number,
             names_of(speech) + (directions.beside.empty() ? "" : " (" + directions.beside + ')'), paragraphs);
    }
    static std::string direction(std::string_view text) {
        return "<span class=\"direction\">" + in_markup(text) + "</span>";
    }

    const ScriptDocument& script_;
    std::string_view character_;
    std::string text_;
};

}  // namespace

std::string write_html(const ScriptDocument& script, std::string_view character) {
    return HtmlWriter(script, character).run();
}

}  // namespace dramatis::cues::scripts
