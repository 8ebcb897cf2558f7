// The gain that a live show is played with: what its last render found for its loudness target, or an estimate.
#pragma once

#include <filesystem>
#include <optional>

#include "mix/settings/mix_book.h"

namespace dramatis::pipeline::live {

// Kept beside the takes, by the sheet's place and the target. Writing it is a courtesy to the next `play`: a failure is none.
void remember_gain(const std::filesystem::path& cache, const std::filesystem::path& sheet,
                   const mix::settings::Target& target, Decibels gain);
std::optional<Decibels> remembered_gain(const std::filesystem::path& cache, const std::filesystem::path& sheet,
                                        const mix::settings::Target& target);

// For a show that was never rendered: speech of the built-in voices is about this loud, and a show is about as loud as its
// speech. Good to some 2 LU.
Decibels estimated_gain(const mix::settings::Target& target, const mix::settings::Levels& levels);

}  // namespace dramatis::pipeline::live
