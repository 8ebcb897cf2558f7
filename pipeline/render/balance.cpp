#include "pipeline/render/balance.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace dramatis::pipeline::render {
namespace {

constexpr double wcag_floor = 20.0;             // dB: WCAG 2.2, success criterion 1.4.7
constexpr std::size_t most_warnings = 5;        // per render; the report has all of them
constexpr std::size_t reported_one_by_one = 2;  // lines of a scene; more share one warning

double over(const mix::timeline::SpeechOverBed& line, mix::audio::Bus bus) {
    return bus == mix::audio::Bus::Music ? line.over_music : line.over_ambience;
}

// Compares rounded values: a level that is printed as the floor is not under it.
double tenths(double level) { return std::round(level * 10.0) / 10.0; }
bool is_under(double level, double floor) { return tenths(level) < floor; }

BedBalance judge(mix::audio::Bus bus, double floor, const std::vector<mix::timeline::SpeechOverBed>& lines) {
    BedBalance result{.bus = bus, .floor = floor};
    std::vector<double> levels;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double level = over(lines[i], bus);
        if (!std::isfinite(level)) continue;
        if (levels.empty() || level < result.worst) {
            result.worst = level;
            result.worst_line = i;
        }
        levels.push_back(level);
        if (is_under(level, floor)) ++result.under_floor;
    }
    result.lines = levels.size();
    if (levels.empty()) return result;
    std::ranges::sort(levels);
    result.median = (levels[(levels.size() - 1) / 2] + levels[levels.size() / 2]) / 2.0;
    return result;
}

// The lines of one scene that are too close to one kind of bed.
struct Crowd {
    const BedBalance* bed = nullptr;
    int scene = 0;
    std::size_t lines = 0;           // of the scene, with such a bed under them
    std::vector<std::size_t> under;  // the worst first
    double missing = 0.0;            // LU, of the worst
};

class WarningWriter {
  public:
    WarningWriter(const Balance& balance, const script::Script& script, const arrange::Arrangement& arrangement,
                  const cues::CueSheet& sheet)
        : balance_(balance), script_(script), arrangement_(arrangement), sheet_(sheet) {}

    Diagnostics write() {
        Diagnostics warnings;
        std::size_t lines_left = 0, scenes_left = 0;
        for (const Crowd& crowd : crowds()) {
            const bool together = crowd.under.size() > reported_one_by_one;
            const std::size_t wanted = together ? 1 : crowd.under.size();
            if (lines_left > 0 || warnings.size() + wanted > most_warnings) {
                lines_left += crowd.under.size();
                ++scenes_left;
            } else if (together) {
                warnings.push_back(of_scene(crowd));
            } else {
                for (const std::size_t line : crowd.under) warnings.push_back(of_line(crowd, line));
            }
        }
        if (lines_left > 0)
            warnings.push_back({"W0430",
                                fmt::format("{} more lines in {} more scenes are too close to what plays under them",
                                            lines_left, scenes_left),
                                "--report FILE.json has the figures of every line",
                                {}});
        return warnings;
    }

  private:
    // The largest shortfall first.
    std::vector<Crowd> crowds() const {
        std::vector<Crowd> found;
        for (const BedBalance& bed : balance_.beds) {
            std::map<int, Crowd> scenes;
            for (std::size_t i = 0; i < balance_.lines.size(); ++i) {
                const double level = over(balance_.lines[i], bed.bus);
                if (!std::isfinite(level)) continue;
                Crowd& crowd = scenes[arrangement_.lines[i].scene];
                ++crowd.lines;
                if (is_under(level, bed.floor)) crowd.under.push_back(i);
            }
            for (auto& [scene, crowd] : scenes) {
                if (crowd.under.empty()) continue;
                crowd.bed = &bed;
                crowd.scene = scene;
                std::ranges::stable_sort(crowd.under, {}, [&](std::size_t i) { return level_of(crowd, i); });
                crowd.missing = bed.floor - level_of(crowd, crowd.under.front());
                found.push_back(std::move(crowd));
            }
        }
        std::ranges::stable_sort(found, std::ranges::greater(), &Crowd::missing);
        return found;
    }

    double level_of(const Crowd& crowd, std::size_t line) const { return over(balance_.lines[line], crowd.bed->bus); }

    // "the ambience 'rain'": with a name if exactly one bed is under the line.
    std::string ground(const Crowd& crowd, std::size_t line) const {
        const auto& placed = arrangement_.lines[line];
        const Frames end = placed.start + placed.length;
        std::string name;
        for (const auto& bed : arrangement_.timeline->beds) {
            if (bed.bus != crowd.bed->bus || bed.start >= end || bed.end <= placed.start) continue;
            if (!name.empty() && name != bed.label) return fmt::format("the {}", mix::audio::name_of(crowd.bed->bus));
            name = bed.label;
        }
        return name.empty() ? fmt::format("the {}", mix::audio::name_of(crowd.bed->bus))
                            : fmt::format("the {} '{}'", mix::audio::name_of(crowd.bed->bus), name);
    }

    std::string help(const Crowd& crowd, std::size_t line) const {
        return fmt::format("turn the {} down by {:.0f} dB or more, or the speech up",
                           mix::audio::name_of(crowd.bed->bus),
                           std::ceil(crowd.bed->floor - tenths(level_of(crowd, line))));
    }

    Diagnostic of_line(const Crowd& crowd, std::size_t line) const {
        return {"W0430",
                fmt::format("{} is {:.1f} LU above {}, less than {:g}", script_.lines[line].character,
                            level_of(crowd, line), ground(crowd, line), crowd.bed->floor),
                help(crowd, line), sheet_.at(script_.lines[line].span)};
    }

    Diagnostic of_scene(const Crowd& crowd) const {
        const std::size_t line = crowd.under.front();
        return {
            "W0430",
            fmt::format("{} of {} lines in this scene are less than {:g} LU above {}; the worst, this one, is {:.1f}",
                        crowd.under.size(), crowd.lines, crowd.bed->floor, ground(crowd, line), level_of(crowd, line)),
            help(crowd, line), sheet_.at(script_.lines[line].span)};
    }

    const Balance& balance_;
    const script::Script& script_;
    const arrange::Arrangement& arrangement_;
    const cues::CueSheet& sheet_;
};

}  // namespace

bool BedBalance::too_close(const mix::timeline::SpeechOverBed& line) const { return is_under(over(line, bus), floor); }

Balance judge_balance(const script::Script& script, const arrange::Arrangement& arrangement,
                      const mix::timeline::SpeechMeter& meter, BalanceRule rule) {
    Balance balance;
    balance.lines.reserve(arrangement.lines.size());
    for (const arrange::PlacedLine& line : arrangement.lines) balance.lines.push_back(meter.clips()[line.clip]);
    const mix::settings::Levels& levels = script.mix->book().levels;
    const bool wcag = rule == BalanceRule::Wcag;
    for (const auto& [bus, floor] : {std::pair{mix::audio::Bus::Ambience, levels.speech_over_ambience},
                                     std::pair{mix::audio::Bus::Music, levels.speech_over_music}}) {
        auto bed = judge(bus, wcag ? wcag_floor : floor.value, balance.lines);
        if (bed.lines > 0) balance.beds.push_back(bed);
    }
    return balance;
}

Diagnostics balance_warnings(const Balance& balance, const script::Script& script,
                             const arrange::Arrangement& arrangement, const cues::CueSheet& sheet) {
    return WarningWriter(balance, script, arrangement, sheet).write();
}

}  // namespace dramatis::pipeline::render
