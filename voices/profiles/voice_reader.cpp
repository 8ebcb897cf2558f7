#include "voices/profiles/voice_reader.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "core/text.h"
#include "voices/profiles/voice_keys.h"

namespace dramatis::voices::profiles {
namespace {

constexpr std::size_t longest_name = 48;         // code points, as in a cue sheet
constexpr std::size_t longest_respelling = 250;  // bytes; eSpeak NG's phoneme buffers end at about 500
constexpr std::size_t longest_language = 24;     // bytes; eSpeak NG copies names into 40 bytes, unchecked
constexpr std::size_t longest_base = 16;
constexpr std::size_t most_formants = 9;

// A table and its list of keys.
struct Reader {
    const Settings& table;
    KeyTable keys;

    const VoiceKey& key(std::string_view name) const { return voice_key(keys, name); }
    Range range(std::string_view name) const { return key(name).range; }

    void number(std::string_view name, double& value) const {
        if (const auto read = table.number(name, range(name))) value = *read;
    }
    void number(std::string_view name, std::optional<double>& value) const {
        if (const auto read = table.number(name, range(name))) value = *read;
    }
    void integer(std::string_view name, int& value) const {
        if (const auto read = table.integer(name, range(name))) value = *read;
    }
    void decibels(std::string_view name, Decibels& value) const {
        if (const auto read = table.decibels(name, range(name))) value = *read;
    }
    void seconds(std::string_view name, Seconds& value) const {
        if (const auto read = table.seconds(name, range(name))) value = *read;
    }
    template <class Boolean>
    void boolean(std::string_view name, Boolean& value) const {
        if (const auto read = table.boolean(name)) value = *read;
    }
    void text(std::string_view name, std::string& value) const {
        if (auto read = table.text(name)) value = std::move(*read);
    }
    // The enumerators are in the order of the key's choices.
    template <class Enum>
    void choice(std::string_view name, std::initializer_list<Enum> enumerators, Enum& value) const {
        const std::vector<std::string> choices = split(key(name).choices);
        const auto read = table.choice(name, choices);
        if (!read) return;
        const auto index = std::ranges::find(choices, *read) - choices.begin();
        value = *(enumerators.begin() + index);
    }

    // As choice, where absence is a value.
    template <class Enum>
    void choice(std::string_view name, std::initializer_list<Enum> enumerators, std::optional<Enum>& value) const {
        if (!table.has(name)) return;
        value.emplace();
        choice(name, enumerators, *value);
    }

    static std::vector<std::string> split(std::string_view words) {
        std::vector<std::string> list;
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(' '), words.size());
            list.emplace_back(words.substr(0, end));
            words.remove_prefix(std::min(end + 1, words.size()));
        }
        return list;
    }
};

constexpr std::initializer_list<Tune> tunes = {Tune::Language, Tune::Falling,  Tune::Late,
                                               Tune::Stepping, Tune::Climbing, Tune::Even,
                                               Tune::Dipping,  Tune::Rising,   Tune::Varied};

bool is_engine_name(std::string_view name, std::size_t longest) {
    return !name.empty() && name.size() <= longest && name.front() != '-' && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool has_control_codes(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

// {text}, {out}, …: a misspelt one would be passed to the program with its braces.
std::optional<std::string> unknown_placeholder(std::string_view argument) {
    static const std::vector<std::string> known = {"text", "text_file", "out", "rate", "pitch", "language"};
    for (std::size_t open = argument.find('{'); open != argument.npos; open = argument.find('{', open + 1)) {
        std::size_t end = open + 1;
        while (end < argument.size() && ((argument[end] >= 'a' && argument[end] <= 'z') || argument[end] == '_')) ++end;
        if (end == open + 1 || end >= argument.size() || argument[end] != '}') continue;
        std::string name(argument.substr(open + 1, end - open - 1));
        if (std::ranges::find(known, name) == known.end()) return name;
    }
    return std::nullopt;
}

void read_command(const Reader& reader, VoiceProfile& voice) {
    if (auto command = reader.table.texts("command")) {
        if (command->empty() || command->front().empty()) {
            reader.table.report("E0210", "'command' doesn't name a program",
                                "the first text is the program, the others its arguments: "
                                "[\"flite\", \"-t\", \"{text}\", \"-o\", \"{out}\"]",
                                "command");
        } else {
            for (const std::string& argument : *command)
                if (const auto unknown = unknown_placeholder(argument))
                    reader.table.report("E0210", fmt::format("there is no placeholder '{{{}}}'", *unknown),
                                        "the placeholders are {text} {text_file} {out} {rate} {pitch} {language}",
                                        "command");
            voice.command.command = std::move(*command);
        }
    }
    reader.boolean("persistent", voice.command.persistent);
    reader.seconds("time_limit", voice.command.time_limit);
    reader.text("version", voice.command.version);
    reader.text("folder", voice.takes_folder);
}

void check_engine(const Settings& table, const VoiceProfile& voice) {
    if (voice.engine == EngineKind::Command && voice.command.command.empty() && !table.has("command"))
        table.report("E0210", "a voice with engine = \"command\" needs the command to run",
                     "add command = [\"program\", \"argument\", …]", table.has("engine") ? "engine" : "");
    if (voice.engine == EngineKind::Takes && voice.takes_folder.empty())
        table.report("E0210", "a voice with engine = \"takes\" needs the folder of its recordings",
                     "add folder = \"takes/name\"",
                     table.has("folder")   ? "folder"
                     : table.has("engine") ? "engine"
                                           : "");
    const auto idle = [&](EngineKind engine, std::string_view name, std::initializer_list<std::string_view> keys) {
        if (voice.engine == engine) return;
        for (const std::string_view key : keys)
            if (table.has(key))
                table.report("W0217", fmt::format("'{}' does nothing without engine = \"{}\"", key, name), {}, key);
    };
    idle(EngineKind::Command, "command", {"command", "persistent", "time_limit", "version"});
    idle(EngineKind::Takes, "takes", {"folder"});
}

void read_language(const Settings& table, VoiceProfile& voice) {
    const auto read = table.text("language");
    if (!read) return;
    std::string language = to_lower(*read);
    std::ranges::replace(language, '_', '-');
    if (!is_engine_name(language, longest_language)) {
        table.report("E0211", "this is not the name of a language",
                     "write a language as in \"en-gb\", \"de\" or \"en-gb-scotland\"", "language");
        return;
    }
    voice.language = std::move(language);
}

void read_timbre(const Settings& table, Timbre& timbre) {
    const Reader reader{table, KeyTable::Timbre};
    if (auto base = table.text("base")) {
        if (base->empty() || is_engine_name(*base, longest_base))
            timbre.base = std::move(*base);
        else
            table.report("E0212", "this is not the name of an eSpeak NG variant",
                         "write a short name in lower case, as in \"f3\", \"croak\" or \"klatt2\"", "base");
    }
    reader.number("pitch_hz", timbre.pitch_hz);
    reader.number("formant_shift", timbre.formant_shift);
    if (auto formants = table.numbers("formants", reader.range("formants"))) {
        if (formants->size() <= most_formants)
            timbre.formants = std::move(*formants);
        else
            table.report(
                "E0203",
                fmt::format("'formants' has {} values, and there are {} formants", formants->size(), most_formants), {},
                "formants");
    }
    reader.number("breath", timbre.breath);
    reader.number("roughness", timbre.roughness);
    reader.number("flutter", timbre.flutter);
    reader.number("voicing", timbre.voicing);
    reader.number("consonants", timbre.consonants);
    reader.number("echo", timbre.echo);
    reader.number("echo_delay_ms", timbre.echo_delay_ms);
    reader.number("brightness", timbre.brightness);
    reader.number("stress", timbre.stress);
    reader.boolean("whisper", timbre.whisper);
    reader.integer("klatt", timbre.klatt);
    table.finish();
}

void read_traits(const Reader& reader, VoiceTraits& traits) {
    reader.choice("gender", {Gender::Female, Gender::Male, Gender::Unknown}, traits.gender);
    reader.choice("age", {Age::Child, Age::Young, Age::Adult, Age::Old}, traits.age);
    reader.choice("nature", {Nature::Human, Nature::Creature, Nature::Machine}, traits.nature);
    reader.text("accent", traits.accent);
    if (const auto words = reader.table.texts("words")) {
        traits.words.clear();
        for (const std::string& text : *words)
            for (std::string& word : folded_words(text)) traits.words.push_back(std::move(word));
    }
    reader.boolean("castable", traits.castable);
    reader.boolean("narrator", traits.narrator);
}

}  // namespace

std::string fault_of_respelling(std::string_view said) {
    if (trim(said).empty()) return "it is empty";
    if (said.size() > longest_respelling) return fmt::format("it is longer than {} bytes", longest_respelling);
    if (has_control_codes(said)) return "it has a control code in it";
    for (std::size_t place = 0;;) {
        const std::size_t open = said.find("[[", place);
        if (said.substr(place, open - place).find("]]") != said.npos) return "']]' has no '[[' before it";
        if (open == said.npos) return {};
        const std::size_t close = said.find("]]", open);
        if (close == said.npos) return "'[[' has no ']]' after it";
        const std::string_view phonemes = said.substr(open + 2, close - open - 2);
        if (trim(phonemes).empty()) return "there are no phonemes between '[[' and ']]'";
        if (std::ranges::any_of(phonemes, [](char c) { return static_cast<unsigned char>(c) > 0x7E; }))
            return "eSpeak NG's phonemes are plain ASCII";
        place = close + 2;
    }
}

std::string folded_key(std::string_view words) {
    std::string key;
    for (std::size_t begin = 0; begin < words.size();) {
        const auto end = std::min(words.find_first_of(" \t\n", begin), words.size());
        const std::string folded = fold_name(words.substr(begin, end - begin));
        if (!key.empty() && !folded.empty()) key += ' ';
        key += folded;
        begin = end + 1;
    }
    return key;
}

void read_voice(const Settings& table, VoiceProfile& voice) {
    const Reader reader{table, KeyTable::Voice};
    reader.choice("engine", {EngineKind::EspeakNg, EngineKind::Command, EngineKind::Takes}, voice.engine);
    read_command(reader, voice);
    check_engine(table, voice);
    read_language(table, voice);
    reader.integer("rate_wpm", voice.rate_wpm);
    reader.number("pitch", voice.pitch);
    reader.number("pitch_range", voice.pitch_range);
    reader.integer("word_gap_ms", voice.word_gap_ms);
    reader.decibels("gain", voice.gain);
    reader.number("pan", voice.pan);
    reader.boolean("polish", voice.polish);
    reader.boolean("vary", voice.vary);
    reader.choice("tune", tunes, voice.tune);
    read_traits(reader, voice.traits);
    read_timbre(table.table("timbre"), voice.timbre);
}

void read_delivery(const Settings& table, Delivery& delivery) {
    const Reader reader{table, KeyTable::Delivery};
    reader.number("rate", delivery.rate);
    reader.number("pitch", delivery.pitch);
    reader.number("pitch_range", delivery.pitch_range);
    reader.decibels("gain", delivery.gain);
    reader.number("formant_shift", delivery.formant_shift);
    reader.number("brightness", delivery.brightness);
    reader.number("stress", delivery.stress);
    reader.number("flutter", delivery.flutter);
    reader.number("breath", delivery.breath);
    reader.number("roughness", delivery.roughness);
    reader.number("voicing", delivery.voicing);
    reader.boolean("whisper", delivery.whisper);
    reader.choice("tune", tunes, delivery.tune);
    reader.number("pauses", delivery.pauses);
    reader.text("treatment", delivery.treatment);
    table.finish();
}

void read_pacing(const Settings& table, Pacing& pacing) {
    const Reader reader{table, KeyTable::Pacing};
    reader.seconds("line", pacing.line);
    reader.seconds("speaker", pacing.speaker);
    reader.number("variety", pacing.variety);
    reader.seconds("paragraph", pacing.paragraph);
    reader.seconds("sentence", pacing.sentence);
    reader.seconds("scene", pacing.scene);
    reader.seconds("sound", pacing.sound);
    reader.seconds("lead_in", pacing.lead_in);
    reader.seconds("lead_out", pacing.lead_out);
    table.finish();
}

bool names_lexicons(const Settings& pronounce) {
    if (!pronounce.has(lexicons_key)) return false;
    if (!pronounce.is_text(lexicons_key)) return true;
    const auto text = pronounce.text(lexicons_key).value_or(std::string());
    return !text.starts_with("[[") && text.find_first_of("./\\") != std::string::npos;
}

PronunciationBook::Entries read_pronounce(const Settings& table) {
    PronunciationBook::Entries pronounce;
    for (const std::string& word : table.keys()) {
        if (word == lexicons_key && names_lexicons(table)) {
            static_cast<void>(table.texts(word));  // read by the book
            continue;
        }
        const auto said = table.text(word);
        if (!said) continue;
        const std::string key = folded_key(word);
        if (const std::string fault = fault_of_respelling(*said); !fault.empty())
            table.report("E0213", fmt::format("'{}' can't be said like this: {}", word, fault),
                         "write a respelling (\"Mo row\") or eSpeak NG phonemes (\"[[m@r'oU]]\")", word);
        else if (key.empty())
            table.report("E0213", fmt::format("'{}' is not a word", word),
                         "a word has letters or digits; several words may be looked up together (\"St John\")", word);
        else
            pronounce[key] = *said;
    }
    table.finish();
    return pronounce;
}

bool check_name(const Settings& table, const std::string& key, std::string_view what) {
    if (!fold_name(key).empty() && count_code_points(key) <= longest_name && !has_control_codes(key)) return true;
    table.report("E0207", fmt::format("this can't be the name of a {}", what),
                 fmt::format("a name has letters or digits and at most {} characters", longest_name), key);
    return false;
}

}  // namespace dramatis::voices::profiles
