#include "core/trace.h"

#include <algorithm>
#include <utility>

#include "core/mutex.h"

namespace dramatis {
namespace {

using Clock = std::chrono::steady_clock;

struct Row {
    Mutex mutex;  // taken after the registry's
    TraceRow content GUARDED_BY(mutex);
    Clock::time_point start;  // of the recording
    std::string track;        // its name without the number; empty for a thread
};
using RowRef = std::shared_ptr<Row>;

std::string numbered(std::string_view name, std::ptrdiff_t number) {
    return std::string(name) + " " + std::to_string(number);
}

// Rows are shared: a span that outlives its recording ends in a row that nobody reads.
struct Registry {
    Mutex mutex;
    std::uint64_t last_recording GUARDED_BY(mutex) = 0;
    Clock::time_point start GUARDED_BY(mutex);
    std::vector<RowRef> rows GUARDED_BY(mutex);  // of the last recording
};

Registry& registry() {
    static Registry the_one;
    return the_one;
}

// The row of a thread or track, made when it is first needed in a recording.
struct OwnRow {
    RowRef row;
    std::uint64_t recording = 0;

    const RowRef& get(std::string_view track = {}) {
        const std::uint64_t current = TraceRecording::current.load(std::memory_order_acquire);
        if (row && recording == current) return row;
        Registry& all = registry();
        const MutexLock lock(all.mutex);
        row = std::make_shared<Row>();
        row->start = all.start;
        row->track = track;
        recording = current;
        if (current != all.last_recording) return row;
        all.rows.push_back(row);
        if (!track.empty()) {
            const MutexLock lock_row(row->mutex);
            row->content.name = numbered(track, std::ranges::count(all.rows, track, &Row::track));
        }
        return row;
    }

    void name(std::string name) {
        const RowRef mine = get();
        Registry& all = registry();
        const MutexLock lock(all.mutex);
        const auto earlier = std::ranges::find(all.rows, name, [](const RowRef& r) {
            const MutexLock lock_row(r->mutex);
            return r->content.name;
        });
        if (earlier == all.rows.end()) {
            const MutexLock lock_row(mine->mutex);
            mine->content.name = std::move(name);
        } else if (*earlier != mine) {
            row = *earlier;
            std::erase(all.rows, mine);
        }
    }
};

thread_local OwnRow row_of_this_thread;

}  // namespace

std::atomic<std::uint64_t> TraceRecording::current = 0;

TraceRecording::TraceRecording() {
    Registry& all = registry();
    const MutexLock lock(all.mutex);
    all.start = Clock::now();
    all.rows.clear();
    current.store(++all.last_recording, std::memory_order_release);
}

TraceRecording::~TraceRecording() { current = 0; }

std::vector<TraceRow> TraceRecording::rows() const {
    Registry& all = registry();
    const MutexLock lock(all.mutex);
    std::vector<TraceRow> found;
    for (const RowRef& row : all.rows) {
        const MutexLock lock_row(row->mutex);
        found.push_back(row->content);
    }
    return found;
}

void name_trace_row(std::string_view name, std::size_t number) {
    if (TraceRecording::is_on())
        row_of_this_thread.name(number == 0 ? std::string(name) : numbered(name, static_cast<std::ptrdiff_t>(number)));
}

struct TraceTrack::State {
    std::string name;
    OwnRow row;
};

TraceTrack::TraceTrack(std::string name) : state_(std::make_unique<State>(State{std::move(name), {}})) {}
TraceTrack::~TraceTrack() = default;

struct TraceSpan::Open {
    RowRef row;
    std::string_view name;
    std::string detail;
    Clock::time_point begin = Clock::now();
};

void TraceSpan::begin(std::string_view name, std::string_view detail) {
    open_.reset(new Open{row_of_this_thread.get(), name, std::string(detail)});
}

void TraceSpan::begin(TraceTrack& track, std::string_view name, std::string_view detail) {
    open_.reset(new Open{track.state_->row.get(track.state_->name), name, std::string(detail)});
}

void TraceSpan::End::operator()(Open* open) const noexcept {
    const std::unique_ptr<Open> owned(open);
    const auto now = Clock::now();
    const MutexLock lock(open->row->mutex);
    TraceRow& row = open->row->content;
    if (row.events.size() >= most_trace_events) {
        ++row.dropped;
        return;
    }
    row.events.push_back({open->name, std::move(open->detail), open->begin - open->row->start, now - open->begin});
}

}  // namespace dramatis
