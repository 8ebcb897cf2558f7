// From a line to its take: from the store if it has the take, else from the line's engine with one retry, else a marked
// silence and the reason. An implausible take is spoken again once, too. All takes come from here.
#pragma once

#include <condition_variable>
#include <optional>
#include <set>
#include <string>

#include "core/mutex.h"
#include "voices/speech/speech_engine.h"
#include "voices/takes/take_store.h"

namespace dramatis::voices::speech {

enum class TakeOrigin { Cache, Spoken, Failed };

// True if `failure`, of an engine or of the store, concerns the machine and not the line: the engine can't be started (E0225), or
// there is no place for its files (E0231) or its takes (E0232). Every other line fails with the same cause.
bool is_machine_fault(const Diagnostic& failure);

struct Performed {
    takes::TakeInfo
        take;  // for Failed: silence as long as the words would have lasted, in the store too but under no slate of a line
    TakeOrigin origin = TakeOrigin::Cache;
    std::optional<Diagnostic> failure;  // Failed: why (the caller adds the place)
    std::optional<std::string> doubt;   // Cache, Spoken: what is implausible about the take (plausibility.h)
    std::string miss;  // Spoken, Failed: why the cache had none ("new line", "damaged entry", "cache is off")
};

// [any thread] Callers bring their own threads, one a core. A line that several threads ask for at once is spoken once.
class Performer {
  public:
    // `espeak` speaks EngineKind::EspeakNg lines, `command` the Command ones; both may be fakes. All outlive this.
    Performer(takes::TakeStore& store, SpeechEngine& espeak, SpeechEngine& command);
    // Starts the engine that speaks most lines, so that the first line needn't wait for it.
    void get_ready() { espeak_.get_ready(); }
    Performed perform(const takes::Line& line);
    // The same if the store has it; nothing otherwise.
    std::optional<Performed> recall(const takes::Line& line);
    // The take's samples; spoken anew if the store lost them. Of a line that failed: its silence.
    Result<takes::Take> load(const takes::Line& line);

  private:
    class SlateLock;

    void begin_work(const takes::Slate& slate);  // waits until nobody else works on it
    void end_work(const takes::Slate& slate);
    SpeechEngine& engine_of(const takes::Line& line);
    Result<takes::Take> speak(const takes::Line& line);
    Result<takes::Take> speak_and_store(const takes::Line& line, const takes::Slate& slate);
    Performed fail(const takes::Line& line, const takes::Slate& slate, Diagnostic why);

    takes::TakeStore& store_;
    SpeechEngine& espeak_;
    SpeechEngine& command_;
    Mutex mutex_;
    std::condition_variable_any slate_free_;
    std::set<takes::Slate> in_work_ GUARDED_BY(mutex_);
    std::set<takes::Slate> failed_ GUARDED_BY(mutex_);  // lines replaced by a silence
};

}  // namespace dramatis::voices::speech
