#include "mix/synthesis/processors.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dramatis::mix::synthesis {

std::unique_ptr<Processor> make_processor(const Process& process, const Performance& performance, double length) {
    switch (process.kind) {
        case Processing::LowPass:
        case Processing::HighPass:
        case Processing::BandPass:
        case Processing::Notch:
        case Processing::Peak:
        case Processing::LowShelf:
        case Processing::HighShelf:
        case Processing::Resonator:
            return make_filter(process, performance, length);
        case Processing::Modes:
        case Processing::Formants:
            return make_resonator(process, performance, length);
        case Processing::Comb:
        case Processing::Echo:
        case Processing::Room:
        case Processing::Chorus:
            return make_delay(process, performance, length);
        default:
            return make_shaper(process, performance, length);
    }
}

Chain::Chain(const std::vector<Process>& chain, SourceKind colour, const Performance& performance,
             const Source& source) {
    if (source.frames == 0) return;
    const double rate = performance.rate.hz, length = static_cast<double>(source.frames) / rate;
    if (colour == SourceKind::Pink || colour == SourceKind::Brown)
        elements_.push_back({make_noise_colour(colour, performance), 1.0f});
    std::uint64_t index = 0;
    for (const Process& process : chain) {
        const Performance own = performance.with_seed(performance.seed_for("chain") + 0x51u * ++index);
        elements_.push_back({make_processor(process, own, length), static_cast<float>(process.mix)});
    }
    if (elements_.empty()) return;
    dry_ = AudioBuffer(source.channels, chain_block);
    if (performance.loop <= 0.0) return;

    // A loop's beginning follows its own end.
    double memory = 0.0;
    for (const Element& element : elements_) memory += element.processor->memory();
    const auto before = std::min(source.frames, static_cast<std::size_t>(std::ceil(memory * rate)));
    AudioBuffer tail(source.channels, chain_block);
    for (std::size_t at = source.frames - before; at < source.frames; at += chain_block) {
        const AudioView block = tail.view().subview(0, std::min(chain_block, source.frames - at));
        source.read(at, block);
        run(block, static_cast<double>(at) / rate);
    }
}

void Chain::run(AudioView block, double seconds) {
    assert(block.size() <= chain_block);
    for (Element& element : elements_) {
        if (element.mix >= 1.0f) {
            element.processor->run(block, seconds);
            continue;
        }
        for (int c = 0; c < block.channel_count(); ++c) std::ranges::copy(block.channel(c), dry_.channel(c).begin());
        element.processor->run(block, seconds);
        for (int c = 0; c < block.channel_count(); ++c) {
            const auto untouched = dry_.channel(c);
            const auto samples = block.channel(c);
            for (std::size_t i = 0; i < samples.size(); ++i)
                samples[i] = untouched[i] + element.mix * (samples[i] - untouched[i]);
        }
    }
}

void run_chain(const std::vector<Process>& chain, const Performance& performance, AudioView whole) {
    const auto copy = [whole](std::size_t at, AudioView block) {
        for (int c = 0; c < block.channel_count(); ++c)
            std::ranges::copy(whole.channel(c).subspan(at, block.size()), block.channel(c).begin());
    };
    Chain elements(chain, SourceKind::Layers, performance,
                   {.channels = whole.channel_count(), .frames = whole.size(), .read = copy});
    if (elements.empty()) return;
    for (std::size_t at = 0; at < whole.size(); at += chain_block)
        elements.run(whole.subview(at, std::min(chain_block, whole.size() - at)),
                     static_cast<double>(at) / performance.rate.hz);
}

}  // namespace dramatis::mix::synthesis
