// Convolution with a room's recorded response, by FFT in equal partitions (overlap-save): the response is cut into blocks, the
// spectrum of each is multiplied with that of the input as many blocks ago, and one inverse transform gives their sum.
//
// The same samples everywhere: FFTW is asked for plans by estimate, never by timing, and for code without the registers that
// only some processors have. docs/decisions/033 has the reasons.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

#include "core/audio_buffer.h"
#include "core/units.h"

namespace dramatis::mix::dsp {

// Which input channel passes through which response to which output channel.
enum class ResponseLayout {
    Mono,        // one response, for each channel by itself
    Stereo,      // two, of the mean of both channels
    TrueStereo,  // four: left to left, left to right, right to left, right to right
};

// The spectra of a response, made once and shared by all clips in that room. Immutable: [any thread].
class ResponseSpectra {
  public:
    // Mono: one buffer of one channel. Stereo: one of two. True stereo: two of two, the responses to left and to right. All of
    // one length, at least one frame.
    ResponseSpectra(ResponseLayout layout, const std::vector<AudioBuffer>& responses);

    ResponseLayout layout() const { return layout_; }
    Frames length() const { return length_; }

  private:
    friend class Convolution;
    struct Path {
        std::size_t from = 0, to = 0;        // input spectrum, output side
        std::vector<float> real, imaginary;  // partition after partition
    };
    ResponseLayout layout_;
    Frames length_;
    std::size_t partitions_ = 0;
    std::vector<Path> paths_;
};

// [one thread], not audio: a call computes a whole block.
class Convolution {
  public:
    static constexpr std::size_t block_frames = 16384;

    explicit Convolution(std::shared_ptr<const ResponseSpectra> response);
    ~Convolution();
    // Stereo in, stereo out, of one size; `out` is overwritten and may be `in`. Without latency, which is why the signal has to
    // come in blocks of exactly `block_frames`; only its last may be shorter.
    void process(ConstAudioView in, AudioView out) noexcept;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::mix::dsp
