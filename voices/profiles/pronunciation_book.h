// How words are to be said: the show's entries, which all voices share, and a voice's own, which take precedence. Copies share the
// entries: a show has some hundred voices, and may have thousands of words.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/hash.h"

namespace dramatis::voices::profiles {

// Immutable but for the two setters; copies: [any thread].
class PronunciationBook {
  public:
    // A word, or several with one space between, each as fold_name gives it ("moreau", "st john") → respelling or [[phonemes]].
    using Entries = std::map<std::string, std::string>;

    PronunciationBook() = default;
    PronunciationBook(Entries own) { add_own(std::move(own)); }

    // Over what is there.
    void add_own(Entries entries);
    // Under what is there.
    void add_under(Entries entries);
    void share(const PronunciationBook& of_the_show) { shared_ = of_the_show.own_; }

    bool empty() const { return !own_ && !shared_; }
    // Null if there is none. Valid as long as any copy.
    const std::string* find(const std::string& key) const;
    // As std::map::at, for keys that are there.
    const std::string& at(const std::string& key) const { return *find(key); }
    // True if a key begins with `prefix`.
    bool has_key_after(const std::string& prefix) const;
    // Of all entries: equal books that were made in the same way have the same.
    void add_to(Hasher& hasher) const;

  private:
    struct Layer {
        Entries entries;
        Hash digest;
    };
    using LayerRef = std::shared_ptr<const Layer>;

    LayerRef own_, shared_;  // null: no entries
};

}  // namespace dramatis::voices::profiles
