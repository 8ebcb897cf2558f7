#include "pipeline/live/device/piece_player.h"

namespace dramatis::pipeline::live::device {

Result<std::unique_ptr<PiecePlayer>> PiecePlayer::open(const DeviceChoice& choice, SampleRate rate) {
    auto device = SoundDevice::open(choice, rate);
    if (!device) return std::unexpected(device.error());
    return std::unique_ptr<PiecePlayer>(new PiecePlayer(std::move(*device), rate));
}

void PiecePlayer::play(std::shared_ptr<const mix::timeline::Timeline> timeline,
                       std::shared_ptr<const mix::sounds::ResolvedMix> mix, const mix::live::LiveLevel& level) {
    mix::live::LiveCut cut;
    cut.number = ++pieces_;
    cut.range = {{0}, timeline->length};
    cut.mixable_until = timeline->length;
    cut.mixer = std::make_shared<mix::timeline::Mixer>(std::move(timeline), std::move(mix));
    cut.level = level;
    cut.entry = mix::live::EntryMap::at({0});
    playout_.cut(std::move(cut));
}

void PiecePlayer::listen(const std::stop_token& stop, const std::function<void(const std::string&)>& report) {
    // A device is started as soon as enough is queued for it; afterwards it is only looked after.
    constexpr Seconds until_started{0.002};
    constexpr Seconds between_looks{0.1};
    const auto is_over = [this](const mix::live::PlayoutState& state) { return state.cut == pieces_ && state.ended; };
    while (!stop.stop_requested()) {
        if (const auto notice = device_.attend(playout_); !notice.empty()) report(notice);
        playout_.sweep();
        const bool is_starting = !device_.started() && !device_.lost();
        if (playout_.wait_until(is_over, is_starting ? until_started : between_looks, stop)) return;
    }
}

}  // namespace dramatis::pipeline::live::device
