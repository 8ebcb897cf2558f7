#include "mix/sounds/sound_source.h"

#include <map>
#include <mutex>

#include <fmt/format.h>

#include "mix/sounds/recipe_hash.h"
#include "mix/sounds/synthesis.h"

namespace dramatis::mix {
namespace {

// What was loaded at each rate, for as long as somebody uses it. Two threads that ask at once wait for one making.
class LoadedOnce {
  public:
    template <class Make>
    Result<AudioRef> get(SampleRate rate, Make make) const {
        const std::lock_guard lock(mutex_);
        if (AudioRef audio = loaded_[rate.hz].lock()) return audio;
        Result<AudioRef> made = make();
        if (made) loaded_[rate.hz] = *made;
        return made;
    }

  private:
    mutable std::mutex mutex_;
    mutable std::map<int, std::weak_ptr<const Audio>> loaded_;
};

class RecipeSource : public AudioSource {
  public:
    RecipeSource(const std::string& name, std::shared_ptr<const Recipe> recipe, int variation)
        : identity_(fmt::format("sound {} #{} {}", name, variation, hash_of(*recipe).hex())),
          recipe_(std::move(recipe)),
          variation_(variation) {}

    std::string identity() const override { return identity_; }
    Frames length(SampleRate rate) const override { return length_of(*recipe_, rate); }
    bool seamless() const override { return recipe_->loops; }
    Result<AudioRef> load(SampleRate rate) const override {
        return loaded_.get(rate, [&]() -> Result<AudioRef> { return make_audio(perform(*recipe_, rate, variation_)); });
    }

  private:
    std::string identity_;
    std::shared_ptr<const Recipe> recipe_;
    int variation_;
    LoadedOnce loaded_;
};

class FileSource : public AudioSource {
  public:
    FileSource(std::filesystem::path path, std::string stamp, SoundFileFormat format, SoundFilePart part, bool seamless)
        : path_(std::move(path)), stamp_(std::move(stamp)), format_(format), part_(part), seamless_(seamless) {}

    std::string identity() const override {
        return fmt::format("file {} {} {}+{}", path_.string(), stamp_, part_.begin.count, part_.length.count);
    }
    Frames length(SampleRate rate) const override { return rescale(part_.length, format_.rate, rate); }
    bool seamless() const override { return seamless_; }
    Result<AudioRef> load(SampleRate rate) const override {
        return loaded_.get(rate, [&] { return read_sound_file(path_, format_, part_, rate); });
    }

  private:
    std::filesystem::path path_;
    std::string stamp_;
    SoundFileFormat format_;
    SoundFilePart part_;
    bool seamless_;
    LoadedOnce loaded_;
};

}  // namespace

AudioSourceRef recipe_source(const std::string& name, std::shared_ptr<const Recipe> recipe, int variation) {
    return std::make_shared<RecipeSource>(name, std::move(recipe), variation);
}

AudioSourceRef file_source(std::filesystem::path path, std::string stamp, SoundFileFormat format, SoundFilePart part,
                           bool seamless) {
    return std::make_shared<FileSource>(std::move(path), std::move(stamp), format, part, seamless);
}

}  // namespace dramatis::mix
