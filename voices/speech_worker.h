// Our end of one speech worker process (worker/protocol.h): starts it, asks it for one line at a time, ends it. Nothing that
// it says is believed unchecked.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "core/units.h"
#include "voices/descriptor.h"
#include "voices/worker/protocol.h"

namespace dramatis::voices {

// What was spoken; views into the worker's shared memory, good until the next line.
struct SpokenLine {
    SampleRate rate;
    std::span<const std::int16_t> samples;
    std::span<const worker::WordEvent> events;
};

struct WorkerRequest {
    std::string_view voice;
    std::string_view text;
    int rate_wpm = 170;
    int pitch = 50;
    int pitch_range = 50;
    int word_gap = 0;
    Seconds time_limit{20.0};
    Seconds grace{5.0};  // beyond the line's limit, which the worker keeps: it is then hanging itself
};

// Not thread-safe: one caller at a time.
class SpeechWorker {
  public:
    // E0225: can't be started.
    static Result<std::unique_ptr<SpeechWorker>> start(const std::filesystem::path& program,
                                                       const std::filesystem::path& data_folder);
    SpeechWorker(const SpeechWorker&) = delete;
    SpeechWorker& operator=(const SpeechWorker&) = delete;
    ~SpeechWorker();

    // E0222 crashed, E0223 too slow, E0224 talks nonsense, E0226 refused or too long.
    Result<SpokenLine> speak(const WorkerRequest& request);
    // It can't be used again: it is gone, or can't be trusted.
    bool broken() const { return broken_; }
    pid_t process() const { return process_; }

  private:
    SpeechWorker() = default;
    Result<> send(const WorkerRequest& request);
    Result<worker::Response> receive(Seconds patience);
    std::unexpected<Diagnostic> give_up(std::string code, std::string message);

    pid_t process_ = -1;
    Descriptor socket_;
    const std::byte* shared_ = nullptr;
    std::uint64_t last_id_ = 0;
    bool broken_ = false;
};

// Checks a response against the request's id and the protocol's limits.
Result<SpokenLine> read_response(const worker::Response& response, std::uint64_t expected_id, const std::byte* shared);

}  // namespace dramatis::voices
