#include "voices/profiles/pronunciation_book.h"

#include <utility>

namespace dramatis::voices::profiles {

void PronunciationBook::add_own(Entries entries) {
    if (entries.empty()) return;
    if (own_) entries.insert(own_->entries.begin(), own_->entries.end());  // leaves the new ones
    Hasher hasher;
    for (const auto& [written, spoken] : entries) hasher.add(written).add(spoken);
    own_ = std::make_shared<const Layer>(Layer{.entries = std::move(entries), .digest = hasher.finish()});
}

void PronunciationBook::add_under(Entries entries) {
    if (entries.empty()) return;
    if (own_)
        for (const auto& [written, spoken] : own_->entries) entries.insert_or_assign(written, spoken);
    own_ = nullptr;
    add_own(std::move(entries));
}

const std::string* PronunciationBook::find(const std::string& key) const {
    for (const LayerRef& layer : {own_, shared_}) {
        if (!layer) continue;
        if (const auto found = layer->entries.find(key); found != layer->entries.end()) return &found->second;
    }
    return nullptr;
}

bool PronunciationBook::has_key_after(const std::string& prefix) const {
    for (const LayerRef& layer : {own_, shared_}) {
        if (!layer) continue;
        const auto next = layer->entries.lower_bound(prefix);
        if (next != layer->entries.end() && next->first.starts_with(prefix)) return true;
    }
    return false;
}

void PronunciationBook::add_to(Hasher& hasher) const {
    for (const LayerRef& layer : {own_, shared_}) {
        const Hash digest = layer ? layer->digest : Hash{};
        hasher.add(digest.high).add(digest.low);
    }
}

}  // namespace dramatis::voices::profiles
