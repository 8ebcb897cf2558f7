#include "pipeline/show/script_file.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/file_descriptor.h"
#include "core/phrasing.h"
#include "core/process/child_process.h"
#include "core/process/descriptors.h"
#include "core/text.h"
#include "cues/scripts/format_contradiction.h"
#include "pipeline/show/story.h"

namespace dramatis::pipeline::show {
namespace {

namespace fs = std::filesystem;

std::unexpected<Diagnostic> no_text(const fs::path& pdf, std::string_view why, std::string_view help) {
    return failure("E0464", fmt::format("can't read the text of '{}': {}", pdf.string(), why), std::string(help));
}

constexpr std::string_view help_for_pictures =
    "recognise the text of scanned pages first (ocrmypdf), or get the document that the PDF was made of";
constexpr std::string_view help_for_damage = "copy or download it again, or get the document that the PDF was made of";

// Why no text came out of these bytes of a PDF. A whole one ends with this mark, a locked one says so beside its objects.
std::unexpected<Diagnostic> no_text_in(const fs::path& pdf, std::string_view bytes, bool is_readable) {
    constexpr std::size_t end = 2048;
    if (!is_readable && bytes.contains("/Encrypt"))
        return no_text(
            pdf, "it is protected by a password",
            "open it with its password, and save a copy without one (qpdf --decrypt --password=… does this)");
    if (!bytes.substr(bytes.size() - std::min(bytes.size(), end)).contains("%%EOF"))
        return no_text(pdf, "it is damaged, its end is missing", help_for_damage);
    return is_readable ? no_text(pdf, "its pages are pictures", help_for_pictures)
                       : no_text(pdf, "it is damaged", help_for_damage);
}

// The text of a PDF with its layout, as pdftotext prints it.
Result<std::string> text_of_pdf(const fs::path& pdf, std::string_view bytes) {
    constexpr std::size_t most = std::size_t{64} << 20;  // bytes
    const FileDescriptor input(::open(pdf.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!input) return failure("E0501", fmt::format("can't open '{}'", pdf.string()));
    auto output = make_pipe();
    if (!output) return no_text(pdf, "too many files are open", "close other programs, and try again");
    auto program = ChildProcess::start({.program = "pdftotext",
                                        .arguments = {"-layout", "-enc", "UTF-8", "-q", "/dev/stdin", "-"},
                                        .environment = std::vector<std::string>{"PATH=/usr/local/bin:/usr/bin:/bin"},
                                        .descriptors = {{.ours = input.get(), .theirs = STDIN_FILENO},
                                                        {.ours = output->write.get(), .theirs = STDOUT_FILENO}},
                                        .guarded = true,
                                        .confined = true});
    if (!program)
        return failure("E0463",
                       fmt::format("'{}' is a PDF, and pdftotext, which reads its text, isn't installed", pdf.string()),
                       "install it (Debian: poppler-utils), or give the document that the PDF was made of");
    output->write.reset();
    std::string text;
    std::vector<char> piece(65'536);
    for (;;) {
        const ssize_t count = ::read(output->read.get(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        text.append(piece.data(), static_cast<std::size_t>(count));
        if (text.size() > most) return no_text(pdf, "it has more than 64 MiB of text", "divide it into several files");
    }
    const int status = program->wait();
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return no_text_in(pdf, bytes, false);
    if (!has_letter(text)) return no_text_in(pdf, bytes, true);
    return text;
}

// Of a story, for which no summary is printed.
void note_what_is_left_out(const cues::scripts::ScriptFile& file, Diagnostics& diagnostics) {
    std::vector<std::string> kinds;
    for (const auto& [what, count] : file.left_out) kinds.push_back(fmt::format("{} ({})", what, count));
    if (!kinds.empty())
        diagnostics.push_back(
            {"N0413", fmt::format("left out of '{}': {}", file.text->name(), listed(kinds)), {}, {file.text, {}}});
}

}  // namespace

Result<cues::scripts::ScriptFile> read_script_file(const fs::path& path, std::optional<cues::scripts::Format> from,
                                                   Diagnostics& diagnostics) {
    using cues::scripts::Format;
    if (!from && is_sheet_by_name(path)) {
        auto source = read_source(path);
        if (!source) return std::unexpected(source.error());
        return cues::scripts::ScriptFile{{Format::CueSheet, "its name ends in .cues"}, std::move(*source), {}};
    }
    auto bytes = read_file(path);
    if (!bytes) return std::unexpected(std::move(bytes).error());
    if (from)
        if (auto wrong = cues::scripts::contradiction(*bytes, path, *from))
            return failure("E0461", std::move(*wrong), "leave --from out, or name another format");
    if (!bytes->starts_with("%PDF-")) {
        auto file = cues::scripts::read_script(std::move(*bytes), path, from, diagnostics);
        if (file) note_what_is_left_out(*file, diagnostics);
        return file;
    }
    auto text = text_of_pdf(path, *bytes);
    if (!text) return std::unexpected(text.error());
    auto file = cues::scripts::read_script(std::move(*text), path, from.value_or(Format::Pdf), diagnostics);
    if (file && !from) file->format = {Format::Pdf, "it begins with %PDF"};
    return file;
}

}  // namespace dramatis::pipeline::show
