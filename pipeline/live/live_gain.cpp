#include "pipeline/live/live_gain.h"

#include <charconv>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/hash.h"
#include "core/text.h"

namespace dramatis::pipeline::live {
namespace {

namespace fs = std::filesystem;

// Integrated, of shows without mastering: -23.3 LUFS for 90 minutes of four voices, -22 to -25 for the examples.
constexpr Decibels usual_loudness{-23.4};
// No gain that a render would find lies outside.
constexpr double most = 60.0;

fs::path file_for(const fs::path& cache, const fs::path& sheet, const mix::settings::Target& target) {
    std::error_code failed;
    const fs::path whole = fs::weakly_canonical(sheet, failed);
    Hasher hasher;
    hasher.add("dramatis gain")
        .add((failed ? sheet : whole).native())
        .add(target.loudness.value)
        .add(target.true_peak.value);
    return cache / "gains" / hasher.finish().hex();
}

}  // namespace

void remember_gain(const fs::path& cache, const fs::path& sheet, const mix::settings::Target& target, Decibels gain) {
    if (cache.empty()) return;
    const fs::path file = file_for(cache, sheet, target);
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    if (failed) return;
    auto writing = FileInProgress::create(file);
    // The shortest text that reads back as the very same number.
    if (writing && writing->write(fmt::format("{}\n", gain.value))) static_cast<void>(writing->publish());
}

std::optional<Decibels> remembered_gain(const fs::path& cache, const fs::path& sheet,
                                        const mix::settings::Target& target) {
    if (cache.empty()) return std::nullopt;
    const auto source = read_source(file_for(cache, sheet, target));
    if (!source) return std::nullopt;
    const std::string_view text = trim((*source)->text());
    double gain = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), gain);
    if (problem != std::errc{} || end != text.data() + text.size() || !(std::abs(gain) <= most)) return std::nullopt;
    return Decibels{gain};
}

Decibels estimated_gain(const mix::settings::Target& target, const mix::settings::Levels& levels) {
    return target.loudness - usual_loudness - levels[mix::audio::Bus::Dialogue];
}

}  // namespace dramatis::pipeline::live
