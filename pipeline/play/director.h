// Directs what is played: reads the show, has the lines spoken that are needed next, arranges them, and tells playout where
// to go; again for every save, and whenever the listener wants to be elsewhere. On a thread of its own, so that neither the
// screen nor the sound waits for it.
//
// Threads: [main] one thread calls; the director's own does the work.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "mix/live/playout.h"
#include "pipeline/play/jump.h"
#include "pipeline/play/line_pool.h"
#include "pipeline/play/live_version.h"
#include "pipeline/play/places.h"

namespace dramatis::pipeline {

struct DirectorSettings {
    LiveOptions options;
    int jobs = 2;
    std::optional<Place> from;
    std::optional<Place> to;  // up to its end
    bool loop = false;
    std::optional<Decibels> gain;  // instead of the last render's or an estimate
    std::optional<mix::Bus> solo;
    std::filesystem::path cache;  // where the last render's gain is looked for; empty: nowhere
};

class Director {
  public:
    // Both outlive it.
    Director(voices::Performer& performer, mix::Playout& playout, DirectorSettings settings);
    ~Director();

    // Reads the show, has its first seconds performed and begins to play. Errors: of read_live_show, find_place; E0424 the
    // end lies before the beginning; E0418 stopped. Before anything else, on any one thread.
    Result<> open(Diagnostics& diagnostics, const std::stop_token& stop);

    // [main] Done as soon as may be; several are done in their order.
    void jump(Jump where);
    void toggle_repeat();  // of the speech that is heard
    void solo(std::optional<mix::Bus> bus);
    void reload(std::vector<std::filesystem::path> saved);

    // [main] The version that a cut of playout's belongs to; null for one that was long ago.
    LiveVersionRef version(std::uint64_t number) const;

    struct Report {
        std::string news;
        Diagnostics diagnostics;  // of the last save, if it can't be played
        bool repeats = false;
        std::optional<mix::Bus> solo;
        Decibels gain;
        bool gain_is_estimate = false;
        std::vector<std::filesystem::path> files;  // to watch
        std::uint64_t orders = 0;                  // carried out so far, saves and all
    };
    Report report() const;

  private:
    struct Reload {
        std::vector<std::filesystem::path> saved;
        std::uint64_t times = 1;  // it was asked for
    };
    struct Repeat {};
    struct Solo {
        std::optional<mix::Bus> bus;
    };
    using Order = std::variant<Jump, Reload, Repeat, Solo>;
    using Locate = std::function<Frames(const LiveVersionRef&)>;
    using Place = std::function<Frames(std::uint64_t cut, Frames position)>;

    void post(Order order);
    void run(const std::stop_token& stop);
    void carry_out(const Order& order, const std::stop_token& stop);
    void do_jump(Jump where, const std::stop_token& stop);
    void do_repeat(const std::stop_token& stop);
    void do_solo(const Solo& order);
    void do_reload(const Reload& order, const std::stop_token& stop);
    // `drained`: the pool has spoken all that it was asked for. False if it is too early to look.
    bool keep_ahead(bool drained);

    LiveVersionRef perform_around(const LinePool::Part& part, LiveVersionRef version, const Locate& locate,
                                  bool from_the_beginning, const std::stop_token& stop);
    std::string failures_of(const LinePool::Part& part, const std::vector<std::size_t>& lines) const;
    void tell_failures(const LinePool::Part& part, const std::vector<std::size_t>& lines);
    void queue_from(const LiveVersion& version, Frames position, std::vector<std::size_t> first);
    mix::LiveRange range_of(const LiveVersion& version) const;
    // A place of the command line, and the cue that it turned out to be: it stays that cue when lines are added above it.
    struct Bound {
        pipeline::Place place;
        std::optional<std::size_t> item;
    };
    Result<FoundPlace> find(const Bound& bound, const LiveVersion& version) const;

    bool loops() const { return settings_.loop || repeat_.has_value(); }
    void choose_gain(const LiveVersion& version);
    mix::LiveLevel level_of(const LiveVersion& version) const;
    // Goes to a moment of a version; or to where it has what is heard.
    void cut_to(LiveVersionRef version, Frames target);
    void cut_over(LiveVersionRef version);
    void cut_over(LiveVersionRef version, Passage from_current);
    void cut(LiveVersionRef version, Place place, bool seamless, Frames known_from);
    Frames heard(const LiveVersionRef& in) const;
    void say(std::string news);

    mix::Playout& playout_;
    DirectorSettings settings_;

    // The director's thread alone, once it runs.
    LiveVersionRef current_;
    std::uint64_t last_cut_ = 0;
    bool begun_ = false;  // something was heard: the rest is spoken from then on
    Frames aimed_;        // where the last cut goes that isn't seamless, for as long as it isn't heard
    std::uint64_t aimed_cut_ = 0;
    voices::NormaliserMemo memo_;
    std::optional<Bound> from_, to_;
    std::optional<std::size_t> repeat_;  // a cue of the current version
    Decibels gain_;
    Frames prepared_to_;

    mutable std::mutex mutex_;  // of what follows
    std::condition_variable_any called_;
    std::vector<Order> orders_;
    bool drained_ = false;
    std::map<std::uint64_t, LiveVersionRef> versions_;  // by cut
    Report report_;

    LinePool pool_;
    std::jthread thread_;
};

}  // namespace dramatis::pipeline
