#include "mix/audio/spool.h"

#include <cstdlib>

namespace dramatis::mix::audio {
namespace {

void write_ramp(Spool& spool) {
    for (int c = 0; c < 2; ++c)
        for (std::size_t i = 0; i < spool.view().size(); ++i)
            spool.view().channel(c)[i] = static_cast<float>(i) + 0.5f * static_cast<float>(c);
}

TEST(Spool, KeepsShortAndLongAudioAlike) {
    for (const std::size_t threshold : {std::size_t{0}, spool_threshold_bytes}) {
        auto spool = Spool::create(2, 10'000, threshold);
        ASSERT_TRUE(spool);
        EXPECT_EQ(spool->view().channel(1)[9'999], 0.0f);
        write_ramp(*spool);
        spool->written_before(Frames{10'000});
        const AudioRef audio = std::move(*spool).finish();
        audio->release_before(Frames{5'000});
        EXPECT_EQ(audio->view().channel(0)[1'234], 1'234.0f);
        EXPECT_EQ(audio->view().channel(1)[9'999], 9'999.5f);
    }
}

TEST(Spool, SaysWhenTheTemporaryFolderCantBeUsed) {
    const char* const before = std::getenv("TMPDIR");
    const std::string kept = before != nullptr ? before : "";
    ::setenv("TMPDIR", "/nowhere/at/all", 1);
    const auto spool = Spool::create(1, 1000, 0);
    if (before != nullptr)
        ::setenv("TMPDIR", kept.c_str(), 1);
    else
        ::unsetenv("TMPDIR");
    ASSERT_FALSE(spool);
    EXPECT_EQ(spool.error().code, "E0305");
    EXPECT_NE(spool.error().message.find("/nowhere/at/all"), std::string::npos);
}

}  // namespace
}  // namespace dramatis::mix::audio
