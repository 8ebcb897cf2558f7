#include "tests/mix/master/independent_meter.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <memory>
#include <string>

#include <gtest/gtest.h>

namespace dramatis::mix::master {
namespace {

double number_after(const std::string& text, const std::string& name) {
    const std::size_t at = text.rfind(name);
    if (at == std::string::npos) {
        ADD_FAILURE() << "no " << name << " in: " << text;
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::strtod(text.c_str() + at + name.size(), nullptr);
}

}  // namespace

dsp::Loudness measured_by_ffmpeg(const std::filesystem::path& file) {
    const std::string command = "ffmpeg -hide_banner -nostats -nostdin -i '" + file.string() +
                                "' -af ebur128=peak=true:framelog=verbose -f null - 2>&1";
    std::string text;
    FILE* const pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) {
        ADD_FAILURE() << "can't run ffmpeg";
        return {};
    }
    std::array<char, 4096> buffer{};
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe)) text.append(buffer.data(), got);
    EXPECT_EQ(::pclose(pipe), 0) << text;
    return {.integrated = {number_after(text, "I: ")},
            .range = {number_after(text, "LRA: ")},
            .true_peak = {number_after(text, "Peak: ")}};
}

}  // namespace dramatis::mix::master
