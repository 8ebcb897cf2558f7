#include "voices/speech/performer.h"

#include <algorithm>

#include "voices/speech/plausibility.h"
#include "voices/speech/word_timing.h"

namespace dramatis::voices::speech {
namespace {

constexpr SampleRate silence_rate{22050};

// As long as the words would have lasted, so that a failed line leaves the scene's timing nearly as it was.
takes::Take silence_for(const takes::Line& line) {
    takes::Take take;
    take.rate = silence_rate;
    const Frames length = to_frames(takes::estimated_length(line), silence_rate);
    take.samples.resize(static_cast<std::size_t>(length.count));
    take.words = share_out_words(line.text, length);
    return take;
}

takes::Slate slate_of_silence(const takes::Take& silence) {
    Hasher hasher;
    hasher.add("dramatis silence").add(std::int64_t{silence.rate.hz}).add(silence.length().count);
    for (const takes::WordTiming& word : silence.words)
        hasher.add(std::int64_t{word.word}).add(word.begin.count).add(word.end.count);
    return hasher.finish();
}

// True if a retry would fail in the same way: a missing voice or program, or a fault that the engine has waited for already.
bool is_final(const Diagnostic& failure) {
    return failure.code == "E0220" || failure.code == "E0221" || is_machine_fault(failure);
}

takes::TakeInfo info_of(const takes::Slate& slate, const takes::Take& take) {
    return {.slate = slate, .rate = take.rate, .length = take.length(), .words = take.words};
}

// The store's take of the line. One with a word that the line doesn't have counts as damaged: words are indices into the line.
std::optional<takes::TakeInfo> find_take(takes::TakeStore& store, const takes::Slate& slate, const takes::Line& line,
                                         takes::Miss& miss) {
    auto found = store.find(slate, &miss);
    if (!found) return {};
    std::uint32_t words = 0;
    for (const text::TextRun& run : line.text.runs) words = std::max(words, run.word + 1);
    if (std::ranges::all_of(found->words, [&](const takes::WordTiming& timing) { return timing.word < words; }))
        return found;
    miss = takes::Miss::Damaged;
    return {};
}

// Its level is not known without its samples.
Performed cached(const takes::Line& line, takes::TakeInfo take) {
    auto doubt = doubt_of(line, to_seconds(take.length, take.rate));
    return {.take = std::move(take), .origin = TakeOrigin::Cache, .failure = {}, .doubt = std::move(doubt), .miss = {}};
}

std::string reason_of(const takes::TakeStore& store, takes::Miss miss) {
    if (store.temporary()) return "cache is off";
    return miss == takes::Miss::Damaged ? "damaged entry" : "new line";
}

}  // namespace

bool is_machine_fault(const Diagnostic& failure) {
    return failure.code == "E0225" || failure.code == "E0231" || failure.code == "E0232";
}

// Locks one slate: nobody else performs it meanwhile. [any thread]
class Performer::SlateLock {
  public:
    SlateLock(Performer& performer, const takes::Slate& slate) : performer_(performer), slate_(slate) {
        performer_.begin_work(slate_);
    }
    SlateLock(const SlateLock&) = delete;
    SlateLock& operator=(const SlateLock&) = delete;
    ~SlateLock() { performer_.end_work(slate_); }

  private:
    Performer& performer_;
    takes::Slate slate_;
};

Performer::Performer(takes::TakeStore& store, SpeechEngine& espeak, SpeechEngine& command)
    : store_(store), espeak_(espeak), command_(command) {}

void Performer::begin_work(const takes::Slate& slate) {
    MutexLock lock(mutex_);
    slate_free_.wait(lock, [&]() REQUIRES(mutex_) { return !in_work_.contains(slate); });
    in_work_.insert(slate);
}

void Performer::end_work(const takes::Slate& slate) {
    {
        const MutexLock lock(mutex_);
        in_work_.erase(slate);
    }
    slate_free_.notify_all();
}

SpeechEngine& Performer::engine_of(const takes::Line& line) {
    return line.engine == profiles::EngineKind::Command ? command_ : espeak_;
}

Result<takes::Take> Performer::speak(const takes::Line& line) {
    SpeechEngine& engine = engine_of(line);
    Result<takes::Take> take = engine.speak(line);
    if (!take) return is_final(take.error()) ? std::move(take) : engine.speak(line);
    if (!doubt_of(line, *take)) return take;
    Result<takes::Take> again = engine.speak(line);
    return again && !doubt_of(line, *again) ? std::move(again) : std::move(take);
}

Result<takes::Take> Performer::speak_and_store(const takes::Line& line, const takes::Slate& slate) {
    Result<takes::Take> take = speak(line);
    if (!take) return take;
    if (auto stored = store_.store(slate, *take); !stored) return std::unexpected(stored.error());
    const MutexLock lock(mutex_);
    failed_.erase(slate);
    return take;
}

Performed Performer::fail(const takes::Line& line, const takes::Slate& slate, Diagnostic why) {
    takes::Take silence = silence_for(line);
    const takes::Slate silence_slate = slate_of_silence(silence);
    // If even this can't be stored, `load` makes it again.
    [[maybe_unused]] const auto stored = store_.store(silence_slate, silence);
    Performed performed{.take = info_of(silence_slate, silence),
                        .origin = TakeOrigin::Failed,
                        .failure = std::move(why),
                        .doubt = {},
                        .miss = {}};
    const MutexLock lock(mutex_);
    failed_.insert(slate);
    return performed;
}

Performed Performer::perform(const takes::Line& line) {
    const takes::Slate slate = takes::slate_of(line, engine_of(line).identity());
    const SlateLock slate_lock(*this, slate);
    takes::Miss miss = takes::Miss::Absent;
    if (auto found = find_take(store_, slate, line, miss)) return cached(line, std::move(*found));
    auto take = speak_and_store(line, slate);
    Performed performed = take ? Performed{.take = info_of(slate, *take),
                                           .origin = TakeOrigin::Spoken,
                                           .failure = {},
                                           .doubt = doubt_of(line, *take),
                                           .miss = {}}
                               : fail(line, slate, std::move(take.error()));
    performed.miss = reason_of(store_, miss);
    return performed;
}

std::optional<Performed> Performer::recall(const takes::Line& line) {
    takes::Miss miss = takes::Miss::Absent;
    auto found = find_take(store_, takes::slate_of(line, engine_of(line).identity()), line, miss);
    if (!found) return std::nullopt;
    return cached(line, std::move(*found));
}

Result<takes::Take> Performer::load(const takes::Line& line) {
    const takes::Slate slate = takes::slate_of(line, engine_of(line).identity());
    const SlateLock slate_lock(*this, slate);
    {
        const MutexLock lock(mutex_);
        if (failed_.contains(slate)) return silence_for(line);
    }
    if (auto take = store_.load(slate)) return std::move(*take);
    return speak_and_store(line, slate);
}

}  // namespace dramatis::voices::speech
