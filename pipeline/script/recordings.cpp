#include "pipeline/script/recordings.h"

#include <algorithm>

#include "core/files/file.h"
#include "core/text.h"

namespace dramatis::pipeline::script {

std::optional<std::string> find_recording(const show::Show& show, const cues::Cue& cue,
                                          const voices::profiles::VoiceProfile& voice,
                                          std::vector<std::filesystem::path>& files, Diagnostics& diagnostics) {
    const std::string name = cue.options.id ? cue.options.id->value : cue.number;
    const auto folder = std::filesystem::path(voice.takes_folder);
    if (!name.empty()) {
        const auto place = show.folder / folder;
        if (std::ranges::find(files, place) == files.end()) files.push_back(place);
        const auto entries = list_folder(place);
        if (!entries) {
            diagnostics.push_back(entries.error());
            diagnostics.back().where = show.sheet.at(cue.head);
            return std::nullopt;
        }
        // Of several the first by name.
        const auto found = std::ranges::find_if(*entries, [&](const std::filesystem::directory_entry& entry) {
            return fold_name(entry.path().stem().string()) == fold_name(name);
        });
        if (found != entries->end()) return (folder / found->path().filename()).string();
    }
    const std::string what = name.empty() ? "a cue without id or number" : "'" + name + "'";
    diagnostics.push_back({"E0417", "there is no recording of " + what + " in '" + voice.takes_folder + "'",
                           "name the recording like the cue's id or number, or give the file: (take FILE)",
                           show.sheet.at(cue.head)});
    return std::nullopt;
}

}  // namespace dramatis::pipeline::script
