// Saves of a file, in the ways in which editors make them.
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace dramatis {

enum class SaveWay { InPlace, Truncated, RenamedOver, MovedAway };
inline constexpr int save_ways = 4;

inline void save(const std::filesystem::path& file, std::string_view text, SaveWay way) {
    namespace fs = std::filesystem;
    const auto write = [&](const fs::path& to, std::ios::openmode mode) {
        std::ofstream stream(to, mode);
        stream.write(text.data(), static_cast<std::streamsize>(text.size())).flush();
        fs::resize_file(to, text.size());
    };
    const fs::path beside = file.string() + ".tmp";
    switch (way) {
        case SaveWay::InPlace:
            return write(file, std::ios::in | std::ios::out);
        case SaveWay::Truncated:
            return write(file, std::ios::out);
        case SaveWay::RenamedOver:
            write(beside, std::ios::out);
            return fs::rename(beside, file);
        case SaveWay::MovedAway:
            fs::rename(file, beside);
            write(file, std::ios::out);
            fs::remove(beside);
    }
}

}  // namespace dramatis
