#include "cues/scripts/web_captions.h"

#include <algorithm>

#include "core/text.h"
#include "cues/scripts/document/left_out.h"

namespace dramatis::cues::scripts {
namespace {

std::string_view take_caption_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return trim(line);
}

// Up to the blank line behind it.
void skip_block(std::string_view& text) {
    while (!text.empty() && !take_caption_line(text).empty()) {
    }
}

// "<v.loud Anna>" names who speaks; other tags are about the look.
std::string without_tags(std::string_view line) {
    std::string words;
    while (!line.empty()) {
        const std::size_t open = std::min(line.find('<'), line.size());
        const std::size_t close = line.find('>', open);
        words += line.substr(0, open);
        if (close == std::string_view::npos) return words.append(line.substr(open));
        const std::string_view tag = line.substr(open + 1, close - open - 1);
        const std::size_t space = tag.find(' ');
        if ((tag.starts_with("v ") || tag.starts_with("v.")) && space != std::string_view::npos)
            words.append(trim(tag.substr(space))).append(": ");
        line.remove_prefix(close + 1);
    }
    return words;
}

// With hours, as all transcripts have it: "00:00:01.000 --> 00:00:03.000".
std::string with_hours(std::string_view times) {
    const std::string_view from = times.substr(0, times.find(' '));
    return (std::ranges::count(from, ':') == 1 ? "00:" : "") + std::string(times);
}

}  // namespace

std::optional<CaptionTranscript> transcript_of_captions(std::string_view text) {
    constexpr std::string_view head = "WEBVTT";
    if (!text.starts_with(head) || (text.size() > head.size() && text[head.size()] > ' ')) return std::nullopt;
    skip_block(text);
    CaptionTranscript transcript;
    bool begins = true;  // a block
    while (!text.empty()) {
        const std::string_view block = text;
        const std::string_view line = take_caption_line(text);
        if (begins && (line == "STYLE" || line == "REGION" || line.starts_with("NOTE"))) {
            skip_block(text);
            if (line.starts_with("NOTE"))
                transcript.comment_words += document::count_words(block.substr(4, block.size() - text.size() - 4));
            continue;
        }
        // What a block begins with may be its name.
        const std::string_view below = trim(text.substr(0, text.find('\n')));
        const bool is_name = begins && below.contains("-->");
        if (line.contains("-->"))
            transcript.text += with_hours(line) + '\n';
        else if (!is_name || line.empty())
            transcript.text += without_tags(line) + '\n';
        begins = line.empty();
    }
    return transcript;
}

}  // namespace dramatis::cues::scripts
