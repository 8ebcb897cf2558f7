#include "pipeline/cli/timings.h"

#include "core/files/file.h"
#include "core/trace.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/json_documents.h"

namespace dramatis::pipeline::cli {

int run_with_timings(const std::filesystem::path& file, const std::function<int()>& command) {
    if (file.empty()) return command();
    auto trace = FileInProgress::create(file);
    if (!trace) return print_failure(trace.error()), exit_failed;
    const TraceRecording recording;
    name_trace_row("main");
    const int code = command();
    if (code == exit_usage) return code;  // perhaps the trace's file was wrong
    auto written = trace->write(trace_json(recording.rows()));
    if (written) written = trace->publish();
    if (written) return code;
    print_failure(written.error());
    return code == exit_done ? exit_failed : code;
}

}  // namespace dramatis::pipeline::cli
