#include "cues/scripts/format.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/heads.h"
#include "cues/scripts/fountain_recognition.h"

namespace dramatis::cues::scripts {
namespace {

struct Named {
    Format format;
    std::string_view name, title;
    std::array<std::string_view, 4> extensions;
};
constexpr std::array formats{
    Named{Format::CueSheet, "cues", "a cue sheet", {".cues"}},
    Named{Format::Story, "story", "a story in prose", {}},
    Named{Format::Fountain, "fountain", "a Fountain script", {".fountain", ".spmd"}},
    Named{Format::Fdx, "fdx", "a Final Draft script", {".fdx"}},
    Named{Format::Docx, "docx", "a Word document", {".docx", ".docm", ".dotx"}},
    Named{Format::Odt, "odt", "an OpenDocument text", {".odt", ".ott"}},
    Named{Format::Epub, "epub", "an e-book", {".epub"}},
    Named{Format::Html, "html", "a web page", {".html", ".htm", ".xhtml"}},
    Named{Format::Markdown, "markdown", "a Markdown document", {".md", ".markdown", ".mdown", ".mkd"}},
    Named{Format::Pdf, "pdf", "a PDF", {".pdf"}},
    Named{Format::Bbc, "bbc", "a radio script", {}},
    Named{Format::Us, "us", "a radio script with numbered cues", {}},
    Named{Format::Play, "play", "a stage play", {}},
    Named{Format::Xil, "xil", "a cue script", {}},
};
constexpr auto names = [] {
    std::array<std::string_view, formats.size()> all{};
    for (std::size_t i = 0; i < formats.size(); ++i) all[i] = formats[i].name;
    return all;
}();

// Heads begin a third of the lines or more.
bool looks_like_a_sheet(std::string_view text) {
    constexpr std::size_t enough = 2000;  // lines: what kind of text it is shows sooner
    std::size_t lines = 0, heads = 0;
    while (!text.empty() && lines < enough) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (trim(line).empty() || line.front() == '#') continue;
        ++lines;
        const auto head = read_head(line);
        heads += head && head->flaw == Head::Flaw::None ? 1u : 0u;
    }
    return lines == 0 || 3 * heads >= lines;
}

}  // namespace

std::string_view name_of(Format format) { return std::ranges::find(formats, format, &Named::format)->name; }
std::string_view title_of(Format format) { return std::ranges::find(formats, format, &Named::format)->title; }

std::optional<Format> format_named(std::string_view name) {
    const auto found = std::ranges::find(formats, name, &Named::name);
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

std::span<const std::string_view> format_names() { return names; }

RecognisedFormat recognise_format(const std::filesystem::path& name, std::string_view text) {
    const std::string extension = to_lower(name.extension().string());
    // A text is no PDF, whatever its name.
    for (const Named& each : formats)
        if (each.format != Format::Pdf && !extension.empty() &&
            std::ranges::find(each.extensions, extension) != each.extensions.end())
            return {each.format, "its name ends in " + extension};
    if (const auto why = reason_for_fountain(text)) return {Format::Fountain, std::string(*why)};
    if (looks_like_a_sheet(text)) return {Format::CueSheet, "its lines begin like cues"};
    return {Format::Story, "it is prose"};
}

}  // namespace dramatis::cues::scripts
