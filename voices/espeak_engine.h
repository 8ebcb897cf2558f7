// eSpeak NG as a speech engine: a pool of worker processes, each speaking one line at a time.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "voices/espeak_data.h"
#include "voices/speech_engine.h"
#include "voices/speech_worker.h"
#include "voices/variant_folder.h"

namespace dramatis::voices {

struct EspeakSettings {
    std::filesystem::path worker;       // empty: dramatis-speech beside this program, or in ../libexec/dramatis
    std::filesystem::path data_folder;  // empty: where the installed package keeps it
    int jobs = 1;                       // most workers
    Seconds time_limit{20.0};           // of one line, on the clock; eSpeak NG speaks an hour in three seconds
};

// Thread-safe. Nothing is started or read before the first line, except that `identity` reads the data files once.
class EspeakEngine : public SpeechEngine {
  public:
    explicit EspeakEngine(EspeakSettings settings = {});
    ~EspeakEngine() override;

    // "espeak-ng 1.51 data 0123456789ab schema 1".
    std::string identity() const override;
    // Starts all workers.
    void get_ready() override;
    // E0220 no such language, E0221 no such variant, E0222 crashed, E0223 timed out, E0224 lied, E0225 no worker or data,
    // E0226 refused, E0231 no room for variants.
    Result<Take> speak(const Line& line) override;

    // The languages that it speaks; E0225 without data.
    Result<std::vector<EspeakLanguage>> languages();

  private:
    struct Installation;  // data files and our folder of variants
    class Lease;          // a worker of the pool for the time of a line

    Result<Installation*> installation();
    Result<std::string> voice_for(Installation& installation, const Line& line);

    EspeakSettings settings_;
    mutable std::once_flag identity_once_;
    mutable std::string identity_;

    std::mutex installation_mutex_;
    std::unique_ptr<Installation> installation_;

    std::mutex pool_mutex_;  // of what follows
    std::condition_variable worker_free_;
    std::vector<std::unique_ptr<SpeechWorker>> idle_;
    int workers_ = 0;
};

// dramatis-speech beside the running program, else in ../libexec/dramatis, else beside it although it isn't there.
std::filesystem::path find_speech_worker();

// eSpeak NG's word gap, in its own units, that comes nearest to `gap_ms` at this rate (measured; it is far from linear).
int word_gap_units(int gap_ms, int rate_wpm);

}  // namespace dramatis::voices
