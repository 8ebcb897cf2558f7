// Convolution with a room's recorded answer, by FFT in equal partitions (overlap-save): the response is cut into blocks, the
// spectrum of each is multiplied with that of the input as many blocks ago, and one inverse transform makes the sum heard.
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

namespace dramatis::mix::effects {

// Which side of the input is heard through which response on which side of the output.
enum class ResponseLayout {
    Mono,        // one response: each side of the input is answered on its own side
    Stereo,      // two: the middle of the input, heard by two microphones
    TrueStereo,  // four: left to left, left to right, right to left, right to right
};

// The spectra of a response, made once and shared by all who sound in that room. Immutable.
class ResponseSpectra {
  public:
    // Mono: one buffer of one channel. Stereo: one of two. True stereo: two of two, the answers to left and to right. All of
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

class Convolution {
  public:
    static constexpr std::size_t block_frames = 16384;

    explicit Convolution(std::shared_ptr<const ResponseSpectra> response);
    ~Convolution();
    // Stereo in, stereo out, of one size; `out` is overwritten and may be `in`. Without latency, which is why the signal has to
    // come in blocks of exactly `block_frames`; only its last may be shorter. Not for the audio thread: it takes its time at once.
    void process(ConstAudioView in, AudioView out) noexcept;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::mix::effects
