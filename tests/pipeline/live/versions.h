// Versions of a show in a folder of its own, performed by the fake engine: all of it, or some lines.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "pipeline/live/live_version.h"
#include "tests/support/fake_speech_engine.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::live {

class Versions : public testing::Test {
  protected:
    Versions() : store_(*voices::takes::TakeStore::open_temporary()), performer_(*store_, engine_, engine_) {}

    LinePool::Origin origin(std::string_view text) {
        LiveOptions options;
        options.sheet = folder_.add("show.cues", text);
        Diagnostics diagnostics;
        const auto read = read_live_show(options, diagnostics).result;
        EXPECT_TRUE(read) << to_text(diagnostics);
        return *read;
    }
    // With these lines performed.
    using Lines = std::vector<std::size_t>;
    LiveVersionRef version(const LinePool::Origin& origin, const Lines& lines) {
        LinePool pool(performer_, 2, [] {});
        pool.queue(origin, lines);
        EXPECT_TRUE(pool.wait_for(*origin.keys, lines, {}));
        return arrange_live(origin, pool, SampleRate{48000}, nullptr);
    }
    // With all of them.
    LiveVersionRef version(const LinePool::Origin& origin) {
        Lines all(origin.script->lines.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        return version(origin, all);
    }
    LiveVersionRef version(std::string_view text) { return version(origin(text)); }

    static Frames line_start(const LiveVersionRef& version, std::size_t line) {
        return version->arrangement.lines[line].start;
    }

    TemporaryFolder folder_;
    FakeSpeechEngine engine_;
    std::unique_ptr<voices::takes::TakeStore> store_;
    voices::speech::Performer performer_;
};

}  // namespace dramatis::pipeline::live
