// Any bytes, as the output of a speech program that stays up, line by line.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/broken.h"
#include "voices/speech/command/speech_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dramatis;
    using namespace dramatis::voices::speech::command;
    constexpr std::string_view file = "/tmp/line-1.wav";
    std::string_view output(reinterpret_cast<const char*>(data), size);
    while (!output.empty()) {
        const std::size_t end = output.find('\n');
        const std::string_view line = output.substr(0, end);
        output.remove_prefix(end == std::string_view::npos ? output.size() : end + 1);
        if (const auto answer = read_answer(line, file)) {
            expect(answer->done == answer->error.empty(), "an answer is done or an error");
            expect(
                line.find(file) != std::string_view::npos || !answer->done || line.find('\\') != std::string_view::npos,
                "done is said of the file that was asked for");
        }
    }
    const std::string request = json_request({reinterpret_cast<const char*>(data), size}, file);
    expect(request.find('\n') == request.size() - 1, "a request is one line");
    return 0;
}
