// Stems: the mix in parts, a file each, for whoever mixes it again: the four buses, and of the dialogue each group
// (character) by itself. All begin with the episode and are as long. The buses add up to the mix before mastering, the
// groups to the dialogue.
//
// 32-bit float, before the master's gain and limiter: parts that are rounded to whole numbers, or limited one by one, don't
// add up to what they are parts of, and nothing is clipped. Silence is not written: where the file system can, it takes no
// room.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "mix/mixer.h"
#include "mix/timeline.h"

namespace dramatis::mix {

struct Stem {
    std::string name;  // of the file, without its ending: "music", "dialogue-MIRA"
    Part part;
};

// The four buses, heard or not, then the groups of the dialogue by their first clip. Names hold letters, digits and single
// hyphens, and differ in more than case.
std::vector<Stem> stems_of(const Timeline& timeline);

class StemFiles {
  public:
    // Files in `folder`, which is made if it isn't there. Nothing is seen of them before `publish`, and without it nothing
    // is left. `title` goes into each. E0341 a file or the folder can't be created.
    static Result<StemFiles> create(const std::filesystem::path& folder, const Timeline& timeline,
                                    const std::string& title);
    StemFiles(StemFiles&&) noexcept;
    StemFiles& operator=(StemFiles&&) = delete;
    ~StemFiles();

    // Mixes and writes [begin, end) of every stem; clips are rendered once for all of them and for the mix itself. Each
    // range once, in any order, from any thread. Errors: of the mixer, E0340 disk full or write failed.
    Result<> write(Mixer& mixer, Frames begin, Frames end);
    // After the last `write`: reads every file back (E0342), then gives all of them their names.
    Result<> publish();

    const std::vector<Stem>& stems() const;
    std::filesystem::path path_of(const Stem& stem) const;
    // Stems of groups in the folder that are none of these: an older episode's, whose people had other names. By name.
    std::vector<std::filesystem::path> strangers() const;

  private:
    struct State;
    explicit StemFiles(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::mix
