#include "pipeline/live/line_pool.h"

#include <algorithm>
#include <utility>

#include "core/mutex.h"
#include "core/trace.h"
#include "pipeline/perform/parallel.h"

namespace dramatis::pipeline::live {

LinePool::LinePool(voices::speech::Performer& performer, int jobs, std::function<void()> on_drained)
    : performer_(performer), jobs_(jobs), levels_(performer), on_drained_(std::move(on_drained)) {
    for (int i = 1; i <= jobs; ++i) {
        threads_.emplace_back([this, i](const std::stop_token& stop) {
            name_trace_row("line pool", static_cast<std::size_t>(i));
            work(stop);
        });
    }
}

LinePool::~LinePool() {
    for (auto& thread : threads_) thread.request_stop();
    threads_.clear();
}

LinePool::Key LinePool::key_of(const script::ScriptLine& line) {
    const auto of_words = voices::takes::slate_of(line.line, "");
    if (line.calibration) {
        const auto of_level = voices::takes::slate_of(*line.calibration, "");
        return Hasher().add("levelled").add(of_words.hex()).add(of_level.hex()).finish();
    }
    if (!line.recording) return of_words;
    // A recording's words share its length: they are part of what is performed.
    Hasher hasher;
    hasher.add("recording").add(line.recording->identity());
    for (const auto& word : line.words) hasher.add(word.value);
    return hasher.finish();
}

LinePool::Ref LinePool::find(const Key& key) const {
    const MutexLock lock(mutex_);
    const auto found = performed_.find(key);
    return found == performed_.end() ? nullptr : found->second;
}

void LinePool::queue(Origin origin, std::vector<std::size_t> lines) {
    std::ranges::reverse(lines);
    const MutexLock lock(mutex_);
    origin_ = std::move(origin);
    queue_ = std::move(lines);
    changed_.notify_all();
}

void LinePool::recall(const Origin& origin) {
    const auto& lines = origin.script->lines;
    perform::for_each_parallel(lines.size(), jobs_, {}, [&](std::size_t i) {
        const Key& key = (*origin.keys)[i];
        if (find(key)) return;
        auto known = perform::recall_line(lines[i], performer_, levels_);
        if (!known) return;
        auto performance = std::make_shared<const perform::LinePerformance>(perform::LinePerformance{
            .line = std::move(*known), .failure = {}, .fault = {}, .doubt = {}, .unlevelled = {}});
        const MutexLock lock(mutex_);
        performed_.emplace(key, std::move(performance));
    });
}

bool LinePool::has_all(const std::vector<Key>& keys, std::span<const std::size_t> lines) const {
    return std::ranges::all_of(lines,
                               [&](std::size_t line) REQUIRES(mutex_) { return performed_.contains(keys[line]); });
}

bool LinePool::wait_for(const std::vector<Key>& keys, std::span<const std::size_t> lines,
                        const std::stop_token& stop) const {
    MutexLock lock(mutex_);
    return changed_.wait(lock, stop, [&]() REQUIRES(mutex_) { return has_all(keys, lines); });
}

void LinePool::keep_only(std::span<const std::vector<Key>* const> versions) {
    std::set<Key> wanted;
    for (const auto* keys : versions) wanted.insert(keys->begin(), keys->end());
    const MutexLock lock(mutex_);
    std::erase_if(performed_, [&](const auto& entry) { return !wanted.contains(entry.first); });
}

void LinePool::forget_failures() {
    const MutexLock lock(mutex_);
    std::erase_if(performed_, [](const auto& entry) { return entry.second->failure.has_value(); });
}

void LinePool::work(const std::stop_token& stop) {
    MutexLock lock(mutex_);
    while (changed_.wait(lock, stop, [&]() REQUIRES(mutex_) { return !queue_.empty(); }) && !stop.stop_requested()) {
        const std::size_t line = queue_.back();
        queue_.pop_back();
        const Origin origin = origin_;
        const Key key = (*origin.keys)[line];
        if (!performed_.contains(key) && in_work_.insert(key).second) {
            lock.unlock();
            auto performed = std::make_shared<const perform::LinePerformance>(
                perform::perform_line(origin.script->lines[line], origin.show->sheet, performer_, levels_));
            lock.lock();
            in_work_.erase(key);
            performed_[key] = std::move(performed);
            changed_.notify_all();
        }
        if (!queue_.empty() || !in_work_.empty()) continue;
        lock.unlock();
        on_drained_();
        lock.lock();
    }
}

}  // namespace dramatis::pipeline::live
