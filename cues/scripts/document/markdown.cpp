#include "cues/scripts/document/markdown.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <utility>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

#include "core/text.h"
#include "cues/scripts/document/document_builder.h"
#include "cues/scripts/document/html.h"
#include "cues/scripts/document/markdown_names.h"

namespace dramatis::cues::scripts::document {
namespace {

// cmark-gfm takes time by the square of the depth of quotations and lists, and of a paragraph's brackets.
constexpr std::size_t largest_markdown = std::size_t{16} << 20U;
constexpr std::size_t most_markers = 100;  // at the begin of a line

std::string_view unquoted(std::string_view value) {
    value = trim(value);
    if (value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0])
        value = value.substr(1, value.size() - 2);
    return value;
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

struct FrontMatter {
    HtmlHead head;
    std::size_t others = 0;  // fields that say something else
};

// Takes front matter off the begin of the text, if there is some.
FrontMatter take_front_matter(std::string_view& text) {
    FrontMatter found;
    std::string_view rest = text;
    if (trim(take_line(rest)) != "---" || rest.starts_with('\n')) return found;
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (line == "---" || line == "...") {
            text = rest;
            return found;
        }
        const std::size_t colon = line.find(':');
        // Without a key, it is a rule and text below it.
        const bool listed = line.starts_with(' ') || line.starts_with('-') || line.starts_with('#');
        if (colon == std::string_view::npos && !line.empty() && !listed) break;
        const std::string key = to_lower(trim(line.substr(0, colon)));
        const std::string value(colon == std::string_view::npos ? "" : unquoted(line.substr(colon + 1)));
        if (key == "title")
            found.head.title = value;
        else if (key == "author")
            found.head.author = value;
        else if (key == "lang" || key == "language")
            found.head.language = value;
        else if (colon != std::string_view::npos && !listed)
            ++found.others;
    }
    return {};
}

bool is_too_deep(std::string_view text) {
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        std::size_t markers = 0;
        for (const char c : line) {
            if (c == '>' || c == '-' || c == '+' || c == '*') ++markers;
            if (c == ' ' || c == '\t' || c == '>' || c == '-' || c == '+' || c == '*') continue;
            break;
        }
        // A rule may be as long as it likes.
        if (markers > most_markers && !is_scene_mark(line)) return true;
    }
    return false;
}

// Footnotes ("[^1]: …") that nothing refers to: cmark-gfm drops them.
std::size_t count_lost_notes(std::string_view text) {
    constexpr std::size_t longest_label = 100;
    struct Uses {
        std::size_t all = 0;
        bool defined = false;
    };
    std::map<std::string_view, Uses> labels;
    for (std::size_t at = text.find("[^"); at != std::string_view::npos; at = text.find("[^", at + 2)) {
        const std::string_view rest = text.substr(at, longest_label);
        const std::size_t end = rest.find(']');
        if (end == std::string_view::npos) continue;
        Uses& uses = labels[rest.substr(0, end)];
        ++uses.all;
        const bool begins_line = at == 0 || text[at - 1] == '\n';
        uses.defined = uses.defined || (begins_line && rest.substr(end, 2) == "]:");
    }
    return static_cast<std::size_t>(
        std::ranges::count_if(labels, [](const auto& label) { return label.second.defined && label.second.all == 1; }));
}

std::string html_of(std::string_view text) {
    static std::once_flag once;
    std::call_once(once, cmark_gfm_core_extensions_ensure_registered);
    // HTML in the text stays; it is as harmless as any page, since nobody shows it.
    constexpr int options = CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES;
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(cmark_parser_new(options), cmark_parser_free);
    for (const char* name : {"table", "strikethrough"}) {
        if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    cmark_parser_feed(parser.get(), text.data(), text.size());
    const std::unique_ptr<cmark_node, void (*)(cmark_node*)> root(cmark_parser_finish(parser.get()), cmark_node_free);
    const std::unique_ptr<char, void (*)(void*)> html(
        cmark_render_html(root.get(), options, cmark_parser_get_syntax_extensions(parser.get())), std::free);
    return html.get();
}

}  // namespace

Result<Document> read_markdown(std::string_view text, const std::string& name) {
    const auto [head, others] = take_front_matter(text);
    if (text.size() > largest_markdown || is_too_deep(text)) {
        return failure("E0163", fmt::format("'{}' is too large, or nested too deep, for Markdown", name),
                       "divide it into several files, or give it as plain text (.txt)");
    }
    DocumentBuilder out(name);
    out.leave_out(kinds::front_matter, others);
    out.leave_out(kinds::unreferenced, count_lost_notes(text));
    const Result<HtmlHead> page = append_html(out, html_of(with_colons_behind_names(text)), name);
    if (!page) return std::unexpected(page.error());
    return out.finish(head.title, head.author, head.language);
}

}  // namespace dramatis::cues::scripts::document
