#include "cues/scripts/layout_speech.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text.h"
#include "cues/prose/staging/actor_directions.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/layout_times.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using Kind = SpeechPart::Kind;

// Hands out the runs byte by byte.
class RunTaker {
  public:
    explicit RunTaker(const std::vector<EmphasisRun>& runs) : runs_(runs) {}
    std::vector<EmphasisRun> take(std::size_t bytes) {
        std::vector<EmphasisRun> taken;
        while (bytes > 0 && run_ < runs_.size()) {
            const EmphasisRun& run = runs_[run_];
            const std::size_t part = std::min(bytes, run.text.size() - inside_);
            if (part > 0) taken.push_back({run.text.substr(inside_, part), run.emphasised});
            inside_ += part;
            bytes -= part;
            if (inside_ == run.text.size()) ++run_, inside_ = 0;
        }
        return taken;
    }

  private:
    const std::vector<EmphasisRun>& runs_;
    std::size_t run_ = 0, inside_ = 0;
};

// "The tape says [00:01:05]." is said as it is written.
void free_times_from_brackets(std::vector<EmphasisRun>& runs) {
    for (EmphasisRun& run : runs)
        for (std::size_t at = run.text.find('['); at != std::string::npos; at = run.text.find('[', at + 1))
            if (const std::size_t bytes = time_in_brackets(std::string_view(run.text).substr(at)); bytes > 0) {
                run.text.erase(at + bytes - 1, 1);
                run.text.erase(at, 1);
            }
}

// "She is gone. [_Exit._", "[_Exit_ BEN.": a bracket that no other closes, of what is set off behind it, to the end of the line unless a
// sentence ends there. Where it ends; 0: it is none.
std::size_t end_of_open_direction(const std::vector<EmphasisRun>& runs, std::string_view text, std::size_t open) {
    const std::size_t next = std::min(text.find('[', open + 1), text.size());
    if (text.find(']', open) < next) return 0;
    std::size_t begin = 0;
    for (const EmphasisRun& run : runs) {
        const std::size_t end = begin + run.text.size();
        if (run.emphasised && begin <= open + 1 && open + 1 < end) {
            const std::string_view set_off = trim(text.substr(open + 1, end - open - 1));
            return set_off.ends_with('.') && end <= next ? end : next;
        }
        begin = end;
    }
    const std::string_view inside = trim(text.substr(open + 1, next - open - 1));
    return is_stage_movement(inside) || is_manner_alone(inside) ? next : 0;
}

}  // namespace

void take_set_off_direction(std::vector<EmphasisRun>& runs, std::vector<SpeechPart>& parts) {
    while (!runs.empty() && trim(runs.front().text).empty()) runs.erase(runs.begin());
    if (runs.size() < 2 || !runs.front().emphasised) return;
    const std::string_view inside = trim(runs.front().text);
    if (inside.empty() || !is_lower(decode(inside, 0).value)) return;
    const auto known = prose::staging::recognise(inside);
    if (!known || !known->complete) return;
    parts.push_back({.kind = Kind::Direction, .text = std::string(inside)});
    runs.erase(runs.begin());
}

void take_leading_brackets(std::vector<EmphasisRun>& runs, std::vector<SpeechPart>& parts) {
    while (!runs.empty() && !runs.front().emphasised) {
        const std::string_view text = trim(runs.front().text);
        const std::size_t close = text.find(')');
        if (!text.starts_with('(') || close == std::string_view::npos || (close + 1 == text.size() && runs.size() == 1))
            return;
        const std::string_view inside = trim(text.substr(1, close - 1));
        // A remark in parentheses is said; it is a sentence, and begins as one.
        if (inside.empty() || inside.contains('(') || (!is_lower(decode(inside, 0).value) && !is_in_capitals(inside)))
            return;
        parts.push_back({.kind = Kind::Direction, .text = collapse_spaces(inside)});
        std::string_view rest = trim(text.substr(close + 1));
        if (rest.starts_with(':')) rest = trim(rest.substr(1));  // "ANNA: (into phone): Hello."
        runs.front().text = std::string(rest);
        if (runs.front().text.empty()) runs.erase(runs.begin());
    }
}

void add_words_and_cues(std::vector<EmphasisRun> runs, const Manner& manner, std::vector<SpeechPart>& parts) {
    free_times_from_brackets(runs);
    const auto has_bracket = [](const EmphasisRun& run) { return run.text.contains('['); };
    if (std::ranges::none_of(runs, has_bracket)) return add_spoken_line(std::move(runs), manner, parts);
    std::string text;
    for (const EmphasisRun& run : runs) text += run.text;
    RunTaker taker(runs);
    const auto add_words = [&](std::size_t bytes) {
        if (auto piece = taker.take(bytes); !piece.empty()) add_spoken_line(std::move(piece), manner, parts);
    };
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = text.find('[', at);
        const std::size_t close = open == std::string::npos ? open : text.find(']', open);
        if (open == std::string::npos) break;
        // An old print may never close it.
        if (const std::size_t end = end_of_open_direction(runs, text, open); end > 0) {
            add_words(open - at);
            taker.take(end - open);
            parts.push_back({.kind = Kind::Direction, .text = collapse_spaces(text.substr(open + 1, end - open - 1))});
            at = end;
            continue;
        }
        if (close == std::string::npos) break;
        add_words(open - at);
        taker.take(close + 1 - open);
        const std::string inside = collapse_spaces(std::string_view(text).substr(open + 1, close - open - 1));
        if (const auto sound = read_sound(inside))
            parts.push_back({.kind = Kind::Sound, .text = std::string(sound->text)});
        else if (!inside.empty())
            parts.push_back({.kind = Kind::Direction, .text = inside});
        at = close + 1;
    }
    add_words(text.size() - at);
}

}  // namespace dramatis::cues::scripts
