#include "core/files/publication.h"

#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include <fmt/format.h>

#include "core/files/file_identity.h"
#include "core/files/publication_note.h"
#include "core/hash.h"

namespace dramatis {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_note = std::uintmax_t{16} << 20;  // bytes

// Hidden, beside the leader; a hash, because names may be as long as the disk allows.
Result<fs::path> note_of(const fs::path& leader) {
    std::error_code error;
    auto target = follow_links(fs::absolute(leader, error));
    if (!target) return target;
    return target->parent_path() /
           fmt::format(".dramatis-{}.publication", Hasher().add(target->filename().native()).finish().hex());
}

std::string note_text(const std::vector<FileInProgress>& files) {
    std::vector<PublishedFile> published;
    for (const FileInProgress& file : files) {
        struct stat status{};
        if (::fstat(file.descriptor(), &status) == 0) published.push_back({file.target(), status.st_ino});
    }
    return to_note(published);
}

bool is_file(const fs::path& path, ino_t number) {
    struct stat status{};
    return ::stat(path.c_str(), &status) == 0 && status.st_ino == number;
}

}  // namespace

Result<> Publication::rename_all(const std::function<void()>& named) {
    for (std::size_t i = 0; i < files_.size(); ++i) {
        if (auto taken = files_[i].take_name(); !taken) {
            while (i > 0)
                if (!files_[--i].give_name_back()) is_mixed_ = true;
            return taken;
        }
        if (named) named();
    }
    return {};
}

Result<> Publication::publish(const std::function<void()>& named) {
    for (FileInProgress& file : files_)
        if (auto completed = file.complete(); !completed) return completed;
    if (files_.empty()) return {};
    const auto note = note_of(files_.front().target());
    if (!note) return std::unexpected(note.error());
    if (files_.size() > 1)
        if (auto written = write_file(*note, note_text(files_)); !written) return written;
    auto renamed = rename_all(named);
    if (renamed)
        for (FileInProgress& file : files_) file.settle(/*durable=*/true);
    files_.clear();
    if (!is_mixed_) ::unlink(note->c_str());
    return renamed;
}

std::optional<InterruptedPublication> interrupted_publication(const fs::path& leader) {
    const auto note = note_of(leader);
    if (!note) return std::nullopt;
    struct stat status{};
    if (::lstat(note->c_str(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_uid != ::geteuid())
        return std::nullopt;
    const auto content = read_file(*note, largest_note);
    if (!content) return std::nullopt;
    const auto files = parse_note(*content);
    if (!files) return std::nullopt;
    InterruptedPublication found;
    for (const PublishedFile& file : *files)
        (is_file(file.path, file.number) ? found.renewed : found.stale).push_back(file.path);
    return found;
}

}  // namespace dramatis
