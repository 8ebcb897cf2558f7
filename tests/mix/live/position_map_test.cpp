#include "mix/live/position_map.h"

#include <gtest/gtest.h>

namespace dramatis::mix::live {
namespace {

TEST(PositionMap, KeepsEveryPositionByItself) {
    EXPECT_EQ(PositionMap().position({0}), Frames{0});
    EXPECT_EQ(PositionMap().position({123456}), Frames{123456});
}

TEST(PositionMap, GoesToOnePlaceFromEverywhere) {
    const auto map = PositionMap::fixed({700});
    for (const std::int64_t from : {-5, 0, 700, 1'000'000'000}) EXPECT_EQ(map.position({from}), Frames{700});
}

TEST(PositionMap, ShiftsEveryPosition) {
    const auto map = PositionMap::shifted({100});
    for (const std::int64_t from : {-5, 0, 700, 1'000'000'000}) EXPECT_EQ(map.position({from}), Frames{from + 100});
}

TEST(PositionMap, MovesAlongInAPieceUpToItsLast) {
    PositionMap map;
    map.add({.begin = {1000}, .to = {5000}, .last = {5010}});
    map.add({.begin = {1100}, .to = {200}, .last = {100000}});
    EXPECT_EQ(map.position({999}), Frames{999});
    EXPECT_EQ(map.position({1000}), Frames{5000});
    EXPECT_EQ(map.position({1009}), Frames{5009});
    EXPECT_EQ(map.position({1050}), Frames{5010});
    EXPECT_EQ(map.position({1099}), Frames{5010});
    EXPECT_EQ(map.position({1100}), Frames{200});
    EXPECT_EQ(map.position({1150}), Frames{250});
}

TEST(PositionMap, ReplacesWhatAPieceOverlaps) {
    PositionMap map;
    map.add({.begin = {1000}, .to = {1}, .last = {9999}});
    map.add({.begin = {2000}, .to = {2}, .last = {9999}});
    map.add({.begin = {1500}, .to = {3}, .last = {9999}});
    EXPECT_EQ(map.position({1499}), Frames{500});
    EXPECT_EQ(map.position({2100}), Frames{603});
}

TEST(EntryMap, KnowsEachCutBeforeIt) {
    EntryMap entry(std::make_shared<const PositionMap>(PositionMap::shifted({1})));
    entry.add(7, std::make_shared<const PositionMap>(PositionMap::shifted({10})));
    entry.add(8, std::make_shared<const PositionMap>());
    EXPECT_EQ(entry.position(7, {100}), Frames{110});
    EXPECT_EQ(entry.position(8, {100}), Frames{100});
    EXPECT_EQ(entry.position(9, {100}), Frames{101});
}

TEST(EntryMap, GoesToOnePlaceOrStays) {
    EXPECT_EQ(EntryMap::at({42}).position(3, {100}), Frames{42});
    EXPECT_EQ(EntryMap().position(3, {100}), Frames{100});
}

}  // namespace
}  // namespace dramatis::mix::live
