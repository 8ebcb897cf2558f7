#include "cues/prose/staging/devices.h"

#include <array>
#include <utility>

#include "cues/prose/staging/actuality.h"
#include "cues/prose/staging/directions.h"

namespace dramatis::cues::prose::staging {
namespace {

Call call_of(const Match& match) {
    Call call;
    call.begin = match.begin;
    call.end = match.end;
    call.treatment = match.value;
    const std::size_t space = match.value.find(' ');
    const std::string_view word = match.value.substr(0, space);
    constexpr std::array<std::pair<std::string_view, Call::Kind>, 6> kinds{{{"soft", Call::Kind::Soft},
                                                                            {"rings", Call::Kind::Rings},
                                                                            {"answers", Call::Kind::Answers},
                                                                            {"wakes", Call::Kind::Wakes},
                                                                            {"remote", Call::Kind::Shows},
                                                                            {"device", Call::Kind::Taken}}};
    for (const auto& [name, kind] : kinds) {
        if (word != name) continue;
        call.kind = kind;
        call.of_named = word == "device";
        call.treatment = space == std::string_view::npos ? std::string_view() : match.value.substr(space + 1);
    }
    if (call.treatment == "device") call.treatment = {};
    if (is_wall(call.treatment)) call.kind = Call::Kind::Wall;
    return call;
}

}  // namespace

std::string_view treatment_of_device(const Word& word) {
    constexpr std::array<std::pair<WordClass, std::string_view>, 7> devices{{{WordClass::Telephone, "telephone"},
                                                                             {WordClass::Radio, "radio"},
                                                                             {WordClass::Walkie, "walkie-talkie"},
                                                                             {WordClass::Intercom, "intercom"},
                                                                             {WordClass::Loudspeaker, "loudspeaker"},
                                                                             {WordClass::Recorder, "recording"},
                                                                             {WordClass::Television, "radio"}}};
    if (word.id == 0) return {};
    for (const auto& [word_class, treatment] : devices)
        if (lists().is(word, word_class)) return treatment;
    return {};
}

std::optional<Call> find_call(const std::vector<Word>& words, const Sentence& sentence, std::size_t from) {
    for (std::size_t i = from; i < sentence.end; ++i) {
        if (words[i].id == 0) continue;
        const auto found = lists().calls.match(words, i, sentence.end, lists().vocabulary);
        if (!found || !happens_now(words, sentence.begin, sentence.end, *found)) continue;
        if (found->value == "none" || joins_two(words, *found)) {
            i = found->end - 1;
            continue;
        }
        return call_of(*found);
    }
    return std::nullopt;
}

bool is_wall(std::string_view treatment) {
    return treatment == "behind-glass" || treatment == "behind-door" || treatment == "next-room";
}

}  // namespace dramatis::cues::prose::staging
