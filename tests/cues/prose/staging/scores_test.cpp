// How well staging reads the labelled stories, with the speakers that the labels name.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/prose/cast/attribute.h"
#include "cues/prose/staging/stage.h"
#include "tests/cues/prose/staging/labelled_story.h"

namespace dramatis::cues::prose::staging {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

bool has(const std::vector<std::string>& labels, const std::string& one) {
    return std::ranges::find(labels, one) != labels.end();
}

struct Score {
    double found = 0, right = 0, wanted = 0;  // right: of what was found, wanted: of what should have been
    void count(const std::string& said, const std::vector<std::string>& labels) {
        const bool may_be_none = labels.empty() || has(labels, "neutral");
        const bool fits = has(labels, said);
        if (!said.empty()) found += 1;
        if (!said.empty() && fits) right += 1;
        // What may also be neutral is no miss.
        if (!may_be_none || (!said.empty() && fits)) wanted += 1;
    }
    void operator+=(const Score& other) {
        found += other.found;
        right += other.right;
        wanted += other.wanted;
    }
    double precision() const { return found > 0 ? right / found : 1; }
    double recall() const { return wanted > 0 ? right / wanted : 1; }
    double f1() const {
        return right > 0 ? 2 * precision() * recall() / (precision() + recall()) : (found + wanted > 0 ? 0 : 1);
    }
};

// What the cast of the story's own words knows of natures: the labels don't say who is a machine.
void add_natures(cast::Cast& labelled, const cast::Cast& read) {
    for (cast::Character& character : labelled.characters)
        for (const cast::Character& other : read.characters)
            for (const std::string& alias : character.aliases)
                if (!other.nature.empty() && has(other.aliases, alias)) character.nature = other.nature;
}

void print(const std::string& name, const Score& score) {
    std::printf("%-32s precision %5.1f  recall %5.1f  F1 %5.1f  (%g labelled)\n", name.c_str(), 100 * score.precision(),
                100 * score.recall(), 100 * score.f1(), score.wanted);
}

void show_difference(const text::Story& story, const text::Quotation& quotation, const std::string& said,
                     const std::vector<std::string>& labels) {
    if (std::getenv("DRAMATIS_SHOW") == nullptr) return;
    const bool may_be_none = labels.empty() || has(labels, "neutral");
    if (said.empty() ? may_be_none : has(labels, said)) return;
    std::string wanted;
    for (const std::string& label : labels) wanted += label + " ";
    const auto from = quotation.marked.begin > 100 ? quotation.marked.begin - 100 : 0;
    const auto to = std::min<std::size_t>(story.source->text().size(), quotation.marked.end + 120);
    std::printf("  said [%s], wanted [%s]: %s\n", said.c_str(), wanted.c_str(),
                std::string(story.source->text().substr(from, to - from)).c_str());
}

struct Read {
    LabelledStory labelled;
    text::Story story;
    std::vector<text::Quotation> quotations;
    Staging staging;

    std::vector<std::string> sounds() const {
        std::vector<std::string> all;
        for (const HeardSound& sound : staging.sounds) all.push_back(sound.description);
        return all;
    }
    std::vector<double> pauses() const {
        std::vector<double> all;
        for (const HeardPause& pause : staging.pauses) all.push_back(pause.length.value);
        return all;
    }
    std::vector<std::string> places() const {
        std::vector<std::string> all;
        for (const Setting& setting : staging.settings) all.push_back(setting.title + " / " + setting.bed);
        return all;
    }
};

// DRAMATIS_END_TO_END: with the speakers that the cast finds instead of those of the labels.
Read read(const fs::path& file) {
    std::ifstream stream(file);
    const std::string content{std::istreambuf_iterator<char>(stream), {}};
    Read all;
    all.labelled = read_labelled_story(file.stem().string(), content);
    Diagnostics diagnostics;
    all.story = text::read_story(std::make_shared<const SourceText>(all.labelled.name, all.labelled.text), diagnostics);
    all.quotations = text::find_quotations(all.story);
    cast::Cast labelled = attributed(all.labelled, all.quotations);
    const cast::Cast found = cast::attribute(all.story, all.quotations);
    add_natures(labelled, found);
    all.staging = stage(all.story, all.quotations, std::getenv("DRAMATIS_END_TO_END") != nullptr ? found : labelled);
    return all;
}

struct Scores {
    Score deliveries, treatments;
    void operator+=(const Scores& other) {
        deliveries += other.deliveries;
        treatments += other.treatments;
    }
    void print_as(const std::string& name) const {
        print(name + ": deliveries", deliveries);
        print(name + ": treatments", treatments);
    }
};

Scores score(const Read& story) {
    Scores scores;
    for (std::size_t q = 0; q < story.quotations.size(); ++q) {
        const auto label =
            std::ranges::find(story.labelled.labels, std::size_t{story.quotations[q].marked.end}, &Label::at);
        if (label == story.labelled.labels.end() || label->speaker == "-" || label->speaker.starts_with('#') ||
            label->speaker.starts_with('~'))
            continue;
        const Manner& manner = story.staging.manners[q];
        scores.deliveries.count(manner.delivery, label->deliveries);
        scores.treatments.count(manner.treatment, label->treatments);
        if (story.labelled.name.contains("held-out")) continue;
        show_difference(story.story, story.quotations[q], manner.delivery, label->deliveries);
        show_difference(story.story, story.quotations[q], manner.treatment, label->treatments);
    }
    return scores;
}

std::vector<fs::path> stories_in(const fs::path& folder) {
    std::vector<fs::path> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".story") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

TEST(StagingScores, OfLabelledStories) {
    const auto files = stories_in("tests/data/stories");
    ASSERT_FALSE(files.empty());
    Scores tuned_on;
    Scores kept_aside;
    for (const fs::path& file : files) {
        const Read story = read(file);
        const Scores scores = score(story);
        scores.print_as(story.labelled.name);
        (story.labelled.name.contains("held-out") ? kept_aside : tuned_on) += scores;
    }
    tuned_on.print_as("all");
    kept_aside.print_as("all that is kept aside");
    EXPECT_GE(tuned_on.deliveries.f1(), 0.8);
    EXPECT_GE(tuned_on.treatments.f1(), 0.8);
    EXPECT_GE(kept_aside.deliveries.f1(), 0.8);
}

TEST(StagingScores, OfPassages) {
    Scores all;
    for (const fs::path& file : stories_in("tests/data/staging")) all += score(read(file));
    all.print_as("passages");
    EXPECT_GE(all.deliveries.f1(), 0.8);
    EXPECT_GE(all.treatments.f1(), 0.8);
}

// Passages that are labelled with treatments only.
TEST(StagingScores, OfArrivals) {
    Scores all;
    for (const fs::path& file : stories_in("tests/data/arrivals")) all += score(read(file));
    print("arrivals", all.treatments);
    EXPECT_GE(all.treatments.f1(), 0.9);
}

TEST(Passages, OfALockedReactorDoor) {
    const Read story = read("tests/data/staging/reactor-lock.story");
    EXPECT_THAT(story.sounds(), ElementsAre("comm chime", "cough", "running", "door close", "sob"));
    EXPECT_THAT(story.pauses(), ElementsAre(1.5, 3.0));
    EXPECT_THAT(story.places(), ElementsAre("Bridge / ship hum", "Engineering / reactor"));
}

TEST(Passages, OfAKitchenAtNight) {
    const Read story = read("tests/data/staging/kitchen-at-night.story");
    EXPECT_THAT(story.sounds(), ElementsAre("door creak", "knock", "door open", "match", "phone ring", "phone hang up",
                                            "phone hang up", "glass break"));
    EXPECT_THAT(story.pauses(), ElementsAre(2.5));
    EXPECT_THAT(story.places(), ElementsAre("Kitchen / fridge"));
}

TEST(Passages, OfAStreetInRain) {
    const Read story = read("tests/data/staging/street-in-rain.story");
    EXPECT_THAT(story.sounds(),
                ElementsAre("distant thunder", "car pass", "tyre screech", "door slam", "cough", "heartbeat"));
    EXPECT_THAT(story.pauses(), ElementsAre(2.5));
    EXPECT_THAT(story.places(), ElementsAre("Street / rain", "Car / car interior", "Station / crowd"));
}

}  // namespace
}  // namespace dramatis::cues::prose::staging
