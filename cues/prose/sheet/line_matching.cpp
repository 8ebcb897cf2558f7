#include "cues/prose/sheet/line_matching.h"

#include <algorithm>
#include <unordered_map>

#include "cues/heads.h"

namespace dramatis::cues::prose::sheet {
namespace {

struct Range {
    std::size_t begin, end;
    std::size_t size() const { return end - begin; }
};

// What of a line is its own whoever says it and however.
std::string_view body_of(std::string_view line) {
    const auto head = read_head(line);
    return head ? head->body : line;
}

// 0: not the same line; the more, the surer.
int likeness(std::string_view a, std::string_view b) {
    if (a == b) return a.empty() ? 1 : 8;
    if (a.empty() || b.empty()) return 0;
    if (a.starts_with("# ?") && b.starts_with("# ?")) return 2;
    if (a.starts_with('#') || b.starts_with('#')) return 0;
    const auto head_a = read_head(a);
    const auto head_b = read_head(b);
    if (!head_a || !head_b || head_a->kind != head_b->kind) return 0;
    if (head_a->body == head_b->body) return 6;
    // The same beginning or the same end: words were changed.
    const std::string_view x = head_a->body;
    const std::string_view y = head_b->body;
    const std::size_t shorter = std::min(x.size(), y.size());
    const auto head_length = static_cast<std::size_t>(std::ranges::mismatch(x, y).in1 - x.begin());
    std::size_t tail = 0;
    while (tail < shorter - std::min(head_length, shorter) && x[x.size() - 1 - tail] == y[y.size() - 1 - tail]) ++tail;
    const std::size_t same = head_length + tail;
    if (head_a->name == head_b->name && 3 * same >= shorter && shorter > 0) return 4;
    return 2 * same >= std::max(x.size(), y.size()) ? 3 : 0;
}

class Matcher {
  public:
    Matcher(const std::vector<std::string_view>& from, const std::vector<std::string_view>& to)
        : from_(from), to_(to), matched_(from.size(), no_line) {}

    std::vector<std::size_t> run() {
        match({0, from_.size()}, {0, to_.size()});
        return std::move(matched_);
    }

  private:
    void match(Range from, Range to) {
        while (from.size() > 0 && to.size() > 0 && from_[from.begin] == to_[to.begin]) pair(from.begin++, to.begin++);
        while (from.size() > 0 && to.size() > 0 && from_[from.end - 1] == to_[to.end - 1]) pair(--from.end, --to.end);
        if (from.size() == 0 || to.size() == 0) return;
        const auto anchors = common_anchors(from, to);
        if (anchors.empty()) return compare_all(from, to);
        for (const auto& [a, b] : anchors) {
            match({from.begin, a}, {to.begin, b});
            pair(a, b);
            from.begin = a + 1;
            to.begin = b + 1;
        }
        match(from, to);
    }

    void pair(std::size_t a, std::size_t b) { matched_[a] = b; }

    // Lines whose body stands once in both, in the longest order that both have (patience).
    std::vector<std::pair<std::size_t, std::size_t>> common_anchors(Range from, Range to) const {
        struct Places {
            std::size_t from = no_line, to = no_line;
            int count_from = 0, count_to = 0;
        };
        std::unordered_map<std::string_view, Places> places;
        for (std::size_t i = from.begin; i < from.end; ++i) {
            Places& place = places[body_of(from_[i])];
            place.from = i;
            ++place.count_from;
        }
        for (std::size_t i = to.begin; i < to.end; ++i) {
            Places& place = places[body_of(to_[i])];
            place.to = i;
            ++place.count_to;
        }
        std::vector<std::pair<std::size_t, std::size_t>> candidates;
        for (std::size_t i = from.begin; i < from.end; ++i) {
            const Places& place = places[body_of(from_[i])];
            if (place.count_from == 1 && place.count_to == 1) candidates.emplace_back(i, place.to);
        }
        return longest_increasing(candidates);
    }

    static std::vector<std::pair<std::size_t, std::size_t>> longest_increasing(
        const std::vector<std::pair<std::size_t, std::size_t>>& candidates) {
        std::vector<std::size_t> tails;  // indices of candidates, one for each length
        std::vector<std::size_t> before(candidates.size(), no_line);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const auto place = std::ranges::lower_bound(tails, candidates[i].second, {},
                                                        [&](std::size_t tail) { return candidates[tail].second; });
            if (place != tails.begin()) before[i] = *std::prev(place);
            if (place == tails.end())
                tails.push_back(i);
            else
                *place = i;
        }
        std::vector<std::pair<std::size_t, std::size_t>> chain;
        for (std::size_t i = tails.empty() ? no_line : tails.back(); i != no_line; i = before[i])
            chain.push_back(candidates[i]);
        std::ranges::reverse(chain);
        return chain;
    }

    // The best alignment of two short stretches.
    void compare_all(Range from, Range to) {
        constexpr std::size_t most = 300;
        if (from.size() > most || to.size() > most) return;
        const std::size_t columns = to.size() + 1;
        std::vector<int> best((from.size() + 1) * columns, 0);
        std::vector<int> like(from.size() * to.size());
        for (std::size_t i = from.size(); i-- > 0;) {
            for (std::size_t j = to.size(); j-- > 0;) {
                const int here = likeness(from_[from.begin + i], to_[to.begin + j]);
                like[i * to.size() + j] = here;
                const int paired = here > 0 ? here + best[(i + 1) * columns + j + 1] : 0;
                best[i * columns + j] = std::max({paired, best[(i + 1) * columns + j], best[i * columns + j + 1]});
            }
        }
        for (std::size_t i = 0, j = 0; i < from.size() && j < to.size();) {
            const int here = like[i * to.size() + j];
            if (here > 0 && best[i * columns + j] == here + best[(i + 1) * columns + j + 1]) {
                pair(from.begin + i, to.begin + j);
                ++i;
                ++j;
            } else if (best[i * columns + j] == best[(i + 1) * columns + j]) {
                ++i;
            } else {
                ++j;
            }
        }
    }

    const std::vector<std::string_view>& from_;
    const std::vector<std::string_view>& to_;
    std::vector<std::size_t> matched_;
};

}  // namespace

std::vector<std::size_t> match_lines(const std::vector<std::string_view>& from,
                                     const std::vector<std::string_view>& to) {
    return Matcher(from, to).run();
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace dramatis::cues::prose::sheet
