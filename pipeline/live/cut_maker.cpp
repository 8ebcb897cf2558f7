#include "pipeline/live/cut_maker.h"

#include <map>
#include <memory>

namespace dramatis::pipeline::live {

mix::live::LiveCut make_cut(std::uint64_t number, const LiveVersion& version, const mix::live::LiveLevel& level,
                            const PlayedRange& range, Frames known_from) {
    mix::live::LiveCut cut;
    cut.number = number;
    cut.mixer = version.mixer;
    cut.level = level;
    cut.range = range.in(version);
    cut.loop = range.loops();
    cut.mixable_until = known_until(version, known_from);
    cut.next_round_until = known_until(version, cut.range.begin);
    return cut;
}

mix::live::EntryMap entry_into(const LiveVersionRef& version, const VersionMap& from_last,
                               std::span<const GivenCut> may_be_playing) {
    const LiveVersionRef& last = from_last.from();
    mix::live::EntryMap entry(from_last.positions());
    std::map<LiveVersionRef, std::shared_ptr<const mix::live::PositionMap>> made;
    for (const auto& [number, before] : may_be_playing) {
        if (before == last) continue;
        auto& positions = made[before];
        if (!positions) {
            const bool same_script = before->origin.script == last->origin.script;
            positions = (same_script ? from_last.out_of(before) : VersionMap(before, version)).positions();
        }
        entry.add(number, positions);
    }
    return entry;
}

}  // namespace dramatis::pipeline::live
