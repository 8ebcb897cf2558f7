// Any bytes, as a speech worker's response and the word events in its shared memory, down to the take that comes of them;
// and as a request to the worker.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "tests/fuzz/broken.h"
#include "voices/speech/espeak/speech_worker.h"
#include "voices/speech/espeak/worker/protocol.h"
#include "voices/speech/take_cutting.h"
#include "voices/text/words.h"

namespace {

using namespace dramatis;
using namespace dramatis::voices;
using namespace dramatis::voices::speech;
namespace worker = espeak::worker;

constexpr std::uint64_t expected_id = 7;
constexpr std::size_t samples_kept = 4096;  // a take of more is cut as this one, only slower

std::vector<std::byte>& shared_memory() {
    static std::vector<std::byte> shared = [] {
        std::vector<std::byte> block(worker::shared_bytes);
        for (std::size_t i = 0; i < samples_kept; ++i) {
            const auto sample = static_cast<std::int16_t>((i / 64 % 3) * 100);
            std::memcpy(block.data() + worker::samples_offset + i * sizeof sample, &sample, sizeof sample);
        }
        return block;
    }();
    return shared;
}

// Words, a dash that isn't spoken, two runs of one word, and letters of several bytes.
const text::NormalisedText& spoken_text() {
    static const text::NormalisedText text = [] {
        text::NormalisedText made{.text = {}, .runs = {}, .unspoken = {1}};
        std::uint32_t word = 0;
        for (const char* part : {"Wait,", "", "Mister", "Ünsöld", "of", "the", "forty", "second", "[[aI]]"}) {
            const auto begin = static_cast<std::uint32_t>(made.text.size());
            made.text += part;
            const auto end = static_cast<std::uint32_t>(made.text.size());
            if (end > begin) made.runs.push_back({.begin = begin, .end = end, .word = word, .emphasised = false});
            if (end > begin) made.text += ' ';
            if (std::string_view(part) != "forty") ++word;
        }
        return made;
    }();
    return text;
}

void read(const worker::Response& response, const std::vector<std::byte>& shared) {
    const auto spoken = espeak::read_response(response, expected_id, shared.data());
    if (!spoken) return;
    const auto lies_inside = [&](const void* begin, std::size_t bytes) {
        const auto* first = static_cast<const std::byte*>(begin);
        return first >= shared.data() && first + bytes <= shared.data() + shared.size();
    };
    expect(lies_inside(spoken->samples.data(), spoken->samples.size_bytes()), "samples lie in the shared memory");
    expect(lies_inside(spoken->events.data(), spoken->events.size_bytes()), "events lie in the shared memory");
    if (spoken->samples.size() > samples_kept || spoken->events.size() > 1000) return;
    std::vector<SpokenWordEvent> events;
    for (const worker::WordEvent& event : spoken->events)
        events.push_back({.character = event.character, .sample = event.sample});
    const takes::Take take = cut_take(spoken_text(), spoken->samples, spoken->rate, events);
    Frames earliest;
    for (const auto& word : take.words) {
        expect(word.begin >= earliest && word.begin <= word.end && word.end <= take.length(),
               "words are in order and lie in the take");
        earliest = word.begin;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    worker::Request request;
    std::memcpy(static_cast<void*>(&request), data, std::min(size, sizeof request));
    if (worker::is_sound(request))
        expect(request.voice_bytes <= 59 && request.text_bytes <= (1u << 20), "what the worker reads is bounded");

    worker::Response response;
    if (size < sizeof response) return 0;
    std::memcpy(static_cast<void*>(&response), data, sizeof response);
    std::vector<std::byte>& shared = shared_memory();
    std::memcpy(shared.data() + worker::events_offset, data + sizeof response, size - sizeof response);
    read(response, shared);
    // As if it were a response to this request, which few mutations are.
    response.magic = worker::protocol_magic;
    response.version = worker::protocol_version;
    response.id = expected_id;
    read(response, shared);
    return 0;
}
