// Any bytes, as text that is printed: on a terminal, in a column of a terminal, and in JSON. Nothing in it is obeyed, and no word
// that can be read is lost.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text.h"
#include "pipeline/cli/json_documents.h"
#include "pipeline/terminal/terminal_text.h"
#include "tests/fuzz/broken.h"

namespace {

using namespace dramatis;
using namespace dramatis::pipeline;

void expect_harmless(std::string_view text, bool lines = false) {
    expect(!first_invalid_utf8(text), "what is printed is UTF-8");
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        expect(!is_dangerous(point.value) || (lines && point.value == '\n'), "what is printed has nothing to obey");
        at += point.bytes;
    }
}

// Letters and digits of ASCII, in order.
std::string readable(std::string_view text) {
    std::string kept;
    std::ranges::copy_if(text, std::back_inserter(kept), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
    return kept;
}

void check_terminal(const std::string& text) {
    for (const bool lines : {false, true}) {
        const std::string safe = without_dangers(text, lines);
        expect_harmless(safe, lines);
        expect(without_dangers(safe, lines) == safe, "what is harmless stays as it is");
        expect(readable(safe) == readable(text), "what can be read stays");
    }
    const std::string cells = terminal::harmless(text);
    expect_harmless(cells);
    expect(terminal::harmless(cells) == cells, "cells stay as they are");
    expect(readable(cells) == readable(text), "what can be read stays in cells");
}

void check_columns(const std::string& text) {
    for (const int columns : {2, 7, 40}) {
        for (const std::string& cut : {terminal::clipped(text, columns), terminal::clipped_front(text, columns)}) {
            expect_harmless(cut);
            expect(terminal::columns_of(cut) <= columns, "what is clipped fits");
        }
        std::string all;
        const auto rows = terminal::wrapped(text, columns);
        expect(!rows.empty(), "there is a row");
        for (const std::string& row : rows) {
            expect_harmless(row);
            expect(terminal::columns_of(row) <= columns, "a row fits");
            all += row;
        }
        expect(readable(all) == readable(text), "rows hold all words");
    }
}

void check_json(const std::string& text) {
    const Diagnostic diagnostic{"E0100", text, text, {std::make_shared<const SourceText>(text, text), {}}};
    const std::string json = cli::diagnostics_json({{diagnostic}});
    expect_harmless(json, /*lines=*/true);
    expect(json.ends_with("]\n"), "JSON is whole");
    expect_harmless(to_text({diagnostic}), /*lines=*/true);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    check_terminal(text);
    check_columns(text);
    check_json(text);
    return 0;
}
