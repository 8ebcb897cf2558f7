// How often a description of a sound becomes the right sound: bench/data/sounds.tsv, a script a line, through the parser and the
// script writer as a render has them. Usage: sound_scores FILE [--errors tuned|aside]
#include <array>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/text.h"
#include "pipeline/script/script_writer.h"

namespace {

using namespace dramatis;

struct Described {
    std::string head, description, answers, running;
};

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);) parts.push_back(part);
    return parts;
}

std::vector<Described> read_list(const char* path) {
    std::vector<Described> list;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        auto fields = split(line, '\t');
        fields.resize(4);
        list.push_back({fields[0], fields[1], fields[2], fields[3]});
    }
    return list;
}

struct Heard {
    std::string sounds;  // "door-open+door-close", "stop", "none"
    bool said = false;   // a warning or an error points at the cue
};

Heard hear(const Described& described) {
    std::string text = "SCENE: Here\n";
    if (!described.running.empty()) text += described.running + '\n';
    text += "ANNA: Go on.\n";
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += described.head + ": " + described.description + '\n';
    const auto end = static_cast<std::uint32_t>(text.size());
    text += "ANNA: And then.\n";
    Diagnostics diagnostics;
    const auto show = pipeline::show::show_of(std::make_shared<SourceText>("list.cues", text), ".", {}, diagnostics);
    const auto script = pipeline::script::write_script(show, {}, diagnostics);
    Heard heard;
    for (const auto& item : script.items) {
        const auto* sound = std::get_if<pipeline::script::ScriptSound>(&item.body);
        if (!sound || item.span.begin < begin || item.span.begin >= end) continue;
        if (!heard.sounds.empty()) heard.sounds += '+';
        heard.sounds += sound->action == cues::SoundAction::Start ? sound->label : "stop";
    }
    if (heard.sounds.empty()) heard.sounds = "none";
    for (const auto& diagnostic : diagnostics) {
        const auto at = diagnostic.where.span.begin;
        heard.said = heard.said || (diagnostic.code.front() != 'N' && at >= begin && at < end);
    }
    return heard;
}

struct Score {
    int all = 0, right = 0, wrong = 0, unsaid = 0, none = 0;
};

void print(std::string_view name, const Score& score) {
    const auto share = [&](int count) { return 100.0 * count / std::max(score.all, 1); };
    fmt::print("{:<12} {:>4} descriptions: right {:.1f} %, wrong {:.1f} % (without a word {:.1f} %), none {:.1f} %\n",
               name, score.all, share(score.right), share(score.wrong), share(score.unsaid), share(score.none));
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return 2;
    const std::string shown = count > 3 ? arguments[3] : "";
    static constexpr std::array<const char*, 2> names{"tuned", "aside"};
    std::array<Score, 2> scores;
    const auto list = read_list(arguments[1]);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& described = list[i];
        Score& score = scores[i % 2];
        const Heard heard = hear(described);
        const auto answers = split(described.answers, ',');
        const bool right = std::ranges::find(answers, heard.sounds) != answers.end();
        ++score.all;
        if (right)
            ++score.right;
        else if (heard.sounds == "none")
            ++score.none;
        else {
            ++score.wrong;
            score.unsaid += !heard.said;
        }
        if (!right && shown == names[i % 2])
            fmt::print("{}: {} → {}{} ({})\n", described.head, described.description, heard.sounds,
                       heard.said ? ", said" : "", described.answers);
    }
    print(names[0], scores[0]);
    print(names[1], scores[1]);
    return 0;
}
