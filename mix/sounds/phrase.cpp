#include "mix/sounds/phrase.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "mix/sounds/sound_words.h"

namespace dramatis::mix::sounds {
namespace {

bool looks_like_an_adjective(std::string_view word) {
    static constexpr std::array<std::string_view, 15> ends{"y",   "ous", "ful", "ic", "al",  "less", "ish", "ive",
                                                           "ant", "ent", "ing", "ed", "est", "ary",  "some"};
    return word.size() > 4 && std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); });
}

class PhraseReader {
  public:
    void read_clause(std::string_view clause) {
        setting_ = false;
        insert_at_ = std::string::npos;
        const auto words = folded_words(clause);
        for (std::size_t i = 0; i < words.size(); ++i)
            if (i + 1 < words.size() && read_pair(words[i], words[i + 1])) {
                ++i;
            } else if (words[i] == "leaves" && i > 0 && does_things(words[i - 1])) {
                add(stem("leave"), words[i], true);  // and no foliage: "the agent leaves"
            } else {
                read_word(words[i]);
            }
    }

    Phrase finish() {
        // "On a train": a place alone is the thing itself.
        const auto is_place = [](const PhraseWord& word) { return word.setting || word.kind == WordKind::Person; };
        if (std::ranges::all_of(phrase_.words, is_place))
            for (PhraseWord& word : phrase_.words) word.setting = false;
        return std::move(phrase_);
    }

  private:
    static bool does_things(const std::string& word) {
        return word == "he" || word == "she" || word == "who" || sound_words().people.contains(stem(word));
    }

    // "pulls up": two words that mean something of their own.
    bool read_pair(const std::string& first, const std::string& second) {
        const SoundWords& known = sound_words();
        const std::string both = stem(first) + ' ' + second;
        if (known.ignored.contains(both)) return true;
        const auto found = known.canonical.find(both);
        if (found == known.canonical.end()) return false;
        add(found->second, first);
        return true;
    }

    void read_word(const std::string& word) {
        const SoundWords& known = sound_words();
        std::string root = stem(word);
        if (known.negations.contains(root)) {
            phrase_.negated = true;
            return;
        }
        if (root == "of") {
            insert_at_ = last_content_;
            return;
        }
        if (known.joints.contains(root)) {
            setting_ = false;
            insert_at_ = std::string::npos;
            return;
        }
        if (known.settings.contains(root)) {
            setting_ = true;
            insert_at_ = std::string::npos;
            return;
        }
        const bool is_number = std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
        if (is_number || known.ignored.contains(root)) return;
        const bool is_event = known.events.contains(root);
        if (const auto found = known.canonical.find(root); found != known.canonical.end()) root = found->second;
        add(std::move(root), word, is_event);
    }

    void add(std::string root, const std::string& word, bool is_event = false) {
        const SoundWords& known = sound_words();
        const WordKind kind = is_event || known.events.contains(root) ? WordKind::Event
                              : known.qualities.contains(root)        ? WordKind::Quality
                              : known.people.contains(root)           ? WordKind::Person
                                                                      : WordKind::Content;
        if (kind == WordKind::Event) setting_ = false;
        auto& words = phrase_.words;
        const auto same = std::ranges::find(words, root, &PhraseWord::stem);
        if (same != words.end()) {
            same->setting = same->setting && setting_;
            return;
        }
        const PhraseWord added{std::move(root), kind, word, setting_, looks_like_an_adjective(word)};
        if (insert_at_ != std::string::npos && insert_at_ <= words.size()) {
            words.insert(words.begin() + static_cast<std::ptrdiff_t>(insert_at_++), added);
        } else {
            last_content_ = words.size();
            words.push_back(added);
        }
    }

    Phrase phrase_;
    bool setting_ = false;
    std::size_t last_content_ = 0;
    std::size_t insert_at_ = std::string::npos;  // where the words behind "of" go
};

}  // namespace

Phrase phrase_of(std::string_view description) {
    PhraseReader reader;
    for (std::size_t at = 0; at <= description.size();) {
        const std::size_t end = std::min(description.find_first_of(",;:.()!?", at), description.size());
        reader.read_clause(description.substr(at, end - at));
        at = end + 1;
    }
    return reader.finish();
}

std::vector<std::string> meaningful_words(std::string_view description) {
    std::vector<std::string> stems;
    for (PhraseWord& word : phrase_of(description).words) stems.push_back(std::move(word.stem));
    return stems;
}

}  // namespace dramatis::mix::sounds
