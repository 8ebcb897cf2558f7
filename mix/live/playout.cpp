#include "mix/live/playout.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "mix/live/level_meter.h"
#include "mix/live/play_log.h"

namespace dramatis::mix {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t block_frames = 960;
// How long the mixing thread sleeps when the queue is full and nobody calls it.
constexpr auto nap = 4ms;
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
        wake.notify_all();
        thread.join();
        delete mailbox.exchange(nullptr);
    }

    Frames frames(Seconds time) const { return to_frames(time, settings.rate); }
    std::size_t size(Seconds time) const { return static_cast<std::size_t>(frames(time).count); }

    // A device that starts takes all of its latency at once.
    Frames ahead() const { return frames(settings.ahead + std::min(latency, most_latency)); }
    Frames keep() const { return frames(std::max(settings.keep, latency * (1.0 / pieces))); }

    // --- the mixing thread

    void run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            std::unique_lock lock(turn);
            const bool worked = step();
            publish();
            if (worked) continue;
            wake.wait_for(lock, nap);
        }
    }

    // One piece of work, some milliseconds at most; false if there is none.
    bool step() {
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
        if ((is_paused || ended) && !output_paused && output->frames_played() >= silent_from) {
            output->pause();
            output_paused = true;
        }
        return worked;
    }

    bool fill() {
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
        read(out);
        if (std::exchange(fade_in_next, false)) apply_fade_in(out);
        emit(out, here);
        if (!is_short_loop() && here - forgotten > frames(forgetting)) {
            forgotten = here;
            current.mixer->forget_before(here - frames(forgetting));
        }
        return true;
    }

    // The limiter looks ahead: the last of what is known is only looked at.
    Frames playable_until() const {
        if (current.mixable_until >= current.mixer->timeline().length) return current.range.end;
        const Frames ahead = stream ? stream->mixed_to() - stream->position() : frames(edge);
        return current.mixable_until - ahead;
    }

    // What is heard again at once is kept.
    bool is_short_loop() const {
        constexpr Seconds a_short_while{60.0};
        return current.loop && current.range.end - current.range.begin < frames(a_short_while);
    }

    bool wait_for_more() {
        waiting = true;
        return false;
    }

    // --- the stream

    Frames position() const { return stream ? stream->position() : resting_place; }

    void rest_at(Frames place) {
        stream.reset();
        resting_place = place;
    }

    void read(AudioView out) {
        if (!stream) stream.emplace(current.mixer, resting_place, current.level);
        if (auto mixed = stream->read(out); !mixed) trouble = std::move(mixed.error());
    }

    void emit(ConstAudioView out, Frames place, bool still = false) {
        output->write(out);
        log.write(out, {current.number, place}, still);
        if (std::exchange(output_paused, false)) output->resume();
    }

    // --- changes

    // The first frame that may be something else, and where it is now.
    Frames splice_point() const { return std::min(log.end(), output->frames_played() + keep()); }

    Frames inside(Frames place, const LiveCut& cut) const {
        if (place < cut.range.begin || (cut.loop && place >= cut.range.end)) return cut.range.begin;
        return std::min(place, cut.range.end);
    }

    void begin(LiveCut& next) {
        const bool first = !current.mixer;
        if (next.seamless && !first) {
            if (stream) stream->continue_in(next.mixer);
            take_over(next);
            return;
        }
        if (first || !output || is_paused || log.end() == Frames{0}) {
            const Frames place = inside(next.place(current.number, first ? Frames{0} : position()), next);
            take_over(next);
            rest_at(place);
            return;
        }
        const Frames splice = splice_point();
        const PlayLog::Place here = log.place_of(splice);
        const Frames target = inside(next.place(here.cut, here.position), next);
        LiveStream to(next.mixer, target, next.level);
        take_over(next);
        splice_in(splice, std::move(to));
    }

    void take_over(LiveCut& next) {
        const std::lock_guard lock(retired_mutex);
        if (current.mixer != next.mixer) retired.push_back(std::move(current.mixer));
        current = std::move(next);
        ended = waiting = false;
        forgotten = {};
        trouble.reset();
    }

    // Takes back what is queued but for the next `kept` frames, and says where that ends. `unheard` is what would have been
    // heard there: the rest of the queue, and what the stream has after it.
    Frames withdraw(Frames kept, AudioView unheard) {
        const Frames taken{static_cast<std::int64_t>(output->take_back(static_cast<std::size_t>(kept.count)))};
        const Frames from = log.end() - taken;
        const auto in_queue = std::min(unheard.size(), static_cast<std::size_t>(taken.count));
        log.read(from, unheard.subview(0, in_queue));
        read_on(unheard.subview(in_queue, unheard.size() - in_queue));
        log.take_back(taken);
        return from;
    }

    // Another stream goes on from `splice`, or as soon after it as can be had, faded in over what was queued.
    void splice_in(Frames splice, LiveStream to) {
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
    void read_on(AudioView out) {
        clear(out);
        if (!stream || out.empty()) return;
        if (auto mixed = stream->read(out); !mixed) trouble = std::move(mixed.error());
    }

    // From the end of a loop to its beginning.
    void go_round() {
        LiveStream again(current.mixer, current.range.begin, current.level);
        current.mixable_until = current.next_round_until;
        forgotten = current.range.begin;
        splice_in(log.end(), std::move(again));
    }

    // The queue ends in a fade and silence, and the output stops in the middle of that.
    void enter_pause() {
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
    void fall_silent(Frames place) {
        silent_from = log.end();
        const AudioBuffer silence(2, size(silence_behind));
        emit(silence.view(), place, true);
    }

    void leave_pause() {
        is_paused = ended = false;
        const Frames taken{static_cast<std::int64_t>(output->take_back(0))};
        log.take_back(taken);
        fade_in_next = true;
    }

    // --- what is heard

    Frames heard() const { return std::max(Frames{0}, output->frames_played() - frames(latency)); }

    void listen() {
        if (!output) return;
        const Frames now = std::min(heard(), log.end());
        while (listened < now) {
            const auto count = std::min<std::size_t>(block_frames, static_cast<std::size_t>((now - listened).count));
            const AudioView out = block.view().subview(0, count);
            log.read(listened, out);
            meter.hear(out);
            listened += out.frames();
        }
        log.forget_before(now);
    }

    void publish() {
        const std::lock_guard lock(state_mutex);
        if (output && log.end() > Frames{0}) {
            const PlayLog::Place place = log.place_of(heard());
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
        shown.trouble = trouble;
    }

    PlayoutSettings settings;
    std::atomic<LiveCut*> mailbox{nullptr};
    std::atomic<std::uint64_t> begun{0};  // the number of the last cut that was
    std::atomic<std::uint64_t> given{0};  // of the last that was asked for
    std::atomic<bool> pause_wanted{false};

    // The mixing thread's while it works; main takes the turn to change the output.
    std::mutex turn;
    std::condition_variable wake;
    LiveOutput* output = nullptr;
    Seconds latency;
    LiveCut current;
    std::optional<LiveStream> stream;
    Frames forgotten;      // rendered clips before this one and a moment
    Frames resting_place;  // where the next stream begins while there is none
    bool fade_in_next = false;
    bool is_paused = false, output_paused = false;
    Frames silent_from;  // of the output, in a pause
    bool waiting = false, ended = false;
    std::optional<Diagnostic> trouble;
    PlayLog log;
    LevelMeter meter;
    Frames listened;
    AudioBuffer block, old;

    std::mutex state_mutex;
    PlayoutState shown;
    std::array<double, 2> shown_peaks{};
    Frames shown_end;
    std::mutex retired_mutex;
    std::vector<std::shared_ptr<Mixer>> retired;
    std::jthread thread;  // the last member: all of the others are there when it starts
};

Playout::Playout(const PlayoutSettings& settings) : desk_(std::make_unique<Desk>(settings)) {}
Playout::~Playout() = default;

void Playout::feed(LiveOutput* output, Seconds latency) {
    Desk& desk = *desk_;
    const std::lock_guard lock(desk.turn);
    if (desk.output && desk.current.mixer && !desk.is_paused && desk.log.end() > Frames{0}) {
        // After a cut that isn't heard yet, its place: what was heard is on another timeline.
        const auto heard = desk.log.place_of(desk.heard());
        desk.rest_at(heard.cut == desk.current.number ? heard.position : desk.position());
        desk.fade_in_next = true;
    }
    desk.output = output;
    desk.latency = latency;
    desk.log.clear();
    desk.listened = {};
    desk.is_paused = desk.output_paused = desk.ended = false;  // a pause is entered anew on the new output
    desk.wake.notify_all();
}

void Playout::cut(LiveCut cut) {
    desk_->given = cut.number;
    delete desk_->mailbox.exchange(new LiveCut(std::move(cut)));
    desk_->wake.notify_all();
}

bool Playout::pending() const { return desk_->begun != desk_->given; }

void Playout::pause() {
    desk_->pause_wanted = true;
    desk_->wake.notify_all();
}

void Playout::resume() {
    desk_->pause_wanted = false;
    desk_->wake.notify_all();
}

bool Playout::paused() const { return desk_->pause_wanted; }

void Playout::fade_out() {
    pause();
    for (int tries = 0; tries < 100; ++tries) {
        {
            const std::lock_guard lock(desk_->turn);
            if (!desk_->output || !desk_->current.mixer) return;
            if (desk_->output_paused) break;
        }
        std::this_thread::sleep_for(5ms);
    }
    // What has left the queue is still in the device.
    constexpr Seconds most{0.5};
    std::this_thread::sleep_for(std::chrono::duration<double>(std::min(desk_->latency, most).value));
}

PlayoutState Playout::state() const {
    const std::lock_guard lock(desk_->state_mutex);
    return desk_->shown;
}

Frames Playout::queued() const {
    const std::lock_guard lock(desk_->state_mutex);
    return desk_->shown_end;
}

std::array<double, 2> Playout::take_peaks() {
    const std::lock_guard lock(desk_->state_mutex);
    return std::exchange(desk_->shown_peaks, {});
}

void Playout::sweep() {
    std::vector<std::shared_ptr<Mixer>> retired;
    const std::lock_guard lock(desk_->retired_mutex);
    retired.swap(desk_->retired);
}

}  // namespace dramatis::mix
