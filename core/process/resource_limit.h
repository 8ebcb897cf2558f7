// A limit of this process, for its whole life.
#pragma once

#include <sys/resource.h>

namespace dramatis {

// `ends_at`: where the kernel kills whoever bears the signal that it gets at `value`. A lower limit that the process was started with
// remains, unless the process may raise it. [any thread]
inline void set_limit(__rlimit_resource which, rlim_t value, rlim_t ends_at) {
    const rlimit limit{value, ends_at};
    ::setrlimit(which, &limit);
}
inline void set_limit(__rlimit_resource which, rlim_t value) { set_limit(which, value, value); }

}  // namespace dramatis
