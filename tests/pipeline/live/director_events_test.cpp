#include "pipeline/live/director_events.h"

#include <gtest/gtest.h>

namespace dramatis::pipeline::live {
namespace {

TEST(DirectorEvents, NumbersEventsFromOne) {
    DirectorEvents events;
    EXPECT_TRUE(events.since(0).events.empty());
    events.post(RepeatChanged{true});
    events.post(RepeatChanged{false});
    const auto all = events.since(0);
    ASSERT_EQ(all.events.size(), 2u);
    EXPECT_EQ(all.events[0].number, 1u);
    EXPECT_TRUE(std::get<RepeatChanged>(all.events[0].event).on);
    EXPECT_EQ(all.events[1].number, 2u);
    EXPECT_EQ(events.since(1).events.size(), 1u);
    EXPECT_TRUE(events.since(2).events.empty());
}

TEST(DirectorEvents, GivesEveryReaderEveryEvent) {
    DirectorEvents events;
    events.post(RepeatChanged{true});
    EXPECT_EQ(events.since(0).events.size(), 1u);
    EXPECT_EQ(events.since(0).events.size(), 1u);
}

TEST(DirectorEvents, CountsWhatAReaderMissedThatFellBehind) {
    DirectorEvents events;
    for (std::size_t i = 0; i < DirectorEvents::capacity + 3; ++i) events.post(RepeatChanged{i % 2 == 0});
    const auto left = events.since(1);
    EXPECT_EQ(left.missed, 2u);
    ASSERT_EQ(left.events.size(), DirectorEvents::capacity);
    EXPECT_EQ(left.events.front().number, 4u);
    EXPECT_EQ(events.since(3).missed, 0u);
}

TEST(DirectorEvents, AddUpToAState) {
    DirectorEvents events;
    events.post(SaveRefused{{"a.cues"}, {{.code = "E0103"}}});
    EXPECT_EQ(events.state().diagnostics.size(), 1u);
    events.post(ShowReloaded{{"a.cues"}, 1});
    EXPECT_TRUE(events.state().diagnostics.empty());
    events.post(SoloChanged{mix::audio::Bus::Music});
    EXPECT_EQ(events.state().solo, mix::audio::Bus::Music);
    events.post(GainChosen{{4.5}, true});
    EXPECT_EQ(events.state().gain, Decibels{4.5});
    EXPECT_TRUE(events.state().gain_is_estimate);
    // What a reader missed in the queue is still in the state.
    for (std::size_t i = 0; i < DirectorEvents::capacity; ++i) events.post(RepeatChanged{true});
    EXPECT_EQ(events.state().gain, Decibels{4.5});
}

}  // namespace
}  // namespace dramatis::pipeline::live
