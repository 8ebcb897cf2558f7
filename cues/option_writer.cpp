#include "cues/option_writer.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "cues/options.h"
#include "cues/quantity.h"

namespace dramatis::cues {
namespace {

class OptionWriter {
  public:
    std::string run(const CueOptions& options) {
        for (const auto& direction : options.directions) add(direction.span, direction.value);
        add_level(options.gain);
        if (options.pan) add(options.pan->span, pan_text(options.pan->value));
        add_time("fade in", options.fade_in);
        add_time("fade out", options.fade_out);
        add_flag("under", options.under);
        add_time("wait", options.wait);
        add_time("overlap", options.overlap);
        if (options.interrupts) add(options.interrupts->span, interruption_text(options.interrupts->value));
        add_flag("together", options.together);
        if (options.at) add(options.at->span, "at +" + time_text(options.at->value));
        add_time("crossfade", options.crossfade);
        add_name("acoustic", options.acoustic);
        if (options.rate) add(options.rate->span, "rate " + write_number(options.rate->value));
        if (options.pitch) add(options.pitch->span, "pitch " + signed_number(options.pitch->value));
        add_name("voice", options.voice);
        add_name("take", options.take);
        add_name("id", options.id);
        return join_in_order();
    }

  private:
    static std::string signed_number(double value) {
        return fmt::format("{}{}", value > 0.0 ? "+" : "", write_number(value));
    }
    static std::string time_text(Seconds time) { return write_number(time.value) + " s"; }
    static std::string interruption_text(Seconds time) {
        return time.value == usual_interruption ? "interrupts" : "interrupts " + time_text(time);
    }
    static std::string pan_text(double pan) {
        if (pan == 0.0) return "centre";
        return fmt::format("{} {}%", pan < 0.0 ? "left" : "right", write_percent(std::abs(pan)));
    }
    // A share is a multiple of a millionth, so a percentage has four decimals at most.
    static std::string write_percent(double share) { return write_number(std::round(share * 1e6) / 1e4); }

    void add_level(const std::optional<Spanned<Decibels>>& level) {
        if (level) add(level->span, write_number(level->value.value) + " dB");
    }
    void add_time(std::string_view key, const std::optional<Spanned<Seconds>>& time) {
        if (time) add(time->span, fmt::format("{} {}", key, time_text(time->value)));
    }
    void add_flag(std::string_view key, const std::optional<Span>& flag) {
        if (flag) add(*flag, std::string(key));
    }
    // With a colon: "voice old man" would be a direction.
    void add_name(std::string_view key, const std::optional<Spanned<std::string>>& name) {
        if (name) add(name->span, fmt::format("{}: {}", key, name->value));
    }
    void add(Span span, std::string text) { written_.push_back({span.begin, std::move(text)}); }

    std::string join_in_order() {
        std::ranges::stable_sort(written_, {}, &Written::begin);
        return listed(names_of(written_, &Written::text));
    }

    struct Written {
        std::uint32_t begin;
        std::string text;
    };
    std::vector<Written> written_;
};

}  // namespace

std::string write_options(const CueOptions& options) { return OptionWriter().run(options); }

}  // namespace dramatis::cues
