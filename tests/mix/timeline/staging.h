// The built-in mix book, and how a clip is staged with names from it.
#pragma once

#include <memory>
#include <string>

#include "mix/settings/mix_book.h"
#include "mix/sounds/resolved_mix.h"

namespace dramatis::mix::timeline {

inline const std::shared_ptr<const settings::MixBook>& built_in_book() {
    static const auto book = [] {
        Diagnostics none;
        return std::make_shared<const settings::MixBook>(settings::load_mix_book(nullptr, none));
    }();
    return book;
}

inline const std::shared_ptr<const sounds::ResolvedMix>& built_in_mix() {
    static const auto mix = std::make_shared<const sounds::ResolvedMix>(*built_in_book());
    return mix;
}

struct Staging {
    std::string treatment = {}, position = {}, acoustic = {};
};

}  // namespace dramatis::mix::timeline
