#include "pipeline/script/sound_series.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "cues/transport.h"

namespace dramatis::pipeline::script {
namespace {

constexpr Seconds heard_alone{4.0}, usual_fade_in{4.0}, usual_segue{2.0};

struct Piece {
    std::string text;  // as written, without the words of transport if it has some
    bool goes_on = false;
    bool up_first = false;
    bool fades_in = false;
    bool segue = false;

    bool has_words() const { return goes_on || fades_in || segue; }
    void add(const cues::Transport& said) {
        goes_on = goes_on || said.under;
        up_first = up_first || said.up_first;
        fades_in = fades_in || said.fades_in;
        segue = segue || said.segue;
    }
};

// Where a piece ends, and how much of the mark belongs to neither.
std::vector<std::string_view> divided(std::string_view text) {
    static constexpr std::array<std::string_view, 5> marks{", then ", ". ", ", ", "; ", " then "};
    static constexpr std::array<std::string_view, 4> segues{" segue to ", " segues to ", " segue into ",
                                                            " segues into "};
    const std::string lower = to_lower(text);
    std::vector<std::string_view> pieces;
    if (lower.size() != text.size()) return {text};
    std::size_t begin = 0;
    const auto at_one_of = [&](const auto& list, std::size_t at) {
        const auto found =
            std::ranges::find_if(list, [&](std::string_view m) { return lower.compare(at, m.size(), m) == 0; });
        return found == list.end() ? std::size_t{0} : found->size();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t mark = at_one_of(marks, at);
        const bool segue = mark == 0 && at_one_of(segues, at) > 0;
        if (mark == 0 && !segue) {
            ++at;
            continue;
        }
        pieces.push_back(trim(text.substr(begin, at - begin)));
        at += segue ? 1 : mark;
        begin = at;
    }
    pieces.push_back(trim(text.substr(begin)));
    std::erase(pieces, std::string_view());
    return pieces;
}

std::vector<Piece> pieces_of(std::string_view description, std::string_view language, bool music) {
    std::vector<Piece> pieces;
    for (const std::string_view text : divided(description)) {
        const cues::Transport said = cues::read_transport(text, language, music);
        Piece piece;
        piece.add(said);
        piece.text = piece.has_words() ? said.sound : text;
        // "wind, up and under, footsteps": words alone are about the piece before them.
        if (piece.text.empty() && !pieces.empty()) {
            pieces.back().add(said);
        } else if (!pieces.empty() && !pieces.back().has_words() && !piece.has_words()) {
            pieces.back().text += ", " + piece.text;
        } else {
            pieces.push_back(std::move(piece));
        }
    }
    return pieces;
}

// "door opens, wind" before "up and under": only the wind goes on.
void part_from_others(std::vector<Piece>& pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::size_t comma = pieces[i].has_words() ? pieces[i].text.rfind(", ") : std::string::npos;
        if (comma == std::string::npos) continue;
        Piece before;
        before.text = pieces[i].text.substr(0, comma);
        pieces[i].text.erase(0, comma + 2);
        pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i), std::move(before));
        ++i;
    }
}

template <class Option, class Value>
void set(Option& option, Value value, Span span) {
    if (!option) option = Spanned<Value>{value, span};
}

void apply(const Piece& piece, cues::CueOptions& options, cues::SoundCue& sound) {
    const Span span = sound.description.span;
    const bool music = sound.kind == cues::SoundKind::Music;
    if (piece.fades_in) set(options.fade_in, usual_fade_in, span);
    if (piece.segue) {
        set(options.fade_in, usual_segue, span);
        set(options.overlap, usual_segue, span);
    }
    if (!piece.goes_on) return;
    sound.background = !music;
    if (piece.up_first) {
        set(options.wait, heard_alone, span);
    } else if (music) {
        options.under = span;
    }
}

}  // namespace

std::vector<SeriesPart> parts_of_series(const cues::Cue& cue, const cues::SoundCue& sound, std::string_view language) {
    if (sound.kind == cues::SoundKind::Ambience) return {};
    auto pieces = pieces_of(sound.description.value, language, sound.kind == cues::SoundKind::Music);
    if (pieces.size() < 2) return {};
    part_from_others(pieces);
    std::vector<SeriesPart> parts;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        SeriesPart part{{cue.span, cue.head, cue.number, cue.options, cues::Note{}}, sound};
        cues::CueOptions& options = part.cue.options;
        part.sound.description.value = pieces[i].text;
        // What the whole cue says of its start is the first part's, and of what comes behind it the last part's.
        if (i > 0) {
            options.overlap.reset(), options.interrupts.reset(), options.together.reset(), options.at.reset();
            options.fade_in.reset(), options.crossfade.reset(), options.id.reset();
        }
        if (i + 1 < pieces.size()) {
            options.under.reset(), options.wait.reset(), options.fade_out.reset();
            part.sound.background = false;
        }
        apply(pieces[i], options, part.sound);
        const bool next_takes_over = i + 1 < pieces.size() && pieces[i + 1].segue;
        if (next_takes_over) set(options.fade_out, usual_segue, sound.description.span);
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace dramatis::pipeline::script
