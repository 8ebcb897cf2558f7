#include "voices/speech/espeak/espeak_data.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <expected>
#include <map>
#include <system_error>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/file_descriptor.h"
#include "core/hash.h"
#include "core/phrasing.h"
#include "core/process/patience.h"
#include "core/text.h"

namespace dramatis::voices::speech::espeak {
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t largest_voice_file = std::uintmax_t{64} << 10;
constexpr std::uintmax_t largest_data_file = std::uintmax_t{64} << 20;
// Hashed by content; the others, dictionaries of all languages, only by size.
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

// Whether this errno hides a part of the data, without which a line would be spoken in another way. What is not there is not hidden.
bool hides_data(int error) { return error != 0 && error != ENOENT && error != ENOTDIR; }

// Files of a folder and below, sorted, so that ties are broken in the same way on every machine. The error is an errno.
std::expected<std::vector<fs::path>, int> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    constexpr auto options = fs::directory_options::follow_directory_symlink;
    for (fs::recursive_directory_iterator item(folder, options, error), end; !error && item != end;
         item.increment(error))
        if (item->is_regular_file(error)) files.push_back(item->path());
    if (hides_data(error.value())) return std::unexpected(error.value());
    std::ranges::sort(files);
    return files;
}

// Why a file could not be read just now: an errno, or 0 if it can be left out: it is gone, or too large.
int error_at(const fs::path& file, std::uintmax_t largest) {
    const FileDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!opened) return hides_data(errno) ? errno : 0;
    std::error_code error;
    return fs::file_size(file, error) > largest || error ? 0 : EIO;
}

// The error is an errno.
std::expected<std::vector<EspeakLanguage>, int> read_languages(const fs::path& folder) {
    const auto files = files_below(folder / "lang");
    if (!files) return std::unexpected(files.error());
    std::vector<EspeakLanguage> found;
    for (const fs::path& file : *files) {
        if (const auto text = read_file(file, largest_voice_file))
            read_language_file(*text, file.lexically_relative(folder / "lang").generic_string(), found);
        else if (const int error = error_at(file, largest_voice_file); error != 0)
            return std::unexpected(error);
    }
    std::ranges::stable_sort(found, [](const EspeakLanguage& a, const EspeakLanguage& b) {
        return std::tie(a.code, a.priority) < std::tie(b.code, b.priority);
    });
    const auto repeated = std::ranges::unique(found, {}, &EspeakLanguage::code);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

// Which data lie in the folder, by their content.
std::expected<std::string, int> read_version(const fs::path& folder) {
    const auto files = files_below(folder);
    if (!files) return std::unexpected(files.error());
    std::vector<std::pair<std::string, std::int64_t>> sizes;
    for (const fs::path& file : *files) {
        std::error_code error;
        const auto size = fs::file_size(file, error);
        if (hides_data(error.value())) return std::unexpected(error.value());
        if (!error)
            sizes.emplace_back(file.lexically_relative(folder).generic_string(), static_cast<std::int64_t>(size));
    }
    if (sizes.empty()) return "missing";
    Hasher hasher;
    for (const auto& [name, size] : sizes) hasher.add(name).add(size);
    for (const std::string_view name : hashed_files) {
        if (const auto content = read_file(folder / name, largest_data_file))
            hasher.add(*content);
        else if (const int error = error_at(folder / name, largest_data_file); error != 0)
            return std::unexpected(error);
    }
    return hasher.finish().hex().substr(0, 12);
}

std::unexpected<Diagnostic> unreadable(int error) {
    return failure("E0225", fmt::format("eSpeak NG's data can't be read: {}", std::strerror(error)),
                   is_shortage(error) ? "the machine or a limit (ulimit) leaves no descriptors or memory"
                                      : "the disk fails, or the package espeak-ng-data is damaged");
}

std::string advice(std::string_view wanted, const std::vector<std::string>& names, std::string_view list) {
    return did_you_mean(wanted, names, fmt::format("`{}` lists the possible ones", list));
}

}  // namespace

fs::path EspeakData::default_folder() { return DRAMATIS_ESPEAK_DATA; }

Result<EspeakData> EspeakData::open(fs::path folder) {
    auto languages = patiently([&] { return read_languages(folder); });
    if (!languages) return unreadable(languages.error());
    EspeakData data;
    data.languages_ = std::move(*languages);
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
    const std::string help =
        relatives.empty() ? advice(wanted, codes, "espeak-ng --voices") : "related languages: " + listed(relatives);
    return failure("E0220", fmt::format("eSpeak NG has no language '{}'", code), help);
}

Result<std::string> EspeakData::variant(std::string_view name) const {
    const fs::path variants = folder_ / "voices" / "!v";
    const auto files = patiently([&] { return files_below(variants); });
    if (!files) return unreadable(files.error());
    const auto names = names_of(*files, [](const fs::path& file) { return file.filename().string(); });
    // Only a name from the list reaches the file system, so it can't lead elsewhere.
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return failure("E0221", fmt::format("eSpeak NG has no variant '{}'", name),
                       advice(name, names, "espeak-ng --voices=variant"));
    return read_file(variants / *found, largest_voice_file);
}

std::string EspeakData::version(const fs::path& folder) {
    auto version = patiently([&] { return read_version(folder); });
    if (!version) version = read_version(folder);  // an error of the disk that has passed gives no other slates
    return version.value_or("unreadable");
}

}  // namespace dramatis::voices::speech::espeak
