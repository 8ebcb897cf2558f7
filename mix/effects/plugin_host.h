// LV2 plugins as their host sees them: found, checked, and run as instances that process one block at a
// time. plugin.cpp makes them an effect of a chain; only plugin_host.cpp knows the library.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "core/units.h"
#include "mix/effects/effect_settings.h"
#include "mix/effects/plugin_description.h"

namespace dramatis::mix::effects {

inline constexpr std::size_t plugin_block_frames = 256;  // of every call of a plugin
using PluginBlock = std::array<float, plugin_block_frames>;

// Nothing but `run` is real-time safe, and that as far as the plugin is. [one thread]
class PluginInstance {
  public:
    virtual ~PluginInstance() = default;
    // Fills `output` from `input`. The output is finite.
    virtual void run() noexcept = 0;
    // As the plugin reports it after a run; 0 if it reports none.
    virtual Frames latency() const = 0;
    std::array<PluginBlock, 2> input{}, output{};
};

// Immutable: [any thread].
struct HostedPlugin : PluginDescription {
    virtual ~HostedPlugin() = default;
    // With the controls that `settings` wishes. Null: the plugin refuses.
    virtual std::unique_ptr<PluginInstance> start(const EffectSettings& settings, SampleRate rate) const = 0;
    int inputs = 0, outputs = 0;  // of audio
    bool reports_latency = false;
};

// Never lets go of one that it found. Errors as for describe_plugin. [any thread]
Result<std::shared_ptr<const HostedPlugin>> find_plugin(const std::string& uri);
// Errors as for try_plugin. [any thread]
Result<> start_once(const std::string& uri);
// E0371.
std::unexpected<Diagnostic> unusable_plugin(const std::string& uri, std::string_view why);

}  // namespace dramatis::mix::effects
