#include "speaker_score.h"

#include <algorithm>

#include <fmt/format.h>

#include "name_matching.h"

namespace dramatis::bench {

namespace {

using namespace cues::prose;

std::uint32_t shared(Span a, Span b) {
    const std::uint32_t begin = std::max(a.begin, b.begin);
    const std::uint32_t end = std::min(a.end, b.end);
    return end > begin ? end - begin : 0;
}

// The found piece with which a labelled quotation shares most.
std::size_t piece_of(const LabelledQuotation& label, const Attributed& attributed) {
    std::map<std::size_t, std::uint32_t> bytes;  // of each speaker
    std::map<std::size_t, std::size_t> piece;
    for (const Span span : label.spans) {
        auto at =
            std::ranges::lower_bound(attributed.quotations, span.begin, {}, [](const auto& q) { return q.inner.end; });
        for (; at != attributed.quotations.end() && at->inner.begin < span.end; ++at) {
            if (at->kind != text::QuotationKind::Speech) continue;
            const auto number = static_cast<std::size_t>(at - attributed.quotations.begin());
            const auto& speakers = attributed.cast.attributions[number].speakers;
            const std::size_t speaker = speakers.empty() ? attributed.cast.characters.size() : speakers.front();
            if (shared(span, at->inner) == 0) continue;
            bytes[speaker] += shared(span, at->inner);
            piece.emplace(speaker, number);
        }
    }
    const auto most = std::ranges::max_element(bytes, {}, [](const auto& pair) { return pair.second; });
    return most == bytes.end() ? attributed.quotations.size() : piece[most->first];
}

void add_b3(Score& score, const std::vector<std::pair<std::string, std::string>>& pairs) {
    std::map<std::string, double> labels;
    std::map<std::string, double> names;
    std::map<std::pair<std::string, std::string>, double> both;
    for (const auto& pair : pairs) {
        ++labels[pair.first];
        ++names[pair.second];
        ++both[pair];
    }
    for (const auto& pair : pairs) {
        score.b3_precision += both[pair] / names[pair.second];
        score.b3_recall += both[pair] / labels[pair.first];
        ++score.b3_count;
    }
}

bool is_in_order(const LabelledQuotation& label, Span piece) {
    return std::ranges::any_of(label.spans, [&](Span span) { return 2 * shared(span, piece) >= piece.size(); });
}

}  // namespace

std::string_view name_of(cast::Evidence evidence) {
    static constexpr std::array<std::string_view, 10> names = {"given",      "named tag", "pronoun tag", "noun tag",
                                                               "lead-in",    "beat",      "continues",   "vocative",
                                                               "alternates", "nearest"};
    return names[static_cast<std::size_t>(evidence)];
}

Score score(const LabelledStory& story, const Attributed& attributed) {
    Score score;
    NameMatcher matcher(story.characters);
    const auto& attributions = attributed.cast.attributions;
    std::vector<std::size_t> pieces;
    std::vector<std::pair<std::string, std::string>> pairs;
    const auto name = [&](std::size_t piece) {
        if (attributions[piece].speakers.empty()) return "?" + std::to_string(piece);
        return attributed.cast.characters[attributions[piece].speakers.front()].name;
    };
    for (const LabelledQuotation& label : story.quotations) {
        pieces.push_back(piece_of(label, attributed));
        if (pieces.back() < attributed.quotations.size())
            pairs.emplace_back(label.speakers.front(), name(pieces.back()));
    }
    for (const auto& pair : pairs) ++score.voices[{story.name.substr(0, 20) + ": " + pair.first, pair.second}];
    matcher.settle(pairs);
    add_b3(score, pairs);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const LabelledQuotation& label = story.quotations[i];
        const bool found = pieces[i] < attributed.quotations.size();
        const std::string who = found ? name(pieces[i]) : "(not found)";
        const bool right = found && matcher.is(label.speakers.front(), who);
        const std::string evidence(found ? name_of(attributions[pieces[i]].evidence) : "-");
        for (Counts* counts : {&score.by_type["all"], &score.by_type[label.type.empty() ? "untyped" : label.type],
                               &score.by_evidence[evidence]}) {
            ++counts->all;
            counts->found += found ? 1 : 0;
            counts->right += right ? 1 : 0;
        }
        if (found) score.confidences.push_back({attributions[pieces[i]].confidence, right ? 1.0 : 0.0});
        if (right) continue;
        const Span span = label.spans.front();
        const std::uint32_t from = span.begin > 50 ? span.begin - 50 : 0;
        std::string context = story.text.substr(from, 50 + std::min(span.size(), 60U));
        context += " … ";
        context += story.text.substr(span.end, 60);
        std::ranges::replace(context, '\n', ' ');
        score.errors.push_back(fmt::format("{}  {}  ->  {}  [{}]\n      {}", story.name.substr(0, 24),
                                           label.speakers.front(), who, evidence, context));
    }
    for (const auto& quotation : attributed.quotations) {
        if (quotation.kind != text::QuotationKind::Speech) continue;
        ++score.pieces;
        score.pieces_right +=
            std::ranges::any_of(story.quotations,
                                [&](const auto& label) { return is_in_order(label, quotation.inner); })
                ? 1
                : 0;
    }
    return score;
}

void Score::add(const Score& other) {
    const auto add_counts = [](auto& to, const auto& from) {
        for (const auto& [key, counts] : from) {
            to[key].all += counts.all;
            to[key].found += counts.found;
            to[key].right += counts.right;
        }
    };
    add_counts(by_type, other.by_type);
    add_counts(by_evidence, other.by_evidence);
    for (const auto& [voice, count] : other.voices) voices[voice] += count;
    pieces += other.pieces;
    pieces_right += other.pieces_right;
    b3_precision += other.b3_precision;
    b3_recall += other.b3_recall;
    b3_count += other.b3_count;
    confidences.insert(confidences.end(), other.confidences.begin(), other.confidences.end());
    errors.insert(errors.end(), other.errors.begin(), other.errors.end());
}

double Score::accuracy() const {
    const auto all = by_type.find("all");
    return all == by_type.end() ? 0
                                : 100.0 * static_cast<double>(all->second.right) / static_cast<double>(all->second.all);
}

double Score::b3() const {
    if (b3_count == 0) return 0;
    const double precision = b3_precision / static_cast<double>(b3_count);
    const double recall = b3_recall / static_cast<double>(b3_count);
    return 100 * 2 * precision * recall / (precision + recall);
}

}  // namespace dramatis::bench
