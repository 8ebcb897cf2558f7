#include "cues/transport.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <span>
#include <vector>

#include "core/quantity.h"
#include "core/text.h"
#include "cues/quantity.h"

namespace dramatis::embedded {
extern const std::string_view cue_transport;
}

namespace dramatis::cues {
namespace {

enum class Meaning { End, Fade, Under, UpUnder, In, Segue, Up, Down };

struct TransportPhrase {
    std::string language;
    Meaning meaning = Meaning::End;
    std::vector<std::string> words;  // folded
};

std::vector<TransportPhrase> read_phrases() {
    static constexpr std::array<std::string_view, 8> names{"end", "fade",  "under", "up under",
                                                           "in",  "segue", "up",    "down"};
    std::vector<TransportPhrase> phrases;
    for (const std::string_view line : split(embedded::cue_transport, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() != 3 || line.starts_with('#')) continue;
        const auto meaning = std::ranges::find(names, columns[0]) - names.begin();
        for (const std::string_view written : split(columns[2], '|'))
            phrases.push_back({std::string(columns[1]), static_cast<Meaning>(meaning), folded_words(written)});
    }
    std::ranges::stable_sort(phrases, std::ranges::greater(), [](const TransportPhrase& p) { return p.words.size(); });
    return phrases;
}

struct PlacedWord {
    std::string folded;
    std::size_t begin = 0, end = 0;
};

bool parts_words(char c) { return std::string_view(" ,;:.-/()!").find(c) != std::string_view::npos; }

std::vector<PlacedWord> words_of(std::string_view text) {
    std::vector<PlacedWord> words;
    for (std::size_t at = 0; at < text.size();) {
        if (parts_words(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !parts_words(text[end])) ++end;
        words.push_back({fold_name(text.substr(at, end - at)), at, end});
        at = end;
    }
    return words;
}

class TransportReader {
  public:
    TransportReader(std::string_view body, std::string_view language, bool music)
        : language_(to_lower(language.substr(0, 2))), music_(music) {
        result_.sound = trim(body);
    }

    Transport run() {
        take_level();
        take_segue();
        take_time();
        constexpr int most_phrases = 8;  // each costs another look at the whole
        for (int i = 0; i < most_phrases && take_phrase(); ++i) {
        }
        if (!took_) {
            result_.sound = with_time_;
            result_.fade.reset();
        }
        return result_;
    }

  private:
    // "wind -30 dB"
    void take_level() {
        const std::size_t blank = result_.sound.find_last_of(" ,", result_.sound.find_last_not_of(" dDbB"));
        if (blank == std::string_view::npos) return;
        const std::string_view written = trim(result_.sound.substr(blank + 1));
        const bool has_sign = !written.empty() && !(written.front() >= '0' && written.front() <= '9');
        if (!is_level_with_unit(written) || !has_sign) return;
        result_.level = read_level(written);
        cut_to(blank);
    }

    // "fade out 3 s", "fades out over 3 seconds"
    void take_time() {
        with_time_ = result_.sound;
        const std::size_t digit = result_.sound.find_first_of("0123456789");
        if (digit == std::string_view::npos || digit == 0) return;
        std::string_view before = trim(result_.sound.substr(0, digit));
        const auto time = read_time(result_.sound.substr(digit));
        if (!time) return;
        const std::string lower = to_lower(before);
        for (const std::string_view word : {" over", " in", " for", " within"}) {
            if (!lower.ends_with(word)) continue;
            const std::string_view rest = std::string_view(lower).substr(0, lower.size() - word.size());
            // "fade in 3 s" isn't a fade of 3 s.
            const bool fades_in =
                word == " in" && (rest.ends_with("fade") || rest.ends_with("fades") || rest.ends_with("fading"));
            if (!fades_in) before = trim(before.substr(0, rest.size()));
            break;
        }
        result_.fade = *time;
        cut_to(before.size());
    }

    void take_segue() {
        const auto words = words_of(result_.sound);
        for (const TransportPhrase& phrase : phrases()) {
            if (phrase.meaning != Meaning::Segue || !counts(phrase) || phrase.words.size() >= words.size()) continue;
            if (!std::ranges::equal(phrase.words, std::span(words).first(phrase.words.size()), {}, {},
                                    &PlacedWord::folded))
                continue;
            result_.segue = true;
            result_.sound = trim(result_.sound.substr(words[phrase.words.size()].begin));
            return;
        }
    }

    // Takes one phrase off the end; false if there is none.
    bool take_phrase() {
        const auto words = words_of(result_.sound);
        for (const TransportPhrase& phrase : phrases()) {
            if (!counts(phrase) || phrase.words.size() > words.size() || phrase.meaning == Meaning::Segue) continue;
            const auto end = std::span(words).last(phrase.words.size());
            if (!std::ranges::equal(phrase.words, end, {}, {}, &PlacedWord::folded)) continue;
            if (result_.sound.find_first_of("()", end.front().begin) != std::string_view::npos) continue;
            const bool alone = phrase.words.size() == words.size();
            if (!alone && is_distance(words[words.size() - phrase.words.size() - 1], end)) continue;
            // "power up" is a description: `up` and `down` change what runs.
            const bool starts_loud = music_ && phrase.meaning == Meaning::Up;
            if ((phrase.meaning == Meaning::Up || phrase.meaning == Meaning::Down) && !alone && !starts_loud) continue;
            if (result_.ends && !starts_loud) return false;
            note(phrase.meaning);
            if (result_.ends && !alone) result_.apart = stands_apart(end.front());
            cut_to(end.front().begin);
            drop_joints();
            took_ = true;
            return true;
        }
        return false;
    }

    // "A long way off", "far off": how far away it is heard.
    static bool is_distance(const PlacedWord& before, std::span<const PlacedWord> phrase) {
        static constexpr std::array<std::string_view, 7> distances{"way",   "far",  "distance", "miles",
                                                                   "yards", "afar", "fields"};
        return phrase.size() == 1 && phrase.front().folded == "off" &&
               std::ranges::find(distances, before.folded) != distances.end();
    }
    bool stands_apart(const PlacedWord& phrase) const {
        const std::string_view before = trim(result_.sound.substr(0, phrase.begin));
        return phrase.folded == "and" || before.ends_with(',') || before.ends_with('.') || before.ends_with(';');
    }

    void note(Meaning meaning) {
        switch (meaning) {
            case Meaning::Fade:
                result_.fades_out = true;
                [[fallthrough]];
            case Meaning::End:
                result_.ends = true;
                break;
            case Meaning::UpUnder:
                result_.up_first = true;
                [[fallthrough]];
            case Meaning::Under:
                result_.under = true;
                break;
            case Meaning::In:
                result_.fades_in = true;
                break;
            case Meaning::Up:
                result_.up = true;
                break;
            case Meaning::Down:
                result_.down = true;
                break;
            case Meaning::Segue:
                break;
        }
    }

    void cut_to(std::size_t end) {
        result_.sound = result_.sound.substr(0, end);
        result_.sound = result_.sound.substr(0, result_.sound.find_last_not_of(" ,;:.-!") + 1);
    }

    // "car engine, then" → "car engine"
    void drop_joints() {
        static constexpr std::array<std::string_view, 14> joints{"then",  "and", "und", "dann", "et", "puis",  "y", "e",
                                                                 "luego", "poi", "is",  "&",    "to", "slowly"};
        for (const PlacedWord& word : words_of(result_.sound) | std::views::reverse) {
            if (std::ranges::find(joints, word.folded.empty() ? "&" : word.folded) == joints.end()) return;
            if (word.folded == "then" || word.folded == "and") result_.starts_and_ends = true;
            cut_to(word.begin);
        }
    }

    bool counts(const TransportPhrase& phrase) const { return phrase.language == "en" || phrase.language == language_; }

    static const std::vector<TransportPhrase>& phrases() {
        static const auto all = read_phrases();
        return all;
    }

    std::string language_;
    bool music_;
    Transport result_;
    std::string_view with_time_;
    bool took_ = false;
};

}  // namespace

Transport read_transport(std::string_view body, std::string_view language, bool music) {
    return TransportReader(body, language, music).run();
}

}  // namespace dramatis::cues
