#include "cues/prose/sheet/segments.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/text.h"
#include "cues/prose/sheet/body_writer.h"

namespace dramatis::cues::prose::sheet {
namespace {

using text::Quotation;
using text::QuotationKind;

bool is_spoken(const Quotation& quotation) { return quotation.kind != QuotationKind::Mention; }

// "Mr. Venn", "J. Venn": a stop that ends no sentence.
bool ends_an_abbreviation(std::string_view before_the_stop) {
    const std::size_t space = before_the_stop.find_last_of(" \n\t(\"");
    const std::string_view word = before_the_stop.substr(space == std::string_view::npos ? 0 : space + 1);
    if (word.size() == 1) return is_upper(decode(word, 0).value);
    constexpr std::string_view titles[] = {"Capt", "Col", "Dr",   "Lt",  "Mme", "Mr",
                                           "Mrs",  "Ms",  "Prof", "Rev", "Sgt", "St"};
    return std::ranges::find(titles, word) != std::end(titles);
}

// Sentences end behind . ! ? or an ellipsis and closing marks, before white space and no small letter.
std::vector<Span> sentences_in(std::string_view all, Span range) {
    constexpr std::string_view stops = ".!?";
    constexpr std::string_view closing = ".!?\"')]*_";
    constexpr std::string_view blanks = " \n\t\r";
    constexpr std::string_view ellipsis = "\u2026";
    std::vector<Span> sentences;
    std::uint32_t begin = range.begin;
    for (std::uint32_t at = range.begin; at < range.end;) {
        const bool is_stop = stops.contains(all[at]);
        if (!is_stop && !all.substr(at).starts_with(ellipsis)) {
            ++at;
            continue;
        }
        std::uint32_t end = at + (is_stop ? 1 : static_cast<std::uint32_t>(ellipsis.size()));
        while (end < range.end && closing.contains(all[end])) ++end;
        std::uint32_t next = end;
        while (next < range.end && blanks.contains(all[next])) ++next;
        const bool goes_on = next < range.end && (next == end || is_lower(decode(all, next).value));
        const bool is_abbreviation = all[at] == '.' && ends_an_abbreviation(all.substr(begin, at - begin));
        at = next;
        if (goes_on || is_abbreviation) continue;
        sentences.push_back({begin, end});
        begin = next;
    }
    if (begin < range.end) sentences.push_back({begin, range.end});
    return sentences;
}

// "in a", "voice", "with his": nothing but what stands around a manner.
bool says_nothing(std::string_view text) {
    constexpr std::string_view words[] = {"a",     "almost", "an",    "and",  "as",    "else",   "her", "his",
                                          "in",    "its",    "my",    "of",   "quite", "rather", "so",  "the",
                                          "their", "tone",   "tones", "very", "voice", "with"};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t,.;:!?-", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        if (has_words(word) && !std::ranges::binary_search(words, word)) return false;
        at = end + 1;
    }
    return true;
}

// Spans of the text, sorted, asked in order: do they cover every word of a range?
class Cover {
  public:
    void add(Span span) {
        if (span.size() > 0) spans_.push_back(span);
    }
    void close() { std::ranges::sort(spans_, {}, &Span::begin); }
    // But for words that say nothing alone, such as "in a … voice". O(log n + the spans within).
    bool covers_words_of(std::string_view all, Span range) const {
        std::uint32_t at = range.begin;
        const auto first = std::ranges::lower_bound(spans_, range.begin, {}, &Span::begin);
        for (auto span = first == spans_.begin() ? first : std::prev(first); span != spans_.end(); ++span) {
            if (span->begin >= range.end) break;
            if (span->begin > at && !says_nothing(all.substr(at, span->begin - at))) return false;
            at = std::max(at, span->end);
        }
        if (at == range.begin) return !has_words(all.substr(at, range.end - at));
        return at >= range.end || says_nothing(all.substr(at, range.end - at));
    }

    bool touches(Span range) const {
        const auto first = std::ranges::lower_bound(spans_, range.begin, {}, &Span::begin);
        return first != spans_.end() && first->begin < range.end;
    }

  private:
    std::vector<Span> spans_;
};

std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
        if (has_words(text.substr(at, end - at))) ++count;
        at = end + 1;
    }
    return count;
}

class Cutter {
  public:
    Cutter(const text::Story& story, const std::vector<Quotation>& quotations, const cast::Cast& cast,
           const staging::Staging& staging, Narration narration)
        : story_(story),
          all_(story.source->text()),
          quotations_(quotations),
          cast_(cast),
          staging_(staging),
          narration_(narration) {
        for (const auto& sound : staging.sounds)
            if (sound.in_speech) speech_sounds_.insert(sound.at);
        if (narration == Narration::All) return;
        for (const auto& attribution : cast.attributions)
            if (!attribution.speakers.empty()) covered_.add(attribution.bare_tag);
        cover_pauses_of_tags();
        for (const auto& manner : staging.manners) {
            covered_.add(manner.delivery_from);
            covered_.add(manner.treatment_from);
        }
        if (narration == Narration::Drama) {
            for (const auto& sound : staging.sounds) heard_.add(sound.from);
            for (const auto& pause : staging.pauses) heard_.add(pause.from);
        }
        covered_.close();
        heard_.close();
    }

    std::vector<Segment> run() {
        for (std::size_t block = 0; block < story_.blocks.size(); ++block) cut_block(block);
        put_events_until(all_.size() + 1);
        return std::move(segments_);
    }

  private:
    void cut_block(std::size_t index) {
        const text::Block& block = story_.blocks[index];
        block_ = index;
        put_settings_until(block.span.begin);
        switch (block.kind) {
            case text::BlockKind::LeftOut:
            case text::BlockKind::SceneBreak:
                skip_quotations(index);
                return;
            case text::BlockKind::Heading:
                add_heading(block.span);
                skip_quotations(index);
                return;
            case text::BlockKind::Prose:
            case text::BlockKind::Verse:
                break;
        }
        std::uint32_t at = block.span.begin;
        joins_ = false;
        for (; next_ < quotations_.size() && quotations_[next_].block == index; ++next_) {
            const Quotation& quotation = quotations_[next_];
            if (!is_spoken(quotation)) continue;
            narrate({at, quotation.marked.begin});
            speak(next_);
            at = quotation.marked.end;
        }
        narrate({at, block.span.end});
    }

    // "She said after a moment": the pause is heard.
    void cover_pauses_of_tags() {
        Cover tags;
        for (const auto& attribution : cast_.attributions) tags.add(attribution.tag);
        tags.close();
        for (const auto& pause : staging_.pauses)
            if (tags.covers_words_of(all_, pause.from)) covered_.add(pause.from);
    }

    void add_heading(Span text) {
        auto* before = segments_.empty() ? nullptr : std::get_if<HeadingSegment>(&segments_.back());
        if (before) {
            before->texts.push_back(text);
        } else {
            segments_.emplace_back(HeadingSegment{{text}});
        }
    }

    void skip_quotations(std::size_t block) {
        while (next_ < quotations_.size() && quotations_[next_].block <= block) ++next_;
    }

    // The part of the narration that stays, sentence by sentence, with what is heard in it.
    void narrate(Span range) {
        for (const Span sentence : sentences_in(all_, range)) {
            if (has_words(story_.text(sentence)) && !is_left_out(sentence)) add_narration(sentence);
            put_events_until(sentence.end + 1);
        }
    }

    bool is_left_out(Span sentence) const {
        if (narration_ == Narration::All) return false;
        if (covered_.covers_words_of(all_, sentence)) return true;
        // "The bell above the door rang.": a short sentence that says no more than the sound or the pause does.
        constexpr std::size_t short_sentence = 7;  // words
        return heard_.touches(sentence) && count_words(all_.substr(sentence.begin, sentence.size())) <= short_sentence;
    }

    void add_narration(Span sentence) {
        joins_ = false;
        if (!segments_.empty()) {
            auto* before = std::get_if<NarratedSegment>(&segments_.back());
            constexpr std::uint32_t longest = 1200;  // bytes: longer segments are cut where a sentence ends
            if (before && before->block == block_ && sentence.end - before->text.begin < longest &&
                !has_words(all_.substr(before->text.end, sentence.begin - before->text.end))) {
                before->text.end = sentence.end;
                return;
            }
        }
        segments_.emplace_back(NarratedSegment{sentence, block_});
    }

    // Pieces of one paragraph are one speech if nothing is heard between them and they are said in the same way.
    void speak(std::size_t quotation) {
        put_speech_sounds_of(quotation);
        if (joins_ && !segments_.empty()) {
            auto* before = std::get_if<SpokenSegment>(&segments_.back());
            if (before && are_alike(before->quotations.back(), quotation)) {
                before->quotations.push_back(quotation);
                return;
            }
        }
        segments_.emplace_back(SpokenSegment{{quotation}});
        joins_ = true;
    }

    bool are_alike(std::size_t a, std::size_t b) const {
        const auto& first = staging_.manners[a];
        const auto& second = staging_.manners[b];
        return cast_.attributions[a].speakers == cast_.attributions[b].speakers &&
               quotations_[a].kind == quotations_[b].kind && first.delivery == second.delivery &&
               first.treatment == second.treatment && !starts_with_a_sound(b);
    }
    bool starts_with_a_sound(std::size_t quotation) const {
        return speech_sounds_.contains(quotations_[quotation].inner.begin);
    }

    // Sounds in a speech belong to its line; the writer looks for them.
    void put_speech_sounds_of(std::size_t quotation) { put_events_until(quotations_[quotation].marked.begin + 1); }

    void put_events_until(std::size_t offset) {
        while (true) {
            const auto* sound = sound_ < staging_.sounds.size() ? &staging_.sounds[sound_] : nullptr;
            const auto* pause = pause_ < staging_.pauses.size() ? &staging_.pauses[pause_] : nullptr;
            const bool sound_is_due = sound && sound->at < offset;
            const bool pause_is_due = pause && pause->at < offset;
            if (sound_is_due && !(pause_is_due && pause->at < sound->at)) {
                if (!sound->in_speech) segments_.emplace_back(sound);
                if (!sound->in_speech) joins_ = false;
                ++sound_;
            } else if (pause_is_due) {
                segments_.emplace_back(pause);
                joins_ = false;
                ++pause_;
            } else {
                return;
            }
        }
    }
    void put_settings_until(std::size_t offset) {
        for (; setting_ < staging_.settings.size() && staging_.settings[setting_].at <= offset; ++setting_)
            segments_.emplace_back(&staging_.settings[setting_]);
    }

    const text::Story& story_;
    std::string_view all_;
    const std::vector<Quotation>& quotations_;
    const cast::Cast& cast_;
    const staging::Staging& staging_;
    Narration narration_;
    Cover covered_;                        // by deliveries, treatments and speakers
    Cover heard_;                          // as a sound or a pause: Narration::Drama
    std::set<std::size_t> speech_sounds_;  // places where a speech begins with one
    std::vector<Segment> segments_;
    std::size_t block_ = 0, next_ = 0, sound_ = 0, pause_ = 0, setting_ = 0;
    bool joins_ = false;  // the last segment is a speech that the next quotation may go on with
};

}  // namespace

std::vector<Segment> cut_segments(const text::Story& story, const std::vector<Quotation>& quotations,
                                  const cast::Cast& cast, const staging::Staging& staging, Narration narration) {
    return Cutter(story, quotations, cast, staging, narration).run();
}

}  // namespace dramatis::cues::prose::sheet
