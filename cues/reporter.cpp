#include "cues/reporter.h"

#include <fmt/format.h>

#include "core/phrasing.h"

namespace dramatis::cues {

void Reporter::report(std::string_view code, std::string message, std::string help, Span span) {
    std::size_t& count = code.front() == 'E' ? errors_ : warnings_;
    if (++count > most_of_a_kind) return;
    diagnostics_.push_back({std::string(code), std::move(message), std::move(help), {source_, span}});
}

Diagnostics Reporter::take() {
    sort_by_place(diagnostics_);
    const auto beyond = [](std::size_t count) { return count > most_of_a_kind ? count - most_of_a_kind : 0; };
    if (const std::size_t more = beyond(errors_) + beyond(warnings_); more > 0) {
        diagnostics_.push_back({"N0199",
                                fmt::format("{} more errors and warnings are not shown", more),
                                "fix the ones above first; many may have the same cause",
                                {}});
    }
    return std::move(diagnostics_);
}

Span Reporter::span_of(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - source_->text().data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t most = 40;  // code points
    return "'" + shortened(without_controls(text), most) + "'";
}

}  // namespace dramatis::cues
