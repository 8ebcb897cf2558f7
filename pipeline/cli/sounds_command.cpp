#include <cstdio>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "mix/sounds/sound_library.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/output_files.h"
#include "pipeline/live/device/piece_player.h"
#include "pipeline/render/render.h"
#include "pipeline/terminal/console.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::cli {
namespace {

struct Shelf {
    mix::settings::MixBook mix;
    mix::sounds::SoundFolder folder;
    std::vector<std::filesystem::path> files;  // of the show
};

Result<Shelf> shelf_of(const SoundsCommand& command) {
    Diagnostics diagnostics;
    if (command.sheet.empty()) {
        auto book = mix::settings::load_mix_book(nullptr, diagnostics,
                                                 show::own_settings(command.show, "mix.toml", diagnostics));
        print_diagnostics(diagnostics, false);
        return Shelf{std::move(book), {.show = ".", .sounds = "./sounds", .allow_outside = false}, {"./sounds"}};
    }
    auto show = show::load_show(command.sheet, command.show, diagnostics);
    if (!show) return std::unexpected(show.error());
    if (auto unreadable = show::unreadable_file(diagnostics)) return std::unexpected(std::move(*unreadable));
    print_diagnostics(diagnostics, false);
    return Shelf{std::move(show->mix), std::move(show->sounds), std::move(show->files)};
}

std::string listing(const std::vector<mix::settings::SoundDefinition>& sounds) {
    std::string text;
    const std::string* category = nullptr;
    for (const auto& sound : sounds) {
        if (!category || *category != sound.category) {
            category = &sound.category;
            text += fmt::format("{}{}\n", text.empty() ? "" : "\n", category->empty() ? "this show" : *category);
        }
        text += fmt::format("  {:<24} {}{}", terminal::harmless(sound.name), terminal::harmless(sound.description),
                            sound.loops ? " (loops)" : "");
        if (!sound.tags.empty()) text += fmt::format("  [{}]", terminal::harmless(listed(sound.tags)));
        text += '\n';
    }
    return text;
}

// One clip and nothing else, at the level that the library gives it.
mix::timeline::Timeline timeline_of(const mix::audio::AudioSourceRef& source,
                                    const mix::settings::SoundDefinition& sound, SampleRate rate) {
    mix::timeline::Timeline timeline;
    timeline.rate = rate;
    timeline.scenes.push_back({});
    mix::timeline::Clip clip;
    clip.source = source;
    clip.length = timeline.length = source->length(rate);
    clip.bus = mix::audio::Bus::Effects;
    clip.gain = mix::audio::Curve(to_gain(sound.gain));
    timeline.clips.push_back(std::move(clip));
    return timeline;
}

struct Piece {
    std::string name;
    std::shared_ptr<const mix::timeline::Timeline> timeline;
};

Result<Piece> piece_of(const mix::sounds::SoundLibrary& library, const SoundsCommand& command) {
    auto found = library.find(command.search);
    if (!found) return std::unexpected(found.error());
    auto source = library.open(found->definition, command.variation);
    if (!source) return std::unexpected(source.error());
    return Piece{found->definition.name, std::make_shared<const mix::timeline::Timeline>(
                                             timeline_of(*source, found->definition, command.rate))};
}

int play_sound(const Shelf& shelf, const mix::sounds::SoundLibrary& library, const SoundsCommand& command,
               const std::stop_token& stop) {
    auto piece = piece_of(library, command);
    if (!piece) return print_failure(piece.error()), exit_failed;
    auto player = live::device::PiecePlayer::open(command.device, command.rate);
    if (!player) {
        if (mix::live::is_no_device(player.error()))
            player.error().help = "write it to a file instead: dramatis sounds render NAME FILE.wav";
        return print_failure(player.error()), exit_failed;
    }
    const Seconds length = to_seconds(piece->timeline->length, command.rate);
    if (!terminal::print(fmt::format("'{}', {:.2f} s\n", piece->name, length.value))) return exit_failed;
    // At the level of `sounds render`.
    (*player)->play(piece->timeline, std::make_shared<const mix::sounds::ResolvedMix>(shelf.mix),
                    {.gain = Decibels{0.0}, .true_peak = shelf.mix.target.true_peak, .solo = {}});
    (*player)->listen(stop, [](const std::string& notice) { terminal::print_error(notice + "\n"); });
    if (stop.stop_requested()) return (*player)->fade_out(), exit_interrupted;
    if (auto finished = (*player)->finish(stop); !finished) return print_failure(finished.error()), exit_failed;
    return exit_done;
}

Result<> check_output(const Shelf& shelf, const SoundsCommand& command) {
    const std::vector<OutputFile> outputs{{OutputFile::Kind::Episode, "the sound that is written", command.output}};
    if (auto checked = check_outputs(outputs, show_inputs(command.sheet, {}, {})); !checked) return checked;
    return check_replaced(outputs, shelf.files, command.force);
}

int render_sound(const Shelf& shelf, const mix::sounds::SoundLibrary& library, const SoundsCommand& command,
                 const std::stop_token& stop) {
    auto piece = piece_of(library, command);
    if (!piece) return print_failure(piece.error()), exit_failed;
    if (auto checked = check_output(shelf, command); !checked)
        return print_failure(checked.error()), exit_after(checked.error());
    render::StagedShow staged;
    staged.show.title = piece->name;
    staged.show.mix = shelf.mix;
    staged.script.mix = std::make_shared<const mix::sounds::ResolvedMix>(shelf.mix);
    staged.arrangement.timeline = piece->timeline;
    render::RenderOptions options;
    options.output = command.output;
    options.rate = command.rate;
    options.gain = Decibels{0.0};
    options.balance = render::BalanceRule::Off;
    Diagnostics none;
    auto written = render::write_episode(std::move(staged), options, stop, {}, none);
    if (!written) return print_failure(written.error()), exit_after(written.error(), stop);
    const Seconds length = to_seconds(written->master.length, command.rate);
    return terminal::print(fmt::format("{}: '{}', {:.2f} s, {:.1f} LUFS, {:.1f} dBTP\n", command.output.string(),
                                       piece->name, length.value, written->master.after.integrated.value,
                                       written->master.after.true_peak.value))
               ? exit_done
               : exit_failed;
}

}  // namespace

int run(const SoundsCommand& command, const std::stop_token& stop) {
    auto shelf = shelf_of(command);
    if (!shelf) return print_failure(shelf.error()), exit_failed;
    const mix::sounds::SoundLibrary library(shelf->mix, shelf->folder);
    if (command.action == SoundsCommand::Action::Render) return render_sound(*shelf, library, command, stop);
    if (command.action == SoundsCommand::Action::Play) return play_sound(*shelf, library, command, stop);
    const auto sounds = library.list(command.search);
    if (sounds.empty()) {
        print_failure({"E0415", "no sound matches '" + command.search + "'", "`dramatis sounds` lists them all", {}});
        return exit_failed;
    }
    return terminal::print(listing(sounds)) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline::cli
