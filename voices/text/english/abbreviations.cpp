#include "voices/text/english/abbreviations.h"

#include <array>

#include "core/text.h"

namespace dramatis::voices::text::english {
namespace {

// The condition under which the letters are the abbreviation and not a word.
enum class When {
    Always,
    Dotted,
    BeforeName,
    DottedBeforeName,
    BeforeNumber,
    BeforeVerse,           // "Gen. 1:3"
    CapitalsBeforeNumber,  // the highway "US 66"
    AfterName,
    DottedAfterName,
    AfterNumber,
    BesideNumber  // with a capital: "Fri 13th", "9 a.m. Mon."
};
// Whether its full stop can be the sentence's too.
enum class Stop { Never, MayEnd };

struct Abbreviation {
    std::string_view written;  // small letters, no dots
    std::string_view spoken;
    When when = When::Always;
    Stop stop = Stop::Never;
};

constexpr Abbreviation abbreviations[] = {{"mr", "Mister"},
                                          {"mrs", "Missus"},
                                          {"ms", "Miz", When::BeforeName},
                                          {"mx", "Mix", When::BeforeName},
                                          {"messrs", "Messers"},
                                          {"dr", "Doctor", When::BeforeName},
                                          {"dr", "Drive", When::AfterName, Stop::MayEnd},
                                          {"dr", "Doctor", When::Dotted},
                                          {"prof", "Professor", When::BeforeName},
                                          {"prof", "Professor", When::Dotted},
                                          {"capt", "Captain"},
                                          {"cpt", "Captain"},
                                          {"sgt", "Sergeant"},
                                          {"lt", "Lieutenant", When::BeforeName},
                                          {"lieut", "Lieutenant"},
                                          {"col", "Colonel", When::DottedBeforeName},
                                          {"gen", "General", When::DottedBeforeName},
                                          {"maj", "Major", When::DottedBeforeName},
                                          {"cpl", "Corporal"},
                                          {"pvt", "Private", When::BeforeName},
                                          {"adm", "Admiral", When::DottedBeforeName},
                                          {"cmdr", "Commander"},
                                          {"cdr", "Commander"},
                                          {"rev", "Revelation", When::BeforeVerse},
                                          {"gen", "Genesis", When::BeforeVerse},
                                          {"ex", "Exodus", When::BeforeVerse},
                                          {"lev", "Leviticus", When::BeforeVerse},
                                          {"deut", "Deuteronomy", When::BeforeVerse},
                                          {"ps", "Psalm", When::BeforeVerse},
                                          {"prov", "Proverbs", When::BeforeVerse},
                                          {"isa", "Isaiah", When::BeforeVerse},
                                          {"matt", "Matthew", When::BeforeVerse},
                                          {"rom", "Romans", When::BeforeVerse},
                                          {"cor", "Corinthians", When::BeforeVerse},
                                          {"eph", "Ephesians", When::BeforeVerse},
                                          {"heb", "Hebrews", When::BeforeVerse},
                                          {"rev", "Reverend", When::DottedBeforeName},
                                          {"revd", "Reverend"},
                                          {"hon", "Honourable", When::DottedBeforeName},
                                          {"fr", "Father", When::DottedBeforeName},
                                          {"gov", "Governor", When::DottedBeforeName},
                                          {"sen", "Senator", When::DottedBeforeName},
                                          {"rep", "Representative", When::DottedBeforeName},
                                          {"pres", "President", When::DottedBeforeName},
                                          {"supt", "Superintendent", When::BeforeName},
                                          {"insp", "Inspector", When::BeforeName},
                                          {"det", "Detective", When::DottedBeforeName},
                                          {"jr", "Junior", When::Always, Stop::MayEnd},
                                          {"sr", "Senior", When::AfterName, Stop::MayEnd},
                                          {"sr", "Sister", When::DottedBeforeName},
                                          {"sra", "Senyora", When::BeforeName},
                                          {"msgr", "Monsignor"},
                                          {"mgr", "Monsignor", When::DottedBeforeName},
                                          {"mme", "Madame"},
                                          {"mmes", "Mesdames"},
                                          {"mlle", "Mademoiselle"},
                                          {"ven", "Venerable", When::DottedBeforeName},
                                          {"sr", "Senior", When::Dotted, Stop::MayEnd},
                                          {"esq", "Esquire", When::Always, Stop::MayEnd},
                                          {"mt", "Mount", When::BeforeName},
                                          {"ft", "Fort", When::DottedBeforeName},
                                          {"ave", "Avenue", When::AfterName, Stop::MayEnd},
                                          {"ave", "Avenue", When::Dotted, Stop::MayEnd},
                                          {"hwy", "highway", When::Always, Stop::MayEnd},
                                          {"rte", "route", When::BeforeNumber},
                                          {"rt", "route", When::BeforeNumber},
                                          {"us", "U.S", When::CapitalsBeforeNumber},
                                          {"apt", "apartment", When::BeforeNumber},
                                          {"ste", "suite", When::BeforeNumber},
                                          {"rm", "room", When::BeforeNumber},
                                          {"bldg", "building", When::Always, Stop::MayEnd},
                                          {"pkwy", "parkway", When::Always, Stop::MayEnd},
                                          {"rd", "Road", When::AfterName, Stop::MayEnd},
                                          {"blvd", "Boulevard", When::Always, Stop::MayEnd},
                                          {"ln", "Lane", When::DottedAfterName, Stop::MayEnd},
                                          {"sq", "Square", When::DottedAfterName, Stop::MayEnd},
                                          {"vs", "versus"},
                                          {"etc", "et cetera", When::Always, Stop::MayEnd},
                                          {"eg", "for example", When::Dotted},
                                          {"ie", "that is", When::Dotted},
                                          {"aka", "also known as"},
                                          {"approx", "approximately"},
                                          {"viz", "namely", When::Dotted},
                                          {"cf", "compare", When::Dotted},
                                          {"ca", "circa", When::BeforeNumber},
                                          {"inc", "Incorporated", When::DottedAfterName, Stop::MayEnd},
                                          {"ltd", "Limited", When::Always, Stop::MayEnd},
                                          {"co", "Company", When::DottedAfterName, Stop::MayEnd},
                                          {"corp", "Corporation", When::DottedAfterName, Stop::MayEnd},
                                          {"bros", "Brothers", When::AfterName, Stop::MayEnd},
                                          {"dept", "Department", When::Always, Stop::MayEnd},
                                          {"govt", "government", When::Always, Stop::MayEnd},
                                          {"est", "established", When::BeforeNumber},
                                          {"fig", "figure", When::BeforeNumber},
                                          {"vol", "volume", When::BeforeNumber},
                                          {"ch", "chapter", When::BeforeNumber},
                                          {"pt", "part", When::BeforeNumber},
                                          {"ep", "episode", When::BeforeNumber},
                                          {"p", "page", When::BeforeNumber},
                                          {"pp", "pages", When::BeforeNumber},
                                          {"no", "number", When::BeforeNumber},
                                          {"nos", "numbers", When::BeforeNumber},
                                          {"nr", "number", When::BeforeNumber},
                                          {"ext", "extension", When::BeforeNumber},
                                          {"tel", "telephone", When::BeforeNumber},
                                          {"op", "opus", When::BeforeNumber},
                                          {"jan", "January", When::BeforeNumber},
                                          {"feb", "February", When::BeforeNumber},
                                          {"mar", "March", When::BeforeNumber},
                                          {"apr", "April", When::BeforeNumber},
                                          {"jun", "June", When::BeforeNumber},
                                          {"jul", "July", When::BeforeNumber},
                                          {"aug", "August", When::BeforeNumber},
                                          {"sep", "September", When::BeforeNumber},
                                          {"sept", "September", When::BeforeNumber},
                                          {"oct", "October", When::BeforeNumber},
                                          {"nov", "November", When::BeforeNumber},
                                          {"dec", "December", When::BeforeNumber},
                                          {"mon", "Monday", When::BesideNumber, Stop::MayEnd},
                                          {"tue", "Tuesday", When::BesideNumber, Stop::MayEnd},
                                          {"tues", "Tuesday", When::BesideNumber, Stop::MayEnd},
                                          {"wed", "Wednesday", When::BesideNumber, Stop::MayEnd},
                                          {"thu", "Thursday", When::BesideNumber, Stop::MayEnd},
                                          {"thur", "Thursday", When::BesideNumber, Stop::MayEnd},
                                          {"thurs", "Thursday", When::BesideNumber, Stop::MayEnd},
                                          {"fri", "Friday", When::BesideNumber, Stop::MayEnd},
                                          {"sat", "Saturday", When::BesideNumber, Stop::MayEnd},
                                          {"sun", "Sunday", When::BesideNumber, Stop::MayEnd},
                                          {"mar", "March", When::AfterNumber},
                                          {"jun", "June", When::AfterNumber},
                                          {"jul", "July", When::AfterNumber},
                                          {"sep", "September", When::AfterNumber},
                                          {"jan", "January", When::AfterNumber},
                                          {"feb", "February", When::AfterNumber},
                                          {"apr", "April", When::AfterNumber},
                                          {"aug", "August", When::AfterNumber},
                                          {"sept", "September", When::AfterNumber},
                                          {"oct", "October", When::AfterNumber},
                                          {"nov", "November", When::AfterNumber},
                                          {"dec", "December", When::AfterNumber},
                                          {"am", "a.m", When::AfterNumber, Stop::MayEnd},
                                          {"pm", "p.m", When::AfterNumber, Stop::MayEnd}};

// The longest of them, so that longer words are skipped at once.
constexpr std::size_t longest_abbreviation = 6;

bool is_name(std::string_view word) { return is_capitalised(word) && !is_sentence_opener(word); }
bool is_spoken_title(std::string_view word) {
    return is_in(word, {"Mister",     "Missus",   "Miz",     "Doctor", "Professor", "Captain", "Sergeant",
                        "Lieutenant", "Colonel",  "General", "Major",  "Corporal",  "Private", "Admiral",
                        "Commander",  "Reverend", "Father",  "Sister", "Brother",   "Mother",  "Lord",
                        "Lady",       "Sir",      "Dame",    "Senior"});
}

bool begins_with_number(std::string_view word) {
    if (word.starts_with('#') || word.starts_with('-')) word.remove_prefix(1);
    return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

bool ends_with_number(std::string_view word) {
    if (word.size() > 2 && is_in(word.substr(word.size() - 2), {"st", "nd", "rd", "th"})) word.remove_suffix(2);
    return !word.empty() && has_digit(word.substr(word.size() - 1));
}

bool is_month(std::string_view word) {
    return is_in(word, {"January",   "February", "March",    "April",    "May",  "June", "July", "August",
                        "September", "October",  "November", "December", "Jan",  "Feb",  "Mar",  "Apr",
                        "Jun",       "Jul",      "Aug",      "Sep",      "Sept", "Oct",  "Nov",  "Dec"});
}

// "Mon-Fri", "Jan–Mar": both ends are days or months.
std::string_view full_name(std::string_view short_name) {
    constexpr std::array<std::string_view, 19> names = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",  "Sunday",  "January",  "February", "March",
        "April",  "May",     "June",      "July",     "August", "September", "October", "November", "December"};
    if (short_name.size() < 3) return {};
    for (const auto name : names)
        if (name.starts_with(short_name) && (short_name.size() <= 5 || short_name == name)) return name;
    return {};
}

std::string range_of_days(std::string_view text) {
    const bool dash = text.find("–") != std::string_view::npos;
    const auto mark = dash ? text.find("–") : text.find('-');
    if (mark == std::string_view::npos || mark < 3) return {};
    const auto first = full_name(text.substr(0, mark));
    const auto last = full_name(text.substr(mark + (dash ? 3 : 1)));
    if (first.empty() || last.empty()) return {};
    return std::string(first) + " to " + std::string(last);
}

// A word's letters without the dots between them ("e.g" gives "eg"), small; nothing if it holds anything else.
std::string bare_letters(std::string_view text) {
    std::string bare;
    for (const char c : text) {
        if (c == '.') continue;
        if ((c | 0x20) < 'a' || (c | 0x20) > 'z') return {};
        bare += static_cast<char>(c | 0x20);
        if (bare.size() > longest_abbreviation) return {};
    }
    return bare;
}

class Speaker {
  public:
    explicit Speaker(EnglishLine& line) : line_(line) {}

    void speak(std::size_t i) {
        const auto& word = line_[i];
        if (word.settled) return;
        const auto bare = bare_letters(word.text);
        if (bare == "st") return speak_saint_or_street(i);
        if (!bare.empty())
            for (const auto& entry : abbreviations)
                if (entry.written == bare && applies(entry, i)) return replace(i, entry.spoken, entry.stop);
        if (auto days = range_of_days(word.text); !days.empty()) return replace(i, days, Stop::MayEnd);
        if (is_lettered(word.text)) return speak_letters(i);
        if (word.dotted && word.text.size() == 1) speak_initial(i);
    }

  private:
    // Its own dot is no break; any other is.
    std::string_view follower(std::size_t i) const {
        return line_[i].after == Break::None ? line_.next(i) : std::string_view();
    }
    std::string_view leader(std::size_t i) const { return line_.before(i); }

    bool applies(const Abbreviation& entry, std::size_t i) const {
        const bool dotted = line_[i].dotted || line_[i].text.find('.') != std::string::npos;
        const bool before_name = is_capitalised(follower(i)) &&
                                 (!is_all_capitals(follower(i)) || is_all_capitals(line_[i].text) || line_[i].dotted);
        const bool after_name = is_name(leader(i)) && !line_.starts_sentence(i);
        const bool capital = is_capitalised(line_[i].text);
        switch (entry.when) {
            case When::Always:
                return true;
            case When::Dotted:
                return dotted;
            case When::BeforeName:
                return before_name && capital;
            case When::DottedBeforeName:
                return dotted && before_name && capital;
            case When::BeforeNumber:
                // "no 5 is left" is no number.
                if (entry.written.size() <= 2 && !dotted && (!capital || line_.starts_sentence(i))) return false;
                return begins_with_number(follower(i)) || roman_value(follower(i)).value_or(1) > 1;
            case When::BeforeVerse:
                return begins_with_number(follower(i)) && follower(i).find(':') != std::string_view::npos;
            case When::CapitalsBeforeNumber:
                return is_all_capitals(line_[i].text) && begins_with_number(follower(i));
            case When::BesideNumber:
                return capital &&
                       (begins_with_number(follower(i)) || ends_with_number(leader(i)) || is_month(follower(i)));
            case When::AfterName:
                return after_name && capital;
            case When::DottedAfterName:
                return dotted && after_name && capital;
            case When::AfterNumber:
                return ends_with_number(leader(i));
        }
        return false;
    }

    void replace(std::size_t i, std::string_view spoken, Stop stop) {
        line_.say(i, std::string(spoken));
        // "etc." before a capital ends its sentence; before anything else its dot is its own.
        // "Ave. B" goes on.
        const bool letter_follows = line_.next(i).size() == 1 && line_.next(i) != "I";
        if (stop == Stop::Never || letter_follows || (!line_.next(i).empty() && !is_capitalised(line_.next(i))))
            line_[i].dotted = false;
    }

    // "St. John", "Mount St. Helens"; "Baker St.", "Baker St. Station".
    void speak_saint_or_street(std::size_t i) {
        if (!is_capitalised(line_[i].text)) return;
        const auto next = follower(i);
        const auto previous = leader(i);
        const bool saint_follows =
            is_in(next, {"John", "James", "George", "Peter", "Paul", "Mary", "Helens", "Clair", "Louis", "Andrew",
                         "Andrews", "Patrick", "Nicholas", "Martin", "Michael", "Francis", "Anne", "Ives", "David"});
        const bool place = is_in(previous, {"Mount", "Lake", "Fort", "Port", "Cape", "Great", "Little", "Saint"});
        const bool street = is_name(previous) && !is_spoken_title(previous) && !place && !saint_follows;
        if (street || !is_capitalised(next))
            return replace(i, "Street", is_sentence_opener(next) || next.empty() ? Stop::MayEnd : Stop::Never);
        replace(i, "Saint", Stop::Never);
    }

    // "U.S.A", "Ph.D", "a.k.a": letters with dots between.
    static bool is_lettered(std::string_view text) {
        if (text.size() < 3 || text[1] != '.') return text == "Ph.D";
        for (std::size_t i = 0; i < text.size(); ++i)
            if (i % 2 == 1 ? text[i] != '.' : (text[i] | 0x20) < 'a' || (text[i] | 0x20) > 'z') return false;
        return text.back() != '.';
    }

    void speak_letters(std::size_t i) {
        if (line_[i].text == "o.k" || line_[i].text == "O.K")
            replace(i, "okay", Stop::MayEnd);
        else
            replace(i, line_[i].text == "Ph.D" ? "P.H.D" : line_[i].text,
                    line_.next(i).empty() || is_sentence_opener(line_.next(i)) ? Stop::MayEnd : Stop::Never);
    }

    // "J. Smith": no end of a sentence. "It was I. He …" is one.
    void speak_initial(std::size_t i) {
        const auto next = follower(i);
        const auto letter = line_[i].text;
        if (!is_upper(decode(letter, 0).value) || !is_name(next)) return;
        if (letter == "I" &&
            (!is_name(leader(i)) || is_in(leader(i), {"Part", "Act", "Chapter", "Book", "Volume", "Scene"})))
            return;
        line_.say(i, letter == "A" && line_.takes_phonemes() ? "[[eI]]" : letter);
        line_[i].dotted = false;
    }

    EnglishLine& line_;
};

}  // namespace

bool is_title(std::string_view written) {
    const auto bare = bare_letters(written);
    if (bare == "st") return true;
    for (const auto& entry : abbreviations)
        if (entry.written == bare && entry.stop == Stop::Never && entry.when != When::BeforeNumber &&
            entry.when != When::Dotted)
            return true;
    return false;
}

void speak_abbreviations(EnglishLine& line) {
    Speaker speaker(line);
    for (std::size_t i = 0; i < line.size(); ++i) speaker.speak(i);
}

}  // namespace dramatis::voices::text::english
