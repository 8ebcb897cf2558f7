#include "voices/speech/espeak/espeak_engine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "core/hash.h"
#include "core/process/helper_program.h"
#include "core/text.h"
#include "voices/speech/espeak/espeak_emphasis.h"
#include "voices/speech/espeak/intonations.h"
#include "voices/speech/espeak/variant.h"
#include "voices/speech/take_cutting.h"

namespace dramatis::voices::speech::espeak {
namespace fs = std::filesystem;
namespace {

// Version of how a line is passed to eSpeak NG; see also take_schema in take.cpp.
constexpr int hand_over_schema = 2;

// Measured on eSpeak NG 1.51: at this rate, the first unit adds `first_ms` + `unit_ms` to each gap, any further `unit_ms`.
struct GapAtRate {
    int rate_wpm;
    double first_ms;
    double unit_ms;
};
constexpr std::array<GapAtRate, 6> measured_gaps = {
    {{80, 105.0, 37.2}, {120, 67.0, 23.05}, {170, 38.5, 13.2}, {250, 12.6, 6.0}, {350, 0.0, 1.57}, {449, 0.0, 1.0}}};

GapAtRate gap_at(int rate_wpm) {
    const int rate = std::clamp(rate_wpm, measured_gaps.front().rate_wpm, measured_gaps.back().rate_wpm);
    std::size_t upper = 1;
    while (measured_gaps[upper].rate_wpm < rate) ++upper;
    const GapAtRate& below = measured_gaps[upper - 1];
    const GapAtRate& above = measured_gaps[upper];
    const double part = static_cast<double>(rate - below.rate_wpm) / (above.rate_wpm - below.rate_wpm);
    return {rate, std::lerp(below.first_ms, above.first_ms, part), std::lerp(below.unit_ms, above.unit_ms, part)};
}

std::vector<SpokenWordEvent> copy_events(std::span<const worker::WordEvent> events, const EmphasisedText& text) {
    std::vector<SpokenWordEvent> copies;
    copies.reserve(events.size());
    for (const worker::WordEvent& event : events)
        copies.push_back({.character = text.written_character(event.character), .sample = event.sample});
    return copies;
}

}  // namespace

int word_gap_units(int gap_ms, int rate_wpm) {
    if (gap_ms <= 0) return 0;
    const GapAtRate gap = gap_at(rate_wpm);
    if (gap_ms < (gap.first_ms + gap.unit_ms) / 2.0) return 0;  // nearer to none than to the shortest
    return std::max(1, static_cast<int>(std::lround((gap_ms - gap.first_ms) / gap.unit_ms)));
}

fs::path find_speech_worker() { return helper_program("dramatis-speech"); }

struct EspeakEngine::Installation {
    EspeakData data;
    std::unique_ptr<VariantFolder> variants;
};

// Takes an idle worker, starts one if the limit allows another, or waits. Returns the worker unless it is broken.
class EspeakEngine::Lease {
  public:
    static Result<Lease> take(EspeakEngine& engine, const fs::path& data_folder) {
        MutexLock lock(engine.pool_mutex_);
        engine.worker_free_.wait(lock, [&]() REQUIRES(engine.pool_mutex_) {
            return !engine.idle_.empty() || engine.workers_ < engine.settings_.jobs;
        });
        if (!engine.idle_.empty()) {
            // The one used last: its pages are warm, and no more workers start than are needed.
            auto worker = std::move(engine.idle_.back());
            engine.idle_.pop_back();
            return Lease(engine, std::move(worker));
        }
        ++engine.workers_;
        lock.unlock();
        auto started = SpeechWorker::start(engine.settings_.worker, data_folder);
        if (started) return Lease(engine, std::move(*started));
        lock.lock();
        --engine.workers_;
        engine.worker_free_.notify_one();
        return std::unexpected(started.error());
    }
    Lease(Lease&&) = default;
    ~Lease() {
        if (worker_) engine_->give_back(std::move(worker_));
    }

    SpeechWorker& operator*() const { return *worker_; }

  private:
    Lease(EspeakEngine& engine, std::unique_ptr<SpeechWorker> worker) : engine_(&engine), worker_(std::move(worker)) {}

    EspeakEngine* engine_;
    std::unique_ptr<SpeechWorker> worker_;
};

EspeakEngine::EspeakEngine(EspeakSettings settings) : settings_(std::move(settings)) {
    settings_.jobs = std::max(1, settings_.jobs);
    if (settings_.worker.empty()) settings_.worker = find_speech_worker();
    if (settings_.data_folder.empty()) settings_.data_folder = EspeakData::default_folder();
}

EspeakEngine::~EspeakEngine() = default;

void EspeakEngine::give_back(std::unique_ptr<SpeechWorker> worker) {
    const bool broken = worker->broken();
    if (broken) worker.reset();  // ends the process; not under the lock
    const MutexLock lock(pool_mutex_);
    if (broken)
        --workers_;
    else
        idle_.push_back(std::move(worker));
    worker_free_.notify_one();
}

std::string EspeakEngine::identity() const {
    std::call_once(identity_once_, [&] {
        identity_ = fmt::format("espeak-ng {} data {} tunes {} schema {}", DRAMATIS_ESPEAK_VERSION,
                                EspeakData::version(settings_.data_folder),
                                Hasher().add(with_our_tunes({})).finish().hex(), hand_over_schema);
    });
    return identity_;
}

Result<EspeakEngine::Installation*> EspeakEngine::installation() {
    const MutexLock lock(installation_mutex_);
    if (installation_) return installation_.get();
    auto data = EspeakData::open(settings_.data_folder);
    if (!data) return std::unexpected(data.error());
    auto variants = VariantFolder::create(settings_.data_folder);
    if (!variants) return std::unexpected(variants.error());
    installation_ = std::make_unique<Installation>(std::move(*data), std::move(*variants));
    return installation_.get();
}

Result<std::vector<EspeakLanguage>> EspeakEngine::languages() {
    const auto data = EspeakData::open(settings_.data_folder);
    if (!data) return std::unexpected(data.error());
    return data->languages();
}

Result<std::string> EspeakEngine::voice_for(Installation& installed, const takes::Line& line) {
    const auto language = installed.data.language(line.language);
    if (!language) return std::unexpected(language.error());
    if (is_neutral(line.timbre)) return language->identifier;
    std::string base;
    if (!line.timbre.base.empty()) {
        auto text = installed.data.variant(line.timbre.base);
        if (!text) return std::unexpected(text.error());
        base = std::move(*text);
    }
    const auto name = installed.variants->add(variant_text(line.timbre, base));
    if (!name) return std::unexpected(name.error());
    return language->identifier + "+" + *name;
}

void EspeakEngine::get_ready() {
    static_cast<void>(identity());
    const auto installed = installation();
    if (!installed) return;
    std::vector<Lease> leases;  // held together: each is another worker
    for (int i = 0; i < settings_.jobs; ++i) {
        auto lease = Lease::take(*this, (*installed)->variants->path());
        if (!lease) return;
        leases.push_back(std::move(*lease));
    }
}

Result<takes::Take> EspeakEngine::speak(const takes::Line& line) {
    if (line.text.runs.empty()) return cut_take(line.text, {}, {22050}, {});  // nothing to say
    const auto installed = installation();
    if (!installed) return std::unexpected(installed.error());
    const auto voice = voice_for(**installed, line);
    if (!voice) return std::unexpected(voice.error());
    for (bool is_first = true;; is_first = false) {
        const auto lease = Lease::take(*this, (*installed)->variants->path());
        if (!lease) return std::unexpected(lease.error());
        auto take = speak_with(**lease, *voice, line);
        // A worker that was ended from outside before it came up says nothing of the next one.
        if (take || take.error().code != "E0225" || !is_first) return take;
    }
}

Result<std::string> EspeakEngine::phonemes(const std::string& language, const std::string& text) {
    std::string all;
    const auto add = [&](std::string_view piece) {
        if (!all.empty() && !piece.empty()) all += ' ';
        all += piece;
    };
    for (std::string_view rest = text; !rest.empty();) {
        if (rest.starts_with("[[")) {
            const auto end = std::min(rest.find("]]"), rest.size());
            add(rest.substr(2, end - 2));
            rest.remove_prefix(std::min(end + 2, rest.size()));
            continue;
        }
        const auto piece = trim(rest.substr(0, rest.find("[[")));
        if (!piece.empty()) {
            auto read = phonemes_of_words(language, piece);
            if (!read) return read;
            add(*read);
        }
        rest.remove_prefix(std::min(rest.find("[["), rest.size()));
    }
    return all;
}

Result<std::string> EspeakEngine::phonemes_of_words(const std::string& language, std::string_view words) {
    const auto installed = installation();
    if (!installed) return std::unexpected(installed.error());
    const auto voice = (*installed)->data.language(language);
    if (!voice) return std::unexpected(voice.error());
    const auto lease = Lease::take(*this, (*installed)->variants->path());
    if (!lease) return std::unexpected(lease.error());
    return (**lease).phonemes(
        {.voice = voice->identifier, .text = words, .prosody = {}, .time_limit = settings_.time_limit});
}

Result<takes::Take> EspeakEngine::speak_with(SpeechWorker& worker, const std::string& voice,
                                             const takes::Line& line) const {
    const EmphasisedText text(line);
    const TraceSpan span(worker.trace_track(), "speak", text.text());
    const auto spoken = worker.speak({.voice = voice,
                                      .text = text.text(),
                                      .prosody = line.prosody,
                                      .word_gap = word_gap_units(line.word_gap_ms, line.prosody.rate_wpm),
                                      .time_limit = settings_.time_limit});
    if (!spoken) return std::unexpected(spoken.error());
    return cut_take(line.text, spoken->samples, spoken->rate, copy_events(spoken->events, text));
}

}  // namespace dramatis::voices::speech::espeak
