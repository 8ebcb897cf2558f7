#include "voices/text/english/homographs.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "core/text.h"
#include "voices/text/english/positions.h"

namespace dramatis::embedded {
extern const std::string_view homographs;
}

namespace dramatis::voices::text::english {
namespace {

enum class Reading { Verb, Past, Noun, Other, Capital };
constexpr std::array<std::string_view, 5> reading_names = {"verb", "past", "noun", "other", "capital"};

struct Cue {
    Reading reading = Reading::Other;
    bool behind = false;  // the words stand behind the homograph
    std::vector<std::string_view> words;
};

struct Homograph {
    std::array<std::string_view, reading_names.size()> phonemes;  // empty: it has no such reading; "-": eSpeak NG's own
    std::vector<Cue> cues;

    std::string_view operator[](Reading reading) const { return phonemes[static_cast<std::size_t>(reading)]; }
};

using Homographs = std::unordered_map<std::string_view, Homograph>;

Homograph read_entry(std::string_view text) {
    Homograph entry;
    for (const auto part : split_filled(text, ' ')) {
        const auto sign = part.find_first_of("=<>");
        const auto* name = std::ranges::find(reading_names, part.substr(0, sign));
        if (sign == std::string_view::npos || name == reading_names.end()) continue;
        const auto reading = static_cast<Reading>(name - reading_names.begin());
        const auto value = part.substr(sign + 1);
        if (part[sign] == '=')
            entry.phonemes[static_cast<std::size_t>(reading)] = value;
        else
            entry.cues.push_back({reading, part[sign] == '>', split_filled(value, ',')});
    }
    return entry;
}

Homographs read_homographs() {
    Homographs result;
    for (const auto line : split_filled(embedded::homographs, '\n')) {
        const auto colon = line.find(':');
        if (line.front() == '#' || colon == std::string_view::npos) continue;
        result.emplace(line.substr(0, colon), read_entry(line.substr(colon + 1)));
    }
    return result;
}

Reading reading_at(Position position, const Homograph& entry) {
    if (position == Position::Noun) return Reading::Noun;
    if (position == Position::Past && !entry[Reading::Past].empty()) return Reading::Past;
    if (position == Position::Past || position == Position::Verb) return Reading::Verb;
    return Reading::Other;
}

// The words behind word `i`, or before it, as many as the cue has: "from_day" are two.
bool stands_behind(std::string_view cue, const EnglishLine& line, std::size_t i) {
    for (std::size_t at = i;; ++at) {
        const auto end = std::min(cue.find('_'), cue.size());
        if (cue.empty() || lower_case(line.behind(at)) != cue.substr(0, end)) return false;
        if (end == cue.size()) return true;
        cue.remove_prefix(end + 1);
    }
}

bool stands_before(std::string_view cue, const EnglishLine& line, std::size_t i) {
    for (std::size_t at = i;; --at) {
        const auto begin = cue.rfind('_') + 1;  // 0 if there is none
        if (cue.empty() || lower_case(line.before(at)) != cue.substr(begin)) return false;
        if (begin == 0) return true;
        if (at == 0) return false;
        cue = cue.substr(0, begin - 1);
    }
}

bool applies(const Cue& cue, const EnglishLine& line, std::size_t i) {
    if (!cue.behind)
        return std::ranges::any_of(cue.words, [&](std::string_view words) { return stands_before(words, line, i); });
    const auto here = [&](std::string_view words) { return stands_behind(words, line, i); };
    if (std::ranges::none_of(cue.words, here)) return false;
    // "they use in the yard", "a tear down her cheek": what stands before is stronger.
    const bool verb = cue.reading == Reading::Verb;
    return verb ? !is_surely_noun(line, i) : cue.reading == Reading::Past || !is_surely_verb(line, i);
}

Reading reading_of(const Homograph& entry, const EnglishLine& line, std::size_t i) {
    if (!entry[Reading::Capital].empty() && !line.starts_sentence(i) && is_capitalised(line[i].text) &&
        !is_all_capitals(line[i].text))
        return Reading::Capital;
    for (const Cue& cue : entry.cues)
        if (applies(cue, line, i)) return cue.reading;
    return reading_at(position_of(line, i), entry);
}

}  // namespace

void speak_homographs(EnglishLine& line) {
    if (!line.takes_phonemes()) return;
    static const Homographs homographs = read_homographs();
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i].settled || line[i].text.size() < 3 || line[i].text.size() > 12) continue;
        const auto found = homographs.find(lower_case(line[i].text));
        if (found == homographs.end()) continue;
        const auto phonemes = found->second[reading_of(found->second, line, i)];
        if (phonemes.empty() || phonemes == "-") continue;
        line[i].emphasised |=
            is_all_capitals(line[i].text) && !is_all_capitals(line.before(i)) && !is_all_capitals(line.behind(i));
        line.say(i, "[[" + std::string(phonemes) + "]]");
    }
}

}  // namespace dramatis::voices::text::english
