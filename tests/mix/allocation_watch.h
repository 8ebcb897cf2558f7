// Counts what this program allocates with `new` while one of these lives.
#pragma once

namespace dramatis::mix {

class AllocationWatch {
  public:
    AllocationWatch();
    ~AllocationWatch();
    AllocationWatch(const AllocationWatch&) = delete;
    AllocationWatch& operator=(const AllocationWatch&) = delete;
    int count() const;
    // Not under a sanitizer.
    static bool works();
};

}  // namespace dramatis::mix
