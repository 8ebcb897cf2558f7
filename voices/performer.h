// Line in, take out: from the store if it is there, else from the line's engine with one retry, else a marked silence and
// the reason. The one place where takes come from.
#pragma once

#include <memory>
#include <optional>

#include "voices/speech_engine.h"
#include "voices/take_store.h"

namespace dramatis::voices {

enum class TakeOrigin { Cache, Spoken, Failed };

struct Performed {
    TakeInfo take;                        // for Failed: silence as long as the words would have lasted, in the store too but under no slate of a line
    TakeOrigin origin = TakeOrigin::Cache;
    std::optional<Diagnostic> failure;    // Failed: why (the caller adds the place)
    std::string miss;                     // Spoken: why the cache had none ("new line", "damaged entry", "cache is off")
};

// Thread-safe: callers bring their own threads, one a core.
class Performer {
  public:
    // `espeak` speaks EngineKind::EspeakNg lines, `command` the Command ones; both may be fakes. All outlive this.
    Performer(TakeStore& store, SpeechEngine& espeak, SpeechEngine& command);
    Performed perform(const Line& line);
    // The take's samples; spoken anew if the store lost them.
    Result<Take> load(const Line& line);

  private:
    TakeStore& store_;
    SpeechEngine& espeak_;
    SpeechEngine& command_;
};

}  // namespace dramatis::voices
