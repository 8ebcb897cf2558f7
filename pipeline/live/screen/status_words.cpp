#include "pipeline/live/screen/status_words.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/phrasing.h"

namespace dramatis::pipeline::live::screen {

std::string position_text(Seconds time) {
    constexpr Seconds most{359999.0};  // 99:59:59
    return clock_time(std::min(time, most));
}

std::string level_text(double level) {
    if (std::isnan(level)) return "–";
    if (level <= -100.0) return "−∞";
    const double rounded = std::round(std::min(level, 99.9) * 10.0) / 10.0;
    if (rounded == 0.0) return "0.0";
    return fmt::format("{}{:.1f}", rounded < 0.0 ? "−" : "+", std::abs(rounded));
}

std::string_view name_of(LiveState state) {
    switch (state) {
        case LiveState::Starting:
            return "starting";
        case LiveState::Playing:
            return "playing";
        case LiveState::Paused:
            return "paused";
        case LiveState::Waiting:
            return "waiting for lines";
        case LiveState::Lost:
            return "the device has gone";
        case LiveState::Ended:
            return "ended";
    }
    return "";
}

std::string_view sign_of(LiveState state) {
    switch (state) {
        case LiveState::Playing:
            return "▶";
        case LiveState::Paused:
            return "‖";
        case LiveState::Starting:
        case LiveState::Waiting:
            return "…";
        case LiveState::Lost:
            return "!";
        case LiveState::Ended:
            return "■";
    }
    return " ";
}

}  // namespace dramatis::pipeline::live::screen
