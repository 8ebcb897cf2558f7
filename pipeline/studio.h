// Everything that speaks, set up once for a command: the take store and the engines behind one performer.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/diagnostic.h"
#include "voices/performer.h"

namespace dramatis::pipeline {

struct StudioOptions {
    std::filesystem::path cache;                         // empty: the usual folder
    bool no_cache = false;                               // takes live in a temporary folder and go with the program
    std::uint64_t cache_limit = std::uint64_t{4} << 30;  // bytes
    int jobs = 2;                                        // speech workers at most
};

class Studio {
  public:
    virtual ~Studio() = default;
    virtual voices::Performer& performer() = 0;
    virtual voices::TakeStore& store() = 0;
};

// Workers start with the first line that isn't in the store. E0231 if the cache folder can't be had.
Result<std::unique_ptr<Studio>> open_studio(const StudioOptions& options);

}  // namespace dramatis::pipeline
