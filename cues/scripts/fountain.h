// Fountain 1.1 (fountain.io/syntax): screenplays in plain text, as Highland, Slugline, Beat, Fade In and others write them.
#pragma once

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// Beyond the syntax, as radio writers use it: lines such as "Sound: bell" and "MUSIC: theme" are cues. Every text is a script;
// whether it is one in this form is asked before. [any thread]
ScriptDocument read_fountain(const SourceRef& source);

}  // namespace dramatis::cues::scripts
