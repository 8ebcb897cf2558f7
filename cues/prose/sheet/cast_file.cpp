#include "cues/prose/sheet/cast_file.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "cues/prose/sheet/cast_names.h"

namespace dramatis::cues::prose::sheet {
namespace {

// A TOML string.
std::string quoted_text(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return quoted + '"';
}

std::string_view noun_of(cast::Gender gender, cast::Age age) {
    const bool young = age == cast::Age::Child;
    switch (gender) {
        case cast::Gender::Female:
            return young ? "girl" : "woman";
        case cast::Gender::Male:
            return young ? "boy" : "man";
        case cast::Gender::Unknown:
        case cast::Gender::Neither:
            return young ? "child" : "";
    }
    return "";
}

// The forms of the text that aren't the name itself.
std::vector<std::string> other_forms(const cast::Character& character, std::string_view name) {
    std::vector<std::string> forms;
    for (const std::string& form : character.aliases)
        if (to_lower(form) != to_lower(name)) forms.push_back(form);
    return forms;
}

std::string quoted_list(const std::vector<std::string>& texts) {
    return fmt::format("[{}]", listed(names_of(texts, [](const auto& text) { return quoted_text(text); })));
}

// A voice that the story doesn't describe: the casting chooses by the sheet. The line is a place to write a description.
std::string undescribed(std::string_view name) { return fmt::format("# {} = ", quoted_text(name)); }

bool has_line(std::string_view text, std::string_view beginning) {
    return text.starts_with(beginning) || text.contains(fmt::format("\n{}", beginning));
}

struct Tables {
    std::string cast, aliases;
};

Tables new_lines(const Adaptation& adaptation, std::string_view existing,
                 const std::vector<cast::GivenCharacter>& entries) {
    std::set<std::string> named;
    for (const cast::GivenCharacter& entry : entries) named.insert(fold_name(entry.name));
    Tables tables;
    for (std::size_t i = 0; i < adaptation.names.size(); ++i) {
        const cast::Character& character = adaptation.cast.characters[i];
        const std::string& name = adaptation.names[i];
        const std::string description = description_of(character);
        const bool is_usual = name == narrator_name && description.empty();
        if (character.quotations == 0 || is_usual || named.contains(fold_name(name)) ||
            has_line(existing, undescribed(name)))
            continue;
        tables.cast +=
            fmt::format("{}  # {}\n",
                        description.empty() ? undescribed(name) + quoted_text("a man or a woman")
                                            : fmt::format("{} = {}", quoted_text(name), quoted_text(description)),
                        counted(character.quotations, "quotation"));
        const std::vector<std::string> forms = other_forms(character, name);
        if (!forms.empty()) tables.aliases += fmt::format("{} = {}\n", quoted_text(name), quoted_list(forms));
    }
    return tables;
}

std::set<std::string> folded(const std::vector<std::string>& forms) {
    std::set<std::string> result;
    for (const std::string& form : forms) result.insert(to_lower(form));
    return result;
}

bool say_the_same(const cast::GivenCharacter& a, const cast::GivenCharacter& b) {
    return fold_name(a.name) == fold_name(b.name) && folded(a.aliases) == folded(b.aliases) && a.gender == b.gender;
}

bool agrees_with(const cast::GivenCharacter& entry, const Adaptation& reading) {
    const std::string name = fold_name(entry.name);
    const auto found = std::ranges::find(reading.names, name, [](const auto& one) { return fold_name(one); });
    if (found == reading.names.end()) return false;
    const cast::Character& character = reading.cast.characters[static_cast<std::size_t>(found - reading.names.begin())];
    return (entry.aliases.empty() || folded(entry.aliases) == folded(other_forms(character, *found))) &&
           (entry.gender == cast::Gender::Unknown || entry.gender == gender_in(description_of(character)));
}

// A line of [cast] that is left from before somebody made this one a form of another character.
bool is_form_of_another(const cast::GivenCharacter& entry, const std::vector<cast::GivenCharacter>& entries) {
    if (!entry.aliases.empty()) return false;
    const std::string name = fold_name(entry.name);
    return std::ranges::any_of(entries, [&](const cast::GivenCharacter& other) {
        return fold_name(other.name) != name &&
               std::ranges::any_of(other.aliases, [&](const std::string& form) { return fold_name(form) == name; });
    });
}

// Adds lines behind the line `[table]`, or the table at the end.
void add_to_table(std::string& file, std::string_view table, std::string_view comment, std::string_view lines) {
    if (lines.empty()) return;
    const std::string head = fmt::format("[{}]", table);
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = std::min(file.find('\n', at), file.size());
        std::string line = file.substr(at, end - at);
        std::erase(line, ' ');
        if (line.starts_with(head)) {
            if (end == file.size()) file += '\n';
            file.insert(end + 1, lines);
            return;
        }
        at = end + 1;
    }
    if (!file.empty() && !file.ends_with('\n')) file += '\n';
    if (!file.empty()) file += '\n';
    file.append(comment).append(head).append("\n").append(lines);
}

}  // namespace

std::string description_of(const cast::Character& character) {
    if (character.is_narrator) return character.gender == cast::Gender::Female ? "narrator, woman" : "";
    std::string description = character.nature;
    if (description.empty()) {
        description = noun_of(character.gender, character.age);
        if (description.empty()) return {};
        if (character.age == cast::Age::Old) description.insert(0, "old ");
        if (character.age == cast::Age::Young) description.insert(0, "young ");
    }
    // Without the article it may be the name of a voice, and all women would have the same one.
    return (std::string_view("aeiou").contains(description.front()) ? "an " : "a ") + description;
}

cast::Gender gender_in(std::string_view description) {
    bool female = false;
    bool male = false;
    for (const std::string& word : folded_words(description)) {
        female = female || word == "woman" || word == "girl" || word == "female";
        male = male || word == "man" || word == "boy" || word == "male";
    }
    return female == male ? cast::Gender::Unknown : female ? cast::Gender::Female : cast::Gender::Male;
}

std::vector<cast::GivenCharacter> said_by_hand(const std::vector<cast::GivenCharacter>& entries,
                                               const Adaptation& reading,
                                               const std::vector<cast::GivenCharacter>& known) {
    std::vector<cast::GivenCharacter> result;
    for (const cast::GivenCharacter& entry : entries) {
        if (entry.aliases.empty() && fold_name(entry.name) == fold_name(narrator_name)) continue;  // of the sheet alone
        if (is_form_of_another(entry, entries)) continue;
        const bool was_known = std::ranges::any_of(known, [&](const auto& one) { return say_the_same(one, entry); });
        if (was_known || !agrees_with(entry, reading)) result.push_back(entry);
    }
    return result;
}

std::string to_cast_text(const std::vector<cast::GivenCharacter>& characters) {
    std::string cast;
    std::string aliases;
    for (const cast::GivenCharacter& character : characters) {
        const std::string_view noun = noun_of(character.gender, cast::Age::Adult);
        // Of nobody but a name: it has no other forms.
        if (noun.empty() || !character.aliases.empty())
            aliases += fmt::format("{} = {}\n", quoted_text(character.name), quoted_list(character.aliases));
        // With an article: the noun alone may be the name of a voice.
        if (!noun.empty()) cast += fmt::format("{} = \"a {}\"\n", quoted_text(character.name), noun);
    }
    return fmt::format("[aliases]\n{}\n[cast]\n{}", aliases, cast);
}

std::string write_cast_file(const Adaptation& adaptation, std::string_view existing,
                            const std::vector<cast::GivenCharacter>& entries) {
    const Tables tables = new_lines(adaptation, existing, entries);
    std::string file(existing);
    add_to_table(
        file, "cast",
        "# The voices, as the story describes them. Change a description, or name a voice of `dramatis voices`.\n",
        tables.cast);
    add_to_table(
        file, "aliases",
        "# What else the story calls them. To make two characters one, move a form to the other's line; to make one\n"
        "# two, remove a form. Then adapt again.\n",
        tables.aliases);
    return file;
}

}  // namespace dramatis::cues::prose::sheet
