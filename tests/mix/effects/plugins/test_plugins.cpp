// LV2 plugins for tests: one behaviour each. A bundle of its own, built beside the tests.
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <vector>

#include <lv2/atom/atom.h>
#include <lv2/buf-size/buf-size.h>
#include <lv2/core/lv2.h>
#include <lv2/options/options.h>
#include <lv2/urid/urid.h>

namespace {

struct Plugin {
    std::array<void*, 8> ports{};
    std::vector<float> memory;
    std::size_t at = 0;
    std::int32_t promised_frames = 0;
    LV2_URID sequence = 0;
    float* audio(std::size_t port) const { return static_cast<float*>(ports[port]); }
    float control(std::size_t port) const { return *audio(port); }
};

constexpr std::size_t lateness = 100;

void gain(Plugin& p, std::uint32_t frames) {
    const float factor =
        (p.control(4) > 0.0f ? 0.0f : 1.0f) * p.control(3) * p.control(5) * std::pow(10.0f, p.control(2) / 20.0f);
    for (std::uint32_t i = 0; i < frames; ++i) p.audio(1)[i] = factor * p.audio(0)[i];
    *p.audio(6) = 1.0f;
}

void swap(Plugin& p, std::uint32_t frames) {
    std::memcpy(p.audio(2), p.audio(1), frames * sizeof(float));
    std::memcpy(p.audio(3), p.audio(0), frames * sizeof(float));
}

void split(Plugin& p, std::uint32_t frames) {
    for (std::uint32_t i = 0; i < frames; ++i) {
        p.audio(1)[i] = p.audio(0)[i];
        p.audio(2)[i] = 0.5f * p.audio(0)[i];
    }
}

void late(Plugin& p, std::uint32_t frames) {
    p.memory.resize(lateness);
    for (std::uint32_t i = 0; i < frames; ++i) {
        float& cell = p.memory[p.at++ % lateness];
        p.audio(1)[i] = cell;
        cell = p.audio(0)[i];
    }
    *p.audio(2) = static_cast<float>(lateness);
}

void wild(Plugin& p, std::uint32_t frames) {
    for (std::uint32_t i = 0; i < frames; ++i)
        p.audio(1)[i] = i % 3 == 0   ? std::numeric_limits<float>::quiet_NaN()
                        : i % 3 == 1 ? std::numeric_limits<float>::infinity()
                                     : p.audio(0)[i];
}

// Passes on what it hears only if its host kept all of its promises.
void choosy(Plugin& p, std::uint32_t frames) {
    const auto* const events = static_cast<const LV2_Atom_Sequence*>(p.ports[4]);
    auto* const notes = static_cast<LV2_Atom_Sequence*>(p.ports[5]);
    const bool kept = static_cast<std::int32_t>(frames) == p.promised_frames && p.ports[2] != nullptr &&
                      p.audio(2)[frames - 1] == 0.0f && p.ports[3] == nullptr &&
                      events->atom.size == sizeof(LV2_Atom_Sequence_Body) && events->atom.type == p.sequence &&
                      notes->atom.size >= 1024;
    for (std::uint32_t i = 0; i < frames; ++i) p.audio(1)[i] = kept ? p.audio(0)[i] : 0.0f;
    std::memset(static_cast<void*>(notes), 0xFF, sizeof *notes);
}

void nothing(Plugin&, std::uint32_t) {}

template <void (*run)(Plugin&, std::uint32_t)>
LV2_Descriptor describe(const char* uri, LV2_Handle (*instantiate)(const LV2_Descriptor*, double, const char*,
                                                                   const LV2_Feature* const*)) {
    return {uri,
            instantiate,
            [](LV2_Handle plugin, std::uint32_t port, void* data) { static_cast<Plugin*>(plugin)->ports[port] = data; },
            nullptr,
            [](LV2_Handle plugin, std::uint32_t frames) { run(*static_cast<Plugin*>(plugin), frames); },
            nullptr,
            [](LV2_Handle plugin) { delete static_cast<Plugin*>(plugin); },
            nullptr};
}

LV2_Handle make(const LV2_Descriptor*, double, const char*, const LV2_Feature* const*) { return new Plugin; }
LV2_Handle refuse(const LV2_Descriptor*, double, const char*, const LV2_Feature* const*) { return nullptr; }
LV2_Handle make_choosy(const LV2_Descriptor*, double, const char*, const LV2_Feature* const* features) {
    const LV2_URID_Map* map = nullptr;
    const LV2_Options_Option* options = nullptr;
    for (; *features != nullptr; ++features) {
        if (std::strcmp((*features)->URI, LV2_URID__map) == 0)
            map = static_cast<const LV2_URID_Map*>((*features)->data);
        if (std::strcmp((*features)->URI, LV2_OPTIONS__options) == 0)
            options = static_cast<const LV2_Options_Option*>((*features)->data);
    }
    if (map == nullptr || options == nullptr) return nullptr;
    auto* const plugin = new Plugin;
    plugin->sequence = map->map(map->handle, LV2_ATOM__Sequence);
    const LV2_URID most = map->map(map->handle, LV2_BUF_SIZE__maxBlockLength);
    for (; options->key != 0; ++options)
        if (options->key == most) plugin->promised_frames = *static_cast<const std::int32_t*>(options->value);
    return plugin;
}

const std::array<LV2_Descriptor, 10> all{
    describe<gain>("urn:dramatis:test:gain", make),          describe<swap>("urn:dramatis:test:swap", make),
    describe<split>("urn:dramatis:test:split", make),        describe<late>("urn:dramatis:test:late", make),
    describe<wild>("urn:dramatis:test:wild", make),          describe<choosy>("urn:dramatis:test:choosy", make_choosy),
    describe<nothing>("urn:dramatis:test:needy", make),      describe<nothing>("urn:dramatis:test:source", make),
    describe<nothing>("urn:dramatis:test:stubborn", refuse), describe<nothing>("urn:dramatis:test:gone", make)};

}  // namespace

LV2_SYMBOL_EXPORT const LV2_Descriptor* lv2_descriptor(std::uint32_t index) {
    return index < all.size() ? &all[index] : nullptr;
}
