#include "pipeline/trust/trust_desk.h"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "pipeline/terminal/console.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::trust {
namespace {

constexpr int look_every = 50;  // milliseconds: how soon a stop is noticed
constexpr std::size_t longest_answer = 1000;

bool is_somebody_there() { return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1; }

// A line from the terminal; nothing if a stop comes first. The end of the input is an empty line.
std::optional<std::string> read_answer(const std::stop_token& stop) {
    std::string answer;
    while (!stop.stop_requested() && answer.size() < longest_answer) {
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        if (::poll(&input, 1, look_every) <= 0) continue;
        char c = 0;
        const ssize_t count = ::read(STDIN_FILENO, &c, 1);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0 || c == '\n') return answer;
        answer += c;
    }
    return std::nullopt;
}

}  // namespace

TrustDesk::TrustDesk(TrustOptions options, TrustStore store, std::stop_token stop)
    : options_(std::move(options)), store_(std::move(store)), stop_(std::move(stop)) {}

Admission TrustDesk::admission() {
    return [this](const std::filesystem::path& show_folder, const std::vector<ShowProgram>& programs) {
        return admit(show_folder, programs);
    };
}

std::string TrustDesk::advice() const {
    if (options_.sheet.empty()) return "look at what it runs, then give --trust";
    return fmt::format("look at what it runs, then `dramatis trust {}`, or give --trust for this run",
                       options_.sheet.string());
}

Result<> TrustDesk::admit(const std::filesystem::path& show_folder, const std::vector<ShowProgram>& programs) {
    const bool may_ask = !has_asked_.exchange(true) && is_somebody_there();
    if (options_.trusted) return {};
    std::vector<ShowProgram> unknown;
    std::ranges::copy_if(programs, std::back_inserter(unknown),
                         [&](const ShowProgram& program) { return !store_.trusts(show_folder, program); });
    if (unknown.empty()) return {};
    return may_ask ? ask(show_folder, unknown) : not_trusted(unknown, advice());
}

Result<> TrustDesk::ask(const std::filesystem::path& show_folder, const std::vector<ShowProgram>& programs) {
    ::tcflush(STDIN_FILENO, TCIFLUSH);  // what was typed before the question is no answer
    terminal::print_error(
        fmt::format("The show in {} has this run, with all that you may do yourself:\n\n{}\n"
                    "Only say yes if you know where it comes from. Run {}? [y/N] ",
                    quoted_word(show_folder.native()), listed(programs), programs.size() == 1 ? "it" : "them"));
    const auto answer = read_answer(stop_);
    if (!answer) return failure("E0418", "the render was stopped");
    const std::string word = to_lower(trim(*answer));
    if (word != "y" && word != "yes") return not_trusted(programs, "nothing of it was run");
    return store_.add(show_folder, programs);
}

}  // namespace dramatis::pipeline::trust
