// Any bytes, as a script in each format of plain text: no crash, and the sheet that it becomes has no mistakes and every word.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "cues/scripts/read_script.h"
#include "cues/scripts/sheet_text.h"
#include "tests/cues/scripts/script_properties.h"
#include "tests/fuzz/broken.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dramatis;
    using namespace dramatis::cues::scripts;
    if (size == 0) return 0;
    static constexpr std::optional<Format> formats[] = {std::nullopt, Format::Fountain, Format::Bbc};
    const auto from = formats[data[0] % 3];
    const ActionMode action = static_cast<ActionMode>(data[0] / 3 % 3);
    Diagnostics diagnostics;
    const auto file = read_script(std::string(data + 1, data + size), "script.txt", from, diagnostics);
    if (!file || !file->script) return 0;
    const SheetOptions options{.action = action,
                               .has_sound = [](std::string_view words) { return words.size() % 2 == 0; },
                               .imported_from = "script.txt"};
    const std::string broken = broken_property(*file->script, sheet_text(*file->script, options));
    expect(broken.empty(), broken.c_str());
    return 0;
}
