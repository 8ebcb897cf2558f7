// What a command writes, checked before it does anything else: nothing that a person wrote is ever written over. Every command
// that writes files asks here.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/files/publication.h"
#include "core/files/run_files.h"
#include "pipeline/show/show.h"

namespace dramatis::pipeline::cli {

struct OutputFile {
    // Text: the command itself knows what it may replace.
    enum class Kind { Episode, Stems, Report, Timings, Quotations, Text };
    Kind kind = Kind::Text;
    std::string what;            // for messages: "the report (--report)"
    std::filesystem::path path;  // Stems: their folder
};

// Before anything is read. E0511 one file for two things; E0341 an episode or a stem, E0504 another file can't be written: its
// folder is missing, say; E0412 the stems' folder is a file. Sweeps what killed runs left in the outputs' folders.
Result<> check_outputs(std::span<const OutputFile> outputs, std::span<const RunFile> read);

// As soon as the show is read, whether it has mistakes or not. E0511 for the files that it reads; of the folders of sounds and
// recordings among them, a file is replaced only if dramatis wrote it. E0451: a file is there that isn't what its name says,
// unless `force`.
Result<> check_replaced(std::span<const OutputFile> outputs, const std::vector<std::filesystem::path>& show_files,
                        bool force);

// Whatever a show reads, its sounds and recordings too, for a command that reads only a part of it itself. Empty if it can't be read.
std::vector<std::filesystem::path> all_files_of(const std::filesystem::path& sheet, const show::ShowOptions& options);

// The message that a publication was cut short, W0452 or E0453.
Diagnostic cut_short(const InterruptedPublication& cut, std::string code);

// What a show is known to read before it is read. Empty paths are left out.
std::vector<RunFile> show_inputs(const std::filesystem::path& sheet, const std::filesystem::path& voices,
                                 const std::filesystem::path& mix);

}  // namespace dramatis::pipeline::cli
