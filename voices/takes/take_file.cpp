#include "voices/takes/take_file.h"

#include <bit>
#include <cstring>
#include <string_view>

namespace dramatis::voices::takes {
namespace {

// Samples go to disk as they lie in memory.
static_assert(std::endian::native == std::endian::little, "the take cache is little-endian");

constexpr std::string_view magic = "dramtake";
constexpr std::uint32_t version = 1;
constexpr std::size_t word_bytes = 20;
constexpr std::size_t hashed_fixed_bytes = 64;  // of the fixed part, before the head's own hash
// A take of three hours at 48 kHz; far beyond any line, and far from overflowing anything.
constexpr std::uint64_t most_samples = std::uint64_t{48000} * 3600 * 3;
constexpr std::uint32_t highest_rate = 768000;

template <class Number>
void append(std::string& bytes, Number number) {
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    bytes.append(raw, sizeof number);
}

void append(std::string& bytes, const Hash& hash) {
    append(bytes, hash.high);
    append(bytes, hash.low);
}

// Reads numbers one after another; the caller has checked that they are there.
class Reader {
  public:
    explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}
    template <class Number>
    Number next() {
        Number number;
        std::memcpy(&number, bytes_.data(), sizeof number);
        bytes_ = bytes_.subspan(sizeof number);
        return number;
    }
    Hash next_hash() {
        const auto high = next<std::uint64_t>();
        return {.high = high, .low = next<std::uint64_t>()};
    }

  private:
    std::span<const std::byte> bytes_;
};

struct FixedPart {
    std::uint32_t rate = 0;
    Slate slate;
    std::uint64_t samples = 0;
    std::uint32_t words = 0;
    Hash samples_hash;
    Hash head_hash;
    std::size_t head_bytes() const { return fixed_head_bytes + std::size_t{words} * word_bytes; }
};

std::optional<FixedPart> decode_fixed(std::span<const std::byte> bytes, std::uint64_t file_bytes) {
    if (bytes.size() < fixed_head_bytes || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0) return {};
    Reader reader(bytes.subspan(magic.size()));
    if (reader.next<std::uint32_t>() != version) return {};
    FixedPart part;
    part.rate = reader.next<std::uint32_t>();
    part.slate = reader.next_hash();
    part.samples = reader.next<std::uint64_t>();
    part.words = reader.next<std::uint32_t>();
    reader.next<std::uint32_t>();  // reserved
    part.samples_hash = reader.next_hash();
    part.head_hash = reader.next_hash();
    if (part.rate == 0 || part.rate > highest_rate || part.samples > most_samples) return {};
    if (part.head_bytes() + part.samples * sizeof(std::int16_t) != file_bytes) return {};
    return part;
}

Hash hash_head(std::span<const std::byte> head) {
    Hasher hasher;
    const auto text = [](std::span<const std::byte> bytes) {
        return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    };
    return hasher.add(text(head.first(hashed_fixed_bytes))).add(text(head.subspan(fixed_head_bytes))).finish();
}

}  // namespace

std::string encode_head(const Slate& slate, const Take& take) {
    std::string head(magic);
    append(head, version);
    append(head, static_cast<std::uint32_t>(take.rate.hz));
    append(head, slate);
    append(head, static_cast<std::uint64_t>(take.samples.size()));
    append(head, static_cast<std::uint32_t>(take.words.size()));
    append(head, std::uint32_t{0});
    append(head, hash_samples(take.samples));
    append(head, Hash{});  // the head's own hash, filled in below
    for (const WordTiming& word : take.words) {
        append(head, word.word);
        append(head, word.begin.count);
        append(head, word.end.count);
    }
    std::string hash;
    append(hash, hash_head(std::as_bytes(std::span(head))));
    return head.replace(hashed_fixed_bytes, hash.size(), hash);
}

std::optional<std::size_t> head_bytes(std::span<const std::byte> fixed_part, std::uint64_t file_bytes) {
    const auto part = decode_fixed(fixed_part, file_bytes);
    if (!part) return {};
    return part->head_bytes();
}

std::optional<TakeHead> decode_head(std::span<const std::byte> head, const Slate& slate, std::uint64_t file_bytes) {
    const auto part = decode_fixed(head, file_bytes);
    if (!part || part->slate != slate || head.size() != part->head_bytes() || hash_head(head) != part->head_hash)
        return {};
    TakeHead decoded{.info = {.slate = slate,
                              .rate = {static_cast<int>(part->rate)},
                              .length = {static_cast<std::int64_t>(part->samples)},
                              .words = {}},
                     .samples_hash = part->samples_hash,
                     .bytes = head.size()};
    decoded.info.words.reserve(part->words);
    Reader reader(head.subspan(fixed_head_bytes));
    for (std::uint32_t i = 0; i < part->words; ++i) {
        WordTiming word;
        word.word = reader.next<std::uint32_t>();
        word.begin.count = reader.next<std::int64_t>();
        word.end.count = reader.next<std::int64_t>();
        // A right check sum proves no more than that the file is as somebody wrote it.
        if (word.begin.count < 0 || word.end < word.begin || word.end > decoded.info.length) return {};
        decoded.info.words.push_back(word);
    }
    return decoded;
}

bool begins_like_a_take(std::string_view beginning) {
    return beginning.starts_with(magic) || beginning.find_first_not_of('\0') == std::string_view::npos;
}

Hash hash_samples(std::span<const std::int16_t> samples) { return hash_bytes(std::as_bytes(samples)); }

}  // namespace dramatis::voices::takes
