#include "pipeline/play/director.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "pipeline/play/live_gain.h"

namespace dramatis::pipeline {
namespace {

using namespace std::chrono_literals;

// Lines that begin within this time are performed before a place is played.
constexpr Seconds performed_ahead{10.0};
// Of a show that begins, fewer: the next ones are spoken while it plays.
constexpr Seconds performed_at_once{4.0};
// Beds that begin within this time are made before a place is played.
constexpr Seconds heard_at_once{1.0};
// And what is heard so long before it: the limiter's run-in.
constexpr Seconds run_in{0.7};
// With less of the mix known than this, the next lines are arranged as soon as they are performed.
constexpr Seconds known_ahead{20.0};
// Clips and beds that begin within this time are rendered before playout needs them.
constexpr Seconds prepared_ahead{8.0};
// Lines before a place in its scene decide where in its loop a bed is: so many are performed for that, no more.
constexpr std::size_t few_lines = 16;
constexpr std::size_t spoken_first = 4;
// Around a speech that is repeated.
constexpr Seconds before_speech{0.05};
constexpr Seconds after_speech{0.6};
constexpr auto look_around = 50ms;

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

std::string names_of(const std::vector<std::filesystem::path>& files) {
    std::string names;
    for (const auto& file : files) {
        if (!names.empty()) names += ", ";
        names += file.filename().string();
    }
    return names;
}

std::string count(std::size_t number, std::string_view thing) {
    return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
}

// Those that are heard at the place or while the limiter runs in, each by a thread: with two scenes there are two.
void make_beds(const LiveVersion& version, Frames position) {
    const auto& timeline = version.timeline();
    const Frames begin = position - to_frames(run_in, timeline.rate);
    const Frames end = position + to_frames(heard_at_once, timeline.rate);
    std::vector<std::jthread> makers;
    for (std::size_t i = 0; i < timeline.beds.size(); ++i) {
        if (timeline.beds[i].start < end && timeline.beds[i].end > begin)
            makers.emplace_back([&version, i] { static_cast<void>(version.mixer->loop_of(i)); });
    }
}

}  // namespace

Director::Director(voices::Performer& performer, mix::Playout& playout, DirectorSettings settings)
    : playout_(playout), settings_(std::move(settings)), pool_(performer, settings_.jobs, [this] {
          const std::lock_guard lock(mutex_);
          drained_ = true;
          called_.notify_all();
      }) {
    report_.solo = settings_.solo;
    settings_.options.script.memo = &memo_;
}

Director::~Director() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
    // A cut that playout hasn't begun asks us for its place.
    while (playout_.pending()) std::this_thread::sleep_for(1ms);
}

// --- the beginning

Result<> Director::open(Diagnostics& diagnostics, const std::stop_token& stop) {
    std::vector<std::filesystem::path> files;
    auto part = read_live_show(settings_.options, diagnostics, files);
    if (!part) return std::unexpected(part.error());
    if (!settings_.cache.empty()) pool_.recall(*part);

    // The places are looked for once, among lines of estimated lengths; where they are is known when those are performed.
    const auto first = arrange_live(*part, pool_, settings_.options.rate, nullptr);
    for (const auto& [place, bound] : {std::pair{&settings_.from, &from_}, std::pair{&settings_.to, &to_}}) {
        if (!*place) continue;
        const auto found = find_place(**place, *first);
        if (!found) return std::unexpected(found.error());
        *bound = Bound{**place, found->item};
    }
    const bool from_a_time = from_ && std::holds_alternative<TimePlace>(from_->place);
    const Locate beginning = [&](const LiveVersionRef& version) {
        const auto found = from_ ? find(*from_, *version) : FoundPlace{};
        return found ? found->begin : Frames{0};
    };
    // Beds are the slowest to make: they are made while the lines are spoken.
    const auto beds = std::async(std::launch::async, [&] { make_beds(*first, beginning(first)); });
    auto version = perform_around(*part, first, beginning, from_a_time, stop);
    beds.wait();
    if (!version) return failure("E0418", "the show was stopped before it began");
    if (const auto found = from_ ? find(*from_, *version) : FoundPlace{}; !found) return std::unexpected(found.error());

    // A speech in a loop is repeated, and can be let go of like any other.
    if (settings_.loop && from_ && !to_ && from_->item &&
        !std::holds_alternative<ScriptScene>(version->script().items[*from_->item].body)) {
        repeat_ = from_->item;
        settings_.loop = false;
    }
    const Frames start = beginning(version);
    if (range_of(*version).end <= start)
        return failure("E0424", "the end lies before the beginning",
                       "--to plays up to the end of its place, after --from");

    choose_gain(*version);
    {
        const std::lock_guard lock(mutex_);
        report_.files = std::move(files);
        report_.repeats = repeat_.has_value();
    }
    cut_to(version, start);
    thread_ = std::jthread([this](const std::stop_token& ended) { run(ended); });
    return {};
}

void Director::choose_gain(const LiveVersion& version) {
    const auto& show = *version.part.show;
    auto gain = settings_.gain;
    if (!gain) gain = remembered_gain(settings_.cache, settings_.options.sheet, show.mix.target);
    gain_ = gain ? *gain : estimated_gain(show.mix.target, show.mix.levels);
    const std::lock_guard lock(mutex_);
    report_.gain = gain_;
    report_.gain_is_estimate = !gain;
}

// --- lines, in the order in which they are needed

LiveVersionRef Director::perform_around(const LinePool::Part& part, LiveVersionRef version, const Locate& locate,
                                        bool from_the_beginning, const std::stop_token& stop) {
    const SampleRate rate = settings_.options.rate;
    const LiveVersionRef earlier = current_ ? current_ : version;
    const Seconds ahead = current_ ? performed_ahead : performed_at_once;
    if (!version) version = arrange_live(part, pool_, rate, earlier.get());
    while (true) {
        const Frames position = locate(version);
        std::vector<std::size_t> needed =
            lines_heard(*version, position - to_frames(run_in, rate), position + to_frames(ahead, rate));
        std::erase_if(needed, [&](std::size_t line) { return version->performed[line]; });
        // Few lines stand between us and the exact place: those too.
        const auto at = item_at(*version, position);
        const int scene = at ? version->arrangement.items[*at].scene : 0;
        std::vector<std::size_t> before;
        for (std::size_t i = 0; i < version->performed.size(); ++i) {
            const auto& line = version->arrangement.lines[i];
            if (!version->performed[i] && line.start < position && (from_the_beginning || line.scene == scene))
                before.push_back(i);
        }
        if (before.size() <= few_lines) needed.insert(needed.end(), before.begin(), before.end());
        if (needed.empty()) return version;
        // Before the first sound, nothing else may want the cores.
        if (current_)
            queue_from(*version, position, needed);
        else
            pool_.queue(part, needed);
        if (!pool_.wait_for(*part.keys, needed, stop)) return nullptr;
        tell_failures(part, needed);
        version = arrange_live(part, pool_, rate, earlier.get());
    }
}

// Of these lines, why some are silent; empty if all are heard.
std::string Director::failures_of(const LinePool::Part& part, const std::vector<std::size_t>& lines) const {
    std::string told;
    for (const std::size_t line : lines) {
        const auto performed = pool_.find((*part.keys)[line]);
        if (!performed || !performed->failure) continue;
        if (!told.empty()) return told + ", and more";
        told = performed->failure->message;
    }
    return told;
}

void Director::tell_failures(const LinePool::Part& part, const std::vector<std::size_t>& lines) {
    if (auto told = failures_of(part, lines); !told.empty()) say(std::move(told));
}

void Director::queue_from(const LiveVersion& version, Frames position, std::vector<std::size_t> first) {
    std::vector<std::size_t> order = std::move(first);
    // From the place on; of a loop then its beginning; what lies behind it, and what lies before.
    const auto range = range_of(version);
    const auto rank = [&](Frames start) {
        const bool ahead = start >= position;
        if (ahead && (!loops() || start < range.end)) return 0;
        if (loops() && start >= range.begin && start < position) return 1;
        return ahead ? 2 : 3;
    };
    const std::size_t begin = order.size();
    for (std::size_t i = 0; i < version.performed.size(); ++i) {
        if (!version.performed[i]) order.push_back(i);
    }
    std::ranges::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(begin), order.end(), {}, [&](std::size_t i) {
        const Frames start = version.arrangement.lines[i].start;
        return std::pair(rank(start), start);
    });
    pool_.queue(version.part, std::move(order));
}

// --- cuts

Result<FoundPlace> Director::find(const Bound& bound, const LiveVersion& version) const {
    if (bound.item) return extent_of(*bound.item, version);
    return find_place(bound.place, version);
}

mix::LiveRange Director::range_of(const LiveVersion& version) const {
    const SampleRate rate = version.timeline().rate;
    mix::LiveRange range{{0}, version.timeline().length};
    if (repeat_) {
        const auto& item = version.arrangement.items[*repeat_];
        const auto& scene = version.timeline().scenes[static_cast<std::size_t>(item.scene)];
        return {std::max(item.start - to_frames(before_speech, rate), scene.start),
                item.end + to_frames(after_speech, rate)};
    }
    const auto from = from_ ? find(*from_, version) : FoundPlace{};
    if (settings_.loop && from_ && from) {
        range.begin = from->begin;
        if (from->item) range.end = from->end;
    }
    if (!to_) return range;
    // "--to 1:23" ends there, every other place is played to its own end.
    if (const auto to = find(*to_, version))
        range.end = std::holds_alternative<TimePlace>(to_->place) ? to->begin : to->end;
    return range;
}

mix::LiveLevel Director::level_of(const LiveVersion& version) const {
    return {.gain = gain_, .true_peak = version.part.show->mix.target.true_peak, .solo = settings_.solo};
}

void Director::cut_to(LiveVersionRef version, Frames target) {
    cut(
        std::move(version), [target](std::uint64_t, Frames) { return target; }, false, target);
}

void Director::cut_over(LiveVersionRef version) {
    Passage passage(current_, version);
    cut_over(std::move(version), std::move(passage));
}

void Director::cut_over(LiveVersionRef version, Passage from_current) {
    // The usual case is made ready here; a listener who is elsewhere is rare.
    const auto from = current_;
    const auto passage = std::make_shared<const Passage>(std::move(from_current));
    const Frames target = passage->position(heard(from));
    const Place place = [this, from, version, passage](std::uint64_t cut, Frames position) {
        const auto before = this->version(cut);
        if (before == from || !before) return passage->position(position);
        if (before == version) return position;
        const bool same_script = before->part.script == from->part.script;
        return (same_script ? passage->out_of(before) : Passage(before, version)).position(position);
    };
    cut(std::move(version), place, false, target);
}

void Director::cut(LiveVersionRef version, Place place, bool seamless, Frames known_from) {
    mix::LiveCut cut;
    cut.number = ++last_cut_;
    cut.mixer = version->mixer;
    cut.level = level_of(*version);
    cut.place = std::move(place);
    cut.range = range_of(*version);
    cut.loop = loops();
    cut.mixable_until = known_until(*version, known_from);
    cut.next_round_until = known_until(*version, cut.range.begin);
    cut.seamless = seamless;
    // What sounds there is rendered here, not in the mixing thread's time.
    if (!seamless) {
        mix::LiveStream rehearsal(version->mixer, known_from, cut.level);
        AudioBuffer nobody_hears(2, 4096);
        static_cast<void>(rehearsal.read(nobody_hears.view()));
        prepared_to_ = known_from;
    }
    const auto heard_cut = playout_.state().cut;
    {
        const std::lock_guard lock(mutex_);
        versions_[cut.number] = version;
        versions_.erase(versions_.begin(), versions_.lower_bound(heard_cut));
    }
    if (!seamless) {
        aimed_ = known_from;
        aimed_cut_ = cut.number;
    }
    current_ = std::move(version);
    playout_.cut(std::move(cut));
}

Frames Director::heard(const LiveVersionRef& in) const {
    const auto state = playout_.state();
    if (state.cut < aimed_cut_ && in == current_) return aimed_;
    const auto before = version(state.cut);
    if (!before || before == in) return state.position;
    return Passage(before, in).position(state.position);
}

// --- orders

void Director::jump(Jump where) { post(where); }
void Director::toggle_repeat() { post(Repeat{}); }
void Director::solo(std::optional<mix::Bus> bus) { post(Solo{bus}); }
void Director::reload(std::vector<std::filesystem::path> saved) { post(Reload{std::move(saved)}); }

void Director::post(Order order) {
    const std::lock_guard lock(mutex_);
    auto* const reload = std::get_if<Reload>(&order);
    auto* const waiting = orders_.empty() ? nullptr : std::get_if<Reload>(&orders_.back());
    if (reload && waiting) {  // one reading for all of them
        for (auto& file : reload->saved) {
            if (std::ranges::find(waiting->saved, file) == waiting->saved.end())
                waiting->saved.push_back(std::move(file));
        }
        ++waiting->times;
    } else {
        orders_.push_back(std::move(order));
    }
    called_.notify_all();
}

LiveVersionRef Director::version(std::uint64_t number) const {
    const std::lock_guard lock(mutex_);
    const auto found = versions_.find(number);
    return found == versions_.end() ? nullptr : found->second;
}

Director::Report Director::report() const {
    const std::lock_guard lock(mutex_);
    return report_;
}

void Director::say(std::string news) {
    const std::lock_guard lock(mutex_);
    report_.news = std::move(news);
}

void Director::run(const std::stop_token& stop) {
    bool drained = false;
    while (!stop.stop_requested()) {
        std::vector<Order> orders;
        {
            std::unique_lock lock(mutex_);
            called_.wait_for(lock, stop, look_around, [this] { return !orders_.empty() || drained_; });
            orders.swap(orders_);
            drained |= std::exchange(drained_, false);
        }
        for (const auto& order : orders) {
            carry_out(order, stop);
            const std::lock_guard lock(mutex_);
            const auto* const reload = std::get_if<Reload>(&order);
            report_.orders += reload ? reload->times : 1;
        }
        if (!stop.stop_requested() && keep_ahead(drained)) drained = false;
    }
}

void Director::carry_out(const Order& order, const std::stop_token& stop) {
    std::visit(
        Overloaded{[&](Jump where) { do_jump(where, stop); }, [&](const Reload& reload) { do_reload(reload, stop); },
                   [&](const Repeat&) { do_repeat(stop); }, [&](const Solo& solo) { do_solo(solo); }},
        order);
}

void Director::do_jump(Jump where, const std::stop_token& stop) {
    const LiveVersionRef from = current_;
    const auto target_of_jump = jump_from(*from, heard(from), where);
    if (!target_of_jump) return;
    const auto [item, moment] = *target_of_jump;
    if (repeat_ && item && std::holds_alternative<ScriptSpeech>(from->script().items[*item].body)) repeat_ = item;
    const Locate locate = [&, item = item, moment = moment](const LiveVersionRef& version) {
        return item ? version->arrangement.items[*item].start : Passage(from, version).position(moment);
    };
    auto version = perform_around(from->part, nullptr, locate, false, stop);
    if (!version) return;
    const Frames target = locate(version);
    queue_from(*version, target, {});
    cut_to(std::move(version), target);
}

void Director::do_repeat(const std::stop_token& stop) {
    if (repeat_) {
        repeat_.reset();
        cut_over(current_);
    } else if (const auto speech = speech_at(*current_, heard(current_))) {
        repeat_ = speech;
        const Locate locate = [&](const LiveVersionRef& version) { return version->arrangement.items[*speech].start; };
        auto version = perform_around(current_->part, nullptr, locate, false, stop);
        if (!version) return;
        const Frames target = range_of(*version).begin;
        cut_to(std::move(version), target);
    }
    const std::lock_guard lock(mutex_);
    report_.repeats = repeat_.has_value();
}

void Director::do_solo(const Solo& order) {
    settings_.solo = order.bus;
    {
        const std::lock_guard lock(mutex_);
        report_.solo = order.bus;
    }
    cut_over(current_);
}

void Director::do_reload(const Reload& order, const std::stop_token& stop) {
    Diagnostics diagnostics;
    std::vector<std::filesystem::path> files;
    pool_.forget_failures();
    pool_.queue({}, {});  // a save is more urgent than lines of a version that it may replace
    memo_.begin_turn();
    auto part = read_live_show(settings_.options, diagnostics, files);
    const std::string saved = names_of(order.saved);
    if (!part) {
        queue_from(*current_, heard(current_), {});
        if (!has_errors(diagnostics)) diagnostics.push_back(part.error());
        std::erase_if(diagnostics, [](const Diagnostic& d) { return d.severity() != Severity::Error; });
        const std::lock_guard lock(mutex_);
        report_.news = fmt::format("{}: {}; the version before goes on", saved, count(diagnostics.size(), "mistake"));
        report_.diagnostics = std::move(diagnostics);
        // A mistake can hide files from us: those of before are watched on.
        for (auto& file : files) {
            if (std::ranges::find(report_.files, file) == report_.files.end()) report_.files.push_back(std::move(file));
        }
        return;
    }
    std::set<LinePool::Key> to_speak;
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < part->keys->size(); ++i) {
        if (pool_.find((*part->keys)[i])) continue;
        to_speak.insert((*part->keys)[i]);
        unknown.push_back(i);
    }
    // The usual save changes a line or two: spoken before anything is arranged, they cost no second arrangement.
    if (unknown.size() <= spoken_first) {
        pool_.queue(*part, unknown);
        if (!pool_.wait_for(*part->keys, unknown, stop)) return;
    }

    const LiveVersionRef from = current_;
    const Frames here = heard(from);
    auto next = arrange_live(*part, pool_, settings_.options.rate, from.get());
    const Passage passage(from, next);
    for (auto* bound : {&from_, &to_}) {
        if (!*bound || !(*bound)->item) continue;
        (*bound)->item = passage.item(*(*bound)->item);
        if (!(*bound)->item) bound->reset();
    }
    if (repeat_) repeat_ = passage.item(*repeat_);
    const Locate locate = [&](const LiveVersionRef& version) { return passage.onto(version).position(here); };
    next = perform_around(*part, next, locate, false, stop);
    if (!next) return;
    if (part->show->mix.target != from->part.show->mix.target) choose_gain(*next);
    queue_from(*next, locate(next), {});
    const std::vector<const std::vector<LinePool::Key>*> in_use{from->part.keys.get(), part->keys.get()};
    Passage passage_to_it = passage.onto(next);
    cut_over(std::move(next), std::move(passage_to_it));
    pool_.keep_only(in_use);

    const std::string failures = failures_of(*part, unknown);
    const std::lock_guard lock(mutex_);
    report_.diagnostics.clear();
    report_.repeats = repeat_.has_value();
    report_.files = std::move(files);
    report_.news =
        fmt::format("{}: {}{}{}", saved,
                    to_speak.empty() ? "nothing to speak anew" : count(to_speak.size(), "line") + " spoken anew",
                    failures.empty() ? "" : "; ", failures);
}

// --- ahead of what is heard

bool Director::keep_ahead(bool drained) {
    const auto state = playout_.state();
    if (playout_.pending() || state.mixed_cut != last_cut_ || state.cut == 0) return false;
    if (!std::exchange(begun_, true)) queue_from(*current_, state.mixed_to, {});
    const SampleRate rate = settings_.options.rate;
    const Frames mixed = state.mixed_to;
    const Frames known = known_until(*current_, mixed);
    const bool short_of_lines = known < current_->timeline().length && known - mixed < to_frames(known_ahead, rate);
    if ((drained || short_of_lines) && !current_->is_whole()) {
        // Nothing changes before what is mixed: what isn't performed there stays a guess. (Mixing doesn't pass a line that
        // isn't performed, so it can't have gone past those that are taken up here.)
        std::vector<bool> not_yet(current_->performed.size());
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < not_yet.size(); ++i) {
            if (current_->performed[i]) continue;
            not_yet[i] = current_->arrangement.lines[i].start < mixed && !loops();
            if (!not_yet[i] && pool_.find((*current_->part.keys)[i])) found.push_back(i);
        }
        if (!found.empty()) {
            tell_failures(current_->part, found);
            auto next = arrange_live(current_->part, pool_, rate, current_.get(), not_yet);
            // Round a loop, what was heard changes too.
            if (loops()) {
                cut_over(std::move(next));
            } else {
                cut(std::move(next), {}, true, mixed);
            }
        }
    }
    // Round a loop, what lies ahead is what was heard first.
    if (mixed < prepared_to_ - to_frames(prepared_ahead * 2.0, rate)) prepared_to_ = mixed;
    const Frames wanted = std::min(mixed + to_frames(prepared_ahead, rate), known_until(*current_, mixed));
    if (wanted - prepared_to_ < to_frames({1.0}, rate)) return true;
    const Frames begin = std::max(prepared_to_, mixed);
    // What can't be had is told by playout when it should be heard.
    static_cast<void>(current_->mixer->prepare(begin, wanted));
    prepared_to_ = wanted;
    return true;
}

}  // namespace dramatis::pipeline
