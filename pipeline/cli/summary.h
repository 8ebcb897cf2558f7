// What a writer wants to know after a render: who got which voice, how long and how loud it is, how fast it went.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/render/render.h"

namespace dramatis::pipeline::cli {

// `wall` is the time from the command's start.
std::string summary(const render::Rendering& rendering, const render::RenderOptions& options, Seconds wall);
// For --watch: one line, with the files whose saves led to it.
std::string turn_line(const render::Rendering& rendering, const render::RenderOptions& options, Seconds wall,
                      const std::vector<std::filesystem::path>& saved);
std::string cast_table(const script::Script& script);
// For --explain: where each line's take came from and why.
std::string takes_table(const render::Rendering& rendering);

}  // namespace dramatis::pipeline::cli
