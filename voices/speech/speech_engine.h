// The interface of what turns a line into a take: eSpeak NG in worker processes, any other program, a fake in tests.
// [any thread]
#pragma once

#include <string>

#include "core/diagnostic.h"
#include "voices/takes/take.h"

namespace dramatis::voices::speech {

class SpeechEngine {
  public:
    virtual ~SpeechEngine() = default;
    // Name and version of program and data: part of every slate.
    virtual std::string identity() const = 0;
    // Does in advance what the first line would wait for. Reports no errors: the first line does.
    virtual void get_ready() {}
    // Blocks until spoken. Several threads may call at once; the engine runs at most as many as it has workers.
    // Errors (E022x): crashed, timed out, refused, invalid output. They have no place: the caller adds it.
    virtual Result<takes::Take> speak(const takes::Line& line) = 0;
};

}  // namespace dramatis::voices::speech
