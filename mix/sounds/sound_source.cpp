#include "mix/sounds/sound_source.h"

#include <map>

#include <fmt/format.h>

#include "core/mutex.h"
#include "mix/synthesis/recipe_hash.h"
#include "mix/synthesis/synthesis.h"

namespace dramatis::mix::sounds {
namespace {

// The samples at each rate, as long as they are in use. If two threads request them at once, one loads and the other waits.
class LoadedOnce {
  public:
    template <class Make>
    Result<audio::AudioRef> get(SampleRate rate, Make make) const {
        const MutexLock lock(mutex_);
        if (audio::AudioRef audio = loaded_[rate.hz].lock()) return audio;
        Result<audio::AudioRef> made = make();
        if (made) loaded_[rate.hz] = *made;
        return made;
    }

  private:
    mutable Mutex mutex_;
    mutable std::map<int, std::weak_ptr<const audio::Audio>> loaded_ GUARDED_BY(mutex_);
};

class RecipeSource : public audio::AudioSource {
  public:
    RecipeSource(const std::string& name, std::shared_ptr<const synthesis::Recipe> recipe, int variation)
        : identity_(fmt::format("sound {} #{} {}", name, variation, synthesis::hash_of(*recipe).hex())),
          recipe_(std::move(recipe)),
          variation_(variation) {}

    std::string identity() const override { return identity_; }
    Frames length(SampleRate rate) const override { return synthesis::length_of(*recipe_, rate); }
    bool seamless() const override { return recipe_->loops; }
    Result<audio::AudioRef> load(SampleRate rate) const override {
        return loaded_.get(rate, [&]() -> Result<audio::AudioRef> {
            return audio::make_audio(synthesis::perform(*recipe_, rate, variation_));
        });
    }

  private:
    std::string identity_;
    std::shared_ptr<const synthesis::Recipe> recipe_;
    int variation_;
    LoadedOnce loaded_;
};

class FileSource : public audio::AudioSource {
  public:
    FileSource(std::filesystem::path path, std::string stamp, decode::SoundFileFormat format, FrameRange part,
               bool seamless, std::shared_ptr<const void> keeps)
        : path_(std::move(path)),
          stamp_(std::move(stamp)),
          format_(format),
          part_(part),
          seamless_(seamless),
          keeps_(std::move(keeps)) {}

    std::string identity() const override {
        return fmt::format("file {} {} {}+{}", path_.string(), stamp_, part_.begin.count, part_.length().count);
    }
    Frames length(SampleRate rate) const override { return rescale(part_.length(), format_.rate, rate); }
    bool seamless() const override { return seamless_; }
    std::int64_t non_finite_samples() const override { return format_.non_finite; }
    Result<audio::AudioRef> load(SampleRate rate) const override {
        return loaded_.get(rate, [&] { return decode::read_sound_file(path_, format_, part_, rate); });
    }

  private:
    std::filesystem::path path_;
    std::string stamp_;
    decode::SoundFileFormat format_;
    FrameRange part_;
    bool seamless_;
    std::shared_ptr<const void> keeps_;
    LoadedOnce loaded_;
};

}  // namespace

audio::AudioSourceRef recipe_source(const std::string& name, std::shared_ptr<const synthesis::Recipe> recipe,
                                    int variation) {
    return std::make_shared<RecipeSource>(name, std::move(recipe), variation);
}

audio::AudioSourceRef file_source(std::filesystem::path path, std::string stamp, decode::SoundFileFormat format,
                                  FrameRange part, bool seamless, std::shared_ptr<const void> keeps) {
    return std::make_shared<FileSource>(std::move(path), std::move(stamp), format, part, seamless, std::move(keeps));
}

}  // namespace dramatis::mix::sounds
