#include "mix/stems.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/file.h"
#include "core/text.h"
#include "mix/master/file_sink.h"

namespace dramatis::mix {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_frames = 24000;  // short enough that the pauses between speeches are skipped
constexpr std::size_t longest_name = 80;     // bytes, of a group; file systems take 255
constexpr std::size_t witnesses_a_stem = 4;
constexpr std::size_t witness_frames = 512;

// What every file system takes: letters and digits, whatever stands between them as one hyphen.
std::string safe_name(std::string_view group) {
    std::string name;
    bool between = false;
    for (std::size_t i = 0; i < group.size();) {
        const CodePoint point = decode(group, i);
        const std::string_view bytes = group.substr(i, point.bytes);
        i += point.bytes;
        if (!is_letter(point.value) && !is_digit(point.value) && !is_mark(point.value)) {
            between = true;
            continue;
        }
        if (name.size() + bytes.size() + 1 > longest_name) break;
        if (between && !name.empty()) name += '-';
        between = false;
        name += bytes;
    }
    return name.empty() ? "unnamed" : name;
}

bool is_silent(ConstAudioView samples) {
    for (int c = 0; c < samples.channel_count(); ++c)
        if (!std::ranges::all_of(samples.channel(c), [](float sample) { return sample == 0.0f; })) return false;
    return true;
}

void silence_what_is_no_number(AudioView samples) {
    for (int c = 0; c < samples.channel_count(); ++c)
        for (float& sample : samples.channel(c))
            if (!std::isfinite(sample)) sample = 0.0f;
}

struct StemFile {
    FileInProgress file;
    std::unique_ptr<FileSink> sink;
    std::vector<Witness> witnesses;
};

}  // namespace

std::vector<Stem> stems_of(const Timeline& timeline) {
    std::vector<Stem> stems;
    std::set<std::string> names, groups;
    for (const Bus bus : {Bus::Dialogue, Bus::Ambience, Bus::Effects, Bus::Music})
        stems.push_back({std::string(name_of(bus)), {.bus = bus}});
    for (const Clip& clip : timeline.clips) {
        std::string group = fold_name(clip.group);
        if (clip.bus != Bus::Dialogue || !groups.insert(group).second) continue;
        const std::string plain = fmt::format("{}-{}", name_of(Bus::Dialogue), safe_name(clip.group));
        std::string name = plain;
        for (int number = 2; !names.insert(to_lower(name)).second; ++number) name = fmt::format("{}-{}", plain, number);
        stems.push_back({std::move(name), {.bus = Bus::Dialogue, .group = std::move(group)}});
    }
    return stems;
}

struct StemFiles::State {
    fs::path folder;
    bool made_folder = false;
    MasterSettings settings;
    Frames length;
    std::vector<Stem> stems;
    std::vector<StemFile> files;  // as `stems`
    std::mutex mutex;             // of the witnesses

    ~State() {
        files.clear();
        std::error_code not_empty;
        if (made_folder) fs::remove(folder, not_empty);
    }

    Result<> open() {
        std::error_code error;
        made_folder = fs::create_directory(folder, error);
        if (!error && !fs::is_directory(folder, error)) error = std::make_error_code(std::errc::not_a_directory);
        if (error)
            return failure("E0341", fmt::format("can't make the folder '{}': {}", folder.string(), error.message()),
                           "stems go into a folder beside the episode: choose another place for both");
        for (const Stem& stem : stems) {
            auto file = FileInProgress::create(folder / (stem.name + ".wav"));
            if (!file) return as_master_error(std::move(file).error());
            files.push_back({std::move(*file), nullptr, {}});
        }
        // The sinks keep references to the files: those stay where they are from here on.
        for (std::size_t i = 0; i < files.size(); ++i) {
            MasterSettings named = settings;
            named.title = fmt::format("{}: {}", settings.title, stems[i].name);
            auto sink = create_file_sink(files[i].file, named, length);
            if (!sink) return std::unexpected(std::move(sink).error());
            files[i].sink = std::move(*sink);
        }
        return {};
    }

    Result<> write(std::size_t number, Frames position, ConstAudioView samples) {
        StemFile& stem = files[number];
        if (auto written = stem.sink->write(position, samples); !written) return written;
        const std::lock_guard lock(mutex);
        if (stem.witnesses.size() < witnesses_a_stem)
            stem.witnesses.push_back(
                make_witness(position, samples.subview(0, std::min(witness_frames, samples.size())), settings.format));
        return {};
    }
};

StemFiles::StemFiles(std::unique_ptr<State> state) : state_(std::move(state)) {}
StemFiles::StemFiles(StemFiles&&) noexcept = default;
StemFiles::~StemFiles() = default;

Result<StemFiles> StemFiles::create(const fs::path& folder, const Timeline& timeline, const std::string& title) {
    auto state = std::make_unique<State>();
    state->folder = folder;
    state->settings.rate = timeline.rate;
    state->settings.format = SampleFormat::Float32;
    state->settings.title = title;
    state->settings.comment = "a part of the mix before mastering";
    state->length = timeline.length;
    state->stems = stems_of(timeline);
    if (auto opened = state->open(); !opened) return std::unexpected(std::move(opened).error());
    return StemFiles(std::move(state));
}

Result<> StemFiles::write(Mixer& mixer, Frames begin, Frames end) {
    AudioBuffer buffer(2, piece_frames);
    for (Frames here = begin; here < end; here += Frames{piece_frames}) {
        const auto count = static_cast<std::size_t>(std::min<std::int64_t>(piece_frames, (end - here).count));
        const AudioView piece = buffer.view().subview(0, count);
        for (std::size_t number = 0; number < state_->stems.size(); ++number) {
            const auto heard = mixer.mix_part(state_->stems[number].part, here, piece);
            if (!heard) return std::unexpected(heard.error());
            if (!*heard || is_silent(piece)) continue;
            silence_what_is_no_number(piece);
            if (auto written = state_->write(number, here, piece); !written) return written;
        }
    }
    return {};
}

Result<> StemFiles::publish() {
    for (StemFile& stem : state_->files) {
        if (auto finished = stem.sink->finish(); !finished) return finished;
        if (auto same = verify_file(stem.file, state_->settings, state_->length, stem.witnesses); !same) return same;
    }
    for (StemFile& stem : state_->files)
        if (auto published = stem.file.publish(); !published) return as_master_error(std::move(published).error());
    state_->made_folder = false;
    return {};
}

const std::vector<Stem>& StemFiles::stems() const { return state_->stems; }
fs::path StemFiles::path_of(const Stem& stem) const { return state_->folder / (stem.name + ".wav"); }

std::vector<fs::path> StemFiles::strangers() const {
    const std::string prefix = fmt::format("{}-", name_of(Bus::Dialogue));
    std::set<std::string> own;
    for (const Stem& stem : state_->stems) own.insert(stem.name + ".wav");
    std::vector<fs::path> found;
    std::error_code failed;
    fs::directory_iterator entry(state_->folder, failed);
    for (; !failed && entry != fs::directory_iterator(); entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with(prefix) && name.ends_with(".wav") && !own.contains(name)) found.push_back(entry->path());
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace dramatis::mix
