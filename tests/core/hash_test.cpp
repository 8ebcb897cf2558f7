#include "core/hash.h"

namespace dramatis {
namespace {

Hash hash_of(std::string_view text) { return hash_bytes(std::as_bytes(std::span(text))); }

TEST(Hash, IsThatOfThePublishedAlgorithm) {
    // The value that xxhsum -H2 prints for an empty input (XXH3, 128 bits, seed 0).
    EXPECT_EQ(hash_of("").hex(), "99aa06d3014798d86001c324468d497f");
}

TEST(Hash, IsTheSameInPieces) {
    const std::string text(3'000'000, 'm');
    const auto bytes = std::as_bytes(std::span(text));
    StreamHasher hasher;
    hasher.add(bytes.first(1));
    hasher.add({});
    hasher.add(bytes.subspan(1, 1'000'000));
    hasher.add(bytes.subspan(1'000'001));
    EXPECT_EQ(hasher.finish(), hash_of(text));
    EXPECT_EQ(StreamHasher().finish(), hash_of(""));
}

TEST(Hash, SurvivesTheWayThroughItsDigits) {
    const Hash hash = hash_of("The Lamp Room");
    EXPECT_EQ(parse_hash(hash.hex()), hash);
}

TEST(Hash, DigitsOfAnotherFormAreNoHash) {
    EXPECT_FALSE(parse_hash(""));
    EXPECT_FALSE(parse_hash("99aa06d3014798d86001c324468d497"));
    EXPECT_FALSE(parse_hash("99AA06D3014798D86001C324468D497F"));
    EXPECT_FALSE(parse_hash("99aa06d3014798d86001c324468d49 f"));
}

TEST(Hasher, FieldsDoNotRunTogether) {
    EXPECT_NE(Hasher().add("ab").add("c").finish(), Hasher().add("a").add("bc").finish());
    EXPECT_NE(Hasher().add("").add("a").finish(), Hasher().add("a").add("").finish());
}

TEST(Hasher, TellsNumbersApart) {
    EXPECT_NE(Hasher().add(1).finish(), Hasher().add(1.0).finish());
    EXPECT_NE(Hasher().add(-1).finish(), Hasher().add(1).finish());
    EXPECT_EQ(Hasher().add(7).finish(), Hasher().add(std::int64_t{7}).finish());
}

TEST(Hasher, IsTheSameOnEveryMachine) {
    // Approved once; caches on disk depend on it.
    EXPECT_EQ(Hasher().add("text").add(0.5).add(42).finish().hex(), "792f61459ae9d2eb004ad757c7f96a8a");
}

}  // namespace
}  // namespace dramatis
