// dramatis-speech DATA_FOLDER: speaks lines for dramatis (protocol.h). Not for use by hand. It is a program of its own
// because eSpeak NG is one big global state, can crash on text, and must start each line afresh to sound the same.
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <string>

#include "voices/worker/protocol.h"
#include "voices/worker/supervisor.h"
#include "voices/worker/synthesis.h"

namespace {

using namespace dramatis::voices::worker;

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

bool is_sound(const Request& request) {
    return request.magic == protocol_magic && request.version == protocol_version &&
           request.voice_bytes <= most_voice_bytes && request.text_bytes <= most_text_bytes;
}

std::byte* map_shared_memory() {
    struct stat status {};
    if (::fstat(shared_memory, &status) != 0 || status.st_size != off_t{shared_bytes}) return nullptr;
    void* block = ::mmap(nullptr, shared_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, shared_memory, 0);
    return block == MAP_FAILED ? nullptr : static_cast<std::byte*>(block);
}

// Ctrl-C goes to every process of the terminal; the one that the user started decides what becomes of the others.
void leave_signals_to_parent() {
    for (const int signal : {SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGPIPE}) ::signal(signal, SIG_IGN);
    ::signal(SIGCHLD, SIG_DFL);
}

}  // namespace

int main(int argc, char** argv) {
    leave_signals_to_parent();
    std::byte* shared = map_shared_memory();
    if (argc != 2 || shared == nullptr) {
        std::fputs("dramatis-speech is a part of dramatis and not for use by hand\n", stderr);
        return 2;
    }
    if (!initialise(argv[1])) return 3;
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
