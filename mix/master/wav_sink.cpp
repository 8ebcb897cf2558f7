#include "mix/master/wav_sink.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "mix/master/positioned_io.h"
#include "mix/master/quantise.h"
#include "mix/master/wav_header.h"
#include "mix/master/witness.h"

namespace dramatis::mix::master {
namespace {

class WavSink : public FileSink {
  public:
    WavSink(FileInProgress& file, int bits, std::int64_t data_offset, std::int64_t whole)
        : file_(file),
          name_(fmt::format("'{}'", file.destination().string())),
          bits_(bits),
          data_offset_(data_offset),
          whole_(whole) {}

    bool in_order() const override { return false; }

    // Extends the file to the length in the header, if the last frames were not written.
    Result<> finish() override {
        struct stat status{};
        if (::fstat(file_.descriptor(), &status) == 0 && status.st_size >= whole_) return {};
        if (::ftruncate(file_.descriptor(), whole_) == 0) return {};
        const int error = errno;
        return failure("E0340", fmt::format("can't write {}: {}", name_, std::generic_category().message(error)),
                       help_for_write_error(error));
    }

    Result<> write(Frames position, ConstAudioView samples) override {
        // Converts in pieces that fit the first-level cache; writes in larger pieces, to save system calls.
        constexpr std::size_t converted = 2048, written = 32 * converted;
        const std::size_t frame_bytes = channels * static_cast<std::size_t>(bits_) / 8;
        std::vector<std::int32_t> whole(converted * channels);
        std::vector<std::byte> bytes(std::min(written, samples.size()) * frame_bytes);
        for (std::size_t begin = 0; begin < samples.size(); begin += written) {
            const ConstAudioView part = samples.subview(begin, std::min(written, samples.size() - begin));
            for (std::size_t at = 0; at < part.size(); at += converted) {
                const ConstAudioView piece = part.subview(at, std::min(converted, part.size() - at));
                const Frames place = position + Frames{static_cast<std::int64_t>(begin + at)};
                convert(piece, place, whole, std::span(bytes).subspan(at * frame_bytes, piece.size() * frame_bytes));
            }
            const std::int64_t offset = data_offset_ + (position.count + static_cast<std::int64_t>(begin)) *
                                                           static_cast<std::int64_t>(frame_bytes);
            if (auto done =
                    write_at(file_.descriptor(), offset, std::span(bytes).first(part.size() * frame_bytes), name_);
                !done)
                return done;
        }
        return {};
    }

    Result<> write_header(const std::string& header) {
        return write_at(file_.descriptor(), 0, std::as_bytes(std::span(header)), name_);
    }

  private:
    void convert(ConstAudioView piece, Frames place, std::span<std::int32_t> whole, std::span<std::byte> out) const {
        const std::span<std::int32_t> used = whole.first(piece.size() * channels);
        if (bits_ == 32) {
            for (std::size_t i = 0; i < piece.size(); ++i) {
                for (std::size_t c = 0; c < channels; ++c)
                    used[channels * i + c] = std::bit_cast<std::int32_t>(piece.channel(static_cast<int>(c))[i]);
            }
            std::ranges::copy(std::as_bytes(used), out.begin());
            return;
        }
        quantise(piece, place, bits_, used);
        pack(used, bits_, out);
    }

    FileInProgress& file_;
    std::string name_;
    int bits_;
    std::int64_t data_offset_;
    std::int64_t whole_;  // bytes
};

}  // namespace

Result<std::unique_ptr<FileSink>> create_wav_sink(FileInProgress& file, const MasterSettings& settings, Frames length) {
    const WavFormat format{
        .rate = settings.rate,
        .channels = static_cast<int>(channels),
        .bits = bits_of(settings.format),
        .info = {
            {"INAM", settings.title}, {"IART", settings.artist}, {"ICMT", settings.comment}, {"ISFT", "dramatis"}}};
    const std::string header = wav_header(format, length);
    const auto begin = static_cast<std::int64_t>(header.size());
    const std::int64_t whole = begin + length.count * static_cast<std::int64_t>(format.frame_bytes());
    auto sink = std::make_unique<WavSink>(file, format.bits, begin, whole);
    if (auto done = sink->write_header(header); !done) return std::unexpected(std::move(done).error());
    return sink;
}

}  // namespace dramatis::mix::master
