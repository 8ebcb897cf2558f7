#include "tests/mix/allocation_watch.h"

#include <atomic>
#include <cstdlib>
#include <new>

#include "core/sanitizers.h"

namespace {

std::atomic<bool> watching = false;
std::atomic<int> allocations = 0;

}  // namespace

// Sanitizers bring an allocator of their own, which must not be mixed with this one.
#if DRAMATIS_SANITIZED
namespace dramatis::mix {
bool AllocationWatch::works() { return false; }
}  // namespace dramatis::mix
#else
namespace dramatis::mix {
bool AllocationWatch::works() { return true; }
}  // namespace dramatis::mix

void* operator new(std::size_t size) {
    if (watching) ++allocations;
    if (void* const memory = std::malloc(size != 0 ? size : 1)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
#endif

namespace dramatis::mix {

AllocationWatch::AllocationWatch() {
    allocations = 0;
    watching = true;
}
AllocationWatch::~AllocationWatch() { watching = false; }
int AllocationWatch::count() const { return allocations; }

}  // namespace dramatis::mix
