#include "pipeline/mixing_desk.h"

#include <algorithm>

#include <fmt/format.h>

namespace dramatis::pipeline {
namespace {

constexpr std::size_t most_names = 4;

}  // namespace

MixingDesk::MixingDesk(const StagedShow& staged, const RenderOptions& options)
    : staged_(staged), options_(options), mixer_(staged.arrangement.timeline, staged.script.mix) {
    if (options.balance != BalanceRule::Off) meter_.emplace(mixer_);
}

Result<std::unique_ptr<MixingDesk>> MixingDesk::open(const StagedShow& staged, const RenderOptions& options) {
    std::unique_ptr<MixingDesk> desk(new MixingDesk(staged, options));
    if (options.stems) {
        auto stems =
            mix::StemFiles::create(stems_folder(options.output), *staged.arrangement.timeline, staged.show.title);
        if (!stems) return std::unexpected(stems.error());
        desk->stems_.emplace(std::move(*stems));
    }
    return desk;
}

mix::BlockSource MixingDesk::source() {
    return {
        .length = staged_.arrangement.timeline->length,
        .rate = options_.rate,
        .pull = [this](Frames position, AudioView out) { return pull(position, out); },
        .done_before = [this](Frames position) { mixer_.forget_before(position); },
    };
}

Result<> MixingDesk::pull(Frames position, AudioView out) {
    const Frames end = position + out.frames();
    if (auto mixed = mixer_.mix(position, out); !mixed) return mixed;
    if (meter_)
        if (auto measured = meter_->measure(position, end); !measured) return measured;
    if (stems_)
        if (auto written = stems_->write(mixer_, position, end); !written) return written;
    return {};
}

std::optional<Balance> MixingDesk::balance() const {
    if (!meter_) return std::nullopt;
    return judge_balance(staged_.script, staged_.arrangement, *meter_, options_.balance);
}

Result<std::vector<WrittenStem>> MixingDesk::publish_stems(Diagnostics& diagnostics) {
    std::vector<WrittenStem> written;
    if (!stems_) return written;
    if (auto published = stems_->publish(); !published) return std::unexpected(published.error());
    for (const auto& stem : stems_->stems()) written.push_back({stem.name, stems_->path_of(stem)});
    if (const auto strangers = stems_->strangers(); !strangers.empty()) {
        std::string names;
        for (std::size_t i = 0; i < std::min(strangers.size(), most_names); ++i)
            names += fmt::format("{}'{}'", i > 0 ? ", " : "", strangers[i].filename().string());
        if (strangers.size() > most_names) names += ", …";
        diagnostics.push_back({"W0431",
                               fmt::format("in '{}' are stems of nobody in this episode: {}",
                                           strangers.front().parent_path().string(), names),
                               "they are of an older render: remove them if you don't need them",
                               {}});
    }
    return written;
}

}  // namespace dramatis::pipeline
