#include "mix/sounds/sound_file.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "mix/resampler.h"
#include "mix/sounds/decode_protocol.h"
#include "mix/sounds/decoder_process.h"
#include "mix/spool.h"

namespace dramatis::mix {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_frames = 8192;

std::unexpected<Diagnostic> damaged(const fs::path& path, std::string_view why) {
    return failure("E0332", fmt::format("'{}' can't be read as sound: {}", path.string(), why),
                   "WAV, FLAC, Ogg Vorbis, Opus, MP3, AIFF and others are read; export it again");
}

std::string_view take_word(std::string_view& line) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

template <class Number>
bool take_number(std::string_view& line, Number& number) {
    const std::string_view word = take_word(line);
    return std::from_chars(word.data(), word.data() + word.size(), number).ec == std::errc{};
}

// The decoder's first line; it is not trusted to be sane.
Result<SoundFileFormat> read_answer(const fs::path& path, DecoderProcess& decoder) {
    const std::string answer = decoder.read_line();
    std::string_view line = answer;
    const std::string_view kind = take_word(line);
    if (kind == "error") {
        if (take_word(line) == "long")
            return failure("E0333", fmt::format("'{}' is too long: {}", path.string(), line),
                           fmt::format("sounds may last {:.0f} hours; cut it", longest_sound_file / 3600.0));
        return damaged(path, line);
    }
    SoundFileFormat format;
    if (kind != "ok" || !take_number(line, format.channels) || !take_number(line, format.rate.hz) ||
        !take_number(line, format.frames.count) || !take_number(line, format.file_channels))
        return damaged(path, "the decoder gave up on it");
    const bool sane = format.channels >= 1 && format.channels <= max_channels && format.rate.hz >= least_file_rate &&
                      format.file_channels >= format.channels && format.rate.hz <= greatest_file_rate &&
                      format.frames.count > 0 &&
                      static_cast<double>(format.frames.count) <= longest_sound_file * format.rate.hz;
    if (!sane) return damaged(path, "the decoder's answer makes no sense");
    return format;
}

// Interleaved floats from the pipe into planar ones.
class PipeReader {
  public:
    PipeReader(DecoderProcess& decoder, int channels, std::int64_t frames)
        : decoder_(decoder), channels_(static_cast<std::size_t>(channels)), left_(frames) {
        samples_.resize(piece_frames * channels_);
    }
    // Frames read into `out` from its start on; fewer than its size only at the end.
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

}  // namespace

Result<SoundFileFormat> probe_sound_file(const fs::path& path) {
    auto decoder = DecoderProcess::start(path, {"probe"});
    if (!decoder) return std::unexpected(decoder.error());
    auto format = read_answer(path, *decoder);
    if (!decoder->finish() && format) return damaged(path, "the decoder gave up on it");
    return format;
}

Result<AudioRef> read_sound_file(const fs::path& path, const SoundFileFormat& format, const SoundFilePart& part,
                                 SampleRate rate) {
    auto decoder =
        DecoderProcess::start(path, {"samples", std::to_string(part.begin.count), std::to_string(part.length.count)});
    if (!decoder) return std::unexpected(decoder.error());
    const auto now = read_answer(path, *decoder);
    if (!now) return std::unexpected(now.error());
    if (now->channels != format.channels || now->rate != format.rate || now->frames != format.frames)
        return damaged(path, "it changed while it was read");

    auto spool =
        Spool::create(format.channels, static_cast<std::size_t>(rescale(part.length, format.rate, rate).count));
    if (!spool) return std::unexpected(spool.error());
    const AudioView whole = spool->view();
    PipeReader reader(*decoder, format.channels, part.length.count);
    if (format.rate == rate) {
        for (std::size_t done = 0; done < whole.size();) {
            const std::size_t frames = reader.read(whole.subview(done, std::min(piece_frames, whole.size() - done)));
            if (frames == 0) break;
            done += frames;
            spool->written_before({static_cast<std::int64_t>(done)});
        }
    } else {
        const auto converted =
            resample([&](AudioView out) -> Result<std::size_t> { return reader.read(out); }, format.rate, rate, whole);
        if (!converted) return std::unexpected(converted.error());
        // The converter may be content before the last frames; they are read so that a damaged end is still found.
        AudioBuffer rest(format.channels, piece_frames);
        while (!reader.complete() && reader.read(rest.view()) > 0) {
        }
    }
    if (!reader.complete()) return damaged(path, "it ends before it should");
    if (!decoder->finish()) return damaged(path, "the decoder gave up on it");
    return std::move(*spool).finish();
}

}  // namespace dramatis::mix
