#include "pipeline/trust/admission.h"

#include <utility>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "mix/effects/plugin.h"

namespace dramatis::pipeline::trust {

Result<> admit_all(const std::filesystem::path&, const std::vector<ShowProgram>&) { return {}; }

std::unexpected<Diagnostic> not_trusted(const std::vector<ShowProgram>& programs, std::string help) {
    const ShowProgram& first = programs.front();
    const std::string more = programs.size() > 1 ? fmt::format(", and {} more", programs.size() - 1) : "";
    return failure("E0470",
                   fmt::format("the show runs a {} that you have not trusted: {}{}",
                               first.kind == ShowProgram::Kind::Command ? "program" : "plugin", first.shown, more),
                   std::move(help), first.where);
}

Result<> admit(const show::Show& show, const script::Script& script, const Admission& admission,
               Diagnostics& diagnostics) {
    if (const auto programs = programs_of(show, script); !programs.empty()) {
        const auto admitted =
            admission ? admission(show.folder, programs) : not_trusted(programs, "nobody was there to ask");
        if (!admitted) return admitted;
    }
    for (const auto& plugin : mix::settings::plugins_of(show.mix)) {
        auto started = mix::effects::try_plugin(plugin.plugin);
        if (started) continue;
        started.error().where = plugin.plugin_where;
        diagnostics.push_back(std::move(started).error());
    }
    return {};
}

}  // namespace dramatis::pipeline::trust
