#include "cues/scripts/read_script.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/parser.h"
#include "cues/prose/text/encoding.h"
#include "cues/scripts/document/kind.h"
#include "cues/scripts/document/names_alone.h"
#include "cues/scripts/document/plain_text.h"
#include "cues/scripts/document/preformatted_text.h"
#include "cues/scripts/document/prose.h"
#include "cues/scripts/document/table_columns.h"
#include "cues/scripts/document/text_marks.h"
#include "cues/scripts/exported_lines.h"
#include "cues/scripts/fdx.h"
#include "cues/scripts/format_contradiction.h"
#include "cues/scripts/fountain.h"
#include "cues/scripts/fountain_recognition.h"
#include "cues/scripts/layout.h"
#include "cues/scripts/speaker_line.h"
#include "cues/scripts/web_captions.h"

namespace dramatis::cues::scripts {
namespace {

// Of a script that is printed or typed in no format of its own: what its numbers and headings are like.
RecognisedFormat kind_of_layout(const ScriptDocument& script) {
    const auto numbered = std::ranges::count_if(
        script.elements, [](const Element& each) { return each.kind == ElementKind::Speech && !each.number.empty(); });
    const auto acts = std::ranges::count(script.elements, ElementKind::Section, &Element::kind);
    const auto sounds = std::ranges::count(script.elements, ElementKind::Sound, &Element::kind);
    if (numbered > 2) return {Format::Us, "its cues are numbered, and names stand before their words"};
    if (acts > 0 && sounds == 0) return {Format::Play, "it has acts, and names before their words"};
    return {Format::Bbc, "names stand before their words"};
}

bool has_mistakes(const SourceRef& sheet) {
    const auto parsed = parse_cue_sheet(sheet);
    return std::ranges::any_of(parsed.diagnostics,
                               [](const Diagnostic& problem) { return problem.severity() == Severity::Error; });
}

// "1. MANN", "2. MANN", "1. MANN": numbers that come again with the same name are a part of it. Cues of a sheet count on.
bool has_numbers_in_names(const SourceRef& text) {
    const CueSheet sheet = parse_cue_sheet(text).sheet;
    std::set<std::string> numbered;
    for (const Cue& cue : sheet.cues)
        if (std::holds_alternative<Speech>(cue.body) && !cue.number.empty() &&
            !numbered.insert(cue.number + ' ' + std::string(text->text(cue.head))).second)
            return true;
    return false;
}

bool is_document(Format format) {
    using enum Format;
    return format == Docx || format == Odt || format == Epub || format == Html || format == Markdown;
}

// By the name, and by the first bytes of what is no text.
std::optional<Format> document_format(std::string_view bytes, const std::filesystem::path& name) {
    using document::Kind;
    switch (document::kind_of(bytes, name.string())) {
        case Kind::Docx:
            return Format::Docx;
        case Kind::Odt:
            return Format::Odt;
        case Kind::Epub:
            return Format::Epub;
        case Kind::Html:
            return Format::Html;
        case Kind::Markdown:
            return Format::Markdown;
        case Kind::PlainText:
        case Kind::Pdf:
            return std::nullopt;
        default:  // without a reader, which its message says
            return Format::Docx;
    }
}

bool begins_as_fdx(std::string_view bytes) {
    constexpr std::size_t head = 400;
    return bytes.substr(0, head).find("<FinalDraft") != std::string_view::npos;
}

// Nobody speaks, and nothing else is as Fountain has it: every text is action.
bool is_all_action(const ScriptDocument& script) {
    return std::ranges::all_of(script.elements, [](const Element& each) { return each.kind == ElementKind::Action; });
}

std::ptrdiff_t count_speeches(const ScriptDocument& script) {
    return std::ranges::count(script.elements, ElementKind::Speech, &Element::kind);
}

// A name alone makes nothing Fountain: people speak in it. Of one that is said to be one, less is asked.
bool is_fountain(const ScriptDocument& script, bool is_said) {
    constexpr std::ptrdiff_t least = 3;
    return is_said ? !is_all_action(script) : count_speeches(script) >= least;
}

ScriptFile with_doubts(ScriptFile file, Diagnostics& diagnostics) {
    std::ranges::move(file.script->doubts, std::back_inserter(diagnostics));
    return file;
}

// Markdown and web pages are known by the ends of their names; --from may say it of others.
Result<document::Document> read_as(Format format, std::string bytes, const std::filesystem::path& name,
                                   const document::DocumentReaders& readers) {
    using document::Kind;
    const bool is_said = (format == Format::Markdown || format == Format::Html) &&
                         document::kind_of(bytes, name.string()) == Kind::PlainText;
    if (!is_said) return readers.document(std::move(bytes), name.string());
    auto document = readers.document(std::move(bytes), name.string() + (format == Format::Html ? ".html" : ".md"));
    if (document) document->source = std::make_shared<SourceText>(name.string(), std::string(document->source->text()));
    return document;
}

// A script if there is one in it, else a story.
ScriptFile file_of(document::Document document, RecognisedFormat format, bool typed, bool certain) {
    document = with_exported_lines(std::move(document));
    ScriptFile file{std::move(format), document.source, script_of_layout(document, typed, certain)};
    if (file.script)
        for (const LeftOut& each : document.left_out)
            document::count_left_out(file.script->left_out, each.what, each.count);
    if (!file.script && !typed) {
        file.left_out = document.left_out;
        file.text = std::make_shared<SourceText>(document.source->name(), prose_of(document));
    }
    return file;
}

// The script in the preformatted text of a page, if that is what the page is for.
std::optional<ScriptDocument> preformatted_script(const document::Document& document) {
    const auto found = document::preformatted_text_of(document);
    if (!found) return std::nullopt;
    const std::string& name = document.source->name();
    std::optional<ScriptDocument> script;
    if (found->is_fountain || reason_for_fountain(found->text)) {
        script = read_fountain(std::make_shared<const SourceText>(name, found->text));
        if (std::ranges::find(script->elements, ElementKind::Speech, &Element::kind) == script->elements.end())
            return std::nullopt;
    } else if (auto text = document::read_plain_text(found->text, name)) {
        document::take_text_marks(*text);
        script = script_of_layout(*text, true);
    }
    if (!script) return std::nullopt;
    const std::string& title = document.title.empty() ? found->heading : document.title;
    if (!title.empty() && std::ranges::find(script->title_page, "Title", &TitleField::key) == script->title_page.end())
        script->title_page.push_back({"Title", title});
    document::count_left_out(script->left_out, "paragraphs beside the script", found->paragraphs);
    for (const LeftOut& each : document.left_out) document::count_left_out(script->left_out, each.what, each.count);
    return script;
}

Result<ScriptFile> read_text(std::string bytes, const std::filesystem::path& name, std::optional<Format> from,
                             Diagnostics& diagnostics) {
    auto text = prose::text::decode_story(std::move(bytes), name.string(), diagnostics);
    if (!text) return std::unexpected(text.error());
    const RecognisedFormat format =
        from ? RecognisedFormat{*from, "--from says so"} : recognise_format(name, (*text)->text());
    std::optional<ScriptFile> fountain;
    if (format.format == Format::Fountain) {
        fountain = ScriptFile{format, *text, read_fountain(*text)};
        if (is_fountain(*fountain->script, from.has_value())) return with_doubts(*std::move(fountain), diagnostics);
        if (from) return ScriptFile{format, *text, {}};
    }
    const bool is_story = fountain && fountain->script->title_page.empty() && is_all_action(*fountain->script);
    ScriptFile as_it_is{is_story ? RecognisedFormat{Format::Story, "it is prose"} : format, *text, {}};
    const auto captions =
        from == Format::Story || from == Format::CueSheet ? std::nullopt : transcript_of_captions((*text)->text());
    // A text like a cue sheet with mistakes may be a script of somebody else's.
    if (!from && !captions && format.format == Format::CueSheet &&
        (name.extension() == ".cues" || (!has_mistakes(*text) && !has_numbers_in_names(*text))))
        return as_it_is;
    if (from == Format::Story || from == Format::CueSheet) return as_it_is;
    auto document = document::read_plain_text(captions ? captions->text : std::string((*text)->text()), name.string());
    if (!document) return std::unexpected(document.error());
    document::take_text_marks(*document);
    if (captions) std::ranges::copy(captions->left_out, std::back_inserter(document->left_out));
    const bool names_voices = captions && (*text)->text().contains("<v");
    const bool certain = names_voices || (from.has_value() && from != Format::Pdf);
    ScriptFile file = file_of(std::move(*document), format, true, certain);
    // Another layout has more in it than a name that Fountain finds here and there.
    const bool is_layout =
        file.script && (!fountain || count_speeches(*file.script) > count_speeches(*fountain->script));
    if (!is_layout && fountain && !is_story) return with_doubts(*std::move(fountain), diagnostics);
    if (!is_layout) return as_it_is;
    if (!from) file.format = kind_of_layout(*file.script);
    return file;
}

}  // namespace

Result<ScriptFile> read_script(std::string bytes, const std::filesystem::path& name, std::optional<Format> from,
                               Diagnostics& diagnostics, const document::DocumentReaders& readers) {
    if (from && from != Format::Pdf && contradiction(bytes, name, *from))
        return ScriptFile{{*from, "--from says so"}, std::make_shared<SourceText>(name.string(), std::string()), {}};
    const bool is_fdx =
        from ? from == Format::Fdx : begins_as_fdx(bytes) || to_lower(name.extension().string()) == ".fdx";
    if (is_fdx) {
        const std::string_view begin = std::string_view(bytes).substr(0, 400);
        if (!begin.contains('<') && document::is_text(bytes))
            return failure("E0165", fmt::format("'{}' is plain text, not a script of Final Draft's", name.string()),
                           "give it a name that ends in .txt, or in .fountain if it is Fountain");
        const auto tree = readers.xml(bytes, name.string());
        if (!tree) return std::unexpected(tree.error());
        auto script = read_fdx(*tree, name.string());
        if (!script) return std::unexpected(script.error());
        const SourceRef source = script->source;
        return ScriptFile{{Format::Fdx, from ? "--from says so" : "by its content"}, source, std::move(*script)};
    }
    const auto format = from ? from : document_format(bytes, name);
    if (!format || !is_document(*format)) return read_text(std::move(bytes), name, from, diagnostics);
    if (format == Format::Markdown) {
        auto text = prose::text::decode_story(std::move(bytes), name.string(), diagnostics);
        if (!text) return std::unexpected(text.error());
        bytes = (*text)->text();
    }
    auto document = read_as(*format, std::move(bytes), name, readers);
    if (!document) return std::unexpected(document.error());
    const RecognisedFormat recognised{*format, from ? "--from says so" : "by its content"};
    if (auto script = preformatted_script(*document)) {
        const SourceRef source = script->source;
        return ScriptFile{recognised, source, std::move(script)};
    }
    *document = document::with_columns_by_their_headings(std::move(*document));
    *document = document::with_words_below_names(std::move(*document), is_transition_line);
    *document = document::with_tabbed_lines_of_speeches(std::move(*document));
    return file_of(std::move(*document), recognised, false, false);
}

}  // namespace dramatis::cues::scripts
