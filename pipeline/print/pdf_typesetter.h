// Lays out paragraphs and writes them to the pages of a PDF, by Pango and cairo. The only unit that includes them.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "pipeline/print/pagination.h"
#include "pipeline/print/print_job.h"

namespace dramatis::pipeline::print {

// [one thread]
class PdfTypesetter {
  public:
    PdfTypesetter(const PrintJob& job, const PageSize& size);
    ~PdfTypesetter();
    PdfTypesetter(const PdfTypesetter&) = delete;
    PdfTypesetter& operator=(const PdfTypesetter&) = delete;

    // False if no font of the system's has a letter of English; then nothing else may be called.
    bool has_fonts() const;

    Measured measure(const Paragraph& paragraph) const;
    // On the page that is not ended yet. A number stands in the margin beside the first line.
    void draw(const Placed& placed);
    // At the top of that page. `number`: 0: none.
    void draw_heading(const std::string& heading, int number);
    void end_page();
    // What was drawn so far had these characters that no font has.
    const std::set<char32_t>& missing() const;

    // The whole PDF; ends the document. Empty if there is no memory for it.
    std::string finish();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace dramatis::pipeline::print
