#include "voices/speech/espeak/espeak_emphasis.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis::voices::speech::espeak {
namespace {

// Absolute values: relative ones can't be undone at the end of the scale.
std::string command(int pitch, int rate_wpm) { return fmt::format("\x01{}P\x01{}S", pitch, rate_wpm); }

}  // namespace

EmphasisedText::EmphasisedText(const takes::Line& line) {
    const std::string& text = line.text.text;
    const auto raised = command(std::min(99, line.prosody.pitch + emphasis_pitch),
                                std::max(80, static_cast<int>(std::lround(line.prosody.rate_wpm * emphasis_rate))));
    const auto plain = command(line.prosody.pitch, line.prosody.rate_wpm);
    bool is_raised = false;
    std::size_t copied = 0;
    std::uint32_t characters = 0;
    for (const text::TextRun& run : line.text.runs) {
        if (run.emphasised == is_raised) continue;
        // In front of the next run, not behind this one: eSpeak NG reports a word after a command at the command's place.
        const auto before = text.substr(copied, run.begin - copied);
        copied = run.begin;
        is_raised = run.emphasised;
        const auto& inserted = is_raised ? raised : plain;
        characters += static_cast<std::uint32_t>(count_code_points(before));
        commands_.push_back({.at = characters + 1, .length = static_cast<std::uint32_t>(inserted.size())});
        characters += static_cast<std::uint32_t>(inserted.size());
        text_ += before;
        text_ += inserted;
    }
    text_.append(text, copied);
}

std::uint32_t EmphasisedText::written_character(std::uint32_t character) const {
    std::uint32_t inserted = 0;
    for (const Command& command : commands_) {
        if (character < command.at) break;
        if (character < command.at + command.length) return command.at - inserted;
        inserted += command.length;
    }
    return character - inserted;
}

}  // namespace dramatis::voices::speech::espeak
