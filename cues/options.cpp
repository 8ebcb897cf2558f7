#include "cues/options.h"

#include <array>
#include <cmath>
#include <initializer_list>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/quantity.h"

namespace dramatis::cues {
namespace {

constexpr double longest_time = 3600.0;  // seconds
constexpr double lowest_gain = -100.0, highest_gain = 40.0;
constexpr double slowest_rate = 0.25, fastest_rate = 4.0;
constexpr double widest_pitch = 99.0;
constexpr double interruption = 0.15;  // seconds, unless said
constexpr double half_way = 0.5;       // "left" alone

enum class Key {
    Gain,
    Left,
    Right,
    Centre,
    FadeIn,
    FadeOut,
    Fade,
    Id,
    Under,
    Wait,
    Overlap,
    Interrupts,
    Together,
    At,
    Crossfade,
    Acoustic,
    Rate,
    Pitch,
    Voice,
    Take
};
struct KeyName {
    std::string_view name;
    Key key;
};
// A longer key before one that it starts with.
constexpr std::array key_names{
    KeyName{"gain", Key::Gain},
    KeyName{"left", Key::Left},
    KeyName{"right", Key::Right},
    KeyName{"centre", Key::Centre},
    KeyName{"center", Key::Centre},
    KeyName{"fade in", Key::FadeIn},
    KeyName{"fade out", Key::FadeOut},
    KeyName{"fade", Key::Fade},
    KeyName{"id", Key::Id},
    KeyName{"under", Key::Under},
    KeyName{"wait", Key::Wait},
    KeyName{"overlap", Key::Overlap},
    KeyName{"interrupts", Key::Interrupts},
    KeyName{"together", Key::Together},
    KeyName{"at", Key::At},
    KeyName{"crossfade", Key::Crossfade},
    KeyName{"acoustic", Key::Acoustic},
    KeyName{"rate", Key::Rate},
    KeyName{"pitch", Key::Pitch},
    KeyName{"voice", Key::Voice},
    KeyName{"take", Key::Take},
};

using Kinds = std::initializer_list<CueKind>;
bool applies_to(Key key, CueKind kind) {
    const auto one_of = [kind](Kinds kinds) {
        for (const CueKind known : kinds) {
            if (known == kind) return true;
        }
        return false;
    };
    switch (key) {
        case Key::Id:
            return true;
        case Key::Acoustic:
            return kind == CueKind::Scene;
        case Key::Rate:
        case Key::Pitch:
        case Key::Voice:
        case Key::Take:
            return kind == CueKind::Speech;
        case Key::Crossfade:
            return one_of({CueKind::Ambience, CueKind::Music});
        case Key::Under:
        case Key::Wait:
        case Key::Overlap:
        case Key::Interrupts:
        case Key::Together:
        case Key::At:
            return one_of({CueKind::Speech, CueKind::Sound, CueKind::Ambience, CueKind::Music});
        default:
            return one_of({CueKind::Scene, CueKind::Speech, CueKind::Sound, CueKind::Ambience, CueKind::Music});
    }
}

std::string_view where_it_applies(Key key) {
    switch (key) {
        case Key::Acoustic:
            return "a SCENE";
        case Key::Rate:
        case Key::Pitch:
        case Key::Voice:
        case Key::Take:
            return "a speech";
        case Key::Crossfade:
            return "AMBIENCE or MUSIC";
        default:
            return "a speech, SOUND, AMBIENCE or MUSIC";
    }
}

bool starts_with_folded(std::string_view text, std::string_view lower_case) {
    if (text.size() < lower_case.size()) return false;
    for (std::size_t i = 0; i < lower_case.size(); ++i) {
        const char c = text[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != lower_case[i]) return false;
    }
    return true;
}

bool looks_numeric(std::string_view text) { return read_quantity(text).has_value(); }

// One option, taken apart: "fade in: 2 s" → FadeIn, "2 s".
struct Option {
    const KeyName* key = nullptr;
    std::string_view value;
    bool separated = false;  // by ':' or '='
};

Option take_apart(std::string_view text) {
    for (const KeyName& name : key_names) {
        if (!starts_with_folded(text, name.name)) continue;
        std::string_view rest = text.substr(name.name.size());
        if (!rest.empty() && rest.front() != ' ' && rest.front() != ':' && rest.front() != '=') continue;
        rest = trim(rest);
        Option option{&name, rest, false};
        if (rest.starts_with(':') || rest.starts_with('='))
            option.separated = true, option.value = trim(rest.substr(1));
        std::string_view& value = option.value;
        while (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            value = trim(value.substr(1, value.size() - 2));
        return option;
    }
    return {};
}

class OptionReader {
  public:
    OptionReader(CueKind kind, CueOptions& options, Reporter& reporter)
        : kind_(kind), options_(options), reporter_(reporter) {}

    void read(std::string_view text, Span span) {
        text_ = text;
        span_ = span;
        option_ = take_apart(text);
        if (!option_.key) return read_without_key();
        if (is_plain_english()) return add_direction();
        if (!applies_to(option_.key->key, kind_)) {
            const std::string head(canonical_head(kind_));
            return report("E0125",
                          fmt::format("'{}' has no meaning on {}", option_.key->name, head.empty() ? "a speech" : head),
                          fmt::format("it belongs to {}", where_it_applies(option_.key->key)));
        }
        read_value();
    }

  private:
    // Keys that are also words of stage directions count only in the form of the option: "left alone", "at the window".
    bool is_plain_english() const {
        if (option_.separated) return false;
        const std::string_view value = option_.value;
        const bool one_word = value.find(' ') == value.npos;
        switch (option_.key->key) {
            case Key::Left:
            case Key::Right:
            case Key::At:
                return !looks_numeric(value) && !(value.empty() && option_.key->key != Key::At);
            case Key::Centre:
            case Key::Under:
            case Key::Together:
                return !value.empty() && !looks_numeric(value);
            case Key::Take:
                return value.find_first_of("./") == value.npos;
            case Key::Voice:
                return !value.empty() && !one_word;
            case Key::Fade:
                return !looks_numeric(value);
            case Key::Id:
                return value.empty() || !one_word;
            case Key::Acoustic:
                return value.empty();
            default:
                return false;
        }
    }

    void read_without_key() {
        const auto quantity = read_quantity(text_);
        if (quantity && to_lower(quantity->unit.substr(0, 3)) == "db") {
            static constexpr KeyName gain{"gain", Key::Gain};
            option_ = {&gain, text_, false};
            if (applies_to(Key::Gain, kind_)) return read_value();
        }
        if (quantity && (quantity->unit.empty() || quantity->unit == "%" || read_time(text_))) {
            const std::string shown(text_);
            const bool share = quantity->unit == "%";
            return report("E0121", fmt::format("{} doesn't say what it is for", quoted(shown)),
                          share ? fmt::format("write, say, 'left {0}' or 'right {0}'", shown)
                                : std::string("write, say, 'wait 2 s', 'fade in 2 s' or '-6 dB'"));
        }
        if (const std::string meant = misspelt_key(); !meant.empty()) {
            return report("E0121", fmt::format("there is no option {}", quoted(text_)), meant);
        }
        add_direction();
    }

    // "gian -6 dB": words that end in a quantity are no stage direction if a key is near.
    std::string misspelt_key() const {
        const std::size_t number = text_.find_first_of("+-.0123456789");
        if (number == text_.npos || number == 0 || !looks_numeric(text_.substr(number))) return {};
        const std::string_view words = trim(text_.substr(0, text_.find_last_not_of(" :=", number - 1) + 1));
        std::vector<std::string> names;
        for (const KeyName& name : key_names) names.emplace_back(name.name);
        const auto near = nearest(words, names);
        return near && *near != words ? fmt::format("did you mean '{}'?", *near) : std::string();
    }

    void read_value() {
        switch (option_.key->key) {
            case Key::Gain:
                return set_gain();
            case Key::Left:
                return set_pan(-1.0);
            case Key::Right:
                return set_pan(1.0);
            case Key::Centre:
                return without_value() ? set(options_.pan, 0.0) : void();
            case Key::FadeIn:
                return set_time(options_.fade_in);
            case Key::FadeOut:
                return set_time(options_.fade_out);
            case Key::Fade:
                return report("E0121", "'fade' doesn't say in which direction", fade_help());
            case Key::Id:
                return set_name(options_.id);
            case Key::Under:
                if (options_.wait) return contradicts("wait");
                return set_flag(options_.under);
            case Key::Wait:
                if (options_.under) return contradicts("under");
                return set_time(options_.wait);
            case Key::Overlap:
                return can_start() ? set_time(options_.overlap) : void();
            case Key::Interrupts:
                return can_start() ? set_interruption() : void();
            case Key::Together:
                return can_start() ? set_flag(options_.together) : void();
            case Key::At:
                return can_start() ? set_time(options_.at) : void();
            case Key::Crossfade:
                return set_time(options_.crossfade);
            case Key::Acoustic:
                return set_name(options_.acoustic);
            case Key::Rate:
                return set_rate();
            case Key::Pitch:
                return set_pitch();
            case Key::Voice:
                return set_name(options_.voice);
            case Key::Take:
                return set_name(options_.take);
        }
    }

    std::string fade_help() const { return fmt::format("write 'fade in {0}' or 'fade out {0}'", option_.value); }

    // A cue starts in one way: after the one before, or by one of these.
    bool can_start() {
        const auto other = [&](bool present, Key key, std::string_view name) {
            if (!present || key == option_.key->key) return false;
            contradicts(name);
            return true;
        };
        return !other(options_.overlap.has_value(), Key::Overlap, "overlap") &&
               !other(options_.interrupts.has_value(), Key::Interrupts, "interrupts") &&
               !other(options_.together.has_value(), Key::Together, "together") &&
               !other(options_.at.has_value(), Key::At, "at");
    }

    void contradicts(std::string_view other) {
        report("E0123", fmt::format("'{}' contradicts '{}'", option_.key->name, other), "leave out one of the two");
    }

    bool without_value() {
        if (option_.value.empty()) return true;
        report("E0121", fmt::format("'{}' takes no value, but there is {}", option_.key->name, quoted(option_.value)),
               fmt::format("write '{}' alone", option_.key->name));
        return false;
    }

    template <class Value>
    void set(std::optional<Spanned<Value>>& option, Value value) {
        if (option) return twice();
        option = Spanned<Value>{std::move(value), span_};
    }
    void twice() { report("E0122", fmt::format("'{}' is given twice", option_.key->name), "leave out one of the two"); }
    void set_flag(std::optional<Span>& option) {
        if (!without_value()) return;
        if (option) return twice();
        option = span_;
    }
    void set_name(std::optional<Spanned<std::string>>& option) {
        if (option_.value.empty()) return bad_value("a name", fmt::format("{}: some-name", option_.key->name));
        set(option, std::string(option_.value));
    }
    void set_gain() {
        const auto level = read_level(option_.value);
        if (!level) return bad_value("a level in dB", "-6 dB");
        if (!(level->value >= lowest_gain && level->value <= highest_gain)) {
            return out_of_range(fmt::format("{} dB to +{} dB", lowest_gain, highest_gain));
        }
        set(options_.gain, *level);
    }
    void set_pan(double side) {
        const auto share = option_.value.empty() ? std::optional(half_way) : read_share(option_.value);
        if (!share) return bad_value("a share in %", fmt::format("{} 40%", option_.key->name));
        if (!(*share >= 0.0 && *share <= 1.0)) return out_of_range("0% to 100%");
        set(options_.pan, side * *share + 0.0);
    }
    void set_time(std::optional<Spanned<Seconds>>& option) {
        const auto time = read_time(option_.value);
        if (!time) return bad_value("a time", fmt::format("{} 1.5 s", option_.key->name));
        if (!(time->value >= 0.0 && time->value <= longest_time)) return out_of_range("0 s to 3600 s");
        set(option, *time);
    }
    void set_interruption() {
        if (option_.value.empty()) return set(options_.interrupts, Seconds{interruption});
        set_time(options_.interrupts);
    }
    void set_rate() {
        const auto rate = read_factor(option_.value);
        if (!rate) return bad_value("a factor", "rate 1.2");
        if (!(*rate >= slowest_rate && *rate <= fastest_rate)) {
            return out_of_range(fmt::format("{} to {}", slowest_rate, fastest_rate));
        }
        set(options_.rate, *rate);
    }
    void set_pitch() {
        const auto pitch = read_number(option_.value);
        if (!pitch) return bad_value("a number", "pitch +5");
        if (!(std::abs(*pitch) <= widest_pitch)) return out_of_range(fmt::format("-{0} to +{0}", widest_pitch));
        set(options_.pitch, *pitch);
    }

    void bad_value(std::string_view wanted, std::string_view example) {
        const std::string key(option_.key->name);
        report("E0121",
               option_.value.empty() ? fmt::format("'{}' needs {}", key, wanted)
                                     : fmt::format("'{}' needs {}, not {}", key, wanted, quoted(option_.value)),
               fmt::format("write, say, '{}'", example));
    }
    void out_of_range(std::string_view range) {
        report("E0124", fmt::format("'{}' can't be {}", option_.key->name, quoted(option_.value)),
               fmt::format("allowed is {}", range));
    }
    void add_direction() { options_.directions.push_back({std::string(text_), span_}); }
    void report(std::string_view code, std::string message, std::string help) {
        reporter_.report(code, std::move(message), std::move(help), span_);
    }

    CueKind kind_;
    CueOptions& options_;
    Reporter& reporter_;
    std::string_view text_;
    Span span_;
    Option option_;
};

// Where the option that starts at `begin` ends: at a comma outside inner parentheses, or at `end`.
std::size_t option_end(std::string_view text, std::size_t begin, std::size_t end) {
    int depth = 0;
    std::size_t at = begin;
    for (; at < end; ++at) {
        if (text[at] == '(') ++depth;
        if (text[at] == ')') --depth;
        if (text[at] == ',' && depth <= 0) break;
    }
    return at;
}

}  // namespace

void read_options(const BodyText& text, std::size_t begin, std::size_t end, CueKind kind, CueOptions& options,
                  Reporter& reporter) {
    OptionReader reader(kind, options, reporter);
    for (std::size_t at = begin; at <= end; ++at) {
        const std::size_t stop = option_end(text.text(), at, end);
        const std::string_view piece = trim(text.text().substr(at, stop - at));
        if (piece.empty()) {
            reporter.report("W0103", "there is an empty option here", "leave out the comma or the parentheses",
                            text.span(at, stop));
        } else if (const std::string plain = collapse_spaces(piece); !plain.empty()) {
            reader.read(plain, text.span(piece));
        }
        at = stop;
    }
}

}  // namespace dramatis::cues
