// A std::mutex that clang's thread-safety analysis knows (libstdc++'s carries no attributes), and the lock that holds it.
// Waits use std::condition_variable_any with the lock:
//
//     MutexLock lock(mutex_);
//     changed_.wait(lock, [this]() REQUIRES(mutex_) { return ready_; });
#pragma once

#include <mutex>

#include "core/thread_annotations.h"

namespace dramatis {

// [any thread]
class CAPABILITY("mutex") Mutex {
  public:
    void lock() ACQUIRE() { mutex_.lock(); }
    void unlock() RELEASE() { mutex_.unlock(); }
    bool try_lock() TRY_ACQUIRE(true) { return mutex_.try_lock(); }

  private:
    std::mutex mutex_;
};

// [one thread]
class SCOPED_CAPABILITY MutexLock {
  public:
    explicit MutexLock(Mutex& mutex) ACQUIRE(mutex) : mutex_(mutex) { mutex_.lock(); }
    // Of a mutex that is held already: after try_lock.
    MutexLock(Mutex& mutex, std::adopt_lock_t) REQUIRES(mutex) : mutex_(mutex) {}
    MutexLock(const MutexLock&) = delete;
    MutexLock& operator=(const MutexLock&) = delete;
    ~MutexLock() RELEASE() {
        if (is_held_) mutex_.unlock();
    }

    // For work that is done without it, and for condition variables.
    void unlock() RELEASE() {
        is_held_ = false;
        mutex_.unlock();
    }
    void lock() ACQUIRE() {
        mutex_.lock();
        is_held_ = true;
    }

  private:
    Mutex& mutex_;
    bool is_held_ = true;
};

}  // namespace dramatis
