#include "pipeline/play/line_pool.h"

#include <algorithm>
#include <utility>

#include "pipeline/parallel.h"

namespace dramatis::pipeline {

LinePool::LinePool(voices::Performer& performer, int jobs, std::function<void()> on_drained)
    : performer_(performer), jobs_(jobs), levels_(performer), on_drained_(std::move(on_drained)) {
    for (int i = 0; i < jobs; ++i) threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

LinePool::~LinePool() {
    for (auto& thread : threads_) thread.request_stop();
    threads_.clear();
}

LinePool::Key LinePool::key_of(const ScriptLine& line) {
    const auto of_words = voices::slate_of(line.line, "");
    if (line.calibration) {
        const auto of_level = voices::slate_of(*line.calibration, "");
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
    const std::lock_guard lock(mutex_);
    const auto found = performed_.find(key);
    return found == performed_.end() ? nullptr : found->second;
}

void LinePool::queue(Part part, std::vector<std::size_t> lines) {
    std::ranges::reverse(lines);
    const std::lock_guard lock(mutex_);
    part_ = std::move(part);
    queue_ = std::move(lines);
    changed_.notify_all();
}

void LinePool::recall(const Part& part) {
    const auto& lines = part.script->lines;
    for_each_parallel(lines.size(), jobs_, {}, [&](std::size_t i) {
        const Key& key = (*part.keys)[i];
        if (find(key)) return;
        auto known = recall_line(lines[i], performer_, levels_);
        if (!known) return;
        auto performance = std::make_shared<const LinePerformance>(
            LinePerformance{.line = std::move(*known), .failure = {}, .unlevelled = {}});
        const std::lock_guard lock(mutex_);
        performed_.emplace(key, std::move(performance));
    });
}

bool LinePool::has_all(const std::vector<Key>& keys, std::span<const std::size_t> lines) const {
    return std::ranges::all_of(lines, [&](std::size_t line) { return performed_.contains(keys[line]); });
}

bool LinePool::wait_for(const std::vector<Key>& keys, std::span<const std::size_t> lines,
                        const std::stop_token& stop) const {
    std::unique_lock lock(mutex_);
    return changed_.wait(lock, stop, [&] { return has_all(keys, lines); });
}

void LinePool::keep_only(std::span<const std::vector<Key>* const> versions) {
    std::set<Key> wanted;
    for (const auto* keys : versions) wanted.insert(keys->begin(), keys->end());
    const std::lock_guard lock(mutex_);
    std::erase_if(performed_, [&](const auto& entry) { return !wanted.contains(entry.first); });
}

void LinePool::forget_failures() {
    const std::lock_guard lock(mutex_);
    std::erase_if(performed_, [](const auto& entry) { return entry.second->failure.has_value(); });
}

void LinePool::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [&] { return !queue_.empty(); }) && !stop.stop_requested()) {
        const std::size_t line = queue_.back();
        queue_.pop_back();
        const Part part = part_;
        const Key key = (*part.keys)[line];
        if (!performed_.contains(key) && in_work_.insert(key).second) {
            lock.unlock();
            auto performed = std::make_shared<const LinePerformance>(
                perform_line(part.script->lines[line], part.show->sheet, performer_, levels_));
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

}  // namespace dramatis::pipeline
