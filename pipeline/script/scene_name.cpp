#include "pipeline/script/scene_name.h"

#include <fmt/format.h>

namespace dramatis::pipeline::script {

std::string scene_name(std::string_view number, std::string_view title) {
    if (number.empty()) return std::string(title);
    return title.empty() ? fmt::format("SCENE {}", number) : fmt::format("SCENE {}: {}", number, title);
}

}  // namespace dramatis::pipeline::script
