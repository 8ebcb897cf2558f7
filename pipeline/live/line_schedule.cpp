#include "pipeline/live/line_schedule.h"

#include <algorithm>
#include <utility>

#include "pipeline/live/cue_lookup.h"

namespace dramatis::pipeline::live {
namespace {

// More lines than this before a position aren't performed only because they are before it.
constexpr std::size_t few_lines = 16;

}  // namespace

std::vector<std::size_t> lines_needed(const LiveVersion& version, Frames position, Seconds ahead,
                                      bool from_the_beginning) {
    const SampleRate rate = version.timeline().rate;
    auto needed = lines_heard(version, position - to_frames(limiter_run_in, rate), position + to_frames(ahead, rate));
    std::erase_if(needed, [&](std::size_t line) { return version.performed[line]; });
    const auto at = item_at(version, position);
    const int scene = at ? version.arrangement.items[*at].scene : 0;
    std::vector<std::size_t> before;
    for (std::size_t i = 0; i < version.performed.size(); ++i) {
        const auto& line = version.arrangement.lines[i];
        if (!version.performed[i] && line.start < position && (from_the_beginning || line.scene == scene))
            before.push_back(i);
    }
    if (before.size() <= few_lines) needed.insert(needed.end(), before.begin(), before.end());
    return needed;
}

std::vector<std::size_t> lines_in_order(const LiveVersion& version, Frames position, const FrameRange& range,
                                        bool loops) {
    const auto rank = [&](Frames start) {
        const bool ahead = start >= position;
        if (ahead && (!loops || start < range.end)) return 0;
        if (loops && start >= range.begin && start < position) return 1;
        return ahead ? 2 : 3;
    };
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < version.performed.size(); ++i) {
        if (!version.performed[i]) order.push_back(i);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        const Frames start = version.arrangement.lines[i].start;
        return std::pair(rank(start), start);
    });
    return order;
}

// Mixing doesn't pass a line that isn't performed, so it can't have passed those that are taken up here.
LinesToTakeUp lines_to_take_up(const LiveVersion& version, Frames mixed, bool loops,
                               const std::function<bool(std::size_t line)>& is_performed) {
    LinesToTakeUp taken{{}, std::vector<bool>(version.performed.size())};
    for (std::size_t i = 0; i < version.performed.size(); ++i) {
        if (version.performed[i]) continue;
        taken.not_yet[i] = version.arrangement.lines[i].start < mixed && !loops;
        if (!taken.not_yet[i] && is_performed(i)) taken.lines.push_back(i);
    }
    return taken;
}

}  // namespace dramatis::pipeline::live
