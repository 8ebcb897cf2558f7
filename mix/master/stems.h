// Stems: the parts of the mix, a file each, for another mix: the four buses, and each group (character) of the dialogue. All
// begin with the episode and are as long as it. The buses add up to the mix before mastering, the groups to the dialogue.
//
// 32-bit float, before the master's gain and limiter: nothing is clipped, and the sums are exact, which they aren't for parts
// that are rounded to integers or limited one by one. Silence is not written: where the file system supports it, it takes no
// space.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/files/publication.h"
#include "mix/timeline/mixer.h"
#include "mix/timeline/timeline.h"

namespace dramatis::mix::master {

struct Stem {
    std::string name;  // of the file, without extension: "music", "dialogue-MIRA"
    timeline::MixPart part;
};

// The four buses, silent ones too, then the groups of the dialogue by their first clip. Names consist of letters, digits and
// single hyphens, and differ in more than case.
std::vector<Stem> stems_of(const timeline::Timeline& timeline);

class StemFiles {
  public:
    // Creates files in `folder`, and the folder if it doesn't exist. The files get their names when they are published; without
    // that they vanish. Each holds `title`. E0341 a file or the folder can't be created.
    static Result<StemFiles> create(const std::filesystem::path& folder, const timeline::Timeline& timeline,
                                    const std::string& title);
    StemFiles(StemFiles&&) noexcept;
    StemFiles& operator=(StemFiles&&) = delete;
    ~StemFiles();

    // Mixes and writes [begin, end) of every stem; each clip is rendered once for all stems and the mix. Call once for each
    // range, in any order, from any thread. Errors: of the mixer, E0340 disk full or write failed.
    Result<> write(timeline::Mixer& mixer, Frames begin, Frames end);
    // Call after the last `write`: reads every file back (E0342) and adds them all to a set that gets its names at once. [any
    // thread]
    Result<> finish(Publication& set);
    // The set is published: the folder stays.
    void keep_folder();

    const std::vector<Stem>& stems() const;
    std::filesystem::path path_of(const Stem& stem) const;
    // Stems of groups that are in the folder but not among these: left by an older episode with other characters. By name.
    std::vector<std::filesystem::path> foreign_files() const;

  private:
    struct State;
    explicit StemFiles(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::mix::master
