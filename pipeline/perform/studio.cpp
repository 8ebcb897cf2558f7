#include "pipeline/perform/studio.h"

#include "core/files/scratch_folder.h"
#include "voices/speech/command/command_engine.h"
#include "voices/speech/espeak/espeak_engine.h"

namespace dramatis::pipeline::perform {
namespace {

class RealStudio : public Studio {
  public:
    RealStudio(std::unique_ptr<voices::takes::TakeStore> store, int jobs)
        : store_(std::move(store)),
          espeak_({.worker = {}, .data_folder = {}, .jobs = jobs}),
          command_(jobs),
          performer_(*store_, espeak_, command_) {}

    voices::speech::Performer& performer() override { return performer_; }
    voices::takes::TakeStore& store() override { return *store_; }

  private:
    std::unique_ptr<voices::takes::TakeStore> store_;
    voices::speech::espeak::EspeakEngine espeak_;
    voices::speech::command::CommandEngine command_;
    voices::speech::Performer performer_;
};

}  // namespace

Result<std::unique_ptr<Studio>> open_studio(const StudioOptions& options) {
    sweep_scratch_folders();
    const auto folder = options.cache.empty() ? voices::takes::TakeStore::default_folder() : options.cache;
    // Without a home takes go with the program.
    auto store = options.no_cache || folder.empty() ? voices::takes::TakeStore::open_temporary()
                                                    : voices::takes::TakeStore::open(folder, options.cache_limit);
    if (!store) return std::unexpected(store.error());
    return std::make_unique<RealStudio>(std::move(*store), options.jobs);
}

}  // namespace dramatis::pipeline::perform
