// Any program as a speech engine: one process a line, or a persistent one that reads a JSON object a line.
// docs/engines.md is its specification. A program that crashes, hangs or writes no valid audio costs its line and
// nothing else.
#pragma once

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/files/scratch_folder.h"
#include "core/mutex.h"
#include "core/process/subprocess.h"
#include "voices/profiles/prosody.h"
#include "voices/speech/speech_engine.h"

namespace dramatis::voices::speech::command {

// [any thread] At most `jobs` one-line processes run at once. A persistent program runs once for each command and
// speaks one line at a time.
class CommandEngine : public SpeechEngine {
  public:
    explicit CommandEngine(int jobs = 1);
    ~CommandEngine() override;

    // The programs' own identity is in the line: their command and `version`.
    std::string identity() const override;
    // E0222 crashed, E0223 timed out, E0224 wrote no valid audio, E0225 can't be started, E0226 reported a failure,
    // E0231 no temporary folder, or no space in it after 3 s. Word timings are estimated from the letters.
    Result<takes::Take> speak(const takes::Line& line) override;

  private:
    struct PersistentProgram;
    struct Files;  // the temporary files of one line

    Result<takes::Take> speak_once_more(const takes::Line& line);
    bool scratch_is_full();
    Result<Files> make_files(const takes::Line& line);
    Result<std::string> speak_once(const takes::Line& line, const Files& files);
    PersistentProgram& persistent_for(const std::vector<std::string>& command);
    Result<std::string> speak_persistent(const takes::Line& line, const Files& files);

    const int jobs_;
    Mutex mutex_;
    std::condition_variable_any slot_free_;
    int running_ GUARDED_BY(mutex_) = 0;
    std::optional<ScratchFolder> scratch_ GUARDED_BY(mutex_);
    std::uint64_t lines_ GUARDED_BY(mutex_) = 0;
    std::map<std::vector<std::string>, std::unique_ptr<PersistentProgram>> persistent_ GUARDED_BY(mutex_);
};

// The arguments with {text} {text_file} {out} {rate} {pitch} {language} filled in, in one pass: values are not searched
// for placeholders. Other braces stay.
struct CommandValues {
    std::string text;
    std::string text_file;
    std::string out;
    profiles::Prosody prosody;
    std::string language;
};
std::vector<std::string> fill_command(const std::vector<std::string>& command, const CommandValues& values);

}  // namespace dramatis::voices::speech::command
