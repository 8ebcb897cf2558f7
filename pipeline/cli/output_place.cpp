#include "pipeline/cli/output_place.h"

#include <algorithm>
#include <string>

namespace dramatis::pipeline::cli {
namespace {

constexpr const char* usual_folder = "out";

}  // namespace

Result<> make_usual_folder() {
    std::error_code failed;
    std::filesystem::create_directories(usual_folder, failed);
    if (!failed) return {};
    return failure("E0412", std::string("can't create the folder '") + usual_folder + "': " + failed.message(),
                   "choose another place with --out FILE");
}

std::filesystem::path usual_output(std::string_view name) {
    std::string file(name);
    std::ranges::replace(file, '/', '-');
    return std::filesystem::path(usual_folder) / (file + ".wav");
}

}  // namespace dramatis::pipeline::cli
