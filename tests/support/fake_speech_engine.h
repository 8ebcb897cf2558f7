// A speech engine for tests of everything behind speech: instant, deterministic, and free of any program, so that no
// upgrade of a real engine breaks a test of the mix. A line becomes a tone of 0.06 s a character, whose frequency follows
// the line's pitch; its words share the length evenly by their characters.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <functional>
#include <mutex>
#include <numbers>
#include <string>
#include <thread>
#include <vector>

#include "core/text.h"
#include "voices/speech_engine.h"
#include "voices/word_timing.h"

namespace dramatis {

class FakeSpeechEngine : public voices::SpeechEngine {
  public:
    static constexpr SampleRate rate{22050};
    static constexpr std::int64_t frames_a_character = 1323;  // 0.06 s
    static constexpr double peak = 0.25;

    std::string identity() const override { return identity_; }

    Result<voices::Take> speak(const voices::Line& line) override {
        ++calls_;
        {
            const std::lock_guard lock(mutex_);
            spoken_.push_back(line.text.text);
        }
        if (delay_.count() > 0) std::this_thread::sleep_for(delay_);
        if (fails_ && fails_(line)) return failure("E0222", "the fake engine failed as it was told to");
        return take_of(line);
    }

    // -- what a test may ask of it; before the engine is used
    void set_identity(std::string identity) { identity_ = std::move(identity); }
    void set_delay(std::chrono::milliseconds delay) { delay_ = delay; }
    // Fails on lines whose text holds this.
    void fail_on(std::string text) {
        fails_ = [text = std::move(text)](const voices::Line& line) {
            return line.text.text.find(text) != std::string::npos;
        };
    }
    void fail_when(std::function<bool(const voices::Line&)> fails) { fails_ = std::move(fails); }

    // -- what it has seen
    int calls() const { return calls_; }
    // Texts in the order in which they came; any order when several threads call.
    std::vector<std::string> spoken() const {
        const std::lock_guard lock(mutex_);
        return spoken_;
    }

    // The take that it makes of a line, failing or not.
    static voices::Take take_of(const voices::Line& line) {
        const auto characters = static_cast<std::int64_t>(count_code_points(line.text.text));
        voices::Take take;
        take.rate = rate;
        take.samples.resize(static_cast<std::size_t>(std::max<std::int64_t>(1, characters) * frames_a_character));
        const double frequency = 100.0 + 2.0 * line.pitch;
        for (std::size_t i = 0; i < take.samples.size(); ++i) {
            const double phase = 2.0 * std::numbers::pi * frequency * static_cast<double>(i) / rate.hz;
            take.samples[i] = static_cast<std::int16_t>(std::lround(peak * 32767.0 * std::sin(phase)));
        }
        take.words = voices::share_out_words(line.text, take.length());
        return take;
    }

  private:
    std::string identity_ = "fake";
    std::chrono::milliseconds delay_{0};
    std::function<bool(const voices::Line&)> fails_;
    std::atomic<int> calls_ = 0;
    mutable std::mutex mutex_;
    std::vector<std::string> spoken_;
};

}  // namespace dramatis
