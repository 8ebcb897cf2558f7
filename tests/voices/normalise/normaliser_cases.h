// What is written and what is said: the normaliser's tests are tables of these.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "voices/normalise/normaliser.h"

namespace dramatis::voices::normalise {

// Words between spaces, as the parser of cue sheets makes them.
inline std::vector<text::WrittenWord> written_words(std::string_view text) {
    std::vector<text::WrittenWord> words;
    std::string word;
    for (const char c : std::string(text) + " ") {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            words.push_back({.text = word});
            word.clear();
        }
    }
    return words;
}

inline std::string said(std::string_view text, std::string_view language = "en-gb",
                        const std::map<std::string, std::string>& pronounce = {}) {
    return normalise(written_words(text), language, pronounce).text;
}

struct Case {
    std::string_view written;
    std::string_view said;
};

inline void expect_said(std::initializer_list<Case> cases, std::string_view language = "en-gb") {
    for (const auto& [written, expected] : cases)
        EXPECT_EQ(said(written, language), expected) << "written: " << written;
}

}  // namespace dramatis::voices::normalise
