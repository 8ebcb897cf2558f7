#include "mix/effects/plugin_host.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <deque>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <lilv/lilv.h>
#include <lv2/atom/atom.h>
#include <lv2/buf-size/buf-size.h>
#include <lv2/core/lv2.h>
#include <lv2/options/options.h>
#include <lv2/parameters/parameters.h>
#include <lv2/urid/urid.h>

#include "core/mutex.h"
#include "core/text.h"
#include "mix/audio/non_finite.h"

namespace dramatis::mix::effects {
namespace {

constexpr std::size_t event_bytes = 8192;  // of a port for events, of which there are none
constexpr double most_latency = 10.0;      // seconds: more is a mistake
constexpr double widest = 1.0e9;           // range of a control that has none
constexpr const char* side_chain = LV2_CORE_PREFIX "isSideChain";
constexpr SampleRate trial_rate{48000};

// Numbers for URIs, the same for as long as the program runs.
class Urids {
  public:
    LV2_URID number_of(const char* uri) {
        const MutexLock lock(mutex_);
        const auto [found, is_new] = numbers_.try_emplace(uri, static_cast<LV2_URID>(uris_.size() + 1));
        if (is_new) uris_.emplace_back(uri);
        return found->second;
    }
    const char* uri_of(LV2_URID number) {
        const MutexLock lock(mutex_);
        return number >= 1 && number <= uris_.size() ? uris_[number - 1].c_str() : nullptr;
    }

  private:
    Mutex mutex_;
    std::map<std::string, LV2_URID> numbers_ GUARDED_BY(mutex_);
    std::deque<std::string> uris_ GUARDED_BY(mutex_);  // whose addresses stay
};

enum class PortKind { AudioIn, AudioOut, SideChain, ControlIn, ControlOut, EventsIn, EventsOut, Unconnected };

struct Port {
    PortKind kind = PortKind::Unconnected;
    std::string symbol;
    float usual = 0.0f;
};

struct KnownPlugin final : HostedPlugin {
    std::unique_ptr<PluginInstance> start(const EffectSettings& settings, SampleRate rate) const override;
    const LilvPlugin* plugin = nullptr;
    std::vector<Port> ports;
    std::size_t latency_port = 0;  // if it reports any
};

struct FreeNode {
    void operator()(LilvNode* node) const { ::lilv_node_free(node); }
};
using Node = std::unique_ptr<LilvNode, FreeNode>;
struct FreeNodes {
    void operator()(LilvNodes* nodes) const { ::lilv_nodes_free(nodes); }
};
using Nodes = std::unique_ptr<LilvNodes, FreeNodes>;

std::string text_of(const LilvNode* node) {
    const char* const text = node != nullptr ? ::lilv_node_as_string(node) : nullptr;
    return text != nullptr ? text : "";
}

// One for the program. The library is not thread-safe: each use of it holds the mutex. [any thread]
class Host {
  public:
    static Host& shared() {
        static Host* const host = new Host;  // never ends: plugins may still be in use at exit
        return *host;
    }
    Result<std::shared_ptr<const KnownPlugin>> find(const std::string& uri);
    Result<> start_once(const std::string& uri);
    LilvInstance* start(const KnownPlugin& plugin, SampleRate rate);  // null: it refuses
    void end(LilvInstance* instance);

    Urids urids;

  private:
    Host();
    LilvInstance* instantiate(const KnownPlugin& plugin, SampleRate rate) REQUIRES(mutex_);
    Node node(const char* uri) const REQUIRES(mutex_) { return Node(::lilv_new_uri(world_, uri)); }
    Result<std::shared_ptr<const KnownPlugin>> examine(const std::string& uri) REQUIRES(mutex_);
    Result<> examine_port(const LilvPort* port, KnownPlugin& plugin) REQUIRES(mutex_);
    PluginControl control_of(const LilvPort* port, const LilvPlugin* plugin) const REQUIRES(mutex_);
    Seconds tail_of(const LilvPlugin* plugin) const REQUIRES(mutex_);
    std::string nearest(const std::string& uri) const REQUIRES(mutex_);

    Mutex mutex_;
    LilvWorld* world_ GUARDED_BY(mutex_);
    LV2_URID_Map map_;
    LV2_URID_Unmap unmap_;
    LV2_Feature map_feature_, unmap_feature_, bounded_, fixed_, power_of_two_;
    std::map<std::string, std::shared_ptr<const KnownPlugin>> known_ GUARDED_BY(mutex_);
    std::set<std::string> started_ GUARDED_BY(mutex_);  // URIs of those that started once
};

Host::Host()
    : world_(::lilv_world_new()),
      map_{&urids, [](LV2_URID_Map_Handle all, const char* uri) { return static_cast<Urids*>(all)->number_of(uri); }},
      unmap_{&urids,
             [](LV2_URID_Unmap_Handle all, LV2_URID number) { return static_cast<Urids*>(all)->uri_of(number); }},
      map_feature_{LV2_URID__map, &map_},
      unmap_feature_{LV2_URID__unmap, &unmap_},
      bounded_{LV2_BUF_SIZE__boundedBlockLength, nullptr},
      fixed_{LV2_BUF_SIZE__fixedBlockLength, nullptr},
      power_of_two_{LV2_BUF_SIZE__powerOf2BlockLength, nullptr} {
    ::lilv_world_load_all(world_);
}

std::string Host::nearest(const std::string& uri) const {
    std::vector<std::string> uris;
    const LilvPlugins* const all = ::lilv_world_get_all_plugins(world_);
    LILV_FOREACH(plugins, i, all) uris.push_back(text_of(::lilv_plugin_get_uri(::lilv_plugins_get(all, i))));
    return did_you_mean(uri, uris,
                        "`lv2ls` lists the plugins of this machine (package lilv-utils); they lie in LV2_PATH");
}

Result<std::shared_ptr<const KnownPlugin>> Host::find(const std::string& uri) {
    const MutexLock lock(mutex_);
    if (const auto found = known_.find(uri); found != known_.end()) return found->second;
    auto plugin = examine(uri);
    if (plugin) known_.emplace(uri, *plugin);
    return plugin;
}

Result<> Host::start_once(const std::string& uri) {
    const auto plugin = find(uri);
    if (!plugin) return std::unexpected(plugin.error());
    const MutexLock lock(mutex_);
    if (started_.contains(uri)) return {};
    LilvInstance* const trial = instantiate(**plugin, trial_rate);
    if (trial == nullptr) return unusable_plugin(uri, "its library can't be loaded, or it refuses to start");
    ::lilv_instance_free(trial);
    started_.insert(uri);
    return {};
}

LilvInstance* Host::start(const KnownPlugin& plugin, SampleRate rate) {
    const MutexLock lock(mutex_);
    return instantiate(plugin, rate);
}

void Host::end(LilvInstance* instance) {
    const MutexLock lock(mutex_);
    ::lilv_instance_free(instance);
}

PluginControl Host::control_of(const LilvPort* port, const LilvPlugin* plugin) const {
    LilvNode *usual = nullptr, *lowest = nullptr, *highest = nullptr;
    ::lilv_port_get_range(plugin, port, &usual, &lowest, &highest);
    const Node owned[] = {Node(usual), Node(lowest), Node(highest)};
    const auto number = [](const LilvNode* given, double otherwise) {
        const double value = given != nullptr ? static_cast<double>(::lilv_node_as_float(given)) : otherwise;
        return std::isfinite(value) ? value : otherwise;
    };
    PluginControl control;
    const bool is_switch = ::lilv_port_has_property(plugin, port, node(LV2_CORE__toggled).get());
    control.is_switch = is_switch;
    control.is_whole = ::lilv_port_has_property(plugin, port, node(LV2_CORE__integer).get());
    control.symbol = text_of(::lilv_port_get_symbol(plugin, port));
    control.name = text_of(Node(::lilv_port_get_name(plugin, port)).get());
    control.range = {number(lowest, is_switch ? 0.0 : -widest), number(highest, is_switch ? 1.0 : widest)};
    if (control.range.lowest > control.range.highest) std::swap(control.range.lowest, control.range.highest);
    control.usual = number(usual, std::clamp(0.0, control.range.lowest, control.range.highest));
    if (LilvScalePoints* const points = ::lilv_port_get_scale_points(plugin, port)) {
        LILV_FOREACH(scale_points, i, points) {
            const LilvScalePoint* const point = ::lilv_scale_points_get(points, i);
            control.choices.emplace_back(text_of(::lilv_scale_point_get_label(point)),
                                         number(::lilv_scale_point_get_value(point), 0.0));
        }
        ::lilv_scale_points_free(points);
    }
    return control;
}

Seconds Host::tail_of(const LilvPlugin* plugin) const {
    const Nodes kinds(::lilv_plugin_get_value(plugin, node(LILV_NS_RDF "type").get()));
    if (::lilv_nodes_contains(kinds.get(), node(LV2_CORE__ReverbPlugin).get())) return {3.0};
    if (::lilv_nodes_contains(kinds.get(), node(LV2_CORE__DelayPlugin).get())) return {2.0};
    return {};
}

Result<> Host::examine_port(const LilvPort* port, KnownPlugin& known) {
    const auto is_a = [&](const char* uri) REQUIRES(mutex_) {
        const Node kind = node(uri);
        return ::lilv_port_is_a(known.plugin, port, kind.get());
    };
    const auto has = [&](const char* uri) REQUIRES(mutex_) {
        const Node property = node(uri);
        return ::lilv_port_has_property(known.plugin, port, property.get());
    };
    Port& made = known.ports.emplace_back();
    made.symbol = text_of(::lilv_port_get_symbol(known.plugin, port));
    const bool is_input = is_a(LV2_CORE__InputPort), is_optional = has(LV2_CORE__connectionOptional);
    if (is_a(LV2_CORE__AudioPort)) {
        if (is_optional) return {};
        made.kind = !is_input ? PortKind::AudioOut : has(side_chain) ? PortKind::SideChain : PortKind::AudioIn;
        if (made.kind == PortKind::AudioIn) ++known.inputs;
        if (made.kind == PortKind::AudioOut) ++known.outputs;
    } else if (is_a(LV2_CORE__ControlPort)) {
        made.kind = is_input ? PortKind::ControlIn : PortKind::ControlOut;
        if (!is_input) return {};
        PluginControl control = control_of(port, known.plugin);
        made.usual = static_cast<float>(control.usual);
        known.controls.push_back(std::move(control));
    } else if (is_a(LV2_ATOM__AtomPort)) {
        made.kind = is_input ? PortKind::EventsIn : PortKind::EventsOut;
    } else if (!is_optional) {
        return unusable_plugin(known.uri, fmt::format("its port '{}' is of a kind that is not known", made.symbol));
    }
    return {};
}

Result<std::shared_ptr<const KnownPlugin>> Host::examine(const std::string& uri) {
    const bool is_uri = uri.find(':') != std::string::npos && std::ranges::none_of(uri, [](unsigned char c) {
                            return c <= ' ' || std::strchr("<>\"{}|\\^`", c);
                        });
    const LilvPlugin* const plugin =
        is_uri ? ::lilv_plugins_get_by_uri(::lilv_world_get_all_plugins(world_), node(uri.c_str()).get()) : nullptr;
    if (plugin == nullptr)
        return failure("E0370", fmt::format("there is no LV2 plugin '{}' on this machine", uri), nearest(uri));

    static const std::set<std::string> given{LV2_URID__map,
                                             LV2_URID__unmap,
                                             LV2_OPTIONS__options,
                                             LV2_CORE__hardRTCapable,
                                             LV2_BUF_SIZE__boundedBlockLength,
                                             LV2_BUF_SIZE__fixedBlockLength,
                                             LV2_BUF_SIZE__powerOf2BlockLength};
    const Nodes required(::lilv_plugin_get_required_features(plugin));
    LILV_FOREACH(nodes, i, required.get()) {
        const std::string feature = text_of(::lilv_nodes_get(required.get(), i));
        if (!given.contains(feature))
            return unusable_plugin(uri, fmt::format("it needs a host that has <{}>", feature));
    }

    auto known = std::make_shared<KnownPlugin>();
    known->uri = uri;
    known->name = text_of(Node(::lilv_plugin_get_name(plugin)).get());
    known->plugin = plugin;
    for (std::uint32_t i = 0; i < ::lilv_plugin_get_num_ports(plugin); ++i)
        if (const Result<> fits = examine_port(::lilv_plugin_get_port_by_index(plugin, i), *known); !fits)
            return std::unexpected(fits.error());
    known->reports_latency = ::lilv_plugin_has_latency(plugin);
    if (known->reports_latency) known->latency_port = ::lilv_plugin_get_latency_port_index(plugin);
    known->tail = tail_of(plugin);
    if (known->inputs < 1 || known->inputs > 2 || known->outputs < known->inputs || known->outputs > 2)
        return unusable_plugin(
            uri, fmt::format("it has {} audio inputs and {} outputs; 1 and 1, 2 and 2, or 1 and 2 would fit",
                             known->inputs, known->outputs));
    return known;
}

LilvInstance* Host::instantiate(const KnownPlugin& plugin, SampleRate rate) {
    const std::int32_t frames = plugin_block_frames, bytes = event_bytes;
    const auto hertz = static_cast<float>(rate.hz);
    const LV2_URID whole = urids.number_of(LV2_ATOM__Int), real = urids.number_of(LV2_ATOM__Float);
    const auto option = [&](const char* key, LV2_URID type, const void* value) {
        return LV2_Options_Option{LV2_OPTIONS_INSTANCE, 0, urids.number_of(key), 4, type, value};
    };
    const LV2_Options_Option options[] = {
        option(LV2_BUF_SIZE__minBlockLength, whole, &frames),     option(LV2_BUF_SIZE__maxBlockLength, whole, &frames),
        option(LV2_BUF_SIZE__nominalBlockLength, whole, &frames), option(LV2_BUF_SIZE__sequenceSize, whole, &bytes),
        option(LV2_PARAMETERS__sampleRate, real, &hertz),         {LV2_OPTIONS_INSTANCE, 0, 0, 0, 0, nullptr}};
    const LV2_Feature options_feature{LV2_OPTIONS__options, const_cast<LV2_Options_Option*>(options)};
    const LV2_Feature* const features[] = {&map_feature_, &unmap_feature_, &options_feature, &bounded_,
                                           &fixed_,       &power_of_two_,  nullptr};
    return ::lilv_plugin_instantiate(plugin.plugin, rate.hz, features);
}

// What a port for events is connected to: no events in, room for some out.
struct Events {
    explicit Events(bool is_input)
        : size(is_input ? sizeof(LV2_Atom_Sequence_Body) : sizeof buffer - sizeof(LV2_Atom)),
          type(Host::shared().urids.number_of(is_input ? LV2_ATOM__Sequence : LV2_ATOM__Chunk)) {}
    void clear() noexcept {
        const LV2_Atom_Sequence empty{{static_cast<std::uint32_t>(size), type}, {0, 0}};
        std::memcpy(buffer.data(), &empty, sizeof empty);
    }
    alignas(16) std::array<std::byte, event_bytes> buffer{};
    std::size_t size;
    LV2_URID type;
};

// One running plugin with everything that its ports are connected to. `input` and `output` hold its samples.
class Instance final : public PluginInstance {
  public:
    Instance(const KnownPlugin& plugin, const EffectSettings& settings, SampleRate rate)
        : plugin_(plugin), rate_(rate), values_(plugin.ports.size()) {
        instance_ = Host::shared().start(plugin, rate);
        if (instance_ == nullptr) return;
        std::size_t inputs = 0, outputs = 0;
        for (std::size_t i = 0; i < plugin.ports.size(); ++i) {
            const Port& port = plugin.ports[i];
            const auto wish = settings.parameters.find(port.symbol);
            values_[i] = wish != settings.parameters.end() ? static_cast<float>(wish->second) : port.usual;
            ::lilv_instance_connect_port(instance_, static_cast<std::uint32_t>(i),
                                         place_of(port.kind, i, inputs, outputs));
        }
        ::lilv_instance_activate(instance_);
    }
    Instance(const Instance&) = delete;
    Instance& operator=(const Instance&) = delete;
    ~Instance() override {
        if (instance_ == nullptr) return;
        ::lilv_instance_deactivate(instance_);
        Host::shared().end(instance_);
    }

    bool runs() const { return instance_ != nullptr; }
    void run() noexcept override {
        for (Events& events : events_) events.clear();
        ::lilv_instance_run(instance_, plugin_block_frames);
        for (PluginBlock& samples : output) audio::silence_non_finite(samples);
    }
    Frames latency() const override {
        if (!plugin_.reports_latency) return {};
        const double frames = values_[plugin_.latency_port];
        return {frames > 0.0 && frames < most_latency * rate_.hz ? std::llround(frames) : 0};
    }

  private:
    void* place_of(PortKind kind, std::size_t index, std::size_t& inputs, std::size_t& outputs) {
        switch (kind) {
            case PortKind::AudioIn:
                return input[inputs++].data();
            case PortKind::AudioOut:
                return output[outputs++].data();
            case PortKind::SideChain:
                return silence_.data();
            case PortKind::ControlIn:
            case PortKind::ControlOut:
                return &values_[index];
            case PortKind::EventsIn:
            case PortKind::EventsOut:
                return &events_.emplace_back(kind == PortKind::EventsIn).buffer;
            case PortKind::Unconnected:
                break;
        }
        return nullptr;
    }

    const KnownPlugin& plugin_;  // which the host keeps
    SampleRate rate_;
    LilvInstance* instance_ = nullptr;
    std::vector<float> values_;  // of controls, by port
    PluginBlock silence_{};
    std::deque<Events> events_;  // whose addresses stay
};

std::unique_ptr<PluginInstance> KnownPlugin::start(const EffectSettings& settings, SampleRate rate) const {
    auto instance = std::make_unique<Instance>(*this, settings, rate);
    return instance->runs() ? std::move(instance) : nullptr;
}

}  // namespace

Result<std::shared_ptr<const HostedPlugin>> find_plugin(const std::string& uri) { return Host::shared().find(uri); }

Result<> start_once(const std::string& uri) { return Host::shared().start_once(uri); }

std::unexpected<Diagnostic> unusable_plugin(const std::string& uri, std::string_view why) {
    return failure("E0371", fmt::format("the LV2 plugin '{}' can't be used here: {}", uri, why),
                   "choose another one; `lv2info URI` shows what a plugin has and needs");
}

}  // namespace dramatis::mix::effects
