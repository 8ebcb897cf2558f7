#include "mix/live/playout.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <thread>
#include <utility>
#include <vector>

#include "core/mutex.h"
#include "core/trace.h"
#include "mix/live/level_meter.h"
#include "mix/live/play_log.h"

namespace dramatis::mix::live {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t block_frames = 960;
// Between two looks at an output that plays. Its queue empties with the clock of the device, whose callback must not call
// the kernel to wake anybody: it gives no event. Everything else that the mixing thread waits for is one.
constexpr auto look_at_output = 4ms;
// Of pauses and of a start in the middle of something.
constexpr Seconds edge{0.01};
// Written behind a fade, so that the device has something to play until it is paused.
constexpr Seconds silence_behind{0.25};
// Clips that have been heard are kept so long: for the run-in of a stream that begins just behind them.
constexpr Seconds forgetting{2.0};
// A device that keeps further ahead is fed as if it kept so much.
constexpr Seconds most_latency{2.0};
// Devices ask for their latency in four pieces, or in more.
constexpr double pieces = 4.0;
// What the log remembers beyond queue and device: the meter's and the crossfade's share.
constexpr Seconds remembered{1.0};

void apply_fade_in(AudioView frames) {
    for (int c = 0; c < frames.channel_count(); ++c) {
        const auto samples = frames.channel(c);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] *= (static_cast<float>(i) + 0.5f) / static_cast<float>(samples.size());
    }
}

void apply_fade_out(AudioView frames) {
    for (int c = 0; c < frames.channel_count(); ++c) {
        const auto samples = frames.channel(c);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] *= 1.0f - (static_cast<float>(i) + 0.5f) / static_cast<float>(samples.size());
    }
}

// From `old` over to `frames`. Straight lines: most of what changes is nearly the same on both sides, and adds in phase.
void apply_crossfade(ConstAudioView old, AudioView frames) {
    for (int c = 0; c < frames.channel_count(); ++c) {
        const auto from = old.channel(c);
        const auto to = frames.channel(c);
        for (std::size_t i = 0; i < to.size(); ++i) {
            const float share = (static_cast<float>(i) + 0.5f) / static_cast<float>(to.size());
            to[i] = from[i] + (to[i] - from[i]) * share;
        }
    }
}

}  // namespace

struct Playout::Desk {
    explicit Desk(const PlayoutSettings& the_settings)
        : settings(the_settings),
          log(frames(settings.ahead + most_latency + most_latency + remembered)),
          meter(settings.rate),
          block(2, block_frames),
          old(2, size(settings.crossfade)),
          thread([this](const std::stop_token& stop) { run(stop); }) {}
    ~Desk() {
        thread.request_stop();
        call();
        thread.join();
        delete mailbox.exchange(nullptr);
    }

    Frames frames(Seconds time) const { return to_frames(time, settings.rate); }
    std::size_t size(Seconds time) const { return static_cast<std::size_t>(frames(time).count); }

    // A device that starts takes all of its latency at once.
    Frames ahead() const REQUIRES(turn) { return frames(settings.ahead + std::min(latency, most_latency)); }
    Frames keep() const REQUIRES(turn) { return frames(std::max(settings.keep, latency * (1.0 / pieces))); }

    // --- the mixing thread

    void run(const std::stop_token& stop) {
        name_trace_row("mixing");
        while (!stop.stop_requested()) {
            bool worked = false, plays = false;
            {
                const MutexLock lock(turn);
                worked = step();
                publish();
                plays = output && current.mixer && !output_paused;
            }
            stepped.notify_all();
            if (!worked) wait_for_call(plays);
        }
    }

    // [any] Has the mixing thread look again.
    void call() {
        {
            const MutexLock lock(call_mutex);
            called = true;
        }
        wake.notify_all();
    }
    void wait_for_call(bool output_plays) {
        MutexLock lock(call_mutex);
        const auto is_called = [this]() REQUIRES(call_mutex) { return called; };
        if (output_plays)
            wake.wait_for(lock, look_at_output, is_called);
        else
            wake.wait(lock, is_called);
        called = false;
    }

    // One piece of work, some milliseconds at most; false if there is none.
    bool step() REQUIRES(turn) {
        bool worked = false;
        if (const std::unique_ptr<LiveCut> next{mailbox.exchange(nullptr)}) {
            begin(*next);
            begun = next->number;
            worked = true;
        }
        listen();
        if (!output || !current.mixer) return worked;
        if (pause_wanted.load() != is_paused) {
            is_paused ? leave_pause() : enter_pause();
            return true;
        }
        if (!is_paused && fill()) return true;
        if ((is_paused || ended) && !output_paused &&
            output->frames_played() > silent_from) {  // a silent frame is the last
            output->pause();
            output_paused = true;
        }
        return worked;
    }

    bool fill() REQUIRES(turn) {
        const Frames queued = log.end() - output->frames_played();
        if (queued >= ahead()) return false;
        if (position() >= current.range.end) {
            if (current.loop) {
                go_round();
            } else if (!std::exchange(ended, true)) {
                fall_silent(position());
            }
            return !ended;
        }
        ended = false;
        const Frames end = std::min(current.range.end, playable_until());
        if (position() >= end) return wait_for_more();
        waiting = false;
        const auto count =
            std::min({static_cast<std::size_t>((end - position()).count), block_frames, output->writable()});
        if (count == 0) return false;
        const AudioView out = block.view().subview(0, count);
        const Frames here = position();
        {
            const TraceSpan span("mix");
            read(out);
        }
        if (std::exchange(fade_in_next, false)) apply_fade_in(out);
        emit(out, here);
        if (!is_short_loop() && here - forgotten > frames(forgetting)) {
            forgotten = here;
            current.mixer->forget_before(here - frames(forgetting));
        }
        return true;
    }

    // The limiter looks ahead: the last of what is known is only looked at.
    Frames playable_until() const REQUIRES(turn) {
        if (current.mixable_until >= current.mixer->timeline().length) return current.range.end;
        const Frames ahead = stream ? stream->mixed_to() - stream->position() : frames(edge);
        return current.mixable_until - ahead;
    }

    // What is heard again at once is kept.
    bool is_short_loop() const REQUIRES(turn) {
        constexpr Seconds a_short_while{60.0};
        return current.loop && current.range.length() < frames(a_short_while);
    }

    bool wait_for_more() REQUIRES(turn) {
        waiting = true;
        return false;
    }

    // --- the stream

    Frames position() const REQUIRES(turn) { return stream ? stream->position() : resting_place; }

    void rest_at(Frames place) REQUIRES(turn) {
        stream.reset();
        resting_place = place;
    }

    void read(AudioView out) REQUIRES(turn) {
        if (!stream) stream.emplace(current.mixer, resting_place, current.level);
        if (auto mixed = stream->read(out); !mixed) problem = std::move(mixed.error());
    }

    void emit(ConstAudioView out, Frames place, bool still = false) REQUIRES(turn) {
        output->write(out);
        log.write(out, {current.number, place}, still);
        if (std::exchange(output_paused, false)) output->resume();
    }

    // --- changes

    // The first frame that may be something else, and where it is now.
    Frames splice_point() const REQUIRES(turn) { return std::min(log.end(), output->frames_played() + keep()); }

    Frames inside(Frames place, const LiveCut& cut) const {
        if (place < cut.range.begin || (cut.loop && place >= cut.range.end)) return cut.range.begin;
        return std::min(place, cut.range.end);
    }

    void begin(LiveCut& next) REQUIRES(turn) {
        const bool first = !current.mixer;
        if (next.seamless && !first) {
            if (stream) stream->continue_in(next.mixer);
            take_over(next);
            return;
        }
        if (first || !output || is_paused || log.end() == Frames{0}) {
            const Frames place = inside(next.entry.position(current.number, first ? Frames{0} : position()), next);
            take_over(next);
            rest_at(place);
            return;
        }
        const Frames splice = splice_point();
        const PlayLog::MixPosition here = log.place_of(splice);
        const Frames target = inside(next.entry.position(here.cut, here.position), next);
        LiveStream to(next.mixer, target, next.level);
        take_over(next);
        splice_in(splice, std::move(to));
    }

    void take_over(LiveCut& next) REQUIRES(turn) {
        const MutexLock lock(retired_mutex);
        retired.push_back(std::exchange(current, std::move(next)));
        ended = waiting = false;
        forgotten = {};
        problem.reset();
    }

    // Takes back what is queued but for the next `kept` frames, and says where that ends. `unheard` is what would have been
    // heard there: the rest of the queue, and what the stream has after it.
    Frames withdraw(Frames kept, AudioView unheard) REQUIRES(turn) {
        const Frames taken{static_cast<std::int64_t>(output->take_back(static_cast<std::size_t>(kept.count)))};
        const Frames from = log.end() - taken;
        const auto in_queue = std::min(unheard.size(), static_cast<std::size_t>(taken.count));
        log.read(from, unheard.subview(0, in_queue));
        read_on(unheard.subview(in_queue, unheard.size() - in_queue));
        log.take_back(taken);
        return from;
    }

    // Another stream goes on from `splice`, or as soon after it as can be had, faded in over what was queued.
    void splice_in(Frames splice, LiveStream to) REQUIRES(turn) {
        // While the new stream was begun, the device went on.
        const Frames from = withdraw(std::max(keep(), splice - output->frames_played()), old.view());
        stream.emplace(std::move(to));
        for (Frames late = from - splice; late > Frames{0};) {  // the device was quicker
            const auto count = std::min<std::size_t>(static_cast<std::size_t>(late.count), block_frames);
            read(block.view().subview(0, count));
            late -= Frames{static_cast<std::int64_t>(count)};
        }
        AudioBuffer faded(2, old.size());
        const Frames here = position();
        read(faded.view());
        if (!current.loop) {  // behind the end there is nothing
            const auto within = std::clamp<std::int64_t>((current.range.end - here).count, 0, faded.frames().count);
            const auto count = static_cast<std::size_t>(within);
            clear(faded.view().subview(count, faded.size() - count));
        }
        apply_crossfade(old.view(), faded.view());
        emit(faded.view(), here);
    }

    // What would follow the queue; silence in a pause.
    void read_on(AudioView out) REQUIRES(turn) {
        clear(out);
        if (!stream || out.empty()) return;
        if (auto mixed = stream->read(out); !mixed) problem = std::move(mixed.error());
    }

    // From the end of a loop to its beginning.
    void go_round() REQUIRES(turn) {
        LiveStream again(current.mixer, current.range.begin, current.level);
        current.mixable_until = current.next_round_until;
        forgotten = current.range.begin;
        splice_in(log.end(), std::move(again));
    }

    // The queue ends in a fade and silence, and the output stops in the middle of that.
    void enter_pause() REQUIRES(turn) {
        is_paused = true;
        if (output_paused) return rest_at(position());  // at the end
        const Frames splice = splice_point();
        const Frames place = log.end() > Frames{0} ? log.place_of(splice).position : position();
        AudioBuffer ending(2, size(edge));
        withdraw(std::max(Frames{0}, splice - output->frames_played()), ending.view());
        apply_fade_out(ending.view());
        emit(ending.view(), place, true);
        fall_silent(place);
        rest_at(place);
    }

    // The output is stopped in the middle of this: it never finds nothing to play.
    void fall_silent(Frames place) REQUIRES(turn) {
        silent_from = log.end();
        const AudioBuffer silence(2, size(silence_behind));
        emit(silence.view(), place, true);
    }

    void leave_pause() REQUIRES(turn) {
        is_paused = ended = false;
        const Frames taken{static_cast<std::int64_t>(output->take_back(0))};
        log.take_back(taken);
        fade_in_next = true;
    }

    // --- the output

    // [main] With the turn taken.
    void change_output(LiveOutput* next, Seconds its_latency) REQUIRES(turn) {
        if (output && current.mixer && !is_paused && log.end() > Frames{0}) {
            // After a cut that isn't heard yet, its place: what was heard is on another timeline.
            const auto place = log.place_of(heard());
            rest_at(place.cut == current.number ? place.position : position());
            fade_in_next = true;
        }
        output = next;
        latency = its_latency;
        log.clear();
        listened = {};
        is_paused = output_paused = ended = false;  // a pause is entered anew on the new output
    }

    // --- what is heard

    Frames heard() const REQUIRES(turn) { return std::max(Frames{0}, output->frames_played() - frames(latency)); }

    void listen() REQUIRES(turn) {
        if (!output) return;
        const Frames now = std::min(heard(), log.end());
        while (listened < now) {
            const auto count = std::min<std::size_t>(block_frames, static_cast<std::size_t>((now - listened).count));
            const AudioView out = block.view().subview(0, count);
            log.read(listened, out);
            meter.measure(out);
            listened += out.frames();
        }
        log.forget_before(now);
    }

    void publish() REQUIRES(turn) {
        {
            const MutexLock lock(state_mutex);
            describe();
        }
        published.notify_all();
    }

    void describe() REQUIRES(turn, state_mutex) {
        if (output && log.end() > Frames{0}) {
            const PlayLog::MixPosition place = log.place_of(heard());
            shown.cut = place.cut;
            shown.position = place.position;
        }
        if (is_paused || !output) {
            shown.cut = current.number;
            shown.position = position();
        }
        shown.mixed_cut = current.number;
        shown.mixed_to = stream ? stream->mixed_to() : resting_place;
        shown.waiting = waiting;
        shown.mixed_all = ended;
        shown.ended = ended && output && output->frames_played() >= silent_from;
        const auto peaks = meter.take_peaks();
        for (std::size_t c = 0; c < peaks.size(); ++c) shown_peaks[c] = std::max(shown_peaks[c], peaks[c]);
        shown_end = log.end();
        shown.short_term = meter.short_term();
        shown.integrated = meter.integrated();
        shown.problem = problem;
    }

    PlayoutSettings settings;
    std::atomic<LiveCut*> mailbox{nullptr};
    std::atomic<std::uint64_t> begun{0};  // the number of the last cut that was
    std::atomic<std::uint64_t> given{0};  // of the last that was asked for
    std::atomic<bool> pause_wanted{false};

    Mutex call_mutex;
    std::condition_variable_any wake;
    bool called GUARDED_BY(call_mutex) = false;  // since the mixing thread last looked

    // The mixing thread's while it works; main takes the turn to change the output.
    Mutex turn;
    std::condition_variable_any stepped;  // with `turn`: after each piece of work
    LiveOutput* output GUARDED_BY(turn) = nullptr;
    Seconds latency GUARDED_BY(turn);
    LiveCut current GUARDED_BY(turn);
    std::optional<LiveStream> stream GUARDED_BY(turn);
    Frames forgotten GUARDED_BY(turn);      // rendered clips before this one and a moment
    Frames resting_place GUARDED_BY(turn);  // where the next stream begins while there is none
    bool fade_in_next GUARDED_BY(turn) = false;
    bool is_paused GUARDED_BY(turn) = false;
    bool output_paused GUARDED_BY(turn) = false;
    Frames silent_from GUARDED_BY(turn);  // of the output, in a pause
    bool waiting GUARDED_BY(turn) = false;
    bool ended GUARDED_BY(turn) = false;
    std::optional<Diagnostic> problem GUARDED_BY(turn);
    PlayLog log GUARDED_BY(turn);
    LevelMeter meter GUARDED_BY(turn);
    Frames listened GUARDED_BY(turn);
    AudioBuffer block GUARDED_BY(turn);
    AudioBuffer old GUARDED_BY(turn);

    mutable Mutex state_mutex;
    mutable std::condition_variable_any published;  // with state_mutex
    PlayoutState shown GUARDED_BY(state_mutex);
    std::array<double, 2> shown_peaks GUARDED_BY(state_mutex) = {};
    Frames shown_end GUARDED_BY(state_mutex);
    Mutex retired_mutex;
    std::vector<LiveCut> retired GUARDED_BY(retired_mutex);  // freed by main
    std::jthread thread;  // the last member: all of the others are there when it starts
};

Playout::Playout(const PlayoutSettings& settings) : desk_(std::make_unique<Desk>(settings)) {}
Playout::~Playout() = default;

void Playout::feed(LiveOutput* output, Seconds latency) {
    Desk& desk = *desk_;
    {
        const MutexLock lock(desk.turn);
        desk.change_output(output, latency);
    }
    desk.call();
}

void Playout::cut(LiveCut cut) {
    desk_->given = cut.number;
    delete desk_->mailbox.exchange(new LiveCut(std::move(cut)));
    desk_->call();
}

bool Playout::pending() const { return desk_->begun != desk_->given; }

void Playout::pause() {
    desk_->pause_wanted = true;
    desk_->call();
}

void Playout::resume() {
    desk_->pause_wanted = false;
    desk_->call();
}

bool Playout::paused() const { return desk_->pause_wanted; }

void Playout::fade_out() {
    Desk& desk = *desk_;
    Seconds in_device;
    pause();
    {
        constexpr auto patience = 500ms;
        MutexLock lock(desk.turn);
        const auto is_unheard = [&desk]() REQUIRES(desk.turn) { return !desk.output || !desk.current.mixer; };
        desk.stepped.wait_for(lock, patience, [&]() REQUIRES(desk.turn) { return is_unheard() || desk.output_paused; });
        if (is_unheard()) return;
        in_device = desk.latency;
    }
    // What has left the queue is still in the device, which gives no event when it has been heard.
    constexpr Seconds most{0.5};
    std::this_thread::sleep_for(std::chrono::duration<double>(std::min(in_device, most).value));
}

PlayoutState Playout::state() const {
    const MutexLock lock(desk_->state_mutex);
    return desk_->shown;
}

bool Playout::wait_until(const std::function<bool(const PlayoutState&)>& condition, Seconds patience,
                         const std::stop_token& stop) const {
    Desk& desk = *desk_;
    MutexLock lock(desk.state_mutex);
    const std::chrono::duration<double> time(patience.value);
    return desk.published.wait_for(lock, stop, time,
                                   [&]() REQUIRES(desk.state_mutex) { return condition(desk.shown); });
}

Frames Playout::queued() const {
    const MutexLock lock(desk_->state_mutex);
    return desk_->shown_end;
}

std::array<double, 2> Playout::take_peaks() {
    const MutexLock lock(desk_->state_mutex);
    return std::exchange(desk_->shown_peaks, {});
}

void Playout::sweep() {
    std::vector<LiveCut> retired;
    const MutexLock lock(desk_->retired_mutex);
    retired.swap(desk_->retired);
}

}  // namespace dramatis::mix::live
