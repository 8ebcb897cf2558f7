// Any bytes, as a story: no crash, and its blocks and quotations hold what their headers promise.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/text.h"
#include "cues/prose/text/encoding.h"
#include "cues/prose/text/letters.h"
#include "cues/prose/text/quotations.h"
#include "tests/fuzz/diagnostic_properties.h"

namespace {

using namespace dramatis;
using namespace dramatis::cues::prose::text;

bool is_boundary(std::string_view text, std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xc0u) != 0x80u;
}

bool is_space(std::string_view text) { return skip_spaces(text, 0) == text.size(); }

void check_blocks(const Story& story) {
    const std::string_view text = story.source->text();
    std::uint32_t end = 0;
    for (const Block& block : story.blocks) {
        expect(end <= block.span.begin && block.span.begin <= block.span.end, "blocks stand in order");
        expect(block.kind == BlockKind::SceneBreak || block.span.size() > 0, "a block holds something");
        expect(is_space(text.substr(end, block.span.begin - end)), "every byte between blocks is white space");
        end = block.span.end;
    }
    expect(is_space(text.substr(end)), "every byte behind the last block is white space");
}

void check_quotations(const Story& story, const std::vector<Quotation>& quotations) {
    const std::string_view text = story.source->text();
    std::uint32_t end = 0;
    for (const Quotation& each : quotations) {
        expect(each.block < story.blocks.size(), "a quotation stands in a block");
        const Span block = story.blocks[each.block].span;
        expect(block.begin <= each.marked.begin && each.marked.end <= block.end, "a quotation lies in its block");
        expect(end <= each.marked.begin, "quotations stand in order and don't overlap");
        expect(each.marked.begin <= each.inner.begin && each.inner.begin < each.inner.end &&
                   each.inner.end <= each.marked.end,
               "what is said lies between the marks");
        for (const std::uint32_t at : {each.marked.begin, each.inner.begin, each.inner.end, each.marked.end})
            expect(is_boundary(text, at), "a quotation cuts no character");
        end = each.marked.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Diagnostics diagnostics;
    const Result<SourceRef> source = decode_story(std::string(data, data + size), "story.txt", diagnostics);
    if (!source) {
        check_diagnostics({source.error()});
        return 0;
    }
    expect(!first_invalid_utf8((*source)->text()), "a story is UTF-8");
    const Story story = read_story(*source, diagnostics);
    check_blocks(story);
    check_quotations(story, find_quotations(story));
    check_diagnostics(diagnostics);
    return 0;
}
