#include "pipeline/terminal/console.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

#include "core/text.h"

namespace dramatis::pipeline::terminal {
namespace {

bool write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return true;
    const int error = errno;
    // A reader that has enough (`| head`) closes the pipe: nothing to tell.
    if (error != EPIPE)
        print_error(std::string("error: can't write to standard output: ") + std::strerror(error) + "\n");
    return false;
}

}  // namespace

bool print(std::string_view text) { return write(without_dangers(text, /*lines=*/true)); }

bool print_content(std::string_view text) { return isatty(STDOUT_FILENO) ? print(text) : write(text); }

void print_error(std::string_view text) {
    const std::string shown = without_dangers(text, /*lines=*/true);
    std::fwrite(shown.data(), 1, shown.size(), stderr);
}

bool is_dumb_terminal() {
    const char* term = std::getenv("TERM");
    return !term || std::string_view(term) == "dumb";
}

bool wants_colour(std::FILE* stream) {
    const char* refused = std::getenv("NO_COLOR");
    return !(refused && *refused) && isatty(fileno(stream)) && !is_dumb_terminal();
}

}  // namespace dramatis::pipeline::terminal
