// Any bytes, as a place that a listener names: a scene, a line or a time that exists.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "pipeline/live/places.h"
#include "tests/fuzz/diagnostic_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dramatis;
    using namespace dramatis::pipeline::live;
    const auto place = parse_place({reinterpret_cast<const char*>(data), size});
    if (!place) {
        check_diagnostics({place.error()});
        return 0;
    }
    if (const auto* time = std::get_if<TimePlace>(&*place)) {
        constexpr double representable = 1e7;  // seconds
        expect(time->time.value >= 0.0 && time->time.value <= representable, "a time can be counted in frames");
    }
    if (const auto* line = std::get_if<LinePlace>(&*place)) expect(line->line >= 1, "lines count from 1");
    if (const auto* scene = std::get_if<ScenePlace>(&*place)) expect(!scene->name.empty(), "a scene has a name");
    return 0;
}
