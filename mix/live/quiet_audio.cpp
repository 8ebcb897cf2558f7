#include "mix/live/quiet_audio.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include <dlfcn.h>

namespace dramatis::mix::live {
namespace {

// As the two libraries declare their handlers. ALSA's has variable arguments; neither is looked at.
using AlsaHandler = void (*)(const char* file, int line, const char* function, int error, const char* format, ...);
using JackHandler = void (*)(const char* message);

void ignore_alsa(const char*, int, const char*, int, const char*, ...) {}
void ignore_jack(const char*) {}

template <class Setter, class Handler>
void set_handler(const char* setter, Handler handler) {
    if (void* const found = dlsym(RTLD_DEFAULT, setter)) reinterpret_cast<Setter>(found)(handler);
}

}  // namespace

void silence_sound_libraries() {
    set_handler<int (*)(AlsaHandler)>("snd_lib_error_set_handler", &ignore_alsa);
    set_handler<void (*)(JackHandler)>("jack_set_error_function", &ignore_jack);
    set_handler<void (*)(JackHandler)>("jack_set_info_function", &ignore_jack);
}

StandardErrorHidden::StandardErrorHidden() {
    std::fflush(stderr);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    saved_ = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (saved_ >= 0) dup2(nowhere, STDERR_FILENO);
    close(nowhere);
}

StandardErrorHidden::~StandardErrorHidden() {
    if (saved_ < 0) return;
    std::fflush(stderr);
    dup2(saved_, STDERR_FILENO);
    close(saved_);
}

}  // namespace dramatis::mix::live
