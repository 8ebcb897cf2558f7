// Prints a script to a PDF, by `dramatis-print`.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "core/diagnostic.h"
#include "pipeline/print/print_job.h"

namespace dramatis::pipeline::print {

struct PrintedPdf {
    std::string bytes;
    std::size_t pages = 0;   // with the title page
    std::u32string missing;  // characters that no font of the system's has: a box stands for each
};

// E0467 the program can't be started, gave up, or its answer makes no sense; E0468 the system has no font. [any thread]
Result<PrintedPdf> print_pdf(const PrintJob& job);
// The same by another program, for tests.
Result<PrintedPdf> print_pdf_by(const std::filesystem::path& program, const PrintJob& job);

}  // namespace dramatis::pipeline::print
