// Any bytes, as the note of a publication that was cut short: what is read is written and read as the same.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/files/publication_note.h"
#include "tests/fuzz/broken.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dramatis;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto files = parse_note(text);
    if (!files) return 0;
    for (const PublishedFile& file : *files) {
        expect(text.find(file.path.native()) != std::string_view::npos, "a path stands in the note");
        expect(file.path.native().find('\0') == std::string::npos, "a path holds no NUL");
    }
    expect(parse_note(to_note(*files)) == files, "a note is read as it was written");
    return 0;
}
