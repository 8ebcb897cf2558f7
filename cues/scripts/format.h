// The forms that scripts come in, and which one a file has.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dramatis::cues::scripts {

enum class Format {
    CueSheet,  // this program's own
    Story,     // prose
    Fountain,
    Fdx,  // Final Draft
    // Documents, which may hold a script or prose.
    Docx,
    Odt,
    Epub,
    Html,
    Markdown,
    Pdf,
    // Plain text with a layout of its own, read alike.
    Bbc,   // scenes with headings, names before their words
    Us,    // numbered cues, as American networks have them
    Play,  // printed for the stage: "NAME. words", acts
    Xil,   // Markdown with [SFX: …] and === sections ===
};

// "fountain", as --from takes it.
std::string_view name_of(Format format);
// What people call it: "a Fountain script".
std::string_view title_of(Format format);
std::optional<Format> format_named(std::string_view name);
std::span<const std::string_view> format_names();

struct RecognisedFormat {
    Format format = Format::Story;
    std::string why;  // "its name ends in .fountain"
};

// By the file's name and by what stands in it. `text` is UTF-8. [any thread]
RecognisedFormat recognise_format(const std::filesystem::path& name, std::string_view text);

}  // namespace dramatis::cues::scripts
