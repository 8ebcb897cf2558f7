// A speech engine for tests of everything behind speech: instant, deterministic, and free of any program, so that no
// upgrade of a real engine breaks a test of the mix. A line becomes a tone of 0.06 s a character, whose frequency follows
// the line's pitch; its words share the length evenly by their characters.
#pragma once

#include <algorithm>
#include <atomic>
#include <cmath>
#include <condition_variable>
#include <functional>
#include <limits>
#include <mutex>
#include <numbers>
#include <string>
#include <vector>

#include "core/text.h"
#include "voices/speech/speech_engine.h"
#include "voices/speech/word_timing.h"

namespace dramatis {

class FakeSpeechEngine : public voices::speech::SpeechEngine {
  public:
    static constexpr SampleRate rate{22050};
    static constexpr std::int64_t frames_a_character = 1323;  // 0.06 s
    static constexpr double peak = 0.25;

    std::string identity() const override { return identity_; }

    Result<voices::takes::Take> speak(const voices::takes::Line& line) override {
        {
            std::unique_lock lock(mutex_);
            const int call = ++calls_;
            spoken_.push_back(line.text.text);
            let_go_.wait(lock, [&] { return call <= held_after_; });
        }
        if (fails_ && fails_(line)) return failure(failure_code_, "the fake engine failed as it was told to");
        voices::takes::Take take = take_of(line);
        if (spoils_) spoils_(take);
        return take;
    }

    // -- what a test may ask of it; before the engine is used
    void set_identity(std::string identity) { identity_ = std::move(identity); }
    // Lines beyond so many take until `let_go`.
    void hold_after(int calls) {
        const std::lock_guard lock(mutex_);
        held_after_ = calls;
    }
    // Fails on lines whose text holds this.
    void fail_on(std::string text) {
        fails_ = [text = std::move(text)](const voices::takes::Line& line) {
            return line.text.text.find(text) != std::string::npos;
        };
    }
    void fail_with(std::string code) { failure_code_ = std::move(code); }
    // Changes what it has spoken before it hands it over.
    void spoil(std::function<void(voices::takes::Take&)> spoils) { spoils_ = std::move(spoils); }
    void fail_when(std::function<bool(const voices::takes::Line&)> fails) { fails_ = std::move(fails); }

    // -- while it is used
    void let_go() {
        {
            const std::lock_guard lock(mutex_);
            held_after_ = std::numeric_limits<int>::max();
        }
        let_go_.notify_all();
    }

    // -- what it has seen
    int calls() const { return calls_; }
    // Texts in the order in which they came; any order when several threads call.
    std::vector<std::string> spoken() const {
        const std::lock_guard lock(mutex_);
        return spoken_;
    }

    // The take that it makes of a line, failing or not.
    static voices::takes::Take take_of(const voices::takes::Line& line) {
        const auto characters = static_cast<std::int64_t>(count_code_points(line.text.text));
        voices::takes::Take take;
        take.rate = rate;
        take.samples.resize(static_cast<std::size_t>(std::max<std::int64_t>(1, characters) * frames_a_character));
        const double frequency = 100.0 + 2.0 * line.prosody.pitch;
        for (std::size_t i = 0; i < take.samples.size(); ++i) {
            const double phase = 2.0 * std::numbers::pi * frequency * static_cast<double>(i) / rate.hz;
            take.samples[i] = static_cast<std::int16_t>(std::lround(peak * 32767.0 * std::sin(phase)));
        }
        take.words = voices::speech::share_out_words(line.text, take.length());
        return take;
    }

  private:
    std::string identity_ = "fake";
    std::function<void(voices::takes::Take&)> spoils_;
    std::string failure_code_ = "E0222";
    std::function<bool(const voices::takes::Line&)> fails_;
    std::atomic<int> calls_ = 0;
    mutable std::mutex mutex_;
    std::condition_variable let_go_;
    int held_after_ = std::numeric_limits<int>::max();
    std::vector<std::string> spoken_;
};

}  // namespace dramatis
