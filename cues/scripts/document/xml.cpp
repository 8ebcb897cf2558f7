#include "cues/scripts/document/xml.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "core/text.h"

namespace dramatis::cues::scripts::document {
namespace {

// libxml2 compares each attribute of a tag with all others: what stands outside of quotes in a tag, their names, is limited.
constexpr std::size_t longest_names = 4096;

std::string_view view(const xmlChar* text) {
    // NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker)
    return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

std::string_view without_prefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos || colon + 1 == name.size() ? name : name.substr(colon + 1);
}

enum class Stop { None, TooLarge, TooDeep, Entities };

// Takes what the parser finds and makes the tree of it.
struct TreeMaker {
    xmlParserCtxtPtr parser = nullptr;
    std::size_t deepest = 0;
    std::vector<Node> open = std::vector<Node>(1);  // the first one holds the root
    std::size_t nodes = 0, all_attributes = 0;
    Stop stop = Stop::None;
    std::string mistake = {};  // the first one, with its line
    // Entities of HTML that the document uses, as the parser wants them.
    std::map<std::string, std::pair<std::string, xmlEntity>, std::less<>> entities = {};

    void halt(Stop why) {
        if (stop == Stop::None) stop = why;
        xmlStopParser(parser);
    }
    bool count() {
        if (stop != Stop::None) return false;
        if (++nodes > most_nodes) halt(Stop::TooLarge);
        return stop == Stop::None;
    }
    void begin(std::string_view name, std::vector<Attribute> attributes) {
        if (!count()) return;
        if (open.size() > deepest) return halt(Stop::TooDeep);
        all_attributes += attributes.size();
        if (all_attributes > most_attributes) return halt(Stop::TooLarge);
        Node node;
        node.name = name;
        node.attributes = std::move(attributes);
        node.line = static_cast<std::uint32_t>(std::max(parser->input == nullptr ? 0 : parser->input->line, 0));
        open.push_back(std::move(node));
    }
    void end() {
        if (stop != Stop::None || open.size() < 2) return;
        Node node = std::move(open.back());
        open.pop_back();
        open.back().children.push_back(std::move(node));
    }
    void text(std::string_view text) {
        if (stop != Stop::None || text.empty()) return;
        std::vector<Node>& siblings = open.back().children;
        if (siblings.empty() || !siblings.back().is_text()) {
            if (!count()) return;
            siblings.emplace_back();
        }
        siblings.back().text += text;
    }
    // Closes what is open, and hands over the root.
    Node root() {
        while (open.size() > 1) end();
        const auto is_root = [](const Node& node) { return !node.is_text() && node.name != comment_name; };
        const auto found = std::ranges::find_if(open[0].children, is_root);
        if (found == open[0].children.end()) return {};
        Node root = std::move(*found);
        // Comments around it are kept in it.
        for (Node& node : open[0].children)
            if (node.name == comment_name) root.children.push_back(std::move(node));
        return root;
    }
};

TreeMaker& maker(void* user) { return *static_cast<TreeMaker*>(user); }

void begin_xml(void* user, const xmlChar* name, const xmlChar*, const xmlChar*, int, const xmlChar**, int count, int,
               const xmlChar** found) {
    std::vector<Attribute> attributes;
    attributes.reserve(static_cast<std::size_t>(count));
    // Five pointers each: name, prefix, namespace, and begin and end of the value.
    for (const xmlChar** each = found; each != found + std::ptrdiff_t{5} * count; each += 5)
        attributes.push_back({std::string(view(each[0])), std::string(reinterpret_cast<const char*>(each[3]),
                                                                      reinterpret_cast<const char*>(each[4]))});
    maker(user).begin(view(name), std::move(attributes));
}
void end_xml(void* user, const xmlChar*, const xmlChar*, const xmlChar*) { maker(user).end(); }

void begin_html(void* user, const xmlChar* name, const xmlChar** found) {
    std::vector<Attribute> attributes;
    for (; found != nullptr && *found != nullptr; found += 2)
        attributes.push_back({std::string(without_prefix(view(found[0]))), std::string(view(found[1]))});
    maker(user).begin(without_prefix(view(name)), std::move(attributes));
}
void end_html(void* user, const xmlChar*) { maker(user).end(); }

void take_text(void* user, const xmlChar* text, int size) {
    maker(user).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

void take_comment(void* user, const xmlChar* text) {
    maker(user).begin(comment_name, {});
    maker(user).text(view(text));
    maker(user).end();
}

// An entity that nobody knows stays as it is written.
void take_reference(void* user, const xmlChar* name) { maker(user).text(fmt::format("&{};", view(name))); }

void refuse_entity(void* user, const xmlChar*, int, const xmlChar*, const xmlChar*, xmlChar*) {
    maker(user).halt(Stop::Entities);
}

xmlEntityPtr find_entity(void* user, const xmlChar* name) {
    TreeMaker& tree = maker(user);
    const htmlEntityDesc* known = htmlEntityLookup(name);
    if (known == nullptr) return nullptr;
    auto found = tree.entities.find(view(name));
    if (found == tree.entities.end()) {
        found = tree.entities.emplace(std::string(view(name)), std::pair<std::string, xmlEntity>{}).first;
        auto& [content, entity] = found->second;
        append_utf8(content, known->value);
        entity = {};
        entity.type = XML_ENTITY_DECL;
        entity.name = reinterpret_cast<const xmlChar*>(found->first.c_str());
        entity.content = reinterpret_cast<xmlChar*>(content.data());
        entity.length = static_cast<int>(content.size());
    }
    // In a text the parser inserts predefined ones as they are; in an attribute it would take only their first byte.
    xmlEntity& entity = found->second.second;
    entity.etype = tree.parser->instate == XML_PARSER_ATTRIBUTE_VALUE ? XML_INTERNAL_GENERAL_ENTITY
                                                                      : XML_INTERNAL_PREDEFINED_ENTITY;
    return &entity;
}

void take_mistake(void* user, xmlErrorPtr error) {
    // What is only a warning, and what the parser itself says after it was stopped, is none.
    TreeMaker& tree = maker(user);
    if (error->level < XML_ERR_ERROR || tree.stop != Stop::None || !tree.mistake.empty()) return;
    std::string_view message = error->message == nullptr ? "" : error->message;
    message = trim(message.substr(0, message.find('\n'))).substr(0, 200);
    tree.mistake = fmt::format("line {}: {}", error->line, without_dangers(message));
    if (std::string_view(error->message == nullptr ? "" : error->message).contains("xcessive depth"))
        tree.stop = Stop::TooDeep;
}

xmlSAXHandler handler() {
    xmlSAXHandler all{};
    all.characters = take_text;
    all.ignorableWhitespace = take_text;
    all.cdataBlock = take_text;
    all.serror = take_mistake;
    return all;
}

// Whether a tag has more in it than a writer's program puts there.
bool has_overlong_tag(std::string_view text) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
        ++at;
        if (at == text.size() || text[at] == '!' || text[at] == '?') continue;
        char quote = 0;
        std::size_t unquoted = 0;
        for (; at < text.size() && (quote != 0 || text[at] != '>'); ++at) {
            const char c = text[at];
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (++unquoted > longest_names) {
                return true;
            }
        }
    }
    return false;
}

std::unexpected<Diagnostic> too_large(std::string_view name, std::string_view what) {
    return failure("E0163", fmt::format("'{}' {}", name, what),
                   "save the text alone, as plain text (.txt), or divide it into several files");
}

std::unexpected<Diagnostic> refusal(Stop stop, std::string_view name) {
    if (stop == Stop::TooDeep) return too_large(name, "has elements that lie too deep in each other");
    if (stop == Stop::TooLarge) return too_large(name, "has too many elements");
    return failure("E0166", fmt::format("'{}' declares entities of its own", name),
                   "open it in its program and save it anew, or remove the declarations (<!ENTITY …>)");
}

struct FreeParser {
    void operator()(xmlParserCtxtPtr parser) const {
        // The document of a parser whose tree is ours: at most its name.
        if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
        parser->myDoc = nullptr;
        xmlFreeParserCtxt(parser);
    }
};
using Parser = std::unique_ptr<xmlParserCtxt, FreeParser>;

}  // namespace

Result<Node> parse_xml(std::string_view bytes, std::string_view name) {
    if (bytes.size() > largest_markup) return too_large(name, "is too large");
    if (has_overlong_tag(bytes)) return too_large(name, "has a tag that is too long");
    TreeMaker tree{.deepest = deepest_xml};
    xmlSAXHandler all = handler();
    all.initialized = XML_SAX2_MAGIC;
    all.startElementNs = begin_xml;
    all.endElementNs = end_xml;
    all.reference = take_reference;
    all.entityDecl = refuse_entity;
    all.getEntity = find_entity;
    const Parser parser(xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())));
    if (parser == nullptr)
        return failure("E0165", fmt::format("'{}' is empty", name), "open it in its program and save it anew");
    tree.parser = parser.get();
    // Entities are replaced by find_entity alone: no other one is ever known.
    xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_NOENT);
    *parser->sax = all;
    parser->userData = &tree;
    xmlParseDocument(parser.get());
    if (tree.stop != Stop::None) return refusal(tree.stop, name);
    if (parser->wellFormed == 0) {
        return failure("E0165", fmt::format("'{}' is damaged: {}", name, tree.mistake),
                       "open it in its program and save it anew");
    }
    return tree.root();
}

Result<Node> parse_html(std::string_view text, std::string_view name) {
    if (text.size() > largest_markup) return too_large(name, "is too large");
    if (has_overlong_tag(text)) return too_large(name, "has a tag that is too long");
    TreeMaker tree{.deepest = deepest_html};
    xmlSAXHandler all = handler();
    all.initialized = 1;
    all.startElement = begin_html;
    all.endElement = end_html;
    all.comment = take_comment;
    const Parser parser(htmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size())));
    if (parser == nullptr) return Node{};  // it is empty
    tree.parser = parser.get();
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER);
    // Whatever the page says of its encoding: it has been decoded.
    xmlSwitchToEncoding(parser.get(), xmlFindCharEncodingHandler("UTF-8"));
    *parser->sax = all;
    parser->userData = &tree;
    htmlParseDocument(parser.get());
    if (tree.stop != Stop::None) return refusal(tree.stop, name);
    return tree.root();
}

std::optional<std::string> from_charset(std::string_view bytes, const std::string& charset) {
    if (bytes.size() > largest_markup) return std::nullopt;
    xmlCharEncodingHandlerPtr encoding = xmlFindCharEncodingHandler(charset.c_str());
    if (encoding == nullptr) return std::nullopt;
    const std::unique_ptr<xmlBuffer, void (*)(xmlBufferPtr)> in(xmlBufferCreateSize(bytes.size() + 1), xmlBufferFree);
    const std::unique_ptr<xmlBuffer, void (*)(xmlBufferPtr)> out(xmlBufferCreateSize(2 * bytes.size() + 1),
                                                                 xmlBufferFree);
    std::optional<std::string> text;
    if (xmlBufferAdd(in.get(), reinterpret_cast<const xmlChar*>(bytes.data()), static_cast<int>(bytes.size())) == 0 &&
        xmlCharEncInFunc(encoding, out.get(), in.get()) >= 0 && xmlBufferLength(in.get()) == 0)
        text = std::string(reinterpret_cast<const char*>(xmlBufferContent(out.get())),
                           static_cast<std::size_t>(xmlBufferLength(out.get())));
    xmlCharEncCloseFunc(encoding);
    if (text && first_invalid_utf8(*text)) return std::nullopt;
    return text;
}

}  // namespace dramatis::cues::scripts::document
