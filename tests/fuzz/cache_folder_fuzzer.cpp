// Any bytes, as the files of a cache folder: its marker, its ledger, a take, a story, a gain and a file of somebody else's. Whatever they
// hold, using and clearing the cache removes only what is ours by name and content.
//
// Parts of an input: marker, ledger, take, story, gain.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "core/hash.h"
#include "tests/fuzz/parts.h"
#include "tests/fuzz/scratch.h"
#include "voices/takes/cache_folder.h"
#include "voices/takes/take_eviction.h"
#include "voices/takes/take_file.h"

namespace {

namespace fs = std::filesystem;
using namespace dramatis;
using namespace dramatis::voices::takes;

constexpr std::string_view recording = "my only recording";

void write(const fs::path& file, std::string_view text) { std::ofstream(file, std::ios::binary) << text; }

std::optional<std::string> read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

struct Folder {
    fs::path root, marker, ledger, take, story, gain, foreign, foreign_beside_takes;
};

Folder make_folder(const fs::path& root) {
    const std::string name(30, 'a');
    const std::string hash = name + "aa";
    for (const char* inner : {"takes/aa", "stories", "gains"}) fs::create_directories(root / inner);
    return {root,
            root / "CACHEDIR.TAG",
            root / "takes/size",
            root / "takes/aa" / name,
            root / "stories" / (hash + ".txt"),
            root / "gains" / hash,
            root / "notes.txt",
            root / "takes/aa/voice.wav"};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::Scratch scratch;
    static const Folder folder = make_folder(scratch.path());
    auto parts = parts_of(data, size, 5);
    parts.resize(5);
    write(folder.marker, parts[0]);
    write(folder.ledger, parts[1]);
    write(folder.take, parts[2]);
    write(folder.story, parts[3]);
    write(folder.gain, parts[4]);
    write(folder.foreign, recording);
    write(folder.foreign_beside_takes, recording);

    constexpr std::uint64_t limit = 1 << 20;
    account_takes(folder.root / "takes", 10, limit, 0);
    const bool cleared = clear_cache(folder.root).has_value();
    expect(cleared || read(folder.ledger).has_value(), "the ledger stays");
    expect(read(folder.foreign) == recording && read(folder.foreign_beside_takes) == recording,
           "what is somebody else's stays");
    const auto stays = [](const fs::path& file, const std::string& text) { return read(file) == text; };
    if (!begins_like_a_take(std::string_view(parts[2]).substr(0, fixed_head_bytes)))
        expect(stays(folder.take, parts[2]), "what is no take stays");
    if (!parts[3].empty() && hash_bytes(std::as_bytes(std::span(parts[3]))).hex() + ".txt" != folder.story.filename())
        expect(stays(folder.story, parts[3]), "what is no story stays");
    if (parts[4].find_first_not_of("0123456789.-+einfaEINFAty() \t\r\n") != std::string::npos)
        expect(stays(folder.gain, parts[4]), "what is no gain stays");
    if (!cleared)
        for (const auto* file : {&folder.take, &folder.story, &folder.gain})
            expect(read(*file).has_value(), "in a folder that is no cache everything stays");
    return 0;
}
