#include "cues/prose/staging/arrivals.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/prose/staging/actuality.h"
#include "cues/prose/staging/devices.h"
#include "cues/prose/staging/heard_through.h"
#include "cues/prose/staging/phrases.h"
#include "cues/prose/staging/utterances.h"

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::size_t longest_wait = 5;   // quotations from "she picked up the phone" to the answer
constexpr std::size_t longest_tape = 12;  // quotations of those who aren't on a recording that runs
constexpr std::string_view of_subject = "subject ";
// Holds for one quotation alone.
bool is_passing(std::string_view treatment) {
    constexpr std::array<std::string_view, 4> passing{"echo", "thoughts", "dream", "memory"};
    return std::ranges::find(passing, treatment) != passing.end();
}

// "Tom picked up his hat": he is here. "Tom was at sea", "Tom had gone", "Tom's hat": he needn't be.
bool acts(const std::vector<Word>& words, std::size_t name, std::size_t end) {
    if (words[name].owns || name + 1 >= end) return false;
    const std::size_t verb = words[name + 1].capital && name + 2 < end ? name + 2 : name + 1;
    const Word& word = words[verb];
    if (word.before != Gap::None || words[verb - 1].owns) return false;
    const bool is = lists().is(word, WordClass::Be) && !lists().is(word, WordClass::Move);
    return !is && !lists().is(word, WordClass::Perfect) && !lists().is(word, WordClass::Modal) &&
           !lists().is(word, WordClass::Negation) && !lists().is(word, WordClass::Say) &&
           !lists().is(word, WordClass::Speak);
}

// What isn't a person sounds like what it is; empty: a person.
std::string_view treatment_of(const cast::Character& character) {
    const auto one_of = [&](std::initializer_list<std::string_view> natures) {
        const auto is_named = [&](const std::string& alias) {
            const std::vector<std::string> words = folded_words(alias);
            return !words.empty() && std::ranges::find(natures, words.back()) != natures.end();
        };
        return is_named(character.nature) || std::ranges::any_of(character.aliases, is_named);
    };
    if (one_of({"ghost", "spirit", "phantom", "spectre"})) return "ghost";
    return one_of({"robot", "android", "machine", "computer", "automaton", "droid"}) ? "robot" : "";
}

// "She called through the door": whom the narration is about stands on this side of it.
bool goes_through(const Narration& block, const Span& from) { return block.story().text(from).starts_with("through"); }

// "On the screen"
bool shows(const std::vector<Word>& words, const Match& match) {
    for (std::size_t i = match.begin; i < match.end; ++i)
        if (lists().is(words[i], WordClass::Screen)) return true;
    return false;
}

// "“Hello?” The receiver was slippery in her hand."
bool names_telephone(const Narration& block, std::size_t part) {
    if (part >= block.parts().size() || block.parts()[part].speaks()) return false;
    const Sentence& sentence = block.parts()[part].sentence;
    const auto first = block.words().begin() + static_cast<std::ptrdiff_t>(sentence.begin);
    return std::any_of(first, first + static_cast<std::ptrdiff_t>(sentence.end - sentence.begin),
                       [](const Word& word) { return treatment_of_device(word) == "telephone"; });
}

bool is_at_rest(const std::vector<Word>& words, std::size_t begin, std::size_t at) {
    for (std::size_t i = at, steps = 0; i > begin && steps < reach_of_speech; ++steps) {
        i -= 1;
        if (lists().is(words[i], WordClass::Rest)) return true;
    }
    return false;
}

}  // namespace

Arrivals::Arrivals(const text::Story& story, const cast::Cast& cast, std::vector<Manner>& manners)
    : cast_(cast),
      manners_(manners),
      lasting_(cast.characters.size()),
      far_(cast.characters.size()),
      seen_(cast.characters.size()) {
    for (const cast::Character& character : cast.characters) natures_.push_back(treatment_of(character));
    has_walkie_talkies_ = story.source->text().contains("alkie-talkie");
    has_natures_ = std::ranges::any_of(natures_, [](std::string_view nature) { return !nature.empty(); });
}

void Arrivals::begin_scene() {
    std::ranges::fill(lasting_, Arrival{});
    scene_ += 1;
    announced_ = call_ = beyond_ = ringing_ = named_device_ = {};
    caller_ = subject_ = none;
    here_ = 0;
    tape_ = false;
    device_ = {};
    broadcast_ = {};
}

void Arrivals::change_place() {
    for (Arrival& arrival : lasting_)
        if (is_wall(arrival.treatment)) arrival = {};
    beyond_ = {};
}

// "The door opened": nobody is behind it any more.
void Arrivals::release(const Narration& block, const People& people, const Sentence& sentence) {
    const auto& words = block.words();
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
        if (words[i].id == 0) continue;
        const auto found = lists().releases.match(words, i, sentence.end, lists().vocabulary);
        if (!found || !happens_now(words, sentence.begin, sentence.end, *found, true)) continue;
        if (found->value.starts_with(of_subject)) {
            const std::size_t who =
                people.meant(words, std::max(sentence.begin, i - std::min(i, farthest_caller)), found->end);
            if (who != none) lasting_[who] = {};
            i = found->end - 1;
            continue;
        }
        for (Arrival& arrival : lasting_) {
            if (arrival && found->value.find(arrival.treatment) != std::string_view::npos) arrival = {};
        }
        for (Arrival* const open : {&call_, &beyond_})
            if (*open && found->value.find(open->treatment) != std::string_view::npos) *open = {};
        i = found->end - 1;
    }
}

// "Osk sat behind the glass."
void Arrivals::place(const Narration& block, const People& people, const Sentence& sentence) {
    const auto& words = block.words();
    const auto found = find_treatment(words, sentence.begin, sentence.end);
    if (!found || found->value.ends_with("|itself")) return;
    const std::string_view treatment = first_of(found->value);
    const bool opens = found->begin == sentence.begin;
    const bool on_screen = opens && shows(words, *found);
    if (!on_screen && (!is_wall(treatment) || !(opens || is_at_rest(words, sentence.begin, found->begin)))) return;
    if (!happens_now(words, sentence.begin, sentence.end, *found)) return;
    // The one before the words; "Behind the glass stood Osk" has its person behind them.
    std::size_t who = opens ? none : people.meant(words, sentence.begin, found->begin);
    constexpr std::size_t reach_of_screen = 3;
    const std::size_t last = on_screen ? std::min(sentence.end, found->end + reach_of_screen) : sentence.end;
    if (who == none) who = people.named(words, found->end, last);
    const Arrival arrival{treatment, block.span(found->begin, found->end)};
    if (who == none) {
        if (on_screen || block.story().text(arrival.from).starts_with("through")) return;
        beyond_ = arrival;
        waiting_ = 0;
    } else if (!cast_.characters[who].is_narrator) {
        lasting_[who] = arrival;
    }
}

void Arrivals::read_sentence(const Narration& block, People& people, const Sentence& sentence) {
    const auto& words = block.words();
    release(block, people, sentence);
    place(block, people, sentence);
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
        note_device(block, i);
        // Who comes in while somebody is waited for isn't that one, whatever he is called.
        if (!words[i].capital && !call_ && !beyond_) continue;
        if (const std::size_t who = people.named(words, i, i + 1); who != none) {
            if (words[i].capital) people.note(who);
            if (acts(words, i, sentence.end)) note_seen(who);
        }
    }
    see(people, words, sentence);
    // "The radio squawked. He turned it down."
    if (woken_ && people.meant(words, sentence.begin, std::min(sentence.end, sentence.begin + 3)) != none) call_ = {};
    woken_ = false;
    if (const std::size_t who = people.meant(words, sentence.begin, std::min(sentence.end, sentence.begin + 3));
        who != none)
        subject_ = who;
    read_calls(block, people, sentence);
}

// "Diane leaned over": she isn't on the telephone any more.
void Arrivals::see(const People& people, const std::vector<Word>& words, const Sentence& sentence) {
    const std::size_t last = std::min(sentence.end, sentence.begin + 3);
    const std::size_t who = people.named(words, sentence.begin, last);
    if (who == none || words[sentence.begin].owns || !lasting_[who] || lasting_[who].treatment == "intercom") return;
    if (is_wall(lasting_[who].treatment)) return;
    for (std::size_t i = sentence.begin + 1; i < last; ++i)
        if (lists().is(words[i], WordClass::Bodily)) lasting_[who] = {};
}

void Arrivals::note_seen(std::size_t who) {
    if (seen_[who] == scene_) return;
    seen_[who] = scene_;
    if (!lasting_[who]) here_ += 1;
}

// Whoever has neither spoken nor been named in this scene.
bool Arrivals::is_new(std::size_t speaker) const {
    return speaker != none && !cast_.characters[speaker].is_narrator && seen_[speaker] != scene_;
}

namespace {

// "I was a girl," she thought. "I was a queen."
bool goes_on_with_thought(const Narration& block, const std::vector<QuotationTag>& tags, std::size_t part) {
    if (part < 2 || !block.parts()[part - 2].speaks() || tags[part - 1].owner != part - 2) return false;
    if (tags[part].part != none && tags[part].part != part - 1) return false;
    return block.quotations()[block.parts()[part - 2].quotation].kind == text::QuotationKind::Thought;
}

}  // namespace

void Arrivals::read_quotation(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                              std::size_t part) {
    const std::size_t quotation = block.parts()[part].quotation;
    Manner& manner = manners_[quotation];
    const auto use = [&](const Arrival& arrival, bool lasts) {
        manner.treatment = arrival.treatment;
        manner.treatment_from = arrival.from;
        manner.treatment_lasts = lasts;
    };
    const text::Quotation& piece = block.quotations()[quotation];
    const bool written = piece.kind == text::QuotationKind::Writing && tags[part].part == none;
    if (written) return;
    if (piece.kind == text::QuotationKind::Thought || goes_on_with_thought(block, tags, part)) {
        use({"thoughts", piece.marked}, false);
        return;
    }
    const std::size_t speaker = people.speaker_of(quotation);
    Arrival found = beside(block, people, tags, part);
    if (!found) found = from_device(block, tags, part);
    const Arrival local = speaks_into(block, people, tags, part);
    if (local && found.from.begin >= local.from.begin && found.from.end <= local.from.end) found = {};
    if (!found && is_announcement_of_machine(block.story().text(piece.inner))) found = {"recording", piece.inner};
    if (found && block.story().text(piece.inner).starts_with("Attention")) found.treatment = "loudspeaker";
    const bool asks_who = answers_knock(block.story().text(piece.inner));
    const bool speaks_to_it = found && is_wall(found.treatment) && speaker != none && !lasting_[speaker] &&
                              goes_through(block, found.from) &&
                              (asks_who || (speaker == subject_ && seen_[speaker] == scene_));
    if (speaks_to_it) {
        beyond_ = found;
        waiting_ = 0;
    } else if (!found && local && !is_wall(local.treatment)) {
        if (speaker != none && !is_wall(lasting_[speaker].treatment)) lasting_[speaker] = {};
    } else if (found) {
        use(found, false);
        if (is_wall(found.treatment)) beyond_ = {};
        if (!is_wall(found.treatment) && call_ && speaker != caller_ && !stays_open()) call_ = {};
        const bool muffled = block.story().text(found.from) == "muffled";  // it may be a scarf
        if (speaker != none && !is_passing(found.treatment) && !muffled) lasting_[speaker] = found;
        if (speaker != none && !is_passing(found.treatment) && !is_wall(found.treatment)) far_[speaker] = found;
    } else if (announced_ && part == 0) {
        use(announced_, false);
        if (speaker != none && !is_passing(announced_.treatment)) lasting_[speaker] = announced_;
    } else if (speaker != none && lasting_[speaker]) {
        use(lasting_[speaker], true);
    } else if (const Arrival guess = inferred(block, people, tags, part, speaker)) {
        use(guess, false);
        if (speaker != none) lasting_[speaker] = guess;
        if (speaker != none && !is_wall(guess.treatment)) far_[speaker] = guess;
        if (is_wall(guess.treatment))
            beyond_ = listens_ ? beyond_ : Arrival{};
        else if (!stays_open())
            call_ = {};
    } else if (speaker != none && !natures_[speaker].empty()) {
        use({natures_[speaker], {}}, true);
    }
    announced_ = named_device_ = {};
    if (!ringing_ && !call_ && names_telephone(block, part + 1)) ringing_ = {"telephone", piece.inner};
    if (ringing_ && manner.treatment.empty() && answers_ring(block.story().text(piece.inner))) {
        call_ = ringing_;
        caller_ = speaker;
        ringing_ = {};
        waiting_ = 0;
    }
    if (woken_ && !is_playing()) call_ = {};
    woken_ = false;
    const bool patient = speaker != none && speaker == caller_ && call_.treatment != "intercom";
    waiting_ += patient ? 1 : 2;
    if (waiting_ > 2 * (is_playing() ? longest_tape : longest_wait)) call_ = beyond_ = ringing_ = {};
    if (speaker == none) return;
    note_seen(speaker);
    if (manner.treatment.empty()) note_call_sign(block, people, quotation, speaker);
}

void Arrivals::read(const Narration& block, People& people, const std::vector<QuotationTag>& tags) {
    const auto& parts = block.parts();
    if (parts.empty()) return;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (parts[part].speaks()) {
            read_quotation(block, people, tags, part);
            people.note(people.speaker_of(parts[part].quotation));
        } else {
            read_sentence(block, people, parts[part].sentence);
        }
    }
    announced_ = {};
    const bool silent = std::ranges::none_of(parts, [](const Part& part) { return part.speaks(); });
    if (!silent) return;
    const Sentence& end = parts.back().sentence;
    if (const auto found = heard_through(block.words(), end, false);
        found && found->value != out_of_sight && !is_negated(block.words(), end.begin, found->begin))
        announced_ = {first_of(found->value), block.span(found->begin, found->end)};
}

}  // namespace dramatis::cues::prose::staging
