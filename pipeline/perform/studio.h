// Everything that speaks, set up once for a command: the take store and the engines behind one performer.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/diagnostic.h"
#include "voices/speech/performer.h"

namespace dramatis::pipeline::perform {

struct StudioOptions {
    std::filesystem::path cache;  // empty: the usual folder
    bool no_cache = false;        // takes are kept in a temporary folder, and deleted with it at the end
    std::uint64_t cache_limit = std::uint64_t{4} << 30;  // bytes
    int jobs = 2;                                        // speech workers at most
};

// [any thread]
class Studio {
  public:
    virtual ~Studio() = default;
    virtual voices::speech::Performer& performer() = 0;
    virtual voices::takes::TakeStore& store() = 0;
};

// Workers start with the first line that isn't in the store. E0231: the cache folder can't be created; E0234: it is no
// cache folder.
Result<std::unique_ptr<Studio>> open_studio(const StudioOptions& options);

}  // namespace dramatis::pipeline::perform
