#include "pipeline/cli/shared_options.h"

#include <algorithm>
#include <string_view>
#include <thread>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/files/user_folders.h"
#include "core/quantity.h"
#include "cues/prose/sheet/story_origin.h"

namespace dramatis::pipeline::cli {
namespace {

int core_count() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

mix::live::LiveLatency parse_latency(const std::string& text) {
    if (text == "low") return mix::live::LiveLatency::low();
    if (text == "high") return mix::live::LiveLatency::high();
    double milliseconds = 0.0;
    if (!CLI::detail::lexical_cast(text, milliseconds) || !(milliseconds >= 1.0 && milliseconds <= 2000.0))
        throw CLI::ValidationError("--latency", fmt::format("'{}' is not low, high or 1 to 2000 milliseconds", text));
    return mix::live::LiveLatency::exactly({milliseconds / 1000.0});
}

}  // namespace

std::uint64_t parse_size(const std::string& text) {
    constexpr double most = 1e18;
    double bytes_a_unit = 1.0;
    for (const std::string_view prefix : {"", "k", "M", "G", "T"}) {
        for (const std::string_view suffix : {"", "B", "iB"}) {
            if (prefix.empty() && suffix == "iB") continue;
            const auto number = parse_number_with_unit(text, fmt::format("{}{}", prefix, suffix));
            if (number && *number >= 0.0 && *number * bytes_a_unit <= most)
                return static_cast<std::uint64_t>(*number * bytes_a_unit);
        }
        bytes_a_unit *= 1024.0;
    }
    throw CLI::ValidationError("size", fmt::format("'{}' is not a size such as 500MB or 1.5 GB", text));
}

void add_story_options(CLI::App& app, show::StoryOptions& story) {
    using cues::prose::sheet::narration_named;
    app.add_option_function<std::string>(
           "--narrate", [&story](const std::string& name) { story.narration = *narration_named(name); },
           "Of a story, what the narrator reads: all of it, all but tags, or what no sound tells (default: lean)")
        ->check(CLI::IsMember({"all", "lean", "drama"}));
    app.add_option_function<std::string>(
           "--sounds", [&story](const std::string& value) { story.sounds = value == "on"; },
           "Of a story, sounds and places from its narration (default: on)")
        ->check(CLI::IsMember({"on", "off"}));
}

void add_action_option(CLI::App& app, cues::scripts::ActionMode& action) {
    using cues::scripts::ActionMode;
    app.add_option_function<std::string>(
           "--action",
           [&action](const std::string& name) {
               action = name == "note" ? ActionMode::Note : name == "sounds" ? ActionMode::Sounds : ActionMode::Narrate;
           },
           "Of a script in another format, what happens between the speeches: a narrator tells it, it is a note, or "
           "sounds where it "
           "can be heard (default: narrate)")
        ->check(CLI::IsMember({"narrate", "note", "sounds"}));
}

void add_voices_option(CLI::App& app, show::ShowOptions& show, const std::string& about) {
    show.own_settings = user_settings_folder();
    app.add_option("--voices", show.voices, about)->type_name("FILE");
}

void add_show_options(CLI::App& app, show::ShowOptions& show) {
    add_voices_option(app, show, "Voices TOML to use instead of the sheet's");
    app.add_option("--mix", show.mix, "Mix TOML to use instead of the sheet's")->type_name("FILE");
    app.add_flag("--allow-outside", show.allow_outside, "Allow files outside the show's folder");
    app.add_option_function<std::string>(
           "--natural", [&show](const std::string& state) { show.natural = state == "on"; },
           "off: the same gap between all speeches and one melody for all voices, instead of a draw for each line "
           "(default: on)")
        ->check(CLI::IsMember({"on", "off"}));
    add_story_options(app, show.story);
    add_action_option(app, show.action);
}

void add_trust_option(CLI::App& app, bool& trust) {
    app.add_flag("--trust", trust, "Run the programs and plugins of the show's files without asking, this time");
}

void add_timings(CLI::App& app, std::filesystem::path& timings) {
    app.add_option("--timings", timings, "Also write how long each part took, as a trace for Perfetto")
        ->type_name("FILE.json");
}

void add_force(CLI::App& app, bool& force) {
    app.add_flag("--force", force, "Replace files that are something else than their name says");
}

void add_studio_options(CLI::App& app, perform::StudioOptions& studio) {
    studio.jobs = core_count();
    app.add_option("--cache", studio.cache, "Folder of the take cache (default: ~/.cache/dramatis)")->type_name("DIR");
    app.add_flag("--no-cache", studio.no_cache, "Speak every line again and keep no takes");
    app.add_option_function<std::string>(
           "--cache-limit", [&studio](const std::string& text) { studio.cache_limit = parse_size(text); },
           "Size that the cache is kept to (default: 4GB)")
        ->type_name("SIZE");
    app.add_option("-j,--jobs", studio.jobs, "Threads and speech workers (default: one a core)")
        ->check(CLI::Range(1, 256));
}

mix::audio::Bus bus_named(const std::string& name) {
    for (int bus = 0; bus < mix::audio::bus_count; ++bus) {
        if (mix::audio::name_of(static_cast<mix::audio::Bus>(bus)) == name) return static_cast<mix::audio::Bus>(bus);
    }
    throw CLI::ValidationError("--solo", fmt::format("there is no bus '{}'", name));
}

void add_device_options(CLI::App& app, live::device::DeviceChoice& choice) {
    app.add_option("--device", choice.device, "Where to play: a number or a name from `dramatis play --list-devices`")
        ->type_name("N|NAME");
    app.add_option_function<std::string>(
           "--latency", [&choice](const std::string& text) { choice.latency = parse_latency(text); },
           "How far ahead the device keeps: low, high or milliseconds (default: high)")
        ->type_name("low|high|MS");
}

void add_place(CLI::App& app, const std::string& name, std::optional<live::Place>& place, const std::string& about) {
    app.add_option_function<std::string>(
           name,
           [name, &place](const std::string& text) {
               auto parsed = live::parse_place(text);
               if (!parsed) throw CLI::ValidationError(name, parsed.error().message + "; " + parsed.error().help);
               place = std::move(*parsed);
           },
           about)
        ->type_name("PLACE");
}

}  // namespace dramatis::pipeline::cli
