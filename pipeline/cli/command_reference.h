// What the command line takes, as data: the manual page and the shells' completions are made from it.
#pragma once

#include <string>
#include <vector>

namespace dramatis::pipeline::cli {

struct OptionReference {
    std::vector<std::string> names;    // "-o", "--out"; empty for an argument that is known by its place
    std::string value;                 // what stands for the value, such as "FILE"; empty for a flag
    std::vector<std::string> choices;  // every value that it can have, if they are few
    std::string about;
    bool required = false;
    bool repeatable = false;  // an argument that can be given several times
};

struct CommandReference {
    std::string name;
    std::string about;
    std::vector<OptionReference> arguments;  // in their order
    std::vector<OptionReference> options;
    std::vector<CommandReference> commands;
};

}  // namespace dramatis::pipeline::cli
