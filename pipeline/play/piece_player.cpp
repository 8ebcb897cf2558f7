#include "pipeline/play/piece_player.h"

#include <chrono>
#include <thread>

namespace dramatis::pipeline {

Result<std::unique_ptr<PiecePlayer>> PiecePlayer::open(const DeviceChoice& choice, SampleRate rate) {
    auto device = SoundDevice::open(choice, rate);
    if (!device) return std::unexpected(device.error());
    return std::unique_ptr<PiecePlayer>(new PiecePlayer(std::move(*device), rate));
}

void PiecePlayer::play(std::shared_ptr<const mix::Timeline> timeline, std::shared_ptr<const mix::MixBook> book,
                       const mix::LiveLevel& level) {
    mix::LiveCut cut;
    cut.number = ++pieces_;
    cut.range = {{0}, timeline->length};
    cut.mixable_until = timeline->length;
    cut.mixer = std::make_shared<mix::Mixer>(std::move(timeline), std::move(book));
    cut.level = level;
    cut.place = [](std::uint64_t, Frames) { return Frames{0}; };
    playout_.cut(std::move(cut));
}

void PiecePlayer::listen(const std::stop_token& stop, const std::function<void(const std::string&)>& tell) {
    constexpr std::chrono::milliseconds interval{2};
    while (!stop.stop_requested()) {
        if (const auto news = device_.attend(playout_); !news.empty()) tell(news);
        playout_.sweep();
        if (const auto state = playout_.state(); state.cut == pieces_ && state.ended) return;
        std::this_thread::sleep_for(interval);
    }
}

}  // namespace dramatis::pipeline
