// Directs what is played: reads the show, has the lines performed that are needed next, arranges them, and cuts playout over;
// again for every save, and whenever the listener wants to be elsewhere. On a thread of its own, so that neither the screen
// nor the sound waits for it.
//
// Threads: [main] one thread opens and gives orders; [director] its own does the work; [any] thread reads events and versions.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "mix/live/playout.h"
#include "pipeline/live/cutter.h"
#include "pipeline/live/director_events.h"
#include "pipeline/live/file_list.h"
#include "pipeline/live/jump.h"
#include "pipeline/live/line_pool.h"
#include "pipeline/live/live_version.h"
#include "pipeline/live/order_queue.h"
#include "pipeline/live/places.h"
#include "pipeline/live/played_range.h"

namespace dramatis::pipeline::live {

struct DirectorSettings {
    LiveOptions options;
    int jobs = 2;
    std::optional<Place> from;
    std::optional<Place> to;  // up to its end
    bool loop = false;
    std::optional<Decibels> gain;  // instead of the last render's or an estimate
    std::optional<mix::audio::Bus> solo;
    std::filesystem::path cache;  // where the last render's gain is looked for; empty: nowhere
};

class Director {
  public:
    // Both outlive it.
    Director(voices::speech::Performer& performer, mix::live::Playout& playout, DirectorSettings settings);
    ~Director();

    // Reads the show, has its first seconds performed and begins to play. Errors: of read_live_show, find_place; E0424 the
    // end is before the beginning; E0418 stopped; E0225, E0231, E0232 nothing can be spoken on this machine. Before anything
    // else, on any one thread.
    Result<> open(Diagnostics& diagnostics, const std::stop_token& stop);

    // [any] Done as soon as may be, in the order in which they were given.
    void jump(Jump where) { orders_.post(where); }
    void toggle_repeat() { orders_.post(RepeatOrder{}); }  // of the speech that is heard
    void solo(std::optional<mix::audio::Bus> bus) { orders_.post(SoloOrder{bus}); }
    void reload(std::vector<std::filesystem::path> saved) { orders_.post(ReloadOrder{std::move(saved)}); }

    // [any] The version that a cut of playout's belongs to; null for one that was long ago.
    LiveVersionRef version(std::uint64_t number) const { return cutter_.version(number); }
    // [any] What happened after event `number`, and what is true now.
    DirectorEvents::Batch events_since(std::uint64_t number) const { return events_.since(number); }
    DirectorState state() const { return events_.state(); }
    // [any] The files to watch, after each reading of the show: one by `open`, one or fewer by each `reload`.
    const FileList& files() const { return files_; }

  private:
    using Locate = std::function<Frames(const LiveVersionRef&)>;
    struct Performed {
        LiveVersionRef version;          // null once a stop is asked for
        std::vector<std::size_t> lines;  // that were waited for
    };

    void run(const std::stop_token& stop);
    void carry_out(Jump where, const std::stop_token& stop);
    void carry_out(const ReloadOrder& order, const std::stop_token& stop);
    void carry_out(const RepeatOrder& order, const std::stop_token& stop);
    void carry_out(const SoloOrder& order, const std::stop_token& stop);
    void refuse(const ReloadOrder& order, Diagnostics diagnostics);
    // `drained`: the pool has performed all that it was asked for. False if it is too early to look.
    bool keep_ahead(bool drained);
    void take_up_lines(Frames mixed);

    // Has the lines performed that are needed to play the place that `locate` finds. `version`: the origin's, arranged with
    // the lines that there are.
    Performed perform_around(LiveVersionRef version, const Locate& locate, bool from_the_beginning,
                             const std::stop_token& stop);
    // The same for another place in the current version.
    LiveVersionRef perform_in_current(const Locate& locate, const std::stop_token& stop);
    // Tells what is wrong with the lines of a version that is played from now on, if that has changed.
    void report(const LiveVersion& version);
    // `first`, then all lines as they are heard from the position on.
    void queue_from(const LiveVersion& version, Frames position, std::vector<std::size_t> first = {});
    void choose_gain(const show::Show& show);

    mix::live::Playout& playout_;
    DirectorSettings settings_;
    DirectorEvents events_;
    FileList files_;
    OrderQueue orders_;
    PlayedRange range_;
    Cutter cutter_;
    bool begun_ = false;  // something was heard: the rest is performed from then on
    voices::normalise::NormaliserMemo memo_;

    LinePool pool_;
    std::jthread thread_;
};

}  // namespace dramatis::pipeline::live
