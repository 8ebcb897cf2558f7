#include "voices/speech/espeak/worker/synthesis.h"

#include <algorithm>
#include <cstring>
#include <new>

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>

#include "voices/speech/espeak/worker/data_access.h"

namespace dramatis::voices::speech::espeak::worker {
namespace {

int sample_rate = 0;

// Of 100: leaves 4.4 dB above the loudest voices, so that eSpeak NG's automatic gain control, which pumps, never acts.
constexpr int volume = 60;

// eSpeak NG's callback takes no context; a child speaks one line, so one of each will do.
Outcome* outcome = nullptr;
WordEvent* events = nullptr;
std::int16_t* samples = nullptr;

constexpr int go_on = 0;
constexpr int abort_synthesis = 1;

int receive(short* chunk, int count, espeak_EVENT* event) {
    for (; event->type != espeakEVENT_LIST_TERMINATED; ++event) {
        if (event->type != espeakEVENT_WORD) continue;
        if (outcome->event_count == most_events) {
            outcome->status = Status::TooLong;
            return abort_synthesis;
        }
        events[outcome->event_count++] = {.character = static_cast<std::uint32_t>(std::max(0, event->text_position)),
                                          .sample = static_cast<std::uint32_t>(std::max(0, event->sample))};
    }
    if (chunk == nullptr || count <= 0) return go_on;
    const std::size_t room = most_samples - outcome->sample_count;
    const std::size_t taken = std::min(room, static_cast<std::size_t>(count));
    std::memcpy(samples + outcome->sample_count, chunk, taken * sizeof(std::int16_t));
    outcome->sample_count += taken;
    if (taken == static_cast<std::size_t>(count)) return go_on;
    outcome->status = Status::TooLong;
    return abort_synthesis;
}

// eSpeak NG's own notation, a space between clauses.
void write_phonemes(const std::string& text, char* bytes) {
    constexpr std::size_t most_bytes = std::size_t{1} << 16;
    const void* at = text.c_str();
    std::size_t written = 0;
    while (at != nullptr) {
        const char* phonemes = espeak_TextToPhonemes(&at, espeakCHARS_UTF8, 0);
        const std::size_t length = phonemes == nullptr ? 0 : std::strlen(phonemes);
        if (written + length + 2 > most_bytes) break;
        if (written > 0 && length > 0) bytes[written++] = ' ';
        if (length > 0) std::memcpy(bytes + written, phonemes, length);
        written += length;
    }
    bytes[written] = 0;
    outcome->sample_count = written / sizeof(std::int16_t) + 1;
}

}  // namespace

bool initialise(const char* data_path) {
    sample_rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, data_path, espeakINITIALIZE_DONT_EXIT);
    if (sample_rate <= 0) return false;
    // Without this, each child would read every voice file for itself.
    espeak_ListVoices(nullptr);
    espeak_SetSynthCallback(receive);
    return take_data_error() == 0;
}

void synthesise(const Request& request, const std::string& voice, const std::string& text, std::byte* shared) {
    outcome = new (shared) Outcome{.status = Status::Done, .rate = static_cast<std::uint32_t>(sample_rate)};
    events = reinterpret_cast<WordEvent*>(shared + events_offset);
    samples = reinterpret_cast<std::int16_t*>(shared + samples_offset);

    int result = espeak_SetVoiceByName(voice.c_str());
    espeak_SetParameter(espeakVOLUME, volume, 0);
    espeak_SetParameter(espeakRATE, request.prosody.rate_wpm, 0);
    espeak_SetParameter(espeakPITCH, request.prosody.pitch, 0);
    espeak_SetParameter(espeakRANGE, request.prosody.pitch_range, 0);
    espeak_SetParameter(espeakWORDGAP, request.word_gap, 0);
    if (result == EE_OK && request.wants_phonemes != 0)
        write_phonemes(text, reinterpret_cast<char*>(samples));
    else if (result == EE_OK)
        result = espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakPHONEMES,
                              nullptr, nullptr);
    if (result != EE_OK && outcome->status == Status::Done) {
        outcome->status = Status::Refused;
        outcome->detail = result;
    }
    if (const int error = take_data_error(); error != 0) {
        outcome->status = Status::NoData;
        outcome->detail = error;
    }
}

}  // namespace dramatis::voices::speech::espeak::worker
