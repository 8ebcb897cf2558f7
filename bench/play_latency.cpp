// How soon a save is heard: plays a show on a device that takes frames by the clock, saves its files by rename as editors do,
// and times each save until the first frame that is different leaves the queue. The device's own latency is not in it.
//
//     play_latency FOLDER SAVES        FOLDER holds show.cues and is written to; PLACE of the first speech is chosen by --from
//
// Prints one line a kind of save: p50, p95 and the longest, in milliseconds.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "core/watch/file_watcher.h"
#include "mix/live/live_feed.h"
#include "pipeline/live/director.h"
#include "pipeline/perform/studio.h"

namespace dramatis::pipeline {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr dramatis::SampleRate rate{48000};

// Takes five milliseconds of frames every five milliseconds, and notes when the frames behind a splice are taken.
class PacedOutput : public dramatis::mix::live::LiveOutput {
  public:
    std::size_t writable() const noexcept override { return feed_.writable(); }
    std::size_t write(dramatis::ConstAudioView frames) noexcept override { return feed_.write(frames); }
    std::size_t take_back(std::size_t keep) noexcept override {
        const std::size_t taken = feed_.take_back(keep);
        if (taken > 0) splice_ = feed_.queued_to().count;  // a loop that begins again takes nothing
        return taken;
    }
    void pause() noexcept override { feed_.pause(); }
    void resume() noexcept override { feed_.resume(); }
    dramatis::Frames frames_played() const noexcept override { return feed_.played(); }

    // When the next splice after this call is heard; the epoch if none is within five seconds.
    void expect_splice() { splice_ = -1, heard_ = 0; }
    Clock::time_point wait_for_splice() const {
        for (const auto end = Clock::now() + 5s; heard_ == 0 && Clock::now() < end;) std::this_thread::sleep_for(200us);
        return Clock::time_point(Clock::duration(heard_));
    }
    dramatis::mix::live::Underruns underruns() const { return feed_.underruns(); }

  private:
    void run(const std::stop_token& stop) {
        constexpr std::size_t frames = 240;
        std::vector<float> block(2 * frames);
        for (auto next = Clock::now(); !stop.stop_requested(); next += 5ms) {
            std::this_thread::sleep_until(next);
            feed_.fill(block, false);
            if (splice_ >= 0 && heard_ == 0 && feed_.played().count > splice_)
                heard_ = Clock::now().time_since_epoch().count();
        }
    }

    dramatis::mix::live::LiveFeed feed_{dramatis::Frames{65536}};
    std::atomic<std::int64_t> splice_{-1};
    std::atomic<Clock::rep> heard_{0};
    std::jthread device_{[this](const std::stop_token& stop) { run(stop); }};
};

void save(const fs::path& file, const std::string& text) {
    const fs::path other = file.string() + "~";
    std::ofstream(other) << text;
    fs::rename(other, file);
}

std::string read(const fs::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void report(std::string_view what, std::vector<double> times) {
    std::ranges::sort(times);
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(std::lround(share * static_cast<double>(times.size() - 1)))];
    };
    std::printf("%-34s p50 %5.0f ms   p95 %5.0f ms   longest %5.0f ms   (%zu saves)\n", std::string(what).c_str(),
                at(0.5), at(0.95), times.back(), times.size());
}

int run(const fs::path& folder, int saves) {
    auto studio = dramatis::pipeline::perform::open_studio({.cache = folder / "cache", .no_cache = false});
    if (!studio) return std::fputs(dramatis::to_text(studio.error()).c_str(), stderr), 1;
    const fs::path sheet = folder / "show.cues", voices = folder / "voices.toml", mix = folder / "mix.toml";
    save(voices, "[pacing]\nline = \"0.35 s\"\n");
    save(mix, "[levels]\ndialogue = \"0 dB\"\n");

    PacedOutput output;
    dramatis::mix::live::Playout playout({.rate = rate});
    dramatis::pipeline::live::DirectorSettings settings;
    settings.options.sheet = sheet;
    settings.gain = dramatis::Decibels{0.0};
    dramatis::pipeline::live::Director director((*studio)->performer(), playout, settings);
    dramatis::Diagnostics diagnostics;
    if (auto opened = director.open(diagnostics, {}); !opened)
        return std::fputs((dramatis::to_text(diagnostics) + dramatis::to_text(opened.error())).c_str(), stderr), 1;
    playout.feed(&output, {});
    std::jthread watch([&](const std::stop_token& stop) {
        dramatis::FileWatcher watcher(director.files().wait_for(1, stop));
        while (!stop.stop_requested()) {
            if (auto saved = watcher.wait({0.2}, stop); !saved.empty()) director.reload(std::move(saved));
        }
    });
    // All lines are spoken before the first save: a writer's usual state.
    std::this_thread::sleep_for(500ms);
    while (true) {
        const auto version = director.version(playout.state().cut);
        if (version && version->is_whole()) break;
        std::this_thread::sleep_for(20ms);
    }

    const auto time = [&](std::string_view what, const auto& write) {
        std::vector<double> times;
        for (int i = 0; i < saves; ++i) {
            std::this_thread::sleep_for(300ms);
            output.expect_splice();
            const auto begun = Clock::now();
            write(i);
            const auto heard = output.wait_for_splice();
            if (heard == Clock::time_point()) return std::fputs("a save was not heard\n", stderr), false;
            times.push_back(std::chrono::duration<double, std::milli>(heard - begun).count());
        }
        report(what, std::move(times));
        return true;
    };
    const std::string text = read(sheet);
    // The first speech is heard again and again: the words that are edited are always those that are heard.
    director.toggle_repeat();
    std::this_thread::sleep_for(1s);
    const std::size_t word = text.find(": ") == std::string::npos ? 0 : text.find(". ", text.find("\n\n", 60)) + 2;
    bool all = time("a word of the speech that is heard", [&](int i) {
        std::string edited = text;
        edited.insert(word, fmt::format("Take {}. ", i));
        save(sheet, edited);
    });
    all =
        all && time("every voice (voices.toml)", [&](int i) {
            save(
                voices,
                fmt::format(
                    "[delivery.plainly]\nrate = 1.0\n[voice.narrator]\nrate_wpm = {}\n[pacing]\nspeaker = \"0.{} s\"\n",
                    160 + i, 40 + i));
        });
    all = all && time("the level of all speech (mix.toml)",
                      [&](int i) { save(mix, fmt::format("[levels]\ndialogue = \"-{}.5 dB\"\n", i % 9)); });
    const auto underruns = output.underruns();
    std::printf("%-34s %llu\n", "underruns meanwhile", static_cast<unsigned long long>(underruns.total()));
    playout.feed(nullptr, {});
    return all ? 0 : 1;
}

}  // namespace
}  // namespace dramatis::pipeline

int main(int argc, char** argv) {
    if (argc != 3) return std::fputs("usage: play_latency FOLDER SAVES\n", stderr), 2;
    return dramatis::pipeline::run(argv[1], std::stoi(argv[2]));
}
