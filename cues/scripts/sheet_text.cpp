#include "cues/scripts/sheet_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "cues/header_fields.h"
#include "cues/heads.h"
#include "cues/parser.h"
#include "cues/prose/sheet/body_writer.h"
#include "cues/prose/staging/heading_place.h"
#include "cues/prose/text/language.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/pause_line.h"
#include "cues/scripts/sheet_words.h"
#include "cues/scripts/speech_text.h"
#include "cues/scripts/title_lines.h"
#include "cues/speaker_names.h"

namespace dramatis::cues::scripts {
namespace {

using prose::sheet::has_words;

// How a sheet ends, and how its export does.
bool is_number_of_scene(const std::string& number) {
    const std::string line = "SCENE " + number + ": x";
    const auto read = read_head(line);
    return read && read->kind == CueKind::Scene && !read->scene_number.empty();
}

// "PAUSE: 2 s" as it is; "LONG PAUSE" lasts longer than a beat that nothing is said of.
std::string pause_cue(const std::string& text) {
    if (is_pause_line(text)) return text;
    constexpr double usual = 1.2;  // seconds
    const double length = length_of_pause(text).value;
    return length > usual ? fmt::format("BEAT: {} s", length) : std::string("BEAT");
}

bool is_end_line(std::string_view text) { return text == "END" || text.starts_with("END:"); }

class SheetTextWriter {
  public:
    SheetTextWriter(const ScriptDocument& document, const SheetOptions& options)
        : document_(document), options_(options) {}

    SheetText run() {
        name_characters();
        write_header();
        for (const Element& element : document_.elements) {
            element_ = &element;
            write(element);
        }
        mend();
        for (const Block& block : blocks_) {
            if (block.element != nullptr) result_.origins.push_back({result_.text.size(), block.element->span});
            result_.text += block.text;
        }
        return std::move(result_);
    }

  private:
    struct Block {
        std::string text;
        const Element* element = nullptr;
    };

    // -- names
    void name_characters() {
        SpeakerNames unique;
        for (const Element& element : document_.elements)
            for (const std::string& name : element.characters) {
                const std::string folded = fold_name(name);
                if (names_.contains(folded)) continue;
                const std::string head = unique.add(speaker_name(name));
                names_.emplace(folded, head);
                result_.characters.push_back(head);
            }
        const auto is_taken = [&](std::string_view name) {
            return std::ranges::find(result_.characters, name) != result_.characters.end();
        };
        // A narrator of the script's own is somebody: another voice tells what happens.
        narrator_ = is_taken("NARRATOR") ? (is_taken("READER") ? "STAGE DIRECTIONS" : "READER") : "NARRATOR";
    }
    std::string heads_of(const Element& speech) const {
        std::vector<std::string> heads;
        for (const std::string& name : speech.characters) heads.push_back(names_.at(fold_name(name)));
        return listed(heads, " & ");
    }

    // -- the header
    // By what is spoken.
    std::optional<prose::text::Language> language() const {
        std::string words;
        for (const Element& element : document_.elements)
            for (const SpeechPart& part : element.parts)
                if (part.kind == SpeechPart::Kind::Words) words += part.text + '\n';
        return prose::text::sure_language_of(words);
    }
    void write_header() {
        std::string text, notes;
        std::set<std::string> written;
        for (const auto& [key, value] : document_.title_page) {
            const std::string line = plain_line(value);
            std::string name = plain_line(key);
            const std::string folded = fold_name(key);
            if (folded == "authors" || folded == "writtenby") name = "Author";
            const bool is_ours = is_known_header_key(name);
            static constexpr std::array taken{"title", "author", "series", "episode"};
            const bool fits = !is_ours || std::ranges::find(taken, fold_name(name)) != taken.end() ||
                              (fold_name(name) == "language" && is_language_tag(line));
            const std::string entry = fmt::format("{}: {}", name, line);
            if (line.empty()) continue;
            if (!fits || !read_header_line(entry) || reserved_word(to_upper(name)) ||
                !written.insert(fold_name(name)).second)
                notes += fmt::format("NOTE: {}\n", note_text(entry));
            else
                text += entry + '\n';
        }
        if (!written.contains("language"))
            if (const auto guess = language(); guess && !prose::text::language_code(*guess).empty()) {
                text += fmt::format("Language: {}\n", prose::text::language_code(*guess));
                result_.guessed_language = prose::text::language_name(*guess);
            }
        if (!options_.imported_from.empty())
            text += fmt::format("{}: {}\n", imported_from_key, plain_line(options_.imported_from));
        if (!text.empty()) blocks_.push_back({text, nullptr});
        if (!notes.empty()) blocks_.push_back({(blocks_.empty() ? "" : "\n") + notes, nullptr});
    }

    // -- elements
    void write(const Element& element) {
        switch (element.kind) {
            case ElementKind::Scene:
                return write_scene(element);
            case ElementKind::Action:
                return write_action(element);
            case ElementKind::Speech:
                return write_speech(element);
            case ElementKind::Sound:
            case ElementKind::Music:
            case ElementKind::Ambience:
                return write_sound(element);
            case ElementKind::Pause:
                return add(cue_number(element.number) + pause_cue(element.text) + '\n');
            case ElementKind::Section:
                if (&element == &document_.elements.back() && is_end_line(element.text)) return write_end(element.text);
                return write_note(element.text);
            case ElementKind::Transition:
            case ElementKind::Note:
            case ElementKind::Cue:
                return write_note(element.text);
        }
    }
    void add(const std::string& text) {
        const std::string_view gap = blocks_.empty() ? "" : text.starts_with("SCENE") ? "\n\n" : "\n";
        blocks_.push_back({std::string(gap) + text, element_});
    }

    void write_scene(const Element& scene) {
        std::string title = without_parentheses(scene.text);
        constexpr std::string_view kind = "SCENE";
        std::string head(kind);
        if (!scene.number.empty()) {
            const std::string number = plain_line(scene.number);
            // "Scene One" of a heading is SCENE ONE.
            if (is_number_of_scene(number))
                head = "SCENE " + number;
            else if (is_number_of_scene(to_upper(number)))
                head = "SCENE " + to_upper(number);
            else
                title = number + (title.empty() ? "" : ". " + title);
        }
        const std::string_view acoustic = prose::staging::acoustic_of_heading(title);
        // A scene with a number may stand alone.
        if (!title.empty())
            head += ": " + title;
        else if (head == kind)
            head += ':';
        add(head + (acoustic.empty() ? "" : fmt::format(" (acoustic: {})", acoustic)) + '\n');
    }

    void write_action(const Element& action) {
        if (options_.action == ActionMode::Note || !has_words(action.text)) return write_note(action.text);
        if (options_.action == ActionMode::Sounds) return write_heard(action.text);
        const std::string body = spoken_text(action.text);
        for (const std::string_view part : prose::sheet::cut_body(body)) add(fmt::format("{}: {}\n", narrator_, part));
    }
    // Sentence by sentence.
    void write_heard(const std::string& text) {
        std::string rest;
        std::size_t begin = 0;
        while (begin < text.size()) {
            std::size_t end = begin;
            do end = std::min(text.find_first_of(".!?", end + 1), text.size());
            while (end < text.size() && end + 1 < text.size() && text[end + 1] != ' ');
            const std::string sentence(trim(std::string_view(text).substr(begin, end + 1 - begin)));
            begin = std::min(end + 1, text.size());
            if (sentence.empty()) continue;
            const std::string description = sound_text(sentence);
            if (!description.empty() && options_.has_sound && options_.has_sound(description)) {
                if (!rest.empty()) write_note(rest);
                rest.clear();
                add("SOUND: " + description + '\n');
            } else {
                rest += rest.empty() ? sentence : ' ' + sentence;
            }
        }
        if (!rest.empty()) write_note(rest);
    }

    void write_sound(const Element& sound) {
        const SoundKind kind = sound.kind == ElementKind::Music      ? SoundKind::Music
                               : sound.kind == ElementKind::Ambience ? SoundKind::Ambience
                                                                     : SoundKind::Effect;
        static constexpr std::array<std::string_view, 3> heads{"SOUND", "AMBIENCE", "MUSIC"};
        const std::string_view head = heads[static_cast<std::size_t>(kind)];
        const std::string text = sound_text(sound.text);
        if (!has_words(text)) return write_note(sound.text);
        const std::string number = cue_number(sound.number);
        add(fmt::format("{}{}: {}\n", number, head, text));
    }

    void write_note(std::string_view text) {
        const std::string note = note_text(text);
        if (!note.empty()) add("NOTE: " + note + '\n');
    }
    // Of the sheet: "END: of part one".
    void write_end(std::string_view text) {
        const std::string words = note_text(text.substr(std::min(text.find(':'), text.size() - 1) + 1));
        add(text == "END" || words.empty() ? "END\n" : "END: " + words + '\n');
    }
    // -- speeches
    void write_speech(const Element& speech) {
        const SpeechText text = speech_text(speech, heads_of(speech));
        if (!text.text.empty()) add(text.text);
        for (const std::string& note : text.notes) write_note(note);
    }
    // -- what a sheet would not read becomes a note
    void mend() {
        for (int turn = 0; turn < 3; ++turn) {
            std::string text;
            std::vector<std::size_t> ends;
            for (const Block& block : blocks_) {
                text += block.text;
                ends.push_back(text.size());
            }
            const auto parsed = parse_cue_sheet(std::make_shared<SourceText>("sheet", std::move(text)));
            std::set<std::size_t> wrong;
            std::map<std::size_t, std::string> why;
            for (const Diagnostic& problem : parsed.diagnostics) {
                if (problem.severity() != Severity::Error) continue;
                const auto at = std::ranges::upper_bound(ends, static_cast<std::size_t>(problem.where.span.begin));
                const auto block = static_cast<std::size_t>(std::min(at, std::prev(ends.end())) - ends.begin());
                wrong.insert(block);
                why.emplace(block, problem.message);
            }
            if (wrong.empty()) return;
            for (const std::size_t block : wrong) become_note(blocks_[block], why[block]);
        }
    }
    void become_note(Block& block, const std::string& why) {
        const std::string content = plain_line(block.text);
        const std::string note = without_parentheses(content);
        block.text = note.empty() ? "" : "\nNOTE: " + note + '\n';
        result_.kept.push_back({block.element ? block.element->span : Span{}, content, why});
    }

    const ScriptDocument& document_;
    const SheetOptions& options_;
    std::map<std::string, std::string> names_;  // folded, to heads
    std::string narrator_;
    const Element* element_ = nullptr;
    std::vector<Block> blocks_;
    SheetText result_;
};

}  // namespace

SheetText sheet_text(const ScriptDocument& document, const SheetOptions& options) {
    return SheetTextWriter(document, options).run();
}

std::string contents_of(const ScriptDocument& document) {
    std::map<ElementKind, std::size_t> counts;
    std::set<std::string> characters;
    for (const Element& element : document.elements) {
        ++counts[element.kind];
        for (const std::string& name : element.characters) characters.insert(fold_name(name));
    }
    std::vector<std::string> parts;
    const auto count = [&](std::size_t number, std::string_view one, std::string_view several) {
        if (number > 0) parts.push_back(fmt::format("{} {}", number, number == 1 ? one : several));
    };
    count(counts[ElementKind::Scene], "scene", "scenes");
    count(counts[ElementKind::Speech], "speech", "speeches");
    if (!parts.empty() && !characters.empty()) parts.back() += " by " + counted(characters.size(), "character");
    count(counts[ElementKind::Action], "paragraph of action", "paragraphs of action");
    count(counts[ElementKind::Sound] + counts[ElementKind::Music] + counts[ElementKind::Ambience], "sound", "sounds");
    count(counts[ElementKind::Transition], "transition", "transitions");
    count(counts[ElementKind::Note] + counts[ElementKind::Section], "note", "notes");
    return listed(parts, ", ");
}

}  // namespace dramatis::cues::scripts
