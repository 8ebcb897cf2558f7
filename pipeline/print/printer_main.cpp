// dramatis-print: reads a print job (print_job.h) from its standard input and writes a PDF. Only this program uses Pango and cairo,
// so that `dramatis` doesn't load them. It enters a sandbox first, and reads fonts and their settings and nothing else.
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/process/helper_limits.h"
#include "pipeline/print/font_places.h"
#include "pipeline/print/pagination.h"
#include "pipeline/print/pdf_typesetter.h"
#include "pipeline/print/print_job.h"

namespace dramatis::pipeline::print {
namespace {

constexpr HelperLimits limits{.memory = std::size_t{2} << 30U, .seconds = 300, .descriptors = 64};

bool write_all(std::string_view bytes) { return write_to_output(bytes.data(), bytes.size()); }

std::string read_all() {
    std::string text;
    std::vector<char> piece(65'536);
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return text;
        text.append(piece.data(), static_cast<std::size_t>(count));
    }
}

void draw_cover(PdfTypesetter& typesetter, const PrintJob& job, const PageSize& size) {
    if (job.cover.empty()) return;
    double down = size.height / 3;
    for (const Paragraph& paragraph : job.cover) {
        typesetter.draw({paragraph, down});
        down += typesetter.measure(paragraph).height() + 12.0;
    }
    typesetter.end_page();
}

int run() {
    const auto job = job_of(read_all());
    if (!job) return EXIT_FAILURE;
    const PageSize size = size_of(job->paper);
    PdfTypesetter typesetter(*job, size);
    if (!typesetter.has_fonts()) return write_all("error fonts\n\n") ? EXIT_SUCCESS : EXIT_FAILURE;
    draw_cover(typesetter, *job, size);
    const auto pages =
        paginate(job->paragraphs, size, [&](const Paragraph& paragraph) { return typesetter.measure(paragraph); });
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) typesetter.draw_heading(job->heading, static_cast<int>(i) + 1);
        for (const Placed& placed : pages[i]) typesetter.draw(placed);
        typesetter.end_page();
    }
    std::string answer = "pages " + std::to_string(pages.size() + (job->cover.empty() ? 0 : 1)) + '\n';
    for (const char32_t c : typesetter.missing()) {
        char code[16];
        std::snprintf(code, sizeof code, "%04X", static_cast<unsigned>(c));
        answer += "missing " + std::string(code) + '\n';
    }
    const std::string pdf = typesetter.finish();
    return !pdf.empty() && write_all(answer + '\n') && write_all(pdf) ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace dramatis::pipeline::print

int main(int count, char** arguments) {
    namespace print = dramatis::pipeline::print;
    const dramatis::Sandbox sandbox =
        dramatis::confine_helper(print::limits, {.readable = print::places_of_fonts(), .may_start_threads = true});
    if (count > 1 && std::string_view(arguments[1]) == "sandbox") return dramatis::report_sandbox(sandbox);
    return print::run();
}
