// The words of docs/glossary.md, kept by a test: names in the sources use the field's terms and none of the words that its
// last table replaces.

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/architecture/sources.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::architecture {
namespace {

struct AvoidedWord {
    std::string_view words;            // in lower case, as parts of a name: "dry watch" is in DryWatch and dry_watch
    std::string_view instead;          // the glossary's terms
    std::set<std::string_view> rooms;  // paths of the rooms that are free of it
    std::set<std::string_view> names;  // allowed all the same: the names of others
};

const std::set<std::string_view> everywhere = {"core", "cues", "voices", "mix", "pipeline"};

const std::vector<AvoidedWord> avoided = {
    {"train", "events, grains, notes", everywhere, {}},
    {"stack", "layers", everywhere, {}},
    {"four", "simd", everywhere, {}},
    {"lane", "simd", everywhere, {}},
    {"lanes", "simd", everywhere, {}},
    {"wide", "simd", everywhere, {}},
    {"rider", "gain computer", everywhere, {}},
    {"stand", "position", everywhere, {}},
    {"moving", "modulation", everywhere, {}},
    {"trouble", "degradation, error, warning", everywhere, {}},
    {"troubles", "degradation", everywhere, {}},
    {"wild", "non-finite", everywhere, {}},
    {"edges", "declick ramps", everywhere, {}},
    {"dry watch", "underrun detector", everywhere, {}},
    {"passage", "version map", everywhere, {}},
    {"news", "events", everywhere, {}},
    {"hear", "receive", everywhere, {}},
    {"hears", "receive", everywhere, {}},
    {"tell", "report, emit", everywhere, {"tell"}},  // libsndfile's callback for the position in a file
    {"tells", "report, emit", everywhere, {}},
    {"told", "report, emit", everywhere, {}},
    {"untold", "report, emit", everywhere, {}},
    {"bell", "wake, notify", everywhere, {}},
    {"refuge", "fallback", everywhere, {}},
    {"stranger", "other file", everywhere, {}},
    {"strangers", "other file", everywhere, {}},
};

bool is_name_part(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// Names of the code: comments, strings and character literals are left out.
std::set<std::string> names_in(std::string_view text) {
    std::set<std::string> names;
    std::size_t at = 0;
    const auto skip_to = [&](std::string_view end) {
        at = std::min(text.find(end, at), text.size() - end.size()) + end.size();
    };
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("//")) {
            skip_to("\n");
        } else if (rest.starts_with("R\"")) {
            const std::size_t open = text.find('(', at);
            const std::string end = ")" + std::string(text.substr(at + 2, open - at - 2)) + "\"";
            at = open;
            skip_to(end);
        } else if (rest[0] == '"' || rest[0] == '\'') {
            const char quote = rest[0];
            for (++at; at < text.size() && text[at] != quote; ++at)
                if (text[at] == '\\') ++at;
            ++at;
        } else if (is_name_part(rest[0])) {
            const std::size_t begin = at;
            while (at < text.size() && is_name_part(text[at])) ++at;
            // A digit separator (22'050) continues a number.
            const bool is_number = std::isdigit(static_cast<unsigned char>(text[begin])) != 0;
            while (is_number && at < text.size() && (text[at] == '\'' || is_name_part(text[at]))) ++at;
            if (!is_number) names.emplace(text.substr(begin, at - begin));
        } else {
            ++at;
        }
    }
    return names;
}

// " dry watch " of DryWatch and dry_watch_: the parts in lower case, with a space around each.
std::string parts_of(std::string_view name) {
    std::string parts = " ";
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto is_upper = [&](std::size_t at) {
            return at < name.size() && std::isupper(static_cast<unsigned char>(name[at]));
        };
        const bool begins = is_upper(i) && (i == 0 || !is_upper(i - 1) || (i + 1 < name.size() && !is_upper(i + 1)));
        if ((name[i] == '_' || begins) && parts.back() != ' ') parts += ' ';
        if (name[i] != '_') parts += static_cast<char>(std::tolower(static_cast<unsigned char>(name[i])));
    }
    if (parts.back() != ' ') parts += ' ';
    return parts;
}

bool uses(std::string_view name, const AvoidedWord& word) {
    return parts_of(name).find(" " + std::string(word.words) + " ") != std::string::npos && !word.names.contains(name);
}

bool is_in(const std::string& file, const std::set<std::string_view>& rooms) {
    return std::ranges::any_of(rooms, [&](std::string_view room) { return file.starts_with(std::string(room) + "/"); });
}

TEST(Words, NamesUseTheTermsOfTheField) {
    for (const Source& source : sources()) {
        const std::string file = source.file.string();
        const std::string stem = source.file.stem().string();
        std::set<std::string> names = names_in(source.text);
        names.insert(stem);
        for (const AvoidedWord& word : avoided) {
            if (!is_in(file, word.rooms)) continue;
            for (const std::string& name : names)
                EXPECT_FALSE(uses(name, word)) << file << ": " << name << ": the term is " << word.instead;
        }
    }
}

TEST(Words, AreFoundInNamesAloneAndInEveryStyle) {
    EXPECT_EQ(names_in("int news_ = 22'050; // told\nf(\"wild \\\" train\", 'a', R\"x(four \")x\");"),
              (std::set<std::string>{"f", "int", "news_"}));
    EXPECT_EQ(parts_of("DryWatch"), " dry watch ");
    EXPECT_EQ(parts_of("dry_watch_"), " dry watch ");
    EXPECT_EQ(parts_of("WAVFile"), " wav file ");
    const AvoidedWord word{"dry watch", "underrun detector", {}, {"DryWatches"}};
    EXPECT_TRUE(uses("OldDryWatch", word));
    EXPECT_FALSE(uses("DryWatcher", word));
}

TEST(Words, StandInTheGlossary) {
    const std::string glossary = read_bytes(source_folder() / "docs/glossary.md");
    const std::string table = glossary.substr(glossary.find("## Words that the code doesn't use"));
    for (const AvoidedWord& word : avoided) {
        const std::string first(word.instead.substr(0, word.instead.find(',')));
        EXPECT_NE(table.find(first), std::string::npos) << word.words << " → " << first << " is not in the table";
    }
}

}  // namespace
}  // namespace dramatis::architecture
