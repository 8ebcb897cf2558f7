#include "mix/synthesis/layers.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "mix/audio/pan.h"
#include "mix/synthesis/envelope.h"
#include "mix/synthesis/generators.h"
#include "mix/synthesis/processors.h"

namespace dramatis::mix::synthesis {
namespace {

bool has_place(const Modulation& pan) { return !pan.is_constant() || pan.value != 0.0; }

bool has_two_channels(const Layer& layer) {
    const bool scattered = (layer.kind == SourceKind::Events && layer.events.pan_range > 0.0) ||
                           (layer.kind == SourceKind::Grains && layer.grains.pan_range > 0.0);
    return layer.width > 0.0 || scattered || is_stereo(layer.layers, layer.chain);
}

std::size_t to_count(double seconds, SampleRate rate) {
    return static_cast<std::size_t>(std::max(0.0, std::round(seconds * rate.hz)));
}

// Two independent channels become a wider or narrower image; the power of each stays.
void blend(double width, AudioView stereo) {
    const double angle = std::clamp(width, 0.0, 1.0) * std::numbers::pi / 2.0;
    const auto same = static_cast<float>(std::cos(angle)), other = static_cast<float>(std::sin(angle));
    const auto left = stereo.channel(0), right = stereo.channel(1);
    for (std::size_t i = 0; i < left.size(); ++i) right[i] = same * left[i] + other * right[i];
}

// The layer's own signal, before its chain.
void fill_source(const Layer& layer, const Performance& performance, AudioView out) {
    switch (layer.kind) {
        case SourceKind::Layers: {
            const AudioBuffer inner = perform_layers(layer.layers, performance, out.channel_count(), out.size());
            for (int c = 0; c < out.channel_count(); ++c) std::ranges::copy(inner.channel(c), out.channel(c).begin());
            return;
        }
        case SourceKind::Events:
            return perform_events(layer, performance, out);
        case SourceKind::Grains:
            return perform_grains(layer, performance, out);
        case SourceKind::Notes:
            return perform_notes(layer, performance, out);
        default:
            break;
    }
    for (int c = 0; c < out.channel_count(); ++c) generate(layer, performance, c, out.channel(c));
    if (out.channel_count() == 2) blend(layer.width, out);
}

// Seconds of a layer, of which `available` are left.
double layer_length(const Layer& layer, double available, double hold) {
    double length = layer.duration > 0.0 ? layer.duration : available;
    const double percussive = percussive_length(layer.envelope);
    if (percussive > 0.0)
        length = layer.duration > 0.0 ? std::min(length, percussive) : percussive;
    else if (hold > 0.0 && layer.duration <= 0.0)
        length = hold + layer.envelope.release;
    return std::min(length, available);
}

// Adds a block at its layer's pan, which may be modulated.
void add_panned(ConstAudioView block, const Modulator& pan, double seconds, double rate, Placement placement,
                AudioView out) {
    if (out.channel_count() == 1 || pan.is_constant()) {
        placement.pan = pan.at(0.0);
        return add_at(block, placement, out);
    }
    for (std::size_t begin = 0; begin < block.size(); begin += control_block) {
        const std::size_t count = std::min(control_block, block.size() - begin);
        Placement part = placement;
        part.at += static_cast<std::ptrdiff_t>(begin);
        part.pan = pan.at(seconds + static_cast<double>(begin) / rate);
        add_at(block.subview(begin, count), part, out);
    }
}

// A layer's source, to be read block by block: made whole first, unless it is a noise that can be had anywhere.
class LayerSource {
  public:
    LayerSource(const Layer& layer, const Performance& performance, int channels, std::size_t frames)
        : layer_(layer), performance_(performance), is_noise_(is_steady_noise(layer)) {
        if (is_noise_) return;
        whole_ = AudioBuffer(channels, frames);
        fill_source(layer, performance, whole_.view());
    }
    void read(std::size_t begin, AudioView out) const {
        for (int c = 0; c < out.channel_count(); ++c) {
            if (is_noise_)
                generate_noise(performance_, c, begin, out.channel(c));
            else
                std::ranges::copy(whole_.channel(c).subspan(begin, out.size()), out.channel(c).begin());
        }
        if (is_noise_ && out.channel_count() == 2) blend(layer_.width, out);
    }

  private:
    const Layer& layer_;
    const Performance& performance_;
    bool is_noise_;
    AudioBuffer whole_;
};

void add_layer(const Layer& layer, const Performance& performance, AudioView out) {
    Random random(performance.seed_for("layer"));
    const bool present = random.uniform() < layer.chance;
    const double start = layer.start + layer.start_range * random.uniform();
    if (!present) return;

    const double whole = static_cast<double>(out.size()) / performance.rate.hz;
    const bool once = performance.loop > 0.0 && (layer.start > 0.0 || layer.duration > 0.0);
    Performance own = performance;
    if (once) own.loop = 0.0;
    const bool periodic = own.loop > 0.0;
    const double available = once ? whole : whole - start;
    if (available <= 0.0) return;
    const std::size_t frames =
        periodic ? out.size() : std::min(out.size(), to_count(layer_length(layer, available, own.hold), own.rate));
    if (frames == 0) return;

    const int channels = out.channel_count() == 2 && has_two_channels(layer) ? 2 : 1;
    const LayerSource source(layer, own, channels, frames);
    const auto read = [&](std::size_t begin, AudioView block) { source.read(begin, block); };
    const double rate = own.rate.hz, length = static_cast<double>(frames) / rate;
    Chain chain(layer.chain, layer.kind, own, {.channels = channels, .frames = frames, .read = read});
    AudioBuffer piece(channels, chain_block);
    const LayerLevel level(layer, own, length);
    const Modulator pan = own.plain(layer.pan, length, "pan");
    const auto at = periodic ? 0 : static_cast<std::ptrdiff_t>(to_count(start, own.rate));
    for (std::size_t begin = 0; begin < frames; begin += chain_block) {
        const AudioView block = piece.view().subview(0, std::min(chain_block, frames - begin));
        const double seconds = static_cast<double>(begin) / rate;
        source.read(begin, block);
        chain.run(block, seconds);
        level.run(block, seconds);
        const Placement placement{
            .at = at + static_cast<std::ptrdiff_t>(begin), .gain = 1.0, .pan = 0.0, .wraps = performance.loop > 0.0};
        add_panned(block, pan, seconds, rate, placement, out);
    }
}

}  // namespace

bool is_stereo(const std::vector<Layer>& layers, const std::vector<Process>& chain) {
    const auto spreads = [](const Process& process) {
        return process.kind == Processing::Room || process.kind == Processing::Chorus;
    };
    return std::ranges::any_of(chain, spreads) || std::ranges::any_of(layers, [](const Layer& layer) {
               return has_two_channels(layer) || has_place(layer.pan);
           });
}

AudioBuffer perform_layers(const std::vector<Layer>& layers, const Performance& performance, int channels,
                           std::size_t frames) {
    AudioBuffer out(channels, frames);
    std::uint64_t index = 0;
    for (const Layer& layer : layers)
        add_layer(layer, performance.with_seed(seed_from("stack", performance.seed + ++index)), out.view());
    return out;
}

void add_at(ConstAudioView sound, const Placement& placement, AudioView out) {
    const auto size = static_cast<std::ptrdiff_t>(out.size());
    if (size == 0) return;
    std::array<float, 2> gains{static_cast<float>(placement.gain), static_cast<float>(placement.gain)};
    if (out.channel_count() == 2) {
        const audio::PanGains sides = audio::layer_pan_gains(placement.pan, sound.channel_count());
        gains = {static_cast<float>(placement.gain * sides.left), static_cast<float>(placement.gain * sides.right)};
    }
    const auto count = static_cast<std::ptrdiff_t>(sound.size());
    for (std::ptrdiff_t done = 0; done < count;) {
        std::ptrdiff_t at = placement.at + done;
        if (placement.wraps) {
            at = ((at % size) + size) % size;
        } else if (at < 0) {
            done -= at;
            continue;
        } else if (at >= size) {
            return;
        }
        const std::ptrdiff_t part = std::min(count - done, size - at);
        for (int c = 0; c < out.channel_count(); ++c) {
            const float* from = sound.channel(std::min(c, sound.channel_count() - 1)).data() + done;
            float* to = out.channel(c).data() + at;
            const float gain = gains[static_cast<std::size_t>(c)];
            for (std::ptrdiff_t i = 0; i < part; ++i) to[i] += gain * from[i];
        }
        done += part;
    }
}

double layers_length(const std::vector<Layer>& layers, double hold) {
    double longest = 0.0;
    for (const Layer& layer : layers)
        longest = std::max(longest, layer.start + layer.start_range + layer_length(layer, 60.0, hold));
    return longest;
}

}  // namespace dramatis::mix::synthesis
