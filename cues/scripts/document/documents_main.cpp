// dramatis-documents WHAT NAME [ENCODING]: reads one document, its standard input, for dramatis, and writes what is in it as answer.h says.
// WHAT is "document", or "xml" for the tree; NAME is what messages call it. It runs under limits of memory, time, files and processes, and
// in a sandbox: it has that file and its output, and opens and starts nothing. Only this program reads documents with libxml2, libzip and
// cmark-gfm.
#include <unistd.h>

#include <cerrno>
#include <new>
#include <string>
#include <string_view>

#include <iconv.h>

#include "core/process/helper_limits.h"
#include "cues/scripts/document/answer.h"
#include "cues/scripts/document/read_document.h"
#include "cues/scripts/document/xml.h"

namespace {

using namespace dramatis;
using namespace dramatis::cues::scripts::document;

constexpr HelperLimits limits{.memory = std::size_t{2} << 30U, .seconds = 60};

// The C library loads an encoding from a file of its own, which the sandbox doesn't let it open later. It stays open, and loaded.
void load_encoding(const char* name) { static_cast<void>(::iconv_open("UTF-8", name)); }

std::string read_input() {
    std::string bytes;
    std::string piece(std::size_t{1} << 16U, '\0');
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return bytes;
        bytes.append(piece, 0, static_cast<std::size_t>(count));
    }
}

std::string answer(std::string_view what, const std::string& name) {
    try {
        if (what == "xml") return answer_of(parse_xml(read_input(), name));
        return answer_of(read_document(read_input(), name));
    } catch (const std::bad_alloc&) {
        return answer_of(Result<Document>(failure("E0163", "'" + name + "' needs more than 2 GB of memory to be read",
                                                  "save the text alone, as plain text (.txt), or divide it into "
                                                  "several files")));
    }
}

}  // namespace

int main(int count, char** arguments) {
    const std::string_view what = count > 1 ? arguments[1] : "";
    if (count > 3 && *arguments[3] != '\0') load_encoding(arguments[3]);
    const Sandbox sandbox = confine_helper(limits);
    if (what == "sandbox") return report_sandbox(sandbox);
    if ((what != "document" && what != "xml") || count < 3) return 2;
    const std::string text = answer(what, arguments[2]);
    return write_to_output(text.data(), text.size()) ? 0 : 1;
}
