#include "mix/live/frame_ring.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <thread>
#include <vector>

#include "tests/mix/allocation_watch.h"

namespace dramatis::mix::live {
namespace {

// Floats count to here exactly.
constexpr std::uint64_t countable = 1 << 20;

float counted(std::uint64_t position) { return static_cast<float>(position % countable); }

// Frames that say where they belong: left the position, right a version.
class Numbered {
  public:
    explicit Numbered(std::size_t longest) : samples_(2, longest) {}
    ConstAudioView from(std::uint64_t position, std::size_t count, float version = 0.0f) {
        for (std::size_t i = 0; i < count; ++i) {
            samples_.channel(0)[i] = counted(position + i);
            samples_.channel(1)[i] = version;
        }
        return std::as_const(samples_).view().subview(0, count);
    }

  private:
    AudioBuffer samples_;
};

// Everything that there is to read: the left samples.
std::vector<float> read_left(FrameRing& ring) {
    std::vector<float> out(2 * ring.capacity());
    out.resize(2 * ring.read(out));
    std::vector<float> left;
    for (std::size_t i = 0; i < out.size(); i += 2) left.push_back(out[i]);
    return left;
}

TEST(FrameRing, HoldsAPowerOfTwoOfFrames) {
    EXPECT_EQ(FrameRing(0).capacity(), 1u);
    EXPECT_EQ(FrameRing(64).capacity(), 64u);
    EXPECT_EQ(FrameRing(65).capacity(), 128u);
}

TEST(FrameRing, KeepsContentThroughWrapAroundInChunksOfAnySize) {
    FrameRing ring(256);
    Numbered frames(300);
    std::mt19937 random(7);
    std::uniform_int_distribution<std::size_t> size(0, 300);
    std::vector<float> out(600);
    std::uint64_t written = 0, read = 0;
    while (read < 100'000) {
        written += ring.write(frames.from(written, size(random), 0.25f));
        const std::size_t count = ring.read(std::span(out).first(2 * size(random)));
        for (std::size_t i = 0; i < count; ++i) {
            ASSERT_EQ(out[2 * i], counted(read + i));
            ASSERT_EQ(out[2 * i + 1], 0.25f);
        }
        read += count;
        ASSERT_EQ(ring.write_position(), written);
        ASSERT_EQ(ring.read_position(), read);
        ASSERT_EQ(ring.writable(), 256 - (written - read));
    }
}

TEST(FrameRing, AcceptsWhatFitsAndOverwritesNothing) {
    FrameRing ring(4);
    Numbered frames(8);
    EXPECT_EQ(ring.write(frames.from(1, 3)), 3u);
    EXPECT_EQ(ring.write(frames.from(4, 3)), 1u);
    EXPECT_EQ(ring.writable(), 0u);
    EXPECT_EQ(ring.write(frames.from(9, 3)), 0u);
    EXPECT_THAT(read_left(ring), testing::ElementsAre(1, 2, 3, 4));
    EXPECT_EQ(ring.writable(), 4u);
}

TEST(FrameRing, GivesNothingWhenEmptyAndLeavesTheRestOfTheBlockAlone) {
    FrameRing ring(4);
    std::vector<float> out(6, 0.5f);
    EXPECT_EQ(ring.read(out), 0u);
    Numbered frames(1);
    ring.write(frames.from(3, 1, 2.0f));
    EXPECT_EQ(ring.read(out), 1u);
    EXPECT_THAT(out, testing::ElementsAre(3, 2, 0.5f, 0.5f, 0.5f, 0.5f));
}

TEST(FrameRing, PlaysMonoOnBothSides) {
    FrameRing ring(4);
    const std::vector<float> mono{0.1f, 0.2f};
    EXPECT_EQ(ring.write(ConstAudioView(mono)), 2u);
    std::vector<float> out(4);
    ring.read(out);
    EXPECT_THAT(out, testing::ElementsAre(0.1f, 0.1f, 0.2f, 0.2f));
}

TEST(FrameRing, TakesBackAllButTheNextFrames) {
    FrameRing ring(8);
    Numbered frames(8);
    ring.write(frames.from(0, 7));
    std::vector<float> out(4);
    ring.read(out);
    EXPECT_EQ(ring.take_back(2), 3u);
    EXPECT_EQ(ring.write_position(), 4u);
    EXPECT_EQ(ring.writable(), 6u);
    EXPECT_EQ(ring.write(frames.from(100, 2)), 2u);
    EXPECT_THAT(read_left(ring), testing::ElementsAre(2, 3, 100, 101));
}

TEST(FrameRing, TakesBackNothingWhenNoMoreThanTheKeptIsThere) {
    FrameRing ring(8);
    Numbered frames(8);
    ring.write(frames.from(0, 3));
    EXPECT_EQ(ring.take_back(3), 0u);
    EXPECT_EQ(ring.take_back(8), 0u);
    EXPECT_THAT(read_left(ring), testing::ElementsAre(0, 1, 2));
    EXPECT_EQ(ring.take_back(0), 0u);
}

TEST(FrameRing, NeverAllocates) {
    if (!AllocationWatch::works()) GTEST_SKIP() << "a sanitizer counts otherwise";
    FrameRing ring(64);
    Numbered frames(100);
    std::vector<float> out(200);
    const AllocationWatch watch;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        ring.write(frames.from(i, 100));
        ring.take_back(50);
        ring.read(out);
    }
    EXPECT_EQ(watch.count(), 0);
}

// What the consumer found: frames that weren't the next one, and of each frame its right sample.
struct Consumed {
    std::uint64_t out_of_order = 0;
    double sum = 0.0;
    std::vector<float> versions;
};

// Reads until `end`, in blocks of changing size. Yields now and then, so that both threads get everywhere on one core too.
void consume(FrameRing& ring, std::uint64_t end, Consumed& consumed) {
    std::mt19937 random(1);
    std::uniform_int_distribution<std::size_t> size(1, 128);
    std::vector<float> out(256);
    for (std::uint64_t position = 0; position < end;) {
        const std::size_t count = ring.read(std::span(out).first(2 * size(random)));
        for (std::size_t i = 0; i < count; ++i) {
            consumed.out_of_order += out[2 * i] != counted(position + i);
            consumed.sum += out[2 * i];
            consumed.versions.push_back(out[2 * i + 1]);
        }
        position += count;
        if (count == 0) std::this_thread::yield();
    }
}

double sum_of_counted(std::uint64_t end) {
    double sum = 0.0;
    for (std::uint64_t i = 0; i < end; ++i) sum += counted(i);
    return sum;
}

TEST(FrameRing, MovesMillionsOfFramesBetweenThreads) {
    constexpr std::uint64_t end = 4'000'000;
    FrameRing ring(1024);
    Consumed consumed;
    std::jthread consumer([&] { consume(ring, end, consumed); });
    Numbered frames(500);
    std::mt19937 random(2);
    std::uniform_int_distribution<std::size_t> size(1, 500);
    for (std::uint64_t position = 0; position < end;) {
        const std::size_t count = std::min(
            {static_cast<std::size_t>(end - position), size(random), std::max<std::size_t>(ring.writable(), 1)});
        const std::size_t accepted = ring.write(frames.from(position, count));
        position += accepted;
        if (accepted == 0) std::this_thread::yield();
    }
    consumer.join();
    EXPECT_EQ(consumed.out_of_order, 0u);
    EXPECT_EQ(consumed.sum, sum_of_counted(end));
    EXPECT_EQ(ring.read_position(), end);
    EXPECT_EQ(ring.writable(), ring.capacity());
}

// Every frame is heard in the version that was written last: none is replaced after it was read, and none comes back.
TEST(FrameRing, TakesBackWhileTheOtherThreadReads) {
    constexpr std::uint64_t end = 1'000'000;
    FrameRing ring(1024);
    Consumed consumed;
    std::jthread consumer([&] { consume(ring, end, consumed); });
    Numbered frames(500);
    std::mt19937 random(3);
    std::uniform_int_distribution<std::size_t> size(1, 60), keep(0, 10);
    std::uint64_t position = 0, taken = 0;
    std::vector<float> versions(end);
    float version = 0.0f;
    while (position < end) {
        const std::size_t count = std::min(
            {static_cast<std::size_t>(end - position), size(random), std::max<std::size_t>(ring.writable(), 1)});
        const std::size_t accepted = ring.write(frames.from(position, count, version));
        std::fill_n(versions.begin() + static_cast<std::ptrdiff_t>(position), accepted, version);
        position += accepted;
        if (position < end && size(random) <= 30) {
            const std::size_t back = ring.take_back(keep(random));
            position -= back;
            taken += back;
            ++version;
            ASSERT_EQ(ring.write_position(), position);
        }
        // Without the consumer there is no progress here.
        if (accepted == 0 || std::fmod(version, 64.0f) == 0.0f) std::this_thread::yield();
    }
    consumer.join();
    EXPECT_EQ(consumed.out_of_order, 0u);
    EXPECT_TRUE(consumed.versions == versions);
    EXPECT_EQ(consumed.sum, sum_of_counted(end));
    EXPECT_GT(taken, 0u);
}

}  // namespace
}  // namespace dramatis::mix::live
