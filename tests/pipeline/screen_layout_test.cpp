// The screen as a value: what is shown in which size, and that nothing hostile or too wide is ever in it.
#include "pipeline/play/screen_layout.h"

#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "core/text.h"
#include "pipeline/play/terminal_text.h"
#include "tests/pipeline/screen_support.h"
#include "tests/support/golden.h"

namespace dramatis::pipeline {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

ScreenExtras sounding() {
    ScreenExtras extras;
    extras.meters = {MeterReading{-7.5, -2.2}, MeterReading{-24.0, -11.0}};
    extras.note = "voices.toml: 3 lines spoken anew";
    return extras;
}

Diagnostic mistake_in_voices(std::string code, std::string message, std::string help) {
    static const auto source =
        std::make_shared<const SourceText>("voices.toml", "[voice.mira]\npich = 60\nrate = 9000\n");
    return {
        .code = std::move(code), .message = std::move(message), .help = std::move(help), .where = {source, {13, 17}}};
}

Diagnostics two_mistakes() {
    return {mistake_in_voices("W0211", "nobody speaks with the voice 'gran'", ""),
            mistake_in_voices("E0203", "there is no key 'pich'", "did you mean 'pitch'?"),
            mistake_in_voices("E0204", "the rate 9000 is out of range: it goes from 80 to 449 words a minute",
                              "a normal rate is 172")};
}

std::string drawn(const LiveStatus& status, const ScreenExtras& extras, ScreenSize size) {
    ScreenLayout layout;
    return plain_text(layout.lay_out(status, extras, size));
}

std::string golden_of(const std::string& what, ScreenSize size) {
    return "pipeline/" + what + '-' + std::to_string(size.columns) + 'x' + std::to_string(size.rows) + ".txt";
}

LiveStatus with_mistakes() {
    LiveStatus status = moment_of_the_lamp();
    status.diagnostics = two_mistakes();
    return status;
}

TEST(ScreenLayout, LooksAsAgreed) {
    const LiveStatus status = moment_of_the_lamp();
    for (const ScreenSize size : {ScreenSize{80, 24}, ScreenSize{40, 8}, ScreenSize{60, 14}, ScreenSize{120, 40}})
        expect_matches_golden(golden_of("screen", size), drawn(status, sounding(), size));
}

TEST(ScreenLayout, LooksAsAgreedWithMistakesInASave) {
    LiveStatus status = with_mistakes();
    status.solo = mix::Bus::Music;
    status.loop = true;
    status.underruns = 2;
    for (const ScreenSize size : {ScreenSize{80, 24}, ScreenSize{40, 8}, ScreenSize{60, 14}})
        expect_matches_golden(golden_of("screen-mistakes", size), drawn(status, sounding(), size));
}

TEST(ScreenLayout, LooksAsAgreedWithHelp) {
    ScreenExtras extras = sounding();
    extras.help = true;
    for (const ScreenSize size : {ScreenSize{80, 24}, ScreenSize{40, 8}})
        expect_matches_golden(golden_of("screen-help", size), drawn(moment_of_the_lamp(), extras, size));
}

}  // namespace
}  // namespace dramatis::pipeline
