#include "pipeline/speech_writer.h"

#include <algorithm>
#include <filesystem>

#include "core/text.h"
#include "voices/calibration.h"
#include "voices/normaliser.h"

namespace dramatis::pipeline {
namespace {

// A line longer than this is spoken sentence by sentence: an edit in a long speech then costs one sentence, and no take
// is too long for the engine. Bytes of the written text.
constexpr std::size_t longest_line = 900;

bool ends_sentence(std::string_view word) {
    while (!word.empty()) {
        const char last = word.back();
        if (last == '.' || last == '!' || last == '?') return true;
        if (last != '"' && last != '\'' && last != ')' && static_cast<unsigned char>(last) < 0x80) return false;
        if (word.ends_with("…")) return true;
        // Closing quotes and brackets may follow the mark.
        std::size_t cut = word.size() - 1;
        while (cut > 0 && (static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80) --cut;
        const auto tail = word.substr(cut);
        if (static_cast<unsigned char>(tail.front()) >= 0x80 && tail != "”" && tail != "’" && tail != "»") return false;
        word.remove_suffix(word.size() - cut);
    }
    return false;
}

std::string joined(const std::vector<Spanned<std::string>>& words) {
    std::string text;
    for (const auto& word : words) {
        if (!text.empty()) text += ' ';
        text += word.value;
    }
    return text;
}

}  // namespace

// Collects words until something ends the line: a pause, a sound, another delivery, a paragraph.
struct SpeechWriter::Performer {
    SpeechWriter& writer;
    const cues::Cue& cue;
    const voices::VoiceProfile& voice;
    std::string character;
    Directions directions;                            // of the cue's options
    std::vector<const voices::Delivery*> deliveries;  // now in force

    std::vector<SpeechElement> elements;
    std::vector<voices::WrittenWord> written;
    std::vector<Spanned<std::string>> words;
    std::size_t bytes = 0;

    void add(const cues::Word& word) {
        written.push_back({word.text, word.emphasised, false});
        words.push_back({word.text, word.span});
        bytes += word.text.size() + 1;
        if (bytes > longest_line && ends_sentence(word.text)) {
            end_line();
            elements.push_back(GapElement{sentence_gap()});
        }
    }
    void add(const cues::Phonemes& phonemes) {
        written.push_back({phonemes.text, false, true});
        words.push_back({"[[" + phonemes.text + "]]", phonemes.span});
        bytes += phonemes.text.size() + 5;
    }
    void add(const cues::InlinePause& pause) {
        end_line();
        elements.push_back(GapElement{pause.length});
    }
    void add(const cues::ParagraphBreak&) {
        end_line();
        elements.push_back(GapElement{writer.show_.voices.pacing.paragraph * pauses()});
    }
    void add(const cues::InlineSound& sound) {
        end_line();
        spot(sound.description, sound.span);
    }
    void add(const cues::InlineDirection& direction) {
        end_line();
        if (fold_name(direction.text) == "normal") {
            deliveries.clear();
        } else if (const auto* delivery = writer.show_.voices.delivery(voice, direction.text)) {
            deliveries = {delivery};
        } else if (writer.sounds_.knows(direction.text)) {
            spot(direction.text, direction.span);
        } else {
            writer.directions_.note({direction.text, direction.span});
        }
    }

    double pauses() const { return voices::combine(deliveries).pauses; }
    Seconds sentence_gap() const { return writer.show_.voices.pacing.sentence * pauses(); }

    void spot(const std::string& description, Span span) {
        if (auto element = writer.sounds_.spot(description, span)) {
            // A cough in weak speech is weak; but a sigh between shouts is no shout.
            element->heard.gain = element->heard.gain + Decibels{std::min(voices::combine(deliveries).gain.value, 0.0)};
            if (cue.options.gain) element->heard.gain = element->heard.gain + cue.options.gain->value;
            element->heard.pan = heard({}).pan;
            element->heard.position = directions.position;
            element->heard.treatment = combined_treatment(writer.mix_, directions.treatments);
            elements.push_back(std::move(*element));
        }
    }

    Heard heard(const voices::Delivery& delivery) const {
        const auto& options = cue.options;
        Heard result;
        // The built-in gains even out what levelling measures; one that the writer chose is a wish.
        const bool levelled = writer.mix_.levels.level_voices && !voice.gain_chosen;
        result.gain = writer.mix_.levels[mix::Bus::Dialogue] + (levelled ? Decibels{0.0} : voice.gain) + delivery.gain;
        if (options.gain) result.gain = result.gain + options.gain->value;
        if (!voice.gain_chosen) result.input_gain = voice.gain;
        result.polish = voice.polish.value_or(voice.engine == voices::EngineKind::EspeakNg);
        result.pan = options.pan ? options.pan->value : voice.pan;
        if (options.fade_in) result.fade_in = options.fade_in->value;
        if (options.fade_out) result.fade_out = options.fade_out->value;
        auto treatments = directions.treatments;
        if (const auto* own = writer.mix_.treatment(delivery.treatment); own && treatments.empty()) {
            treatments.push_back(own->name);
        }
        result.treatment = combined_treatment(writer.mix_, treatments);
        result.position = directions.position;
        return result;
    }

    void end_line() {
        if (words.empty()) return;
        auto text = writer.normalise(written, voice);
        // Words such as a lone dash have nothing to say: they make no line.
        if (!text.text.empty()) {
            const auto delivery = voices::combine(deliveries);
            const double rate = cue.options.rate ? cue.options.rate->value : 1.0;
            const double pitch = cue.options.pitch ? cue.options.pitch->value : 0.0;
            ScriptLine line;
            line.line =
                voices::make_line(voice, deliveries.empty() ? nullptr : &delivery, rate, pitch, std::move(text));
            line.calibration = writer.calibration_of(voice);
            line.character = character;
            line.voice = voice.name;
            line.text = joined(words);
            line.span = join(words.front().span, words.back().span);
            line.words = words;
            line.heard = heard(delivery);
            elements.push_back(LineElement{writer.script_.lines.size()});
            writer.script_.lines.push_back(std::move(line));
        }
        written.clear();
        words.clear();
        bytes = 0;
    }
};

voices::NormalisedText SpeechWriter::normalise(std::span<const voices::WrittenWord> words,
                                               const voices::VoiceProfile& voice) const {
    // Phonemes are eSpeak NG's own language.
    const auto notation =
        voice.engine == voices::EngineKind::Command ? voices::Notation::LettersOnly : voices::Notation::EspeakPhonemes;
    return memo_ ? memo_->normalise(words, voice.language, voice.pronounce, notation)
                 : voices::normalise(words, voice.language, voice.pronounce, notation);
}

const voices::VoiceProfile* SpeechWriter::voice_of(const std::string& character) const {
    const auto folded = fold_name(character);
    const auto member =
        std::ranges::find_if(script_.cast, [&](const auto& m) { return fold_name(m.character) == folded; });
    return member == script_.cast.end() ? nullptr : &member->voice;
}

const voices::VoiceProfile* SpeechWriter::voice_for(const cues::Cue& cue, const std::string& character) {
    if (!cue.options.voice) return voice_of(character);
    const auto& asked = *cue.options.voice;
    if (const auto* voice = show_.voices.voice(asked.value)) return voice;
    std::vector<std::string> names;
    names.reserve(show_.voices.voices.size());
    for (const auto& [folded, voice] : show_.voices.voices) names.push_back(voice.name);
    std::string help = did_you_mean(asked.value, names);
    if (help.empty()) help = "define [voice." + asked.value + "] in voices.toml; `dramatis voices` lists what there is";
    diagnostics_.push_back({"E0403", "there is no voice '" + asked.value + "'", help, show_.sheet.at(asked.span)});
    return voice_of(character);
}

std::shared_ptr<const voices::Line> SpeechWriter::calibration_of(const voices::VoiceProfile& voice) {
    if (!mix_.levels.level_voices) return nullptr;
    auto& line = calibrations_[&voice];
    if (!line) line = std::make_shared<const voices::Line>(voices::calibration_line(voice));
    return line;
}

std::vector<SpeechElement> SpeechWriter::perform(const cues::Cue& cue, const cues::Speech& speech,
                                                 const std::string& character) {
    const auto* voice = voice_for(cue, character);
    if (!voice) return {};
    auto directions = directions_.read(cue.options.directions, voice);
    Performer performer{*this, cue, *voice, character, directions, directions.deliveries, {}, {}, {}, 0};
    for (const auto& part : speech.parts) {
        std::visit([&](const auto& piece) { performer.add(piece); }, part);
    }
    performer.end_line();
    fade_as_one(performer.elements);
    return std::move(performer.elements);
}

// A fade is the speech's, not each line's: in with the first thing heard, out with the last.
void SpeechWriter::fade_as_one(std::vector<SpeechElement>& elements) {
    std::vector<Heard*> heard;
    for (auto& element : elements) {
        if (auto* line = std::get_if<LineElement>(&element)) heard.push_back(&script_.lines[line->line].heard);
        if (auto* spot = std::get_if<SpotElement>(&element)) heard.push_back(&spot->heard);
    }
    for (std::size_t i = 0; i < heard.size(); ++i) {
        if (i > 0) heard[i]->fade_in = {};
        if (i + 1 < heard.size()) heard[i]->fade_out = {};
    }
}

std::vector<SpeechElement> SpeechWriter::play_recording(const cues::Cue& cue, const cues::Speech& speech,
                                                        const std::string& character, const std::string& file) {
    const Span at = cue.options.take ? cue.options.take->span : cue.span;
    auto source = sounds_.recording(file, at);
    const auto* voice = voice_for(cue, character);
    if (!source || !voice) return {};
    auto directions = directions_.read(cue.options.directions, voice);
    Performer performer{*this, cue, *voice, character, directions, directions.deliveries, {}, {}, {}, 0};
    ScriptLine line;
    line.recording = std::move(source);
    line.character = character;
    line.voice = voice->name;
    for (const auto& part : speech.parts) {
        if (const auto* word = std::get_if<cues::Word>(&part)) line.words.push_back({word->text, word->span});
    }
    line.text = joined(line.words);
    line.span = line.words.empty() ? cue.span : join(line.words.front().span, line.words.back().span);
    // A recorded actor whispers by himself: of a delivery only the writer's own gain counts.
    line.heard = performer.heard({});
    script_.lines.push_back(std::move(line));
    return {LineElement{script_.lines.size() - 1}};
}

// The file in the voice's folder that is named like the cue's id, or its number.
std::optional<std::string> SpeechWriter::recording_of(const cues::Cue& cue, const voices::VoiceProfile& voice) {
    const std::string name = cue.options.id ? cue.options.id->value : cue.number;
    const auto folder = std::filesystem::path(voice.takes_folder);
    if (!name.empty()) {
        // Of several the first by name: the order of a folder's entries is nobody's choice.
        std::optional<std::string> found;
        const auto place = show_.folder / folder;
        if (std::ranges::find(script_.files, place) == script_.files.end()) script_.files.push_back(place);
        std::error_code failed;
        std::filesystem::directory_iterator entry(place, failed);
        for (; !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
            const auto& path = entry->path();
            const std::string file = path.filename().string();
            if (fold_name(path.stem().string()) == fold_name(name) && (!found || file < *found)) found = file;
        }
        if (found) return (folder / *found).string();
    }
    const std::string what = name.empty() ? "a cue without id or number" : "'" + name + "'";
    diagnostics_.push_back({"E0417", "there is no recording of " + what + " in '" + voice.takes_folder + "'",
                            "name the recording like the cue's id or number, or give the file: (take FILE)",
                            show_.sheet.at(cue.head)});
    return std::nullopt;
}

ScriptSpeech SpeechWriter::write(const cues::Cue& cue, const cues::Speech& speech) {
    ScriptSpeech written;
    written.cut_off = speech.cut_off;
    for (const auto& character : speech.characters) {
        if (!written.speakers.empty()) written.speakers += " & ";
        written.speakers += character.value;
        if (cue.options.take) {
            written.voices.push_back(play_recording(cue, speech, character.value, cue.options.take->value));
            break;  // one recording for all who speak in it
        }
        const auto* voice = voice_of(character.value);
        if (voice && voice->engine == voices::EngineKind::Takes && !cue.options.voice) {
            if (const auto file = recording_of(cue, *voice)) {
                written.voices.push_back(play_recording(cue, speech, character.value, *file));
            }
            continue;
        }
        written.voices.push_back(perform(cue, speech, character.value));
    }
    return written;
}

}  // namespace dramatis::pipeline
