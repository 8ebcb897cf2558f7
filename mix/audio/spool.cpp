#include "mix/audio/spool.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace dramatis::mix::audio {

class Spool::Storage : public Audio {
  public:
    virtual AudioView writable() = 0;
};

class Spool::Heap final : public Spool::Storage {
  public:
    Heap(int channels, std::size_t frames) : buffer_(channels, frames) {}
    AudioView writable() override { return buffer_.view(); }
    ConstAudioView view() const override { return buffer_.view(); }

  private:
    AudioBuffer buffer_;
};

class Spool::Mapped final : public Spool::Storage {
  public:
    Mapped(float* samples, int channels, std::size_t frames)
        : samples_(samples), channels_(channels), frames_(frames) {}
    Mapped(const Mapped&) = delete;
    Mapped& operator=(const Mapped&) = delete;
    ~Mapped() override { ::munmap(samples_, static_cast<std::size_t>(channels_) * frames_ * sizeof(float)); }

    AudioView writable() override {
        const std::span<float> left(samples_, frames_);
        return channels_ == 1 ? AudioView(left) : AudioView(left, std::span<float>(samples_ + frames_, frames_));
    }
    ConstAudioView view() const override {
        const std::span<const float> left(samples_, frames_);
        return channels_ == 1 ? ConstAudioView(left)
                              : ConstAudioView(left, std::span<const float>(samples_ + frames_, frames_));
    }
    // The pages stay in the file; only this process's hold on them goes.
    void release_before(Frames frame) const override {
        const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
        const std::size_t until = std::min(frames_, static_cast<std::size_t>(std::max<std::int64_t>(0, frame.count)));
        for (int c = 0; c < channels_; ++c) {
            const std::size_t begin = static_cast<std::size_t>(c) * frames_ * sizeof(float) / page * page;
            const std::size_t end = (static_cast<std::size_t>(c) * frames_ + until) * sizeof(float) / page * page;
            if (end > begin) ::madvise(reinterpret_cast<char*>(samples_) + begin, end - begin, MADV_DONTNEED);
        }
    }

  private:
    float* samples_;
    int channels_;
    std::size_t frames_;
};

namespace {

std::string temporary_folder() {
    const char* const chosen = std::getenv("TMPDIR");
    return chosen != nullptr && *chosen != '\0' ? chosen : "/var/tmp";
}

// Nothing is left of it when the process ends, however it does.
int open_nameless(const std::string& folder) {
    const int nameless = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (nameless >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)) return nameless;
    std::string name = folder + "/dramatis-XXXXXX";
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0) ::unlink(name.c_str());
    return named;
}

std::unexpected<Diagnostic> no_room(const std::string& folder, std::size_t bytes, int error) {
    return failure(
        "E0305",
        fmt::format("no room for {} MB of long audio in '{}': {}", (bytes >> 20) + 1, folder, std::strerror(error)),
        "free some space there, or set TMPDIR to another folder");
}

}  // namespace

Spool::Spool(std::shared_ptr<Storage> storage) : storage_(std::move(storage)) {}

Result<Spool> Spool::create(int channels, std::size_t frames, std::size_t threshold_bytes) {
    const std::size_t bytes = static_cast<std::size_t>(channels) * frames * sizeof(float);
    if (bytes <= threshold_bytes || bytes == 0) return Spool(std::make_shared<Heap>(channels, frames));
    const std::string folder = temporary_folder();
    const int file = open_nameless(folder);
    if (file < 0) return no_room(folder, bytes, errno);
    // Reserved now, because a full disk would otherwise be a signal in the middle of writing.
    const int error = ::posix_fallocate(file, 0, static_cast<off_t>(bytes));
    void* const memory = error == 0 ? ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0) : MAP_FAILED;
    const int reason = error != 0 ? error : errno;
    ::close(file);
    if (memory == MAP_FAILED) return no_room(folder, bytes, reason);
    return Spool(std::make_shared<Mapped>(static_cast<float*>(memory), channels, frames));
}

AudioView Spool::view() { return storage_->writable(); }
void Spool::written_before(Frames frame) { storage_->release_before(frame); }
AudioRef Spool::finish() && { return std::move(storage_); }

}  // namespace dramatis::mix::audio
