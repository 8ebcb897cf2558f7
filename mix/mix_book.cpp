#include "mix/mix_book.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/settings.h"
#include "core/text.h"
#include "mix/mix_reader.h"

namespace dramatis::embedded {
extern const std::string_view default_mix;
extern const std::string_view default_sounds;
}  // namespace dramatis::embedded

namespace dramatis::mix {
namespace {

template <class Named>
const Named* find(const std::map<std::string, Named>& all, std::string_view name) {
    if (name.empty()) return nullptr;  // most lines have no treatment: not to be looked for among all aliases
    const std::string folded = fold_name(name);
    if (const auto found = all.find(folded); found != all.end()) return &found->second;
    if constexpr (requires(Named named) { named.aliases; })
        for (const auto& [key, named] : all)
            for (const std::string& alias : named.aliases)
                if (fold_name(alias) == folded) return &named;
    return nullptr;
}

// One mix.toml put over what the book holds already.
class Layer {
  public:
    Layer(const Settings& root, bool built_in, MixBook& book) : root_(root), built_in_(built_in), book_(book) {}

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
            sound = read_sound(table, sound.name, built_in_);  // a sound of the same name is another sound
        });
        root_.finish();
    }

  private:
    // Each table [HEADING.NAME] over the thing of that name, or over one that answers to it.
    template <class Named, class Read>
    void read_all(std::string_view heading, std::string_view what, std::map<std::string, Named>& all, Read read) {
        const Settings parent = root_.table(heading);
        std::map<std::string, std::string> seen;
        for (const std::string& name : parent.keys()) {
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
            const Named* const before = find(all, name);
            Named named = before != nullptr ? *before : Named{};
            if constexpr (requires { named.aliases; })
                if (fold_name(named.name) != folded) named.aliases.clear();  // those stay with the one it was made from
            named.name = name;
            read(table, named);
            all[folded] = std::move(named);
        }
        parent.finish();
    }

    // `target = "podcast"`, or a table with a name, with numbers, or with both.
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
        std::vector<std::string> names;
        for (const auto& [folded, target] : book_.targets) names.push_back(target.name);
        std::string help = did_you_mean(*name, names);
        if (help.empty()) help = fmt::format("known here: {}", fmt::join(names, ", "));
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

MixBook load_mix_book(SourceRef show, Diagnostics& diagnostics) {
    // Read once: a listener's every save loads a book.
    static const MixBook built_in = [] {
        MixBook book;
        Diagnostics none;
        const auto source = std::make_shared<const SourceText>("built-in mix.toml", default_mix_text());
        Layer(parse_settings(source, none).root(), true, book).apply();
        return book;
    }();
    MixBook book = built_in;
    if (show == nullptr) return book;
    book.revision = Hasher().add(show->text()).finish();
    Layer(parse_settings(show, diagnostics).root(), false, book).apply();
    return book;
}

}  // namespace dramatis::mix
