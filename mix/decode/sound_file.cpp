#include "mix/decode/sound_file.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "mix/audio/resampler.h"
#include "mix/audio/spool.h"
#include "mix/decode/decoder_answer.h"
#include "mix/decode/decoder_process.h"

namespace dramatis::mix::decode {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_frames = 8192;

// Interleaved floats from the pipe into planar ones.
class PipeReader {
  public:
    PipeReader(DecoderProcess& decoder, int channels, std::int64_t frames)
        : decoder_(decoder), channels_(static_cast<std::size_t>(channels)), left_(frames) {
        samples_.resize(piece_frames * channels_);
    }
    // Reads frames into the beginning of `out`; returns how many: fewer than its size only at the end.
    std::size_t read(AudioView out) {
        std::size_t done = 0;
        while (done < out.size() && left_ > 0) {
            const std::size_t wanted = std::min({piece_frames, out.size() - done, static_cast<std::size_t>(left_)});
            const auto bytes = std::as_writable_bytes(std::span(samples_)).first(wanted * channels_ * sizeof(float));
            const std::size_t frames = decoder_.read(bytes) / (channels_ * sizeof(float));
            for (std::size_t c = 0; c < channels_; ++c) {
                const auto channel = out.channel(static_cast<int>(c)).subspan(done, frames);
                for (std::size_t i = 0; i < frames; ++i) channel[i] = samples_[i * channels_ + c];
            }
            done += frames;
            left_ -= static_cast<std::int64_t>(frames);
            if (frames < wanted) break;
        }
        return done;
    }
    bool complete() const { return left_ == 0; }

  private:
    DecoderProcess& decoder_;
    std::size_t channels_;
    std::int64_t left_;
    std::vector<float> samples_;
};

// Why the decoder delivered less than the file should hold.
std::string_view shortfall(const DecoderProcess& decoder, std::string_view usual) {
    return decoder.timed_out() ? "the decoder took too long over it" : usual;
}

}  // namespace

Result<SoundFileFormat> probe_sound_file(const fs::path& path) {
    auto decoder = DecoderProcess::start(path, {"probe"});
    if (!decoder) return std::unexpected(decoder.error());
    auto format = read_answer(path, decoder->read_line());
    if (decoder->timed_out()) return damaged(path, shortfall(*decoder, {}));
    if (!decoder->finish() && format) return damaged(path, shortfall(*decoder, "the decoder gave up on it"));
    return format;
}

Result<audio::AudioRef> read_sound_file(const fs::path& path, const SoundFileFormat& format, FrameRange part,
                                        SampleRate rate) {
    auto decoder =
        DecoderProcess::start(path, {"samples", std::to_string(part.begin.count), std::to_string(part.length().count)});
    if (!decoder) return std::unexpected(decoder.error());
    const auto now = read_answer(path, decoder->read_line());
    if (!now) return std::unexpected(now.error());
    if (now->channels != format.channels || now->rate != format.rate || now->frames != format.frames)
        return damaged(path, "it changed while it was read");

    auto spool = audio::Spool::create(format.channels,
                                      static_cast<std::size_t>(rescale(part.length(), format.rate, rate).count));
    if (!spool) return std::unexpected(spool.error());
    const AudioView whole = spool->view();
    PipeReader reader(*decoder, format.channels, part.length().count);
    if (format.rate == rate) {
        for (std::size_t done = 0; done < whole.size();) {
            const std::size_t frames = reader.read(whole.subview(done, std::min(piece_frames, whole.size() - done)));
            if (frames == 0) break;
            done += frames;
            spool->written_before({static_cast<std::int64_t>(done)});
        }
    } else {
        const auto converted = audio::resample([&](AudioView out) -> Result<std::size_t> { return reader.read(out); },
                                               format.rate, rate, whole);
        if (!converted) return std::unexpected(converted.error());
        // The converter may not need the last frames; they are read all the same, to find a damaged end.
        AudioBuffer rest(format.channels, piece_frames);
        while (!reader.complete() && reader.read(rest.view()) > 0) {
        }
    }
    if (!reader.complete()) return damaged(path, shortfall(*decoder, "it ends before it should"));
    if (!decoder->finish()) return damaged(path, shortfall(*decoder, "the decoder gave up on it"));
    return std::move(*spool).finish();
}

}  // namespace dramatis::mix::decode
