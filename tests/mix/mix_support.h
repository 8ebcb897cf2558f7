// What tests of the mix share: sources made of samples, and stereo buffers to mix into.
#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "mix/audio/audio_source.h"
#include "mix/timeline/mixer.h"

namespace dramatis::mix {

inline AudioBuffer buffer_of(const std::vector<float>& mono) {
    AudioBuffer buffer(1, mono.size());
    std::ranges::copy(mono, buffer.channel(0).begin());
    return buffer;
}
inline AudioBuffer buffer_of(const std::vector<float>& left, const std::vector<float>& right) {
    AudioBuffer buffer(2, left.size());
    std::ranges::copy(left, buffer.channel(0).begin());
    std::ranges::copy(right, buffer.channel(1).begin());
    return buffer;
}

// Gives the samples it was made of, whatever the rate; counts how often; fails when told to.
class SampleSource final : public audio::AudioSource {
  public:
    SampleSource(std::string name, AudioBuffer buffer, bool seamless = false)
        : name_(std::move(name)), audio_(audio::make_audio(std::move(buffer))), seamless_(seamless) {}
    std::string identity() const override { return name_; }
    Frames length(SampleRate) const override { return audio_->view().frames(); }
    Result<audio::AudioRef> load(SampleRate) const override {
        ++loads_;
        if (fails) return failure("E0332", "the source failed as it was told to");
        return audio_;
    }
    bool seamless() const override { return seamless_; }
    int loads() const { return loads_; }
    std::atomic<bool> fails = false;

  private:
    std::string name_;
    audio::AudioRef audio_;
    bool seamless_;
    mutable std::atomic<int> loads_ = 0;
};

inline std::shared_ptr<SampleSource> source_of(std::vector<float> mono, std::string name = "test") {
    return std::make_shared<SampleSource>(std::move(name), buffer_of(mono));
}

inline timeline::Clip clip_of(audio::AudioSourceRef source, std::int64_t start) {
    timeline::Clip clip;
    clip.length = source->length({});
    clip.source = std::move(source);
    clip.start = {start};
    return clip;
}

// The whole timeline, pulled in blocks of `block` frames.
inline AudioBuffer mixed(timeline::Mixer& mixer, std::size_t block = 4096) {
    AudioBuffer out(2, static_cast<std::size_t>(mixer.timeline().length.count));
    for (std::size_t begin = 0; begin < out.size(); begin += block) {
        const std::size_t count = std::min(block, out.size() - begin);
        if (!mixer.mix({static_cast<std::int64_t>(begin)}, out.view().subview(begin, count))) return {};
    }
    return out;
}

inline bool same_samples(const AudioBuffer& a, const AudioBuffer& b) {
    if (a.channel_count() != b.channel_count() || a.size() != b.size() || a.size() == 0) return false;
    for (int c = 0; c < a.channel_count(); ++c)
        if (!std::ranges::equal(a.channel(c), b.channel(c))) return false;
    return true;
}

}  // namespace dramatis::mix
