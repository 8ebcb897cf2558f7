// eSpeak NG's initialisation opens a sound device (and so connects to PulseAudio) even when it only hands over samples.
// These take the place of pcaudio's functions in the worker: there is no device.
#include <cstddef>
#include <cstdint>

// The shapes are those of pcaudiolib's audio.h, whose objects nobody here looks into.
extern "C" {

[[gnu::visibility("default")]] void* create_audio_device_object(const char*, const char*, const char*) {
    return nullptr;
}
[[gnu::visibility("default")]] int audio_object_open(void*, int, std::uint32_t, std::uint8_t) { return -1; }
[[gnu::visibility("default")]] void audio_object_close(void*) {}
[[gnu::visibility("default")]] void audio_object_destroy(void*) {}
[[gnu::visibility("default")]] int audio_object_write(void*, const void*, std::size_t) { return -1; }
[[gnu::visibility("default")]] int audio_object_drain(void*) { return -1; }
[[gnu::visibility("default")]] int audio_object_flush(void*) { return -1; }
[[gnu::visibility("default")]] const char* audio_object_strerror(void*, int) { return "no sound card"; }
}
