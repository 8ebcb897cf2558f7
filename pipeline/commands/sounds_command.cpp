#include <fmt/format.h>

#include "mix/master.h"
#include "mix/sound_library.h"
#include "pipeline/commands.h"
#include "pipeline/console.h"
#include "pipeline/show.h"

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

int render_sound(const Shelf& shelf, const mix::SoundLibrary& library, const SoundsCommand& command, std::stop_token stop) {
    auto found = library.find(command.search);
    if (!found) return print_failure(found.error()), exit_failed;
    auto source = library.open(found->definition, command.variation);
    if (!source) return print_failure(source.error()), exit_failed;
    auto written = write_as_is(*source, command.rate, command.output, shelf.mix, stop);
    if (!written) return print_failure(written.error()), exit_failed;
    return print(fmt::format("{}: '{}', {:.2f} s\n", command.output.string(), found->definition.name, written->value))
               ? exit_done
               : exit_failed;
}

}  // namespace

int run(const SoundsCommand& command, std::stop_token stop) {
    auto shelf = shelf_of(command.sheet);
    if (!shelf) return print_failure(shelf.error()), exit_failed;
    const mix::SoundLibrary library(shelf->mix, shelf->folder);
    if (command.action == SoundsCommand::Action::Render) return render_sound(*shelf, library, command, stop);
    const auto sounds = library.list(command.search);
    if (sounds.empty()) {
        print_failure({"E0415", "no sound answers to '" + command.search + "'", "`dramatis sounds` lists them all", {}});
        return exit_failed;
    }
    return print(listing(sounds)) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline
