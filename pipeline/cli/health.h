// What `dramatis doctor` tells: what is there and what works on this machine. Names no show, and no folder of the user's but by ~.
#pragma once

#include <string>
#include <vector>

namespace dramatis::pipeline::cli {

struct Finding {
    std::string name;   // "speech worker"
    std::string value;  // one line
    bool is_fault = false;
};

struct Section {
    std::string name;
    std::vector<Finding> findings;
};

// Starts the speech worker and the decoder, speaks a line and asks for the sound devices; writes nothing that stays.
std::vector<Section> examine_health();

}  // namespace dramatis::pipeline::cli
