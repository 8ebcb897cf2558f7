// Any program as a speech engine: one process a line, or one that stays up and reads a JSON object a line. docs/engines.md
// is what its author reads. A dead, slow or lying program costs its line and nothing else.
#pragma once

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "voices/scratch_folder.h"
#include "voices/speech_engine.h"
#include "voices/subprocess.h"

namespace dramatis::voices {

// Thread-safe. At most `jobs` one-line processes run at once; of a program that stays up there is one for each command,
// which speaks line after line.
class CommandEngine : public SpeechEngine {
  public:
    explicit CommandEngine(int jobs = 1);
    ~CommandEngine() override;

    // The programs' own identity is in the line: their command and `version`.
    std::string identity() const override;
    // E0222 died, E0223 timed out, E0224 what it left is no sound, E0225 can't be started, E0226 says that it failed,
    // E0231 no temporary folder. The words' timings are a guess by their letters.
    Result<Take> speak(const Line& line) override;

  private:
    struct Standing;  // a program that stays up
    struct Files;     // the temporary files of one line

    Result<Files> make_files(const Line& line);
    Result<std::string> speak_once(const Line& line, const Files& files);
    Standing& standing_for(const std::vector<std::string>& command);
    Result<std::string> speak_standing(const Line& line, const Files& files);

    const int jobs_;
    std::mutex mutex_;  // of what follows
    std::condition_variable slot_free_;
    int running_ = 0;
    std::optional<ScratchFolder> scratch_;
    std::uint64_t lines_ = 0;
    std::map<std::vector<std::string>, std::unique_ptr<Standing>> standing_;
};

// The arguments with {text} {text_file} {out} {rate} {pitch} {language} filled in, each once: what is filled in is not
// looked at again. Other braces stay.
struct CommandValues {
    std::string text;
    std::string text_file;
    std::string out;
    int rate_wpm = 170;
    int pitch = 50;
    std::string language;
};
std::vector<std::string> fill_command(const std::vector<std::string>& command, const CommandValues& values);

}  // namespace dramatis::voices
