#include "pipeline/print/printer.h"

#include <sys/wait.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/process/helper_program.h"
#include "core/process/patience.h"
#include "core/process/subprocess.h"

namespace dramatis::pipeline::print {
namespace {

constexpr std::size_t longest_answer = std::size_t{256} << 20;  // bytes
constexpr auto patience = std::chrono::minutes(10);             // its own limit ends it sooner, if it computes

// Where fonts are depends on these; the language that somebody's terminal speaks changes no page.
std::vector<std::string> environment() {
    std::vector<std::string> variables{"LC_ALL=C.UTF-8"};
    for (const char* const name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_DIRS",
                                   "FONTCONFIG_FILE", "FONTCONFIG_PATH"})
        if (const char* const value = std::getenv(name); value != nullptr)
            variables.push_back(std::string(name) + '=' + value);
    return variables;
}

constexpr std::string_view another_format = "export another format, such as --to html";
constexpr std::size_t most_missing = 65'536;  // characters: more than any font has

std::unexpected<Diagnostic> no_pdf(std::string_view why, std::string_view help = another_format) {
    return failure("E0467", fmt::format("can't make a PDF: {}", why), std::string(help));
}

bool is_whole_pdf(std::string_view bytes) {
    const std::size_t last = bytes.find_last_not_of("\r\n");
    return bytes.starts_with("%PDF-") && last != std::string_view::npos &&
           bytes.substr(0, last + 1).ends_with("\n%%EOF");
}

std::optional<std::uint32_t> number_of(std::string_view text, int base) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    return number;
}
std::optional<char32_t> character_of(std::string_view text) {
    const auto code = number_of(text, 16);
    if (!code || *code > 0x10FFFF || (*code >= 0xD800 && *code <= 0xDFFF)) return {};
    return static_cast<char32_t>(*code);
}

// Lines of a word and its value, an empty line, the PDF. The program's libraries draw what strangers wrote: nothing is believed.
Result<PrintedPdf> read_answer(const std::string& answer) {
    const auto nonsense = no_pdf("the answer of dramatis-print makes no sense");
    PrintedPdf printed;
    const std::size_t head = answer.find("\n\n");
    if (head == std::string::npos) return nonsense;
    std::string_view lines = std::string_view(answer).substr(0, head + 1);
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(end + 1);
        const std::size_t space = std::min(line.find(' '), line.size());
        const std::string_view key = line.substr(0, space), value = line.substr(std::min(space + 1, line.size()));
        if (line == "error fonts") {
            return failure("E0468", "can't make a PDF: the system has no font",
                           "install one (Debian: fonts-freefont-ttf), or export another format, such as --to html");
        } else if (key == "pages") {
            printed.pages = number_of(value, 10).value_or(0);
        } else if (const auto character = character_of(value);
                   key == "missing" && character && printed.missing.size() < most_missing) {
            printed.missing += *character;
        } else {
            return nonsense;
        }
    }
    printed.bytes = answer.substr(head + 2);
    if (printed.pages == 0 || !is_whole_pdf(printed.bytes)) return nonsense;
    return printed;
}

std::unexpected<Diagnostic> took_too_long() {
    return no_pdf("dramatis-print takes too long",
                  "export one part with --character, or another format, such as --to html");
}

// It has ended as `status` says, or with an answer that nobody reads.
std::unexpected<Diagnostic> gave_up(int status, const std::string& words) {
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return took_too_long();
    if (!words.empty()) return no_pdf(fmt::format("dramatis-print says: {}", words));
    if (WIFSIGNALED(status)) return no_pdf(fmt::format("dramatis-print was ended by signal {}", WTERMSIG(status)));
    return no_pdf("dramatis-print gave up");
}

}  // namespace

Result<PrintedPdf> print_pdf(const PrintJob& job) { return print_pdf_by(helper_program("dramatis-print"), job); }

Result<PrintedPdf> print_pdf_by(const std::filesystem::path& program, const PrintJob& job) {
    auto process = Subprocess::start({program.string()}, environment());
    if (!process)
        return no_pdf(fmt::format("can't start '{}': {}", program.string(), std::strerror(process.error())),
                      is_shortage(process.error())
                          ? "the machine or a limit (ulimit) leaves it no descriptors, processes or memory"
                          : "it belongs beside the dramatis program: build or install it again");
    process->give(to_text(job), /*last=*/true);
    const auto how = process->pump(Subprocess::Clock::now() + patience, longest_answer, [] { return false; });
    if (how == Subprocess::Pumped::TimedOut) return took_too_long();
    if (how == Subprocess::Pumped::TooMuch)
        return no_pdf(fmt::format("it would have more than {} MB", longest_answer >> 20U),
                      "export one part with --character, or another format, such as --to html");
    const int status = process->exit_status().value_or(0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return gave_up(status, process->last_words());
    return read_answer(process->output());
}

}  // namespace dramatis::pipeline::print
