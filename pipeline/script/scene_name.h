// A scene's name for people.
#pragma once

#include <string>
#include <string_view>

namespace dramatis::pipeline::script {

// "SCENE 2: The bridge", "SCENE 2", "The bridge"; empty for what comes before the first scene.
std::string scene_name(std::string_view number, std::string_view title);

}  // namespace dramatis::pipeline::script
