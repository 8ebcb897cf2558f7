#include "mix/audio/audio_source.h"

#include <utility>

namespace dramatis::mix::audio {
namespace {

class AudioInMemory final : public Audio {
  public:
    explicit AudioInMemory(AudioBuffer buffer) : buffer_(std::move(buffer)) {}
    ConstAudioView view() const override { return buffer_.view(); }

  private:
    AudioBuffer buffer_;
};

}  // namespace

AudioRef make_audio(AudioBuffer buffer) { return std::make_shared<AudioInMemory>(std::move(buffer)); }

}  // namespace dramatis::mix::audio
