#include "cues/prose/staging/lists.h"

#include <array>
#include <string>
#include <string_view>

namespace dramatis::embedded {
extern const std::string_view staging_actor_manners;
extern const std::string_view staging_actors;
extern const std::string_view staging_calls;
extern const std::string_view staging_classes;
extern const std::string_view staging_deliveries;
extern const std::string_view staging_manners;
extern const std::string_view staging_manners_abroad;
extern const std::string_view staging_pauses;
extern const std::string_view staging_places;
extern const std::string_view staging_releases;
extern const std::string_view staging_sounds;
extern const std::string_view staging_treatments;
extern const std::string_view staging_verbs;
extern const std::string_view staging_verbs_abroad;
extern const std::string_view staging_voices;
}  // namespace dramatis::embedded

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(WordClass::Count)> class_names{
    "act",         "adjective",  "adverb",  "audible",       "be",          "bodily",  "broadcaster",
    "coming-back", "determiner", "device",  "door",          "degree",      "filler",  "glass",
    "hailed",      "habit",      "imagine", "intercom",      "loudspeaker", "modal",   "move",
    "negation",    "old",        "perfect", "person",        "possessive",  "radio",   "recorder",
    "rest",        "reset",      "say",     "screen",        "ship",        "station", "speak",
    "telephone",   "television", "voice",   "walkie-talkie", "wet",         "worn",
};

// Calls `use` with the key and the value of each line.
template <class Use>
void for_each_line(std::string_view lines, const Use& use) {
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line.empty() || line.front() == '#') continue;
        const std::size_t tab = std::min(line.find('\t'), line.size());
        use(line.substr(0, tab), line.substr(std::min(tab + 1, line.size())));
    }
}

template <class Use>
void for_each_word(std::string_view words, char separator, const Use& use) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(separator), words.size());
        if (end > 0) use(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

// All forms of "verb*", or the word itself.
std::vector<std::string> forms_of(std::string_view word) {
    if (word.ends_with('*')) return verb_forms(word.substr(0, word.size() - 1));
    return {std::string(word)};
}

// `CLASS<TAB>word word verb*` a line.
void read_classes(Lists& lists) {
    for_each_line(embedded::staging_classes, [&](std::string_view name, std::string_view words) {
        const int number = lists.classes.number(name);
        for_each_word(words, ' ', [&](std::string_view word) {
            for (const std::string& form : forms_of(word))
                lists.vocabulary.put_in_class(lists.vocabulary.add(form), number);
        });
    });
}

// "angry" → "angrily", "gentle" → "gently", "frantic" → "frantically".
std::string adverb_of(std::string_view adjective) {
    std::string word(adjective);
    if (word.ends_with("ly")) return {};
    if (word.size() > 3 && word.ends_with('y')) {
        word.back() = 'i';
    } else if (word.ends_with("le")) {
        word.pop_back();
        return word + 'y';
    } else if (word.ends_with("ic")) {
        return word + "ally";
    } else if (word.ends_with("ll")) {
        return word + 'y';
    }
    return word + "ly";
}

// A word a line; an adjective brings its adverb with it.
void read_manners(Lists& lists) {
    for_each_line(embedded::staging_manners, [&](std::string_view word, std::string_view value) {
        (void)value;
        const bool adverb = word.ends_with("ly");
        const WordId id = lists.vocabulary.add(word);
        lists.vocabulary.put_in_class(id, static_cast<int>(adverb ? WordClass::Adverb : WordClass::Adjective));
        if (const std::string other = adverb_of(word); !other.empty())
            lists.vocabulary.put_in_class(lists.vocabulary.add(other), static_cast<int>(WordClass::Adverb));
    });
    lists.manners.add_lines(embedded::staging_manners, lists.vocabulary, lists.classes);
    for_each_line(embedded::staging_manners_abroad, [&](std::string_view word, std::string_view value) {
        (void)value;
        const WordId id = lists.vocabulary.add(word);
        lists.vocabulary.put_in_class(id, static_cast<int>(WordClass::Adjective));
    });
    lists.manners.add_lines(embedded::staging_manners_abroad, lists.vocabulary, lists.classes);
    std::string lines;
    for_each_line(embedded::staging_manners, [&](std::string_view word, std::string_view value) {
        lines = adverb_of(word);
        if (lines.empty()) return;
        lists.manners.add_phrase(lines, value, lists.vocabulary, lists.classes);
    });
}

// Adjectives of directions with their adverbs, which count in no tag of a story.
void read_actor_manners(Lists& lists) {
    lists.actors.add_lines(embedded::staging_actor_manners, lists.vocabulary, lists.classes);
    for_each_line(embedded::staging_actor_manners, [&](std::string_view word, std::string_view value) {
        const std::string adverb = adverb_of(word);
        if (!adverb.empty()) lists.actors.add_phrase(adverb, value, lists.vocabulary, lists.classes);
    });
}

// The first word of each verb says how: "whispered".
void read_verbs(Lists& lists, std::string_view lines) {
    lists.verbs.add_lines(lines, lists.vocabulary, lists.classes);
    for_each_line(lines, [&](std::string_view pattern, std::string_view value) {
        (void)value;
        for_each_word(pattern.substr(0, pattern.find(' ')), '|', [&](std::string_view word) {
            for (const std::string& form : forms_of(word))
                lists.vocabulary.put_in_class(lists.vocabulary.add(form), static_cast<int>(WordClass::Speak));
        });
    });
}

Lists read_lists() {
    Lists lists;
    for (const std::string_view name : class_names) (void)lists.classes.number(name);
    read_classes(lists);
    read_manners(lists);
    read_verbs(lists, embedded::staging_verbs);
    read_verbs(lists, embedded::staging_verbs_abroad);
    const auto read = [&](PhraseTable& table, std::string_view lines) {
        table.add_lines(lines, lists.vocabulary, lists.classes);
    };
    read(lists.deliveries, embedded::staging_deliveries);
    read(lists.voices, embedded::staging_voices);
    read(lists.actors, embedded::staging_actors);
    read_actor_manners(lists);
    read(lists.treatments, embedded::staging_treatments);
    read(lists.releases, embedded::staging_releases);
    read(lists.calls, embedded::staging_calls);
    read(lists.sounds, embedded::staging_sounds);
    read(lists.pauses, embedded::staging_pauses);
    read(lists.places, embedded::staging_places);
    for (PhraseTable* const table :
         {&lists.deliveries, &lists.verbs, &lists.manners, &lists.voices, &lists.actors, &lists.treatments,
          &lists.releases, &lists.calls, &lists.sounds, &lists.pauses, &lists.places})
        table->finish(lists.vocabulary);
    return lists;
}

}  // namespace

const Lists& lists() {
    static const Lists all = read_lists();
    return all;
}

}  // namespace dramatis::cues::prose::staging
