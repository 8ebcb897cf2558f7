#include "mix/decode/decoder_answer.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "core/audio_buffer.h"
#include "mix/decode/decode_protocol.h"

namespace dramatis::mix::decode {
namespace fs = std::filesystem;
namespace {

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

}  // namespace

std::unexpected<Diagnostic> damaged(const fs::path& path, std::string_view why) {
    return failure("E0332", fmt::format("'{}' can't be read as sound: {}", path.string(), why),
                   "WAV, FLAC, Ogg Vorbis, Opus, MP3, AIFF and others are read; export it again");
}

Result<SoundFileFormat> read_answer(const fs::path& path, std::string_view answer) {
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
        !take_number(line, format.frames.count) || !take_number(line, format.file_channels) ||
        !take_number(line, format.non_finite))
        return damaged(path, "the decoder gave up on it");
    const bool sane = format.channels >= 1 && format.channels <= max_channels && format.rate.hz >= least_file_rate &&
                      format.file_channels >= format.channels && format.rate.hz <= greatest_file_rate &&
                      format.frames.count > 0 && format.non_finite >= 0 &&
                      static_cast<double>(format.frames.count) <= longest_sound_file * format.rate.hz;
    if (!sane) return damaged(path, "the decoder's answer makes no sense");
    return format;
}

}  // namespace dramatis::mix::decode
