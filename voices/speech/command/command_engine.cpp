#include "voices/speech/command/command_engine.h"

#include <sys/statvfs.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/process/patience.h"
#include "voices/speech/command/environment.h"
#include "voices/speech/command/speech_json.h"
#include "voices/speech/command/wave_reader.h"
#include "voices/speech/take_cutting.h"

namespace dramatis::voices::speech::command {
namespace fs = std::filesystem;
namespace {

using Clock = Subprocess::Clock;
using Pumped = Subprocess::Pumped;

// Bytes: under a second of speech.
constexpr std::uintmax_t least_free_space = std::uintmax_t{32} << 10;
constexpr std::size_t longest_answer_line = std::size_t{1} << 20;  // bytes of a persistent program's output

Clock::time_point deadline_of(const takes::Line& line) {
    const double seconds = std::clamp(line.command.time_limit.value, 0.01, 3600.0);
    return Clock::now() + std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>(seconds));
}

bool mentions(const std::vector<std::string>& command, std::string_view placeholder) {
    return std::ranges::any_of(command,
                               [&](const std::string& part) { return part.find(placeholder) != std::string::npos; });
}

Result<Subprocess> start(const std::vector<std::string>& command) {
    auto started = Subprocess::start(command, small_environment());
    if (started) return std::move(*started);
    const std::string name = command.empty() ? std::string() : command.front();
    return failure("E0225",
                   fmt::format("the speech program '{}' can't be started: {}", name, std::strerror(started.error())),
                   "check the first part of 'command': a program on the PATH, or a path to one");
}

std::string in_quotes(const Subprocess& program) {
    const std::string words = program.last_words();
    return words.empty() ? words : fmt::format("it said: {}", words);
}

std::unexpected<Diagnostic> too_slow(const takes::Line& line, const Subprocess& program) {
    std::string help = in_quotes(program);
    if (help.empty()) help = "give it more time with 'time_limit'";
    return failure("E0223",
                   fmt::format("the speech program '{}' took longer than {} s", line.command.command.front(),
                               line.command.time_limit.value),
                   std::move(help));
}

// Success, or an error if the program didn't end well.
Result<> check_end(const takes::Line& line, const Subprocess& program) {
    const int status = program.exit_status().value_or(0);
    const std::string& name = line.command.command.front();
    if (WIFSIGNALED(status)) {
        const char* signal = ::sigabbrev_np(WTERMSIG(status));
        return failure("E0222",
                       fmt::format("the speech program '{}' crashed (SIG{})", name, signal != nullptr ? signal : "?"),
                       in_quotes(program));
    }
    if (WEXITSTATUS(status) != 0)
        return failure("E0226", fmt::format("the speech program '{}' failed with status {}", name, WEXITSTATUS(status)),
                       in_quotes(program));
    return {};
}

std::unexpected<Diagnostic> endless(const takes::Line& line) {
    return failure("E0224", fmt::format("the speech program '{}' prints too much", line.command.command.front()));
}

Result<std::string> read_spoken_file(const fs::path& file) {
    if (!is_there(file)) return failure("E0224", "the speech program wrote no file", "it must write to {out}");
    auto content = read_file(file, largest_wave_file);
    if (!content)
        return failure("E0224", fmt::format("the speech program's file can't be read: {}", content.error().message));
    return content;
}

struct Conversation {
    std::optional<JsonAnswer> answer;
    Pumped pumped = Pumped::Enough;  // without a response: how it ended
};

// Sends the line to a persistent program, and reads until it responds.
Conversation ask(Subprocess& program, const takes::Line& line, const fs::path& out) {
    Conversation conversation;
    const auto answered = [&] {
        std::string& output = program.output();
        std::size_t read = 0;
        for (std::size_t end = 0; !conversation.answer && (end = output.find('\n', read)) != std::string::npos;
             read = end + 1)
            conversation.answer = read_answer(std::string_view(output).substr(read, end - read), out.native());
        output.erase(0, read);
        return conversation.answer.has_value();
    };
    program.give(json_request(line.text.text, out.native()), /*last=*/false);
    conversation.pumped = program.pump(deadline_of(line), longest_answer_line, answered);
    return conversation;
}

Diagnostic why_no_answer(Pumped pumped, const takes::Line& line, const Subprocess& program) {
    if (pumped == Pumped::TimedOut) return too_slow(line, program).error();
    if (pumped == Pumped::TooMuch) return endless(line).error();
    if (auto well = check_end(line, program); !well) return well.error();
    return {.code = "E0222",
            .message = fmt::format("the speech program '{}' ended instead of speaking", line.command.command.front()),
            .help = in_quotes(program),
            .where = {}};
}

}  // namespace

std::vector<std::string> fill_command(const std::vector<std::string>& command, const CommandValues& values) {
    // A program would take a line that begins with a dash for an option.
    const bool is_like_an_option = values.text.starts_with('-');
    const std::pair<std::string_view, std::string> placeholders[] = {
        {"{text}", is_like_an_option ? " " + values.text : values.text},
        {"{text_file}", values.text_file},
        {"{out}", values.out},
        {"{rate}", std::to_string(values.prosody.rate_wpm)},
        {"{pitch}", std::to_string(values.prosody.pitch)},
        {"{language}", values.language}};
    std::vector<std::string> filled;
    for (const std::string& part : command) {
        std::string argument;
        for (std::string_view left = part; !left.empty();) {
            const auto found =
                std::ranges::find_if(placeholders, [&](const auto& p) { return left.starts_with(p.first); });
            const std::size_t taken = found == std::end(placeholders) ? 1 : found->first.size();
            argument += found == std::end(placeholders) ? left.substr(0, 1) : std::string_view(found->second);
            left.remove_prefix(taken);
        }
        filled.push_back(std::move(argument));
    }
    return filled;
}

// A persistent program. Speaks for one thread at a time; ended after an error, and started again for the next line.
struct CommandEngine::PersistentProgram {
    Mutex mutex;
    std::optional<Subprocess> program GUARDED_BY(mutex);
};

struct CommandEngine::Files {
    fs::path out;
    fs::path text;  // written if the command asks for it
    Files(fs::path out_file, fs::path text_file) : out(std::move(out_file)), text(std::move(text_file)) {}
    Files(Files&&) = default;
    ~Files() {
        std::error_code ignored;
        if (!out.empty()) fs::remove(out, ignored);
        if (!text.empty()) fs::remove(text, ignored);
    }
};

CommandEngine::CommandEngine(int jobs) : jobs_(std::max(1, jobs)) {}
CommandEngine::~CommandEngine() = default;

std::string CommandEngine::identity() const { return "command schema 1"; }

Result<CommandEngine::Files> CommandEngine::make_files(const takes::Line& line) {
    const MutexLock lock(mutex_);
    if (!scratch_) {
        std::error_code ignored;
        auto made = ScratchFolder::create("speech", fs::temp_directory_path(ignored));
        if (!made) return std::unexpected(made.error());
        scratch_ = std::move(*made);
    }
    const std::string stem = fmt::format("line-{}", ++lines_);
    Files files(scratch_->path() / (stem + ".wav"), {});
    if (mentions(line.command.command, "{text_file}")) {
        files.text = scratch_->path() / (stem + ".txt");
        if (auto written = write_file(files.text, line.text.text); !written) return std::unexpected(written.error());
    }
    return files;
}

Result<std::string> CommandEngine::speak_once(const takes::Line& line, const Files& files) {
    {
        MutexLock lock(mutex_);
        slot_free_.wait(lock, [this]() REQUIRES(mutex_) { return running_ < jobs_; });
        ++running_;
    }
    const auto give_back = [](CommandEngine* engine) {
        {
            const MutexLock lock(engine->mutex_);
            --engine->running_;
        }
        engine->slot_free_.notify_one();
    };
    const std::unique_ptr<CommandEngine, decltype(give_back)> slot(this, give_back);

    auto program = start(fill_command(line.command.command, {.text = line.text.text,
                                                             .text_file = files.text,
                                                             .out = files.out,
                                                             .prosody = line.prosody,
                                                             .language = line.language}));
    if (!program) return std::unexpected(program.error());
    program->give(line.text.text + "\n", /*last=*/true);
    switch (program->pump(deadline_of(line), largest_wave_file, [] { return false; })) {
        case Pumped::TimedOut:
            return too_slow(line, *program);
        case Pumped::TooMuch:
            return endless(line);
        case Pumped::Enough:
        case Pumped::Exited:
            break;
    }
    if (auto well = check_end(line, *program); !well) return std::unexpected(well.error());
    if (!mentions(line.command.command, "{out}")) return std::move(program->output());
    return read_spoken_file(files.out);
}

CommandEngine::PersistentProgram& CommandEngine::persistent_for(const std::vector<std::string>& command) {
    const MutexLock lock(mutex_);
    auto& entry = persistent_[command];
    if (!entry) entry = std::make_unique<PersistentProgram>();
    return *entry;
}

Result<std::string> CommandEngine::speak_persistent(const takes::Line& line, const Files& files) {
    const auto command = fill_command(line.command.command, {.text = "{text}",
                                                             .text_file = "{text_file}",
                                                             .out = "{out}",
                                                             .prosody = line.prosody,
                                                             .language = line.language});
    PersistentProgram& persistent = persistent_for(command);
    const MutexLock turn(persistent.mutex);
    if (!persistent.program) {
        auto started = start(command);
        if (!started) return std::unexpected(started.error());
        persistent.program.emplace(std::move(*started));
    }
    const Conversation conversation = ask(*persistent.program, line, files.out);
    if (conversation.answer) {
        if (conversation.answer->done) return read_spoken_file(files.out);
        return failure("E0226", fmt::format("the speech program '{}' failed", line.command.command.front()),
                       fmt::format("it said: {}", conversation.answer->error));
    }
    // The next line must not wait for this program.
    const Subprocess gone = std::move(*persistent.program);
    persistent.program.reset();
    return std::unexpected(why_no_answer(conversation.pumped, line, gone));
}

bool CommandEngine::scratch_is_full() {
    const MutexLock lock(mutex_);
    struct statvfs space{};
    if (!scratch_ || ::statvfs(scratch_->path().c_str(), &space) != 0) return false;
    return space.f_bavail * space.f_frsize < least_free_space;
}

Result<takes::Take> CommandEngine::speak(const takes::Line& line) {
    if (line.command.command.empty()) return failure("E0225", "the voice has no speech program", "set its 'command'");
    if (line.text.runs.empty()) return cut_take(line.text, {}, {22050}, {});  // nothing to say
    // Without space for its file a program fails in ways of its own, or writes half of it.
    for (const auto wait : shortage_waits) {
        auto take = speak_once_more(line);
        if (!scratch_is_full() || !sleep_unless_children_are_ended(wait)) return take;
    }
    auto take = speak_once_more(line);
    if (!scratch_is_full()) return take;
    return failure("E0231", "no space is left in the folder where speech programs write their files",
                   "free some, or set TMPDIR to a folder with free space");
}

Result<takes::Take> CommandEngine::speak_once_more(const takes::Line& line) {
    const auto files = make_files(line);
    if (!files) return std::unexpected(files.error());
    const auto file = line.command.persistent ? speak_persistent(line, *files) : speak_once(line, *files);
    if (!file) return std::unexpected(file.error());
    const auto wave = read_wave(*file);
    if (!wave) return std::unexpected(wave.error());
    const FrameRange sounding = sounding_range(wave->samples, wave->rate);
    if (sounding.end <= sounding.begin)
        return failure("E0224", "the speech program's output is all silence",
                       "run its command by hand, and play what it writes");
    return cut_take(line.text, wave->samples, wave->rate, {});
}

}  // namespace dramatis::voices::speech::command
