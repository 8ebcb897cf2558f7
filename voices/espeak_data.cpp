#include "voices/espeak_data.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <system_error>

#include <fmt/format.h>

#include "core/file.h"
#include "core/hash.h"
#include "core/text.h"

namespace dramatis::voices {
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t largest_voice_file = std::uintmax_t{64} << 10;
constexpr std::uintmax_t largest_data_file = std::uintmax_t{64} << 20;
// Hashed by content; of the others, dictionaries of all languages, the size tells versions apart.
constexpr std::string_view hashed_files[] = {"phondata", "phonindex", "phontab", "intonations", "en_dict"};

std::string normal_code(std::string_view code) {
    std::string normal = to_lower(code);
    std::ranges::replace(normal, '_', '-');
    return normal;
}

std::string_view next_word(std::string_view& text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
    const std::size_t end = std::min(text.find_first_of(" \t\r", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    text.remove_prefix(end);
    return word;
}

// A voice file: `name English (Scotland)`, and any number of `language en 4`.
void read_language_file(std::string_view text, const std::string& identifier, std::vector<EspeakLanguage>& found) {
    std::string name;
    const std::size_t first = found.size();
    while (!text.empty()) {
        const std::size_t line_end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, line_end);
        text.remove_prefix(std::min(line_end + 1, text.size()));
        line = line.substr(0, line.find("//"));
        const std::string_view keyword = next_word(line);
        if (keyword == "name") name = trim(line);
        if (keyword != "language") continue;
        EspeakLanguage language{.code = normal_code(next_word(line)), .identifier = identifier, .name = {}};
        const std::string_view priority = next_word(line);
        std::from_chars(priority.data(), priority.data() + priority.size(), language.priority);
        found.push_back(std::move(language));
    }
    for (std::size_t i = first; i < found.size(); ++i) found[i].name = name;
}

// Files of a folder and below, sorted, so that a tie is broken alike everywhere.
std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    constexpr auto options = fs::directory_options::follow_directory_symlink;
    for (fs::recursive_directory_iterator item(folder, options, error), end; !error && item != end;
         item.increment(error))
        if (item->is_regular_file(error)) files.push_back(item->path());
    std::ranges::sort(files);
    return files;
}

std::vector<EspeakLanguage> read_languages(const fs::path& folder) {
    std::vector<EspeakLanguage> found;
    for (const fs::path& file : files_below(folder / "lang")) {
        const auto text = read_file(file, largest_voice_file);
        if (text) read_language_file(*text, file.lexically_relative(folder / "lang").generic_string(), found);
    }
    std::ranges::stable_sort(found, [](const EspeakLanguage& a, const EspeakLanguage& b) {
        return std::tie(a.code, a.priority) < std::tie(b.code, b.priority);
    });
    const auto repeated = std::ranges::unique(found, {}, &EspeakLanguage::code);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

std::string advice(std::string_view wanted, const std::vector<std::string>& names, std::string_view list) {
    const std::string guess = did_you_mean(wanted, names);
    return guess.empty() ? fmt::format("`{}` lists what there is", list) : guess;
}

}  // namespace

fs::path EspeakData::default_folder() { return DRAMATIS_ESPEAK_DATA; }

Result<EspeakData> EspeakData::open(fs::path folder) {
    EspeakData data;
    data.languages_ = read_languages(folder);
    if (data.languages_.empty())
        return failure("E0225", fmt::format("eSpeak NG's data is not in '{}'", folder.native()),
                       "install the package espeak-ng-data");
    data.folder_ = std::move(folder);
    return data;
}

Result<EspeakLanguage> EspeakData::language(std::string_view code) const {
    const std::string wanted = normal_code(code);
    const auto found = std::ranges::lower_bound(languages_, wanted, {}, &EspeakLanguage::code);
    if (found != languages_.end() && found->code == wanted) return *found;
    std::vector<std::string> relatives;
    const std::string family = wanted.substr(0, wanted.find('-'));
    std::vector<std::string> codes;
    for (const EspeakLanguage& language : languages_) {
        codes.push_back(language.code);
        if (language.code == family || language.code.starts_with(family + "-")) relatives.push_back(language.code);
    }
    const std::string help = relatives.empty() ? advice(wanted, codes, "espeak-ng --voices")
                                               : fmt::format("there is {}", fmt::join(relatives, ", "));
    return failure("E0220", fmt::format("eSpeak NG has no language '{}'", code), help);
}

Result<std::string> EspeakData::variant(std::string_view name) const {
    const fs::path variants = folder_ / "voices" / "!v";
    std::vector<std::string> names;
    for (const fs::path& file : files_below(variants)) names.push_back(file.filename().string());
    // Only a name from the list reaches the file system, so it can't lead elsewhere.
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return failure("E0221", fmt::format("eSpeak NG has no variant '{}'", name),
                       advice(name, names, "espeak-ng --voices=variant"));
    return read_file(variants / *found, largest_voice_file);
}

std::string EspeakData::version(const fs::path& folder) {
    Hasher hasher;
    std::error_code error;
    std::vector<std::pair<std::string, std::int64_t>> sizes;
    for (const fs::path& file : files_below(folder)) {
        const auto size = fs::file_size(file, error);
        if (!error)
            sizes.emplace_back(file.lexically_relative(folder).generic_string(), static_cast<std::int64_t>(size));
    }
    if (sizes.empty()) return "missing";
    for (const auto& [name, size] : sizes) hasher.add(name).add(size);
    for (const std::string_view name : hashed_files)
        if (const auto content = read_file(folder / name, largest_data_file)) hasher.add(*content);
    return hasher.finish().hex().substr(0, 12);
}

}  // namespace dramatis::voices
