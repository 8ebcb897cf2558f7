#include "pipeline/script/speech_writer.h"

#include <algorithm>
#include <array>
#include <type_traits>

#include "core/phrasing.h"
#include "core/text.h"
#include "pipeline/script/acted_asides.h"
#include "pipeline/script/marks.h"
#include "pipeline/script/recordings.h"
#include "voices/normalise/normaliser.h"
#include "voices/speech/calibration.h"
#include "voices/takes/variation.h"

namespace dramatis::pipeline::script {
namespace {

// A line longer than this is spoken sentence by sentence: an edit in a long speech then costs one sentence, and no take
// is too long for the engine. Bytes of the written text.
constexpr std::size_t longest_line = 900;
// As between two words of one line.
constexpr Seconds between_languages{0.06};

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

// What a voice does: "breaking", "raised". ALFRED and MANFRED are names.
bool is_participle_of_voices(std::string_view word) {
    static constexpr std::array past{"raised",    "lowered",   "muffled", "strained",  "choked",   "cracked",
                                     "hushed",    "pitched",   "slurred", "distorted", "filtered", "amplified",
                                     "strangled", "disguised", "dropped", "altered"};
    return word.ends_with("ing") || std::ranges::find(past, word) != past.end();
}

std::string text_of(const std::vector<Spanned<std::string>>& words) {
    return listed(names_of(words, &Spanned<std::string>::value), " ");
}

}  // namespace

// Collects words until something ends the line: a pause, a sound, another delivery, a paragraph.
struct SpeechWriter::SpokenPart {
    SpeechWriter& writer;
    const cues::Cue& cue;
    const voices::profiles::VoiceProfile& voice;
    std::string character;
    Directions as_written;                                                              // of the cue's options
    Directions directions = as_written;                                                 // now in force
    std::vector<const voices::profiles::Delivery*> deliveries = as_written.deliveries;  // now in force

    std::vector<SpeechElement> elements = {};
    std::vector<voices::text::WrittenWord> written = {};
    std::vector<Spanned<std::string>> words = {};
    std::size_t bytes = 0;
    Seconds rest{0.0};          // between what was spoken last and what comes next
    std::string language = {};  // of the words being collected; empty: the voice's own

    void add(const cues::Word& word) {
        // "5" belongs to the words around it.
        if (language.empty() || has_letter(word.text))
            speak_in(writer.tongues_.language_for({word.text, word.span}, voice));
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
        rest = {};
        elements.push_back(GapElement{pause.length});
    }
    void add(const cues::ParagraphBreak&) {
        end_line();
        rest = {};
        elements.push_back(GapElement{writer.show_.voices.pacing.paragraph * pauses()});
    }
    void add(const cues::InlineSound& sound) {
        end_line();
        spot(sound.description, sound.span);
    }
    void add(const cues::InlineDirection& direction) {
        if (const auto foreign = writer.tongues_.in_braces({direction.text, direction.span}))
            return add_foreign(foreign->language, foreign->words);
        const Spanned<std::string> words_in{direction.text, direction.span};
        if (const auto spoken_words = words_behind_a_language(words_in)) {
            writer.report_unknown_language(words_in);
            return add_foreign(voice.language, *spoken_words);
        }
        end_piece();
        if (fold_name(direction.text) == "normal") {
            return_to_usual();
        } else if (const auto* delivery = writer.show_.voices.delivery(voice, direction.text)) {
            deliveries = {delivery};
        } else if (writer.sounds_.knows_voice(direction.text)) {
            spot(direction.text, direction.span, mix::sounds::SoundRole::Voice);
        } else if (const auto* treatment = writer.mix_.treatment(direction.text)) {
            directions.treatments = {treatment->name};
        } else if (const auto* position = writer.show_.mix.position(direction.text)) {
            directions.position = position->name;
        } else {
            add_by_words(words_in);
        }
    }

    // "{from far away}", or a slip: "{pahse}", "{door slams}".
    void add_by_words(const Spanned<std::string>& words_in) {
        const auto known = cues::prose::staging::recognise(words_in.value);
        const bool is_sound = writer.sounds_.knows_surely(words_in.value);
        if (!known || (!known->complete && is_sound)) return writer.report_unknown_mark(words_in, voice);
        if (const auto meaning = writer.directions_.understand(words_in, &voice)) act(*meaning, words_in.span);
    }

    void return_to_usual() {
        deliveries.clear();
        directions.treatments = as_written.treatments;
        directions.position = as_written.position;
    }

    // A word of another language begins a line of its own.
    void speak_in(const std::string& other) {
        if (other == language) return;
        if (!words.empty()) {
            end_line();
            rest = between_languages;
        }
        language = other;
    }
    void add_foreign(const std::string& other, const std::vector<Spanned<std::string>>& foreign) {
        speak_in(other == voice.language ? std::string() : other);
        for (const auto& word : foreign) {
            written.push_back({word.value, false, false});
            words.push_back(word);
            bytes += word.value.size() + 1;
        }
        speak_in({});
    }

    // "(beat)", "[laughs]", "DOOR SLAMS.": what can be heard of it, and nothing is spoken.
    void add(const cues::Aside& aside) {
        end_piece();
        const auto meaning = writer.directions_.understand({aside.text, aside.span}, &voice);
        const bool heard = meaning && !meaning->sound.empty() && writer.sounds_.knows(std::string(meaning->sound));
        if (const auto* delivery = writer.show_.voices.delivery(voice, aside.text); delivery && !heard) {
            deliveries = {delivery};
        } else if (const std::string sound = sound_in(aside.text); writer.sounds_.knows_surely(sound)) {
            spot(sound, aside.span);
        } else {
            if (meaning) act(*meaning, aside.span);
            // A sentence of which one word was understood may be speech.
            if (!meaning || !meaning->complete) writer.report_unheard(aside);
        }
    }

    // What the words of a direction say in general.
    void act(const cues::prose::staging::Direction& meaning, Span span) {
        if (meaning.usual) return_to_usual();
        if (!meaning.delivery.empty()) deliveries = {writer.show_.voices.delivery(voice, meaning.delivery)};
        if (!meaning.treatment.empty()) directions.treatments = {std::string(meaning.treatment)};
        if (!meaning.position.empty()) directions.position = std::string(meaning.position);
        if (meaning.pause.value > 0.0) {
            rest = {};
            elements.push_back(GapElement{meaning.pause});
        }
        play(std::string(meaning.sound), span);
    }

    // A sound of the speaker's that the library may lack.
    void play(const std::string& sound, Span span) {
        if (!sound.empty() && writer.sounds_.knows(sound)) spot(sound, span);
    }

    // What the directions before the words ask for at once.
    void begin(bool without_words) {
        if (directions.pause.value > 0.0) elements.push_back(GapElement{directions.pause});
        for (const auto& sound : directions.sounds) play(sound.value, sound.span);
        if (!without_words) return;
        for (const auto& sound : directions.acts) play(sound.value, sound.span);
    }

    void add(const cues::SpeechPart& part) {
        std::visit([&](const auto& piece) { add(piece); }, part);
    }

    // A direction between two sentences takes nothing of the pause between them.
    void end_piece() {
        const bool stopped = !words.empty() && ends_sentence(words.back().value);
        end_line();
        if (stopped) rest = sentence_gap();
    }
    void take_rest() {
        if (rest.value > 0.0) elements.push_back(GapElement{rest});
        rest = {};
    }

    double pauses() const { return voices::takes::combine(deliveries).pauses; }
    Seconds sentence_gap() const { return writer.show_.voices.pacing.sentence * pauses(); }

    void spot(const std::string& description, Span span, mix::sounds::SoundRole role = mix::sounds::SoundRole::Effect) {
        if (auto element = writer.sounds_.spot(description, span, role)) {
            // A cough in weak speech is weak; but a sigh between shouts is no shout.
            element->heard.gain =
                element->heard.gain + Decibels{std::min(voices::takes::combine(deliveries).gain.value, 0.0)};
            if (cue.options.gain) element->heard.gain = element->heard.gain + cue.options.gain->value;
            element->heard.pan = heard({}).pan;
            element->heard.position = directions.position;
            element->heard.treatment = combined_treatment(writer.mix_, directions.treatments);
            take_rest();
            elements.push_back(std::move(*element));
        }
    }

    Heard heard(const voices::profiles::Delivery& delivery) const {
        const auto& options = cue.options;
        Heard result;
        // The built-in gains even out what levelling measures; one that the writer chose is a wish.
        const bool levelled = writer.mix_.book().levels.level_voices && !voice.gain_chosen;
        result.gain = writer.mix_.book().levels[mix::audio::Bus::Dialogue] + (levelled ? Decibels{0.0} : voice.gain) +
                      delivery.gain;
        if (options.gain) result.written_gain = options.gain->value;
        result.gain = result.gain + result.written_gain;
        result.delivery_gain = delivery.gain;
        if (!voice.gain_chosen) result.input_gain = voice.gain;
        result.polish = voice.polish.value_or(voice.engine == voices::profiles::EngineKind::EspeakNg);
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

    // Other programs vary by themselves, or can't.
    voices::takes::Variation vary(const std::string& text) {
        const auto time = ++writer.said_[{fold_name(character), text}];
        if (!voice.vary || voice.engine != voices::profiles::EngineKind::EspeakNg) return {};
        return voices::takes::variation_of(text, time);
    }

    void end_line() {
        if (words.empty()) return;
        if (!writer.without_lines_) write_line();
        written.clear();
        words.clear();
        bytes = 0;
    }

    void write_line() {
        const auto& speaker = language.empty() ? voice : writer.tongues_.voice_in(language, voice);
        auto text = writer.normalise(written, speaker);
        writer.tongues_.report_unsaid(text, words);
        // Words such as a lone dash have nothing to say: they make no line.
        if (text.text.empty()) return;
        const auto delivery = voices::takes::combine(deliveries);
        const double rate = cue.options.rate ? cue.options.rate->value : 1.0;
        const double pitch = cue.options.pitch ? cue.options.pitch->value : 0.0;
        const auto variation = vary(text.text);
        ScriptLine line;
        line.line = voices::takes::make_line(speaker, deliveries.empty() ? nullptr : &delivery, rate * variation.rate,
                                             pitch + variation.pitch, std::move(text));
        line.calibration = writer.calibration_of(voice);
        line.character = character;
        line.voice = voice.name;
        line.text = text_of(words);
        line.span = join(words.front().span, words.back().span);
        line.words = words;
        line.heard = heard(delivery);
        line.pauses = delivery.pauses;
        take_rest();
        elements.push_back(LineElement{writer.script_.lines.size()});
        writer.script_.lines.push_back(std::move(line));
    }
};

SpeechWriter::SpeechWriter(const show::Show& show, mix::sounds::ResolvedMix& mix, DirectionReader& directions,
                           SoundDesk& sounds, Script& script, const ScriptOptions& options, Diagnostics& diagnostics)
    : show_(show),
      mix_(mix),
      directions_(directions),
      sounds_(sounds),
      script_(script),
      memo_(options.memo),
      without_lines_(options.without_lines),
      diagnostics_(diagnostics),
      tongues_(show, diagnostics) {}

voices::text::NormalisedText SpeechWriter::normalise(std::span<const voices::text::WrittenWord> words,
                                                     const voices::profiles::VoiceProfile& voice) const {
    // Phonemes are eSpeak NG's own language.
    const auto notation = voice.engine == voices::profiles::EngineKind::Command
                              ? voices::text::Notation::LettersOnly
                              : voices::text::Notation::EspeakPhonemes;
    return memo_ ? memo_->normalise(words, voice.language, voice.pronounce, notation)
                 : voices::normalise::normalise(words, voice.language, voice.pronounce, notation);
}

const voices::profiles::VoiceProfile* SpeechWriter::voice_of(const std::string& character) {
    if (members_.empty())
        for (std::size_t i = 0; i < script_.cast.size(); ++i) members_.emplace(fold_name(script_.cast[i].character), i);
    const auto member = members_.find(fold_name(character));
    return member == members_.end() ? nullptr : &script_.cast[member->second].voice;
}

const voices::profiles::VoiceProfile* SpeechWriter::voice_for(const cues::Cue& cue, const std::string& character) {
    if (!cue.options.voice || is_direction(*cue.options.voice)) return voice_of(character);
    const auto& asked = *cue.options.voice;
    if (const auto* voice = show_.voices.voice(asked.value)) return voice;
    const auto names = names_in(show_.voices.voices, &voices::profiles::VoiceProfile::name);
    const std::string help = did_you_mean(
        asked.value, names, "define [voice." + asked.value + "] in voices.toml; `dramatis voices` lists what there is");
    diagnostics_.push_back({"E0403", "there is no voice '" + asked.value + "'", help, show_.sheet.at(asked.span)});
    return voice_of(character);
}

std::shared_ptr<const voices::takes::Line> SpeechWriter::calibration_of(const voices::profiles::VoiceProfile& voice) {
    if (!mix_.book().levels.level_voices) return nullptr;
    auto& line = calibrations_[&voice];
    if (!line) line = std::make_shared<const voices::takes::Line>(voices::speech::calibration_line(voice));
    return line;
}

std::vector<SpeechElement> SpeechWriter::perform(const cues::Cue& cue, const cues::Speech& speech,
                                                 const std::string& character) {
    const auto* voice = voice_for(cue, character);
    if (!voice) return {};
    SpokenPart spoken{*this, cue, *voice, character, directions_.read(directions_of(cue), voice)};
    spoken.begin(speech.parts.empty());
    for_each_part(speech, show_.from_story, sounds_, [&](const auto& piece) { spoken.add(piece); });
    spoken.end_line();
    fade_as_one(spoken.elements);
    return std::move(spoken.elements);
}

// "voice cracking" asks for no voice unless the show has one of that name.
bool SpeechWriter::is_direction(const Spanned<std::string>& voice) const {
    if (show_.voices.voice(voice.value) || !show_.sheet.source) return false;
    const std::string_view written = show_.sheet.source->text(voice.span);
    if (written.find_first_of(":=") != written.npos) return false;
    return is_participle_of_voices(voice.value) || cues::prose::staging::recognise(written).has_value();
}

std::vector<Spanned<std::string>> SpeechWriter::directions_of(const cues::Cue& cue) const {
    auto directions = cue.options.directions;
    if (const auto& voice = cue.options.voice; voice && is_direction(*voice))
        directions.push_back({std::string(show_.sheet.source->text(voice->span)), voice->span});
    return directions;
}

void SpeechWriter::report_unheard(const cues::Aside& aside) {
    if (!unheard_.insert(fold_name(aside.text)).second) return;
    diagnostics_.push_back(
        {"W0412",
         "'" + shortened(aside.text, 60) + "' is taken for a direction: it isn't spoken, and nothing of it is heard",
         aside.mark == cues::AsideMark::Capitals
             ? "write SOUND: or NOTE: before it; if it is spoken, put it in the line above"
             : "write a sound or a pause in braces, as {sigh} or {pause 1 s}; if it is spoken, leave the brackets out",
         show_.sheet.at(aside.span)});
}

// `{phone rings}`, `{pahse 2 s}`: names what comes nearest.
void SpeechWriter::report_unknown_mark(const Spanned<std::string>& mark, const voices::profiles::VoiceProfile& voice) {
    if (!unheard_.insert("{" + fold_name(mark.value)).second) return;
    diagnostics_.push_back(
        {"W0414", "{" + shortened(mark.value, 60) + "} is no mark that is known: nothing of it is spoken or heard",
         nearest_mark(mark.value, show_.voices, voice, mix_.book(), sounds_), show_.sheet.at(mark.span)});
}

void SpeechWriter::report_unknown_language(const Spanned<std::string>& mark) {
    const std::string code = mark.value.substr(0, mark.value.find(':'));
    if (!unheard_.insert("{" + code + ":").second) return;
    diagnostics_.push_back({"W0415",
                            "there is no language '" + code + "': the words are spoken in the language of the speech",
                            nearest_language(code), show_.sheet.at(mark.span)});
}

void SpeechWriter::report_silence(const cues::Cue& cue, const cues::Speech& speech) {
    const std::string who = speech.characters.empty() ? std::string() : speech.characters.front().value;
    diagnostics_.push_back({"W0413", "'" + who + "' has directions here, and nothing to say",
                            "write words, or a sound in braces such as {sigh}", show_.sheet.at(cue.span)});
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
    SpokenPart spoken{*this, cue, *voice, character, directions_.read(directions_of(cue), voice)};
    ScriptLine line;
    line.recording = std::move(source);
    line.character = character;
    line.voice = voice->name;
    for_each_part(speech, show_.from_story, sounds_, [&](const auto& piece) {
        if constexpr (std::is_same_v<std::decay_t<decltype(piece)>, cues::SpeechPart>)
            if (const auto* word = std::get_if<cues::Word>(&piece)) line.words.push_back({word->text, word->span});
    });
    line.text = text_of(line.words);
    line.span = line.words.empty() ? cue.span : join(line.words.front().span, line.words.back().span);
    // A recorded actor whispers by himself: of a delivery only the writer's own gain counts.
    line.heard = spoken.heard({});
    script_.lines.push_back(std::move(line));
    return {LineElement{script_.lines.size() - 1}};
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
        if (voice && voice->engine == voices::profiles::EngineKind::Takes && !cue.options.voice) {
            if (const auto file = find_recording(show_, cue, *voice, script_.files, diagnostics_)) {
                written.voices.push_back(play_recording(cue, speech, character.value, *file));
            }
            continue;
        }
        written.voices.push_back(perform(cue, speech, character.value));
    }
    const auto is_empty = [](const auto& elements) { return elements.empty(); };
    const bool silent = speech.parts.empty() || !speech.asides.empty();
    if (silent && !written.voices.empty() && std::ranges::all_of(written.voices, is_empty)) report_silence(cue, speech);
    return written;
}

}  // namespace dramatis::pipeline::script
