// Our end of one speech worker process (worker/protocol.h): starts it, requests one line at a time, ends it. Every response
// is checked before it is used.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "core/files/file_descriptor.h"
#include "core/process/child_process.h"
#include "core/trace.h"
#include "core/units.h"
#include "voices/profiles/prosody.h"
#include "voices/speech/espeak/worker/protocol.h"

namespace dramatis::voices::speech::espeak {

// A spoken line: views into the worker's shared memory, valid until the next line.
struct SpokenLine {
    SampleRate rate;
    std::span<const std::int16_t> samples;
    std::span<const worker::WordEvent> events;
};

struct WorkerRequest {
    std::string_view voice;
    std::string_view text;
    profiles::Prosody prosody;
    int word_gap = 0;  // eSpeak NG's own units
    bool wants_phonemes = false;
    Seconds time_limit{20.0};
    Seconds grace{5.0};  // added to the line's limit, which the worker enforces; after both, the worker itself hangs
};

// [one thread at a time]
class SpeechWorker {
  public:
    // E0225: can't be started. A shortage of descriptors, processes or memory is waited out for 3 s.
    static Result<std::unique_ptr<SpeechWorker>> start(const std::filesystem::path& program,
                                                       const std::filesystem::path& data_folder);
    SpeechWorker(const SpeechWorker&) = delete;
    SpeechWorker& operator=(const SpeechWorker&) = delete;
    ~SpeechWorker();

    // E0225 ended before its first response, E0222 crashed, E0223 too slow, E0224 invalid response, E0226 refused or too long.
    Result<SpokenLine> speak(const WorkerRequest& request);
    // What the text would sound like, in eSpeak NG's notation; the same errors.
    Result<std::string> phonemes(WorkerRequest request);
    // It can't be used again: it is gone, or can't be trusted.
    bool broken() const { return broken_; }
    pid_t process() const { return process_->id(); }
    TraceTrack& trace_track() { return trace_track_; }

  private:
    SpeechWorker() = default;
    static std::expected<std::unique_ptr<SpeechWorker>, int> start_once(const std::filesystem::path& program,
                                                                        const std::filesystem::path& data_folder);
    Result<> send(const WorkerRequest& request);
    Result<worker::Response> receive(Seconds patience);
    std::unexpected<Diagnostic> give_up(std::string code, std::string message);
    std::unexpected<Diagnostic> never_came_up();

    FileDescriptor socket_;
    std::optional<ChildProcess> process_;  // always there once start() has returned
    const std::byte* shared_ = nullptr;
    std::uint64_t last_id_ = 0;
    bool has_responded_ = false;
    bool broken_ = false;
    TraceTrack trace_track_{"speech worker"};
};

// Checks a response against the request's id and the protocol's limits.
Result<SpokenLine> read_response(const worker::Response& response, std::uint64_t expected_id, const std::byte* shared);

}  // namespace dramatis::voices::speech::espeak
