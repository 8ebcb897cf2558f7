// The plan of the house, kept by a test: who may include whom, where each third-party library is known, what a room's
// namespace is. docs/architecture.md shows it as a picture.

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/architecture/sources.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::architecture {
namespace {

namespace fs = std::filesystem;

// Data flows pipeline -> {cues, voices, mix} -> core.
const std::map<std::string, std::set<std::string>> wings_below = {
    {"core", {}},
    {"cues", {"core"}},
    {"voices", {"core"}},
    {"mix", {"core"}},
    {"pipeline", {"core", "cues", "voices", "mix"}},
};

// Every room, a folder, with its floor: within a wing a room includes only rooms of lower floors. A source belongs to the
// room with the longest matching path.
const std::map<std::string, int> floors = {
    {"core", 1},
    {"core/files", 2},
    {"core/toml", 2},
    {"core/watch", 3},
    {"core/process", 3},
    {"cues", 1},
    {"cues/prose/text", 2},
    {"cues/prose/cast", 3},
    {"cues/prose/staging", 4},
    {"cues/prose/sheet", 5},
    {"cues/scripts/document", 6},
    {"cues/scripts", 7},
    {"voices", 1},
    {"voices/profiles", 2},
    {"voices/text", 2},
    {"voices/text/english", 3},
    {"voices/casting", 4},
    {"voices/normalise", 4},
    {"voices/takes", 5},
    {"voices/speech", 6},
    {"voices/speech/command", 7},
    {"voices/speech/espeak/worker", 7},
    {"voices/speech/espeak", 8},
    {"mix", 1},
    {"mix/audio", 2},
    {"mix/dsp", 3},
    {"mix/decode", 3},
    {"mix/effects", 4},
    {"mix/synthesis", 4},
    {"mix/settings", 5},
    {"mix/sounds", 6},
    {"mix/timeline", 7},
    {"mix/master", 8},
    {"mix/live", 8},
    {"pipeline/terminal", 6},
    {"pipeline/show", 7},
    {"pipeline/print", 8},
    {"pipeline/script", 8},
    {"pipeline/trust", 9},
    {"pipeline/perform", 9},
    {"pipeline/arrange", 10},
    {"pipeline/render", 11},
    {"pipeline/live", 12},
    {"pipeline/live/device", 13},
    {"pipeline/live/screen", 13},
    {"pipeline/live/player", 14},
    {"pipeline/cli", 15},
};

// A library's headers begin with this; only these rooms know it, each in one source (the adapter).
struct Library {
    std::string header;
    std::set<std::string> rooms;
};
const std::vector<Library> libraries = {
    {"toml++/", {"core/toml"}},
    {"xxhash.h", {"core"}},
    {"utf8proc.h", {"core"}},
    {"espeak-ng/", {"voices/speech/espeak/worker"}},
    {"sndfile", {"voices/speech/command", "mix/decode", "mix/master"}},
    {"soxr", {"mix/audio"}},
    {"ebur128", {}},
    {"portaudio", {"mix/live"}},
    {"CLI/", {"pipeline/cli"}},
    {"nlohmann/", {"voices/speech/command", "pipeline/cli"}},
    {"fftw3", {"mix/dsp"}},
    {"curses", {"pipeline/terminal"}},
    {"termcap", {"pipeline/terminal"}},
    {"lilv/", {"mix/effects"}},
    {"lv2/", {"mix/effects"}},
    {"libxml/", {"cues/scripts/document"}},
    {"zip.h", {"cues/scripts/document"}},
    {"cmark-gfm", {"cues/scripts/document"}},
    {"pango/", {"pipeline/print"}},
    {"cairo", {"pipeline/print"}},
};
// In any room: formatting text is nobody's secret.
const std::vector<std::string> free_headers = {"fmt/"};

std::string wing_of(const fs::path& file) { return file.begin()->string(); }

// The longest path in `floors` that the file lies under; empty if there is none.
std::string room_of(const fs::path& file) {
    for (fs::path folder = file.parent_path(); !folder.empty(); folder = folder.parent_path()) {
        if (floors.contains(folder.string())) return folder.string();
    }
    return {};
}

bool may_include(const std::string& room, const std::string& other) {
    if (room == other) return true;
    const std::string wing = wing_of(room), other_wing = wing_of(other);
    if (wing != other_wing) return wings_below.at(wing).contains(other_wing);
    return floors.at(other) < floors.at(room);
}

// core's words are the whole program's; any other room has the namespace of its path.
std::string namespace_of(const fs::path& file) {
    std::string name = "dramatis";
    if (wing_of(file) == "core") return name;
    for (const fs::path& folder : file.parent_path()) name += "::" + folder.string();
    return name;
}

// <vector> is the standard's and <sys/stat.h> the system's; any other is a library's.
bool is_system_header(const std::string& header) {
    static const std::regex system(
        "[a-z_0-9]+|(sys|linux|netinet|arpa)/[a-z_0-9]+\\.h|"
        "(dirent|dlfcn|execinfo|fcntl|fnmatch|ftw|glob|iconv|immintrin|langinfo|locale|poll|pthread|pwd|sched|signal|"
        "spawn|"
        "termios|time|unistd|xmmintrin)\\.h");
    return std::regex_match(header, system);
}

std::string at(const Source& source, const Include& include) {
    return source.file.string() + ":" + std::to_string(include.line);
}

TEST(Rooms, EverySourceLiesInARoomOfThePlan) {
    for (const Source& source : sources())
        EXPECT_EQ(room_of(source.file), source.file.parent_path().string())
            << source.file << " lies in no room of the plan";
}

TEST(Rooms, EveryRoomOfThePlanStands) {
    std::set<std::string> built;
    for (const Source& source : sources()) built.insert(room_of(source.file));
    for (const auto& [room, floor] : floors) EXPECT_TRUE(built.contains(room)) << room << " has no sources";
}

TEST(Rooms, IncludeOnlyWhatLiesBelow) {
    for (const Source& source : sources()) {
        for (const Include& include : source.includes) {
            if (!include.ours) continue;
            const std::string room = room_of(source.file), other = room_of(include.header);
            ASSERT_FALSE(other.empty()) << at(source, include) << " includes " << include.header
                                        << ", which lies in no room";
            EXPECT_TRUE(may_include(room, other)) << at(source, include) << " includes " << include.header << ", but "
                                                  << room << " may not include " << other;
        }
    }
}

TEST(Rooms, IncludesAreWrittenFromTheTop) {
    for (const Source& source : sources()) {
        for (const Include& include : source.includes) {
            if (!include.ours) continue;
            EXPECT_TRUE(fs::exists(source_folder() / include.header))
                << at(source, include) << " includes " << include.header;
        }
    }
}

TEST(Rooms, StartProgramsInOnePlace) {
    const std::regex starting("\\b(posix_spawnp?|v?fork|exec[lv]p?e?|fexecve|popen|std::system)\\(");
    // Forks a child for each line, which runs no other program.
    const fs::path worker = "voices/speech/espeak/worker/supervisor.cpp";
    // A program of its own, which becomes the one that it guards.
    const fs::path guard = "core/process/guard_main.cpp";
    std::set<std::string> places;
    for (const Source& source : sources()) {
        if (source.file == worker || source.file == guard) continue;
        if (std::regex_search(source.text, starting)) places.insert(source.file.string());
    }
    EXPECT_EQ(places, std::set<std::string>{"core/process/child_process.cpp"});
}

// clang checks what a Mutex guards; of the standard library's mutexes it knows nothing.
TEST(Rooms, LockOnlyMutexesThatClangKnows) {
    const std::regex unknown(
        "\\b(std::((recursive_|shared_)?(timed_)?mutex|lock_guard|scoped_lock|unique_lock|shared_lock|"
        "condition_variable)|pthread_mutex_t)\\b");
    const fs::path wrapper = "core/mutex.h";
    for (const Source& source : sources()) {
        std::smatch match;
        if (source.file == wrapper) continue;
        EXPECT_FALSE(std::regex_search(source.text, match, unknown))
            << source.file << " uses " << match.str() << ": take Mutex, MutexLock and std::condition_variable_any of "
            << wrapper;
    }
    EXPECT_TRUE(std::regex_search("mutable std::mutex m;", unknown));
    EXPECT_TRUE(std::regex_search("std::shared_timed_mutex m;", unknown));
    EXPECT_FALSE(std::regex_search("std::condition_variable_any changed;", unknown));
}

// Without the attribute the mutex guards nothing that clang could check.
TEST(Rooms, SayWhatEachMutexGuards) {
    const std::regex mutex("\\n +(?:mutable )?Mutex (\\w+);");
    for (const Source& source : sources()) {
        for (std::sregex_iterator match(source.text.begin(), source.text.end(), mutex), end; match != end; ++match) {
            const std::string name = (*match)[1];
            EXPECT_NE(source.text.find("GUARDED_BY(" + name + ")"), std::string::npos)
                << source.file << ": nothing is guarded by " << name;
        }
    }
}

TEST(Rooms, LinkOnlyWhatLiesBelow) {
    const std::regex target("dramatis_(core|cues|voices|mix|pipeline)\\b");
    for (const auto& [wing, below] : wings_below) {
        const fs::path list = source_folder() / wing / "CMakeLists.txt";
        const std::string text = read_bytes(list);
        for (std::sregex_iterator match(text.begin(), text.end(), target), end; match != end; ++match) {
            const std::string other = (*match)[1];
            EXPECT_TRUE(other == wing || below.contains(other)) << list << " names " << match->str();
        }
    }
}

TEST(Rooms, HaveTheNamespaceOfTheirPath) {
    // A block that only declares another room's type is that room's.
    const std::regex opening("(?:^|\\n)namespace (dramatis[a-z_:]*) \\{(?!\\n(?:struct|class) \\w+;[^\\n]*\\n\\})");
    for (const Source& source : sources()) {
        for (std::sregex_iterator match(source.text.begin(), source.text.end(), opening), end; match != end; ++match) {
            const std::string name = (*match)[1];
            if (name == "dramatis::embedded") continue;  // what cmake/EmbedText.cmake makes of text files
            EXPECT_EQ(name, namespace_of(source.file)) << source.file;
        }
    }
}

// Headers that share a library within their room: whoever else includes one fails below.
const std::set<std::string> shared_in_their_room = {"pipeline/cli/json.h"};

TEST(Libraries, StayInTheirRooms) {
    for (const Source& source : sources()) {
        const std::string room = room_of(source.file);
        for (const Include& include : source.includes) {
            if (include.ours && shared_in_their_room.contains(include.header)) {
                EXPECT_EQ(room, room_of(include.header)) << at(source, include);
                EXPECT_EQ(source.file.extension(), ".cpp") << at(source, include);
            }
            for (const Library& library : libraries) {
                if (include.ours || !include.header.starts_with(library.header)) continue;
                EXPECT_TRUE(library.rooms.contains(room)) << at(source, include) << " includes <" << include.header
                                                          << ">, but " << room << " may not know it";
                EXPECT_TRUE(source.file.extension() == ".cpp" || shared_in_their_room.contains(source.file.string()))
                    << at(source, include) << " spreads <" << include.header << "> to whoever includes it";
            }
        }
    }
}

TEST(Libraries, HaveOneAdapterInARoom) {
    std::map<std::string, std::set<std::string>> adapters;  // library and room -> sources
    for (const Source& source : sources()) {
        // A worker is a small program of its own around one library.
        if (source.file.stem().string().ends_with("_main")) continue;
        for (const Include& include : source.includes) {
            for (const Library& library : libraries) {
                if (!include.ours && include.header.starts_with(library.header))
                    adapters[library.header + " in " + room_of(source.file)].insert(source.file.string());
            }
        }
    }
    // The command line is described in three sources.
    const std::map<std::string, std::size_t> more{{"CLI/ in pipeline/cli", 3}};
    for (const auto& [place, files] : adapters)
        EXPECT_EQ(files.size(), more.contains(place) ? more.at(place) : 1u)
            << place << ": " << testing::PrintToString(files);
}

TEST(Libraries, AreAllNamedHere) {
    for (const Source& source : sources()) {
        for (const Include& include : source.includes) {
            if (include.ours) continue;
            const auto begins = [&](const std::string& start) { return include.header.starts_with(start); };
            EXPECT_TRUE(is_system_header(include.header) || std::ranges::any_of(libraries, begins, &Library::header) ||
                        std::ranges::any_of(free_headers, begins))
                << at(source, include) << " includes <" << include.header
                << ">, which the list of libraries here doesn't name";
        }
    }
}

TEST(Headers, SayWhatTheyAreForAndAreIncludedOnce) {
    for (const Source& source : sources()) {
        if (source.file.extension() != ".h") continue;
        EXPECT_TRUE(source.text.starts_with("// ")) << source.file << " doesn't begin by saying what it is for";
        EXPECT_NE(source.text.find("\n#pragma once\n"), std::string::npos) << source.file;
    }
}

TEST(Headers, SayWhichThreadsMayCallWhatLocks) {
    const std::regex state("\\b(Mutex \\w+|std::atomic<)"),
        tag("\\[(any|one|main|mixing|director)( thread[a-z ]*)?\\]");
    for (const Source& source : sources()) {
        if (source.file.extension() != ".h" || !std::regex_search(source.text, state)) continue;
        EXPECT_TRUE(std::regex_search(source.text, tag)) << source.file;
    }
}

// The picture in docs/architecture.md; scripts/draw_rooms.sh makes it from this file.
TEST(Picture, ShowsTheArrowsBetweenRooms) {
    std::set<std::string> drawn, standing;
    std::istringstream picture(read_bytes(source_folder() / "docs/images/rooms.dot"));
    const std::regex arrow("\\s*\"([a-z_/]+)\" -> \"([a-z_/]+)\".*");
    for (std::string line; std::getline(picture, line);) {
        std::smatch match;
        if (std::regex_match(line, match, arrow)) drawn.insert(match.str(1) + " -> " + match.str(2));
    }
    const Graph rooms = graph_of(sources(), [](const fs::path& file) { return file.parent_path().string(); });
    for (const auto& [from, arrows] : rooms.arrows) {
        for (const auto& [to, lines] : arrows) standing.insert(from + " -> " + to);
    }
    EXPECT_EQ(drawn, standing) << "run scripts/draw_rooms.sh";
}

TEST(Rooms, TheRulesSeeTheSources) {
    // The tests above would all pass on nothing.
    for (const auto& [wing, below] : wings_below) {
        EXPECT_GE(std::ranges::count_if(sources(), [&](const Source& source) { return wing_of(source.file) == wing; }),
                  5)
            << wing;
    }
    const auto includes =
        includes_of("#include \"core/units.h\"\n  #  include <toml++/toml.h>\n// #include <x>\nvoid include();\n");
    ASSERT_EQ(includes.size(), 2u);
    EXPECT_TRUE(includes[0].header == "core/units.h" && includes[0].ours && includes[0].line == 1);
    EXPECT_TRUE(includes[1].header == "toml++/toml.h" && !includes[1].ours && includes[1].line == 2);
    EXPECT_TRUE(is_system_header("vector") && is_system_header("sys/stat.h"));
    EXPECT_FALSE(is_system_header("zlib.h") || is_system_header("boost/any.hpp"));
    EXPECT_EQ(room_of("voices/speech/espeak/worker/main.cpp"), "voices/speech/espeak/worker");
    EXPECT_EQ(namespace_of("mix/dsp/biquad.h"), "dramatis::mix::dsp");
    EXPECT_EQ(namespace_of("core/files/file.h"), "dramatis");
    EXPECT_TRUE(may_include("mix/master", "mix/dsp") && may_include("pipeline/show", "mix/live"));
    EXPECT_FALSE(may_include("mix/dsp", "mix/master") || may_include("mix/master", "mix/live") ||
                 may_include("mix", "cues"));
}

}  // namespace
}  // namespace dramatis::architecture
