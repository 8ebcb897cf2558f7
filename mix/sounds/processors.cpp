#include "mix/sounds/processors.h"

#include <algorithm>
#include <cmath>

namespace dramatis::mix {

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

void run_one(Processor& processor, const Performance& performance, AudioView whole) {
    const double rate = performance.rate.hz;
    if (performance.loop > 0.0) {
        // What was heard before a loop's beginning is its own end.
        const auto before = std::min(whole.size(), static_cast<std::size_t>(std::ceil(processor.memory() * rate)));
        if (before > 0) {
            AudioBuffer tail(whole.channel_count(), before);
            const std::size_t begin = whole.size() - before;
            for (int c = 0; c < whole.channel_count(); ++c)
                std::ranges::copy(whole.channel(c).subspan(begin), tail.channel(c).begin());
            processor.run(tail.view(), static_cast<double>(begin) / rate);
        }
    }
    processor.run(whole, 0.0);
}

void run_chain(const std::vector<Process>& chain, const Performance& performance, AudioView whole) {
    const double length = static_cast<double>(whole.size()) / performance.rate.hz;
    std::uint64_t index = 0;
    for (const Process& process : chain) {
        const Performance own = performance.with_seed(performance.seed_for("chain") + 0x51u * ++index);
        const auto processor = make_processor(process, own, length);
        if (process.mix >= 1.0) {
            run_one(*processor, own, whole);
            continue;
        }
        AudioBuffer dry(whole.channel_count(), whole.size());
        for (int c = 0; c < whole.channel_count(); ++c) std::ranges::copy(whole.channel(c), dry.channel(c).begin());
        run_one(*processor, own, whole);
        const auto wet = static_cast<float>(process.mix);
        for (int c = 0; c < whole.channel_count(); ++c) {
            const auto untouched = dry.channel(c);
            const auto samples = whole.channel(c);
            for (std::size_t i = 0; i < samples.size(); ++i)
                samples[i] = untouched[i] + wet * (samples[i] - untouched[i]);
        }
    }
}

}  // namespace dramatis::mix
