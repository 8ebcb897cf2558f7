#include "voices/performer.h"

#include "voices/word_timing.h"

namespace dramatis::voices {
namespace {

constexpr SampleRate silence_rate{22050};

// As long as the words would have lasted, so that a failed line leaves the scene's timing nearly as it was.
Take silence_for(const Line& line) {
    Take take;
    take.rate = silence_rate;
    const Frames length = to_frames(estimated_length(line), silence_rate);
    take.samples.resize(static_cast<std::size_t>(length.count));
    take.words = share_out_words(line.text, length);
    return take;
}

Slate slate_of_silence(const Take& silence) {
    Hasher hasher;
    hasher.add("dramatis silence").add(std::int64_t{silence.rate.hz}).add(silence.length().count);
    for (const WordTiming& word : silence.words)
        hasher.add(std::int64_t{word.word}).add(word.begin.count).add(word.end.count);
    return hasher.finish();
}

// What would fail the same way again: a voice that isn't there, a program that isn't there.
bool is_final(const Diagnostic& failure) {
    return failure.code == "E0220" || failure.code == "E0221" || failure.code == "E0225";
}

TakeInfo info_of(const Slate& slate, const Take& take) {
    return {.slate = slate, .rate = take.rate, .length = take.length(), .words = take.words};
}

std::string reason_of(const TakeStore& store, Miss miss) {
    if (store.temporary()) return "cache is off";
    return miss == Miss::Damaged ? "damaged entry" : "new line";
}

}  // namespace

// Holds a slate's turn: nobody else performs it meanwhile.
class Performer::Turn {
  public:
    Turn(Performer& performer, const Slate& slate) : performer_(performer), slate_(slate) {
        std::unique_lock lock(performer_.mutex_);
        performer_.turn_over_.wait(lock, [&] { return !performer_.in_work_.contains(slate_); });
        performer_.in_work_.insert(slate_);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
        {
            const std::lock_guard lock(performer_.mutex_);
            performer_.in_work_.erase(slate_);
        }
        performer_.turn_over_.notify_all();
    }

  private:
    Performer& performer_;
    Slate slate_;
};

Performer::Performer(TakeStore& store, SpeechEngine& espeak, SpeechEngine& command)
    : store_(store), espeak_(espeak), command_(command) {}

SpeechEngine& Performer::engine_of(const Line& line) { return line.engine == EngineKind::Command ? command_ : espeak_; }

Result<Take> Performer::speak_and_store(const Line& line, const Slate& slate) {
    SpeechEngine& engine = engine_of(line);
    Result<Take> take = engine.speak(line);
    if (!take && !is_final(take.error())) take = engine.speak(line);
    if (!take) return take;
    if (auto stored = store_.store(slate, *take); !stored) return std::unexpected(stored.error());
    const std::lock_guard lock(mutex_);
    failed_.erase(slate);
    return take;
}

Performed Performer::fail(const Line& line, const Slate& slate, Diagnostic why) {
    Take silence = silence_for(line);
    const Slate silence_slate = slate_of_silence(silence);
    // If even this can't be stored, `load` makes it again.
    [[maybe_unused]] const auto stored = store_.store(silence_slate, silence);
    Performed performed{
        .take = info_of(silence_slate, silence), .origin = TakeOrigin::Failed, .failure = std::move(why), .miss = {}};
    const std::lock_guard lock(mutex_);
    failed_.insert(slate);
    return performed;
}

Performed Performer::perform(const Line& line) {
    const Slate slate = slate_of(line, engine_of(line).identity());
    const Turn turn(*this, slate);
    Miss miss = Miss::Absent;
    if (auto found = store_.find(slate, &miss))
        return {.take = std::move(*found), .origin = TakeOrigin::Cache, .failure = {}, .miss = {}};
    auto take = speak_and_store(line, slate);
    Performed performed =
        take ? Performed{.take = info_of(slate, *take), .origin = TakeOrigin::Spoken, .failure = {}, .miss = {}}
             : fail(line, slate, std::move(take.error()));
    performed.miss = reason_of(store_, miss);
    return performed;
}

std::optional<Performed> Performer::recall(const Line& line) {
    auto found = store_.find(slate_of(line, engine_of(line).identity()));
    if (!found) return std::nullopt;
    return Performed{.take = std::move(*found), .origin = TakeOrigin::Cache, .failure = {}, .miss = {}};
}

Result<Take> Performer::load(const Line& line) {
    const Slate slate = slate_of(line, engine_of(line).identity());
    const Turn turn(*this, slate);
    {
        const std::lock_guard lock(mutex_);
        if (failed_.contains(slate)) return silence_for(line);
    }
    if (auto take = store_.load(slate)) return std::move(*take);
    return speak_and_store(line, slate);
}

}  // namespace dramatis::voices
