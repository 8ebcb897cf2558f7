// eSpeak NG as a speech engine: a pool of worker processes, each speaking one line at a time.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/mutex.h"
#include "voices/speech/espeak/espeak_data.h"
#include "voices/speech/espeak/speech_worker.h"
#include "voices/speech/espeak/variant_folder.h"
#include "voices/speech/speech_engine.h"

namespace dramatis::voices::speech::espeak {

struct EspeakSettings {
    std::filesystem::path worker;       // empty: dramatis-speech beside this program, or in ../libexec/dramatis
    std::filesystem::path data_folder;  // empty: where the installed package keeps it
    int jobs = 1;                       // most workers
    Seconds time_limit{20.0};           // wall-clock time of one line; eSpeak NG speaks an hour in three seconds
};

// [any thread] Starts and reads nothing before the first line, except that `identity` reads the data files once.
class EspeakEngine : public SpeechEngine {
  public:
    explicit EspeakEngine(EspeakSettings settings = {});
    ~EspeakEngine() override;

    // "espeak-ng 1.51 data 0123456789ab schema 1".
    std::string identity() const override;
    // Starts all workers.
    void get_ready() override;
    // E0220 no such language, E0221 no such variant, E0222 crashed, E0223 timed out, E0224 invalid response, E0225 no
    // worker or data, E0226 refused, E0231 can't write variants.
    Result<takes::Take> speak(const takes::Line& line) override;

    // How it would say a text of the normaliser's, in its own notation; phonemes in [[ ]] as they are. Errors as for `speak`.
    Result<std::string> phonemes(const std::string& language, const std::string& text);

    // The languages that it speaks; E0225 without data.
    Result<std::vector<EspeakLanguage>> languages();

  private:
    struct Installation;  // data files and our folder of variants
    class Lease;          // a worker of the pool, held for one line

    void give_back(std::unique_ptr<SpeechWorker> worker);
    Result<Installation*> installation();
    Result<takes::Take> speak_with(SpeechWorker& worker, const std::string& voice, const takes::Line& line) const;
    Result<std::string> phonemes_of_words(const std::string& language, std::string_view words);
    Result<std::string> voice_for(Installation& installation, const takes::Line& line);

    EspeakSettings settings_;
    mutable std::once_flag identity_once_;
    mutable std::string identity_;

    Mutex installation_mutex_;
    std::unique_ptr<Installation> installation_ GUARDED_BY(installation_mutex_);

    Mutex pool_mutex_;
    std::condition_variable_any worker_free_;
    std::vector<std::unique_ptr<SpeechWorker>> idle_ GUARDED_BY(pool_mutex_);
    int workers_ GUARDED_BY(pool_mutex_) = 0;
};

// dramatis-speech beside the running program, else in ../libexec/dramatis, else beside it although it isn't there.
std::filesystem::path find_speech_worker();

// eSpeak NG's word gap, in its own units, that comes nearest to `gap_ms` at this rate (measured; it is far from linear).
int word_gap_units(int gap_ms, int rate_wpm);

}  // namespace dramatis::voices::speech::espeak
