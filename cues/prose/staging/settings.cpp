#include "cues/prose/staging/settings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"
#include "cues/prose/staging/actuality.h"

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::size_t blocks_of_opening = 3;  // that may say where a scene is
constexpr std::size_t longest_title = 80;     // bytes
constexpr std::size_t reach_of_move = 6;      // words from "ran" to the place
constexpr std::size_t ship_words = 3;         // of a story that plays on one
constexpr std::size_t old_words = 3;
constexpr std::size_t looked_through = 200'000;  // bytes of the story's beginning

struct SettingWords {
    WordId in, on, at, inside, into, to, onto, back, outside, through, reached, of, from, aboard, and_, the, out;
    WordId reach, reaching, reaches;
};
const SettingWords& setting_words() {
    static const SettingWords all = [] {
        const Vocabulary& v = lists().vocabulary;
        return SettingWords{v.find("in"),      v.find("on"),   v.find("at"),    v.find("inside"),   v.find("into"),
                            v.find("to"),      v.find("onto"), v.find("back"),  v.find("outside"),  v.find("through"),
                            v.find("reached"), v.find("of"),   v.find("from"),  v.find("aboard"),   v.find("and"),
                            v.find("the"),     v.find("out"),  v.find("reach"), v.find("reaching"), v.find("reaches")};
    }();
    return all;
}

bool is_where(WordId word) {
    const SettingWords& k = setting_words();
    return word != 0 &&
           (word == k.in || word == k.on || word == k.at || word == k.inside || word == k.aboard || word == k.outside);
}

bool is_whither(WordId word) {
    const SettingWords& k = setting_words();
    return word != 0 && (word == k.into || word == k.to || word == k.onto || word == k.inside || word == k.outside ||
                         word == k.out || word == k.on);
}

std::string titled(std::string_view words) {
    std::string title = to_lower(words);
    std::ranges::replace(title, '\n', ' ');
    if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 32);
    return title;
}

bool is_outdoors(std::string_view acoustic) {
    constexpr std::array<std::string_view, 4> open{"street", "forest", "open-air", "canyon"};
    return std::ranges::find(open, acoustic) != open.end();
}

// "the kitchen" is a place; "the kitchen table" is a table.
bool is_whole(const std::vector<Word>& words, std::size_t behind, std::size_t end) {
    static const std::array<WordId, 26> follow = [] {
        std::array<WordId, 26> ids{};
        constexpr std::array<std::string_view, 26> followers{
            "and",  "with",  "where",  "as",    "at",    "on",       "in",    "by",     "to",
            "when", "while", "before", "after", "again", "together", "alone", "was",    "were",
            "is",   "had",   "of",     "for",   "that",  "behind",   "below", "smelled"};
        for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = lists().vocabulary.find(followers[i]);
        return ids;
    }();
    if (behind >= end || words[behind].before > Gap::None) return true;
    const WordId id = words[behind].id;
    if (words[behind].capital) return true;
    if (id == 0) return words[behind].ending == Ending::Ed || words[behind].ending == Ending::Ing;
    return std::ranges::find(follow, id) != follow.end() || lists().is(id, WordClass::Person) ||
           lists().is(id, WordClass::Be) || lists().is(id, WordClass::Move);
}

}  // namespace

Settings::Settings(const text::Story& story, std::vector<Setting>& settings) : story_(story), settings_(settings) {
    std::vector<Word> words;
    std::size_t ship = 0;
    std::size_t old = 0;
    std::size_t read = 0;
    for (const text::Block& block : story.blocks) {
        if (read > looked_through) break;
        read += block.span.size();
        words.clear();
        const std::uint32_t most = std::min<std::uint32_t>(block.span.size(), looked_through);
        const Span span{block.span.begin, block.span.begin + most};
        read_words(story.text(span), span.begin, Gap::None, lists().vocabulary, words);
        for (const Word& word : words) {
            if (lists().is(word, WordClass::Ship)) ship += 1;
            if (lists().is(word, WordClass::Old)) old += 1;
        }
    }
    at_sea_or_space_ = ship >= ship_words;
    old_ = old >= old_words;
}

void Settings::begin_scene(const text::Block& block) {
    pending_ = true;
    next_.reset();
    raining_ = pouring_ = storm_ = night_ = at_window_ = false;
    if (block.kind != text::BlockKind::Heading) return;
    std::string words(
        story_.text({block.span.begin, std::min<std::uint32_t>(block.span.end, block.span.begin + longest_title)}));
    std::ranges::replace(words, '\n', ' ');
    if (heading_.empty()) {
        heading_ = words;
    } else if (heading_.size() < longest_title) {
        heading_ += ": " + words;
    }
    if (heading_at_ == none) heading_at_ = block.span.begin;
}

std::optional<Settings::Place> Settings::place_at(const Narration& narration, const Sentence& sentence, std::size_t at,
                                                  std::size_t& behind) const {
    const auto& words = narration.words();
    if (words[at].id == 0 || words[at].owns) return std::nullopt;
    const auto found = lists().places.match(words, at, sentence.end, lists().vocabulary);
    if (!found || words[found->end - 1].owns || !is_whole(words, found->end, sentence.end)) return std::nullopt;
    behind = found->end;
    Place place;
    const std::string_view value = found->value;
    const std::size_t first = value.find(';');
    const std::size_t second = value.find(';', first + 1);
    place.acoustic = value.substr(0, first);
    place.bed = value.substr(first + 1, second - first - 1);
    place.from = narration.span(found->begin, found->end);
    place.title = value.substr(second + 1);
    if (place.title.empty()) place.title = titled(story_.text(place.from));
    if (place.acoustic == "bridge" && !at_sea_or_space_) return std::nullopt;
    if (place.bed == "fridge" && old_) place.bed = "room tone";
    if (place.title == "Corridor" && at_sea_or_space_) place.bed = "ship hum";
    if (place.bed == "sea" && place.title != "Beach" && at_sea_or_space_ && !old_) place.bed = {};
    return place;
}

// Where the sentences at a scene's beginning are: "in the kitchen", "The kitchen was dark."
std::optional<Settings::Place> Settings::opening_place(const Narration& narration, const Sentence& sentence) const {
    const auto& words = narration.words();
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
        std::size_t behind = 0;
        std::optional<Place> place = place_at(narration, sentence, i, behind);
        if (!place) continue;
        // What leads to it: "in", "of", or nothing but an article and an adjective at the beginning.
        std::size_t before = i;
        for (std::size_t steps = 0; before > sentence.begin && steps < 3 && words[before].before == Gap::None;
             ++steps) {
            before -= 1;
            if (is_where(words[before].id) || is_whither(words[before].id) ||
                words[before].id == setting_words().through || lists().is(words[before], WordClass::Move))
                break;
        }
        const WordId lead = words[before].id;
        const bool leads = is_where(lead) ||
                           (lead != 0 && (lead == setting_words().into || lead == setting_words().reached ||
                                          lead == setting_words().onto)) ||
                           lists().is(words[before], WordClass::Move);
        const bool opens = before == sentence.begin && lists().is(words[before], WordClass::Determiner);
        if ((leads || opens) && happens_now(words, sentence.begin, sentence.end, {i, behind, {}})) return place;
        i = behind - 1;
    }
    return std::nullopt;
}

// "She reached engineering", "He ran down to the cellar", "Back in the kitchen, …".
std::optional<Settings::Place> Settings::reached_place(const Narration& narration, const Sentence& sentence,
                                                       bool opens_block) const {
    const auto& words = narration.words();
    const SettingWords& k = setting_words();
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
        const Word& word = words[i];
        if (word.id == 0) continue;
        const bool moves = lists().is(word, WordClass::Move) && word.ending != Ending::Ing && word.id != k.reach;
        // "In the kitchen, …": at the beginning of a paragraph.
        const bool leads = opens_block && i == sentence.begin && (is_where(word.id) || word.id == k.back);
        if (!moves && !leads) continue;
        bool arrives = word.id == k.reached || word.id == k.reaches || leads;
        for (std::size_t j = i + 1; j < std::min(sentence.end, i + reach_of_move) && words[j].before == Gap::None;
             ++j) {
            if (is_whither(words[j].id)) arrives = true;
            std::size_t behind = 0;
            const auto place = place_at(narration, sentence, j, behind);
            if (!place) continue;
            const bool with_comma = behind < sentence.end && words[behind].before == Gap::Comma;
            const bool entered = moves && j <= i + 3 && story_.text(word.span).starts_with("enter");
            if ((arrives || entered) && (!leads || with_comma) &&
                happens_now(words, sentence.begin, sentence.end, {i, behind, {}}))
                return place;
            break;
        }
    }
    return std::nullopt;
}

void Settings::read_weather(const Narration& narration) {
    static const auto any_of = [](const Word& word, std::initializer_list<std::string_view> names) {
        return word.id != 0 && std::ranges::any_of(names, [&](std::string_view name) {
                   return lists().vocabulary.find(name) == word.id;
               });
    };
    const auto& words = narration.words();
    for (const Part& part : narration.parts()) {
        if (part.speaks()) continue;
        for (std::size_t i = part.sentence.begin; i < part.sentence.end; ++i) {
            const Word& word = words[i];
            if (word.id == 0) continue;
            if (lists().is(word, WordClass::Wet) &&
                happens_now(words, part.sentence.begin, part.sentence.end, {i, i + 1, {}}))
                raining_ = true;
            if (any_of(word,
                       {"pouring", "poured", "lashed", "lashing", "hammered", "downpour", "torrential", "drummed"}))
                pouring_ = true;
            if (any_of(word, {"storm", "thunderstorm", "tempest"})) storm_ = true;
            if (any_of(word, {"night", "midnight", "moon", "moonlight", "stars"})) night_ = true;
            if (any_of(word, {"window", "windows", "pane", "panes", "glass", "roof"})) at_window_ = true;
        }
    }
}

std::string_view Settings::bed_in_weather(const Place& place) const {
    if (is_outdoors(place.acoustic)) {
        if (storm_) return "storm";
        if (raining_) return pouring_ ? "heavy rain" : "rain";
        if (night_ && place.bed == "birds") return "night";
    } else if (raining_ && (place.bed == "room tone" || place.bed == "fridge") && at_window_) {
        return "rain on window";
    }
    return place.bed;
}

void Settings::furnish(Setting& setting, const Place& place) const {
    if (setting.title.empty()) setting.title = place.title;
    setting.acoustic = place.acoustic;
    setting.bed = bed_in_weather(place);
    setting.from = place.from;
}

bool Settings::read(const text::Block& block, const Narration& narration) {
    bool begins = false;
    if (pending_) {
        Setting setting;
        setting.at = heading_at_ == none ? block.span.begin : heading_at_;
        setting.title = std::exchange(heading_, {});
        settings_.push_back(std::move(setting));
        heading_at_ = none;
        pending_ = false;
        begins = true;
        opening_blocks_ = blocks_of_opening;
    } else if (next_) {
        Setting setting;
        setting.at = block.span.begin;
        furnish(setting, *next_);
        settings_.push_back(std::move(setting));
        next_.reset();
        begins = true;
        opening_blocks_ = 0;
    }
    if (opening_blocks_ > 0) {
        opening_blocks_ -= 1;
        read_weather(narration);
        for (const Part& part : narration.parts()) {
            if (part.speaks() || !settings_.back().acoustic.empty()) continue;
            if (const auto place = opening_place(narration, part.sentence)) {
                furnish(settings_.back(), *place);
                opening_blocks_ = 0;
            }
        }
        return begins;
    }
    bool first = true;
    for (const Part& part : narration.parts()) {
        const bool opens_block = std::exchange(first, false);
        if (part.speaks()) continue;
        const auto place = reached_place(narration, part.sentence, opens_block);
        const Setting& here = settings_.back();
        if (!place || (place->acoustic == here.acoustic && (place->title == here.title || place->from == here.from)))
            continue;
        next_ = place;
        if (!opens_block) continue;
        // The paragraph itself begins with it.
        if (!begins) {
            Setting setting;
            setting.at = block.span.begin;
            settings_.push_back(std::move(setting));
            begins = true;
        }
        settings_.back().title.clear();
        furnish(settings_.back(), *place);
        next_.reset();
    }
    return begins;
}

}  // namespace dramatis::cues::prose::staging
