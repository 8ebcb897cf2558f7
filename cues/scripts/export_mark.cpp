#include "cues/scripts/export_mark.h"

#include <cstddef>
#include <span>

#include "core/hash.h"

namespace dramatis::cues::scripts {
namespace {

constexpr std::size_t digits = 16;  // of the version: enough to tell two texts apart

std::string version_of(std::string_view text) {
    return hash_bytes(std::as_bytes(std::span(text))).hex().substr(0, digits);
}

}  // namespace

std::string open_mark() { return std::string(export_mark) + std::string(digits, '0'); }

std::string with_version(std::string text) {
    const std::string version = version_of(text);
    if (const std::size_t mark = text.rfind(open_mark()); mark != std::string::npos)
        text.replace(mark + export_mark.size(), digits, version);
    return text;
}

bool is_unchanged_export(std::string_view text) {
    const std::size_t mark = text.rfind(export_mark);
    if (mark == std::string_view::npos || text.size() - mark < export_mark.size() + digits) return false;
    std::string open(text);
    open.replace(mark, export_mark.size() + digits, open_mark());
    return text.substr(mark + export_mark.size(), digits) == version_of(open);
}

}  // namespace dramatis::cues::scripts
