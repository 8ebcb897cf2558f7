#include "cues/prose/sheet/completeness.h"

#include <fmt/format.h>

#include "core/text.h"
#include "cues/parser.h"

namespace dramatis::cues::prose::sheet {
namespace {

// Calls `each` with the place of every run of letters, marks and digits.
template <class Each>
void for_each_word(std::string_view text, Each each) {
    std::size_t begin = text.size();
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        const bool belongs = is_letter(point.value) || is_digit(point.value) || is_mark(point.value);
        if (belongs && begin == text.size()) begin = at;
        if (!belongs && begin != text.size()) {
            each(begin, at);
            begin = text.size();
        }
        at += point.bytes;
    }
    if (begin != text.size()) each(begin, text.size());
}

struct StoryWord {
    std::string_view text;
    std::uint32_t at = 0;
};

std::vector<StoryWord> words_of_the_story(const text::Story& story) {
    std::vector<StoryWord> words;
    for (const text::Block& block : story.blocks) {
        if (block.kind == text::BlockKind::LeftOut || block.kind == text::BlockKind::SceneBreak) continue;
        const std::string_view text = story.text(block.span);
        for_each_word(text, [&](std::size_t begin, std::size_t end) {
            words.push_back({text.substr(begin, end - begin), block.span.begin + static_cast<std::uint32_t>(begin)});
        });
    }
    return words;
}

void add_words(std::string_view text, std::vector<std::string>& words) {
    for_each_word(text,
                  [&](std::size_t begin, std::size_t end) { words.emplace_back(text.substr(begin, end - begin)); });
}

std::vector<std::string> words_of_the_sheet(const Adaptation& adaptation) {
    const auto parsed = parse_cue_sheet(std::make_shared<SourceText>("adapted sheet", adaptation.sheet()));
    std::vector<SheetLine::Kind> scenes;
    for (const SheetLine& line : adaptation.lines)
        if (line.kind == SheetLine::Kind::Heading || line.kind == SheetLine::Kind::Scene) scenes.push_back(line.kind);
    std::vector<std::string> words;
    std::size_t scene_number = 0;
    for (const Cue& cue : parsed.sheet.cues) {
        if (const auto* speech = std::get_if<Speech>(&cue.body)) {
            for (const auto& part : speech->parts)
                if (const auto* word = std::get_if<Word>(&part)) add_words(word->text, words);
        } else if (const auto* scene = std::get_if<Scene>(&cue.body)) {
            const bool is_heading = scene_number < scenes.size() && scenes[scene_number] == SheetLine::Kind::Heading;
            if (is_heading) add_words(scene->title, words);
            ++scene_number;
        }
    }
    return words;
}

}  // namespace

Result<> check_completeness(const Adaptation& adaptation) {
    const auto expected = words_of_the_story(adaptation.story);
    const auto found = words_of_the_sheet(adaptation);
    const std::size_t count = std::min(expected.size(), found.size());
    for (std::size_t i = 0; i <= count; ++i) {
        if (i == count && expected.size() == found.size()) return {};
        if (i < count && expected[i].text == found[i]) continue;
        const std::uint32_t at = i < expected.size() ? expected[i].at : expected.empty() ? 0 : expected.back().at;
        const auto length = static_cast<std::uint32_t>(i < expected.size() ? expected[i].text.size() : 0);
        return failure("E0150", "the adapted sheet doesn't have the story's words from here on",
                       "please report it, with the story: no word may be lost",
                       {adaptation.story.source, {at, at + length}});
    }
    return {};
}

}  // namespace dramatis::cues::prose::sheet
