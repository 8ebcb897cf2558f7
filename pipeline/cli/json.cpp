#include "pipeline/cli/json.h"

#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis::pipeline::cli {
namespace {

double hundredths(double level) { return std::round(level * 100.0) / 100.0; }

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "note";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            return "error";
    }
    return "error";
}

}  // namespace

std::string to_text(const Json& document, int indent) {
    const std::string text = document.dump(indent, ' ', false, Json::error_handler_t::replace);
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (point.value == U'\n' || !is_dangerous(point.value))
            result.append(text, at, point.bytes);
        else if (point.value < 0x10000)
            result += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(point.value));
        else  // a surrogate pair
            result += fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0 + (static_cast<std::uint32_t>(point.value) >> 10),
                                  0xDC00 + (static_cast<std::uint32_t>(point.value) & 0x3FF));
        at += point.bytes;
    }
    return result;
}

double milliseconds(double seconds) { return std::round(seconds * 1000.0) / 1000.0; }

Json level(double value) { return std::isfinite(value) ? Json(hundredths(value)) : Json(nullptr); }

Json with_place(Json object, const Location& where) {
    if (!where.source) return object;
    const auto begin = where.source->position(where.span.begin);
    const auto end = where.source->position(where.span.end);
    object["file"] = where.source->name();
    object["line"] = begin.line;
    object["column"] = begin.column;
    object["end_line"] = end.line;
    object["end_column"] = end.column;
    return object;
}

Json diagnostics_array(std::span<const Diagnostic> diagnostics) {
    Json list = Json::array();
    for (const auto& diagnostic : diagnostics) {
        Json entry = {
            {"code", diagnostic.code}, {"severity", name_of(diagnostic.severity())}, {"message", diagnostic.message}};
        if (!diagnostic.help.empty()) entry["help"] = diagnostic.help;
        list.push_back(with_place(std::move(entry), diagnostic.where));
    }
    return list;
}

}  // namespace dramatis::pipeline::cli
