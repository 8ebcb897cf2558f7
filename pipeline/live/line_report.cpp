#include "pipeline/live/line_report.h"

#include <map>
#include <string>
#include <utility>

namespace dramatis::pipeline::live {

LineReport report_lines(const LiveVersion& version, const FrameRange& range) {
    LineReport report;
    for (std::size_t i = 0; i < version.performances.size(); ++i) {
        const Frames start = version.arrangement.lines[i].start;
        if (version.arrangement.lines[i].length == Frames{0} || !range.contains(start)) continue;
        const LinePool::Ref& performed = version.performances[i];
        if (!performed) continue;
        if (performed->failure) ++report.silent;
        for (const auto& problem : {performed->failure, performed->doubt}) {
            if (!problem) continue;
            report.problems.push_back(*problem);
            // The line may have been performed for an earlier version, in which it stood elsewhere.
            report.problems.back().where = version.origin.show->sheet.at(version.script().lines[i].span);
            report.lines.push_back((*version.origin.keys)[i]);
        }
    }
    return report;
}

Diagnostics added_problems(const LineReport& now, const LineReport& before) {
    std::map<std::pair<LinePool::Key, std::string>, std::size_t> known;
    for (std::size_t i = 0; i < before.problems.size(); ++i) ++known[{before.lines[i], before.problems[i].message}];
    Diagnostics added;
    for (std::size_t i = 0; i < now.problems.size(); ++i) {
        std::size_t& known_count = known[{now.lines[i], now.problems[i].message}];
        if (known_count > 0)
            --known_count;
        else
            added.push_back(now.problems[i]);
    }
    return added;
}

}  // namespace dramatis::pipeline::live
