// Words of another language in a speech: those in a script that the voice's language doesn't write, and those in braces,
// "{fr: Comment ça va ?}". The same voice speaks them, in that language, where eSpeak NG has it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/show/show.h"
#include "voices/speech/espeak/espeak_data.h"
#include "voices/text/words.h"

namespace dramatis::pipeline::script {

// [one thread]
class Tongues {
  public:
    Tongues(const show::Show& show, Diagnostics& diagnostics) : show_(show), diagnostics_(diagnostics) {}

    // The language that reads this word of the voice's; empty: its own. W0271 if none does.
    std::string language_for(const Spanned<std::string>& word, const voices::profiles::VoiceProfile& voice);

    struct ForeignWords {
        std::string language;
        std::vector<Spanned<std::string>> words;  // each with the place of the braces
    };
    // Of the content of braces; nothing if it doesn't begin with a language that eSpeak NG speaks, and a colon.
    std::optional<ForeignWords> in_braces(const Spanned<std::string>& content);

    // The voice in that language; lives as long as this.
    const voices::profiles::VoiceProfile& voice_in(const std::string& language,
                                                   const voices::profiles::VoiceProfile& voice);

    // W0270 for what of a line's words could be said and isn't, once for each.
    void report_unsaid(const voices::text::NormalisedText& text, const std::vector<Spanned<std::string>>& words);

  private:
    bool speaks(const std::string& language);

    const show::Show& show_;
    Diagnostics& diagnostics_;
    std::optional<Result<voices::speech::espeak::EspeakData>> data_;  // read when a word needs it
    std::map<std::pair<const voices::profiles::VoiceProfile*, std::string>,
             std::unique_ptr<const voices::profiles::VoiceProfile>>
        voices_;
    std::set<std::string> reported_;
};

}  // namespace dramatis::pipeline::script
