// Any bytes, as a document of each format: no crash, and a document holds what its header promises. The first byte tells the format:
// p plain text, h HTML, m Markdown, z an archive as it is, x XML alone, s an archive of ours; w, o and e are parts that a Word document, an OpenDocument text
// and an e-book are packed of, so that the bytes are not hidden behind compression and sums.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/text.h"
#include "cues/scripts/document/answer.h"
#include "cues/scripts/document/read_document.h"
#include "cues/scripts/document/stored_archive.h"
#include "cues/scripts/document/xml.h"
#include "tests/fuzz/diagnostic_properties.h"
#include "tests/fuzz/document_properties.h"
#include "tests/fuzz/parts.h"
#include "tests/support/zip_file.h"

namespace {

using namespace dramatis;
using namespace dramatis::cues::scripts::document;

// What an input of the format is made of; the first part is the one that matters.
std::string packed(char format, std::vector<std::string> parts) {
    parts.resize(4);
    const auto entry = [](const char* name, std::string& bytes) { return ZipEntry{name, std::move(bytes), {}, true}; };
    if (format == 'w') {
        return zip_of({entry("word/document.xml", parts[0]), entry("word/styles.xml", parts[1]),
                       entry("word/footnotes.xml", parts[2]), entry("docProps/core.xml", parts[3])});
    }
    std::string type = format == 'o' ? "application/vnd.oasis.opendocument.text" : "application/epub+zip";
    if (format == 'o') {
        return zip_of({entry("mimetype", type), entry("content.xml", parts[0]), entry("styles.xml", parts[1]),
                       entry("meta.xml", parts[2])});
    }
    std::string container = "<container><rootfiles><rootfile full-path='O/book.opf'/></rootfiles></container>";
    std::vector<ZipEntry> entries{entry("mimetype", type), entry("META-INF/container.xml", container),
                                  entry("O/book.opf", parts[0]), entry("O/one.xhtml", parts[1]),
                                  entry("O/two.xhtml", parts[2])};
    if (!parts[3].empty()) entries.push_back(entry("META-INF/encryption.xml", parts[3]));
    return zip_of(entries);
}

void check_tree(std::string_view bytes) {
    const Result<Node> root = parse_xml(bytes, "a.xml");
    if (!root) return check_diagnostics({root.error()});
    expect(!first_invalid_utf8(text_of(*root)), "XML's text is UTF-8");
    expect(!root->is_text(), "a root is an element");
    expect(tree_of_answer(answer_of(root), "a.xml").has_value(), "what a reader answers is understood");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const char format = static_cast<char>(data[0]);
    ++data;
    --size;
    std::string bytes(data, data + size);
    const char* name = "document";
    switch (format) {
        case 'p':
            name = "document.txt";
            break;
        case 'h':
            name = "document.html";
            break;
        case 'm':
            name = "document.md";
            break;
        case 'z':
            break;
        case 'w':
        case 'o':
        case 'e':
            bytes = packed(format, parts_of(data, size, 4));
            break;
        case 'x':
            check_tree(bytes);
            return 0;
        case 's':
            static_cast<void>(entries_of_stored_archive(bytes));
            return 0;
        default:
            return 0;
    }
    const Result<Document> document = read_document(std::move(bytes), name);
    if (document) {
        // Which is read in the program itself: nobody answers it.
        const bool plain_text = format == 'p' || format == 'z';
        check_document(*document, plain_text);
        if (plain_text) return 0;
        expect(document_of_answer(answer_of(document), document->source->name()).has_value(),
               "what a reader answers is understood");
    } else {
        check_diagnostics({document.error()});
    }
    return 0;
}
