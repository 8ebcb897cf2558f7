// Line in, take out: from the store if it is there, else from the line's engine with one retry, else a marked silence and
// the reason. The one place where takes come from.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "voices/speech_engine.h"
#include "voices/take_store.h"

namespace dramatis::voices {

enum class TakeOrigin { Cache, Spoken, Failed };

struct Performed {
    TakeInfo
        take;  // for Failed: silence as long as the words would have lasted, in the store too but under no slate of a line
    TakeOrigin origin = TakeOrigin::Cache;
    std::optional<Diagnostic> failure;  // Failed: why (the caller adds the place)
    std::string miss;  // Spoken, Failed: why the cache had none ("new line", "damaged entry", "cache is off")
};

// Thread-safe: callers bring their own threads, one a core. The same line asked for twice at once is spoken once.
class Performer {
  public:
    // `espeak` speaks EngineKind::EspeakNg lines, `command` the Command ones; both may be fakes. All outlive this.
    Performer(TakeStore& store, SpeechEngine& espeak, SpeechEngine& command);
    // Before the first line, for whoever is in a hurry: starts the engine that speaks most lines.
    void get_ready() { espeak_.get_ready(); }
    Performed perform(const Line& line);
    // The same if the store has it; nothing otherwise.
    std::optional<Performed> recall(const Line& line);
    // The take's samples; spoken anew if the store lost them. Of a line that failed: its silence.
    Result<Take> load(const Line& line);

  private:
    class Turn;

    SpeechEngine& engine_of(const Line& line);
    Result<Take> speak_and_store(const Line& line, const Slate& slate);
    Performed fail(const Line& line, const Slate& slate, Diagnostic why);

    TakeStore& store_;
    SpeechEngine& espeak_;
    SpeechEngine& command_;
    std::mutex mutex_;  // of what follows
    std::condition_variable turn_over_;
    std::set<Slate> in_work_;
    std::set<Slate> failed_;  // lines that a silence stands for
};

}  // namespace dramatis::voices
