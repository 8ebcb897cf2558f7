#include "mix/audio/resampler.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <soxr.h>

namespace dramatis::mix::audio {
namespace {

// Frames a call: small enough for the cache, and always the same, so that the same signal gives the same samples.
constexpr std::size_t resampled_frames = 16384;

using Converter = std::unique_ptr<soxr, decltype(&soxr_delete)>;

std::unexpected<Diagnostic> refused(SampleRate from, SampleRate to, std::string_view reason) {
    return failure("E0304", fmt::format("can't convert a sound from {} Hz to {} Hz: {}", from.hz, to.hz, reason),
                   "convert it to 48 kHz with another program, or shorten it");
}

Result<Converter> make_converter(SampleRate from, SampleRate to, int channels, soxr_datatype_t input_type) {
    const soxr_io_spec_t types = soxr_io_spec(input_type, SOXR_FLOAT32_S);
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    const soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
    soxr_error_t error = nullptr;
    Converter converter(
        soxr_create(from.hz, to.hz, static_cast<unsigned>(channels), &error, &types, &quality, &runtime), &soxr_delete);
    if (error != nullptr || converter == nullptr) return refused(from, to, error != nullptr ? error : "out of memory");
    return converter;
}

// The output of a conversion, filled from the front.
class Filling {
  public:
    explicit Filling(AudioView output) : output_(output) {}
    bool full() const { return done_ == output_.size(); }
    // Converts `frames` of `input` (null: the end of the signal); all of them are used up unless the output is full.
    soxr_error_t convert(soxr_t converter, const void* const* input, std::size_t frames) {
        std::array<float*, max_channels> out{};
        for (int c = 0; c < output_.channel_count(); ++c)
            out[static_cast<std::size_t>(c)] = output_.channel(c).data() + done_;
        std::size_t used = 0;
        std::size_t made = 0;
        const soxr_error_t error =
            input != nullptr ? soxr_process(converter, input, frames, &used, out.data(), output_.size() - done_, &made)
                             : soxr_process(converter, nullptr, 0, nullptr, out.data(), output_.size() - done_, &made);
        done_ += made;
        return error;
    }
    // What the conversion fell short of by rounding, or for lack of input.
    void finish() { clear(output_.subview(done_, output_.size() - done_)); }

  private:
    AudioView output_;
    std::size_t done_ = 0;
};

template <class Sample>
Result<AudioBuffer> convert_all(std::span<const std::span<const Sample>> channels, SampleRate from, SampleRate to,
                                soxr_datatype_t type) {
    if (from.hz <= 0 || to.hz <= 0) return refused(from, to, "a rate must be above zero");
    const std::size_t frames = channels.front().size();
    const auto count = static_cast<int>(channels.size());
    AudioBuffer output(count, static_cast<std::size_t>(rescale({static_cast<std::int64_t>(frames)}, from, to).count));
    auto converter = make_converter(from, to, count, type);
    if (!converter) return std::unexpected(converter.error());
    Filling filling(output.view());
    soxr_error_t error = nullptr;
    for (std::size_t begin = 0; begin < frames && !filling.full() && error == nullptr; begin += resampled_frames) {
        std::array<const void*, max_channels> input{};
        for (std::size_t c = 0; c < channels.size(); ++c) input[c] = channels[c].data() + begin;
        error = filling.convert(converter->get(), input.data(), std::min(resampled_frames, frames - begin));
    }
    if (error == nullptr && !filling.full()) error = filling.convert(converter->get(), nullptr, 0);
    if (error != nullptr) return refused(from, to, error);
    filling.finish();
    return output;
}

}  // namespace

Result<AudioBuffer> resample(ConstAudioView input, SampleRate from, SampleRate to) {
    if (input.channel_count() == 0) return AudioBuffer();
    if (from == to) {
        AudioBuffer copy(input.channel_count(), input.size());
        for (int c = 0; c < input.channel_count(); ++c) std::ranges::copy(input.channel(c), copy.channel(c).begin());
        return copy;
    }
    std::vector<std::span<const float>> channels;
    for (int c = 0; c < input.channel_count(); ++c) channels.push_back(input.channel(c));
    return convert_all<float>(channels, from, to, SOXR_FLOAT32_S);
}

Result<AudioBuffer> resample(std::span<const std::int16_t> mono, SampleRate from, SampleRate to) {
    if (from == to) {
        AudioBuffer copy(1, mono.size());
        std::ranges::transform(mono, copy.channel(0).begin(),
                               [](std::int16_t s) { return static_cast<float>(s) / 32768.0f; });
        return copy;
    }
    const std::array<std::span<const std::int16_t>, 1> channels{mono};
    return convert_all<std::int16_t>(channels, from, to, SOXR_INT16_S);
}

Result<> resample(const ReadFrames& read, SampleRate from, SampleRate to, AudioView output) {
    if (from.hz <= 0 || to.hz <= 0) return refused(from, to, "a rate must be above zero");
    auto converter = make_converter(from, to, output.channel_count(), SOXR_FLOAT32_S);
    if (!converter) return std::unexpected(converter.error());
    AudioBuffer piece(output.channel_count(), resampled_frames);
    std::array<const void*, max_channels> input{};
    for (int c = 0; c < output.channel_count(); ++c) input[static_cast<std::size_t>(c)] = piece.channel(c).data();
    Filling filling(output);
    soxr_error_t error = nullptr;
    for (bool more = true; more && !filling.full() && error == nullptr;) {
        const Result<std::size_t> frames = read(piece.view());
        if (!frames) return std::unexpected(frames.error());
        more = *frames == resampled_frames;
        if (*frames > 0) error = filling.convert(converter->get(), input.data(), *frames);
    }
    if (error == nullptr && !filling.full()) error = filling.convert(converter->get(), nullptr, 0);
    if (error != nullptr) return refused(from, to, error);
    filling.finish();
    return {};
}

}  // namespace dramatis::mix::audio
