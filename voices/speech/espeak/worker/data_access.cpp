#include "voices/speech/espeak/worker/data_access.h"

#include <cerrno>
#include <cstdio>
#include <utility>

#include <dirent.h>
#include <dlfcn.h>

namespace {

int data_error = 0;

template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

// errno is that of the call that has just failed.
void note_error() {
    const int error = errno != 0 ? errno : EIO;
    if (data_error == 0 && error != ENOENT && error != ENOTDIR) data_error = error;
}

}  // namespace

namespace dramatis::voices::speech::espeak::worker {

int take_data_error() { return std::exchange(data_error, 0); }

}  // namespace dramatis::voices::speech::espeak::worker

extern "C" {

// These take the place of the C library's functions inside libespeak-ng.
[[gnu::visibility("default")]] std::FILE* fopen(const char* path, const char* mode) {
    static auto* const real = next<std::FILE*(const char*, const char*)>("fopen");
    std::FILE* const file = real(path, mode);
    if (file == nullptr) note_error();
    return file;
}

[[gnu::visibility("default")]] DIR* opendir(const char* path) {
    static auto* const real = next<DIR*(const char*)>("opendir");
    DIR* const folder = real(path);
    if (folder == nullptr) note_error();
    return folder;
}
}
