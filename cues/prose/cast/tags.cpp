#include "cues/prose/cast/tags.h"

#include <algorithm>
#include <unordered_map>

#include "core/text.h"

namespace dramatis::cues::prose::cast {

namespace {

// What somebody's speech is called: "was her answer", "Mira's voice said".
bool is_speech_noun(std::string_view word) {
    return is_one_of(
        word, {"answer", "answers", "comment", "cry", "exclamation", "greeting", "question", "rejoinder", "remark",
               "reply", "response", "retort", "tone", "tones", "verdict", "voice", "whisper", "words"});
}

class TagParser {
  public:
    TagParser(const Reading& reading, People& people) : reading_(reading), people_(people) {}

    std::vector<Tag> run() {
        std::vector<Tag> tags;
        tags.reserve(reading_.quotations().size());
        for (std::size_t i = 0; i < reading_.quotations().size(); ++i) tags.push_back(parse(i));
        return tags;
    }

  private:
    Tag parse(std::size_t quotation) {
        if (reading_.quotations()[quotation].kind == text::QuotationKind::Mention) return {};
        const Place& place = reading_.place(quotation);
        const char last =
            place.end > place.begin && reading_.is_mark(place.end - 1) ? reading_.word(place.end - 1)[0] : ' ';
        if (Tag tag = behind(place.right, place.right_end, last)) return tag;
        if (place.left < place.left_end) return before(place.left, place.left_end);
        return before_in_last_block(quotation, place);
    }

    // A paragraph that ends in a comma, a colon or a dash leads to the quotation that begins the next one.
    Tag before_in_last_block(std::size_t quotation, const Place& place) {
        if (place.left_end < 2 || place.left_end > reading_.size()) return {};
        const TokenIndex last = place.left_end - 1;
        // The mark that opens the quotation is a token of its own.
        TokenIndex end = last + 1;
        while (end > 0 && end > place.left_end - 2 &&
               reading_.token(end - 1).block == reading_.quotations()[quotation].block)
            --end;
        if (end == 0 || reading_.token(end - 1).block + 1 != reading_.quotations()[quotation].block) return {};
        if (!reading_.is_narration(end - 1) || !reading_.is_mark(end - 1)) return {};
        if (!is_one_of(reading_.word(end - 1), {",", ":", "-"})) return {};
        TokenIndex begin = reading_.tokens().block_begin(reading_.token(end - 1).block);
        for (TokenIndex at = end - 1; at > begin; --at)
            if (!reading_.is_narration(at)) begin = at + 1;
        return before(begin, end);
    }

    Tag behind(TokenIndex at, TokenIndex limit, char last) {
        if (at < limit && reading_.is_mark(at) && is_one_of(reading_.word(at), {",", "-"})) ++at;
        if (at >= limit) return {};
        if (Tag tag = inverted(at, limit)) return tag;
        const bool stopped = last == '.' && reading_.token(at).capital;
        return subject_first(at, limit, last, stopped);
    }

    // said Mira; was her answer; came the reply from Osk
    Tag inverted(TokenIndex verb, TokenIndex limit) {
        const WordClass& kind = reading_.kind(verb);
        const std::string_view word = reading_.word(verb);
        if (is_one_of(word, {"was", "were", "came", "is", "comes"})) return speech_noun_behind(verb, limit);
        const bool speech = kind.speech != Speech::None;
        if (!speech && (reading_.token(verb).capital || !word.ends_with("ed"))) return {};
        Phrase subject;
        for (TokenIndex at = verb + 1; at < std::min(verb + 5, limit) && !subject; ++at) {
            subject = phrase_at(reading_, people_, at, limit);
            const bool skip = reading_.kind(at).part == Part::Adverb || reading_.kind(at).speech != Speech::None ||
                              is_one_of(reading_.word(at), {"and", "in", "on", "out", "up", "off", "more", ","});
            if (!subject && !skip) break;
        }
        if (!subject) return {};
        if (subject.kind == PhraseKind::Pronoun && subject.pronoun == Pronoun::It && kind.speech < Speech::Strong)
            return {};
        if (!speech && (subject.kind == PhraseKind::Noun || subject.possessive)) return {};
        if (subject.possessive && !(subject.end < limit && is_speech_noun(reading_.word(subject.end)))) return {};
        Tag tag = from(subject, speech ? 3 : 2);
        tag.verb = verb_kind(verb);
        finish(tag, verb, subject.end, limit);
        tag.bare_end = bare_end(tag, subject.end, limit);
        return tag;
    }

    // "went on" is "continued".
    Speech verb_kind(TokenIndex verb) const {
        const bool goes_on = is_one_of(reading_.word(verb), {"went", "goes", "go"}) && verb + 2 < reading_.size() &&
                             (reading_.word(verb + 1) == "on" || reading_.word(verb + 2) == "on");
        return goes_on ? Speech::Again : reading_.kind(verb).speech;
    }

    Tag speech_noun_behind(TokenIndex verb, TokenIndex limit) {
        for (TokenIndex at = verb + 1; at < std::min(verb + 5, limit); ++at) {
            const Phrase owner = phrase_at(reading_, people_, at, limit);
            if (owner && owner.possessive) {
                for (TokenIndex noun = owner.end; noun < std::min(owner.end + 3, limit); ++noun)
                    if (is_speech_noun(reading_.word(noun))) return closed(from(owner, 3), verb, noun + 1);
            }
            if (reading_.word(at) == "from") {
                const Phrase speaker = phrase_at(reading_, people_, at + 1, limit);
                if (speaker && !speaker.possessive) return closed(from(speaker, 2.5), verb, speaker.end);
            }
            if (reading_.is_mark(at)) break;
        }
        for (TokenIndex at = verb + 1; at + 1 < std::min(verb + 8, limit) && !reading_.is_mark(at); ++at) {
            if (reading_.word(at) != "from") continue;
            const Phrase speaker = phrase_at(reading_, people_, at + 1, limit);
            if (speaker && !speaker.possessive) return closed(from(speaker, 2.5), verb, speaker.end);
        }
        return {};
    }

    // Mira, who had turned, said; he said to Osk; her voice said
    Tag subject_first(TokenIndex at, TokenIndex limit, char last, bool stopped) {
        const Phrase subject = phrase_at(reading_, people_, at, limit);
        if (!subject) return {};
        TokenIndex verb = subject.end;
        if (subject.possessive) {
            if (verb >= limit || !is_speech_noun(reading_.word(verb))) return {};
            ++verb;
            if (verb >= limit || !reading_.kind(verb).verb) return {};
            return closed(from(subject, stopped ? 1.5 : 2), at, verb + 1);
        }
        TokenIndex steps = 0;
        while (verb < limit && steps < 14 && reading_.kind(verb).speech == Speech::None) {
            if (reading_.is_mark(verb) && is_one_of(reading_.word(verb), {".", "!", "?", ";", ":"})) return {};
            ++verb;
            ++steps;
        }
        if (verb >= limit || steps >= 14) return {};
        const bool open = is_one_of(std::string_view(&last, 1), {",", "!", "?", "-", "~"});
        if (steps > 3 && !(open && reading_.kind(verb).speech >= Speech::Strong)) return {};
        if (stopped && reading_.kind(verb).speech == Speech::Weak) return {};
        Tag tag = from(subject, steps <= 2 ? 3 : 2);
        tag.verb = verb_kind(verb);
        finish(tag, at, verb + 1, limit);
        if (only_adverbs(subject.end, verb)) tag.bare_end = bare_end(tag, verb + 1, limit);
        return tag;
    }

    // Mira turned to Osk and said, "…"
    Tag before(TokenIndex begin, TokenIndex limit) {
        while (limit > begin && reading_.is_mark(limit - 1) && is_one_of(reading_.word(limit - 1), {"\"", "'"}))
            --limit;
        if (limit <= begin) return {};
        const TokenIndex last = limit - 1;
        const bool leads = reading_.is_mark(last) && is_one_of(reading_.word(last), {",", ":", "-", "~"});
        if (!leads && reading_.kind(last).speech == Speech::None) return {};
        TokenIndex first = last;
        while (first > begin && !(reading_.begins_sentence(first) && first < last)) --first;
        for (TokenIndex verb = last + 1; verb > first; --verb)
            if (reading_.kind(verb - 1).speech != Speech::None && reading_.is_word(verb - 1))
                return before_verb(first, verb - 1, limit);
        if (reading_.is_mark(last, ':') || reading_.is_mark(last, ',')) return subject_of(first, last, limit);
        return {};
    }

    Tag before_verb(TokenIndex first, TokenIndex verb, TokenIndex limit) {
        Phrase subject;
        for (TokenIndex at = verb; at > first && at + 4 > verb && !subject; --at) {
            if (is_one_of(reading_.word(at - 1), {"and", "then", "but"}) || reading_.is_mark(at - 1, ',')) break;
            subject = phrase_before(reading_, people_, at - 1, first);
        }
        for (TokenIndex at = verb; at > first && !subject; --at) {
            if (is_subject(at - 1, first)) subject = phrase_at(reading_, people_, at - 1, verb);
        }
        for (TokenIndex at = first; at < verb && !subject; ++at) {
            const Phrase found = phrase_at(reading_, people_, at, verb);
            if (found && !found.possessive && !follows_preposition(first, at)) subject = found;
        }
        if (!subject) {  // , said Mira, "…"
            const Phrase behind = phrase_at(reading_, people_, verb + 1, limit);
            if (behind && verb == first) subject = behind;
        }
        if (!subject) return {};
        Tag tag = from(subject, 2.5);
        tag.lead_in = true;
        finish(tag, subject.begin, std::max(verb + 1, subject.end), limit);
        if (only_adverbs(std::min(subject.end, verb), verb))
            tag.bare_end = bare_end(tag, std::max(verb + 1, subject.end), limit);
        return tag;
    }

    // A pronoun that is a subject, or a mention that is one: "but Eliza put her head in and said".
    bool is_subject(TokenIndex at, TokenIndex first) const {
        if (reading_.kind(at).subject != Pronoun::None && reading_.kind(at).subject != Pronoun::It)
            return !follows_preposition(first, at);
        const Mention* mention = people_.begins_at(at);
        return mention != nullptr && mention->role == Role::Subject;
    }

    bool follows_preposition(TokenIndex first, TokenIndex at) const {
        return at > first && reading_.kind(at - 1).part == Part::Preposition;
    }

    Tag subject_of(TokenIndex first, TokenIndex last, TokenIndex limit) {
        for (TokenIndex at = first; at < last; ++at) {
            const Phrase subject = phrase_at(reading_, people_, at, last);
            if (!subject || follows_preposition(first, at)) continue;
            if (subject.kind == PhraseKind::Noun) return {};
            if (subject.possessive && reading_.is_mark(last, ',')) return {};
            Tag tag = closed(from(subject, reading_.is_mark(last, ':') ? 1.5 : 1), subject.begin, limit);
            tag.lead_in = true;
            return tag;
        }
        return {};
    }

    Tag from(const Phrase& subject, double strength) {
        Tag tag{.strength = strength};
        if (subject.kind == PhraseKind::Person) {
            tag.kind = TagKind::Person;
            tag.person = subject.person;
            people_.all[tag.person].tagged = true;
            tag.noun = people_.all[subject.person].noun;
            if (subject.second != nothing) {
                tag.kind = TagKind::Group;
                tag.second = subject.second;
            }
            return tag;
        }
        if (subject.kind == PhraseKind::Noun) {
            tag.kind = TagKind::Person;
            tag.person = noun_person(subject);
            people_.all[tag.person].tagged = true;
            tag.noun = true;
            return tag;
        }
        if (subject.pronoun == Pronoun::I || subject.pronoun == Pronoun::We) {
            tag.kind = TagKind::Person;
            tag.person = narrator();
            return tag;
        }
        tag.kind = TagKind::Pronoun;
        tag.pronoun = subject.pronoun;
        return tag;
    }

    PersonId narrator() {
        if (people_.narrator == nothing) {
            people_.narrator = static_cast<PersonId>(people_.all.size());
            people_.all.push_back({.name = "NARRATOR"});
            people_.all.back().narrator = true;
        }
        return people_.narrator;
    }

    PersonId noun_person(const Phrase& phrase) {
        const text::WordId head = reading_.token(phrase.head).word;
        const auto [found, is_new] = nouns_.try_emplace(head, static_cast<PersonId>(people_.all.size()));
        if (is_new) {
            const bool alone = phrase.begin == phrase.head;  // "another"
            const bool english = reading_.story().language == text::Language::English;
            const std::string article = english ? "the" : std::string(reading_.word(phrase.begin));
            Person person{.name = (alone ? "" : article + " ") + std::string(reading_.word(phrase.head))};
            person.gender = reading_.kind(phrase.begin).determiner_gender;
            person.noun = true;
            person.generic = alone;
            person.fleeting = alone;
            people_.all.push_back(std::move(person));
        }
        return found->second;
    }

    Tag closed(Tag tag, TokenIndex begin, TokenIndex end) const {
        tag.begin = begin;
        tag.end = end;
        tag.bare_end = end;
        return tag;
    }

    bool only_adverbs(TokenIndex begin, TokenIndex end) const {
        for (TokenIndex at = begin; at < end; ++at)
            if (reading_.kind(at).part != Part::Adverb) return false;
        return true;
    }

    // Behind adverbs, whom it speaks to, and what only says when: "said Mira softly to the dog at last".
    TokenIndex bare_end(const Tag& tag, TokenIndex end, TokenIndex limit) const {
        for (TokenIndex at = end; at < std::min(limit, end + 8) && !reading_.is_mark(at);) {
            const bool to = is_one_of(reading_.word(at), {"to", "at"});
            const Phrase object = to || at == end ? phrase_at(reading_, people_, at + (to ? 1 : 0), limit) : Phrase{};
            const bool spoken_to = object.kind == PhraseKind::Person && object.person == tag.addressee &&
                                   tag.addressee != nothing && !object.possessive;
            if (spoken_to) {
                at = object.end;
            } else if (const TokenIndex pronoun = at + (to ? 1 : 0);
                       tag.addressee_pronoun != Pronoun::None && pronoun < limit &&
                       reading_.kind(pronoun).object == tag.addressee_pronoun) {
                at = pronoun + 1;
            } else if (const TokenIndex behind = time_end(at, limit); behind > at) {
                at = behind;
            } else if (reading_.kind(at).part == Part::Adverb) {
                ++at;
            } else {
                break;
            }
            end = at;
        }
        return end;
    }

    // "at last", "at once", "in turn", "for his part": the end of what says no more than that it is his turn.
    TokenIndex time_end(TokenIndex at, TokenIndex limit) const {
        if (at + 1 >= limit) return at;
        const std::string_view first = reading_.word(at);
        const std::string_view second = reading_.word(at + 1);
        const bool two = (first == "at" && is_one_of(second, {"last", "length", "once"})) ||
                         (first == "in" && is_one_of(second, {"answer", "reply", "return", "turn"}));
        return two ? at + 2 : at;
    }

    // The rest of the clause: whom it speaks to, and how.
    void finish(Tag& tag, TokenIndex begin, TokenIndex end, TokenIndex limit) const {
        tag.begin = begin;
        find_addressee(tag, end, limit);
        tag.end = clause_end(end, limit);
    }

    void find_addressee(Tag& tag, TokenIndex end, TokenIndex limit) const {
        for (TokenIndex at = end; at < std::min(limit, end + 6) && !reading_.is_mark(at); ++at) {
            const bool to = is_one_of(reading_.word(at), {"to", "at"});
            const TokenIndex object = to ? at + 1 : at;
            if (!to && at != end) continue;
            if (object >= limit) return;
            const Phrase phrase = phrase_at(reading_, people_, object, limit);
            if (phrase.kind == PhraseKind::Person && !phrase.possessive) {
                tag.addressee = phrase.person;
                return;
            }
            const bool own = reading_.kind(object).determiner_of_own && object + 1 < limit &&
                             reading_.is_word(object + 1) && reading_.kind(object + 1).part == Part::Other;
            if (reading_.kind(object).object != Pronoun::None && !own) {
                tag.addressee_pronoun = reading_.kind(object).object;
                return;
            }
        }
    }

    // Up to the next mark; over a comma if it goes on with how: "she said, in a hollow voice".
    TokenIndex clause_end(TokenIndex at, TokenIndex limit) const {
        TokenIndex end = at;
        for (; at < std::min(limit, end + 24); ++at) {
            if (!reading_.is_mark(at)) continue;
            if (!reading_.is_mark(at, ',') || at + 1 >= limit) break;
            const WordClass& next = reading_.kind(at + 1);
            const bool how =
                next.part == Part::Preposition || next.part == Part::Adverb || reading_.word(at + 1).ends_with("ing");
            if (!how) break;
        }
        end = std::min(at, limit);
        while (end > 0 && reading_.is_mark(end - 1)) --end;
        return end;
    }

    const Reading& reading_;
    People& people_;
    std::unordered_map<text::WordId, PersonId> nouns_;
};

}  // namespace

std::vector<Tag> find_tags(const Reading& reading, People& people) { return TagParser(reading, people).run(); }

}  // namespace dramatis::cues::prose::cast
