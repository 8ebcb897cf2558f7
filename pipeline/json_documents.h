// What other programs read: the render's report and the diagnostics, as JSON (docs/report.md).
#pragma once

#include <span>
#include <string>

#include "core/diagnostic.h"
#include "pipeline/render.h"

namespace dramatis::pipeline {

std::string report_json(const Rendering& rendering, const RenderOptions& options,
                        std::span<const Diagnostic> diagnostics);

// An array of objects: code, severity, message, help, file, line, column, end_line, end_column. Ends with a line feed.
std::string diagnostics_json(std::span<const Diagnostic> diagnostics);

}  // namespace dramatis::pipeline
