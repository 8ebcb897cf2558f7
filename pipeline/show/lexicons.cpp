#include "pipeline/show/lexicons.h"

#include "core/files/file.h"
#include "voices/profiles/lexicon.h"

namespace dramatis::pipeline::show {

void add_lexicons(voices::profiles::VoiceBook& book, const LexiconFolders& folders,
                  std::vector<std::filesystem::path>& files, Diagnostics& diagnostics) {
    const auto refuse = [&](const voices::profiles::LexiconFile& lexicon, const Diagnostic& why) {
        diagnostics.push_back(
            {"W0272", "the lexicon '" + lexicon.path + "' can't be read: " + why.message, why.help, lexicon.where});
    };
    for (const auto& lexicon : book.lexicons) {
        Result<std::filesystem::path> path = lexicon.own
                                                 ? Result<std::filesystem::path>(folders.own / lexicon.path)
                                                 : resolve_inside(folders.show, lexicon.path, folders.allow_outside);
        if (!path) {  // as every path that leaves the folder
            diagnostics.push_back({path.error().code, path.error().message, path.error().help, lexicon.where});
            continue;
        }
        files.push_back(*path);
        const auto source = read_source(*path, lexicon.path);
        if (source)
            add_lexicon(book, voices::profiles::read_lexicon(*source, diagnostics));
        else
            refuse(lexicon, source.error());
    }
}

}  // namespace dramatis::pipeline::show
