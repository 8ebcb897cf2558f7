// `dramatis doctor`: one page on this machine, for a bug report.
#include <algorithm>

#include <fmt/format.h>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/health.h"
#include "pipeline/cli/json_documents.h"
#include "pipeline/terminal/console.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::cli {
namespace {

std::string page(const std::vector<Section>& sections) {
    std::string text;
    for (const auto& [name, findings] : sections) {
        text += fmt::format("{}{}\n", text.empty() ? "" : "\n", name);
        for (const auto& finding : findings)
            text += fmt::format("  {:<18} {}{}\n", terminal::harmless(finding.name), terminal::harmless(finding.value),
                                finding.is_fault ? "  <- FAULT" : "");
    }
    return text;
}

}  // namespace

int run(const DoctorCommand& command, const std::stop_token&) {
    const auto sections = examine_health();
    const bool is_well = std::ranges::none_of(
        sections, [](const Section& section) { return std::ranges::any_of(section.findings, &Finding::is_fault); });
    const bool printed = terminal::print(command.json ? health_json(sections) : page(sections));
    return printed && is_well ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline::cli
