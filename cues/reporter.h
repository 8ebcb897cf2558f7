// Collects the diagnostics of one source. Keeps the first hundred errors and the first hundred warnings, so that the
// messages about a file of noise take no more memory than the file. [one thread]
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "core/source.h"

namespace dramatis::cues {

class Reporter {
  public:
    static constexpr std::size_t most_of_a_kind = 100;

    explicit Reporter(SourceRef source) : source_(std::move(source)) {}

    void report(std::string_view code, std::string message, std::string help, Span span);
    // In source order; a note at the end gives the number of those beyond the limit.
    Diagnostics take();

    bool has_errors() const { return errors_ > 0; }
    const SourceRef& source() const { return source_; }
    std::string_view text() const { return source_->text(); }
    // The place of a part of the source's own text.
    Span span_of(std::string_view part) const;

  private:
    SourceRef source_;
    Diagnostics diagnostics_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

// The text between quotation marks for a message, cut to a readable length: 'heavy door…'.
std::string in_quotes(std::string_view text);

}  // namespace dramatis::cues
