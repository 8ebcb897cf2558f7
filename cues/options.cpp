#include "cues/options.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "cues/option_keys.h"
#include "cues/quantity.h"

namespace dramatis::cues {
namespace {

constexpr double longest_time = 3600.0;  // seconds
constexpr double lowest_gain = -100.0, highest_gain = 40.0;
constexpr double slowest_rate = 0.25, fastest_rate = 4.0;
constexpr double widest_pitch = 99.0;
constexpr double half_way = 0.5;  // "left" alone
// Seconds of "fade in" and "crossfade" alone, and of "fade in slowly", "fade in quickly".
constexpr double usual_fade = 2.0, slow_fade = 5.0, quick_fade = 0.5;

class OptionReader {
  public:
    OptionReader(CueKind kind, CueOptions& options, Reporter& reporter)
        : kind_(kind), options_(options), reporter_(reporter) {}

    void read(std::string_view text, Span span) {
        text_ = text;
        span_ = span;
        option_ = take_apart(text);
        if (!option_.key) return read_without_key();
        if (is_plain_english()) return read_direction();
        if (!applies_to(option_.key->key, kind_)) {
            const std::string head(canonical_head(kind_));
            return report(
                "E0125",
                fmt::format("'{}' can't be an option of {}", option_.key->name, head.empty() ? "a speech" : head),
                fmt::format("it is for {}", where_it_applies(option_.key->key)));
        }
        read_value();
    }

  private:
    // Keys that are also words of stage directions count only in the form of the option: "left alone", "at the window",
    // "interrupts him", "wait for it". What looks like a value is a value, if a wrong one.
    bool is_plain_english() const {
        if (option_.separated) return false;
        const std::string_view value = option_.value;
        const bool one_word = value.find(' ') == value.npos;
        switch (option_.key->key) {
            case OptionKey::Take:
                return value.find_first_of("./") == value.npos;
            case OptionKey::Voice:
                return !value.empty() && (!one_word || to_lower(value) == "over" || to_lower(value) == "off");
            case OptionKey::Id:
                return value.empty() || !one_word;
            case OptionKey::Acoustic:
                return value.empty() || kind_ != CueKind::Scene;
            case OptionKey::Gain:
                return false;
            case OptionKey::Fade:
            case OptionKey::At:
                return !looks_like_a_value(value);
            case OptionKey::Wait:
                return value.empty() ? kind_ == CueKind::Speech : !looks_like_a_value(value);
            case OptionKey::FadeIn:
            case OptionKey::FadeOut:
                return !value.empty() && !looks_like_a_value(value) && !pace_of(value);
            default:
                return !value.empty() && !looks_like_a_value(value);
        }
    }

    // "fade in slowly": the time that such a word stands for.
    static std::optional<Seconds> pace_of(std::string_view value) {
        const std::string word = to_lower(value);
        if (word == "slowly" || word == "slow" || word == "gently") return Seconds{slow_fade};
        if (word == "quickly" || word == "quick" || word == "fast") return Seconds{quick_fade};
        return std::nullopt;
    }

    static bool looks_like_a_value(std::string_view value) {
        return starts_with_number(value) || read_factor(value).has_value();
    }

    // "(30)", "(40s)" behind a name: how old the character is.
    static bool is_age(std::string_view text) {
        constexpr double oldest = 120.0;
        const bool decade = text.ends_with("0s");
        const auto number = read_number(decade ? text.substr(0, text.size() - 1) : text);
        const bool digits = std::ranges::all_of(text.substr(0, text.size() - 1), is_digit_byte) && !text.empty();
        return digits && number && *number >= (decade ? 20.0 : 3.0) && *number <= oldest;
    }
    static bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

    void read_without_key() {
        static constexpr OptionName gain{"gain", OptionKey::Gain};
        if (kind_ == CueKind::Speech && is_age(text_)) return read_direction();
        if (is_level_with_unit(text_) && applies_to(gain.key, kind_)) {
            option_ = {&gain, text_, false};
            return read_value();
        }
        if (read_share(text_)) {
            return report("E0121", fmt::format("{} is a value without an option", in_quotes(text_)),
                          fmt::format("write 'left {0}' or 'right {0}'", text_));
        }
        if (read_number(text_) && applies_to(gain.key, kind_)) {
            return report("E0121", fmt::format("{} is a value without an option", in_quotes(text_)),
                          fmt::format("write '{} dB' if it is a level", text_));
        }
        if (read_time(text_) || is_level_with_unit(text_)) {
            return report("E0121", fmt::format("{} is a value without an option", in_quotes(text_)),
                          "write, for example, 'wait 2 s', 'fade in 2 s' or '-6 dB'");
        }
        read_direction();
    }

    void read_direction() {
        if (const std::string meant = misspelt_key(); !meant.empty()) {
            return report("E0121", fmt::format("there is no option {}", in_quotes(text_)), meant);
        }
        options_.directions.push_back({std::string(text_), span_});
    }

    // "gian -6 dB": words that end in a quantity are no stage direction if a key is near.
    std::string misspelt_key() const {
        const std::size_t number = text_.find_first_of("+-.0123456789");
        if (number == text_.npos || number == 0 || !starts_with_number(text_.substr(number))) return {};
        const std::string_view words = trim(text_.substr(0, text_.find_last_not_of(" :=", number - 1) + 1));
        const auto names = names_of(option_names(), &OptionName::name);
        return std::ranges::find(names, words) == names.end() ? did_you_mean(words, names) : std::string();
    }

    void read_value() {
        switch (option_.key->key) {
            case OptionKey::Gain:
                return set_gain();
            case OptionKey::Left:
                return set_pan(-1.0);
            case OptionKey::Right:
                return set_pan(1.0);
            case OptionKey::Centre:
                return without_value() ? set(options_.pan, 0.0) : void();
            case OptionKey::FadeIn:
                return set_fade(options_.fade_in);
            case OptionKey::FadeOut:
                return set_fade(options_.fade_out);
            case OptionKey::Fade:
                return report("E0121", "'fade' needs a direction, in or out", fade_help());
            case OptionKey::Id:
                return set_name(options_.id);
            case OptionKey::Under:
                if (options_.wait) return contradicts("wait");
                return set_flag(options_.under);
            case OptionKey::Wait:
                if (options_.under) return contradicts("under");
                return set_time(options_.wait);
            case OptionKey::Overlap:
                return can_start() ? set_time(options_.overlap, usual_overlap) : void();
            case OptionKey::Interrupts:
                return can_start() ? set_time(options_.interrupts, usual_interruption) : void();
            case OptionKey::Together:
                return can_start() ? set_flag(options_.together) : void();
            case OptionKey::At:
                return can_start() ? set_time(options_.at) : void();
            case OptionKey::Crossfade:
                return set_time(options_.crossfade, usual_fade);
            case OptionKey::Acoustic:
                return set_name(options_.acoustic);
            case OptionKey::Rate:
                return set_rate();
            case OptionKey::Pitch:
                return set_pitch();
            case OptionKey::Voice:
                return set_name(options_.voice);
            case OptionKey::Take:
                return set_name(options_.take);
        }
    }

    std::string fade_help() const { return fmt::format("write 'fade in {0}' or 'fade out {0}'", option_.value); }

    // A cue starts in one way: after the one before, or by one of these.
    bool can_start() {
        const auto other = [&](bool present, OptionKey key, std::string_view name) {
            if (!present || key == option_.key->key) return false;
            contradicts(name);
            return true;
        };
        return !other(options_.overlap.has_value(), OptionKey::Overlap, "overlap") &&
               !other(options_.interrupts.has_value(), OptionKey::Interrupts, "interrupts") &&
               !other(options_.together.has_value(), OptionKey::Together, "together") &&
               !other(options_.at.has_value(), OptionKey::At, "at");
    }

    void contradicts(std::string_view other) {
        report("E0123", fmt::format("'{}' contradicts '{}'", option_.key->name, other), "remove one of the two");
    }

    bool without_value() {
        if (option_.value.empty()) return true;
        report("E0121", fmt::format("'{}' takes no value, but has {}", option_.key->name, in_quotes(option_.value)),
               fmt::format("write '{}' alone", option_.key->name));
        return false;
    }

    template <class Value>
    void set(std::optional<Spanned<Value>>& option, Value value) {
        if (option) return twice();
        option = Spanned<Value>{std::move(value), span_};
    }
    void twice() { report("E0122", fmt::format("'{}' is given twice", option_.key->name), "remove one of the two"); }
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
        if (!share) return bad_value("a percentage", fmt::format("{} 40%", option_.key->name));
        if (!(*share >= 0.0 && *share <= 1.0)) return out_of_range("0% to 100%");
        set(options_.pan, side * *share + 0.0);
    }
    void set_time(std::optional<Spanned<Seconds>>& option) {
        const auto time = read_time(option_.value);
        if (!time) return bad_value("a time", fmt::format("{} 1.5 s", option_.key->name));
        if (!(time->value >= 0.0 && time->value <= longest_time)) return out_of_range("0 s to 3600 s");
        set(option, *time);
    }
    // `usual`: the time of the option alone, in seconds.
    void set_time(std::optional<Spanned<Seconds>>& option, double usual) {
        if (option_.value.empty() && !option_.separated) return set(option, Seconds{usual});
        set_time(option);
    }
    void set_fade(std::optional<Spanned<Seconds>>& option) {
        if (const auto pace = pace_of(option_.value)) return set(option, *pace);
        set_time(option, usual_fade);
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
                                     : fmt::format("'{}' needs {}, not {}", key, wanted, in_quotes(option_.value)),
               fmt::format("write, for example, '{}'", example));
    }
    void out_of_range(std::string_view range) {
        report("E0124", fmt::format("'{}' can't be {}", option_.key->name, in_quotes(option_.value)),
               fmt::format("the range is {}", range));
    }
    void report(std::string_view code, std::string message, std::string help) {
        reporter_.report(code, std::move(message), std::move(help), span_);
    }

    CueKind kind_;
    CueOptions& options_;
    Reporter& reporter_;
    std::string_view text_;
    Span span_;
    WrittenOption option_;
};

// Where the option that starts at `begin` ends: at a comma outside inner parentheses, at the end of its group
// ("O.S.) (softly"), or at `end`.
std::size_t option_end(std::string_view text, std::size_t begin, std::size_t end) {
    int depth = 0;
    std::size_t at = begin;
    for (; at < end; ++at) {
        if (text[at] == '(') ++depth;
        if (text[at] == ')' && --depth < 0) break;
        if (text[at] == ',' && depth == 0) break;
    }
    return at;
}

// Where the next option begins: behind a comma, or in the next group.
std::size_t next_option(std::string_view text, std::size_t stop, std::size_t end) {
    if (stop >= end || text[stop] == ',') return stop + 1;
    const std::size_t open = text.find('(', stop);
    return open < end ? open + 1 : end + 1;
}

}  // namespace

void read_options(const BodyText& text, std::size_t begin, std::size_t end, CueKind kind, CueOptions& options,
                  Reporter& reporter) {
    OptionReader reader(kind, options, reporter);
    for (std::size_t at = begin; at <= end;) {
        const std::size_t stop = option_end(text.text(), at, end);
        const std::string_view piece = trim(text.text().substr(at, stop - at));
        if (piece.empty()) {
            reporter.report("W0103", "there is an empty option here", "remove the comma or the parentheses",
                            text.span(at, stop));
        } else if (const std::string plain = collapse_spaces(piece); !plain.empty()) {
            reader.read(plain, text.span(piece));
        }
        at = next_option(text.text(), stop, end);
    }
}

}  // namespace dramatis::cues
