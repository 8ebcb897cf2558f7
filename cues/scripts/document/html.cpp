#include "cues/scripts/document/html.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/prose/text/encoding.h"
#include "cues/scripts/document/document_builder.h"
#include "cues/scripts/document/html_style.h"
#include "cues/scripts/document/xml.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr int html_tab = 8;

using Names = std::set<std::string_view>;

// Of elements that are left out, what their words count as; empty: they have none.
std::optional<std::string_view> left_out_as(std::string_view name) {
    static const Names code = {"script", "style", "head", "rp"};
    static const Names controls = {"nav", "select", "textarea", "button", "datalist", "map"};
    static const Names embedded = {"svg",   "math",   "iframe", "object",   "audio",
                                   "video", "canvas", "applet", "noframes", "noscript"};
    if (code.contains(name)) return std::string_view{};
    if (controls.contains(name)) return kinds::navigation;
    if (embedded.contains(name)) return kinds::embedded;
    if (name == "template") return kinds::hidden;
    if (name == "rt") return kinds::readings;
    if (name == comment_name) return kinds::comments;
    return std::nullopt;
}

// Without what has no words.
std::string html_words(const Node& node) {
    if (node.is_text()) return node.text;
    std::string words;
    if (left_out_as(node.name) == std::string_view{}) return words;
    for (const Node& child : node.children) words += html_words(child) + ' ';
    return words;
}

bool is_block(std::string_view name) {
    static const Names all = {"address",  "article",    "aside",   "blockquote", "body",   "caption",  "center",
                              "dd",       "details",    "dialog",  "dir",        "div",    "dl",       "dt",
                              "fieldset", "figcaption", "figure",  "footer",     "form",   "h1",       "h2",
                              "h3",       "h4",         "h5",      "h6",         "header", "hgroup",   "html",
                              "legend",   "li",         "listing", "main",       "menu",   "ol",       "p",
                              "pre",      "section",    "summary", "table",      "tbody",  "td",       "tfoot",
                              "th",       "thead",      "tr",      "ul",         "xmp",    "plaintext"};
    return all.contains(name);
}

// What browsers set apart by space.
bool has_space_around(std::string_view name) {
    static const Names all = {"p",  "h1", "h2",  "h3",     "h4",      "h5",  "h6",   "blockquote", "ul",
                              "ol", "dl", "pre", "figure", "listing", "xmp", "menu", "dir"};
    return all.contains(name);
}

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_html_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_speaker_class(std::string_view name) {
    static const Names speakers = {"speaker", "character-name", "charactername"};
    return std::ranges::any_of(split_filled(name, ' '),
                               [](std::string_view each) { return speakers.contains(to_lower(each)); });
}

// What a word processor would call the style of this class.
std::string style_of_class(std::string_view name) {
    static const Names words = {"speech", "dialog", "dialogue", "spoken"};
    static const Names stage = {"stage", "stagedirection", "stage-direction", "direction"};
    const std::string lower = to_lower(name);
    if (is_speaker_class(lower)) return "Character";
    if (words.contains(lower)) return "Dialogue";
    if (stage.contains(lower)) return "Stage Direction";
    return std::string(name);
}

// Of preformatted text: the language that it is marked as, "language-fountain".
std::string_view marked_language(const Node& preformatted) {
    const Node* const code = preformatted.child("code");
    return code == nullptr ? std::string_view{} : trim(code->attribute("class"));
}

// More than a cell holds: the table is there for the look of the page.
bool is_long_preformatted(const Node& node) {
    constexpr std::ptrdiff_t least = 8;  // line ends
    return node.name == "pre" && std::ranges::count(text_of(node), '\n') >= least;
}

// E-books tell notes from text by their type, of the elements and of the links to them.
bool has_type(const Node& node, std::initializer_list<std::string_view> types) {
    const std::string type = ' ' + to_lower(node.attribute("type")) + ' ' + to_lower(node.attribute("role")) + ' ';
    return std::ranges::any_of(types,
                               [&](std::string_view each) { return type.contains(' ' + std::string(each) + ' '); });
}
bool is_note(const Node& node) {
    return node.attribute("class") == "footnotes" ||
           has_type(node, {"footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote"});
}
// Also by what it shows: "3", "[3]", "*".
bool refers_to_note(const Node& link) {
    if (has_type(link, {"noteref", "doc-noteref", "doc-backlink", "referrer"})) return true;
    const std::string all = text_of(link);
    const std::string_view shown = trim(all);
    return link.attribute("href").contains('#') && !shown.empty() && shown.size() <= 6 &&
           shown.find_first_not_of("0123456789[]()*\u2020\u21a9") == std::string_view::npos;
}

class HtmlReader {
  public:
    explicit HtmlReader(DocumentBuilder& out) : out_(out) {}

    void page(const Node& root) {
        element(root, {});
        end_line({});
    }

  private:
    // What an element hands down to those in it.
    struct Place {
        Paragraph paragraph = {};  // its kind, style and place
        Look look = {};
        bool preformatted = false;
        bool beside = false;  // the text of the page: "<aside>", "<footer>"
    };

    void children(const Node& node, const Place& place) {
        for (const Node& child : node.children) {
            if (child.is_text()) {
                text(child.text, place);
            } else {
                element(child, place);
            }
        }
    }

    void element(const Node& node, const Place& around) {
        const std::string& name = node.name;
        if (const auto kind = left_out_as(name)) return leave_out(node, *kind);
        if (name == "img" && has_letter(node.attribute("alt"))) out_.leave_out(kinds::descriptions, 1);
        if (name == "a" && refers_to_note(node)) return out_.leave_out(kinds::references, 1);
        if (name == "br") return line_break(around);
        if (name == "hr") return rule(around);
        const HtmlLook own = html_look(node);
        if (own.look.hidden.value_or(false)) return leave_out(node, kinds::hidden);
        Place place = around;
        place.look = over(own.look, around.look);
        place.preformatted = around.preformatted || own.preformatted;
        place.beside = around.beside || name == "aside" || name == "footer";
        place.look.left = around.look.left;
        if (name == "tr") return row(node, place);
        if (!is_block(name) && is_speaker_class(node.attribute("class"))) return speaker(node, std::move(place));
        if (!is_block(name)) return children(node, place);

        end_line(around);
        if (own.look.new_page.value_or(false)) out_.add_break(true);
        place.look.left = around.look.left.value_or(0.0) + own.look.left.value_or(0.0);
        set_kind(place, node);
        const bool space = has_space_around(name);
        apart_ = apart_ || (space && !own.no_space_above);
        begin_paragraph();
        children(node, place);
        end_line(place);
        begin_paragraph();
        apart_ = apart_ || (space && !own.no_space_below);
        if (name == "td" || name == "th") next_column(node);
    }

    // A name that begins a line, in bold type; alone it is above the words of the next block.
    void speaker(const Node& node, Place place) {
        const bool begins = std::ranges::all_of(runs_, [](const Run& run) { return trim(run.text).empty(); });
        place.look.bold = true;
        children(node, place);
        if (begins) name_ = text_of_runs();
    }
    std::string text_of_runs() const {
        std::string text;
        for (const Run& run : runs_) text += run.text;
        return std::string(trim(text));
    }

    // What an old browser would do in a comment is code, too.
    void leave_out(const Node& node, std::string_view kind) {
        const std::string words = html_words(node);
        if (!kind.empty() && !trim(words).starts_with("[if ")) out_.leave_out_words(kind, words);
    }

    void set_kind(Place& place, const Node& node) {
        Paragraph& paragraph = place.paragraph;
        const std::string& name = node.name;
        if (const std::string_view style = trim(node.attribute("class")); !style.empty() && name != "body")
            paragraph.style = style_of_class(style);
        if (is_note(node)) paragraph.style = "Footnote";
        if (name == "td" || name == "th") {
            paragraph.kind = ParagraphKind::TableCell;
            paragraph.level = 0;
            paragraph.row = row_;
            paragraph.column = column_;
        } else if (paragraph.kind == ParagraphKind::TableCell && !is_long_preformatted(node)) {
            // Whatever lies in a cell is the cell's.
        } else if (is_heading(name)) {
            paragraph.kind = ParagraphKind::Heading;
            paragraph.level = name[1] - '0';
        } else if (name == "li") {
            paragraph.level = paragraph.kind == ParagraphKind::ListItem ? paragraph.level + 1 : 1;
            paragraph.kind = ParagraphKind::ListItem;
        } else if (place.preformatted) {
            paragraph.kind = ParagraphKind::Code;
            paragraph.level = 0;
            if (const auto language = marked_language(node); !language.empty()) paragraph.style = language;
        }
    }

    void row(const Node& node, const Place& place) {
        end_line(place);
        const int outer_row = std::exchange(row_, out_.next_row());
        const int outer_column = std::exchange(column_, 0);
        children(node, place);
        end_line(place);
        begin_paragraph();
        row_ = outer_row;
        column_ = outer_column;
    }

    void next_column(const Node& node) {
        int width = 1;
        const std::string_view span = node.attribute("colspan");
        std::from_chars(span.data(), span.data() + span.size(), width);
        column_ = std::min(column_ + std::clamp(width, 1, most_columns), 1'000'000);
    }

    void text(std::string_view text, const Place& place) {
        if (place.preformatted) return exact(text, place);
        std::string tidy;
        for (const char c : text) {
            const bool space = is_html_space(c);
            if (!space) {
                tidy += c;
            } else if (!space_) {
                tidy += ' ';
            }
            space_ = space;
        }
        put(tidy, place);
    }

    void exact(std::string_view text, const Place& place) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
            put(text.substr(at, end - at), place);
            space_ = false;
            if (end == text.size()) break;
            line_end(place);
            at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
        }
    }

    void put(std::string_view text, const Place& place) {
        append(runs_, type_of(place.look), place.look.capitals.value_or(false) ? to_upper(text) : std::string(text));
    }

    // Of preformatted text.
    void line_end(const Place& place) {
        if (runs_.empty()) out_.add_blank();
        end_line(place);
        begin_paragraph();
    }

    void line_break(const Place& place) {
        if (place.preformatted) return line_end(place);
        // Two in a row are a blank line.
        if (runs_.empty() && continues_) out_.add_blank();
        end_line(place);
        continues_ = true;
    }

    void rule(const Place& place) {
        end_line(place);
        begin_paragraph();
        out_.add_break(false);
        apart_ = false;
    }

    void begin_paragraph() { continues_ = false; }

    void end_line(const Place& place) {
        space_ = true;
        if (runs_.empty()) return;
        Paragraph paragraph = place.paragraph;
        if (const std::string name = std::exchange(name_, {});
            !name.empty() && (paragraph.style.empty() || name == text_of_runs()))
            paragraph.style = "Character";
        if (place.beside && paragraph.style != "Footnote") paragraph.style = "Comment";
        paragraph.runs = std::exchange(runs_, {});
        paragraph.indent = indent_of(place.look, !continues_);
        paragraph.centred = place.look.centred.value_or(false);
        paragraph.after_blank = std::exchange(apart_, false) && !continues_;
        paragraph.continues = continues_;
        out_.add(std::move(paragraph), html_tab);
    }

    DocumentBuilder& out_;
    std::vector<Run> runs_;   // of the line that is being read
    std::string name_;        // of a speaker, that begins it
    bool space_ = true;       // more white space is none: it would begin the line, or some was just written
    bool apart_ = false;      // space comes before the next line
    bool continues_ = false;  // the line goes on with a paragraph
    int row_ = 0;
    int column_ = 0;
};

// What the page says of its encoding, in its first kilobytes; in lower case.
std::string declared_charset(std::string_view bytes) {
    const std::string top = to_lower(bytes.substr(0, 4096));
    for (const std::string_view key : {"charset=", "encoding="}) {
        std::size_t at = top.find(key);
        if (at == std::string::npos) continue;
        at += key.size();
        if (at < top.size() && (top[at] == '"' || top[at] == '\'')) ++at;
        const std::size_t end = top.find_first_of("\"'> ;/?\t\r\n", at);
        if (end != std::string::npos && end > at && end - at < 40) return top.substr(at, end - at);
    }
    return {};
}

// Nothing for what isn't a text.
std::optional<std::string> decoded(std::string bytes, std::size_t& damaged) {
    constexpr std::array<std::string_view, 3> marks = {"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"};
    const bool marked = std::ranges::any_of(marks, [&bytes](std::string_view mark) { return bytes.starts_with(mark); });
    if (!marked && first_invalid_utf8(bytes)) {
        const std::string charset = declared_charset(bytes);
        // Browsers take Latin-1 for Windows-1252, and so does what follows.
        static const Names usual = {"utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252", "us-ascii", "ascii"};
        if (!charset.empty() && !usual.contains(charset)) {
            if (std::optional<std::string> text = from_charset(bytes, charset)) return text;
        }
    }
    std::optional<std::string> text = prose::text::decode_text(std::move(bytes), &damaged);
    // The parser takes a NUL for the end.
    if (text) std::ranges::replace(*text, '\0', ' ');
    return text;
}

HtmlHead head_of(const Node& root) {
    HtmlHead found;
    found.language = root.attribute("lang");
    const Node* head = root.child("head");
    if (head == nullptr) return found;
    if (const Node* title = head->child("title")) found.title = text_of(*title);
    for (const Node& each : head->children) {
        if (each.name == "meta" && to_lower(each.attribute("name")) == "author")
            found.author = each.attribute("content");
    }
    return found;
}

}  // namespace

Result<HtmlHead> append_html(DocumentBuilder& out, std::string bytes, const std::string& page) {
    std::size_t damaged = 0;
    const std::optional<std::string> text = decoded(std::move(bytes), damaged);
    out.leave_out(kinds::damaged, damaged);
    if (!text)
        return failure("E0167", fmt::format("'{}' holds no text", page), "save the page anew, as HTML or as text");
    const Result<Node> root = parse_html(*text, page);
    if (!root) return std::unexpected(root.error());
    HtmlReader(out).page(*root);
    return head_of(*root);
}

Result<Document> read_html(std::string bytes, const std::string& name) {
    DocumentBuilder out(name);
    Result<HtmlHead> head = append_html(out, std::move(bytes), name);
    if (!head) return std::unexpected(head.error());
    return out.finish(std::move(head->title), std::move(head->author), std::move(head->language));
}

}  // namespace dramatis::cues::scripts::document
