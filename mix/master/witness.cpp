#include "mix/master/witness.h"

#include <bit>

#include "mix/master/quantise.h"

namespace dramatis::mix::master {
namespace {}  // namespace

Witness make_witness(Frames position, ConstAudioView samples, SampleFormat format) {
    Witness witness{position, std::vector<std::int32_t>(samples.size() * channels)};
    if (format == SampleFormat::Float32) {
        for (std::size_t i = 0; i < witness.samples.size(); ++i)
            witness.samples[i] =
                std::bit_cast<std::int32_t>(samples.channel(static_cast<int>(i % channels))[i / channels]);
    } else {
        quantise(samples, position, bits_of(format), witness.samples);
    }
    return witness;
}

}  // namespace dramatis::mix::master
