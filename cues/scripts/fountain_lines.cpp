#include "cues/scripts/fountain_lines.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/text.h"
#include "cues/scripts/document/left_out.h"

namespace dramatis::cues::scripts {
namespace {

// Where boneyards end, by where they begin: others may stand in one. One that doesn't enclose them all ends with the first that does.
std::map<std::size_t, std::size_t> ends_of_boneyards(std::string_view source) {
    std::map<std::size_t, std::size_t> ends;
    std::vector<std::size_t> open;
    for (std::size_t at = 0; (at = source.find_first_of("/*", at)) != std::string_view::npos;) {
        const std::string_view mark = source.substr(at, 2);
        if (mark == "/*") {
            open.push_back(at);
        } else if (mark == "*/" && !open.empty()) {
            ends.emplace(open.back(), at);
            open.pop_back();
        } else {
            ++at;
            continue;
        }
        at += mark.size();
    }
    return ends;
}

// One with two spaces isn't blank.
bool has_blank_line(std::string_view text) {
    std::size_t begin = text.find('\n');
    while (begin != std::string_view::npos) {
        const std::size_t end = text.find('\n', begin + 1);
        if (end == std::string_view::npos) return false;
        const std::string_view line = text.substr(begin + 1, end - begin - 1);
        if (line.empty() || line == "\r" || line == " ") return true;
        begin = end;
    }
    return false;
}

class FountainLineReader {
  public:
    explicit FountainLineReader(std::string_view source)
        : source_(source), ends_of_boneyards_(ends_of_boneyards(source)) {
        result_.lines.reserve(static_cast<std::size_t>(std::ranges::count(source, '\n')) + 1);
        begin_line(0);
    }

    FountainLines run() {
        while (at_ < source_.size()) {
            const std::size_t end = end_of_plain();
            line_.text += source_.substr(at_, end - at_);
            at_ = end;
            if (at_ == source_.size()) break;
            if (take_boneyard() || take_note()) continue;
            const char c = source_[at_++];
            if (c == '\r' && at_ < source_.size() && source_[at_] == '\n') ++at_;
            if (c == '\n' || c == '\r')
                end_line(at_);
            else
                line_.text += c;
        }
        if (!line_.text.empty() || !line_.notes.empty()) end_line(at_);
        return std::move(result_);
    }

  private:
    // Where a line may end, or a note or a boneyard begin.
    std::size_t end_of_plain() const {
        std::size_t end = at_;
        while (end < source_.size() && source_[end] != '\n' && source_[end] != '\r' && source_[end] != '/' &&
               source_[end] != '[')
            ++end;
        return end;
    }
    bool take_boneyard() {
        if (!source_.substr(at_).starts_with("/*")) return false;
        const auto known = ends_of_boneyards_.find(at_);
        const auto end = known != ends_of_boneyards_.end() ? known->second : find_end("*/", no_boneyard_from_);
        if (end == std::string_view::npos) return keep_unclosed();
        result_.boneyard_words += document::count_words(source_.substr(at_ + 2, end - at_ - 2));
        remove_up_to(end);
        return true;
    }
    // A blank line may stand in a note; but an earlier note that was never closed ends there.
    bool take_note() {
        if (!source_.substr(at_).starts_with("[[")) return false;
        const std::size_t end = find_end("]]", no_note_from_);
        if (end == std::string_view::npos) return keep_unclosed();
        const std::string_view inside = source_.substr(at_ + 2, end - at_ - 2);
        if (inside.contains("[[") && has_blank_line(inside)) return keep_unclosed();
        line_.notes.push_back(
            {collapse_spaces(inside), {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end + 2)}});
        remove_up_to(end);
        return true;
    }
    bool keep_unclosed() {
        const char mark = source_[at_];
        const auto is_known = [&](const Span& each) { return source_[each.begin] == mark; };
        if (std::ranges::none_of(result_.unclosed, is_known))
            result_.unclosed.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + 2)});
        return false;
    }
    // What was looked for in vain once isn't there further down either.
    std::size_t find_end(std::string_view close, std::size_t& missing_from) const {
        const std::size_t begin = at_ + 2;
        if (begin >= missing_from) return std::string_view::npos;
        const std::size_t end = source_.find(close, begin);
        if (end == std::string_view::npos) missing_from = begin;
        return end;
    }
    // What is left of the lines over which it goes is one line.
    void remove_up_to(std::size_t close) {
        at_ = close + 2;
        has_removed_ = true;
    }

    void begin_line(std::size_t at) {
        line_ = {};
        line_.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)};
        has_removed_ = false;
    }
    void end_line(std::size_t next) {
        line_.span.end = static_cast<std::uint32_t>(next);
        // Those that begin the line may mean something.
        for (std::size_t at = std::min(line_.text.find_first_not_of(" \t"), line_.text.size()); at < line_.text.size();
             ++at)
            if (line_.text[at] == '\t') line_.text[at] = ' ';
        line_.emptied = has_removed_ && trim(line_.text).empty();
        result_.lines.push_back(std::move(line_));
        begin_line(next);
    }

    std::string_view source_;
    std::map<std::size_t, std::size_t> ends_of_boneyards_;
    std::size_t at_ = 0;
    std::size_t no_boneyard_from_ = std::string_view::npos, no_note_from_ = std::string_view::npos;
    FountainLine line_;
    bool has_removed_ = false;
    FountainLines result_;
};

}  // namespace

FountainLines read_fountain_lines(std::string_view source) { return FountainLineReader(source).run(); }

}  // namespace dramatis::cues::scripts
