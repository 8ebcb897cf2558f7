// Keeps an output fed from a mix, a few hundred milliseconds ahead, on a thread of its own; and goes to another place, or
// over into another version of the mix, within a few hundredths of a second and without a click: what is queued is
// withdrawn but for the very next frames, and the new mix is faded in over the old one.
//
// Threads: [main] one thread feeds, pauses, sweeps and takes the peaks; [any] thread cuts, one at a time, and reads the state;
// [mixing] a thread of its own.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/frame_range.h"
#include "core/units.h"
#include "mix/live/live_stream.h"
#include "mix/live/position_map.h"

namespace dramatis::mix::live {

// Where playout goes: a LiveSink, or what a test listens to. As FrameRing and LiveFeed have them; the mixing thread calls all.
class LiveOutput {
  public:
    virtual ~LiveOutput() = default;
    virtual std::size_t writable() const noexcept = 0;
    virtual std::size_t write(ConstAudioView frames) noexcept = 0;
    virtual std::size_t take_back(std::size_t keep) noexcept = 0;
    virtual void pause() noexcept = 0;
    virtual void resume() noexcept = 0;
    virtual Frames frames_played() const noexcept = 0;
};

// What is to be played from now on. A value: it calls nobody and shares nothing but the mixer.
struct LiveCut {
    std::uint64_t number = 0;  // the caller's: which cut is heard; never the same twice, nor 0
    std::shared_ptr<timeline::Mixer> mixer;
    LiveLevel level;
    EntryMap entry;           // where it goes on; before the first cut the number is 0 and so is the position
    FrameRange range;         // on the timeline: played to its end
    bool loop = false;        // and then again from its beginning
    Frames mixable_until;     // beyond, the mix isn't known yet: playout waits for the next cut
    Frames next_round_until;  // the same for a loop when it begins again
    // The mix before was the same, at the same positions, as far as it was mixable: nothing is withdrawn or faded, and
    // `entry` isn't needed.
    bool seamless = false;
};

struct PlayoutSettings {
    SampleRate rate;
    Seconds ahead{0.3};   // how far the queue is kept filled, and by the device's latency more
    Seconds keep{0.025};  // of it, what is never withdrawn: as much as the device takes at once, at least
    Seconds crossfade{0.02};
};

// What is heard just now.
struct PlayoutState {
    std::uint64_t cut = 0;              // 0: nothing yet
    Frames position;                    // on that cut's timeline
    std::uint64_t mixed_cut = 0;        // the last cut that was begun
    Frames mixed_to;                    // on its timeline: what is mixed next
    bool waiting = false;               // at mixable_until
    bool mixed_all = false;             // the last frame is queued
    bool ended = false;                 // all of it was heard
    double short_term = 0.0;            // LUFS
    double integrated = 0.0;            // LUFS
    std::optional<Diagnostic> problem;  // a source that can't be heard: it is silent
};

class Playout {
  public:
    explicit Playout(const PlayoutSettings& settings);
    Playout(const Playout&) = delete;
    Playout& operator=(const Playout&) = delete;
    ~Playout();  // stops the thread

    // [main] Begins to feed this output, from where the last one was heard; null: none. The one before isn't used any more
    // when this returns. `latency`: from a frame's leaving the queue to its being heard.
    void feed(LiveOutput* output, Seconds latency);

    // [any] Takes effect at once; one that wasn't begun is forgotten.
    void cut(LiveCut cut);
    bool pending() const;  // a cut that wasn't begun
    // [main] With fades of a hundredth of a second.
    void pause();
    void resume();
    bool paused() const;
    // [main] Fades what is heard out and returns when it has been; at most half a second.
    void fade_out();

    // [any]
    PlayoutState state() const;
    // Returns once the state meets the condition, which is asked on the calling thread; false once `patience` is over or a stop
    // is asked for.
    bool wait_until(const std::function<bool(const PlayoutState&)>& condition, Seconds patience,
                    const std::stop_token& stop = {}) const;
    Frames queued() const;  // frames given to the output so far
    // [main] Linear, of left and right as heard since the call before.
    std::array<double, 2> take_peaks();
    // [main] Frees what earlier cuts held: not the mixing thread's time.
    void sweep();

  private:
    struct Desk;
    std::unique_ptr<Desk> desk_;
};

}  // namespace dramatis::mix::live
