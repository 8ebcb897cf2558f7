#include "mix/master/file_sink.h"

#include <utility>

namespace dramatis::mix::master {

std::unexpected<Diagnostic> as_master_error(Diagnostic error) {
    if (error.code == "E0505")
        error.code = "E0340";
    else if (error.code == "E0504" || error.code == "E0506")
        error.code = "E0341";
    return std::unexpected(std::move(error));
}

}  // namespace dramatis::mix::master
