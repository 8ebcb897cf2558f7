// Any bytes, as an entry of the take cache. Once as they are, and once with the check sum put right, since no mutation would
// get past it.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include "core/hash.h"
#include "tests/fuzz/broken.h"
#include "voices/takes/take_file.h"

namespace {

using namespace dramatis;
using namespace dramatis::voices::takes;

constexpr std::size_t slate_at = 16, hashed_bytes = 64;  // docs/take-cache.md

void read(const std::string& file) {
    const auto bytes = std::as_bytes(std::span(file));
    const auto head = head_bytes(bytes, file.size());
    if (!head) return;
    expect(*head >= fixed_head_bytes && *head <= file.size(), "the head lies in the file");
    Slate slate;
    std::memcpy(&slate.high, file.data() + slate_at, sizeof slate.high);
    std::memcpy(&slate.low, file.data() + slate_at + sizeof slate.high, sizeof slate.low);
    const auto decoded = decode_head(bytes.first(*head), slate, file.size());
    if (!decoded) return;
    const TakeInfo& info = decoded->info;
    expect(decoded->bytes + static_cast<std::size_t>(info.length.count) * sizeof(std::int16_t) == file.size(),
           "the samples fill the rest of the file");
    expect(info.rate.hz > 0, "the rate is positive");
    for (const auto& word : info.words)
        expect(word.begin.count >= 0 && word.begin <= word.end && word.end <= info.length, "words lie in the take");
    expect(!decode_head(bytes.first(*head), Slate{slate.low + 1, slate.high}, file.size()), "another take's is none");
}

std::string with_right_check_sum(std::string file) {
    const auto head = head_bytes(std::as_bytes(std::span(file)), file.size());
    if (!head) return file;
    const std::string_view bytes = file;
    const Hash hash = Hasher()
                          .add(bytes.substr(0, hashed_bytes))
                          .add(bytes.substr(fixed_head_bytes, *head - fixed_head_bytes))
                          .finish();
    std::memcpy(file.data() + hashed_bytes, &hash.high, sizeof hash.high);
    std::memcpy(file.data() + hashed_bytes + sizeof hash.high, &hash.low, sizeof hash.low);
    return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file(data, data + size);
    read(file);
    read(with_right_check_sum(file));
    return 0;
}
