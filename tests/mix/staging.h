// The built-in mix book, and how a clip is staged with names from it.
#pragma once

#include <memory>
#include <string>

#include "mix/mix_book.h"

namespace dramatis::mix {

inline const std::shared_ptr<const MixBook>& built_in_book() {
    static const auto book = [] {
        Diagnostics none;
        return std::make_shared<const MixBook>(load_mix_book(nullptr, none));
    }();
    return book;
}

struct Staging {
    std::string treatment = {}, position = {}, acoustic = {};
};

}  // namespace dramatis::mix
