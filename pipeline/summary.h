// What a writer wants to know after a render: who got which voice, how long and how loud it is, how fast it went.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/render.h"

namespace dramatis::pipeline {

// `wall` is the time from the command's start.
std::string summary(const Rendering& rendering, const RenderOptions& options, Seconds wall);
// For --watch: one line, with the files whose saves led to it.
std::string turn_line(const Rendering& rendering, const RenderOptions& options, Seconds wall,
                      const std::vector<std::filesystem::path>& saved);
std::string cast_table(const Script& script);
// For --explain: where each line's take came from and why.
std::string takes_table(const Rendering& rendering);

// "3:07" or "1:02:45".
std::string clock_time(Seconds time);

}  // namespace dramatis::pipeline
