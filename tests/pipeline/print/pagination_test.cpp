// Where pages end, with letters of one width: ten characters a line.
#include "pipeline/print/pagination.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/print/print_job.h"

namespace dramatis::pipeline::print {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

// Words of nine letters and a space or a full stop, one a line of 12 points.
Measured measure(const Paragraph& paragraph) {
    constexpr std::size_t letters = 10;
    Measured measured;
    std::size_t column = 0;
    measured.lines.push_back(12.0);
    for (std::size_t at = 0; at < paragraph.text.size(); ++at) {
        if (paragraph.text[at] == emphasis_on || paragraph.text[at] == emphasis_off) continue;
        if (column++ == letters) {
            const std::size_t line = measured.lines.size() - 1;
            if (paragraph.text[at - 1] == '.') measured.breaks.push_back({at, line, true});
            measured.breaks.push_back({at, line, false});
            measured.lines.push_back(12.0);
            column = 1;
        }
    }
    return measured;
}
std::string lines(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "wordwords ";
    return text;
}
std::string sentences(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "wordwords.";
    return text;
}

// A page of this many lines.
PageSize page_of(std::size_t count) {
    return {.width = 600.0,
            .height = 144.0 + 12.0 * static_cast<double>(count),
            .left = 108.0,
            .right = 72.0,
            .top = 72.0,
            .bottom = 72.0};
}
std::vector<std::vector<std::string>> pages_of(const std::vector<Paragraph>& paragraphs, std::size_t count) {
    std::vector<std::vector<std::string>> pages;
    for (const Page& page : paginate(paragraphs, page_of(count), measure)) {
        pages.emplace_back();
        for (const Placed& placed : page) pages.back().push_back(placed.paragraph.text);
    }
    return pages;
}

const Paragraph name{Style::Name, "4", "I (VO)"};

TEST(Pagination, HasOnePageOfNothing) { EXPECT_THAT(pages_of({}, 10), ElementsAre(IsEmpty())); }

TEST(Pagination, PutsParagraphsBelowEachOther) {
    const auto pages = paginate(std::vector<Paragraph>{{Style::Scene, {}, "SCENE 1"},
                                                       {Style::Action, {}, "SOUND: a"},
                                                       name,
                                                       {Style::Direction, {}, "(low)"},
                                                       {Style::Words, {}, lines(2)}},
                                page_of(20), measure);
    ASSERT_EQ(pages.size(), 1u);
    std::vector<double> tops;
    for (const Placed& placed : pages[0]) tops.push_back(placed.top);
    EXPECT_THAT(tops, ElementsAre(72.0, 96.0, 120.0, 132.0, 144.0));
}

TEST(Pagination, KeepsAHeadingWithWhatFollows) {
    EXPECT_THAT(pages_of({{Style::Action, {}, lines(4)},
                          {Style::Scene, {}, "SCENE 2"},
                          {Style::Cue, {}, "Cue: a"},
                          name,
                          {Style::Words, {}, lines(2)}},
                         10),
                ElementsAre(ElementsAre(lines(4)), ElementsAre("SCENE 2", "Cue: a", "I (VO)", lines(2))));
}

TEST(Pagination, DividesASpeechAtTheEndOfASentence) {
    // Of nine lines, the name and (MORE) take two.
    EXPECT_THAT(pages_of({name, {Style::Words, {}, sentences(5) + lines(4)}}, 9),
                ElementsAre(ElementsAre("I (VO)", sentences(5), "(MORE)"), ElementsAre("I (CONT'D)", lines(4))));
    EXPECT_EQ(paginate(std::vector<Paragraph>{name, {Style::Words, {}, sentences(12)}}, page_of(9), measure)[1][0]
                  .paragraph.number,
              "")
        << "the number stands beside the beginning";
}

TEST(Pagination, DividesALongSentenceAtALine) {
    EXPECT_THAT(pages_of({name, {Style::Words, {}, lines(9)}}, 9),
                ElementsAre(ElementsAre("I (VO)", lines(7), "(MORE)"), ElementsAre("I (CONT'D)", lines(2))));
}

TEST(Pagination, LeavesTwoLinesOnEitherSide) {
    // Four lines are free on the first page: the speech of four needs five.
    EXPECT_THAT(pages_of({{Style::Action, {}, lines(4)}, name, {Style::Words, {}, sentences(3)}}, 8),
                ElementsAre(ElementsAre(lines(4)), ElementsAre("I (VO)", sentences(3))));
    EXPECT_THAT(
        pages_of({{Style::Action, {}, lines(3)}, name, {Style::Words, {}, sentences(4)}}, 8),
        ElementsAre(ElementsAre(lines(3), "I (VO)", sentences(2), "(MORE)"), ElementsAre("I (CONT'D)", sentences(2))));
}

TEST(Pagination, NeverEndsAPageWithADirection) {
    const auto pages = pages_of(
        {name, {Style::Words, {}, sentences(4)}, {Style::Direction, {}, "(beat)"}, {Style::Words, {}, sentences(4)}},
        7);
    ASSERT_GE(pages.size(), 2u);
    EXPECT_THAT(pages[0], ElementsAre("I (VO)", sentences(4), "(MORE)"));
    EXPECT_THAT(pages[1], ElementsAre("I (CONT'D)", "(beat)", sentences(4)));
}

TEST(Pagination, CarriesEmphasisOver) {
    std::string text = sentences(9);
    text.insert(45, 1, emphasis_on);  // in the fifth sentence
    text += emphasis_off;
    const auto pages = pages_of({name, {Style::Words, {}, text}}, 9);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[0][1].back(), emphasis_off);
    EXPECT_THAT(pages[1][1], StartsWith(std::string(1, emphasis_on)));
}

// The words of all pages, which end above the lower margin.
std::string words_on(std::span<const Page> pages, const PageSize& size) {
    std::string words;
    for (const Page& page : pages) {
        EXPECT_FALSE(page.empty());
        for (const Placed& each : page) {
            EXPECT_GE(each.top, size.top);
            EXPECT_LE(each.top + measure(each.paragraph).height(), size.height - size.bottom) << each.paragraph.text;
            if (each.paragraph.style != Style::Name && each.paragraph.style != Style::More)
                words += each.paragraph.text;
        }
    }
    return words;
}

TEST(Pagination, LosesNoLetter) {
    std::string whole;
    std::vector<Paragraph> paragraphs;
    for (std::size_t i = 0; i < 40; ++i) {
        paragraphs.push_back(i % 7 == 3 ? Paragraph{Style::Scene, {}, "SCENE"} : name);
        paragraphs.push_back({i % 7 == 3 ? Style::Action : Style::Words, {}, i % 2 == 0 ? sentences(i) : lines(i)});
    }
    for (const Paragraph& each : paragraphs)
        if (each.style != Style::Name) whole += each.text;
    const auto pages = paginate(paragraphs, page_of(11), measure);
    for (const Page& page : pages) {
        EXPECT_NE(page.back().paragraph.style, Style::Name);
        EXPECT_NE(page.back().paragraph.style, Style::Scene);
    }
    EXPECT_EQ(words_on(pages, page_of(11)), whole);
}

TEST(Pagination, DividesWhateverIsTallerThanAPage) {
    const auto expect_all = [](const std::vector<Paragraph>& paragraphs) {
        std::string whole;
        for (const Paragraph& each : paragraphs)
            if (each.style != Style::Name) whole += each.text;
        const auto pages = paginate(paragraphs, page_of(9), measure);
        EXPECT_EQ(words_on(pages, page_of(9)), whole);
    };
    const Paragraph words{Style::Words, {}, sentences(3)}, beat{Style::Direction, {}, "(beat)"};
    expect_all({name, {Style::Direction, {}, lines(30)}, words});
    expect_all({name, words, {Style::Direction, {}, lines(9)}, words});
    expect_all({{Style::Scene, {}, lines(25)}, name, words});
    expect_all({{Style::Cue, {}, lines(25)}, {Style::Cue, {}, lines(10)}, name, words});
    std::vector<Paragraph> beats{name, words};
    beats.insert(beats.end(), 50, beat);
    beats.push_back(words);
    expect_all(beats);
}

TEST(Pagination, DividesANameThatIsTallerThanAPage) {
    const auto pages = paginate(std::vector<Paragraph>{{Style::Name, "1", lines(20)}, {Style::Words, {}, lines(2)}},
                                page_of(9), measure);
    EXPECT_EQ(words_on(pages, page_of(9)), lines(2));
    std::string names;
    for (const Page& page : pages)
        for (const Placed& each : page)
            if (each.paragraph.style == Style::Name) names += each.paragraph.text;
    EXPECT_EQ(names, lines(20));
}

TEST(Pagination, PutsHeadingsOfNothingBelowEachOther) {
    const std::vector<Paragraph> headings(30, {Style::Scene, {}, "SCENE"});
    EXPECT_EQ(paginate(headings, page_of(10), measure).size(), 8u);  // four on a page, two lines between them
}

// What a page takes doesn't grow with the rest of the speech.
TEST(Pagination, MeasuresALongSpeechOnce) {
    std::size_t measured = 0;
    const auto count = [&](const Paragraph& paragraph) {
        measured += paragraph.text.size();
        return measure(paragraph);
    };
    const PageSize size = page_of(200);
    const auto pages = paginate(std::vector<Paragraph>{name, {Style::Words, {}, lines(20'000)}}, size, count);
    EXPECT_EQ(words_on(pages, size), lines(20'000));
    EXPECT_LT(measured, 4u * 200'000u);
}

TEST(Pagination, MeasuresEachOfManyParagraphsOnce) {
    std::vector<Paragraph> paragraphs{name};
    for (int i = 0; i < 1'000; ++i) {
        paragraphs.push_back({Style::Direction, {}, "(beat)"});
        paragraphs.push_back({Style::Words, {}, lines(2)});
    }
    std::size_t times = 0;
    const auto count = [&](const Paragraph& paragraph) {
        ++times;
        return measure(paragraph);
    };
    paginate(paragraphs, page_of(20), count);
    EXPECT_LT(times, 2u * paragraphs.size());
}

TEST(PrintJob, ComesBackAsItWasSent) {
    PrintJob job{.paper = Paper::Letter, .title = "Low Water", .author = "I. Ames", .heading = "Low Water, IRIS"};
    job.language = "de";
    job.cover = {{Style::Title, {}, "Low Water"}, {Style::Credit, {}, "by I. Ames"}};
    job.paragraphs = {{Style::Name, "12", "IRIS"}, {Style::Words, {}, "Do you \x0esee\x0f it?"}, {Style::More, {}, ""}};
    const auto again = job_of(to_text(job));
    ASSERT_TRUE(again);
    EXPECT_EQ(to_text(*again), to_text(job));
    EXPECT_EQ(again->paragraphs[0].number, "12");
    EXPECT_EQ(again->paper, Paper::Letter);
}

TEST(PrintJob, RefusesWhatIsNone) {
    for (const char* const text : {"", "paper a4\n", "\nwords\tno end", "\nshouting\t\tx\n", "colour red\n\n", "x\n\n"})
        EXPECT_FALSE(job_of(text)) << text;
}

}  // namespace
}  // namespace dramatis::pipeline::print
