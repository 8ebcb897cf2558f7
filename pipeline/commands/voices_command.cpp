#include <fmt/format.h>

#include "core/file.h"
#include "core/text.h"
#include "pipeline/commands.h"
#include "pipeline/console.h"
#include "pipeline/show.h"

namespace dramatis::pipeline {
namespace {

std::string_view name_of(voices::Gender gender) {
    switch (gender) {
        case voices::Gender::Female:
            return "woman";
        case voices::Gender::Male:
            return "man";
        case voices::Gender::Unknown:
            return "";
    }
    return "";
}

std::string_view name_of(voices::Age age) {
    switch (age) {
        case voices::Age::Child:
            return "child";
        case voices::Age::Young:
            return "young";
        case voices::Age::Adult:
            return "";
        case voices::Age::Old:
            return "old";
    }
    return "";
}

std::string_view name_of(voices::Nature nature) {
    switch (nature) {
        case voices::Nature::Human:
            return "";
        case voices::Nature::Creature:
            return "creature";
        case voices::Nature::Machine:
            return "machine";
    }
    return "";
}

std::string describe(const voices::VoiceProfile& voice) {
    std::string text;
    const auto add = [&](std::string_view word) {
        if (word.empty()) return;
        if (!text.empty()) text += ", ";
        text += word;
    };
    add(name_of(voice.traits.age));
    add(name_of(voice.traits.gender));
    add(name_of(voice.traits.nature));
    add(voice.traits.accent);
    for (const auto& word : voice.traits.words) add(word);
    return text;
}

Result<voices::VoiceBook> book_of(const VoicesCommand& command) {
    Diagnostics diagnostics;
    if (!command.sheet.empty()) {
        auto show = load_show(command.sheet,
                              {.allow_outside = false, .voices = command.voices, .mix = {}, .target = {}}, diagnostics);
        if (!show) return std::unexpected(show.error());
        print_diagnostics(diagnostics, false);
        return std::move(show->voices);
    }
    SourceRef source;
    if (!command.voices.empty()) {
        auto read = read_source(command.voices);
        if (!read) return std::unexpected(read.error());
        source = *read;
    }
    auto book = voices::load_voice_book(source, diagnostics);
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
        text += fmt::format("  {:<22} {:<14} {:>3} wpm  pitch {:>2}  {}\n", voice.name, voice.language, voice.rate_wpm,
                            static_cast<int>(voice.pitch), description);
    }
    if (text.empty()) {
        print_failure(
            {"E0416", "no voice answers to '" + command.search + "'", "`dramatis voices` lists them all", {}});
        return exit_failed;
    }
    return print(text) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline
