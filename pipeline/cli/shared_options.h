// Options that several commands have, declared once, and how the values of options are read. A value that can't be read ends the parsing:
// CLI11 turns what is thrown into the message and the exit code. [main]
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "mix/audio/bus.h"
#include "pipeline/live/device/sound_device.h"
#include "pipeline/live/places.h"
#include "pipeline/perform/studio.h"
#include "pipeline/show/show.h"

namespace CLI {
class App;
}

namespace dramatis::pipeline::cli {

// "500MB", "1.5 GB", "1048576": bytes. A kilobyte has 1024, whichever way it is written.
std::uint64_t parse_size(const std::string& text);
mix::audio::Bus bus_named(const std::string& name);

// What the options write to outlives `app`.
void add_story_options(CLI::App& app, show::StoryOptions& story);
void add_action_option(CLI::App& app, cues::scripts::ActionMode& action);
// The user's own voices and settings are everybody's.
void add_voices_option(CLI::App& app, show::ShowOptions& show, const std::string& about);
void add_show_options(CLI::App& app, show::ShowOptions& show);
void add_trust_option(CLI::App& app, bool& trust);
void add_timings(CLI::App& app, std::filesystem::path& timings);
void add_force(CLI::App& app, bool& force);
void add_studio_options(CLI::App& app, perform::StudioOptions& studio);
void add_device_options(CLI::App& app, live::device::DeviceChoice& choice);
void add_place(CLI::App& app, const std::string& name, std::optional<live::Place>& place, const std::string& about);

}  // namespace dramatis::pipeline::cli
