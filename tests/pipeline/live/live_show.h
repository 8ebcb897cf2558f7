// A show in a folder of its own, spoken by the fake engine and played on a fake device: what is heard of it, and what a
// render of the same files would hold.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "mix/live/live_stream.h"
#include "pipeline/live/director.h"
#include "pipeline/live/screen/event_words.h"
#include "pipeline/render/render.h"
#include "tests/support/fake_output.h"
#include "tests/support/fake_speech_engine.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::live {

inline constexpr Decibels live_gain{3.0};

class LiveShow {
  public:
    LiveShow() {
        auto store = voices::takes::TakeStore::open(folder / "cache", std::uint64_t{1} << 30);
        EXPECT_TRUE(store);
        store_ = std::move(*store);
        performer_ = std::make_unique<voices::speech::Performer>(*store_, engine, engine);
        settings.options.sheet = folder / "show.cues";
        settings.gain = live_gain;
    }
    ~LiveShow() {
        if (playout_) playout_->feed(nullptr, {});
        director_.reset();
    }

    void write(std::string_view sheet, std::string_view file = "show.cues") { folder.add(file, sheet); }
    static Place place(std::string_view text) { return *parse_place(text); }

    // Begins to play.
    Result<> open() {
        playout_ = std::make_unique<mix::live::Playout>(mix::live::PlayoutSettings{.rate = settings.options.rate});
        director_ = std::make_unique<Director>(*performer_, *playout_, settings);
        auto opened = director_->open(diagnostics, {});
        if (opened) playout_->feed(&output, {});
        return opened;
    }
    Director& director() { return *director_; }
    mix::live::Playout& playout() { return *playout_; }

    // The next save, and the moment when it is heard or refused.
    void save(std::string_view content, std::string_view file = "show.cues") {
        write(content, file);
        and_wait([&] { director_->reload({folder / file}); });
    }
    void jump(Jump where) {
        and_wait([&] { director_->jump(where); });
    }
    // Gives an order and waits until it was carried out and its cut was begun.
    template <class Order>
    void and_wait(Order order) {
        const auto orders = director_->state().orders;
        order();
        EXPECT_TRUE(FakeOutput::wait_until([&] { return director_->state().orders > orders && !playout_->pending(); }));
    }

    // The number of the director's last event, and what a listener last read of them.
    std::uint64_t last_event() const {
        const auto batch = director_->events_since(0);
        return batch.events.empty() ? 0 : batch.events.back().number;
    }
    std::vector<std::string> messages() const {
        std::vector<std::string> messages;
        for (const auto& [number, event] : director_->events_since(0).events) {
            if (auto text = screen::message_of(event); !text.empty()) messages.push_back(std::move(text));
        }
        return messages;
    }
    std::string last_message() const {
        auto all = messages();
        return all.empty() ? "" : std::move(all.back());
    }

    // What a render of the files as they are now holds, left channel.
    std::vector<float> rendered(std::optional<mix::audio::Bus> solo = {}) {
        Diagnostics ignored;
        auto show = show::load_show(settings.options.sheet, settings.options.show, ignored);
        EXPECT_TRUE(show);
        render::RenderOptions options;
        options.sheet = settings.options.sheet;
        auto staged = render::stage_show(std::move(*show), options, *performer_, {}, {}, ignored);
        EXPECT_TRUE(staged) << to_text(ignored);
        staged_ = std::make_unique<render::StagedShow>(std::move(*staged));
        const auto& timeline = staged_->arrangement.timeline;
        mix::live::LiveStream stream(
            std::make_shared<mix::timeline::Mixer>(timeline, staged_->script.mix), {0},
            {.gain = live_gain, .true_peak = staged_->show.mix.target.true_peak, .solo = solo});
        AudioBuffer all(2, static_cast<std::size_t>(timeline->length.count));
        EXPECT_TRUE(stream.read(all.view()));
        return {all.channel(0).begin(), all.channel(0).end()};
    }
    // Of the show that was rendered last.
    Frames start_of_line(std::size_t line) const { return staged_->arrangement.lines[line].start; }
    Frames start_of_scene(std::size_t scene) const { return staged_->arrangement.timeline->scenes[scene].start; }

    TemporaryFolder folder;
    FakeSpeechEngine engine;
    DirectorSettings settings;
    Diagnostics diagnostics;
    FakeOutput output;

  private:
    std::unique_ptr<voices::takes::TakeStore> store_;
    std::unique_ptr<voices::speech::Performer> performer_;
    std::unique_ptr<mix::live::Playout> playout_;
    std::unique_ptr<Director> director_;
    std::unique_ptr<render::StagedShow> staged_;
};

inline std::vector<float> slice(const std::vector<float>& all, std::size_t begin, std::size_t count) {
    if (begin > all.size() || count > all.size() - begin) return {};
    return {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(begin + count)};
}
// Where `wanted` is heard in `all`; nothing if it isn't.
inline std::optional<std::size_t> find_in(const std::vector<float>& all, const std::vector<float>& wanted) {
    const auto found = std::search(all.begin(), all.end(), wanted.begin(), wanted.end());
    return found == all.end() || wanted.empty() ? std::nullopt
                                                : std::optional(static_cast<std::size_t>(found - all.begin()));
}

}  // namespace dramatis::pipeline::live
