#include "cues/scripts/write_fdx.h"

#include "core/text.h"
#include "cues/scripts/export_mark.h"
#include "cues/scripts/export_words.h"
#include "cues/scripts/markup_text.h"
#include "cues/scripts/script_of_sheet.h"
#include "cues/scripts/title_lines.h"

namespace dramatis::cues::scripts {
namespace {

using Kind = SpeechPart::Kind;

class FdxWriter {
  public:
    explicit FdxWriter(const ScriptDocument& script) : script_(script) {}

    std::string run() {
        text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\" ?>\n<!-- " + open_mark() +
                " -->\n<FinalDraft DocumentType=\"Script\" Template=\"No\" Version=\"1\">\n  <Content>\n";
        for (std::size_t i = 0; i < script_.elements.size();) i = write(i);
        text_ += "  </Content>\n";
        write_title_page();
        return with_version(text_ + "</FinalDraft>\n");
    }

  private:
    // Speeches at the same time stand in one paragraph.
    std::size_t write(std::size_t at) {
        const auto& elements = script_.elements;
        std::size_t end = at + 1;
        if (elements[at].kind != ElementKind::Speech) return write_one(elements[at]), end;
        while (end < elements.size() && elements[end].kind == ElementKind::Speech && elements[end].together) ++end;
        const bool dual = end > at + 1;
        if (dual) text_ += "    <Paragraph>\n      <DualDialogue>\n";
        for (std::size_t i = at; i < end; ++i) write_speech(elements[i]);
        if (dual) text_ += "      </DualDialogue>\n    </Paragraph>\n";
        return end;
    }
    void write_one(const Element& element) {
        switch (element.kind) {
            case ElementKind::Scene:
                return paragraph("Scene Heading", plain(element.text), element.number);
            case ElementKind::Transition:
                return paragraph("Transition", plain(element.text));
            case ElementKind::Section:
                return paragraph("End of Act", plain(element.text));
            case ElementKind::Note:
                text_ += "    <Paragraph Type=\"Action\"><ScriptNote><Paragraph>" + plain(element.text) +
                         "</Paragraph></ScriptNote></Paragraph>\n";
                return;
            default:
                return paragraph("Action", plain(line_of(element)));
        }
    }
    static std::string plain(std::string_view text) { return "<Text>" + in_markup(text) + "</Text>"; }
    void paragraph(std::string_view type, const std::string& texts, std::string_view number = {}) {
        text_ += "    <Paragraph";
        if (!number.empty()) text_ += " Number=\"" + in_markup(number) + '"';
        text_ += " Type=\"" + std::string(type) + "\">" + texts + "</Paragraph>\n";
    }
    void write_speech(const Element& speech) {
        const Directions directions = directions_of(speech, false);
        std::string name = names_of(speech);
        if (!directions.beside.empty()) name += " (" + directions.beside + ')';
        paragraph("Character", plain(name), speech.number);
        if (!directions.below.empty()) paragraph("Parenthetical", plain('(' + directions.below + ')'));
        std::string words;
        const auto end_words = [&] {
            if (!words.empty()) paragraph("Dialogue", words);
            words.clear();
        };
        for (const SpeechPart& part : speech.parts) {
            if (part.kind == Kind::Words) {
                words += (part.emphasised ? "<Text Style=\"Italic\">" : "<Text>") + in_markup(part.text) + "</Text>";
                continue;
            }
            end_words();
            if (part.kind == Kind::Direction) paragraph("Parenthetical", plain('(' + part.text + ')'));
            if (part.kind == Kind::Sound) paragraph("Parenthetical", plain("(SOUND: " + part.text + ')'));
        }
        end_words();
    }
    void write_title_page() {
        if (script_.title_page.empty()) return;
        const std::string title = title_field(script_, "Title"), author = title_field(script_, "Author");
        text_ += "  <TitlePage>\n  <Content>\n";
        if (!title.empty()) paragraph("Title", plain(title));
        if (!author.empty()) {
            paragraph("General", plain("by"));
            paragraph("General", plain(author));
        }
        for (const std::string& credit : credits_of(script_))
            if (read_title_field(credit)) paragraph("General", plain(credit));
        text_ += "  </Content>\n  </TitlePage>\n";
    }

    const ScriptDocument& script_;
    std::string text_;
};

}  // namespace

std::string write_fdx(const ScriptDocument& script) { return FdxWriter(script).run(); }

}  // namespace dramatis::cues::scripts
