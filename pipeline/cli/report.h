// The render's report, as JSON (docs/report.md), and what `verify` asks of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "core/hash.h"
#include "pipeline/render/render.h"

namespace dramatis::pipeline::cli {

// Of the content of each file that was written, by the name that it will have.
using Checksums = std::map<std::filesystem::path, Hash>;

std::string report_json(const render::Rendering& rendering, const render::RenderOptions& options,
                        std::span<const Diagnostic> diagnostics, const Checksums& checksums);

// What a report says of its episode; nothing if the text is no report. Reports of older versions have no checksums.
struct ReportFacts {
    std::int64_t frames = 0;
    int sample_rate = 0;  // hertz
    std::uint64_t bytes = 0;
    std::optional<Hash> checksum = {};
    std::map<std::string, Hash> stems = {};  // by the name of the file, without its folder
};
std::optional<ReportFacts> facts_of_report(std::string_view text);

}  // namespace dramatis::pipeline::cli
