#include "pipeline/show/evidence.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "core/text.h"
#include "pipeline/show/descriptions.h"
#include "pipeline/show/direction_evidence.h"
#include "pipeline/show/mentions.h"
#include "pipeline/show/pronouns.h"
#include "voices/casting/vocabulary.h"

namespace dramatis::pipeline::show {
namespace {

using voices::casting::CharacterEvidence;

std::string text_of(const cues::Speech& speech) {
    std::string text;
    for (const auto& part : speech.parts) {
        if (const auto* word = std::get_if<cues::Word>(&part)) text += word->text + ' ';
        if (std::holds_alternative<cues::ParagraphBreak>(part)) text += '\n';
    }
    return text;
}

class Gatherer {
  public:
    explicit Gatherer(const cues::CueSheet& sheet) : sheet_(sheet), language_(language_of(sheet)) {}

    std::vector<CharacterEvidence> run() {
        find_characters();
        read_cues();
        share_between_ages();
        return std::move(characters_);
    }

  private:
    static std::string language_of(const cues::CueSheet& sheet) {
        const auto* language = sheet.field("Language");
        return language ? to_lower(language->value) : "en";
    }

    void find_characters() {
        for (const auto& cue : sheet_.cues) {
            const auto* speech = std::get_if<cues::Speech>(&cue.body);
            if (!speech) continue;
            for (const auto& name : speech->characters) {
                const auto [entry, is_new] = by_name_.emplace(fold_name(name.value), characters_.size());
                if (is_new) {
                    characters_.push_back({.name = name.value, .words = {}, .where = sheet_.at(name.span)});
                    index_.add(name.value, entry->second);
                }
                ++characters_[entry->second].speeches;
            }
        }
        index_.finish();
    }

    void read_cues() {
        for (std::size_t i = 0; i < sheet_.cues.size(); ++i) {
            const auto& cue = sheet_.cues[i];
            if (const auto* speech = std::get_if<cues::Speech>(&cue.body)) {
                const auto tokens = tokens_of(text_of(*speech));
                read_text(tokens, false);
                read_address(tokens, i);
                if (const auto speaker = speaker_of(i)) read_own_age(tokens, characters_[*speaker]);
                read_own_directions(cue, *speech);
            } else if (const auto* note = std::get_if<cues::Note>(&cue.body)) {
                read_text(tokens_of(note->text), true);
            }
        }
    }

    // What a text says of those whom it names.
    void read_text(const std::vector<Token>& tokens, bool is_note) {
        const auto mentions = index_.find(tokens);
        count_pronouns(tokens, mentions, language_, characters_);
        for (std::size_t m = 0; m < mentions.size(); ++m) {
            auto& words = characters_[mentions[m].character].words;
            const std::size_t end = m + 1 < mentions.size() ? mentions[m + 1].first : tokens.size();
            const std::size_t begin = m > 0 ? mentions[m - 1].last : 0;
            describe(tokens, mentions[m], begin, end, is_note, words);
        }
    }

    // "Yes, sir": of the one who spoke before if it is an answer, of the one who speaks next if it is a question.
    void read_address(const std::vector<Token>& tokens, std::size_t cue) {
        const std::string word = form_of_address(tokens);
        if (word.empty()) return;
        const auto speaker = speaker_of(cue);
        const auto other = [&](std::optional<std::size_t> who) { return who && who != speaker; };
        const auto next = neighbour(cue, 1);
        const auto before = neighbour(cue, -1);
        // Between two others, only a question or an answer tells for whom it is.
        const bool open = other(next) && other(before) && next != before;
        const bool answers = is_answer(tokens, cue);
        if (open && !answers && !asks(cue)) return;
        const auto addressee = other(before) && (answers || !other(next)) ? before : other(next) ? next : std::nullopt;
        if (addressee) characters_[*addressee].words.push_back(word);
    }

    bool asks(std::size_t cue) const {
        const auto* speech = std::get_if<cues::Speech>(&sheet_.cues[cue].body);
        return speech != nullptr && trim(text_of(*speech)).ends_with('?');
    }

    // "Yes, sir", or what follows a question.
    bool is_answer(const std::vector<Token>& tokens, std::size_t cue) const {
        static constexpr std::array<std::string_view, 7> openings{"yes", "no",      "aye",  "yessir",
                                                                  "nay", "because", "thank"};
        if (std::ranges::find(openings, tokens.front().word) != openings.end()) return true;
        while (cue-- > 0) {
            if (std::holds_alternative<cues::Speech>(sheet_.cues[cue].body)) return asks(cue);
            if (std::holds_alternative<cues::Scene>(sheet_.cues[cue].body)) return false;
        }
        return false;
    }

    std::optional<std::size_t> speaker_of(std::size_t cue) const {
        const auto* speech = std::get_if<cues::Speech>(&sheet_.cues[cue].body);
        if (!speech || speech->characters.size() != 1) return std::nullopt;
        return by_name_.at(fold_name(speech->characters.front().value));
    }

    // Who speaks next, or before, in the scene. One who enters in between hasn't heard it.
    std::optional<std::size_t> neighbour(std::size_t cue, int step) const {
        for (std::size_t i = cue + static_cast<std::size_t>(step); i < sheet_.cues.size();
             i += static_cast<std::size_t>(step)) {
            if (std::holds_alternative<cues::Scene>(sheet_.cues[i].body)) return std::nullopt;
            if (std::holds_alternative<cues::Speech>(sheet_.cues[i].body))
                return enters_between(speaker_of(i), cue, i) ? std::nullopt : speaker_of(i);
        }
        return std::nullopt;
    }

    bool enters_between(std::optional<std::size_t> who, std::size_t cue, std::size_t next) const {
        for (std::size_t i = cue + 1; i < next; ++i)
            if (const auto* note = std::get_if<cues::Note>(&sheet_.cues[i].body))
                for (const Mention& mention : index_.find(tokens_of(note->text)))
                    if (mention.character == who) return true;
        return false;
    }

    void read_own_directions(const cues::Cue& cue, const cues::Speech& speech) {
        if (speech.characters.size() != 1) return;
        auto& character = characters_[by_name_.at(fold_name(speech.characters.front().value))];
        for (const auto& direction : cue.options.directions) read_direction(direction.value, character);
        for (const auto& aside : speech.asides)
            if (aside.mark != cues::AsideMark::Capitals) read_direction(aside.text, character);
    }

    // What is known of SIWARD is known of YOUNG SIWARD, and of the GHOST OF SIWARD.
    void share_between_ages() {
        for (auto& character : characters_) {
            const std::string name = without_age(character.name);
            const auto other = by_name_.find(name);
            if (other == by_name_.end()) continue;
            const auto& known = characters_[other->second];
            if (&known == &character) continue;
            character.female += known.female;
            character.male += known.male;
        }
    }

    // The folded name without words that say an age, a nature or a part of somebody.
    static std::string without_age(std::string_view name) {
        std::string rest;
        for (const Token& token : tokens_of(name)) {
            const auto* trait = voices::casting::find_trait_word(token.word, "en", false);
            const bool plain = trait != nullptr && trait->gender == voices::profiles::Gender::Unknown;
            if (!plain) rest += token.word;
        }
        return rest;
    }

    const cues::CueSheet& sheet_;
    std::string language_;
    std::vector<CharacterEvidence> characters_;
    std::unordered_map<std::string, std::size_t> by_name_;
    NameIndex index_;
};

}  // namespace

std::vector<CharacterEvidence> gather_evidence(const cues::CueSheet& sheet) { return Gatherer(sheet).run(); }

}  // namespace dramatis::pipeline::show
