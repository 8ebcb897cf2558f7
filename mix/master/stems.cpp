#include "mix/master/stems.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/mutex.h"
#include "core/text.h"
#include "mix/audio/non_finite.h"
#include "mix/master/file_sink.h"
#include "mix/master/sinks.h"
#include "mix/master/witness.h"

namespace dramatis::mix::master {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_frames = 24000;  // short enough that the pauses between speeches are skipped
constexpr std::size_t longest_name = 80;     // bytes, of a group; file systems take 255
constexpr std::size_t witnesses_a_stem = 4;
constexpr std::size_t witness_frames = 512;

// A name that every file system allows: letters and digits; everything between them becomes one hyphen.
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

struct StemFile {
    FileInProgress file;
    std::unique_ptr<FileSink> sink;
};

}  // namespace

std::vector<Stem> stems_of(const timeline::Timeline& timeline) {
    std::vector<Stem> stems;
    std::set<std::string> names, groups;
    for (const audio::Bus bus : {audio::Bus::Dialogue, audio::Bus::Ambience, audio::Bus::Effects, audio::Bus::Music})
        stems.push_back({std::string(audio::name_of(bus)), {.bus = bus}});
    for (const timeline::Clip& clip : timeline.clips) {
        std::string group = fold_name(clip.group);
        if (clip.bus != audio::Bus::Dialogue || !groups.insert(group).second) continue;
        const std::string plain = fmt::format("{}-{}", audio::name_of(audio::Bus::Dialogue), safe_name(clip.group));
        std::string name = plain;
        for (int number = 2; !names.insert(to_lower(name)).second; ++number) name = fmt::format("{}-{}", plain, number);
        stems.push_back({std::move(name), {.bus = audio::Bus::Dialogue, .group = std::move(group)}});
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
    Mutex mutex;
    std::vector<std::vector<Witness>> witnesses GUARDED_BY(mutex);  // as `stems`

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
            files.push_back({std::move(*file), nullptr});
        }
        {
            const MutexLock lock(mutex);
            witnesses.resize(stems.size());
        }
        // The sinks hold references to the files, so the vector must not change from here on.
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
        if (auto written = files[number].sink->write(position, samples); !written) return written;
        const MutexLock lock(mutex);
        if (witnesses[number].size() < witnesses_a_stem)
            witnesses[number].push_back(
                make_witness(position, samples.subview(0, std::min(witness_frames, samples.size())), settings.format));
        return {};
    }
};

StemFiles::StemFiles(std::unique_ptr<State> state) : state_(std::move(state)) {}
StemFiles::StemFiles(StemFiles&&) noexcept = default;
StemFiles::~StemFiles() = default;

Result<StemFiles> StemFiles::create(const fs::path& folder, const timeline::Timeline& timeline,
                                    const std::string& title) {
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

Result<> StemFiles::write(timeline::Mixer& mixer, Frames begin, Frames end) {
    AudioBuffer buffer(2, piece_frames);
    for (Frames here = begin; here < end; here += Frames{piece_frames}) {
        const auto count = static_cast<std::size_t>(std::min<std::int64_t>(piece_frames, (end - here).count));
        const AudioView piece = buffer.view().subview(0, count);
        for (std::size_t number = 0; number < state_->stems.size(); ++number) {
            const auto heard = mixer.mix_part(state_->stems[number].part, here, piece);
            if (!heard) return std::unexpected(heard.error());
            if (!*heard || is_silent(piece)) continue;
            audio::silence_nan_and_infinity(piece);
            if (auto written = state_->write(number, here, piece); !written) return written;
        }
    }
    return {};
}

Result<> StemFiles::finish(Publication& set) {
    for (std::size_t i = 0; i < state_->files.size(); ++i) {
        StemFile& stem = state_->files[i];
        if (auto finished = stem.sink->finish(); !finished) return finished;
        const MutexLock lock(state_->mutex);
        if (auto same = verify_file(stem.file, state_->settings, state_->length, state_->witnesses[i]); !same)
            return same;
    }
    for (StemFile& stem : state_->files) {
        stem.sink.reset();  // it refers to the file
        set.add(std::move(stem.file));
    }
    state_->files.clear();
    return {};
}

void StemFiles::keep_folder() { state_->made_folder = false; }

const std::vector<Stem>& StemFiles::stems() const { return state_->stems; }
fs::path StemFiles::path_of(const Stem& stem) const { return state_->folder / (stem.name + ".wav"); }

std::vector<fs::path> StemFiles::foreign_files() const {
    const std::string prefix = fmt::format("{}-", audio::name_of(audio::Bus::Dialogue));
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

}  // namespace dramatis::mix::master
