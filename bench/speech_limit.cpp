// How fast the words alone can be spoken: eSpeak NG on every line of a show, by some processes, the samples thrown away. A render
// does this and then everything else, so its wall time is compared with this one.
//
//     speech_limit SHOW.tsv PROCESSES      prints "WALL_SECONDS SPEECH_SECONDS"
//
// A program of its own, with no code of the project in it: what it measures must not change when the project does.
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <new>
#include <string>
#include <vector>

#include <espeak-ng/speak_lib.h>

namespace {

struct Line {
    std::string voice;
    std::string text;
};

// Lives in memory that all processes share.
struct Tally {
    std::atomic<std::size_t> next_line{0};
    std::atomic<long long> frames{0};
    std::atomic<int> rate{0};
};

Tally* tally = nullptr;

int count(short* samples, int frames, espeak_EVENT*) {
    if (samples) tally->frames += frames;
    return 0;
}

std::vector<Line> read_show(const char* path) {
    std::vector<Line> lines;
    std::ifstream file(path);
    for (std::string row; std::getline(file, row);) {
        if (const auto tab = row.find('\t'); tab != std::string::npos)
            lines.push_back({row.substr(0, tab), row.substr(tab + 1)});
    }
    return lines;
}

void speak(const std::vector<Line>& lines) {
    tally->rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, 0);
    espeak_SetSynthCallback(count);
    for (std::size_t i = tally->next_line++; i < lines.size(); i = tally->next_line++) {
        espeak_SetVoiceByName(lines[i].voice.c_str());
        espeak_Synth(lines[i].text.c_str(), lines[i].text.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr,
                     nullptr);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: speech_limit SHOW.tsv PROCESSES\n");
        return 2;
    }
    const auto lines = read_show(argv[1]);
    void* shared = mmap(nullptr, sizeof(Tally), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (lines.empty() || shared == MAP_FAILED) return 1;
    tally = new (shared) Tally;

    const auto start = std::chrono::steady_clock::now();
    for (int process = std::atoi(argv[2]); process > 0; --process) {
        if (fork() == 0) {
            speak(lines);
            _exit(0);
        }
    }
    while (wait(nullptr) > 0) {
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    std::printf("%.3f %.1f\n", wall.count(), static_cast<double>(tally->frames) / tally->rate);
    return 0;
}
