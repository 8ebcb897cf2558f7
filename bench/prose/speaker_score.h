// How well a cast agrees with the labels of a story.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cues/prose/cast/attribution.h"
#include "labelled_story.h"

namespace dramatis::bench {

struct Counts {
    std::size_t all = 0;
    std::size_t found = 0;  // half of its bytes or more lie in quotations that were found
    std::size_t right = 0;
};

struct Score {
    std::map<std::string, Counts> by_type;      // as the labels say; "all"
    std::map<std::string, Counts> by_evidence;  // as the attribution says: "named tag" ...
    std::size_t pieces = 0;                     // found quotations, and those of them that are labelled
    std::size_t pieces_right = 0;
    double b3_precision = 0;  // sums over the quotations that were found
    double b3_recall = 0;
    std::size_t b3_count = 0;
    std::vector<std::array<double, 2>> confidences;  // of each quotation: the confidence, and 1 if it is right
    std::map<std::pair<std::string, std::string>, std::size_t> voices;  // labelled speaker and found name: how often
    std::vector<std::string> errors;

    void add(const Score& other);
    double accuracy() const;
    double b3() const;
};

struct Attributed {
    std::vector<cues::prose::text::Quotation> quotations;
    cues::prose::cast::Cast cast;
};

Score score(const LabelledStory& story, const Attributed& attributed);
std::string_view name_of(cues::prose::cast::Evidence evidence);

}  // namespace dramatis::bench
