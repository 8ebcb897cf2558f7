// A library to preload (LD_PRELOAD): it counts the calls of a family in one program, and makes the N-th one fail or kills the
// process there. faults.py drives it. Environment:
//   FAULT_STATE    a file of at least sizeof(struct state) bytes, shared by all processes: counts, and what was hit
//   FAULT_PROGRAM  the name of the program whose calls count: dramatis, dramatis-speech, dramatis-decode
//   FAULT_FAMILY   open read write … (the enum below); "any" is every call but memory's
//   FAULT_MATCH    if set, only calls whose path contains this count
//   FAULT_AT       N, from 1; absent: calls are counted, and none fails
//   FAULT_TIMES    how many calls fail from the N-th on: 1 by default, 0 is all
//   FAULT_ERRNO    a number; 0 kills the process with SIGKILL at the N-th call, before it is made
//   FAULT_TRACE    if set, where the call came from goes to standard error, for addr2line
// The counts lie in shared memory, so that they outlive a kill and go on in children that a process forks. Nothing here
// allocates: glibc's own functions serve those that do.
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// faults.py has the same names in the same order.
enum family {
    OPEN,
    READ,
    WRITE,
    RENAME,
    FSYNC,
    FTRUNCATE,
    MMAP,
    MEMFD,
    SOCKETPAIR,
    PIPE,
    SPAWN,
    WAIT,
    FLOCK,
    MALLOC,
    SOCKET,
    THREAD,
    FOLDER,
    ANY,
    families
};
static const char* const names[families] = {"open",  "read",   "write",      "rename", "fsync",  "ftruncate",
                                            "mmap",  "memfd",  "socketpair", "pipe",   "spawn",  "waitpid",
                                            "flock", "malloc", "socket",     "thread", "folder", "any"};

struct state {
    _Atomic unsigned long counts[families];
    _Atomic unsigned long hits;
    char what[256];  // the call that was hit first, and its path
};

static struct state* state;  // null: this process is not the one meant
static enum family chosen = families;
static unsigned long at, times = 1;
static int error_number, traces;
static const char* match;

static unsigned long number(const char* name, unsigned long otherwise) {
    const char* text = getenv(name);
    return text && *text ? strtoul(text, NULL, 10) : otherwise;
}

__attribute__((constructor)) static void begin(void) {
    const char* program = getenv("FAULT_PROGRAM");
    const char* file = getenv("FAULT_STATE");
    const char* family = getenv("FAULT_FAMILY");
    if (!program || !file || strcmp(program, program_invocation_short_name) != 0) return;
    for (int i = 0; family && i < families; ++i)
        if (strcmp(family, names[i]) == 0) chosen = (enum family)i;
    at = number("FAULT_AT", 0);
    times = number("FAULT_TIMES", 1);
    error_number = (int)number("FAULT_ERRNO", EIO);
    match = getenv("FAULT_MATCH");
    traces = getenv("FAULT_TRACE") != NULL;
    void* frames[1];
    if (traces) backtrace(frames, 1);  // its first call allocates
    const long descriptor = syscall(SYS_openat, AT_FDCWD, file, O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return;
    const long block =
        syscall(SYS_mmap, NULL, sizeof(struct state), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0L);
    syscall(SYS_close, descriptor);
    if (block >= 0 || block < -4095) state = (struct state*)block;
}

static void note(const char* call, const char* path) {
    if (atomic_fetch_add(&state->hits, 1) == 0) {
        size_t length = 0;
        for (; *call && length < sizeof state->what - 2; ++call) state->what[length++] = *call;
        if (path) state->what[length++] = ' ';
        for (; path && *path && length < sizeof state->what - 1; ++path) state->what[length++] = *path;
    }
    if (!traces) return;
    void* frames[40];
    backtrace_symbols_fd(frames, backtrace(frames, 40), STDERR_FILENO);
}

// Whether this call fails; errno is set then.
static int fails(enum family family, const char* call, const char* path) {
    if (!state || (match && (!path || !strstr(path, match)))) return 0;
    const unsigned long count = atomic_fetch_add(&state->counts[family], 1) + 1;
    const unsigned long of_all = family == MALLOC ? 0 : atomic_fetch_add(&state->counts[ANY], 1) + 1;
    const unsigned long n = chosen == family ? count : chosen == ANY ? of_all : 0;
    if (at == 0 || n < at || (times != 0 && n >= at + times)) return 0;
    note(call, path);
    if (error_number == 0) {
        syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
        __builtin_trap();  // a sandbox denies signals
    }
    errno = error_number;
    return 1;
}

// The next definition of a function, which is the C library's.
static void* next(_Atomic(void*)* found, const char* name) {
    void* function = atomic_load(found);
    if (!function) atomic_store(found, function = dlsym(RTLD_NEXT, name));
    return function;
}

// WRAP(family, result of a failure, its type, name, parameters, arguments, path)
#define WRAP(family, failure, type, name, parameters, arguments, path)    \
    __attribute__((visibility("default"))) type name parameters {         \
        static _Atomic(void*) found;                                      \
        type(*real) parameters = (type(*) parameters)next(&found, #name); \
        if (fails(family, #name, path)) return failure;                   \
        return real arguments;                                            \
    }

#define OPENS(name, before, names_of_before, path)                                                              \
    __attribute__((visibility("default"))) int name(before const char* path, int flags, ...) {                  \
        static _Atomic(void*) found;                                                                            \
        int (*real)(before const char*, int, ...) = (int (*)(before const char*, int, ...))next(&found, #name); \
        mode_t mode = 0;                                                                                        \
        if (flags & (O_CREAT | __O_TMPFILE)) {                                                                  \
            va_list list;                                                                                       \
            va_start(list, flags);                                                                              \
            mode = va_arg(list, mode_t);                                                                        \
            va_end(list);                                                                                       \
        }                                                                                                       \
        if (fails(OPEN, #name, path)) return -1;                                                                \
        return real(names_of_before path, flags, mode);                                                         \
    }
#define NOTHING
#define FOLDER_PARAMETER int folder,
#define FOLDER_ARGUMENT folder,
OPENS(open, NOTHING, NOTHING, path)
OPENS(open64, NOTHING, NOTHING, path)
OPENS(openat, FOLDER_PARAMETER, FOLDER_ARGUMENT, path)
OPENS(openat64, FOLDER_PARAMETER, FOLDER_ARGUMENT, path)
WRAP(OPEN, NULL, FILE*, fopen, (const char* path, const char* mode), (path, mode), path)
WRAP(OPEN, NULL, FILE*, fopen64, (const char* path, const char* mode), (path, mode), path)
WRAP(OPEN, NULL, DIR*, opendir, (const char* path), (path), path)

WRAP(READ, -1, ssize_t, read, (int file, void* data, size_t size), (file, data, size), NULL)
WRAP(READ, -1, ssize_t, pread, (int file, void* data, size_t size, off_t from), (file, data, size, from), NULL)
WRAP(READ, -1, ssize_t, pread64, (int file, void* data, size_t size, off64_t from), (file, data, size, from), NULL)
WRAP(READ, -1, ssize_t, readv, (int file, const struct iovec* parts, int count), (file, parts, count), NULL)

// A message that can't be shown is not looked for: standard error never fails.
__attribute__((visibility("default"))) ssize_t write(int file, const void* data, size_t size) {
    static _Atomic(void*) found;
    ssize_t (*real)(int, const void*, size_t) = (ssize_t(*)(int, const void*, size_t))next(&found, "write");
    if (file != STDERR_FILENO && fails(WRITE, "write", NULL)) return -1;
    return real(file, data, size);
}
WRAP(WRITE, -1, ssize_t, pwrite, (int file, const void* data, size_t size, off_t to), (file, data, size, to), NULL)
WRAP(WRITE, -1, ssize_t, pwrite64, (int file, const void* data, size_t size, off64_t to), (file, data, size, to), NULL)
WRAP(WRITE, -1, ssize_t, writev, (int file, const struct iovec* parts, int count), (file, parts, count), NULL)
__attribute__((visibility("default"))) size_t fwrite(const void* data, size_t size, size_t count, FILE* file) {
    static _Atomic(void*) found;
    size_t (*real)(const void*, size_t, size_t, FILE*) =
        (size_t (*)(const void*, size_t, size_t, FILE*))next(&found, "fwrite");
    if (file != stderr && fails(WRITE, "fwrite", NULL)) return 0;
    return real(data, size, count, file);
}

WRAP(RENAME, -1, int, rename, (const char* from, const char* to), (from, to), to)
WRAP(RENAME, -1, int, renameat, (int one, const char* from, int other, const char* to), (one, from, other, to), to)
WRAP(RENAME, -1, int, renameat2, (int one, const char* from, int other, const char* to, unsigned flags),
     (one, from, other, to, flags), to)

WRAP(FSYNC, -1, int, fsync, (int file), (file), NULL)
WRAP(FSYNC, -1, int, fdatasync, (int file), (file), NULL)
WRAP(FTRUNCATE, -1, int, ftruncate, (int file, off_t size), (file, size), NULL)
WRAP(FTRUNCATE, -1, int, ftruncate64, (int file, off64_t size), (file, size), NULL)
WRAP(FTRUNCATE, errno, int, posix_fallocate, (int file, off_t from, off_t size), (file, from, size), NULL)
WRAP(FTRUNCATE, errno, int, posix_fallocate64, (int file, off64_t from, off64_t size), (file, from, size), NULL)
WRAP(FTRUNCATE, -1, int, fallocate, (int file, int mode, off_t from, off_t size), (file, mode, from, size), NULL)
WRAP(FTRUNCATE, -1, int, fallocate64, (int file, int mode, off64_t from, off64_t size), (file, mode, from, size), NULL)

WRAP(MMAP, MAP_FAILED, void*, mmap, (void* where, size_t size, int may, int flags, int file, off_t from),
     (where, size, may, flags, file, from), NULL)
WRAP(MMAP, MAP_FAILED, void*, mmap64, (void* where, size_t size, int may, int flags, int file, off64_t from),
     (where, size, may, flags, file, from), NULL)
WRAP(MEMFD, -1, int, memfd_create, (const char* name, unsigned flags), (name, flags), name)
WRAP(SOCKETPAIR, -1, int, socketpair, (int domain, int type, int protocol, int ends[2]), (domain, type, protocol, ends),
     NULL)
WRAP(PIPE, -1, int, pipe, (int ends[2]), (ends), NULL)
WRAP(PIPE, -1, int, pipe2, (int ends[2], int flags), (ends, flags), NULL)
WRAP(FLOCK, -1, int, flock, (int file, int operation), (file, operation), NULL)

// A program that gets an environment of its own (the decoder's is empty) gets ours with it. Returns `larger`, or what was given.
enum { most_variables = 256 };
static char* const* with_ours(char* const given[], char* larger[most_variables]) {
    static const char* const ours[] = {"LD_PRELOAD=", "FAULT_"};
    size_t length = 0;
    for (; given && given[length] && length < most_variables - 1; ++length) {
        if (strncmp(given[length], ours[0], strlen(ours[0])) == 0) return given;
        larger[length] = given[length];
    }
    for (char** each = environ; each && *each; ++each)
        for (int i = 0; i < 2; ++i)
            if (strncmp(*each, ours[i], strlen(ours[i])) == 0 && length < most_variables - 1) larger[length++] = *each;
    larger[length] = NULL;
    return larger;
}

#define SPAWNS(name)                                                                                                  \
    __attribute__((visibility("default"))) int name(                                                                  \
        pid_t* restrict id, const char* restrict path, const posix_spawn_file_actions_t* restrict files,              \
        const posix_spawnattr_t* restrict attributes, char* const arguments[restrict],                                \
        char* const environment[restrict]) {                                                                          \
        static _Atomic(void*) found;                                                                                  \
        int (*real)(pid_t*, const char*, const posix_spawn_file_actions_t*, const posix_spawnattr_t*, char* const[],  \
                    char* const[]) =                                                                                  \
            (int (*)(pid_t*, const char*, const posix_spawn_file_actions_t*, const posix_spawnattr_t*, char* const[], \
                     char* const[]))next(&found, #name);                                                              \
        if (fails(SPAWN, #name, path)) return errno;                                                                  \
        char* larger[most_variables];                                                                                 \
        return real(id, path, files, attributes, arguments, with_ours(environment, larger));                          \
    }
SPAWNS(posix_spawn)
SPAWNS(posix_spawnp)
WRAP(SPAWN, -1, pid_t, fork, (void), (), NULL)
WRAP(WAIT, -1, pid_t, waitpid, (pid_t child, int* status, int options), (child, status, options), NULL)
WRAP(WAIT, -1, int, waitid, (idtype_t type, id_t child, siginfo_t* status, int options), (type, child, status, options),
     NULL)

WRAP(SOCKET, -1, ssize_t, send, (int file, const void* data, size_t size, int flags), (file, data, size, flags), NULL)
WRAP(SOCKET, -1, ssize_t, recv, (int file, void* data, size_t size, int flags), (file, data, size, flags), NULL)
WRAP(THREAD, errno, int, pthread_create,
     (pthread_t* restrict thread, const pthread_attr_t* restrict attributes, void* (*function)(void*),
      void* restrict argument),
     (thread, attributes, function, argument), NULL)

WRAP(FOLDER, -1, int, unlink, (const char* path), (path), path)
WRAP(FOLDER, -1, int, unlinkat, (int folder, const char* path, int flags), (folder, path, flags), path)
WRAP(FOLDER, -1, int, rmdir, (const char* path), (path), path)
WRAP(FOLDER, -1, int, mkdir, (const char* path, mode_t mode), (path, mode), path)
WRAP(FOLDER, -1, int, mkdirat, (int folder, const char* path, mode_t mode), (folder, path, mode), path)
WRAP(FOLDER, NULL, char*, mkdtemp, (char* path), (path), path)

// Memory. dlsym itself allocates, hence the other names that glibc gives its functions.
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* block, size_t size);
void* __libc_memalign(size_t alignment, size_t size);

#define ALLOCATES(name, parameters, arguments)                              \
    __attribute__((visibility("default"))) void* name parameters {          \
        return fails(MALLOC, #name, NULL) ? NULL : __libc_##name arguments; \
    }
ALLOCATES(malloc, (size_t size), (size))
ALLOCATES(calloc, (size_t count, size_t size), (count, size))
ALLOCATES(realloc, (void* block, size_t size), (block, size))
ALLOCATES(memalign, (size_t alignment, size_t size), (alignment, size))

__attribute__((visibility("default"))) void* aligned_alloc(size_t alignment, size_t size) {
    return fails(MALLOC, "aligned_alloc", NULL) ? NULL : __libc_memalign(alignment, size);
}

__attribute__((visibility("default"))) int posix_memalign(void** block, size_t alignment, size_t size) {
    if (fails(MALLOC, "posix_memalign", NULL)) return ENOMEM;
    void* made = __libc_memalign(alignment, size);
    if (!made) return ENOMEM;
    *block = made;
    return 0;
}
