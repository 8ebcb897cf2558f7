// What a mutex guards, as attributes that clang checks (-Wthread-safety); nothing for other compilers.
// https://clang.llvm.org/docs/ThreadSafetyAnalysis.html
#pragma once

#if defined(__clang__)
#define DRAMATIS_THREAD_ATTRIBUTE(attribute) __attribute__((attribute))
#else
#define DRAMATIS_THREAD_ATTRIBUTE(attribute)
#endif

// Of a variable: read and written only with the mutex held; of a pointer: the same for what it points to.
#define GUARDED_BY(mutex) DRAMATIS_THREAD_ATTRIBUTE(guarded_by(mutex))
#define PT_GUARDED_BY(mutex) DRAMATIS_THREAD_ATTRIBUTE(pt_guarded_by(mutex))
// Of a function: called only with the mutexes held, or only without them.
#define REQUIRES(...) DRAMATIS_THREAD_ATTRIBUTE(requires_capability(__VA_ARGS__))
#define EXCLUDES(...) DRAMATIS_THREAD_ATTRIBUTE(locks_excluded(__VA_ARGS__))

// Of mutexes and locks themselves: core/mutex.h.
#define CAPABILITY(name) DRAMATIS_THREAD_ATTRIBUTE(capability(name))
#define SCOPED_CAPABILITY DRAMATIS_THREAD_ATTRIBUTE(scoped_lockable)
#define ACQUIRE(...) DRAMATIS_THREAD_ATTRIBUTE(acquire_capability(__VA_ARGS__))
#define TRY_ACQUIRE(...) DRAMATIS_THREAD_ATTRIBUTE(try_acquire_capability(__VA_ARGS__))
#define RELEASE(...) DRAMATIS_THREAD_ATTRIBUTE(release_capability(__VA_ARGS__))
