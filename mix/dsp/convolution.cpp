#include "mix/dsp/convolution.h"

#include <algorithm>
#include <cassert>

#include <fftw3.h>

#include "mix/audio/non_finite.h"
#include "mix/dsp/flush_to_zero.h"
#include "mix/dsp/simd.h"

namespace dramatis::mix::dsp {
namespace {

constexpr std::size_t block = Convolution::block_frames;
constexpr std::size_t window = 2 * block;  // the block before and this one
constexpr std::size_t bins = block + 1;
constexpr std::size_t stride = bins + 15;   // from one partition's spectrum to the next: keeps them apart in the cache
constexpr std::size_t bins_at_once = 1024;  // of the sums, which then stay in the first cache

// Real and imaginary parts apart, so that products of spectra are plain loops.
class Transforms {
  public:
    // Planning is not thread-safe, running a plan is.
    static const Transforms& shared() {
        static const Transforms transforms;
        return transforms;
    }
    void forward(float* samples, float* real, float* imaginary) const noexcept {
        ::fftwf_execute_split_dft_r2c(forward_, samples, real, imaginary);
    }
    // Unscaled: `window` times too loud. Overwrites the spectrum.
    void backward(float* real, float* imaginary, float* samples) const noexcept {
        ::fftwf_execute_split_dft_c2r(backward_, real, imaginary, samples);
    }

  private:
    Transforms() {
        // ESTIMATE: no measuring, hence the same plan each time. UNALIGNED: no vector code, hence the same roundings on every
        // processor, and any address will do.
        constexpr unsigned flags = FFTW_ESTIMATE | FFTW_UNALIGNED | FFTW_DESTROY_INPUT;
        std::vector<float> samples(window), real(bins), imaginary(bins);
        const fftwf_iodim size{.n = static_cast<int>(window), .is = 1, .os = 1};
        forward_ =
            ::fftwf_plan_guru_split_dft_r2c(1, &size, 0, nullptr, samples.data(), real.data(), imaginary.data(), flags);
        backward_ =
            ::fftwf_plan_guru_split_dft_c2r(1, &size, 0, nullptr, real.data(), imaginary.data(), samples.data(), flags);
        assert(forward_ != nullptr && backward_ != nullptr);
    }
    fftwf_plan forward_ = nullptr, backward_ = nullptr;  // for as long as the program runs
};

struct Spectrum {
    std::vector<float> real = std::vector<float>(stride), imaginary = std::vector<float>(stride);
};

// sum += a · b
DRAMATIS_SIMD_CLONES void add_product(const float* a_real, const float* a_imaginary, const float* b_real,
                                      const float* b_imaginary, float* sum_real, float* sum_imaginary,
                                      std::size_t count) noexcept {
    for (std::size_t i = 0; i < count; ++i) {
        sum_real[i] += a_real[i] * b_real[i] - a_imaginary[i] * b_imaginary[i];
        sum_imaginary[i] += a_real[i] * b_imaginary[i] + a_imaginary[i] * b_real[i];
    }
}

}  // namespace

ResponseSpectra::ResponseSpectra(ResponseLayout layout, const std::vector<AudioBuffer>& responses) : layout_(layout) {
    const std::size_t frames = responses.front().size();
    assert(frames > 0);
    length_ = responses.front().frames();
    partitions_ = (frames + block - 1) / block;
    const auto add_path = [&](std::size_t from, std::size_t to, std::span<const float> response) {
        Path& path = paths_.emplace_back(Path{from, to, {}, {}});
        path.real.resize(partitions_ * stride);
        path.imaginary.resize(partitions_ * stride);
        std::vector<float> samples(window);
        for (std::size_t p = 0; p < partitions_; ++p) {
            const auto part = response.subspan(p * block, std::min(block, frames - p * block));
            std::ranges::fill(samples, 0.0f);
            // The inverse transform's factor is in here.
            std::ranges::transform(part, samples.begin(), [](float s) { return s / static_cast<float>(window); });
            Transforms::shared().forward(samples.data(), path.real.data() + p * stride,
                                         path.imaginary.data() + p * stride);
        }
    };
    switch (layout) {
        case ResponseLayout::Mono:
            for (const std::size_t side : {0u, 1u}) add_path(side, side, responses[0].channel(0));
            break;
        case ResponseLayout::Stereo:
            for (const int side : {0, 1}) add_path(0, static_cast<std::size_t>(side), responses[0].channel(side));
            break;
        case ResponseLayout::TrueStereo:
            for (const std::size_t from : {0u, 1u})
                for (const int side : {0, 1})
                    add_path(from, static_cast<std::size_t>(side), responses[from].channel(side));
    }
}

struct Convolution::State {
    std::shared_ptr<const ResponseSpectra> response;
    // One for each input: the last two blocks, and the spectra of the blocks so far, the newest at `newest`.
    struct Input {
        std::vector<float> samples = std::vector<float>(window);
        std::vector<float> real, imaginary;
        std::vector<char> is_silent;
    };
    std::vector<Input> inputs;
    std::size_t newest = 0;
    std::vector<float> scratch = std::vector<float>(window);
    Spectrum sum;

    void take(Input& input, std::span<const float> left, std::span<const float> right) noexcept;
    void give(std::size_t side, std::span<float> out) noexcept;
};

// The next block of an input: the mean of two channels, or one of them given twice.
void Convolution::State::take(Input& input, std::span<const float> left, std::span<const float> right) noexcept {
    const auto second = input.samples.begin() + static_cast<std::ptrdiff_t>(block);
    std::copy(second, input.samples.end(), input.samples.begin());
    const std::span<float> now(second, input.samples.end());
    std::ranges::fill(now.subspan(left.size()), 0.0f);
    for (std::size_t i = 0; i < left.size(); ++i) now[i] = 0.5f * (left[i] + right[i]);
    audio::silence_non_finite(now);
    input.is_silent[newest] = std::ranges::all_of(input.samples, [](float s) { return s == 0.0f; });
    if (input.is_silent[newest]) return;
    std::ranges::copy(input.samples, scratch.begin());
    Transforms::shared().forward(scratch.data(), input.real.data() + newest * stride,
                                 input.imaginary.data() + newest * stride);
}

void Convolution::State::give(std::size_t side, std::span<float> out) noexcept {
    const std::size_t partitions = response->partitions_;
    bool sounds = false;
    for (std::size_t begin = 0; begin < bins; begin += bins_at_once) {
        const std::size_t count = std::min(bins_at_once, bins - begin);
        std::fill_n(sum.real.begin() + static_cast<std::ptrdiff_t>(begin), count, 0.0f);
        std::fill_n(sum.imaginary.begin() + static_cast<std::ptrdiff_t>(begin), count, 0.0f);
        for (const ResponseSpectra::Path& path : response->paths_) {
            if (path.to != side) continue;
            const Input& input = inputs[path.from];
            for (std::size_t p = 0; p < partitions; ++p) {
                const std::size_t then = (newest + partitions - p) % partitions;
                if (input.is_silent[then]) continue;
                sounds = true;
                const std::size_t a = then * stride + begin, b = p * stride + begin;
                add_product(input.real.data() + a, input.imaginary.data() + a, path.real.data() + b,
                            path.imaginary.data() + b, sum.real.data() + begin, sum.imaginary.data() + begin, count);
            }
        }
    }
    if (!sounds) {
        std::ranges::fill(out, 0.0f);
        return;
    }
    Transforms::shared().backward(sum.real.data(), sum.imaginary.data(), scratch.data());
    std::copy_n(scratch.begin() + static_cast<std::ptrdiff_t>(block), out.size(), out.begin());
}

Convolution::Convolution(std::shared_ptr<const ResponseSpectra> response) : state_(std::make_unique<State>()) {
    State& state = *state_;
    state.inputs.resize(response->layout() == ResponseLayout::Stereo ? 1 : 2);
    for (State::Input& input : state.inputs) {
        input.real.resize(response->partitions_ * stride);
        input.imaginary.resize(response->partitions_ * stride);
        input.is_silent.assign(response->partitions_, 1);
    }
    state.response = std::move(response);
}

Convolution::~Convolution() = default;

void Convolution::process(ConstAudioView in, AudioView out) noexcept {
    assert(in.size() <= block && in.size() == out.size());
    const FlushToZero no_denormals;
    State& state = *state_;
    state.newest = (state.newest + 1) % state.response->partitions_;
    if (state.inputs.size() == 1)
        state.take(state.inputs[0], in.channel(0), in.channel(1));
    else
        for (const int side : {0, 1})
            state.take(state.inputs[static_cast<std::size_t>(side)], in.channel(side), in.channel(side));
    for (const int side : {0, 1}) state.give(static_cast<std::size_t>(side), out.channel(side));
}

}  // namespace dramatis::mix::dsp
