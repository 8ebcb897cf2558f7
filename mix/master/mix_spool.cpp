#include "mix/master/mix_spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "mix/master/positioned_io.h"

namespace dramatis::mix::master {
namespace {

constexpr std::int64_t sample_bytes = sizeof(float);
const std::string name = "the temporary file of the mix";

// The channels are stored one after the other, so that a range of each is contiguous.
std::int64_t offset_of(int channel, Frames position, Frames length) {
    return (channel * length.count + position.count) * sample_bytes;
}

int open_nameless(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)) return descriptor;
    // For file systems without nameless files: creates a file and removes its name at once.
    std::string path = (folder / ".dramatis-mix-XXXXXX").string();
    const int named = ::mkostemp(path.data(), O_CLOEXEC);
    if (named >= 0) ::unlink(path.c_str());
    return named;
}

}  // namespace

Result<MixSpool> MixSpool::create(const std::filesystem::path& folder, Frames length) {
    const int descriptor = open_nameless(folder);
    if (descriptor < 0)
        return failure("E0341",
                       fmt::format("can't create a temporary file in '{}': {}", folder.string(),
                                   std::generic_category().message(errno)),
                       "choose a folder where you may write");
    return MixSpool(descriptor, length);
}

MixSpool::MixSpool(MixSpool&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), length_(other.length_) {}

MixSpool::~MixSpool() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<> MixSpool::write(Frames position, ConstAudioView samples) const {
    for (int c = 0; c < samples.channel_count(); ++c) {
        if (auto done = write_at(descriptor_, offset_of(c, position, length_), std::as_bytes(samples.channel(c)), name);
            !done)
            return done;
    }
    return {};
}

Result<> MixSpool::read(Frames position, AudioView samples) const {
    const std::int64_t wanted_end = position.count + samples.frames().count;
    const std::int64_t begin = std::clamp<std::int64_t>(position.count, 0, length_.count);
    const std::int64_t end = std::clamp<std::int64_t>(wanted_end, begin, length_.count);
    const auto before = static_cast<std::size_t>(std::min(begin, wanted_end) - position.count);
    const auto inside = static_cast<std::size_t>(end - begin);
    for (int c = 0; c < samples.channel_count(); ++c) {
        const std::span<float> channel = samples.channel(c);
        std::ranges::fill(channel.first(std::min(before, channel.size())), 0.0f);
        if (inside == 0) {
            std::ranges::fill(channel, 0.0f);
            continue;
        }
        const std::span<float> wanted = channel.subspan(before, inside);
        if (auto done = read_at(descriptor_, offset_of(c, {begin}, length_), std::as_writable_bytes(wanted), name);
            !done)
            return done;
        std::ranges::fill(channel.subspan(before + inside), 0.0f);
    }
    return {};
}

void MixSpool::forget(Frames begin, Frames end) const {
    for (int c = 0; c < max_channels; ++c) {
        const std::int64_t offset = offset_of(c, begin, length_);
        const std::int64_t bytes = (end - begin).count * sample_bytes;
        if (bytes > 0) ::fallocate(descriptor_, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, offset, bytes);
    }
}

}  // namespace dramatis::mix::master
