// The program's own sources with their include lines, for the tests that keep the plan of the house.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::architecture {

struct Include {
    std::string header;    // as written: "core/units.h" or <vector>
    std::size_t line = 0;  // from 1
    bool ours = false;     // in quotes
};

struct Source {
    std::filesystem::path file;  // from the project's top: "mix/dsp/biquad.cpp"
    std::string text;
    std::vector<Include> includes;
};

// Every .h and .cpp of core, cues, voices, mix and pipeline, by name. Read once.
const std::vector<Source>& sources();

std::vector<Include> includes_of(std::string_view text);

// A unit is a header with its source: "mix/dsp/biquad" for biquad.h and biquad.cpp.
std::string unit_of(const std::filesystem::path& file);

// Who includes whom; `lines` of an arrow are the include lines that make it: "mix/a.cpp:3: #include "mix/b.h"".
struct Graph {
    std::map<std::string, std::map<std::string, std::vector<std::string>>> arrows;  // from, to, lines
    std::set<std::string> nodes;
};

// The graph of units, or of whatever `name` makes of a file. Arrows from a node to itself are left out.
template <typename Name>
Graph graph_of(const std::vector<Source>& sources, const Name& name) {
    Graph graph;
    for (const Source& source : sources) {
        const std::string from = name(source.file);
        graph.nodes.insert(from);
        for (const Include& include : source.includes) {
            if (!include.ours) continue;
            const std::string to = name(std::filesystem::path(include.header));
            if (to == from) continue;
            graph.arrows[from][to].push_back(source.file.string() + ":" + std::to_string(include.line) +
                                             ": #include \"" + include.header + "\"");
        }
    }
    return graph;
}

// The strongly connected components of more than one node (Tarjan, "Depth-first search and linear graph algorithms", 1972).
std::vector<std::set<std::string>> circles_of(const Graph& graph);

// A circle for people: its nodes, then each include line that makes it one.
std::string describe_circle(const Graph& graph, const std::set<std::string>& circle);

}  // namespace dramatis::architecture
