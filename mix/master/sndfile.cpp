// libsndfile: the FLAC encoder, and the reader that checks finished files of every kind.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <sndfile.h>

#include "core/files/file_descriptor.h"
#include "mix/master/flac_sink.h"
#include "mix/master/quantise.h"
#include "mix/master/witness.h"

namespace dramatis::mix::master {
namespace {

struct Close {
    void operator()(SNDFILE* file) const { sf_close(file); }
};
using SoundFile = std::unique_ptr<SNDFILE, Close>;

class FlacSink : public FileSink {
  public:
    FlacSink(SoundFile encoder, std::string name, int bits)
        : encoder_(std::move(encoder)), name_(std::move(name)), bits_(bits) {}

    bool in_order() const override { return true; }

    Result<> write(Frames position, ConstAudioView samples) override {
        constexpr std::size_t piece = 4096;
        std::vector<std::int32_t> whole(piece * channels);
        for (std::size_t begin = 0; begin < samples.size(); begin += piece) {
            const ConstAudioView part = samples.subview(begin, std::min(piece, samples.size() - begin));
            quantise(part, position + Frames{static_cast<std::int64_t>(begin)}, bits_,
                     std::span(whole).first(part.size() * channels));
            if (sf_writef_int(encoder_.get(), whole.data(), part.frames().count) != part.frames().count)
                return cant_write();
        }
        return {};
    }

    Result<> finish() override { return sf_close(encoder_.release()) == 0 ? Result<>() : cant_write(); }

  private:
    Result<> cant_write() const {
        const char* reason = encoder_ ? sf_strerror(encoder_.get()) : "the last block could not be written";
        return failure("E0340", fmt::format("can't write {}: {}", name_, reason),
                       "free some space or write to another disk");
    }

    SoundFile encoder_;
    std::string name_;
    int bits_;
};

int subtype_of(SampleFormat format) {
    switch (format) {
        case SampleFormat::Pcm16:
            return SF_FORMAT_PCM_16;
        case SampleFormat::Pcm24:
            return SF_FORMAT_PCM_24;
        case SampleFormat::Float32:
            return SF_FORMAT_FLOAT;
    }
    return SF_FORMAT_PCM_24;
}

Result<> not_read_back(const FileInProgress& file, std::string_view what) {
    return failure("E0342",
                   fmt::format("'{}' could not be read back as it was written: {}", file.destination().string(), what),
                   "nothing was published; the disk may be failing");
}

// A file for libsndfile to read. When the disk fails, it is at its end: libsndfile's own reader goes on looking for chunks for ever.
class ReadFile {
  public:
    explicit ReadFile(const std::filesystem::path& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        struct stat status{};
        if (descriptor_ && ::fstat(descriptor_.get(), &status) == 0) size_ = status.st_size;
    }
    SoundFile open(SF_INFO& info) {
        static SF_VIRTUAL_IO calls{.get_filelen = [](void* self) { return static_cast<ReadFile*>(self)->size_; },
                                   .seek = [](sf_count_t offset, int from,
                                              void* self) { return static_cast<ReadFile*>(self)->seek(offset, from); },
                                   .read = [](void* to, sf_count_t bytes,
                                              void* self) { return static_cast<ReadFile*>(self)->read(to, bytes); },
                                   .write = [](const void*, sf_count_t, void*) { return sf_count_t{0}; },
                                   .tell = [](void* self) { return static_cast<ReadFile*>(self)->tell(); }};
        return SoundFile(sf_open_virtual(&calls, SFM_READ, &info, this));
    }
    // An errno; 0: nothing has failed.
    int error() const { return error_; }

  private:
    sf_count_t tell() const { return error_ != 0 ? size_ : at_; }
    sf_count_t seek(sf_count_t offset, int from) {
        at_ = offset + (from == SEEK_CUR ? at_ : from == SEEK_END ? size_ : 0);
        return tell();
    }
    sf_count_t read(void* to, sf_count_t bytes) {
        sf_count_t done = 0;
        while (done < bytes && error_ == 0) {
            const ssize_t count =
                ::pread(descriptor_.get(), static_cast<char*>(to) + done, static_cast<std::size_t>(bytes - done), at_);
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) error_ = errno;
            if (count <= 0) break;
            done += count;
            at_ += count;
        }
        return done;
    }

    FileDescriptor descriptor_;
    sf_count_t size_ = 0, at_ = 0;
    int error_ = 0;
};

bool is_there(SNDFILE* file, const Witness& witness, SampleFormat format) {
    const auto frames = static_cast<sf_count_t>(witness.samples.size() / channels);
    if (sf_seek(file, witness.position.count, SEEK_SET) != witness.position.count) return false;
    std::vector<std::int32_t> found(witness.samples.size());
    if (format != SampleFormat::Float32)
        return sf_readf_int(file, found.data(), frames) == frames && found == witness.samples;
    std::vector<float> floats(found.size());
    if (sf_readf_float(file, floats.data(), frames) != frames) return false;
    std::ranges::transform(floats, found.begin(), [](float sample) { return std::bit_cast<std::int32_t>(sample); });
    return found == witness.samples;
}

}  // namespace

Result<std::unique_ptr<FileSink>> create_flac_sink(FileInProgress& file, const MasterSettings& settings, int bits) {
    SF_INFO info{};
    info.samplerate = settings.rate.hz;
    info.channels = static_cast<int>(channels);
    info.format = SF_FORMAT_FLAC | subtype_of(settings.format);
    const std::string name = fmt::format("'{}'", file.destination().string());
    SoundFile encoder(sf_open_fd(file.descriptor(), SFM_WRITE, &info, SF_FALSE));
    if (!encoder) return failure("E0340", fmt::format("can't write {}: {}", name, sf_strerror(nullptr)));
    // A quarter faster than the encoder's default and half a percent larger.
    double effort = 0.5;
    sf_command(encoder.get(), SFC_SET_COMPRESSION_LEVEL, &effort, sizeof effort);
    for (const auto& [kind, text] : {std::pair{SF_STR_TITLE, &settings.title},
                                     {SF_STR_ARTIST, &settings.artist},
                                     {SF_STR_COMMENT, &settings.comment}}) {
        if (!text->empty()) sf_set_string(encoder.get(), kind, text->c_str());
    }
    sf_set_string(encoder.get(), SF_STR_SOFTWARE, "dramatis");
    return std::make_unique<FlacSink>(std::move(encoder), name, bits);
}

Result<> verify_file(const FileInProgress& file, const MasterSettings& settings, Frames length,
                     const std::vector<Witness>& witnesses) {
    SF_INFO info{};
    ReadFile bytes(file.temporary_path());
    const SoundFile reader = bytes.open(info);
    if (bytes.error() != 0) return not_read_back(file, std::generic_category().message(bytes.error()));
    if (!reader) return not_read_back(file, sf_strerror(nullptr));
    if (info.frames != length.count)
        return not_read_back(file, fmt::format("{} frames instead of {}", info.frames, length.count));
    if (info.samplerate != settings.rate.hz || info.channels != static_cast<int>(channels))
        return not_read_back(file, "another sample rate or number of channels");
    if ((info.format & SF_FORMAT_SUBMASK) != subtype_of(settings.format))
        return not_read_back(file, "another sample format");
    for (const Witness& witness : witnesses) {
        if (!is_there(reader.get(), witness, settings.format))
            return not_read_back(
                file, fmt::format("other samples at {:.1f} s", to_seconds(witness.position, settings.rate).value));
    }
    return {};
}

}  // namespace dramatis::mix::master
