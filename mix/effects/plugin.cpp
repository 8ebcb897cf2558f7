#include "mix/effects/plugin.h"

#include <algorithm>

#include "mix/effects/plugin_host.h"

namespace dramatis::mix::effects {
namespace {

// One side of the stereo signal, both, or one channel alone, through as many instances as it takes; late by a block, because a
// plugin receives nothing but whole ones.
class Plugin final : public Effect {
  public:
    explicit Plugin(const EffectSettings& settings) : settings_(settings) {
        if (auto found = find_plugin(settings.plugin)) plugin_ = std::move(*found);
    }

    Seconds tail() const override { return settings_.plugin_tail; }
    Frames latency() const override { return Frames{plugin_block_frames} + reported_; }
    Result<> ready() const override {
        if (!instances_.empty()) return {};
        return unusable_plugin(settings_.plugin, "it refuses to start");
    }

  private:
    void start(const EffectSetup& setup) override {
        instances_.clear();
        if (plugin_ == nullptr) return;
        channels_ = static_cast<std::size_t>(setup.channels);
        reported_ = {};
        if (plugin_->reports_latency) {
            // Asked of an instance of its own, which is then not quite fresh any more.
            if (const auto first = plugin_->start(settings_, setup.rate)) {
                first->run();
                reported_ = first->latency();
            }
        }
        const std::size_t count = runs_alone() ? channels_ : 1;
        for (std::size_t i = 0; i < count; ++i) {
            instances_.push_back(plugin_->start(settings_, setup.rate));
            if (instances_.back() == nullptr) return instances_.clear();
        }
        pending_ = ready_ = {};
        filled_ = 0;
    }

    void run(AudioView block) noexcept override {
        for (std::size_t begin = 0; begin < block.size();) {
            const std::size_t count = std::min(plugin_block_frames - filled_, block.size() - begin);
            for (std::size_t c = 0; c < channels_; ++c) {
                const auto samples = block.channel(static_cast<int>(c)).subspan(begin, count);
                std::copy_n(samples.begin(), count, pending_[c].begin() + static_cast<std::ptrdiff_t>(filled_));
                std::copy_n(ready_[c].begin() + static_cast<std::ptrdiff_t>(filled_), count, samples.begin());
            }
            begin += count;
            filled_ += count;
            if (filled_ < plugin_block_frames) continue;
            run_block();
            filled_ = 0;
        }
    }

    // Each channel by itself.
    bool runs_alone() const noexcept { return plugin_->outputs == 1; }

    void run_block() noexcept {
        if (instances_.empty()) return;
        if (runs_alone()) {
            for (std::size_t c = 0; c < channels_; ++c) {
                instances_[c]->input[0] = pending_[c];
                instances_[c]->run();
                ready_[c] = instances_[c]->output[0];
            }
            return;
        }
        PluginInstance& both = *instances_.front();
        both.input = {pending_[0], pending_[channels_ - 1]};
        if (plugin_->inputs == 1) both.input[0] = mean(both.input);
        both.run();
        ready_ = both.output;
        if (channels_ == 1) ready_[0] = mean(both.output);
    }

    static PluginBlock mean(const std::array<PluginBlock, 2>& sides) noexcept {
        PluginBlock middle;
        for (std::size_t i = 0; i < plugin_block_frames; ++i) middle[i] = 0.5f * (sides[0][i] + sides[1][i]);
        return middle;
    }

    EffectSettings settings_;
    std::shared_ptr<const HostedPlugin> plugin_;
    std::vector<std::unique_ptr<PluginInstance>> instances_;
    std::size_t channels_ = 1;
    Frames reported_;
    std::array<PluginBlock, 2> pending_{}, ready_{};
    std::size_t filled_ = 0;  // of `pending_`; as much of `ready_` has been given out
};

}  // namespace

Result<std::shared_ptr<const PluginDescription>> describe_plugin(std::string_view uri) {
    return find_plugin(std::string(uri));
}

Result<> try_plugin(std::string_view uri) { return start_once(std::string(uri)); }

std::unique_ptr<Effect> make_plugin(const EffectSettings& settings) { return std::make_unique<Plugin>(settings); }

}  // namespace dramatis::mix::effects
