#include "pipeline/live/jump.h"

#include <algorithm>

#include "pipeline/live/cue_lookup.h"

namespace dramatis::pipeline::live {
namespace {

constexpr Seconds small_step{5.0};
constexpr Seconds just_begun{1.5};

std::optional<std::size_t> first_of_scene(const LiveVersion& version, int scene) {
    const auto& items = version.arrangement.items;
    const auto found = std::ranges::find(items, scene, &arrange::PlacedItem::scene);
    return found == items.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - items.begin()));
}

class Jumper {
  public:
    Jumper(const LiveVersion& version, Frames here) : version_(version), here_(here) {}

    bool has_run_for_a_while(std::size_t item) const {
        return here_ - version_.arrangement.items[item].start > to_frames(just_begun, version_.timeline().rate);
    }
    bool lies_ahead(std::size_t item) const { return version_.arrangement.items[item].start > here_; }

    std::optional<std::size_t> following_speech() const {
        const auto speech = speech_at(version_, here_);
        return !speech || lies_ahead(*speech) ? speech : next_speech(version_, *speech);
    }
    std::optional<std::size_t> preceding_speech() const {
        const auto speech = speech_at(version_, here_);
        if (!speech || has_run_for_a_while(*speech)) return speech;
        const auto before = previous_speech(version_, *speech);
        return before || lies_ahead(*speech) ? before : speech;
    }
    std::optional<std::size_t> following_scene() const { return first_of_scene(version_, scene() + 1); }
    std::optional<std::size_t> preceding_scene() const {
        const auto first = first_of_scene(version_, scene());
        const bool stays = scene() == 0 || (first && has_run_for_a_while(*first));
        return stays ? first : first_of_scene(version_, scene() - 1);
    }

  private:
    int scene() const {
        const auto at = item_at(version_, here_);
        return at ? version_.arrangement.items[*at].scene : 0;
    }

    const LiveVersion& version_;
    Frames here_;
};

}  // namespace

std::optional<JumpTarget> jump_from(const LiveVersion& version, Frames here, Jump where) {
    const Frames step = to_frames(small_step, version.timeline().rate);
    if (where == Jump::Back) return JumpTarget{{}, std::max(Frames{0}, here - step)};
    if (where == Jump::Forward) return JumpTarget{{}, here + step};
    const Jumper from(version, here);
    const auto item = where == Jump::NextSpeech       ? from.following_speech()
                      : where == Jump::PreviousSpeech ? from.preceding_speech()
                      : where == Jump::NextScene      ? from.following_scene()
                                                      : from.preceding_scene();
    return item ? std::optional(JumpTarget{item, here}) : std::nullopt;
}

}  // namespace dramatis::pipeline::live
