// Any bytes, as a file that lies where a report, a trace or quotations are to be written, and as a report to verify an episode by: its
// numbers are those that stand in it.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "pipeline/cli/json_documents.h"
#include "pipeline/cli/report.h"
#include "tests/fuzz/broken.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dramatis;
    using namespace dramatis::pipeline::cli;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const bool trace = is_trace_beginning(text), quotations = is_quotations_beginning(text);
    expect(!trace || !quotations, "a file is of one kind");
    const auto facts = facts_of_report(text);
    if (!facts) return 0;
    const auto stands_in_text = [&](const std::string& number) { return text.find(number) != std::string_view::npos; };
    expect(facts->frames >= 0 && stands_in_text(std::to_string(facts->frames)), "the length is the report's");
    expect(facts->sample_rate >= 0 && stands_in_text(std::to_string(facts->sample_rate)), "the rate is the report's");
    expect(stands_in_text(std::to_string(facts->bytes)), "the size is the report's");
    return 0;
}
