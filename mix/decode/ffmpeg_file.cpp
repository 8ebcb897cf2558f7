#include "mix/decode/ffmpeg_file.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/text.h"
#include "mix/decode/decoder_answer.h"
#include "mix/decode/decoder_process.h"

namespace dramatis::mix::decode {

bool needs_ffmpeg(const std::filesystem::path& sound) {
    static constexpr std::array<std::string_view, 8> extensions{".m4a", ".aac", ".wma",  ".mp4",
                                                                ".m4b", ".mka", ".webm", ".ac3"};
    return std::ranges::find(extensions, to_lower(sound.extension().string())) != extensions.end();
}

namespace {

Launch ffmpeg() {
    return {.program = "ffmpeg",
            .arguments = {"-nostdin",
                          "-v",
                          "quiet",
                          "-threads",
                          "1",
                          "-protocol_whitelist",
                          "file,pipe",
                          "-format_whitelist",
                          "mov,mp4,m4a,3gp,3g2,mj2,aac,asf,matroska,webm,ac3",
                          "-i",
                          "/dev/stdin",
                          "-map",
                          "0:a:0",
                          "-vn",
                          "-threads",
                          "1",
                          "-c:a",
                          "pcm_f32le",
                          "-f",
                          "wav",
                          "-bitexact",
                          "pipe:1"},
            .environment = std::vector<std::string>{"PATH=/usr/local/bin:/usr/bin:/bin"},
            .guarded = true,
            .confined = true};
}

// A WAVE file's lengths have 32 bits.
std::uintmax_t most_bytes(const std::filesystem::path& sound) {
    constexpr std::uintmax_t of_a_wave = std::uintmax_t{4} << 30;
    constexpr std::uintmax_t for_a_byte = 20'000 * sizeof(float);  // as the decoder has it
    constexpr std::uintmax_t of_a_head = 65'536;
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(sound, failed);
    return failed ? of_a_wave : std::min(of_a_wave, of_a_head + std::min(size, of_a_wave) * for_a_byte);
}

}  // namespace

Result<> convert_with_ffmpeg(const std::filesystem::path& sound, const std::filesystem::path& wave) {
    constexpr std::size_t piece = 65'536;
    auto decoder = DecoderProcess::start_program(sound, ffmpeg(), DecoderProcess::usual_patience);
    if (!decoder) return std::unexpected(decoder.error());
    auto file = FileInProgress::create(wave);
    if (!file) return std::unexpected(file.error());
    std::vector<std::byte> bytes(piece);
    std::uintmax_t all = 0;
    const std::uintmax_t most = most_bytes(sound);
    for (std::size_t count = 0; (count = decoder->read(bytes)) > 0; all += count) {
        if (all + count > most) return damaged(sound, "ffmpeg makes more sound of it than such a file can hold");
        if (const auto written = file->write(std::span(bytes).first(count)); !written) return written;
    }
    if (!decoder->finish())
        return all > 0 || decoder->timed_out()
                   ? Result<>(
                         damaged(sound, decoder->timed_out() ? "ffmpeg took too long over it" : "ffmpeg gave up on it"))
                   : Result<>(failure("E0338",
                                      fmt::format("'{}' is there, but {} files are read only with ffmpeg, which isn't "
                                                  "installed or can't read it",
                                                  sound.filename().string(), sound.extension().string()),
                                      fmt::format("install ffmpeg, or convert the file: ffmpeg -i {} {}.wav",
                                                  sound.filename().string(), sound.stem().string())));
    return file->publish(false);
}

}  // namespace dramatis::mix::decode
