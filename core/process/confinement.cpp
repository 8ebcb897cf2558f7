#include "core/process/confinement.h"

#include <unistd.h>

#include <string>
#include <vector>

#include "core/process/resource_limit.h"
#include "core/process/sandbox.h"
#include "core/sanitizers.h"

namespace dramatis {
namespace {

constexpr rlim_t memory = rlim_t{2} << 30;
constexpr rlim_t processor_time = 120;  // seconds
constexpr rlim_t descriptors = 64;

std::vector<std::string> places_of_programs() {
    std::vector<std::string> places;
    for (const char* const place : {"/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/ld.so.preload",
                                    "/etc/alternatives", "/dev/null", "/dev/urandom", "/dev/stdin"})
        if (::access(place, R_OK) == 0) places.emplace_back(place);
    return places;
}

}  // namespace

void confine_program() {
    if (!DRAMATIS_SANITIZED) {
        set_limit(RLIMIT_AS, memory);
        set_limit(RLIMIT_FSIZE, 0);
    }
    set_limit(RLIMIT_CPU, processor_time);
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_NOFILE, descriptors);
    enter_sandbox({.readable = places_of_programs(), .becomes_program = true});
}

}  // namespace dramatis
