// The protocol between dramatis and its speech worker.
//
// The worker's standard input is a stream socket, its standard output a block of shared memory (a sealed memfd). A request
// goes over the socket: a Request, the voice's name, the text. The worker forks a child; the child writes word events and
// samples straight into the shared block; when it is gone, a Response comes back and says how it went and how much is there.
// One request at a time. Both ends run on one machine and come from one build: numbers lie as in memory.
//
// Neither end trusts the other: sizes are checked against the limits below before anything is allocated or read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "voices/profiles/prosody.h"

namespace dramatis::voices::speech::espeak::worker {

inline constexpr std::uint32_t protocol_magic = 0x44'52'53'50;
inline constexpr std::uint32_t protocol_version = 3;

struct Request {
    std::uint32_t magic = protocol_magic;
    std::uint32_t version = protocol_version;
    std::uint64_t id = 0;  // comes back in the response
    profiles::Prosody prosody;
    std::int32_t word_gap = 0;        // eSpeak NG's own units
    std::uint32_t time_limit_ms = 0;  // wall clock
    std::uint32_t voice_bytes = 0;    // both without a terminating NUL, and without a NUL inside
    std::uint32_t text_bytes = 0;
    std::uint32_t wants_phonemes =
        0;  // 1: no speech, but what it would sound like; bytes in place of samples, ended by a NUL
};

enum class Status : std::uint32_t {
    Done = 0,
    Crashed = 1,    // detail: the signal
    TimedOut = 2,   // wall clock or CPU time
    TooLong = 3,    // more samples or words than the shared block holds; what fits is there
    Refused = 4,    // detail: what eSpeak NG returned
    NoProcess = 5,  // detail: the errno for which the worker can't start a child, after it has waited
    NoData =
        6,  // detail: the errno for which eSpeak NG can't open a file of its data; what it spoke may be another voice
};

// How a worker ends that can't begin.
inline constexpr int exit_no_memory = 2;  // or no worker's descriptors: it was started by hand
inline constexpr int exit_no_data = 3;

struct Response {
    std::uint32_t magic = protocol_magic;
    std::uint32_t version = protocol_version;
    std::uint64_t id = 0;
    Status status = Status::Crashed;
    std::int32_t detail = 0;
    std::uint32_t rate = 0;  // Hz
    std::uint32_t event_count = 0;
    std::uint64_t sample_count = 0;
};

// A word begins to be heard.
struct WordEvent {
    std::uint32_t character = 0;  // where the word is in the text: code points, from 1
    std::uint32_t sample = 0;
};

static_assert(std::is_trivially_copyable_v<Request> && sizeof(Request) == 48);
static_assert(std::is_trivially_copyable_v<Response> && sizeof(Response) == 40);
static_assert(std::is_trivially_copyable_v<WordEvent> && sizeof(WordEvent) == 8);

inline constexpr std::uint32_t most_voice_bytes = 59;  // eSpeak NG cuts longer names
inline constexpr std::uint32_t most_text_bytes = 1u << 20;

// Of the worker: whether a request may be read on. What it doesn't accept ends it.
inline bool is_sound(const Request& request) {
    return request.magic == protocol_magic && request.version == protocol_version &&
           request.voice_bytes <= most_voice_bytes && request.text_bytes <= most_text_bytes;
}

// -- the shared block: the child's outcome, then events, then samples. Pages that nobody touches cost nothing.
inline constexpr std::size_t most_events = std::size_t{1} << 16;
inline constexpr std::size_t most_samples = std::size_t{22050} * 60 * 10;  // ten minutes of one line

// Written by the child, read by the worker once the child is gone.
struct Outcome {
    Status status = Status::Crashed;
    std::int32_t detail = 0;
    std::uint32_t rate = 0;
    std::uint32_t event_count = 0;
    std::uint64_t sample_count = 0;
};

inline constexpr std::size_t events_offset = 4096;
inline constexpr std::size_t samples_offset = events_offset + most_events * sizeof(WordEvent);
inline constexpr std::size_t shared_bytes = samples_offset + most_samples * sizeof(std::int16_t);

}  // namespace dramatis::voices::speech::espeak::worker
