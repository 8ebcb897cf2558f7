#include "pipeline/play/player.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <future>
#include <thread>

#include <fmt/format.h>

#include "core/file_watcher.h"
#include "pipeline/play/editor.h"
#include "pipeline/play/sound_device.h"
#include "pipeline/play/status_writer.h"

namespace dramatis::pipeline {
namespace {

using namespace std::chrono_literals;

// A display is drawn so often, and keys are waited for so long.
constexpr Seconds frame_time{0.033};
// Until the first sound, nobody waits for a display.
constexpr Seconds moment{0.002};
constexpr Seconds watch_patience{0.5};

// Tells the director of saves, on a thread of its own.
class SaveWatch {
  public:
    // `since`: from before the show was read.
    SaveWatch(Director& director, FileWatcher::Time since)
        : director_(director),
          watcher_({}),
          since_(since),
          thread_([this](const std::stop_token& stop) { run(stop); }) {}

  private:
    void run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            if (auto files = director_.report().files; files != files_) {
                files_ = std::move(files);
                watcher_.watch(files_, since_);
            }
            auto saved = watcher_.wait(watch_patience, stop);
            if (saved.empty()) continue;
            since_ = FileWatcher::now();
            director_.reload(std::move(saved));
        }
    }

    Director& director_;
    std::vector<std::filesystem::path> files_;
    FileWatcher watcher_;
    FileWatcher::Time since_;  // before the last reading
    std::jthread thread_;      // the last member: ends before what it uses
};

class Player {
  public:
    // `read_at`: before the show was read.
    Player(const PlayerSettings& settings, Director& director, mix::Playout& playout, SoundDevice& device,
           FileWatcher::Time read_at)
        : settings_(settings),
          read_at_(read_at),
          director_(director),
          playout_(playout),
          device_(device),
          display_(open_live_display(settings.display)) {}

    Result<> run(const std::stop_token& stop) {
        std::optional<SaveWatch> saves;
        if (settings_.watch) saves.emplace(director_, read_at_);
        while (!stop.stop_requested() && !leaving_ && !is_over()) {
            if (auto told = device_.attend(playout_); !told.empty()) tell(std::move(told));
            playout_.sweep();
            display_->show(status());
            if (const auto key = display_->wait_key(device_.started() ? frame_time : moment)) press(*key);
        }
        saves.reset();
        if (!stop.stop_requested() && !leaving_) return device_.finish(playout_, stop);
        playout_.fade_out();
        return {};
    }

  private:
    // A listener who waits for saves stays when it has ended.
    bool is_over() const { return !settings_.watch && playout_.state().ended; }

    void tell(std::string news) { news_ = std::move(news); }

    LiveStatus status() {
        const auto heard = playout_.state();
        const auto report = director_.report();
        auto version = director_.version(heard.cut);
        LiveStatus status = version ? writer_.write(version, heard.position) : LiveStatus{};
        status.state = device_.lost()      ? LiveState::Lost
                       : playout_.paused() ? LiveState::Paused
                       : !version          ? LiveState::Starting
                       : heard.ended       ? LiveState::Ended
                       : heard.waiting     ? LiveState::Waiting
                                           : LiveState::Playing;
        const auto peaks = playout_.take_peaks();
        for (std::size_t c = 0; c < peaks.size(); ++c) status.peak[c] = to_decibels(peaks[c]).value;
        status.short_term = heard.short_term;
        status.integrated = heard.integrated;
        status.underruns = device_.underruns().total();
        status.solo = report.solo;
        status.loop = report.repeats || settings_.direction.loop;
        status.device = device_.name();
        status.diagnostics = report.diagnostics;
        if (heard.trouble && !(shown_trouble_ == heard.trouble->message)) {
            shown_trouble_ = heard.trouble->message;
            tell(shown_trouble_);
        }
        if (report.news != seen_report_) {
            seen_report_ = report.news;
            tell(report.news);
        }
        status.news = news_;
        return status;
    }

    void press(LiveKey key) {
        switch (key) {
            case LiveKey::Pause:
                return playout_.paused() ? playout_.resume() : playout_.pause();
            case LiveKey::PreviousSpeech:
                return director_.jump(Jump::PreviousSpeech);
            case LiveKey::NextSpeech:
                return director_.jump(Jump::NextSpeech);
            case LiveKey::PreviousScene:
                return director_.jump(Jump::PreviousScene);
            case LiveKey::NextScene:
                return director_.jump(Jump::NextScene);
            case LiveKey::Back:
                return director_.jump(Jump::Back);
            case LiveKey::Forward:
                return director_.jump(Jump::Forward);
            case LiveKey::Repeat:
                return director_.toggle_repeat();
            case LiveKey::Solo:
                solo_ = next_solo(solo_);
                return director_.solo(solo_);
            case LiveKey::Source:
                return print_source();
            case LiveKey::Edit:
                return edit();
            case LiveKey::Quit:
                leaving_ = true;
                return;
        }
    }

    static std::optional<mix::Bus> next_solo(std::optional<mix::Bus> now) {
        if (!now) return mix::Bus::Dialogue;
        const int next = static_cast<int>(*now) + 1;
        return next < mix::bus_count ? std::optional(static_cast<mix::Bus>(next)) : std::nullopt;
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
                if (auto told = device_.attend(playout_); !told.empty()) tell(std::move(told));
                playout_.sweep();
            };
            if (auto edited = pipeline::edit(found->sheet, found->line, frame_time, attend); !edited)
                problem = edited.error();
        });
        if (problem) tell(problem->message);
    }

    const PlayerSettings& settings_;
    FileWatcher::Time read_at_;
    Director& director_;
    mix::Playout& playout_;
    SoundDevice& device_;
    std::unique_ptr<LiveDisplay> display_;
    StatusWriter writer_;
    bool leaving_ = false;
    std::optional<mix::Bus> solo_ = settings_.direction.solo;
    std::string news_, seen_report_, shown_trouble_;
};

}  // namespace

Result<> play(const PlayerSettings& settings, Studio& studio, Diagnostics& diagnostics, const std::stop_token& stop) {
    const SampleRate rate = settings.direction.options.rate;
    Result<SoundDevice> device = failure("E0418", "");  // outlives playout, which feeds it
    mix::Playout playout({.rate = rate});
    Director director(studio.performer(), playout, settings.direction);
    // All at once: the speakers get up, the built-in sounds are read, the show is read, the device is opened.
    const auto speakers = std::async(std::launch::async, [&] { studio.performer().get_ready(); });
    const auto sounds = std::async(std::launch::async, [] {
        Diagnostics none;
        static_cast<void>(mix::load_mix_book(nullptr, none));
    });
    const auto read_at = FileWatcher::now();
    auto opening = std::async(std::launch::async, [&] { return director.open(diagnostics, stop); });
    device = SoundDevice::open(settings.device, rate);
    const auto opened = opening.get();
    if (!opened) return opened;
    if (!device) return std::unexpected(device.error());
    return Player(settings, director, playout, *device, read_at).run(stop);
}

}  // namespace dramatis::pipeline
