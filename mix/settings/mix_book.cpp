#include "mix/settings/mix_book.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "core/toml/settings.h"
#include "mix/settings/mix_reader.h"

namespace dramatis::embedded {
extern const std::string_view default_mix;
extern const std::string_view default_sounds;
}  // namespace dramatis::embedded

namespace dramatis::mix::settings {
namespace {

template <class Named>
const Named* find(const std::map<std::string, Named>& all, std::string_view name) {
    if (name.empty()) return nullptr;  // most lines have no treatment; this skips the search through all aliases
    const std::string folded = fold_name(name);
    if (const auto found = all.find(folded); found != all.end()) return &found->second;
    if constexpr (requires(Named named) { named.aliases; })
        for (const auto& [key, named] : all)
            for (const std::string& alias : named.aliases)
                if (fold_name(alias) == folded) return &named;
    return nullptr;
}

// As find, for a map that grows: the aliases are looked up, not searched.
template <class Named>
class AliasIndex {
  public:
    explicit AliasIndex(const std::map<std::string, Named>& all) : all_(all) {
        for (const auto& [key, named] : all) add(key, named);
    }
    const Named* find(const std::string& folded) const {
        if (const auto found = all_.find(folded); found != all_.end()) return &found->second;
        const auto keys = keys_.find(folded);
        return keys == keys_.end() || keys->second.empty() ? nullptr : &all_.at(*keys->second.begin());
    }
    void add(const std::string& key, const Named& named) {
        each_alias(named, [&](const std::string& alias) { keys_[alias].insert(key); });
    }
    void remove(const std::string& key, const Named& named) {
        each_alias(named, [&](const std::string& alias) { keys_[alias].erase(key); });
    }

  private:
    template <class Visit>
    static void each_alias(const Named& named, Visit visit) {
        if constexpr (requires { named.aliases; })
            for (const std::string& alias : named.aliases) visit(fold_name(alias));
    }

    const std::map<std::string, Named>& all_;
    std::map<std::string, std::set<std::string>> keys_;  // by folded alias
};

// Puts one mix.toml over what the book already holds.
class BookOverlay {
  public:
    BookOverlay(const Settings& root, bool built_in, MixBook& book) : root_(root), built_in_(built_in), book_(book) {}

    void apply() {
        read_all("targets", "target", book_.targets, [](const Settings& table, Target& target) {
            read_target(table, target);
            table.finish();
        });
        apply_target();
        read_levels(root_.table("levels"), book_.levels);
        apply_ducking();
        read_polish(root_.table("polish"), book_.polish);
        read_all("acoustic", "acoustic", book_.acoustics, read_acoustic);
        read_all("treatment", "treatment", book_.treatments, read_treatment);
        read_all("position", "position", book_.positions, read_position);
        read_all("sound", "sound", book_.sounds, [this](const Settings& table, SoundDefinition& sound) {
            sound = read_sound(table, sound.name, built_in_);  // a sound of the same name is replaced as a whole
        });
        root_.finish();
    }

  private:
    // Reads each table [HEADING.NAME] over the entry with that name or alias.
    template <class Named, class Read>
    void read_all(std::string_view heading, std::string_view what, std::map<std::string, Named>& all, Read read) {
        const Settings parent = root_.table(heading);
        const std::vector<std::string> names = parent.keys();
        if (names.empty()) return;  // the index would be made for nothing
        std::map<std::string, std::string> seen;
        AliasIndex<Named> index(all);
        for (const std::string& name : names) {
            const Settings table = parent.table(name);
            if (!parent.is_table(name)) continue;
            const std::string folded = fold_name(name);
            if (folded.empty()) {
                parent.report("E0303", fmt::format("'{}' is no name for a {}", name, what), "use letters and digits",
                              name);
                continue;
            }
            if (const auto [first, is_new] = seen.emplace(folded, name); !is_new) {
                parent.report("E0303", fmt::format("'{}' and '{}' are the same {}", name, first->second, what),
                              "names are compared without case, spaces and punctuation", name);
                continue;
            }
            const Named* const before = index.find(folded);
            Named named = before != nullptr ? *before : Named{};
            if constexpr (requires { named.aliases; })
                // A copy leaves the aliases to its original.
                if (fold_name(named.name) != folded) named.aliases.clear();
            named.name = name;
            read(table, named);
            if (const auto replaced = all.find(folded); replaced != all.end()) index.remove(folded, replaced->second);
            index.add(folded, named);
            all[folded] = std::move(named);
        }
        parent.finish();
    }

    // `target = "podcast"`, or a table with a name, numbers or both.
    void apply_target() {
        if (root_.is_text("target")) {
            use_target(root_, "target");
            return;
        }
        const Settings table = root_.table("target");
        if (!table.exists()) return;
        use_target(table, "name");
        const Target named = book_.target;
        read_target(table, book_.target);
        if (!(book_.target == named)) book_.target.name.clear();
        table.finish();
    }

    void use_target(const Settings& table, std::string_view key) {
        const std::optional<std::string> name = table.text(key);
        if (!name) return;
        if (const Target* const target = book_.target_named(*name)) {
            book_.target = *target;
            return;
        }
        const auto names = names_in(book_.targets, &Target::name);
        std::string help = did_you_mean(*name, names, "known here: " + listed(names));
        table.report("E0302", fmt::format("there is no target '{}'", *name), std::move(help), key);
    }

    void apply_ducking() {
        const Settings table = root_.table("ducking");
        read_ducking(table, book_.ducking);
        const Settings music = table.table("music");
        read_ducking(music, book_.music_ducking);
        music.finish();
        table.finish();
    }

    Settings root_;
    bool built_in_;
    MixBook& book_;
};

}  // namespace

const AcousticSettings* MixBook::acoustic(std::string_view name) const { return find(acoustics, name); }
const Treatment* MixBook::treatment(std::string_view name) const { return find(treatments, name); }
const Position* MixBook::position(std::string_view name) const { return find(positions, name); }
const Target* MixBook::target_named(std::string_view name) const { return find(targets, name); }

std::string default_mix_text() {
    return fmt::format("{}\n# -- sounds\n\n{}", embedded::default_mix, embedded::default_sounds);
}

MixBook load_mix_book(SourceRef show, Diagnostics& diagnostics, SourceRef own) {
    // Read once: live play loads a book on each save.
    static const MixBook built_in = [] {
        MixBook book;
        Diagnostics none;
        const auto source = std::make_shared<const SourceText>("built-in mix.toml", default_mix_text());
        BookOverlay(parse_settings(source, none).root(), true, book).apply();
        return book;
    }();
    MixBook book = built_in;
    if (show == nullptr && own == nullptr) return book;
    Hasher revision;
    if (own) revision.add(own->text());
    if (show) revision.add(show->text());
    book.revision = revision.finish();
    book.own = own;
    for (const SourceRef& source : {own, show})
        if (source) BookOverlay(parse_settings(source, diagnostics).root(), false, book).apply();
    return book;
}

std::vector<effects::EffectSettings> plugins_of(const MixBook& book) {
    std::vector<effects::EffectSettings> plugins;
    const auto add = [&](const std::vector<effects::EffectSettings>& chain) {
        std::ranges::copy_if(chain, std::back_inserter(plugins),
                             [](const effects::EffectSettings& effect) { return !effect.plugin.empty(); });
    };
    for (const PolishStage* const stage : {&book.polish.phase, &book.polish.equaliser, &book.polish.compressor,
                                           &book.polish.rumble, &book.polish.de_esser, &book.polish.air})
        add(stage->chain);
    for (const auto& [folded, treatment] : book.treatments) add(treatment.chain);
    return plugins;
}

}  // namespace dramatis::mix::settings
