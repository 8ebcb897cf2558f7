#include "pipeline/studio.h"

#include "voices/command_engine.h"
#include "voices/espeak_engine.h"

namespace dramatis::pipeline {
namespace {

class RealStudio : public Studio {
  public:
    RealStudio(std::unique_ptr<voices::TakeStore> store, int jobs)
        : store_(std::move(store)),
          espeak_({.worker = {}, .data_folder = {}, .jobs = jobs}),
          command_(jobs),
          performer_(*store_, espeak_, command_) {}

    voices::Performer& performer() override { return performer_; }
    voices::TakeStore& store() override { return *store_; }

  private:
    std::unique_ptr<voices::TakeStore> store_;
    voices::EspeakEngine espeak_;
    voices::CommandEngine command_;
    voices::Performer performer_;
};

}  // namespace

Result<std::unique_ptr<Studio>> open_studio(const StudioOptions& options) {
    auto store = options.no_cache ? voices::TakeStore::open_temporary()
                                  : voices::TakeStore::open(
                                        options.cache.empty() ? voices::TakeStore::default_folder() : options.cache,
                                        options.cache_limit);
    if (!store) return std::unexpected(store.error());
    return std::make_unique<RealStudio>(std::move(*store), options.jobs);
}

}  // namespace dramatis::pipeline
