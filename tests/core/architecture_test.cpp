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
    {"toml++/", {"core"}},
    {"xxhash.h", {"core"}},
    {"utf8proc.h", {"core"}},
    {"espeak-ng/", {"voices"}},
    {"sndfile", {"voices", "mix"}},
    {"soxr", {"mix"}},
    {"ebur128", {"mix"}},
    {"portaudio", {"mix"}},
    {"CLI/", {"pipeline"}},
    {"nlohmann/", {"voices", "pipeline"}},
    {"fftw3", {"mix"}},
    {"curses", {"pipeline"}},
    {"termcap", {"pipeline"}},
    {"lilv/", {"mix"}},
    {"lv2/", {"mix"}},
};
// In any room: formatting text is nobody's secret.
const std::vector<std::string> free_headers = {"fmt/"};

bool is_source(const fs::path& file) { return file.extension() == ".cpp" || file.extension() == ".h"; }

struct Source {
    std::string room;
    fs::path file;
    std::string text;
    std::vector<std::string> ours;     // "core/units.h"
    std::vector<std::string> foreign;  // <vector>
};

void find_includes(Source& source) {
    for (std::size_t at = 0; (at = source.text.find("include", at)) != std::string::npos; ++at) {
        const std::size_t line = source.text.rfind('\n', at) + 1;
        const std::string before = source.text.substr(line, at - line);
        if (before.find('#') == std::string::npos || before.find_first_not_of(" \t#") != std::string::npos) continue;
        const std::size_t open = source.text.find_first_of("<\"\n", at);
        if (open == std::string::npos || source.text[open] == '\n') continue;
        const bool is_ours = source.text[open] == '"';
        const std::size_t close = source.text.find(is_ours ? '"' : '>', open + 1);
        (is_ours ? source.ours : source.foreign).push_back(source.text.substr(open + 1, close - open - 1));
    }
}

// Of every room, in order of name; read once.
const std::vector<Source>& sources() {
    static const std::vector<Source> all = [] {
        std::vector<Source> found;
        for (const auto& [room, below] : rooms_below) {
            for (const auto& entry : fs::recursive_directory_iterator(source_folder() / room)) {
                if (!entry.is_regular_file() || !is_source(entry.path())) continue;
                find_includes(found.emplace_back(Source{room, entry.path(), read_bytes(entry.path()), {}, {}}));
            }
        }
        std::ranges::sort(found, {}, &Source::file);
        return found;
    }();
    return all;
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
    for (const Source& source : sources()) {
        for (const std::string& header : source.ours) {
            const std::string other = header.substr(0, header.find('/'));
            EXPECT_TRUE(other == source.room || rooms_below.at(source.room).contains(other))
                << source.file << " includes " << header << ", but " << source.room << " may not";
        }
    }
}

TEST(Architecture, IncludesAreWrittenFromTheTop) {
    for (const Source& source : sources()) {
        for (const std::string& header : source.ours)
            EXPECT_TRUE(fs::exists(source_folder() / header)) << source.file << " includes " << header;
    }
}

TEST(Architecture, RoomsLinkOnlyWhatLiesBelowThem) {
    const std::regex target("dramatis_(core|cues|voices|mix|pipeline)\\b");
    for (const auto& [room, below] : rooms_below) {
        const fs::path list = source_folder() / room / "CMakeLists.txt";
        const std::string text = read_bytes(list);
        for (std::sregex_iterator match(text.begin(), text.end(), target), end; match != end; ++match) {
            const std::string other = (*match)[1];
            EXPECT_TRUE(other == room || below.contains(other)) << list << " names " << match->str();
        }
    }
}

TEST(Architecture, LibrariesStayInTheirRooms) {
    for (const Source& source : sources()) {
        for (const Library& library : libraries) {
            for (const std::string& header : source.foreign) {
                if (!header.starts_with(library.header)) continue;
                EXPECT_TRUE(library.rooms.contains(source.room))
                    << source.file << " includes <" << header << ">, but " << source.room << " may not know it";
                EXPECT_EQ(source.file.extension(), ".cpp")
                    << source.file << " spreads <" << header << "> to whoever includes it";
            }
        }
    }
}

TEST(Architecture, EachLibraryHasOneAdapterInARoom) {
    std::map<std::string, std::set<std::string>> adapters;  // library and room -> sources
    for (const Source& source : sources()) {
        // A worker is a small program of its own around one library.
        if (source.file.stem().string().ends_with("_main")) continue;
        for (const Library& library : libraries) {
            for (const std::string& header : source.foreign) {
                if (header.starts_with(library.header))
                    adapters[library.header + " in " + source.room].insert(source.file.filename().string());
            }
        }
    }
    for (const auto& [place, files] : adapters)
        EXPECT_EQ(files.size(), 1u) << place << ": " << testing::PrintToString(files);
}

TEST(Architecture, NoLibraryCameUnnoticed) {
    for (const Source& source : sources()) {
        for (const std::string& header : source.foreign) {
            const auto begins = [&](const std::string& start) { return header.starts_with(start); };
            EXPECT_TRUE(is_system_header(header) || std::ranges::any_of(libraries, begins, &Library::header) ||
                        std::ranges::any_of(free_headers, begins))
                << source.file << " includes <" << header << ">, which the list of libraries here doesn't name";
        }
    }
}

TEST(Architecture, EveryHeaderSaysWhatItIsForAndIsIncludedOnce) {
    for (const Source& source : sources()) {
        if (source.file.extension() != ".h") continue;
        EXPECT_TRUE(source.text.starts_with("// ")) << source.file << " doesn't begin by saying what it is for";
        EXPECT_NE(source.text.find("\n#pragma once\n"), std::string::npos) << source.file;
    }
}

TEST(Architecture, TheRulesSeeTheSources) {
    // The tests above would all pass on nothing.
    for (const auto& [room, below] : rooms_below)
        EXPECT_GE(std::ranges::count(sources(), room, &Source::room), 5) << room;
    Source source{.room = {}, .file = {}, .text = {}, .ours = {}, .foreign = {}};
    source.text = "#include \"core/units.h\"\n  #  include <toml++/toml.h>\n// #include <x>\nvoid include();\n";
    find_includes(source);
    EXPECT_EQ(source.ours, std::vector<std::string>{"core/units.h"});
    EXPECT_EQ(source.foreign, std::vector<std::string>{"toml++/toml.h"});
    EXPECT_TRUE(is_system_header("vector") && is_system_header("sys/stat.h"));
    EXPECT_FALSE(is_system_header("zlib.h") || is_system_header("boost/any.hpp"));
}

}  // namespace
}  // namespace dramatis
