// Where the pages of a script end. A scene heading stays with what follows, a name with its words, and a speech that goes on on the
// next page says so: "(MORE)", "IRIS (CONT'D)". It is divided where a sentence ends, if one does, and two lines stand on either side.
// What is taller than a page is divided at any line. Nothing ends below a page, unless a single line is taller than it.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "pipeline/print/print_job.h"

namespace dramatis::pipeline::print {

// Lengths are in points, 1/72 inch, from the page's upper left corner down and to the right.
struct PageSize {
    double width = 0.0, height = 0.0;
    double left = 108.0, right = 72.0, top = 72.0, bottom = 72.0;  // margins
    double room() const { return height - top - bottom; }
};
PageSize size_of(Paper paper);

// A paragraph laid out in lines.
struct Measured {
    struct Break {
        std::size_t byte = 0;   // of the text: what follows may begin a page
        std::size_t line = 0;   // in which it lies
        bool sentence = false;  // one ends here; otherwise the line does
    };
    std::vector<double> lines;  // the height of each
    std::vector<Break> breaks;  // in order
    double height() const;
};
using Measure = std::function<Measured(const Paragraph&)>;

struct Placed {
    Paragraph paragraph;
    double top = 0.0;  // of its first line
};
using Page = std::vector<Placed>;

// The paragraphs, without those of the title page, in order. At least one page. `measure` is asked for parts of long paragraphs.
std::vector<Page> paginate(std::span<const Paragraph> paragraphs, const PageSize& size, const Measure& measure);

}  // namespace dramatis::pipeline::print
