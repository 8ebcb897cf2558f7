// The border to whatever turns a line into a take: eSpeak NG in worker processes, any other program, a fake in tests.
#pragma once

#include <string>

#include "core/diagnostic.h"
#include "voices/take.h"

namespace dramatis::voices {

class SpeechEngine {
  public:
    virtual ~SpeechEngine() = default;
    // Name and version of program and data: part of every slate.
    virtual std::string identity() const = 0;
    // Begins with what the first line would wait for; returns when that is done. Trouble is the first line's to tell.
    virtual void get_ready() {}
    // Blocks until spoken. Any number of threads may call at once; the engine runs at most as many as it has workers.
    // Errors (E022x): crashed, timed out, refused, lied; the message says which, without a place: the caller knows it.
    virtual Result<Take> speak(const Line& line) = 0;
};

}  // namespace dramatis::voices
