// What reading a show came to, with the files that it depends on.
#pragma once

#include <filesystem>
#include <vector>

#include "core/diagnostic.h"

namespace dramatis::pipeline::show {

template <class T>
struct Reading {
    // Those that were read, the sheet first, and those that would have been if they existed. Known on errors too, as far as
    // reading got: saving one of them may correct the error.
    std::vector<std::filesystem::path> files;
    Result<T> result;
};

}  // namespace dramatis::pipeline::show
