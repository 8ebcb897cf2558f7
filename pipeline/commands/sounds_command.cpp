#include <cstdio>

#include <fmt/format.h>

#include "mix/sound_library.h"
#include "pipeline/commands.h"
#include "pipeline/console.h"
#include "pipeline/play/piece_player.h"
#include "pipeline/render.h"

namespace dramatis::pipeline {
namespace {

struct Shelf {
    mix::MixBook mix;
    mix::SoundFolder folder;
};

Result<Shelf> shelf_of(const std::filesystem::path& sheet) {
    Diagnostics diagnostics;
    if (sheet.empty()) {
        auto book = mix::load_mix_book(nullptr, diagnostics);
        return Shelf{std::move(book), {.show = ".", .sounds = "./sounds", .allow_outside = false}};
    }
    auto show = load_show(sheet, {}, diagnostics);
    if (!show) return std::unexpected(show.error());
    print_diagnostics(diagnostics, false);
    return Shelf{std::move(show->mix), std::move(show->sounds)};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string listing(const std::vector<mix::SoundDefinition>& sounds) {
    std::string text;
    const std::string* category = nullptr;
    for (const auto& sound : sounds) {
        if (!category || *category != sound.category) {
            category = &sound.category;
            text += fmt::format("{}{}\n", text.empty() ? "" : "\n", category->empty() ? "this show" : *category);
        }
        text += fmt::format("  {:<24} {}{}", sound.name, sound.description, sound.loops ? " (loops)" : "");
        if (!sound.tags.empty()) text += fmt::format("  [{}]", joined(sound.tags));
        text += '\n';
    }
    return text;
}

// One clip and nothing else, at the level that the library gives it.
mix::Timeline timeline_of(const mix::AudioSourceRef& source, const mix::SoundDefinition& sound, SampleRate rate) {
    mix::Timeline timeline;
    timeline.rate = rate;
    timeline.scenes.push_back({});
    mix::Clip clip;
    clip.source = source;
    clip.length = timeline.length = source->length(rate);
    clip.bus = mix::Bus::Effects;
    clip.gain = mix::Curve(to_gain(sound.gain));
    timeline.clips.push_back(std::move(clip));
    return timeline;
}

struct Piece {
    std::string name;
    std::shared_ptr<const mix::Timeline> timeline;
};

Result<Piece> piece_of(const mix::SoundLibrary& library, const SoundsCommand& command) {
    auto found = library.find(command.search);
    if (!found) return std::unexpected(found.error());
    auto source = library.open(found->definition, command.variation);
    if (!source) return std::unexpected(source.error());
    return Piece{found->definition.name,
                 std::make_shared<const mix::Timeline>(timeline_of(*source, found->definition, command.rate))};
}

int play_sound(const Shelf& shelf, const mix::SoundLibrary& library, const SoundsCommand& command,
               const std::stop_token& stop) {
    auto piece = piece_of(library, command);
    if (!piece) return print_failure(piece.error()), exit_failed;
    auto player = PiecePlayer::open(command.device, command.rate);
    if (!player) {
        if (mix::is_no_device(player.error()))
            player.error().help = "write it to a file instead: dramatis sounds render NAME FILE.wav";
        return print_failure(player.error()), exit_failed;
    }
    const Seconds length = to_seconds(piece->timeline->length, command.rate);
    if (!print(fmt::format("'{}', {:.2f} s\n", piece->name, length.value))) return exit_failed;
    // At the level of `sounds render`.
    (*player)->play(piece->timeline, std::make_shared<const mix::MixBook>(shelf.mix),
                    {.gain = Decibels{0.0}, .true_peak = shelf.mix.target.true_peak, .solo = {}});
    (*player)->listen(stop, [](const std::string& news) { std::fprintf(stderr, "%s\n", news.c_str()); });
    if (stop.stop_requested()) return (*player)->fade_out(), exit_interrupted;
    if (auto finished = (*player)->finish(stop); !finished) return print_failure(finished.error()), exit_failed;
    return exit_done;
}

int render_sound(const Shelf& shelf, const mix::SoundLibrary& library, const SoundsCommand& command,
                 const std::stop_token& stop) {
    auto piece = piece_of(library, command);
    if (!piece) return print_failure(piece.error()), exit_failed;
    StagedShow staged;
    staged.show.title = piece->name;
    staged.show.mix = shelf.mix;
    staged.script.mix = std::make_shared<const mix::MixBook>(shelf.mix);
    staged.arrangement.timeline = piece->timeline;
    RenderOptions options;
    options.output = command.output;
    options.rate = command.rate;
    options.gain = Decibels{0.0};
    options.balance = BalanceRule::Off;
    Diagnostics none;
    auto written = write_episode(std::move(staged), options, stop, {}, none);
    if (!written) return print_failure(written.error()), exit_after_failure(stop);
    const Seconds length = to_seconds(written->master.length, command.rate);
    return print(fmt::format("{}: '{}', {:.2f} s, {:.1f} LUFS, {:.1f} dBTP\n", command.output.string(), piece->name,
                             length.value, written->master.after.integrated, written->master.after.true_peak))
               ? exit_done
               : exit_failed;
}

}  // namespace

int run(const SoundsCommand& command, const std::stop_token& stop) {
    auto shelf = shelf_of(command.sheet);
    if (!shelf) return print_failure(shelf.error()), exit_failed;
    const mix::SoundLibrary library(shelf->mix, shelf->folder);
    if (command.action == SoundsCommand::Action::Render) return render_sound(*shelf, library, command, stop);
    if (command.action == SoundsCommand::Action::Play) return play_sound(*shelf, library, command, stop);
    const auto sounds = library.list(command.search);
    if (sounds.empty()) {
        print_failure(
            {"E0415", "no sound answers to '" + command.search + "'", "`dramatis sounds` lists them all", {}});
        return exit_failed;
    }
    return print(listing(sounds)) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline
