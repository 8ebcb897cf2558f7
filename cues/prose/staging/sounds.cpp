#include "cues/prose/staging/sounds.h"

#include <algorithm>
#include <charconv>

#include "cues/prose/staging/actuality.h"

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::string_view of_speaker = "speaker ";

bool starts(const Narration& block, std::size_t part) {
    return part < block.parts().size() && block.parts()[part].speaks();
}

std::size_t begin_of(const Narration& block, std::size_t part) {
    return block.quotations()[block.parts()[part].quotation].marked.begin;
}

// A cough, gasp, sigh, sob or scream of somebody who speaks beside it: where it is heard, if it is. The verb of a tag is in
// the delivery already, and a sigh of somebody silent is only told.
std::optional<HeardSound> sound_of_speaker(const Narration& block, const std::vector<QuotationTag>& tags,
                                           std::size_t part, const Match& match) {
    HeardSound sound;
    sound.description = match.value.substr(of_speaker.size());
    sound.from = block.span(match.begin, match.end);
    if (const std::size_t quotation = tags[part].owner; quotation != none) {
        const bool is_verb = match.begin == tags[quotation].tag.verb;
        if (is_verb && sound.description != "cough") return std::nullopt;
        sound.in_speech = true;
        // "…," he said, and coughed. "…": before the next piece.
        const bool later = quotation < part && !is_verb && starts(block, part + 1);
        sound.at = begin_of(block, later ? part + 1 : quotation);
        return sound;
    }
    if (starts(block, part + 1)) {
        sound.in_speech = true;
        sound.at = begin_of(block, part + 1);
        return sound;
    }
    if (sound.description == "sigh" || sound.description == "gasp") return std::nullopt;
    sound.at = block.offset_behind(block.clause_end(match.end - 1, block.parts()[part].sentence.end) - 1);
    return sound;
}

}  // namespace

void find_sounds(const Narration& block, const std::vector<QuotationTag>& tags, std::vector<HeardSound>& sounds) {
    const auto& words = block.words();
    for (std::size_t part = 0; part < block.parts().size(); ++part) {
        if (block.parts()[part].speaks()) continue;
        const Sentence& sentence = block.parts()[part].sentence;
        for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
            if (words[i].id == 0) continue;
            const auto match = lists().sounds.match(words, i, sentence.end, lists().vocabulary);
            if (!match || !happens_now(words, sentence.begin, sentence.end, *match)) continue;
            const std::size_t clause = block.clause_end(match->end - 1, sentence.end);
            std::optional<HeardSound> sound;
            if (match->value.starts_with(of_speaker)) {
                sound = sound_of_speaker(block, tags, part, *match);
            } else {
                sound = HeardSound{block.offset_behind(clause - 1), std::string(match->value), false,
                                   block.span(match->begin, match->end)};
            }
            const bool again = sound && !sounds.empty() && sounds.back().description == sound->description &&
                               sounds.back().from.begin >= words[sentence.begin].span.begin;
            if (sound && !again) sounds.push_back(std::move(*sound));
            i = clause - 1;
        }
    }
}

void find_pauses(const Narration& block, const std::vector<QuotationTag>& tags, std::vector<HeardPause>& pauses) {
    const auto& words = block.words();
    for (std::size_t part = 0; part < block.parts().size(); ++part) {
        if (block.parts()[part].speaks()) continue;
        const Sentence& sentence = block.parts()[part].sentence;
        for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
            if (words[i].id == 0) continue;
            const auto match = lists().pauses.match(words, i, sentence.end, lists().vocabulary);
            // A silence is told by what doesn't happen: only what is before it may deny it.
            if (!match || !happens_now(words, sentence.begin, sentence.end, {i, i + 1, {}})) continue;
            HeardPause pause;
            pause.from = block.span(match->begin, match->end);
            std::from_chars(match->value.data(), match->value.data() + match->value.size(), pause.length.value);
            // "…," she said after a pause: it was before what she said.
            static const WordId after = lists().vocabulary.find("after");
            const std::size_t quotation = tags[part].owner;
            pause.at = quotation != none && words[match->begin].id == after
                           ? begin_of(block, quotation)
                           : block.offset_behind(block.clause_end(match->end - 1, sentence.end) - 1);
            pauses.push_back(pause);
            break;
        }
    }
}

}  // namespace dramatis::cues::prose::staging
