// A text that somebody wrote (a cue sheet, a TOML file) and places in it, so that messages can point at their cause.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis {

// Half-open range of byte offsets in a SourceText. An empty span is a point.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool operator==(const Span&) const = default;
    constexpr std::uint32_t size() const { return end - begin; }
};
// The smallest span that holds both.
constexpr Span join(Span a, Span b) { return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end}; }

// A value and where it was written.
template <class T>
struct Spanned {
    T value{};
    Span span;
    bool operator==(const Spanned&) const = default;
};

// Both count from 1; the column counts code points (a tab or a combining mark is one).
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    bool operator==(const LineColumn&) const = default;
};

// Immutable text with a name for messages; at most 4 GiB (checked where files are read). [any thread]
class SourceText {
  public:
    SourceText(std::string name, std::string text);

    const std::string& name() const { return name_; }
    std::string_view text() const { return text_; }
    std::string_view text(Span span) const { return text().substr(span.begin, span.size()); }
    LineColumn position(std::uint32_t offset) const;
    // Line `number` (from 1) without its line end.
    std::string_view line(std::uint32_t number) const;
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }
    // Byte offset at which line `number` (from 1) starts.
    std::uint32_t line_start(std::uint32_t number) const { return line_starts_[number - 1]; }

  private:
    std::uint32_t code_points_before(std::uint32_t offset) const;

    std::string name_;
    std::string text_;
    std::vector<std::uint32_t> line_starts_;
    std::vector<std::uint32_t>
        code_points_;  // before each block of the text: a line may be long and have many messages
};

using SourceRef = std::shared_ptr<const SourceText>;

// A place in a source. Without a source: no place, as for a command line or a device.
struct Location {
    SourceRef source;
    Span span;
};

}  // namespace dramatis
