// The places where sound can come out, as values: what a user sees of them, and which one is meant by a number or a name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "core/units.h"

namespace dramatis::mix::live {

struct OutputDevice {
    int index = 0;  // the system's number; not every number is an output
    std::string name;
    std::string host_api;           // "ALSA", "JACK Audio Connection Kit", "OSS"
    std::vector<SampleRate> rates;  // of the usual ones, those that it takes in stereo; empty: not asked
    bool is_default = false;

    bool operator==(const OutputDevice&) const = default;
};

// One line a device: number, name, host API, rates, and which is the default. For `--list-devices` and for messages.
std::string to_text(std::span<const OutputDevice> devices);

// `wanted` is a device's number, its name, or a part of its name that no other has; names are compared as names of a script
// are, without case, spaces and punctuation. Nothing: the default, or the first if the system has none.
// E0350 there is no device at all; E0351 none is called so (help: the nearest, and the list); E0352 several are.
bool is_no_device(const Diagnostic& problem);  // E0350
Result<OutputDevice> choose_device(std::span<const OutputDevice> devices, const std::optional<std::string>& wanted);

}  // namespace dramatis::mix::live
