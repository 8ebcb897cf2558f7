#include "voices/profiles/voice_book.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "core/toml/settings.h"
#include "voices/profiles/voice_reader.h"

namespace dramatis::embedded {
extern const std::string_view default_voices;
}

namespace dramatis::voices::profiles {
namespace {

// A sub-table of a layer under its folded name.
struct Entry {
    std::string name;  // as written
    std::string folded;
    Settings table;
};

enum class Origin { BuiltIn, Own, Show };

// One TOML file put over what the book holds already.
class Layer {
  public:
    Layer(const Settings& root, Origin origin, VoiceBook& book) : root_(root), origin_(origin), book_(book) {}

    void apply() {
        read_deliveries();
        read_pacing(root_.table("pacing"), book_.pacing);
        read_cast();
        read_aliases();
        read_voices();
        const Settings pronounce = root_.table("pronounce");
        if (names_lexicons(pronounce))
            for (const auto& path : pronounce.texts(lexicons_key).value_or(std::vector<std::string>{}))
                book_.lexicons.push_back({path, origin_ == Origin::Own, pronounce.where(lexicons_key)});
        book_.pronounce.add_own(read_pronounce(pronounce));
        root_.finish();
    }

  private:
    // Sub-tables with usable names; two whose names are the same folded are a mistake.
    static std::vector<Entry> entries(const Settings& parent, std::string_view what) {
        std::vector<Entry> list;
        std::map<std::string, std::string> seen;
        for (const std::string& name : parent.keys()) {
            const Settings table = parent.table(name);
            if (!check_name(parent, name, what) || !parent.is_table(name)) continue;
            std::string folded = fold_name(name);
            const auto [first, is_new] = seen.emplace(folded, name);
            if (is_new)
                list.push_back({name, std::move(folded), table});
            else
                parent.report("E0218", fmt::format("'{}' and '{}' are the same {}", name, first->second, what),
                              "names are compared without case, spaces and punctuation", name);
        }
        parent.finish();
        return list;
    }

    void read_deliveries() {
        const std::vector<Entry> list = entries(root_.table("delivery"), "delivery");
        std::map<std::string, std::string> owner;  // folded name or alias → the delivery of this layer that has it
        for (const Entry& entry : list) owner[entry.folded] = entry.name;
        for (const Entry& entry : list) {
            const auto before = book_.deliveries.find(entry.folded);
            Delivery delivery = before == book_.deliveries.end() ? Delivery{} : before->second;
            const bool same = fold_name(delivery.name) == entry.folded;
            if (!same) delivery.name = entry.name;
            const std::vector<std::string> aliases = entry.table.texts("aliases").value_or(std::vector<std::string>{});
            read_delivery(entry.table, delivery);
            if (same)  // its aliases follow a delivery that is changed
                for (auto& [name, known] : book_.deliveries)
                    if (known.name == delivery.name) known = delivery;
            book_.deliveries[entry.folded] = delivery;
            for (const std::string& alias : aliases) add_alias(entry, alias, delivery, owner);
        }
    }

    void add_alias(const Entry& entry, const std::string& alias, const Delivery& delivery,
                   std::map<std::string, std::string>& owner) {
        const std::string folded = fold_name(alias);
        if (folded.empty()) {
            entry.table.report("E0207", "an alias needs letters or digits", {}, "aliases");
            return;
        }
        const auto [first, is_new] = owner.emplace(folded, entry.name);
        if (is_new || first->second == entry.name)
            book_.deliveries[folded] = delivery;
        else
            entry.table.report("E0218",
                               fmt::format("'{}' is already a name of the delivery '{}'", alias, first->second), {},
                               "aliases");
    }

    void read_cast() {
        const Settings cast = root_.table("cast");
        for (const std::string& character : cast.keys()) {
            const auto voice = cast.text(character);
            if (!voice) continue;
            const std::string folded = fold_name(character);
            if (folded.empty() || folded_words(*voice).empty()) {
                cast.report("E0207", "casting needs a character and a voice, both with letters or digits",
                            "OSK = \"old-man\", or a description: OSK = \"old man, scottish\"", character);
                continue;
            }
            const Location where = cast.where(character);
            CastEntry entry{{*voice, where.span}, where, character, origin_ == Origin::Own};
            const auto before = book_.cast.find(folded);
            if (before == book_.cast.end() || (before->second.own && !entry.own))
                book_.cast.insert_or_assign(folded, std::move(entry));
            else
                cast.report("E0218", fmt::format("'{}' is cast twice", character),
                            "names are compared without case, spaces and punctuation", character);
        }
        cast.finish();
    }

    void read_aliases() {
        const Settings aliases = root_.table("aliases");
        for (const std::string& character : aliases.keys()) {
            if (auto names = aliases.texts(character)) book_.aliases.push_back({character, std::move(*names)});
        }
        aliases.finish();
    }

    // Voices inherit from others of the same file, in any order: a voice is resolved after its parents.
    void read_voices() {
        voices_ = entries(root_.table("voice"), "voice");
        for (std::size_t i = 0; i < voices_.size(); ++i) index_[voices_[i].folded] = i;
        resolved_.assign(voices_.size(), false);
        find_parents();
        for (std::size_t i = 0; i < voices_.size(); ++i) resolve(i);
    }

    void find_parents() {
        parents_.assign(voices_.size(), {});
        for (std::size_t i = 0; i < voices_.size(); ++i) {
            const auto extends = voices_[i].table.text("extends");
            if (!extends) continue;
            const std::string folded = fold_name(*extends);
            if (index_.contains(folded) || book_.voices.contains(folded)) {
                parents_[i] = folded;
                continue;
            }
            std::vector<std::string> known = names_in(book_.voices, &VoiceProfile::name);
            for (const Entry& entry : voices_) known.push_back(entry.name);
            voices_[i].table.report("E0208", fmt::format("there is no voice '{}' to extend", *extends),
                                    did_you_mean(*extends, known, "`dramatis voices` lists the built-in ones"),
                                    "extends");
        }
    }

    void resolve(std::size_t start) {
        std::vector<std::size_t> chain;  // start, its parent, …; walked in a loop, since a file may nest thousands deep
        std::map<std::size_t, std::size_t> place_in_chain;
        for (std::size_t at = start; !resolved_[at];) {
            place_in_chain[at] = chain.size();
            chain.push_back(at);
            const auto parent = index_.find(parents_[at]);
            if (parents_[at].empty() || parent == index_.end()) break;
            if (const auto seen = place_in_chain.find(parent->second); seen != place_in_chain.end()) {
                report_cycle(std::span(chain).subspan(seen->second));
                parents_[chain.back()].clear();
                break;
            }
            at = parent->second;
        }
        for (auto voice = chain.rbegin(); voice != chain.rend(); ++voice) read_one(*voice);
    }

    void report_cycle(std::span<const std::size_t> cycle) const {
        constexpr std::size_t most_named = 8;
        std::vector<std::string> path = names_of(cycle.first(std::min(cycle.size(), most_named)),
                                                 [&](std::size_t voice) { return voices_[voice].name; });
        if (cycle.size() > most_named) path.emplace_back("…");
        const Entry& first = voices_[cycle.front()];
        path.push_back(first.name);
        first.table.report("E0209", fmt::format("the voice '{}' extends itself: {}", first.name, listed(path, " → ")),
                           "remove one 'extends' of this cycle", "extends");
    }

    void read_one(std::size_t i) {
        const Entry& entry = voices_[i];
        const auto before = book_.voices.find(entry.folded);
        const bool redefined = before != book_.voices.end();
        VoiceProfile voice;
        if (!parents_[i].empty())
            voice = book_.voices.at(parents_[i]);
        else if (redefined)
            voice = before->second;
        if (!redefined) {
            voice.traits.castable = is_built_in();  // a voice of a writer's is cast only by name
            voice.traits.narrator = false;
        }
        voice.name = entry.name;
        voice.where = is_built_in() ? Location{} : root_.table("voice").where(entry.name);
        if (entry.table.has("language")) {
            voice.language_fixed = !is_built_in();
            voice.traits.accent.clear();  // the parent's; its own is read below
        }
        if (entry.table.has("gain")) voice.gain_chosen = !is_built_in();
        read_voice(entry.table, voice);
        if (entry.table.has("command")) {
            voice.command.own = origin_ == Origin::Own;
            voice.command.where = entry.table.where("command");
        }
        read_own_deliveries(entry.table, voice);
        const Settings pronounce = entry.table.table("pronounce");
        if (names_lexicons(pronounce))
            pronounce.report("E0213", "a voice has no lexicons of its own", "name them in [pronounce], for all voices",
                             lexicons_key);
        voice.pronounce.add_own(read_pronounce(pronounce));
        entry.table.finish();
        book_.voices[entry.folded] = std::move(voice);
        resolved_[i] = true;
    }

    // A voice's own delivery starts from its parent's, or from everyone's delivery of that name.
    void read_own_deliveries(const Settings& table, VoiceProfile& voice) {
        for (const Entry& entry : entries(table.table("delivery"), "delivery")) {
            Delivery delivery;
            delivery.name = entry.name;
            const auto everyones = book_.deliveries.find(entry.folded);
            if (everyones != book_.deliveries.end()) delivery = everyones->second;
            const std::string folded = fold_name(delivery.name);
            if (const auto own = voice.deliveries.find(folded); own != voice.deliveries.end()) delivery = own->second;
            read_delivery(entry.table, delivery);
            voice.deliveries[folded] = std::move(delivery);
        }
    }

    bool is_built_in() const { return origin_ == Origin::BuiltIn; }

    Settings root_;
    Origin origin_;
    VoiceBook& book_;
    std::vector<Entry> voices_;                 // of this layer, in the order of the file
    std::map<std::string, std::size_t> index_;  // folded name → place in voices_
    std::vector<std::string> parents_;          // folded; empty: none
    std::vector<bool> resolved_;
};

}  // namespace

const VoiceProfile* VoiceBook::voice(std::string_view name) const {
    const auto found = voices.find(fold_name(name));
    return found == voices.end() ? nullptr : &found->second;
}

const Delivery* VoiceBook::delivery(const VoiceProfile& voice, std::string_view name) const {
    std::string folded = fold_name(name);
    const auto everyones = deliveries.find(folded);
    if (everyones != deliveries.end())
        folded = fold_name(everyones->second.name);  // own deliveries are stored under the main name
    if (const auto own = voice.deliveries.find(folded); own != voice.deliveries.end()) return &own->second;
    return everyones == deliveries.end() ? nullptr : &everyones->second;
}

void add_lexicon(VoiceBook& book, PronunciationBook::Entries entries) {
    book.pronounce.add_under(std::move(entries));
    for (auto& [name, voice] : book.voices) voice.pronounce.share(book.pronounce);
}

std::string_view default_voices_text() { return embedded::default_voices; }

VoiceBook load_voice_book(SourceRef show, Diagnostics& diagnostics, SourceRef own) {
    // Read once: live play loads a book on each save.
    static const VoiceBook built_in = [] {
        VoiceBook book;
        Diagnostics none;
        const auto source =
            std::make_shared<const SourceText>("built-in voices.toml", std::string(default_voices_text()));
        Layer(parse_settings(source, none).root(), Origin::BuiltIn, book).apply();
        return book;
    }();
    VoiceBook book = built_in;
    const auto put_over = [&](SourceRef source, Origin origin) {
        if (source) Layer(parse_settings(std::move(source), diagnostics).root(), origin, book).apply();
    };
    put_over(std::move(own), Origin::Own);
    put_over(std::move(show), Origin::Show);
    // Of all files together; a voice's own take precedence.
    for (auto& [name, voice] : book.voices) voice.pronounce.share(book.pronounce);
    return book;
}

}  // namespace dramatis::voices::profiles
