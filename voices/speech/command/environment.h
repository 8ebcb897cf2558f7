// What a speech program knows of the environment that dramatis runs in: how to find programs, files and the language, and none
// of the keys, tokens and addresses of agents that environments hold too.
#pragma once

#include <string>
#include <vector>

namespace dramatis::voices::speech::command {

// "NAME=value", in the order of the environment. [while no thread changes the environment]
std::vector<std::string> small_environment();

}  // namespace dramatis::voices::speech::command
