// dramatis-speech sandbox DATA_FOLDER: prints what a line's process is denied, for `dramatis doctor`.
// dramatis-speech DATA_FOLDER: speaks lines for dramatis (protocol.h). Not for use by hand. It is a program of its own
// because eSpeak NG is one big global state, can crash on text, and must start from the same state for each line to
// sound the same.
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <string>
#include <string_view>

#include "voices/speech/espeak/worker/protocol.h"
#include "voices/speech/espeak/worker/supervisor.h"
#include "voices/speech/espeak/worker/synthesis.h"

namespace {

using namespace dramatis::voices::speech::espeak::worker;

constexpr int request_socket = STDIN_FILENO;
constexpr int shared_memory = STDOUT_FILENO;

// False at the end of the stream, or when it breaks.
bool receive(void* data, std::size_t size) {
    auto* bytes = static_cast<std::byte*>(data);
    while (size > 0) {
        const ssize_t count = ::recv(request_socket, bytes, size, 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

bool send(const Response& response) {
    return ::send(request_socket, &response, sizeof response, MSG_NOSIGNAL) == ssize_t{sizeof response};
}

std::byte* map_shared_memory() {
    struct stat status{};
    if (::fstat(shared_memory, &status) != 0 || status.st_size != off_t{shared_bytes}) return nullptr;
    void* block = ::mmap(nullptr, shared_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, shared_memory, 0);
    return block == MAP_FAILED ? nullptr : static_cast<std::byte*>(block);
}

// Ctrl-C goes to every process of the terminal; the program that the user started ends its workers itself.
void leave_signals_to_parent() {
    for (const int signal : {SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGPIPE}) ::signal(signal, SIG_IGN);
    ::signal(SIGCHLD, SIG_DFL);
}

}  // namespace

int main(int argc, char** argv) {
    leave_signals_to_parent();
    if (argc == 3 && std::string_view(argv[1]) == "sandbox") {
        if (!initialise(argv[2])) return exit_no_data;
        return report_sandbox(enter_worker_sandbox(argv[2]), shared_memory) ? 0 : 1;
    }
    std::byte* shared = map_shared_memory();
    if (argc != 2 || shared == nullptr) {
        std::fputs("dramatis-speech is a part of dramatis and not for use by hand\n", stderr);
        return exit_no_memory;
    }
    if (!initialise(argv[1])) return exit_no_data;
    enter_worker_sandbox(argv[1]);
    for (Request request; receive(&request, sizeof request);) {
        if (!is_sound(request)) return 4;
        std::string voice(request.voice_bytes, '\0');
        std::string text(request.text_bytes, '\0');
        if (!receive(voice.data(), voice.size()) || !receive(text.data(), text.size())) return 0;
        const auto response = run_line(request, voice, text, shared, request_socket);
        if (!response || !send(*response)) return 0;
    }
    return 0;
}
