#include "tests/architecture/sources.h"

#include <algorithm>

#include "tests/support/temporary_folder.h"

namespace dramatis::architecture {

namespace fs = std::filesystem;

std::vector<Include> includes_of(std::string_view text) {
    std::vector<Include> found;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string_view::npos || line[hash] != '#') continue;
        const std::size_t word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string_view::npos || !line.substr(word).starts_with("include")) continue;
        const std::size_t open = line.find_first_of("<\"", word);
        if (open == std::string_view::npos) continue;
        const bool ours = line[open] == '"';
        const std::size_t close = line.find(ours ? '"' : '>', open + 1);
        if (close == std::string_view::npos) continue;
        found.push_back({std::string(line.substr(open + 1, close - open - 1)), number, ours});
    }
    return found;
}

const std::vector<Source>& sources() {
    static const std::vector<Source> all = [] {
        std::vector<Source> found;
        for (const char* room : {"core", "cues", "voices", "mix", "pipeline"}) {
            for (const auto& entry : fs::recursive_directory_iterator(source_folder() / room)) {
                const fs::path extension = entry.path().extension();
                if (!entry.is_regular_file() || (extension != ".cpp" && extension != ".h")) continue;
                Source& source = found.emplace_back();
                source.file = entry.path().lexically_relative(source_folder());
                source.text = read_bytes(entry.path());
                source.includes = includes_of(source.text);
            }
        }
        std::ranges::sort(found, {}, &Source::file);
        return found;
    }();
    return all;
}

std::string unit_of(const fs::path& file) { return (file.parent_path() / file.stem()).string(); }

namespace {

class Tarjan {
  public:
    explicit Tarjan(const Graph& graph) : graph_(graph) {
        for (const std::string& node : graph.nodes) {
            if (!visits_.contains(node)) visit(node);
        }
    }
    std::vector<std::set<std::string>> circles;

  private:
    struct Visit {
        std::size_t index = 0;
        std::size_t lowest = 0;  // index of the earliest node that this one reaches on the stack
        bool on_stack = true;
    };

    void visit(const std::string& node) {
        const std::size_t index = visits_.size();
        visits_[node] = {index, index, true};
        stack_.push_back(node);
        if (const auto arrows = graph_.arrows.find(node); arrows != graph_.arrows.end()) {
            for (const auto& [next, lines] : arrows->second) {
                if (!visits_.contains(next)) {
                    visit(next);
                    visits_[node].lowest = std::min(visits_[node].lowest, visits_[next].lowest);
                } else if (visits_[next].on_stack) {
                    visits_[node].lowest = std::min(visits_[node].lowest, visits_[next].index);
                }
            }
        }
        if (visits_[node].lowest == index) take_component(node);
    }

    void take_component(const std::string& root) {
        std::set<std::string> component;
        while (!component.contains(root)) {
            visits_[stack_.back()].on_stack = false;
            component.insert(stack_.back());
            stack_.pop_back();
        }
        if (component.size() > 1) circles.push_back(std::move(component));
    }

    const Graph& graph_;
    std::map<std::string, Visit> visits_;
    std::vector<std::string> stack_;
};

}  // namespace

std::vector<std::set<std::string>> circles_of(const Graph& graph) { return Tarjan(graph).circles; }

std::string describe_circle(const Graph& graph, const std::set<std::string>& circle) {
    std::string text = "circle of";
    for (const std::string& node : circle) text += " " + node;
    for (const std::string& from : circle) {
        const auto arrows = graph.arrows.find(from);
        if (arrows == graph.arrows.end()) continue;
        for (const auto& [to, lines] : arrows->second) {
            if (!circle.contains(to)) continue;
            for (const std::string& line : lines) text += "\n  " + line;
        }
    }
    return text;
}

}  // namespace dramatis::architecture
