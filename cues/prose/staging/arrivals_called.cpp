#include <algorithm>
#include <string_view>
#include <vector>

#include "cues/prose/staging/actuality.h"
#include "cues/prose/staging/arrivals.h"
#include "cues/prose/staging/devices.h"
#include "cues/prose/staging/utterances.h"

// Of the arrivals, those by a device: what is at hand, who calls and who is called, and for how long the line stays open.
namespace dramatis::cues::prose::staging {
namespace {

// With an ear at the wall several are heard.
bool listens(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
    static const WordId ear = lists().vocabulary.find("ear");
    static const WordId listened = lists().vocabulary.find("listened");
    static const WordId listen = lists().vocabulary.find("hear");
    static const WordId heard = lists().vocabulary.find("heard");
    for (std::size_t i = begin; i < end; ++i) {
        const WordId id = words[i].id;
        if (id != 0 && (id == ear || id == listened || id == listen || id == heard)) return true;
    }
    return false;
}

}  // namespace

// Where there are walkie-talkies, they are called radios too.
std::string_view Arrivals::as_heard_here(std::string_view treatment) const {
    return has_walkie_talkies_ && treatment == "radio" ? "walkie-talkie" : treatment;
}

// What "she pressed the key" sets going: no telephone, rather the tape.
std::string_view Arrivals::pressed_device() const {
    if (device_ != "telephone") return device_;
    return tape_ ? "recording" : "";
}

void Arrivals::note_device(const Narration& block, std::size_t at) {
    const Word& word = block.words()[at];
    if (lists().is(word, WordClass::Device)) apparatus_ = true;
    const std::string_view treatment = treatment_of_device(word);
    if (treatment.empty()) return;
    // Headphones belong to a tape recorder as well as to a radio.
    if (lists().is(word, WordClass::Worn) && !device_.empty()) return;
    if (treatment == "recording") tape_ = true;
    if (treatment == "radio") broadcast_ = {treatment, word.span};
    device_ = as_heard_here(treatment);
    named_device_ = {device_, word.span};
}

// "She picked up the phone", "he said into the receiver": who answers is on the line.
void Arrivals::read_calls(const Narration& block, const People& people, const Sentence& sentence) {
    const auto& words = block.words();
    auto call = find_call(words, sentence, sentence.begin);
    for (; call; call = find_call(words, sentence, call->begin + 1)) {
        const std::size_t from = std::max(sentence.begin, call->begin - std::min(call->begin, farthest_caller));
        const bool of_named = call->treatment.empty() || (call->of_named && !pressed_device().empty());
        Arrival arrival{of_named ? pressed_device() : as_heard_here(call->treatment),
                        block.span(call->begin, call->end)};
        if (call->kind == Call::Kind::Answers) arrival.treatment = ringing_.treatment;
        if (!arrival) continue;
        waiting_ = 0;
        switch (call->kind) {
            case Call::Kind::Wall:
                // "…, he called, knocking at the door": on which side he is nobody knows.
                if (words[call->begin].ending == Ending::Ing && here_ <= 1) continue;
                beyond_ = arrival;
                if (const std::size_t who = people.meant(words, from, call->begin); who != none) note_seen(who);
                listens_ = listens(words, from, call->end);
                continue;
            case Call::Kind::Rings:
                ringing_ = arrival;
                continue;
            case Call::Kind::Shows:
                if (const std::size_t who = people.named(words, from, call->begin); who != none) {
                    lasting_[who] = arrival;
                    continue;
                }
                break;
            case Call::Kind::Soft:
                if (!apparatus_ && !has_natures_) continue;
                break;
            default:
                ringing_ = {};
        }
        call_ = arrival;
        caller_ = people.meant(words, from, call->begin);
        if (caller_ != none && !lasting_[caller_]) note_seen(caller_);
        woken_ = call->kind == Call::Kind::Wakes;
        if (woken_) ringing_ = arrival;
    }
}

// "Bridge to engineering.", "Come in, Base.", "…, over.": whoever answers is at the other end.
void Arrivals::note_call_sign(const Narration& block, const People& people, std::size_t quotation,
                              std::size_t speaker) {
    constexpr std::uint32_t longest = 60;  // bytes
    static const WordId to = lists().vocabulary.find("to");
    const Span inner = block.quotations()[quotation].inner;
    const std::string_view said = block.story().text(inner);
    const Span start{inner.begin, std::min(inner.end, inner.begin + longest)};
    const auto calls = [&](std::string_view treatment) {
        if (call_) return;
        call_ = {as_heard_here(treatment), start};
        waiting_ = 0;
        caller_ = speaker;
    };
    if (is_call_for_answer(said) || (apparatus_ && is_radio_procedure(said))) return calls("radio");
    const std::string_view beginning = said.substr(0, longest);
    std::vector<Word> words;
    read_words(beginning, start.begin, Gap::None, lists().vocabulary, words);
    // "Control, I'm at the wreck"
    const bool hails = words.size() > 1 && words[0].capital && words[1].before == Gap::Comma;
    if (hails && lists().is(words[0], WordClass::Hailed)) return calls("radio");
    for (std::size_t i = 1; i + 1 < std::min<std::size_t>(words.size(), 4); ++i) {
        if (words[i].before != Gap::None) return;
        if (words[i].id != to || !words[0].capital || lists().is(words[0], WordClass::Person)) continue;
        // "Night Owl to Base Camp."
        const std::size_t last = i + 2 < words.size() && words[i + 2].capital && words[i + 1].capital ? i + 3 : i + 2;
        const bool ends = last == words.size() || words[last].before > Gap::None;
        const auto is_station = [&](const Word& word) {
            return lists().is(word, WordClass::Ship) || lists().is(word, WordClass::Station);
        };
        if (ends && (words[i + 1].capital || is_station(words[i + 1])) &&
            (is_station(words[i - 1]) || words[i + 1].capital || people.named(words, 0, i) == speaker))
            calls(has_walkie_talkies_ ? "walkie-talkie" : device_ == "radio" ? device_ : "intercom");
        return;
    }
}

// A recording goes on, whoever is heard on it; on a line one answers, and others don't come in unheard.
bool Arrivals::is_playing() const { return call_.treatment == "recording"; }

// Several may speak over the radio to one who is alone.
bool Arrivals::stays_open() const {
    const bool net = call_.treatment == "radio" || call_.treatment == "walkie-talkie";
    return is_playing() || (net && caller_ != none && here_ <= 1);
}

}  // namespace dramatis::cues::prose::staging
