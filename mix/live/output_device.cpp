#include "mix/live/output_device.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"

namespace dramatis::mix::live {
namespace {

std::optional<int> as_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::vector<OutputDevice> with_name(std::span<const OutputDevice> devices, std::string_view wanted, bool whole) {
    const std::string folded = fold_name(wanted);
    std::vector<OutputDevice> found;
    if (folded.empty()) return found;
    std::ranges::copy_if(devices, std::back_inserter(found), [&](const OutputDevice& device) {
        const std::string name = fold_name(device.name);
        return whole ? name == folded : name.contains(folded);
    });
    return found;
}

std::unexpected<Diagnostic> no_such_device(std::span<const OutputDevice> devices, std::string_view wanted) {
    std::string help = did_you_mean(wanted, names_of(devices, &OutputDevice::name));
    help += fmt::format("{}there are:\n{}", help.empty() ? "" : " ", to_text(devices));
    return failure("E0351", fmt::format("there is no output device '{}'", shortened(wanted)), std::move(help));
}

}  // namespace

std::string to_text(std::span<const OutputDevice> devices) {
    std::string text;
    for (const OutputDevice& device : devices) {
        if (!text.empty()) text += '\n';
        text += fmt::format("{:>3}  {} ({})", device.index, device.name, device.host_api);
        for (const SampleRate rate : device.rates)
            text += fmt::format("{} {}", rate == device.rates.front() ? "," : "", rate.hz);
        if (!device.rates.empty()) text += " Hz";
        if (device.is_default) text += ", default";
    }
    return text;
}

bool is_no_device(const Diagnostic& problem) { return problem.code == "E0350"; }

Result<OutputDevice> choose_device(std::span<const OutputDevice> devices, const std::optional<std::string>& wanted) {
    if (devices.empty()) {
        return failure("E0350", "there is no sound card or sound server to play on",
                       "render to a file instead: dramatis render SHEET -o out/episode.wav");
    }
    if (!wanted) {
        const auto usual = std::ranges::find(devices, true, &OutputDevice::is_default);
        return usual != devices.end() ? *usual : devices.front();
    }
    if (const auto number = as_number(*wanted)) {
        const auto numbered = std::ranges::find(devices, *number, &OutputDevice::index);
        if (numbered != devices.end()) return *numbered;
    }
    std::vector<OutputDevice> named = with_name(devices, *wanted, true);
    if (named.empty()) named = with_name(devices, *wanted, false);
    if (named.empty()) return no_such_device(devices, *wanted);
    if (named.size() > 1) {
        return failure("E0352", fmt::format("'{}' fits {} output devices", shortened(*wanted), named.size()),
                       fmt::format("say more of the name, or the number:\n{}", to_text(named)));
    }
    return std::move(named.front());
}

}  // namespace dramatis::mix::live
