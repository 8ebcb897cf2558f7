#include "pipeline/cli/health.h"

#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <set>
#include <thread>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/scratch_folder.h"
#include "core/files/user_folders.h"
#include "core/phrasing.h"
#include "core/process/helper_program.h"
#include "core/process/subprocess.h"
#include "core/text.h"
#include "mix/live/live_sink.h"
#include "pipeline/cli/command_line.h"
#include "pipeline/perform/studio.h"
#include "pipeline/trust/trust_store.h"
#include "voices/profiles/voice_book.h"
#include "voices/speech/calibration.h"
#include "voices/speech/espeak/espeak_data.h"
#include "voices/speech/espeak/espeak_engine.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;
using voices::speech::espeak::EspeakData;

// A bug report need not name its author.
std::string shown(const fs::path& path) {
    const fs::path home = user_home_folder();
    const fs::path below = home.empty() ? fs::path() : path.lexically_relative(home);
    if (below.empty() || below.native().starts_with("..")) return path.string();
    return below == "." ? "~" : "~/" + below.string();
}

// The value of a field of a text such as /etc/os-release: the rest of the first line that begins with it.
std::string field(std::string_view text, std::string_view name) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        if (!line.starts_with(name)) continue;
        std::string_view value = trim(line.substr(name.size()));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
        return std::string(value);
    }
    return "unknown";
}

std::string gigabytes(std::uintmax_t bytes) { return fmt::format("{:.1f} GB", static_cast<double>(bytes) / 1e9); }

Section of_program() {
    std::error_code failed;
    return {"dramatis",
            {{"version", program_version()},
             {"program", shown(fs::read_symlink("/proc/self/exe", failed))},
             {"compiler", __VERSION__}}};
}

Section of_system() {
    struct utsname system{};
    ::uname(&system);
    const auto pages = static_cast<std::uintmax_t>(std::max(0L, ::sysconf(_SC_PHYS_PAGES)));
    const auto page = static_cast<std::uintmax_t>(std::max(0L, ::sysconf(_SC_PAGESIZE)));
    const char* const locale = std::getenv("LC_ALL") ? std::getenv("LC_ALL") : std::getenv("LANG");
    return {"system",
            {{"distribution", field(read_file("/etc/os-release").value_or(""), "PRETTY_NAME=")},
             {"kernel", fmt::format("{} {} {}", system.sysname, system.release, system.machine)},
             {"cores", std::to_string(std::thread::hardware_concurrency())},
             {"memory", gigabytes(pages * page)},
             {"locale", locale != nullptr ? locale : "none"}}};
}

// Speaks one line by the built-in narrator, as a render does, and keeps nothing of it.
Finding spoken_line() {
    auto studio = perform::open_studio({.cache = {}, .no_cache = true, .jobs = 1});
    if (!studio) return {"a line", studio.error().message, true};
    Diagnostics none;
    const auto book = voices::profiles::load_voice_book(nullptr, none);
    const auto line = voices::speech::calibration_line(book.voices.begin()->second);
    const auto start = std::chrono::steady_clock::now();
    const auto performed = (*studio)->performer().perform(line);
    const auto time = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start);
    if (performed.failure) return {"a line", performed.failure->message, true};
    return {"a line", fmt::format("spoken in {:.0f} ms", time.count())};
}

Section of_speech() {
    const fs::path data = EspeakData::default_folder();
    const fs::path worker = voices::speech::espeak::find_speech_worker();
    const auto opened = EspeakData::open(data);
    return {"speech",
            {{"eSpeak NG's data",
              opened ? fmt::format("{}, {}", data.string(), EspeakData::version(data)) : opened.error().message,
              !opened.has_value()},
             {"worker", shown(worker), ::access(worker.c_str(), X_OK) != 0},
             spoken_line()}};
}

// The report of a program that is in its sandbox.
Finding sandbox_of(const std::string& name, const std::vector<std::string>& command) {
    auto program = Subprocess::start(command);
    if (!program) return {name, "can't be started", true};
    constexpr std::size_t longest = 10'000;  // bytes
    program->give({}, /*last=*/true);
    program->pump(Subprocess::Clock::now() + std::chrono::seconds(10), longest, [] { return false; });
    const std::string& text = program->output();
    const std::string calls = field(text, "calls "), files = field(text, "files ");
    if (calls == "unknown") return {name, "tells nothing", true};
    std::vector<std::string> allowed;
    std::size_t denied = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        at = end + 1;
        if (line.starts_with("denied ")) ++denied;
        if (line.starts_with("allowed ")) allowed.push_back(line.substr(8));
    }
    return {name, fmt::format("seccomp {}, Landlock {}; {} acts denied{}", calls == "1" ? "yes" : "no",
                              files == "0" ? "no" : "version " + files, denied,
                              allowed.empty() ? "" : "; not denied: " + listed(allowed))};
}

Section of_sandbox() {
    return {"sandbox",
            {sandbox_of("speech", {voices::speech::espeak::find_speech_worker().string(), "sandbox",
                                   EspeakData::default_folder().string()}),
             sandbox_of("decoder", {helper_program("dramatis-decode").string(), "sandbox"}),
             sandbox_of("documents", {helper_program("dramatis-documents").string(), "sandbox"}),
             sandbox_of("printer", {helper_program("dramatis-print").string(), "sandbox"})}};
}

Section of_devices() {
    Section section{"sound devices", {}};
    const auto devices = mix::live::list_output_devices();
    if (!devices) {
        section.findings.push_back({"error", devices.error().message});
        return section;
    }
    for (const auto& device : *devices)
        section.findings.push_back(
            {std::to_string(device.index),
             fmt::format("{} ({}){}", device.name, device.host_api, device.is_default ? ", the default" : "")});
    if (section.findings.empty()) section.findings.push_back({"none", "`play` needs one, `render` doesn't"});
    return section;
}

std::string free_space(const fs::path& folder) {
    std::error_code failed;
    fs::path existing = folder;
    while (!fs::exists(existing, failed) && existing.has_relative_path()) existing = existing.parent_path();
    const auto space = fs::space(existing, failed);
    return failed ? failed.message() : gigabytes(space.available) + " free";
}

std::string takes_in(const fs::path& cache) {
    std::error_code failed;
    if (!fs::exists(cache, failed)) return "no takes yet";
    const auto store = voices::takes::TakeStore::open(cache, UINT64_MAX);
    if (!store) return store.error().message;
    const auto usage = (*store)->usage();
    return fmt::format("{} takes, {:.1f} MB", usage.entries, static_cast<double>(usage.bytes) / 1e6);
}

Section of_folders() {
    const fs::path cache = voices::takes::TakeStore::default_folder(), settings = user_settings_folder();
    const fs::path temporary = large_temporary_folder();
    const auto trust = trust::TrustStore::of_user();
    const auto is_there = [&](const char* name) {
        std::error_code failed;
        return fs::exists(settings / name, failed);
    };
    return {
        "folders",
        {{"cache", fmt::format("{}: {}, {}", shown(cache), takes_in(cache), free_space(cache))},
         {"temporary files", fmt::format("{}: {}", shown(temporary), free_space(temporary)),
          ::access(temporary.c_str(), W_OK | X_OK) != 0},
         {"your settings", fmt::format("{}: voices.toml {}, mix.toml {}", shown(settings),
                                       is_there("voices.toml") ? "yes" : "no", is_there("mix.toml") ? "yes" : "no")},
         {"trust", fmt::format("{}: {}", shown(trust.folder()), counted(trust.list().size(), "program"))}}};
}

// As dpkg notes them; read here, so that nothing need be started.
Section of_packages() {
    static const std::set<std::string, std::less<>> wanted{
        "espeak-ng-data", "libespeak-ng1", "libsndfile1",   "libsoxr0",   "libfftw3-single3",
        "liblilv-0-0",    "libebur128-1",  "libportaudio2", "libasound2", "libxxhash0",
        "libutf8proc2",   "libncursesw6",  "libxml2",       "libzip4",    "libcmark-gfm0.29.0.gfm.6",
        "libc6",          "libstdc++6",    "flite",         "lilv-utils"};
    Section section{"packages", {}};
    const auto status = read_file("/var/lib/dpkg/status");
    if (!status) {
        section.findings.push_back({"none known", "this is no Debian system"});
        return section;
    }
    for (std::size_t at = 0; at < status->size();) {
        const std::size_t end = std::min(status->find("\n\n", at), status->size());
        const std::string_view entry = std::string_view(*status).substr(at, end - at);
        at = end + 2;
        const std::string name = field(entry, "Package:");
        if (wanted.contains(name) && field(entry, "Status:").ends_with(" installed"))
            section.findings.push_back({name, field(entry, "Version:")});
    }
    std::ranges::sort(section.findings, {}, &Finding::name);
    return section;
}

}  // namespace

std::vector<Section> examine_health() {
    return {of_program(), of_system(), of_speech(), of_sandbox(), of_devices(), of_folders(), of_packages()};
}

}  // namespace dramatis::pipeline::cli
