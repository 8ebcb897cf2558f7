// LV2 plugins as their host sees them: found, checked, and run as instances that hear and say one block at a time. What makes an
// effect of a chain of them is in plugin.cpp; everything that knows the library is in plugin_host.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>

#include "mix/effects/plugin.h"

namespace dramatis::mix {

inline constexpr std::size_t plugin_block_frames = 256;  // that a plugin hears at once, always
using PluginBlock = std::array<float, plugin_block_frames>;

// Nothing but `run` is real-time safe, and that as far as the plugin is.
class PluginInstance {
  public:
    virtual ~PluginInstance() = default;
    // Fills `output` from `input`. No NaN and nothing endless comes out.
    virtual void run() noexcept = 0;
    // As the plugin says after a run; 0 if it doesn't.
    virtual Frames latency() const = 0;
    std::array<PluginBlock, 2> input{}, output{};
};

struct HostedPlugin : PluginDescription {
    virtual ~HostedPlugin() = default;
    // With the controls that `settings` wishes. Null: the plugin refuses.
    virtual std::unique_ptr<PluginInstance> start(const EffectSettings& settings, SampleRate rate) const = 0;
    int inputs = 0, outputs = 0;  // of audio
    bool reports_latency = false;
};

// Never lets go of one that it found. Errors as for describe_plugin. [any thread]
Result<std::shared_ptr<const HostedPlugin>> find_plugin(const std::string& uri);
// E0371.
std::unexpected<Diagnostic> unusable_plugin(const std::string& uri, std::string_view why);

}  // namespace dramatis::mix
