#include "cues/scripts/fountain_emphasis.h"

#include <array>
#include <cstddef>
#include <optional>

#include "core/text.h"

namespace dramatis::cues::scripts {
namespace {

constexpr std::array<std::string_view, 4> emphasis_marks{"***", "**", "*", "_"};  // the longest first

bool is_space_at(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == '\t';
}

// Where a mark may stand, or a backslash before one.
std::size_t end_of_plain(std::string_view line, std::size_t at) {
    while (at < line.size() && line[at] != '*' && line[at] != '_' && line[at] != '\\') ++at;
    return at;
}

// Where the mark that opens at `open` closes: behind something, not behind a space, not behind a backslash.
std::optional<std::size_t> closing(std::string_view line, std::size_t open, std::string_view mark) {
    constexpr std::size_t longest = 4000;  // bytes: a search for each mark takes time in proportion
    const std::size_t begin = open + mark.size();
    if (is_space_at(line, begin)) return std::nullopt;
    line = line.substr(0, begin + longest);
    for (std::size_t at = begin; at < line.size(); ++at) {
        if (line[at] == '\\') {
            ++at;
            continue;
        }
        if (at == begin || !line.substr(at).starts_with(mark) || is_space_at(line, at - 1) ||
            is_underscore_in_word(line, at))
            continue;
        if (mark[0] == '*') {
            // "**bold *and italic***": of a run of asterisks the last ones close the outer mark.
            std::size_t end = at;
            while (end < line.size() && line[end] == '*') ++end;
            const std::size_t run = end - at;
            if (run < mark.size() || (run != mark.size() && run != 3)) {
                at = end - 1;
                continue;
            }
            return end - mark.size();
        }
        return at;
    }
    return std::nullopt;
}

class EmphasisReader {
  public:
    void read(std::string_view line, bool emphasised) {
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t plain = end_of_plain(line, at);
            if (plain > at) {
                add(line.substr(at, plain - at), emphasised);
                at = plain;
                continue;
            }
            if (line[at] == '\\' && at + 1 < line.size() &&
                (line[at + 1] == '*' || line[at + 1] == '_' || line[at + 1] == '\\')) {
                add(line.substr(at + 1, 1), emphasised);
                at += 2;
                continue;
            }
            const std::size_t end = read_mark(line, at);
            if (end > at) {
                at = end;
                continue;
            }
            add(line.substr(at, 1), emphasised);
            ++at;
        }
    }
    std::vector<EmphasisRun> take() { return std::move(runs_); }

  private:
    // The place behind what the mark at `at` encloses; `at` if there is none.
    std::size_t read_mark(std::string_view line, std::size_t at) {
        if ((line[at] != '*' && line[at] != '_') || is_underscore_in_word(line, at)) return at;
        for (const std::string_view mark : emphasis_marks) {
            if (!line.substr(at).starts_with(mark)) continue;
            const auto close = depth_ < deepest ? closing(line, at, mark) : std::nullopt;
            if (!close) continue;
            ++depth_;
            read(line.substr(at + mark.size(), *close - at - mark.size()), true);
            --depth_;
            return *close + mark.size();
        }
        return at;
    }
    void add(std::string_view text, bool emphasised) {
        if (runs_.empty() || runs_.back().emphasised != emphasised) runs_.push_back({{}, emphasised});
        runs_.back().text += text;
    }

    static constexpr int deepest = 4;  // marks in each other
    int depth_ = 0;
    std::vector<EmphasisRun> runs_;
};

}  // namespace

bool is_underscore_in_word(std::string_view text, std::size_t at) {
    if (at == 0 || at + 1 >= text.size() || text[at] != '_') return false;
    const auto is_in_word = [&](std::size_t place) {
        const char32_t c = decode(text, place).value;
        return static_cast<unsigned char>(text[place]) >= 0x80 || is_letter(c) || is_digit(c);
    };
    return is_in_word(at - 1) && is_in_word(at + 1);
}

std::vector<EmphasisRun> read_emphasis(std::string_view line) {
    EmphasisReader reader;
    reader.read(line, false);
    return reader.take();
}

std::string without_emphasis(std::string_view line) {
    if (end_of_plain(line, 0) == line.size()) return std::string(line);
    std::string text;
    for (const EmphasisRun& run : read_emphasis(line)) text += run.text;
    return text;
}

}  // namespace dramatis::cues::scripts
