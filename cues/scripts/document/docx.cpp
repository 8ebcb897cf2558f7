#include "cues/scripts/document/docx.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/scripts/document/document_builder.h"
#include "cues/scripts/document/docx_styles.h"
#include "cues/scripts/document/xml.h"
#include "cues/scripts/document/zip_archive.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr int docx_tab = 5;  // characters: Word's tab stops are half an inch apart

using Notes = std::map<std::string, const Node*, std::less<>>;

Notes notes_of(const Node& root, std::string_view name) {
    Notes notes;
    for (const Node& each : root.children) {
        // Separators are no notes of the writer's.
        if (each.name == name && (each.attribute("type").empty() || each.attribute("type") == "normal"))
            notes.emplace(each.attribute("id"), &each);
    }
    return notes;
}

struct NoteKind {
    std::string_view reference;  // the element that refers to it
    std::string_view style;
    Notes notes;
};

bool is_left_out_of_docx(std::string_view name) {
    static const std::set<std::string_view> all = {
        "del",    "moveFrom", "delText",    "instrText", "delInstrText", "pPr",      "rPr",
        "sectPr", "tblPr",    "tblGrid",    "trPr",      "tcPr",         "sdtPr",    "sdtEndPr",
        "rt",     "binData",  "docPartObj", "posOffset", "align",        "pctWidth", "pctHeight"};
    return all.contains(name);
}

// What is shown of an element, with a space after each paragraph.
std::string docx_words(const Node& node) {
    if (node.name == "t") return text_of(node);
    std::string words;
    for (const Node& child : node.children) words += docx_words(child);
    return node.name == "p" ? words + ' ' : words;
}

class DocxReader {
  public:
    DocxReader(DocxStyles& styles, std::vector<NoteKind> notes, DocumentBuilder& out)
        : styles_(styles), notes_(std::move(notes)), out_(out) {}

    void blocks(const Node& node) {
        for (const Node& child : node.children) block(child);
    }

    // Call when all has been read: notes that nothing refers to.
    void count_the_rest() {
        for (const NoteKind& kind : notes_) out_.leave_out(kinds::unreferenced, kind.notes.size());
    }

  private:
    struct Cell {
        bool inside = false;
        int row = 0;
        int column = 0;
    };

    // Of what is left out, the words; those that were moved are elsewhere.
    void leave_out(const Node& node) {
        if (node.name == "del") out_.leave_out_words(kinds::deleted, text_of_all(node, "delText"));
        if (node.name == "delText") out_.leave_out_words(kinds::deleted, document::text_of(node));
        if (node.name == "rt") out_.leave_out_words(kinds::readings, docx_words(node));
    }

    void block(const Node& node) {
        if (node.is_text()) return;
        if (is_left_out_of_docx(node.name)) return leave_out(node);
        if (node.name == "p") return paragraph(node);
        if (node.name == "tr") return row(node);
        if (node.name == "tc") return cell(node);
        if (node.name == "AlternateContent") return alternative(node, &DocxReader::block);
        blocks(node);
    }

    // The same in a new form and in an old one: one of them.
    void alternative(const Node& node, void (DocxReader::*take)(const Node&)) {
        const Node* chosen = node.child("Choice");
        if (chosen == nullptr) chosen = node.child("Fallback");
        if (chosen == nullptr) return;
        for (const Node& child : chosen->children) (this->*take)(child);
    }

    void row(const Node& node) {
        const Cell outer = cell_;
        cell_ = {.inside = false, .row = out_.next_row(), .column = 0};
        blocks(node);
        cell_ = outer;
    }

    void cell(const Node& node) {
        cell_.inside = true;
        const Cell here = cell_;
        blocks(node);
        cell_ = here;
        int width = 1;
        const Node* properties = node.child("tcPr");
        if (const Node* span = properties == nullptr ? nullptr : properties->child("gridSpan")) {
            const std::string_view value = span->attribute("val");
            std::from_chars(value.data(), value.data() + value.size(), width);
        }
        cell_.column = std::min(cell_.column + std::clamp(width, 1, most_columns), 1'000'000);
        cell_.inside = false;
    }

    void paragraph(const Node& node) {
        const Node* properties = node.child("pPr");
        const Node* named = properties == nullptr ? nullptr : properties->child("pStyle");
        const Style& style =
            styles_.sheet.resolved(named == nullptr ? styles_.usual_paragraph : std::string(named->attribute("val")));
        const Look look = over(look_of_properties(properties, nullptr), style.look);
        if (look.new_page.value_or(false)) out_.add_break(true);

        // What a paragraph brings with it is read after it, and may be paragraphs in turn.
        State outer = std::exchange(now_, {});
        now_.look = look;
        now_.paragraph = begun(look, style.name);
        now_.paragraph.after_blank = is_apart(look, style.name);
        inlines(node);
        end_line();
        if (now_.page_pending) begin_page();
        const bool deleted = properties != nullptr && properties->child("rPr") != nullptr &&
                             properties->child("rPr")->child("del") != nullptr;
        if (!now_.written && !now_.broken && now_.boxes.empty() && !deleted) out_.add_blank();
        last_ = {.below = look.below.value_or(0.0), .close = look.close.value_or(false), .style = style.name};
        const State read = std::exchange(now_, std::move(outer));
        for (const Node* box : read.boxes) blocks(*box);
        for (const auto& [note_style, note] : read.notes) notes(note_style, *note);
    }

    Paragraph begun(const Look& look, const std::string& style) const {
        Paragraph paragraph{.style = note_style_.empty() ? style : note_style_, .indent = indent_of(look, true)};
        paragraph.centred = look.centred.value_or(false);
        if (cell_.inside) {
            paragraph.kind = ParagraphKind::TableCell;
            paragraph.row = cell_.row;
            paragraph.column = cell_.column;
        } else if (look.heading.value_or(0) > 0) {
            paragraph.kind = ParagraphKind::Heading;
            paragraph.level = *look.heading;
        } else if (look.list.value_or(0) > 0) {
            paragraph.kind = ParagraphKind::ListItem;
            paragraph.level = *look.list;
        }
        return paragraph;
    }

    bool is_apart(const Look& look, const std::string& style) const {
        const bool alike = style == last_.style;
        const double above = alike && look.close.value_or(false) ? 0.0 : look.above.value_or(0.0);
        const double below = alike && last_.close ? 0.0 : last_.below;
        return std::max(above, below) > points_apart;
    }

    void end_line() {
        if (now_.paragraph.runs.empty()) return;
        Paragraph next = now_.paragraph;
        next.runs.clear();
        next.continues = true;
        next.after_blank = false;
        next.indent = indent_of(now_.look, false);
        out_.add(std::exchange(now_.paragraph, std::move(next)), docx_tab);
        now_.written = true;
    }

    void inlines(const Node& node) {
        for (const Node& child : node.children) in_line(child);
    }

    void in_line(const Node& node) {
        if (node.is_text()) return;
        if (is_left_out_of_docx(node.name)) return leave_out(node);
        if (node.name == "r") return run(node);
        if (node.name == "AlternateContent") return alternative(node, &DocxReader::in_line);
        inlines(node);
    }

    void run(const Node& node) {
        const Node* properties = node.child("rPr");
        Look look = now_.look;
        if (properties != nullptr) {
            if (const Node* style = properties->child("rStyle"))
                look = over(styles_.sheet.look_alone(std::string(style->attribute("val"))), look);
            look = over(look_of_properties(nullptr, properties), look);
        }
        const Look outer = std::exchange(run_look_, look);
        for (const Node& child : node.children) in_run(child);
        run_look_ = outer;
    }

    void in_run(const Node& node) {
        const std::string& name = node.name;
        if (node.is_text()) return;
        if (is_left_out_of_docx(name)) return leave_out(node);
        if (has_letter(node.attribute(name == "docPr" ? "descr" : "alt"))) out_.leave_out(kinds::descriptions, 1);
        if (name == "t") return text(document::text_of(node));
        if (name == "tab" || name == "ptab") return text("\t");
        if (name == "noBreakHyphen") return text("-");
        if (name == "cr") return line_break();
        if (name == "br") return node.attribute("type") == "page" ? page_break() : line_break();
        if (name == "txbxContent") return now_.boxes.push_back(&node);
        if (name == "AlternateContent") return alternative(node, &DocxReader::in_run);
        if (name == "r") return run(node);
        for (NoteKind& kind : notes_) {
            if (name == kind.reference) return reference(kind, std::string(node.attribute("id")));
        }
        for (const Node& child : node.children) in_run(child);
    }

    void text(std::string_view text) {
        if (run_look_.hidden.value_or(false)) return out_.leave_out_words(kinds::hidden, text);
        go_on_after_page(text);
        append(now_.paragraph.runs, type_of(run_look_),
               run_look_.capitals.value_or(false) ? to_upper(text) : std::string(text));
    }

    void line_break() {
        // Two in a row are a blank line.
        if (now_.paragraph.runs.empty() && now_.written) out_.add_blank();
        end_line();
    }

    // Before the text of a paragraph or behind it. Within it, it is where the paper ends, not the speech.
    void page_break() {
        if (!now_.written && now_.paragraph.runs.empty()) return begin_page();
        now_.page_pending = true;
    }
    void begin_page() {
        out_.add_break(true);
        now_.broken = true;
    }
    // Text comes after a break of pages in the same paragraph: a line of its own, unless a sentence goes on.
    void go_on_after_page(std::string_view text) {
        if (!std::exchange(now_.page_pending, false)) return;
        out_.leave_out(kinds::breaks, 1);
        const std::string before = document::text_of(now_.paragraph);
        const std::string_view last = trim(before);
        const std::string_view next = trim(text);
        const bool ends = last.empty() || std::string_view(".!?:)]\"").contains(last.back()) ||
                          last.ends_with("\u201d") || last.ends_with("\u2019") || last.ends_with("\u2026");
        if (ends && !(!next.empty() && is_lower(decode(next, 0).value))) end_line();
    }

    // Each note once, and none within notes.
    void reference(NoteKind& kind, const std::string& id) {
        const auto found = kind.notes.find(id);
        if (found == kind.notes.end() || !note_style_.empty()) return;
        now_.notes.emplace_back(kind.style, found->second);
        kind.notes.erase(found);
    }

    void notes(std::string_view style, const Node& note) {
        const Cell outer = std::exchange(cell_, {});
        note_style_ = style;
        blocks(note);
        note_style_.clear();
        cell_ = outer;
    }

    // Of the paragraph that is being read.
    struct State {
        Paragraph paragraph = {};
        Look look = {};
        bool written = false;       // some of it
        bool broken = false;        // by the end of a page
        bool page_pending = false;  // one ends here, if no text follows in the paragraph
        std::vector<const Node*> boxes = {};
        std::vector<std::pair<std::string_view, const Node*>> notes = {};
    };
    // Of the paragraph before it.
    struct Before {
        double below = 0.0;
        bool close = false;
        std::string style = {};
    };

    DocxStyles& styles_;
    std::vector<NoteKind> notes_;
    DocumentBuilder& out_;
    Cell cell_;
    State now_;
    Before last_;
    Look run_look_;
    std::string note_style_;  // while a note is read
};

// The parts of the document, by what they are to it.
class Parts {
  public:
    explicit Parts(ZipArchive& archive) : archive_(archive) {}

    // E0169 if there is none.
    Result<std::string> main() {
        main_ = "word/document.xml";
        const Result<Node> found = part("_rels/.rels");
        if (found) {
            for (const Node& each : found->children) {
                if (!each.attribute("Type").ends_with("/officeDocument")) continue;
                std::string_view target = each.attribute("Target");
                if (target.starts_with('/')) target.remove_prefix(1);
                if (archive_.contains(std::string(target))) main_ = target;
            }
        }
        return archive_.read(main_);
    }
    const std::string& main_name() const { return main_; }

    // The root of a part beside the main one; without it, an empty one.
    Result<Node> beside(const std::string& file) { return part(folder() + file); }

    // The words of headers and footers of all pages.
    Result<std::string> margins() {
        const Result<Node> relations = beside("_rels/" + main_.substr(folder().size()) + ".rels");
        if (!relations) return std::unexpected(relations.error());
        std::string words;
        for (const Node& each : relations->children) {
            const std::string_view type = each.attribute("Type");
            if (!type.ends_with("/header") && !type.ends_with("/footer")) continue;
            const Result<Node> margin = beside(std::string(each.attribute("Target")));
            if (!margin) return std::unexpected(margin.error());
            words += docx_words(*margin) + ' ';
        }
        return words;
    }
    Result<Node> part(const std::string& entry) {
        if (!archive_.contains(entry)) return Node{};
        const Result<std::string> bytes = archive_.read(entry);
        if (!bytes) return std::unexpected(bytes.error());
        return parse_xml(*bytes, fmt::format("{}: {}", archive_.name(), entry));
    }

  private:
    std::string folder() const {
        const std::size_t slash = main_.rfind('/');
        return slash == std::string::npos ? std::string() : main_.substr(0, slash + 1);
    }

    ZipArchive& archive_;
    std::string main_;
};

}  // namespace

Result<Document> read_docx(std::string bytes, std::string name) {
    Result<ZipArchive> archive = ZipArchive::open(std::move(bytes), name);
    if (!archive) return std::unexpected(archive.error());
    Parts parts(*archive);
    const Result<std::string> text = parts.main();
    if (!text) return std::unexpected(text.error());
    const Result<Node> root = parse_xml(*text, fmt::format("{}: {}", name, parts.main_name()));
    if (!root) return std::unexpected(root.error());

    std::vector<Node> read;  // what stands in other files
    for (const char* file : {"styles.xml", "footnotes.xml", "endnotes.xml", "comments.xml"}) {
        Result<Node> part = parts.beside(file);
        if (!part) return std::unexpected(part.error());
        read.push_back(std::move(*part));
    }
    const Result<Node> properties = parts.part("docProps/core.xml");
    if (!properties) return std::unexpected(properties.error());

    const Result<std::string> margins = parts.margins();
    if (!margins) return std::unexpected(margins.error());

    DocxStyles styles = docx_styles(read[0]);
    DocumentBuilder out(std::move(name));
    DocxReader reader(styles,
                      {{"footnoteReference", "Footnote", notes_of(read[1], "footnote")},
                       {"endnoteReference", "Footnote", notes_of(read[2], "endnote")},
                       {"commentReference", "Comment", notes_of(read[3], "comment")}},
                      out);
    reader.blocks(*root);
    reader.count_the_rest();
    out.leave_out_words(kinds::margins, *margins);
    std::string language = text_of_child(*properties, "language");
    if (language.empty()) language = styles.language;
    return out.finish(text_of_child(*properties, "title"), text_of_child(*properties, "creator"), std::move(language));
}

}  // namespace dramatis::cues::scripts::document
