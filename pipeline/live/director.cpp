#include "pipeline/live/director.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <set>
#include <utility>

#include "core/trace.h"
#include "pipeline/live/cue_lookup.h"
#include "pipeline/live/line_schedule.h"
#include "pipeline/live/live_gain.h"

namespace dramatis::pipeline::live {
namespace {

using namespace std::chrono_literals;

// Lines that begin within this time are performed before a place is played.
constexpr Seconds performed_ahead{10.0};
// Of a show that begins, fewer: the next ones are performed while it plays.
constexpr Seconds performed_at_once{4.0};
// Beds that begin within this time are made before a place is played.
constexpr Seconds heard_at_once{1.0};
// With less of the mix known than this, the next lines are arranged as soon as they are performed.
constexpr Seconds known_ahead{20.0};
constexpr std::size_t spoken_first = 4;
// Between two looks at how far playout is. It moves on with the clock of the device, which is no event; an order or the end of
// the pool's work is one, and is acted on at once.
constexpr auto look_around = 50ms;

// Those that are heard at the place or while the limiter runs in, each by a thread: with two scenes there are two.
void make_beds(const LiveVersion& version, Frames position) {
    const auto& timeline = version.timeline();
    const Frames begin = position - to_frames(limiter_run_in, timeline.rate);
    const Frames end = position + to_frames(heard_at_once, timeline.rate);
    std::vector<std::jthread> makers;
    for (std::size_t i = 0; i < timeline.beds.size(); ++i) {
        if (timeline.beds[i].start < end && timeline.beds[i].end > begin)
            makers.emplace_back([&version, i] { static_cast<void>(version.mixer->loop_of(i)); });
    }
}

}  // namespace

Director::Director(voices::speech::Performer& performer, mix::live::Playout& playout, DirectorSettings settings)
    : playout_(playout),
      settings_(std::move(settings)),
      range_(settings_.from, settings_.to, settings_.loop),
      cutter_(playout, range_),
      pool_(performer, settings_.jobs, [this] { orders_.report_drained(); }) {
    settings_.options.script.memo = &memo_;
    cutter_.set_solo(settings_.solo);
    if (settings_.solo) events_.post(SoloChanged{settings_.solo});
}

Director::~Director() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
}

Result<> Director::open(Diagnostics& diagnostics, const std::stop_token& stop) {
    auto [files, origin] = read_live_show(settings_.options, diagnostics);
    files_.set(std::move(files), origin.has_value());
    if (!origin) return std::unexpected(origin.error());
    if (!settings_.cache.empty()) pool_.recall(*origin);

    const auto first = arrange_live(*origin, pool_, settings_.options.rate, nullptr);
    if (const auto found = range_.find_in(*first); !found) return found;
    const Locate beginning = [&](const LiveVersionRef& version) {
        return range_.beginning_in(*version).value_or(Frames{0});
    };
    // Beds are the slowest to make: they are made while the lines are performed.
    const auto beds = std::async(std::launch::async, [&] { make_beds(*first, beginning(first)); });
    auto [version, performed] = perform_around(first, beginning, range_.begins_at_a_time(), stop);
    beds.wait();
    if (!version) return failure("E0418", "the show was stopped before it began");
    for (const std::size_t line : performed)
        if (const auto known = pool_.find((*origin->keys)[line]); known && known->fault)
            return std::unexpected(*known->fault);
    const auto start = range_.beginning_in(*version);
    if (!start) return std::unexpected(start.error());
    range_.repeat_a_looped_speech(*version);
    if (range_.in(*version).end <= *start)
        return failure("E0424", "the end is before the beginning",
                       "--to names the last place that is played: it must not end before --from begins");

    choose_gain(*version->origin.show);
    if (range_.repeated()) events_.post(RepeatChanged{true});
    report(*version);
    cutter_.cut_to(version, *start);
    thread_ = std::jthread([this](const std::stop_token& ended) { run(ended); });
    return {};
}

void Director::choose_gain(const show::Show& show) {
    auto gain = settings_.gain;
    if (!gain) gain = remembered_gain(settings_.cache, settings_.options.sheet, show.mix.target);
    const bool is_estimate = !gain;
    if (!gain) gain = estimated_gain(show.mix.target, show.mix.levels);
    cutter_.set_gain(*gain);
    events_.post(GainChosen{*gain, is_estimate});
}

// --- lines

Director::Performed Director::perform_around(LiveVersionRef version, const Locate& locate, bool from_the_beginning,
                                             const std::stop_token& stop) {
    const TraceSpan span("perform");
    const auto origin = version->origin;
    const bool begins = !cutter_.current();
    const LiveVersionRef earlier = begins ? version : cutter_.current();
    std::vector<std::size_t> performed;
    while (true) {
        const Frames position = locate(version);
        const Seconds ahead = begins ? performed_at_once : performed_ahead;
        const auto needed = lines_needed(*version, position, ahead, from_the_beginning);
        if (needed.empty()) return {version, performed};
        // Before the first sound, nothing else may want the cores.
        if (begins)
            pool_.queue(origin, needed);
        else
            queue_from(*version, position, needed);
        if (!pool_.wait_for(*origin.keys, needed, stop)) return {};
        performed.insert(performed.end(), needed.begin(), needed.end());
        version = arrange_live(origin, pool_, settings_.options.rate, earlier.get());
    }
}

LiveVersionRef Director::perform_in_current(const Locate& locate, const std::stop_token& stop) {
    const LiveVersionRef from = cutter_.current();
    auto known = arrange_live(from->origin, pool_, settings_.options.rate, from.get());
    auto version = perform_around(std::move(known), locate, false, stop).version;
    if (version) report(*version);
    return version;
}

void Director::report(const LiveVersion& version) {
    const auto before = events_.state().lines;
    auto now = std::make_shared<const LineReport>(report_lines(version, range_.to_be_heard_in(version)));
    auto added = added_problems(*now, *before);
    if (!added.empty() || now->problems.size() != before->problems.size())
        events_.post(LinesReported{std::move(now), std::move(added)});
}

void Director::queue_from(const LiveVersion& version, Frames position, std::vector<std::size_t> first) {
    const auto rest = lines_in_order(version, position, range_.in(version), range_.loops());
    first.insert(first.end(), rest.begin(), rest.end());
    pool_.queue(version.origin, std::move(first));
}

// --- orders

void Director::run(const std::stop_token& stop) {
    name_trace_row("director");
    bool drained = false;
    while (!stop.stop_requested()) {
        const auto calls = orders_.wait(look_around, stop);
        drained |= calls.drained;
        for (const auto& order : calls.orders) {
            std::visit([&](const auto& typed) { carry_out(typed, stop); }, order);
            const auto* const reload = std::get_if<ReloadOrder>(&order);
            events_.count_orders(reload ? reload->times : 1);
        }
        if (!stop.stop_requested() && keep_ahead(drained)) drained = false;
    }
}

void Director::carry_out(Jump where, const std::stop_token& stop) {
    const LiveVersionRef from = cutter_.current();
    const auto jump = jump_from(*from, cutter_.heard(), where);
    if (!jump) return;
    const bool is_speech = jump->item && speech_of(from->script().items[*jump->item]);
    if (range_.repeated() && is_speech) range_.repeat(jump->item);
    const Locate locate = [&](const LiveVersionRef& version) {
        if (jump->item) return version->arrangement.items[*jump->item].start;
        return VersionMap(from, version).position(jump->moment);
    };
    auto version = perform_in_current(locate, stop);
    if (!version) return;
    const Frames target = locate(version);
    queue_from(*version, target);
    cutter_.cut_to(std::move(version), target);
}

void Director::carry_out(const RepeatOrder&, const std::stop_token& stop) {
    if (range_.repeated()) {
        range_.repeat({});
        cutter_.cut_over(cutter_.current());
    } else if (const auto speech = speech_at(*cutter_.current(), cutter_.heard())) {
        range_.repeat(speech);
        const Locate locate = [&](const LiveVersionRef& version) { return version->arrangement.items[*speech].start; };
        auto version = perform_in_current(locate, stop);
        if (!version) return;
        const Frames target = range_.in(*version).begin;
        cutter_.cut_to(std::move(version), target);
    }
    events_.post(RepeatChanged{range_.repeated().has_value()});
}

void Director::carry_out(const SoloOrder& order, const std::stop_token&) {
    cutter_.set_solo(order.bus);
    events_.post(SoloChanged{order.bus});
    cutter_.cut_over(cutter_.current());
}

void Director::carry_out(const ReloadOrder& order, const std::stop_token& stop) {
    Diagnostics diagnostics;
    pool_.queue({}, {});  // a save is more urgent than lines of a version that it may replace
    memo_.begin_turn();
    auto [files, origin] = read_live_show(settings_.options, diagnostics);
    files_.set(std::move(files), origin.has_value());
    if (!origin) {
        if (!has_errors(diagnostics)) diagnostics.push_back(origin.error());
        return refuse(order, std::move(diagnostics));
    }
    pool_.forget_failures();
    std::set<LinePool::Key> to_speak;
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < origin->keys->size(); ++i) {
        if (pool_.find((*origin->keys)[i])) continue;
        to_speak.insert((*origin->keys)[i]);
        unknown.push_back(i);
    }
    // The usual save changes a line or two: spoken before anything is arranged, they cost no second arrangement.
    if (unknown.size() <= spoken_first) {
        pool_.queue(*origin, unknown);
        if (!pool_.wait_for(*origin->keys, unknown, stop)) return;
    }

    const LiveVersionRef from = cutter_.current();
    const Frames here = cutter_.heard();
    auto next = arrange_live(*origin, pool_, settings_.options.rate, from.get());
    const VersionMap map(from, next);
    range_.follow(map);
    const Locate locate = [&](const LiveVersionRef& version) { return map.onto(version).position(here); };
    next = perform_around(std::move(next), locate, false, stop).version;
    if (!next) return;
    if (origin->show->mix.target != from->origin.show->mix.target) choose_gain(*origin->show);
    queue_from(*next, locate(next));
    cutter_.cut_over(next, map.onto(next));
    const std::vector<const std::vector<LinePool::Key>*> in_use{from->origin.keys.get(), origin->keys.get()};
    pool_.keep_only(in_use);

    const bool repeats = range_.repeated().has_value();
    if (events_.state().repeats != repeats) events_.post(RepeatChanged{repeats});
    events_.post(ShowReloaded{order.saved, to_speak.size()});
    report(*next);
}

void Director::refuse(const ReloadOrder& order, Diagnostics diagnostics) {
    queue_from(*cutter_.current(), cutter_.heard());
    std::erase_if(diagnostics, [](const Diagnostic& d) { return d.severity() != Severity::Error; });
    events_.post(SaveRefused{order.saved, std::move(diagnostics)});
}

// --- ahead of what is heard

bool Director::keep_ahead(bool drained) {
    if (!cutter_.is_begun()) return false;
    const Frames mixed = playout_.state().mixed_to;
    const LiveVersion& current = *cutter_.current();
    if (!std::exchange(begun_, true)) queue_from(current, mixed);
    const Frames known = known_until(current, mixed);
    const bool short_of_lines =
        known < current.timeline().length && known - mixed < to_frames(known_ahead, settings_.options.rate);
    if ((drained || short_of_lines) && !current.is_whole()) take_up_lines(mixed);
    cutter_.prepare_from(mixed);
    return true;
}

// Nothing changes before what is mixed: what isn't performed there stays an estimate.
void Director::take_up_lines(Frames mixed) {
    const LiveVersionRef from = cutter_.current();
    const auto& keys = *from->origin.keys;
    const auto is_performed = [&](std::size_t line) { return pool_.find(keys[line]) != nullptr; };
    const auto [lines, not_yet] = lines_to_take_up(*from, mixed, range_.loops(), is_performed);
    if (lines.empty()) return;
    auto next = arrange_live(from->origin, pool_, settings_.options.rate, from.get(), not_yet);
    report(*next);
    // Round a loop, what was heard changes too.
    if (range_.loops())
        cutter_.cut_over(std::move(next));
    else
        cutter_.continue_in(std::move(next), mixed);
}

}  // namespace dramatis::pipeline::live
