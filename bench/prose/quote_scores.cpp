// Scores the cast on labelled stories: quote_scores [--errors] [--voices] [--each] [--weights FILE] [--tune FILE]
// [--predictions FOLDER] STORY...
// A story is a folder (text.txt, quotes.jsonl, characters.json) or a file of tests/data/stories. They fall into a tuned and
// a kept-aside half: a file is kept aside if its name says held-out, a folder if the FNV-1a hash of its name is odd.
// --tune climbs the weights on the tuned half and writes them to FILE.
#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>

#include <fmt/format.h>

#include "cues/prose/cast/casting_report.h"
#include "cues/prose/sheet/adapt.h"
#include "speaker_score.h"

namespace dramatis::bench {

namespace {

using cues::prose::cast::Weight;
using cues::prose::cast::Weights;

struct Item {
    LabelledStory labels;
    SourceRef source;
    bool kept_aside = false;
    std::string group{};
};

bool is_kept_aside(const std::string& name) {
    if (name.find("held-out") != std::string::npos) return true;
    if (!(name[0] >= '0' && name[0] <= '9')) return false;
    std::uint64_t hash = 1469598103934665603ULL;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return ((hash >> 20U) & 1U) == 1U;
}

std::string group_of(const std::filesystem::path& path) {
    if (std::filesystem::is_directory(path)) return "folders";
    for (const std::string_view language : {"french", "german", "spanish"})
        if (path.stem().string().find(language) != std::string::npos) return "other languages";
    return "stories";
}

Attributed attribute(const Item& item, const Weights& weights) {
    Diagnostics diagnostics;
    const cues::prose::text::Story story = cues::prose::text::read_story(item.source, diagnostics);
    Attributed attributed;
    attributed.quotations = cues::prose::text::find_quotations(story);
    attributed.cast = cues::prose::cast::attribute(story, attributed.quotations, {}, {}, weights);
    return attributed;
}

void print(const std::string& title, const Score& score) {
    if (score.by_type.empty()) return;
    const Counts& all = score.by_type.at("all");
    fmt::print(
        "== {}: right {:.2f} of {}, found {:.2f}, pieces labelled {:.2f}, B3 {:.2f} (P {:.2f} R {:.2f})\n", title,
        score.accuracy(), all.all, 100.0 * static_cast<double>(all.found) / static_cast<double>(all.all),
        100.0 * static_cast<double>(score.pieces_right) / static_cast<double>(std::max<std::size_t>(score.pieces, 1)),
        score.b3(), 100 * score.b3_precision / static_cast<double>(std::max<std::size_t>(score.b3_count, 1)),
        100 * score.b3_recall / static_cast<double>(std::max<std::size_t>(score.b3_count, 1)));
    const auto rows = [](const auto& counts) {
        for (const auto& [name, count] : counts)
            if (name != "all" && name != "untyped")
                fmt::print("   {:12} {:5}  right {:6.2f}\n", name, count.all,
                           100.0 * static_cast<double>(count.right) / static_cast<double>(count.all));
    };
    rows(score.by_type);
    rows(score.by_evidence);
}

void print_calibration(const Score& score) {
    fmt::print("   confidence:");
    for (int bin = 0; bin < 10; ++bin) {
        double right = 0;
        std::size_t count = 0;
        for (const auto& [confidence, is_right] : score.confidences) {
            if (std::min(static_cast<int>(confidence * 10), 9) != bin) continue;
            right += is_right;
            ++count;
        }
        if (count > 0) fmt::print("  .{}: {:.0f} % of {}", bin, 100 * right / static_cast<double>(count), count);
    }
    fmt::print("\n");
}

Score total(const std::vector<Item>& items, const Weights& weights, bool kept_aside, std::string_view group) {
    Score sum;
    for (const Item& item : items)
        if (item.kept_aside == kept_aside && item.group == group) sum.add(score(item.labels, attribute(item, weights)));
    return sum;
}

// What the climb wants more of: right speakers and clean voices on both kinds of stories.
double goal(const std::vector<Item>& items, const Weights& weights) {
    const Score folders = total(items, weights, false, "folders");
    const Score stories = total(items, weights, false, "stories");
    return folders.accuracy() + 0.5 * folders.b3() + 0.7 * (stories.accuracy() + 0.5 * stories.b3());
}

void write(const std::string& path, const Weights& weights) {
    std::ofstream file(path);
    file << "# What each piece of evidence counts: cast/weights.h says what it is. Tuned by quote_scores --tune.\n";
    for (std::size_t i = 0; i < weights.values.size(); ++i)
        file << fmt::format("{}\t{:.3g}\n", cues::prose::cast::name_of(static_cast<Weight>(i)), weights.values[i]);
}

void tune(const std::vector<Item>& items, Weights weights, const std::string& path) {
    constexpr double least_gain = 0.12;  // less is chance
    double best = goal(items, weights);
    for (double scale : {0.5, 0.25}) {
        for (std::size_t i = 0; i < weights.values.size(); ++i) {
            const double step = std::max(std::abs(weights.values[i]), 0.4) * scale;
            for (const double change : {step, -step}) {
                Weights tried = weights;
                tried.values[i] += change;
                const double reached = goal(items, tried);
                if (reached < best + least_gain) continue;
                fmt::print("{} {:.3g} -> {:.3g}: {:.2f} -> {:.2f}\n",
                           cues::prose::cast::name_of(static_cast<Weight>(i)), weights.values[i], tried.values[i], best,
                           reached);
                std::cout.flush();
                best = reached;
                weights = tried;
                break;
            }
        }
        write(path, weights);
    }
}

void print_speed(const std::vector<Item>& items, const Weights& weights) {
    std::string all;
    while (all.size() < 4000000)
        for (const Item& item : items) all += item.labels.text + "\n\n";
    const Item whole{.labels = {}, .source = std::make_shared<const SourceText>("all", all)};
    const double megabytes = static_cast<double>(all.size()) / 1e6;
    // Processor time: whatever else the machine does.
    const auto print_rate = [&](std::string_view what, const auto& work) {
        const std::clock_t start = std::clock();
        work();
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        fmt::print("speed: {:.1f} MB/s for {} of {:.1f} MB\n", megabytes / seconds, what, megabytes);
    };
    print_rate("quotations and speakers", [&] { attribute(whole, weights); });
    print_rate("the whole sheet", [&] {
        Diagnostics diagnostics;
        static_cast<void>(cues::prose::sheet::adapt(whole.source, {}, diagnostics));
    });
}

// One JSON object a line for other scorers: bytes are counted as code points there.
void write_predictions(const Item& item, const Attributed& attributed, const std::filesystem::path& folder) {
    std::ofstream file(folder / (item.labels.name + ".jsonl"));
    std::size_t at = 0;
    std::size_t points = 0;
    const auto point = [&](std::uint32_t byte) {
        for (; at < byte; ++at)
            if ((static_cast<unsigned char>(item.labels.text[at]) & 0xC0U) != 0x80U) ++points;
        return points;
    };
    for (std::size_t i = 0; i < attributed.quotations.size(); ++i) {
        const auto& quotation = attributed.quotations[i];
        if (quotation.kind != cues::prose::text::QuotationKind::Speech) continue;
        const auto& speakers = attributed.cast.attributions[i].speakers;
        const std::string name = speakers.empty() ? "UNKNOWN" : attributed.cast.characters[speakers.front()].name;
        const std::size_t begin = point(quotation.inner.begin);
        file << fmt::format("{{\"start\": {}, \"end\": {}, \"speaker\": \"{}\"}}\n", begin, point(quotation.inner.end),
                            name);
    }
}

Weights weights_from(const std::string& path) {
    std::ifstream file(path);
    return cues::prose::cast::read_weights(std::string(std::istreambuf_iterator<char>(file), {}));
}

int run(const std::vector<std::string>& arguments) {
    std::vector<Item> items;
    Weights weights = cues::prose::cast::default_weights();
    bool errors = false;
    bool voices = false;
    bool each = false;
    std::string tune_to;
    std::string predictions;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--errors") {
            errors = true;
        } else if (arguments[i] == "--voices") {
            voices = true;
        } else if (arguments[i] == "--each") {
            each = true;
        } else if (arguments[i] == "--weights") {
            weights = weights_from(arguments[++i]);
        } else if (arguments[i] == "--predictions") {
            predictions = arguments[++i];
        } else if (arguments[i] == "--tune") {
            tune_to = arguments[++i];
        } else {
            Item item{.labels = read_labelled_story(arguments[i]), .source = {}};
            item.source = std::make_shared<const SourceText>(item.labels.name, item.labels.text);
            item.kept_aside = is_kept_aside(item.labels.name);
            item.group = group_of(arguments[i]);
            items.push_back(std::move(item));
        }
    }
    if (!tune_to.empty()) {
        tune(items, weights, tune_to);
        weights = weights_from(tune_to);
    }
    if (!predictions.empty())
        for (const Item& item : items) write_predictions(item, attribute(item, weights), predictions);
    if (each)
        for (const Item& item : items)
            print((item.kept_aside ? "kept aside " : "") + item.labels.name,
                  score(item.labels, attribute(item, weights)));
    for (const std::string group : {"folders", "stories", "other languages"}) {
        for (const bool kept_aside : {false, true}) {
            const Score sum = total(items, weights, kept_aside, group);
            print(fmt::format("{} {}", kept_aside ? "kept aside" : "tuned", group), sum);
            print_calibration(sum);
            if (voices && !kept_aside)
                for (const auto& [voice, count] : sum.voices)
                    fmt::print("{:4}  {} -> {}\n", count, voice.first, voice.second);
            if (errors && !kept_aside)
                for (const std::string& error : sum.errors) fmt::print("{}\n", error);
        }
    }
    print_speed(items, weights);
    return 0;
}

}  // namespace

}  // namespace dramatis::bench

int main(int count, char** arguments) { return dramatis::bench::run({arguments + 1, arguments + count}); }
