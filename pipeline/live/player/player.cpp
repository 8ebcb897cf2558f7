#include "pipeline/live/player/player.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <future>
#include <optional>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "core/trace.h"
#include "core/watch/repeat_on_save.h"
#include "pipeline/live/device/sound_device.h"
#include "pipeline/live/player/editor.h"
#include "pipeline/live/player/status_writer.h"
#include "pipeline/live/screen/event_words.h"

namespace dramatis::pipeline::live::player {
namespace {

using namespace std::chrono_literals;

// A display is drawn so often, and keys are waited for so long.
constexpr Seconds frame_time{0.033};
// Until the first sound, nobody waits for a display.
constexpr Seconds moment{0.002};
// Has the director read the show again on each save, on a thread of its own.
class SaveWatch {
  public:
    // `read_at`: before the show was read.
    SaveWatch(Director& director, FileWatcher::Time read_at)
        : thread_([&director, read_at](const std::stop_token& stop) {
              name_trace_row("watch");
              const auto read_again = [&](const std::vector<std::filesystem::path>& saved) -> WatchTurn {
                  const FileList& files = director.files();
                  const auto before = files.readings();
                  if (!saved.empty()) director.reload(saved);
                  return {.files = files.wait_for(saved.empty() ? before : before + 1, stop)};
              };
              repeat_on_save(read_again, stop, read_at);
          }) {}

  private:
    std::jthread thread_;
};

class Player {
  public:
    // `read_at`: before the show was read.
    Player(const PlayerSettings& settings, Director& director, mix::live::Playout& playout, device::SoundDevice& device,
           FileWatcher::Time read_at)
        : settings_(settings),
          read_at_(read_at),
          director_(director),
          playout_(playout),
          device_(device),
          display_(screen::open_live_display(settings.display)) {}

    Result<Played> run(const std::stop_token& stop) {
        std::optional<SaveWatch> saves;
        if (settings_.watch) saves.emplace(director_, read_at_);
        while (!stop.stop_requested() && !leaving_ && !is_over()) {
            if (auto notice = device_.attend(playout_); !notice.empty()) notify(std::move(notice));
            playout_.sweep();
            display_->show(status());
            if (const auto key = display_->wait_key(device_.started() ? frame_time : moment)) press(*key);
        }
        saves.reset();
        // Before the lines that are being spoken are given up.
        Played played{director_.state().lines};
        if (!stop.stop_requested() && !leaving_) {
            if (auto finished = device_.finish(playout_, stop); !finished) return std::unexpected(finished.error());
            display_->show(status());
            return played;
        }
        playout_.fade_out();
        if (settings_.on_leaving) settings_.on_leaving();
        return played;
    }

  private:
    // A listener who waits for saves stays when it has ended.
    bool is_over() const { return !settings_.watch && playout_.state().ended; }

    void notify(std::string text, Diagnostics details = {}) {
        notices_.push_back({++last_notice_, std::move(text), std::move(details)});
    }
    // After an overflow of the director's queue the oldest messages are lost; its state is read anyway.
    void notify_of_events() {
        for (const auto& [number, event] : director_.events_since(last_event_).events) {
            last_event_ = number;
            const auto* const lines = std::get_if<LinesReported>(&event);
            if (auto text = screen::message_of(event); !text.empty())
                notify(std::move(text), lines ? lines->added : Diagnostics{});
        }
    }

    screen::LiveStatus status() {
        const auto heard = playout_.state();
        const auto direction = director_.state();
        auto version = director_.version(heard.cut);
        screen::LiveStatus status = version ? writer_.write(version, heard.position) : screen::LiveStatus{};
        status.state = device_.lost()      ? screen::LiveState::Lost
                       : playout_.paused() ? screen::LiveState::Paused
                       : !version          ? screen::LiveState::Starting
                       : heard.ended       ? screen::LiveState::Ended
                       : heard.waiting     ? screen::LiveState::Waiting
                                           : screen::LiveState::Playing;
        const auto peaks = playout_.take_peaks();
        for (std::size_t c = 0; c < peaks.size(); ++c) status.peak[c] = to_decibels(peaks[c]).value;
        status.short_term = heard.short_term;
        status.integrated = heard.integrated;
        status.underruns = device_.underruns().total();
        status.solo = direction.solo;
        status.loop = direction.repeats || settings_.direction.loop;
        status.device = device_.name();
        status.diagnostics = direction.diagnostics;
        status.silent_lines = direction.lines->silent;
        if (heard.problem && !(shown_problem_ == heard.problem->message)) {
            shown_problem_ = heard.problem->message;
            notify(shown_problem_);
        }
        notify_of_events();
        status.notices = std::exchange(notices_, {});
        return status;
    }

    void press(screen::LiveKey key) {
        switch (key) {
            case screen::LiveKey::Pause:
                return playout_.paused() ? playout_.resume() : playout_.pause();
            case screen::LiveKey::PreviousSpeech:
                return director_.jump(Jump::PreviousSpeech);
            case screen::LiveKey::NextSpeech:
                return director_.jump(Jump::NextSpeech);
            case screen::LiveKey::PreviousScene:
                return director_.jump(Jump::PreviousScene);
            case screen::LiveKey::NextScene:
                return director_.jump(Jump::NextScene);
            case screen::LiveKey::Back:
                return director_.jump(Jump::Back);
            case screen::LiveKey::Forward:
                return director_.jump(Jump::Forward);
            case screen::LiveKey::Repeat:
                return director_.toggle_repeat();
            case screen::LiveKey::Solo:
                solo_ = next_solo(solo_);
                return director_.solo(solo_);
            case screen::LiveKey::Source:
                return print_source();
            case screen::LiveKey::Edit:
                return edit();
            case screen::LiveKey::Quit:
                leaving_ = true;
                return;
        }
    }

    static std::optional<mix::audio::Bus> next_solo(std::optional<mix::audio::Bus> now) {
        if (!now) return mix::audio::Bus::Dialogue;
        const int next = static_cast<int>(*now) + 1;
        return next < mix::audio::bus_count ? std::optional(static_cast<mix::audio::Bus>(next)) : std::nullopt;
    }

    // Where the speech that is heard is written; the cue that is heard if nobody has spoken yet.
    std::optional<CuePlace> place() const {
        const auto heard = playout_.state();
        const auto version = director_.version(heard.cut);
        if (!version) return std::nullopt;
        auto item = speech_at(*version, heard.position);
        if (!item || version->arrangement.items[*item].start > heard.position) item = item_at(*version, heard.position);
        return item ? std::optional(place_of(*version, *item)) : std::nullopt;
    }

    void print_source() {
        if (const auto found = place())
            display_->print(fmt::format("{}:{}: {}", found->sheet.string(), found->line, found->text));
    }

    void edit() {
        const auto found = place();
        if (!found) return;
        std::optional<Diagnostic> problem;
        display_->lend_terminal([&] {
            // The show goes on, and so does all that it asks of us.
            const auto attend = [this] {
                if (auto notice = device_.attend(playout_); !notice.empty()) notify(std::move(notice));
                playout_.sweep();
            };
            if (auto edited = player::edit(found->sheet, found->line, frame_time, attend); !edited)
                problem = edited.error();
        });
        if (problem) notify(problem->message);
    }

    const PlayerSettings& settings_;
    FileWatcher::Time read_at_;
    Director& director_;
    mix::live::Playout& playout_;
    device::SoundDevice& device_;
    std::unique_ptr<screen::LiveDisplay> display_;
    StatusWriter writer_;
    bool leaving_ = false;
    std::optional<mix::audio::Bus> solo_ = settings_.direction.solo;
    std::vector<screen::LiveNotice> notices_;  // since the last status
    std::uint64_t last_notice_ = 0, last_event_ = 0;
    std::string shown_problem_;
};

}  // namespace

Result<Played> play(const PlayerSettings& settings, perform::Studio& studio, Diagnostics& diagnostics,
                    const std::stop_token& stop) {
    const SampleRate rate = settings.direction.options.rate;
    std::optional<device::SoundDevice> device;  // outlives playout, which feeds it
    mix::live::Playout playout({.rate = rate});
    Director director(studio.performer(), playout, settings.direction);
    // All at once: the speakers get up, the built-in sounds are read, the show is read, the device is opened.
    const auto speakers = std::async(std::launch::async, [&] { studio.performer().get_ready(); });
    const auto sounds = std::async(std::launch::async, [] {
        Diagnostics none;
        static_cast<void>(mix::settings::load_mix_book(nullptr, none));
    });
    const auto read_at = FileWatcher::now();
    auto opening = std::async(std::launch::async, [&] { return director.open(diagnostics, stop); });
    auto connected = device::SoundDevice::open(settings.device, rate);
    const auto opened = opening.get();
    if (!opened) return std::unexpected(opened.error());
    if (!connected) return std::unexpected(connected.error());
    device = std::move(*connected);
    return Player(settings, director, playout, *device, read_at).run(stop);
}

}  // namespace dramatis::pipeline::live::player
