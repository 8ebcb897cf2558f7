#include "cues/scripts/web_captions.h"

#include <algorithm>

#include "core/text.h"
#include "cues/scripts/layout_line.h"

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

// "<i>", "</font>", "<00:19.000>", and not "<3".
bool begins_tag(std::string_view text) {
    if (text.size() < 2) return false;
    const char c = text[1] == '/' ? (text.size() > 2 ? text[2] : ' ') : text[1];
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return is_letter || (is_digit_char(c) && text.substr(0, text.find('>')).contains(':'));
}

// "{\\an8}" of SubRip tells where the words are seen.
bool begins_place(std::string_view text) { return text.starts_with("{\\"); }

// "<v.loud Anna>" names who speaks; other tags are about the look.
std::string without_tags(std::string_view line) {
    std::string words;
    while (!line.empty()) {
        const std::size_t open = std::min(line.find_first_of("<{"), line.size());
        words += line.substr(0, open);
        line.remove_prefix(open);
        if (line.empty()) break;
        const bool is_place = begins_place(line);
        const std::size_t close = line.find(is_place ? '}' : '>');
        if (close == std::string_view::npos || (!is_place && !(line.front() == '<' && begins_tag(line)))) {
            words += line.front();
            line.remove_prefix(1);
            continue;
        }
        const std::string_view tag = line.substr(1, close - 1);
        const std::size_t space = tag.find(' ');
        if ((tag.starts_with("v ") || tag.starts_with("v.")) && space != std::string_view::npos)
            words.append(trim(tag.substr(space))).append(": ");
        line.remove_prefix(close + 1);
    }
    return std::string(trim(words));
}

// "00:00:01,000 --> 00:00:03,000 position:50%": the times of a caption.
bool is_line_of_times(std::string_view line) {
    const std::size_t arrow = line.find("-->");
    if (arrow == std::string_view::npos) return false;
    const std::string_view from = trim(line.substr(0, arrow));
    return from.contains(':') && from.find_first_not_of("0123456789:.,") == std::string_view::npos;
}

std::string_view line_below(std::string_view text) { return trim(text.substr(0, text.find('\n'))); }

bool is_number(std::string_view line) { return !line.empty() && std::ranges::all_of(line, is_digit_char); }

// SubRip has no head: its first caption tells. The bytes of blank lines before it; nothing: it is no SubRip.
std::optional<std::size_t> begin_of_subrip(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    std::string_view rest = text.substr(begin);
    std::string_view line = take_caption_line(rest);
    if (is_number(line)) line = take_caption_line(rest);
    return is_line_of_times(line) ? std::optional(begin) : std::nullopt;
}

bool is_web_vtt(std::string_view text) {
    constexpr std::string_view head = "WEBVTT";
    return text.starts_with(head) && (text.size() == head.size() || text[head.size()] <= ' ');
}

}  // namespace

std::optional<CaptionTranscript> transcript_of_captions(std::string_view text) {
    const bool is_web = is_web_vtt(text);
    if (is_web) {
        skip_block(text);
    } else {
        const auto begin = begin_of_subrip(text);
        if (!begin) return std::nullopt;
        text.remove_prefix(*begin);
    }
    CaptionTranscript transcript;
    bool begins = true;  // a block
    while (!text.empty()) {
        const std::string_view block = text;
        const std::string_view line = take_caption_line(text);
        if (is_web && begins && (line == "STYLE" || line == "REGION" || line.starts_with("NOTE"))) {
            skip_block(text);
            if (line.starts_with("NOTE"))
                document::count_left_out(transcript.left_out, document::kinds::comments,
                                         document::count_words(block.substr(4, block.size() - text.size() - 4)));
            continue;
        }
        // What stands above a caption's times is its number or, in WebVTT, its name.
        const bool is_above_times = is_line_of_times(line_below(text));
        if (is_line_of_times(line)) {
            document::count_left_out(transcript.left_out, "times", 2);
        } else if (is_above_times && (is_number(line) || (is_web && begins && !line.empty()))) {
            document::count_left_out(transcript.left_out,
                                     is_number(line) ? "numbers of captions" : "names of captions");
        } else if (const std::string words = without_tags(line); !words.empty()) {
            transcript.text += words + '\n';
        }
        begins = line.empty();
    }
    return transcript;
}

}  // namespace dramatis::cues::scripts
