// What other programs read, as JSON: diagnostics, quotations, words, a machine's health, a trace. The report is in report.h.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "core/trace.h"
#include "cues/prose/sheet/adaptation.h"
#include "pipeline/cli/health.h"
#include "pipeline/cli/word_list.h"

namespace dramatis::pipeline::cli {

// An array of objects: code, severity, message, help, file, line, column, end_line, end_column. Ends with a line feed.
std::string diagnostics_json(std::span<const Diagnostic> diagnostics);

// An object a line, one for each quotation: start and end in the story (code points, marks left out), speaker, kind,
// confidence, evidence.
std::string quotations_json_lines(const cues::prose::sheet::Adaptation& adaptation);

// An object of objects of texts, and "faults": the names of what doesn't work.
std::string health_json(std::span<const Section> sections);

std::string word_table(const std::vector<ListedWord>& words);
// {"words": [{word, kind, count, spoken, phonemes, language, voice}]}; ends with a line feed.
std::string words_json(const std::vector<ListedWord>& words);

// In the trace event format, one "thread" a row; times in microseconds.
std::string trace_json(std::span<const TraceRow> rows);

// Whether a text begins as the functions above write it.
bool is_trace_beginning(std::string_view text);
bool is_quotations_beginning(std::string_view text);

}  // namespace dramatis::pipeline::cli
