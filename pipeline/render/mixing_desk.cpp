#include "pipeline/render/mixing_desk.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/trace.h"
#include "pipeline/script/scene_name.h"

namespace dramatis::pipeline::render {
namespace {

constexpr std::size_t most_names = 4;

}  // namespace

std::filesystem::path stems_folder(const std::filesystem::path& episode) {
    auto folder = episode;
    return folder.replace_extension(".stems");
}

MixingDesk::MixingDesk(const StagedShow& staged, const RenderOptions& options)
    : staged_(staged), options_(options), mixer_(staged.arrangement.timeline, staged.script.mix) {
    if (options.balance != BalanceRule::Off) meter_.emplace(mixer_);
}

Result<std::unique_ptr<MixingDesk>> MixingDesk::open(const StagedShow& staged, const RenderOptions& options) {
    std::unique_ptr<MixingDesk> desk(new MixingDesk(staged, options));
    if (options.stems) {
        auto stems = mix::master::StemFiles::create(stems_folder(options.output), *staged.arrangement.timeline,
                                                    staged.show.title);
        if (!stems) return std::unexpected(stems.error());
        desk->stems_.emplace(std::move(*stems));
    }
    return desk;
}

mix::master::BlockSource MixingDesk::source() {
    return {
        .length = staged_.arrangement.timeline->length,
        .rate = options_.rate,
        .pull = [this](Frames position, AudioView out) { return pull(position, out); },
        .done_before = [this](Frames position) { mixer_.forget_before(position); },
    };
}

Result<> MixingDesk::pull(Frames position, AudioView out) {
    const auto& scenes = staged_.arrangement.timeline->scenes;
    const Frames end = position + out.frames();
    for (Frames here = position; here < end;) {
        const auto next = std::ranges::upper_bound(scenes, here, {}, &mix::timeline::SceneSpan::start);
        const Frames until = next == scenes.end() ? end : std::min(end, next->start);
        std::optional<TraceSpan> span;
        if (next != scenes.begin()) {
            const auto& scene = *std::prev(next);
            span.emplace("scene", script::scene_name(scene.number, scene.title));
        }
        const AudioView part = out.subview(static_cast<std::size_t>((here - position).count),
                                           static_cast<std::size_t>((until - here).count));
        if (auto pulled = pull_part(here, part); !pulled) return pulled;
        here = until;
    }
    return {};
}

Result<> MixingDesk::pull_part(Frames position, AudioView out) {
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

Result<std::vector<WrittenStem>> MixingDesk::finish_stems(Publication& set, Diagnostics& diagnostics) {
    std::vector<WrittenStem> written;
    if (!stems_) return written;
    if (auto finished = stems_->finish(set); !finished) return std::unexpected(finished.error());
    for (const auto& stem : stems_->stems()) written.push_back({stem.name, stems_->path_of(stem)});
    if (const auto foreign_files = stems_->foreign_files(); !foreign_files.empty()) {
        auto names = names_of(foreign_files, [](const std::filesystem::path& file) {
            return fmt::format("'{}'", file.filename().string());
        });
        if (names.size() > most_names) {
            names.resize(most_names);
            names.emplace_back("…");
        }
        diagnostics.push_back({"W0431",
                               fmt::format("'{}' holds stems of characters who are not in this episode: {}",
                                           foreign_files.front().parent_path().string(), listed(names)),
                               "they are from an older render; remove them if you don't need them",
                               {}});
    }
    return written;
}

}  // namespace dramatis::pipeline::render
