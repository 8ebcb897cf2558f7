// The plan of the house, kept by a test: who may include whom, and where each third-party library is known.

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::set<std::string>> rooms_below = {
    {"core", {}},
    {"cues", {"core"}},
    {"voices", {"core"}},
    {"mix", {"core"}},
    {"pipeline", {"core", "cues", "voices", "mix"}},
};

// A library's headers begin with this; only these rooms know it, each in one source (the adapter).
struct Library {
    std::string header;
    std::set<std::string> rooms;
};
const std::vector<Library> libraries = {
    {"toml++/", {"core"}},          {"xxhash.h", {"core"}},
    {"utf8proc.h", {"core"}},       {"espeak-ng/", {"voices"}},
    {"sndfile", {"voices", "mix"}}, {"soxr", {"mix"}},
    {"ebur128", {"mix"}},           {"portaudio", {"mix"}},
    {"CLI/", {"pipeline"}},         {"nlohmann/", {"voices", "pipeline"}},
};
// In any room: formatting text is nobody's secret.
const std::vector<std::string> free_headers = {"fmt/"};

bool is_source(const fs::path& file) { return file.extension() == ".cpp" || file.extension() == ".h"; }

// Sources of a room and their text, in order of name.
std::map<fs::path, std::string> sources_of(const std::string& room) {
    std::map<fs::path, std::string> sources;
    const fs::path folder = source_folder() / room;
    if (!fs::exists(folder)) return sources;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && is_source(entry.path())) sources[entry.path()] = read_bytes(entry.path());
    }
    return sources;
}

struct Includes {
    std::vector<std::string> ours;     // "core/units.h"
    std::vector<std::string> foreign;  // <vector>
};

Includes includes_of(const std::string& text) {
    static const std::regex directive(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])", std::regex::multiline);
    Includes includes;
    for (std::sregex_iterator match(text.begin(), text.end(), directive), end; match != end; ++match)
        ((*match)[1] == "\"" ? includes.ours : includes.foreign).push_back((*match)[2]);
    return includes;
}

// <vector> is the standard's and <sys/stat.h> the system's; any other is a library's.
bool is_system_header(const std::string& header) {
    static const std::regex system(
        "[a-z_0-9]+|(sys|linux|netinet|arpa)/[a-z_0-9]+\\.h|"
        "(dirent|dlfcn|fcntl|fnmatch|ftw|glob|immintrin|langinfo|locale|poll|pthread|pwd|sched|signal|spawn|"
        "termios|time|unistd|xmmintrin)\\.h");
    return std::regex_match(header, system);
}

TEST(Architecture, RoomsIncludeOnlyWhatLiesBelowThem) {
    for (const auto& [room, below] : rooms_below) {
        for (const auto& [file, text] : sources_of(room)) {
            for (const std::string& header : includes_of(text).ours) {
                const std::string other = header.substr(0, header.find('/'));
                EXPECT_TRUE(other == room || below.contains(other))
                    << file << " includes " << header << ", but " << room << " may not";
            }
        }
    }
}

TEST(Architecture, IncludesAreWrittenFromTheTop) {
    for (const auto& [room, below] : rooms_below) {
        for (const auto& [file, text] : sources_of(room)) {
            for (const std::string& header : includes_of(text).ours)
                EXPECT_TRUE(fs::exists(source_folder() / header)) << file << " includes " << header;
        }
    }
}

TEST(Architecture, RoomsLinkOnlyWhatLiesBelowThem) {
    const std::regex target("dramatis_(core|cues|voices|mix|pipeline)\\b");
    for (const auto& [room, below] : rooms_below) {
        const fs::path list = source_folder() / room / "CMakeLists.txt";
        if (!fs::exists(list)) continue;
        const std::string text = read_bytes(list);
        for (std::sregex_iterator match(text.begin(), text.end(), target), end; match != end; ++match) {
            const std::string other = (*match)[1];
            EXPECT_TRUE(other == room || below.contains(other)) << list << " names " << match->str();
        }
    }
}

TEST(Architecture, EachLibraryIsKnownToOneSourceOfItsRooms) {
    for (const auto& [room, below] : rooms_below) {
        for (const Library& library : libraries) {
            std::set<std::string> files;
            for (const auto& [file, text] : sources_of(room)) {
                for (const std::string& header : includes_of(text).foreign) {
                    if (!header.starts_with(library.header)) continue;
                    files.insert(file.filename().string());
                    EXPECT_TRUE(library.rooms.contains(room))
                        << file << " includes <" << header << ">, but " << room << " may not know it";
                    EXPECT_EQ(file.extension(), ".cpp") << file << " spreads <" << header << "> to whoever includes it";
                }
            }
            EXPECT_LE(files.size(), 1u) << library.header << " is known to several sources of " << room << ": "
                                        << testing::PrintToString(files);
        }
    }
}

TEST(Architecture, NoLibraryCameUnnoticed) {
    for (const auto& [room, below] : rooms_below) {
        for (const auto& [file, text] : sources_of(room)) {
            for (const std::string& header : includes_of(text).foreign) {
                const auto begins = [&](const std::string& start) { return header.starts_with(start); };
                EXPECT_TRUE(is_system_header(header) || std::ranges::any_of(libraries, begins, &Library::header) ||
                            std::ranges::any_of(free_headers, begins))
                    << file << " includes <" << header << ">, which the list of libraries here doesn't name";
            }
        }
    }
}

TEST(Architecture, EveryHeaderSaysWhatItIsForAndIsIncludedOnce) {
    for (const auto& [room, below] : rooms_below) {
        for (const auto& [file, text] : sources_of(room)) {
            if (file.extension() != ".h") continue;
            EXPECT_TRUE(text.starts_with("// ")) << file << " doesn't begin with a comment that says what it is for";
            EXPECT_NE(text.find("\n#pragma once\n"), std::string::npos) << file;
        }
    }
}

TEST(Architecture, TheRulesSeeTheSources) {
    // The tests above would all pass on nothing.
    EXPECT_GE(sources_of("core").size(), 15u);
    const Includes includes = includes_of("#include \"core/units.h\"\n  #  include <toml++/toml.h>\n// #include <x>\n");
    EXPECT_EQ(includes.ours, std::vector<std::string>{"core/units.h"});
    EXPECT_EQ(includes.foreign, std::vector<std::string>{"toml++/toml.h"});
    EXPECT_TRUE(is_system_header("vector") && is_system_header("sys/stat.h"));
    EXPECT_FALSE(is_system_header("zlib.h") || is_system_header("boost/any.hpp"));
}

}  // namespace
}  // namespace dramatis
