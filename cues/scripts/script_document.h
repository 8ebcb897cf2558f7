// A script as other programs and printed pages have it, whatever the file format: title page, scenes, action, speeches, sounds, notes.
// Every format has a reader that makes one (read_script.h); sheet_text.h makes a cue sheet of it.
//
// Nothing of a file is lost in silence: what is no element is in `left_out`.
#pragma once

#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/source.h"
#include "cues/scripts/document/left_out.h"

namespace dramatis::cues::scripts {

enum class ElementKind {
    Scene,   // a heading: "INT. BOAT SHED - NIGHT"
    Action,  // what happens, told to whoever reads
    Speech,
    Sound,  // a cue, as it is described: "bell, distant"
    Music,
    Ambience,
    Pause,       // "Silence.", "A long pause."
    Transition,  // "CUT TO:"
    Section,     // "ACT ONE", "Part Two"
    Note,        // to people: a note, a synopsis, what a cast list says
    Cue,         // in the script of one part: the words on which the speech below comes
};

// What a speech consists of, in order. Texts are plain, without the marks of their format.
struct SpeechPart {
    enum class Kind {
        Words,
        Direction,  // without its parentheses: "beat", "looking at the map"
        Sound,      // heard in the middle of the speech
        Note,
        Paragraph,  // a new one begins; no text
    };
    Kind kind = Kind::Words;
    std::string text = {};
    bool emphasised = false;  // Words
    bool sung = false;        // Words: lyrics
};

struct Element {
    ElementKind kind = ElementKind::Action;
    std::string text = {};    // plain, its lines joined by spaces; empty for a speech
    std::string number = {};  // of a scene or of a cue, as written: "12A"
    Span span = {};           // in the document's source

    // Of a speech. Names as written, without extensions; several speak together.
    std::vector<std::string> characters = {};
    std::vector<std::string> directions = {};  // beside the name: "V.O.", "whispering"
    std::vector<SpeechPart> parts = {};
    bool together = false;  // with the speech before it: dual dialogue
};

struct TitleField {
    std::string key;  // as written: "Title", "Draft date"
    std::string value;
};

using document::count_left_out;
using document::LeftOut;

struct ScriptDocument {
    SourceRef source;  // the file, or the text that was found in it, a line a paragraph
    std::vector<TitleField> title_page = {};
    std::vector<Element> elements = {};
    std::vector<LeftOut> left_out = {};
    Diagnostics doubts = {};  // W0143, W0144: what the writer may have meant otherwise
};

}  // namespace dramatis::cues::scripts
