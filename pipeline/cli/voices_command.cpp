#include <fmt/format.h>

#include "core/files/file.h"
#include "core/phrasing.h"
#include "core/text.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/show/show.h"
#include "pipeline/terminal/console.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::cli {
namespace {

std::string_view name_of(voices::profiles::Gender gender) {
    switch (gender) {
        case voices::profiles::Gender::Female:
            return "woman";
        case voices::profiles::Gender::Male:
            return "man";
        case voices::profiles::Gender::Unknown:
            return "";
    }
    return "";
}

std::string_view name_of(voices::profiles::Age age) {
    switch (age) {
        case voices::profiles::Age::Child:
            return "child";
        case voices::profiles::Age::Young:
            return "young";
        case voices::profiles::Age::Adult:
            return "";
        case voices::profiles::Age::Old:
            return "old";
    }
    return "";
}

std::string_view name_of(voices::profiles::Nature nature) {
    switch (nature) {
        case voices::profiles::Nature::Human:
            return "";
        case voices::profiles::Nature::Creature:
            return "creature";
        case voices::profiles::Nature::Machine:
            return "machine";
    }
    return "";
}

std::string describe(const voices::profiles::VoiceProfile& voice) {
    std::vector<std::string> words{std::string(name_of(voice.traits.age)), std::string(name_of(voice.traits.gender)),
                                   std::string(name_of(voice.traits.nature)), voice.traits.accent};
    words.insert(words.end(), voice.traits.words.begin(), voice.traits.words.end());
    std::erase(words, "");
    return listed(words);
}

Result<voices::profiles::VoiceBook> book_of(const VoicesCommand& command) {
    Diagnostics diagnostics;
    if (!command.sheet.empty()) {
        auto show = show::load_show(command.sheet, command.show, diagnostics);
        if (!show) return std::unexpected(show.error());
        if (auto unreadable = show::unreadable_file(diagnostics)) return std::unexpected(std::move(*unreadable));
        print_diagnostics(diagnostics, false);
        return std::move(show->voices);
    }
    SourceRef source;
    if (!command.show.voices.empty()) {
        auto read = read_source(command.show.voices);
        if (!read) return std::unexpected(read.error());
        source = *read;
    }
    auto book = voices::profiles::load_voice_book(source, diagnostics,
                                                  show::own_settings(command.show, "voices.toml", diagnostics));
    print_diagnostics(diagnostics, false);
    return book;
}

}  // namespace

int run(const VoicesCommand& command, const std::stop_token&) {
    auto book = book_of(command);
    if (!book) return print_failure(book.error()), exit_failed;
    const std::string wanted = fold_name(command.search);
    std::string text;
    for (const auto& [folded, voice] : book->voices) {
        const std::string description = describe(voice);
        if (!wanted.empty() && !fold_name(voice.name + " " + description + voice.language).contains(wanted)) continue;
        text +=
            fmt::format("  {:<22} {:<14} {:>3} wpm  pitch {:>2}  {}\n", terminal::harmless(voice.name), voice.language,
                        voice.rate_wpm, static_cast<int>(voice.pitch), terminal::harmless(description));
    }
    if (text.empty()) {
        print_failure({"E0416", "no voice matches '" + command.search + "'", "`dramatis voices` lists them all", {}});
        return exit_failed;
    }
    return terminal::print(text) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline::cli
