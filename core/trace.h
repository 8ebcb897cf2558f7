// Records which thread did which piece of work when, for `--timings`. Nothing is recorded until a TraceRecording exists: until
// then a span costs a relaxed load and the test of a pointer.
//
// [any thread] but the audio callback: recording allocates, and takes a mutex for which only a reader ever contends.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis {

// One piece of work. The events of one row nest.
struct TraceEvent {
    std::string_view name;           // of static storage
    std::string detail;              // what was worked on; may be empty
    std::chrono::nanoseconds begin;  // since the recording began
    std::chrono::nanoseconds length;
};

// One thread, or something else that does one piece of work at a time.
struct TraceRow {
    std::string name;                // empty for a thread that has none
    std::vector<TraceEvent> events;  // in the order in which they ended
    std::size_t dropped = 0;         // events beyond `most_trace_events`
};
inline constexpr std::size_t most_trace_events = std::size_t{1} << 20;  // a row

// While one exists, spans are recorded. At most one at a time.
class TraceRecording {
  public:
    TraceRecording();
    TraceRecording(const TraceRecording&) = delete;
    TraceRecording& operator=(const TraceRecording&) = delete;
    ~TraceRecording();

    // What has been recorded so far, in the order in which the rows began; without spans that are still open.
    std::vector<TraceRow> rows() const;
    static bool is_on() { return current.load(std::memory_order_relaxed) != 0; }

    static std::atomic<std::uint64_t> current;  // number of the recording that goes on; 0: none
};

// Names the row of the calling thread: "performer 2", or the name alone for the number 0. A thread continues the row of an
// earlier one of the same name; at any time, one thread has a name.
void name_trace_row(std::string_view name, std::size_t number = 0);

// A row for something that is no thread, such as a worker process. One span at a time.
class TraceTrack {
  public:
    // Rows of the same name are numbered from 1, in the order of their first spans.
    explicit TraceTrack(std::string name);
    TraceTrack(const TraceTrack&) = delete;
    TraceTrack& operator=(const TraceTrack&) = delete;
    ~TraceTrack();

  private:
    friend class TraceSpan;
    struct State;
    std::unique_ptr<State> state_;
};

// An event that lasts as long as the object, in the calling thread's row or in a track. `name` is of static storage.
class [[nodiscard]] TraceSpan {
  public:
    explicit TraceSpan(std::string_view name, std::string_view detail = {}) {
        if (TraceRecording::is_on()) begin(name, detail);
    }
    TraceSpan(TraceTrack& track, std::string_view name, std::string_view detail = {}) {
        if (TraceRecording::is_on()) begin(track, name, detail);
    }
    TraceSpan(const TraceSpan&) = delete;
    TraceSpan& operator=(const TraceSpan&) = delete;
    ~TraceSpan() = default;

  private:
    struct Open;
    struct End {
        void operator()(Open* open) const noexcept;
    };
    void begin(std::string_view name, std::string_view detail);
    void begin(TraceTrack& track, std::string_view name, std::string_view detail);

    std::unique_ptr<Open, End> open_;  // null if nothing is recorded
};

}  // namespace dramatis
