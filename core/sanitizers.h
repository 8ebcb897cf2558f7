// DRAMATIS_SANITIZED is 1 when a sanitizer watches memory or threads: it maps terabytes of address space, so limits of address
// space make no sense, it writes its findings to a file, and it replaces the allocator. g++ defines macros for it, clang has features.
#pragma once

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define DRAMATIS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define DRAMATIS_SANITIZED 1
#endif
#endif
#ifndef DRAMATIS_SANITIZED
#define DRAMATIS_SANITIZED 0
#endif
