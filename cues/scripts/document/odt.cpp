#include "cues/scripts/document/odt.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/scripts/document/document_builder.h"
#include "cues/scripts/document/odt_styles.h"
#include "cues/scripts/document/xml.h"
#include "cues/scripts/document/zip_archive.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr int odt_tab = 5;           // characters: half an inch
constexpr int most_repeated = 1000;  // columns, spaces

int count_of(const Node& node, std::string_view name) {
    const std::string_view value = node.attribute(name);
    int count = 1;
    std::from_chars(value.data(), value.data() + value.size(), count);
    return std::clamp(count, 1, most_repeated);
}

bool is_left_out_of_odt(std::string_view name) {
    static const std::set<std::string_view> all = {"tracked-changes",
                                                   "table-of-content",
                                                   "forms",
                                                   "sequence-decls",
                                                   "variable-decls",
                                                   "note-citation",
                                                   "rt",
                                                   "hidden-text",
                                                   "ruby-text",
                                                   "desc",
                                                   "title",
                                                   "event-listeners",
                                                   "object",
                                                   "object-ole",
                                                   "creator",
                                                   "date",
                                                   "sender-initials",
                                                   "binary-data",
                                                   "scripts"};
    return all.contains(name);
}

class OdtReader {
  public:
    OdtReader(StyleSheet& sheet, DocumentBuilder& out) : sheet_(sheet), out_(out) {}

    void blocks(const Node& node) {
        for (const Node& child : node.children) block(child);
    }

  private:
    struct Cell {
        bool inside = false;
        int row = 0;
        int column = 0;
    };

    void leave_out(const Node& node) {
        if (node.name == "tracked-changes") return count_deletions(node);
        if (node.name == "table-of-content") return out_.leave_out(kinds::contents, 1);
        const std::string text = document::text_of(node);
        if (node.name == "hidden-text")
            out_.leave_out_words(kinds::hidden, text.empty() ? node.attribute("string-value") : text);
        if ((node.name == "desc" || node.name == "title") && has_letter(text)) out_.leave_out(kinds::descriptions, 1);
        if (node.name == "rt" || node.name == "ruby-text") out_.leave_out_words(kinds::readings, text);
        if (node.name == "object" || node.name == "forms") out_.leave_out_words(kinds::embedded, text);
    }
    void count_deletions(const Node& changes) {
        for (const Node& region : changes.children) {
            const Node* deletion = region.child("deletion");
            if (deletion == nullptr) continue;
            for (const Node& each : deletion->children)
                if (each.name != "change-info") out_.leave_out_words(kinds::deleted, document::text_of(each));
        }
    }

    void block(const Node& node) {
        if (node.is_text()) return;
        if (is_left_out_of_odt(node.name)) return leave_out(node);
        if (node.attribute("display") == "none")
            return out_.leave_out_words(kinds::hidden, text_of_all(node, "p") + text_of_all(node, "h"));
        if (node.name == "p" || node.name == "h") return paragraph(node);
        if (node.name == "list") return list(node);
        if (node.name == "table-row") return row(node);
        if (node.name == "table-cell" || node.name == "covered-table-cell") return cell(node);
        blocks(node);
    }

    void list(const Node& node) {
        ++list_level_;
        blocks(node);
        --list_level_;
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
        cell_.column = std::min(cell_.column + count_of(node, "number-columns-repeated"), 1'000'000);
        cell_.inside = false;
    }

    void paragraph(const Node& node) {
        const Style& style = sheet_.resolved(odt_style_key("paragraph", node.attribute("style-name")));
        if (style.look.new_page.value_or(false)) out_.add_break(true);
        State outer = std::exchange(now_, {});
        now_.look = style.look;
        now_.paragraph = begun(node, style);
        const bool alike = style.name == last_.style;
        const double above = alike && style.look.close.value_or(false) ? 0.0 : style.look.above.value_or(0.0);
        const double below = alike && last_.close ? 0.0 : last_.below;
        now_.paragraph.after_blank = std::max(above, below) > points_apart;
        inlines(node, style.look);
        end_line();
        if (!now_.written && now_.later.empty()) out_.add_blank();
        last_ = {
            .below = style.look.below.value_or(0.0), .close = style.look.close.value_or(false), .style = style.name};
        const State read = std::exchange(now_, std::move(outer));
        for (const auto& [note_style, later] : read.later) note(note_style, *later);
    }

    Paragraph begun(const Node& node, const Style& style) const {
        Paragraph paragraph{.style = note_style_.empty() ? style.name : note_style_,
                            .indent = indent_of(style.look, true)};
        paragraph.centred = style.look.centred.value_or(false);
        if (cell_.inside) {
            paragraph.kind = ParagraphKind::TableCell;
            paragraph.row = cell_.row;
            paragraph.column = cell_.column;
        } else if (node.name == "h") {
            paragraph.kind = ParagraphKind::Heading;
            paragraph.level = count_of(node, "outline-level");
        } else if (list_level_ > 0) {
            paragraph.kind = ParagraphKind::ListItem;
            paragraph.level = list_level_;
        }
        return paragraph;
    }

    void end_line() {
        now_.space = true;
        if (now_.paragraph.runs.empty()) return;
        Paragraph next = now_.paragraph;
        next.runs.clear();
        next.continues = true;
        next.after_blank = false;
        next.indent = indent_of(now_.look, false);
        out_.add(std::exchange(now_.paragraph, std::move(next)), odt_tab);
        now_.written = true;
    }

    void inlines(const Node& node, const Look& look) {
        for (const Node& child : node.children) in_line(child, look);
    }

    void in_line(const Node& node, const Look& look) {
        const std::string& name = node.name;
        if (node.is_text()) return white_spaced(node.text, look);
        if (is_left_out_of_odt(name)) return leave_out(node);
        if (name == "s") return exact(std::string(static_cast<std::size_t>(count_of(node, "c")), ' '), look);
        if (name == "tab") return exact("\t", look);
        if (name == "line-break") return line_break();
        if (name == "note") return now_.later.emplace_back("Footnote", &node), void();
        if (name == "annotation") return now_.later.emplace_back("Comment", &node), void();
        if (name == "text-box") return now_.later.emplace_back(std::string_view{}, &node), void();
        if (name == "span") {
            const Look own = sheet_.look_alone(odt_style_key("text", node.attribute("style-name")));
            return inlines(node, over(own, look));
        }
        inlines(node, look);
    }

    // White space of any length is one space, and none at the begin of a line.
    void white_spaced(std::string_view text, const Look& look) {
        std::string tidy;
        for (const char c : text) {
            const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!space) {
                tidy += c;
            } else if (!now_.space) {
                tidy += ' ';
            }
            now_.space = space;
        }
        put(tidy, look);
    }

    void exact(std::string_view text, const Look& look) {
        now_.space = false;
        put(text, look);
    }

    void put(std::string_view text, const Look& look) {
        if (look.hidden.value_or(false)) return out_.leave_out_words(kinds::hidden, text);
        append(now_.paragraph.runs, type_of(look), look.capitals.value_or(false) ? to_upper(text) : std::string(text));
    }

    void line_break() {
        // Two in a row are a blank line.
        if (now_.paragraph.runs.empty() && now_.written) out_.add_blank();
        end_line();
    }

    // A text box has no style of its own.
    void note(std::string_view style, const Node& node) {
        const Cell outer = std::exchange(cell_, {});
        const int outer_level = std::exchange(list_level_, 0);
        const std::string outer_style = note_style_;
        if (!style.empty()) note_style_ = style;
        blocks(node);
        note_style_ = outer_style;
        list_level_ = outer_level;
        cell_ = outer;
    }

    // Of the paragraph that is being read.
    struct State {
        Paragraph paragraph = {};
        Look look = {};
        bool written = false;  // some of it
        bool space = true;     // more white space is none: it would begin the line, or some was just written
        std::vector<std::pair<std::string_view, const Node*>> later = {};
    };
    // Of the paragraph before it.
    struct Before {
        double below = 0.0;
        bool close = false;
        std::string style = {};
    };

    StyleSheet& sheet_;
    DocumentBuilder& out_;
    Cell cell_;
    State now_;
    Before last_;
    int list_level_ = 0;
    std::string note_style_;  // while a note is read
};

// The root of a part; without it, an empty one.
Result<Node> odt_part(ZipArchive& archive, const std::string& entry) {
    if (!archive.contains(entry)) return Node{};
    const Result<std::string> bytes = archive.read(entry);
    if (!bytes) return std::unexpected(bytes.error());
    return parse_xml(*bytes, fmt::format("{}: {}", archive.name(), entry));
}

// The words of headers and footers of all kinds of page.
std::string margins_of(const Node& styles) {
    std::string words;
    const Node* const pages = styles.child("master-styles");
    if (pages == nullptr) return words;
    for (const Node& page : pages->children) {
        for (const Node& margin : page.children)
            if (margin.name.starts_with("header") || margin.name.starts_with("footer"))
                words += text_of_all(margin, "p") + text_of_all(margin, "h");
    }
    return words;
}

bool has_element(const Node& node, std::string_view name) {
    return node.name == name ||
           std::ranges::any_of(node.children, [name](const Node& child) { return has_element(child, name); });
}

struct Properties {
    std::string title, author, language;
};
Properties properties_of(const Node& meta) {
    Properties found;
    const auto take = [](const Node& all, std::string_view name, std::string& value) {
        const Node* child = all.child(name);
        if (child != nullptr && value.empty()) value = text_of(*child);
    };
    for (const Node& all : meta.children) {
        take(all, "title", found.title);
        take(all, "initial-creator", found.author);
        take(all, "creator", found.author);
        take(all, "language", found.language);
    }
    return found;
}

}  // namespace

Result<Document> read_odt(std::string bytes, std::string name) {
    Result<ZipArchive> archive = ZipArchive::open(std::move(bytes), name);
    if (!archive) return std::unexpected(archive.error());
    const Result<Node> manifest = odt_part(*archive, "META-INF/manifest.xml");
    if (manifest && has_element(*manifest, "encryption-data")) {
        return failure("E0161", fmt::format("'{}' is protected by a password", name),
                       "open it in its program and save a copy without a password");
    }
    const Result<std::string> text = archive->read("content.xml");
    if (!text) return std::unexpected(text.error());
    const Result<Node> content = parse_xml(*text, fmt::format("{}: content.xml", name));
    if (!content) return std::unexpected(content.error());
    const Result<Node> styles = odt_part(*archive, "styles.xml");
    if (!styles) return std::unexpected(styles.error());
    const Result<Node> meta = odt_part(*archive, "meta.xml");
    if (!meta) return std::unexpected(meta.error());

    StyleSheet sheet;
    add_odt_styles(sheet, *content);
    add_odt_styles(sheet, *styles);
    DocumentBuilder out(std::move(name));
    if (const Node* body = content->child("body")) OdtReader(sheet, out).blocks(*body);
    out.leave_out_words(kinds::margins, margins_of(*styles));
    Properties properties = properties_of(*meta);
    return out.finish(std::move(properties.title), std::move(properties.author), std::move(properties.language));
}

}  // namespace dramatis::cues::scripts::document
