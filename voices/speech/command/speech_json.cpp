#include "voices/speech/command/speech_json.h"

#include <nlohmann/json.hpp>

#include "core/text.h"

namespace dramatis::voices::speech::command {
namespace {

using Json = nlohmann::json;

// Text that is not UTF-8 or not JSON is read as null; no exception leaves this file.
std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::string json_request(std::string_view text, std::string_view output_file) {
    const Json request = {{"text", std::string(text)}, {"output_file", std::string(output_file)}};
    return request.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<JsonAnswer> read_answer(std::string_view line, std::string_view output_file) {
    const std::string_view answer = trim(line);
    if (answer == output_file) return JsonAnswer{.done = true, .error = {}};
    if (!answer.starts_with('{')) return {};
    const Json object = Json::parse(answer, nullptr, /*allow_exceptions=*/false);
    if (!object.is_object()) return {};
    if (std::string error = text_of(object, "error"); !error.empty())
        return JsonAnswer{.done = false, .error = std::move(error)};
    if (text_of(object, "output_file") == output_file) return JsonAnswer{.done = true, .error = {}};
    return {};
}

}  // namespace dramatis::voices::speech::command
