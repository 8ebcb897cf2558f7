#include "cues/scripts/document/answer.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr std::size_t longest_property = 10'000, longest_message = 4000;  // bytes
constexpr std::size_t most_kinds_left_out = 100;
constexpr double greatest_indent = 1e9;

// ---- Writing

class AnswerWriter {
  public:
    explicit AnswerWriter(char kind) : bytes_(1, kind) {}
    void number(std::size_t value) {
        const auto narrow = static_cast<std::uint32_t>(value);
        bytes_.append(reinterpret_cast<const char*>(&narrow), sizeof narrow);
    }
    void real(double value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
    void text(std::string_view text) {
        number(text.size());
        bytes_ += text;
    }
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

// At most so many bytes of it, without a part of a character.
std::string_view first_part(std::string_view text, std::size_t longest) {
    if (text.size() <= longest) return text;
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xc0U) == 0x80U) --longest;
    return text.substr(0, longest);
}

// A message may hold the name of a file, which may be any bytes.
std::string answer_of(const Diagnostic& error) {
    AnswerWriter out('E');
    out.text(error.code);
    out.text(first_part(without_dangers(error.message), longest_message));
    out.text(first_part(without_dangers(error.help, true), longest_message));
    return out.take();
}

constexpr std::size_t bit(bool on, unsigned place) { return on ? std::size_t{1} << place : 0; }
constexpr bool has_bit(std::size_t flags, unsigned place) { return (flags >> place & 1U) != 0; }

void write(const Paragraph& paragraph, AnswerWriter& out) {
    out.number(static_cast<std::size_t>(paragraph.kind));
    out.text(first_part(paragraph.style, longest_property));
    for (const int each : {paragraph.level, paragraph.row, paragraph.column})
        out.number(static_cast<std::size_t>(std::max(each, 0)));
    out.number(bit(paragraph.centred, 0) | bit(paragraph.after_blank, 1) | bit(paragraph.continues, 2) |
               bit(paragraph.page, 3));
    out.real(paragraph.indent);
    out.number(paragraph.span.begin);
    out.number(paragraph.span.end);
    out.number(paragraph.runs.size());
    for (const Run& run : paragraph.runs) {
        out.number(bit(run.bold, 0) | bit(run.italic, 1) | bit(run.underlined, 2));
        out.number(run.text.size());
    }
}

void write(const Node& node, AnswerWriter& out) {
    out.text(node.name);
    out.text(node.text);
    out.number(node.line);
    out.number(node.attributes.size());
    for (const Attribute& each : node.attributes) {
        out.text(each.name);
        out.text(each.value);
    }
    out.number(node.children.size());
    for (const Node& child : node.children) write(child, out);
}

// ---- Reading

// Readers leave no control character in a text, but for ends of lines and of pages, and tabs.
bool has_control_characters(std::string_view text, std::string_view allowed) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20U || byte == 0x7fU) && !allowed.contains(text[i])) return true;
        if (byte == 0xc2U && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0U) return true;
    }
    return false;
}

// What doesn't hold makes it fail for good; values are then empty.
class AnswerReader {
  public:
    explicit AnswerReader(std::string_view bytes) : rest_(bytes) {}

    bool failed() const { return failed_; }
    void expect(bool holds) { failed_ = failed_ || !holds; }
    void expect_end() { expect(rest_.empty()); }

    std::size_t number(std::size_t most = UINT32_MAX) {
        std::uint32_t value = 0;
        copy(&value, sizeof value);
        expect(value <= most);
        return failed_ ? 0 : value;
    }
    double real() {
        double value = 0.0;
        copy(&value, sizeof value);
        return value;
    }
    // Of parts that take at least `least` bytes each: no more than can follow.
    std::size_t count(std::size_t least) {
        const std::size_t value = number();
        expect(value <= rest_.size() / least);
        return failed_ ? 0 : value;
    }
    std::string text(std::size_t longest = largest_answer) {
        const std::size_t size = number(longest);
        expect(size <= rest_.size());
        if (failed_) return {};
        const std::string_view found = rest_.substr(0, size);
        rest_.remove_prefix(size);
        expect(!first_invalid_utf8(found));
        return failed_ ? std::string() : std::string(found);
    }
    // Of one line.
    std::string line(std::size_t longest = longest_property) {
        std::string found = text(longest);
        expect(!has_control_characters(found, "\t"));
        return found;
    }

  private:
    void copy(void* into, std::size_t size) {
        expect(rest_.size() >= size);
        if (failed_) return;
        std::memcpy(into, rest_.data(), size);
        rest_.remove_prefix(size);
    }

    std::string_view rest_;
    bool failed_ = false;
};

std::unexpected<Diagnostic> nonsense(const std::string& name) {
    return failure("E0172", fmt::format("'{}' can't be read: the answer of its reader makes no sense", name),
                   "open it in its program and save it anew, or save it as plain text (.txt)");
}

// The error that was answered.
std::unexpected<Diagnostic> error_in(std::string_view answer, const std::string& name) {
    AnswerReader in(answer.substr(1));
    Diagnostic error;
    error.code = in.line(longest_message);
    error.message = in.line(longest_message);
    error.help = in.text(longest_message);
    in.expect(!has_control_characters(error.help, "\n\t"));
    in.expect_end();
    in.expect(error.code.size() == 5 && error.code.starts_with("E016") && error.code[4] >= '0' && error.code[4] <= '9');
    if (in.failed()) return nonsense(name);
    return std::unexpected(std::move(error));
}

Paragraph read_paragraph(AnswerReader& in, std::string_view source, std::size_t& at) {
    constexpr std::size_t most_steps = 1'000'000'000;
    Paragraph paragraph;
    paragraph.kind = static_cast<ParagraphKind>(in.number(static_cast<std::size_t>(ParagraphKind::Break)));
    paragraph.style = in.line();
    for (int* each : {&paragraph.level, &paragraph.row, &paragraph.column})
        *each = static_cast<int>(in.number(most_steps));
    const std::size_t flags = in.number(15);
    paragraph.centred = has_bit(flags, 0);
    paragraph.after_blank = has_bit(flags, 1);
    paragraph.continues = has_bit(flags, 2);
    paragraph.page = has_bit(flags, 3);
    paragraph.indent = in.real();
    in.expect(paragraph.indent >= 0.0 && paragraph.indent < greatest_indent);
    const std::size_t begin = in.number(source.size()), end = in.number(source.size());
    in.expect(begin == at && begin <= end);
    if (in.failed()) return paragraph;
    paragraph.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const std::string_view text = source.substr(begin, end - begin);
    in.expect(!text.contains('\n') && (end == source.size() || source[end] == '\n'));
    const std::size_t runs = in.count(8);
    in.expect((paragraph.kind == ParagraphKind::Break) == (runs == 0) && runs <= end - begin);
    if (in.failed()) return paragraph;
    paragraph.runs.reserve(runs);
    for (std::size_t i = 0; i < runs && !in.failed(); ++i) {
        const std::size_t type = in.number(7), size = in.number(end - at);
        const std::string_view part = source.substr(at, size);
        in.expect(size > 0 && !first_invalid_utf8(part));  // it ends between two characters
        paragraph.runs.push_back({std::string(part), has_bit(type, 0), has_bit(type, 1), has_bit(type, 2)});
        at += size;
    }
    in.expect(at == end);
    at = end + 1;  // the next line
    return paragraph;
}

struct Tree {
    AnswerReader& in;
    std::size_t nodes = 0, all_attributes = 0;

    Node read(std::size_t depth) {
        Node node;
        in.expect(depth <= deepest_xml && ++nodes <= most_nodes);
        node.name = in.text();
        node.text = in.text();
        node.line = static_cast<std::uint32_t>(in.number());
        const std::size_t attributes = in.count(8);
        all_attributes += attributes;
        in.expect(all_attributes <= most_attributes);
        for (std::size_t i = 0; i < attributes && !in.failed(); ++i) {
            std::string name = in.text();
            node.attributes.push_back({std::move(name), in.text()});
        }
        const std::size_t children = in.count(20);
        in.expect(!node.is_text() || (children == 0 && attributes == 0));
        for (std::size_t i = 0; i < children && !in.failed(); ++i) node.children.push_back(read(depth + 1));
        return node;
    }
};

}  // namespace

std::string answer_of(const Result<Document>& document) {
    if (!document) return answer_of(document.error());
    AnswerWriter out('D');
    out.text(document->source->text());
    for (const std::string* each : {&document->title, &document->author, &document->language})
        out.text(first_part(*each, longest_property));
    out.number(document->left_out.size());
    for (const LeftOut& each : document->left_out) {
        out.text(each.what);
        out.number(std::min<std::size_t>(each.count, UINT32_MAX));
    }
    out.number(document->paragraphs.size());
    for (const Paragraph& each : document->paragraphs) write(each, out);
    return out.take();
}

std::string answer_of(const Result<Node>& tree) {
    if (!tree) return answer_of(tree.error());
    AnswerWriter out('T');
    write(*tree, out);
    return out.take();
}

Result<Document> document_of_answer(std::string_view answer, const std::string& name) {
    if (answer.starts_with('E')) return error_in(answer, name);
    if (!answer.starts_with('D')) return nonsense(name);
    AnswerReader in(answer.substr(1));
    Document document;
    document.source = std::make_shared<const SourceText>(name, in.text());
    in.expect(!has_control_characters(document.source->text(), "\n\t\f"));
    document.title = in.line();
    document.author = in.line();
    document.language = in.line();
    const std::size_t kinds = in.number(most_kinds_left_out);
    for (std::size_t i = 0; i < kinds && !in.failed(); ++i) {
        std::string what = in.line();
        document.left_out.push_back({std::move(what), in.number()});
    }
    const std::size_t paragraphs = in.number(most_nodes);
    std::size_t at = 0;
    bool has_text = false;
    for (std::size_t i = 0; i < paragraphs && !in.failed(); ++i) {
        document.paragraphs.push_back(read_paragraph(in, document.source->text(), at));
        has_text = has_text || !document.paragraphs.back().runs.empty();
    }
    in.expect_end();
    in.expect(has_text && at >= document.source->text().size());
    if (in.failed()) return nonsense(name);
    return document;
}

Result<Node> tree_of_answer(std::string_view answer, const std::string& name) {
    if (answer.starts_with('E')) return error_in(answer, name);
    if (!answer.starts_with('T')) return nonsense(name);
    AnswerReader in(answer.substr(1));
    Node root = Tree{in}.read(0);
    in.expect_end();
    in.expect(!root.is_text());
    if (in.failed()) return nonsense(name);
    return root;
}

}  // namespace dramatis::cues::scripts::document
