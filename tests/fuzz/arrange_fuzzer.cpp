// Any bytes, as a show: cast, written as a script, and arranged with lines of made-up lengths. Nothing of the script is lost on the
// timeline, and every time and gain of it is what its header promises.
//
// Parts of an input: the cue sheet, voices.toml, mix.toml; the last two may be missing.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "core/random.h"
#include "cues/parser.h"
#include "mix/timeline/clip_renderer.h"
#include "pipeline/arrange/arrange.h"
#include "pipeline/script/script_writer.h"
#include "pipeline/show/show.h"
#include "tests/fuzz/diagnostic_properties.h"
#include "tests/fuzz/parts.h"

namespace {

using namespace dramatis;
using namespace dramatis::pipeline;

constexpr SampleRate rate{48000};

class MadeUpTake : public mix::audio::AudioSource {
  public:
    explicit MadeUpTake(Frames length) : length_(length) {}
    std::string identity() const override { return "made up"; }
    Frames length(SampleRate) const override { return length_; }
    Result<mix::audio::AudioRef> load(SampleRate) const override { return failure("E0418", "nobody listens"); }

  private:
    Frames length_;
};

std::vector<perform::PerformedLine> made_up_takes(std::size_t count, std::uint64_t seed) {
    constexpr std::uint64_t longest = std::uint64_t{600} * rate.hz;
    Random random(seed);
    std::vector<perform::PerformedLine> takes(count);
    for (perform::PerformedLine& take : takes) {
        const std::uint64_t bound = random.next() % 8 == 0 ? longest : 8 * std::uint64_t{rate.hz};
        take.source = std::make_shared<MadeUpTake>(Frames{static_cast<std::int64_t>(random.next() % bound)});
        take.level = {random.uniform(-20.0, 20.0)};
    }
    return takes;
}

// Each script copies and indexes the library of sounds.
void shrink_library(mix::settings::MixBook& book) {
    constexpr std::size_t built_in_kept = 12;
    std::size_t built_in = 0;
    std::erase_if(book.sounds, [&](const auto& sound) { return sound.second.built_in && ++built_in > built_in_kept; });
}

show::Show show_of(const std::vector<std::string>& parts, Diagnostics& diagnostics) {
    static const show::Show built_in = [] {
        Diagnostics none;
        show::Show show =
            show::show_of(std::make_shared<const SourceText>("show.cues", ""), "no-such-folder", {}, none);
        shrink_library(show.mix);
        return show;
    }();
    show::Show show = built_in;
    auto parsed = cues::parse_cue_sheet(std::make_shared<const SourceText>("show.cues", parts[0]));
    show.sheet = std::move(parsed.sheet);
    diagnostics.insert(diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
    if (const auto* language = show.sheet.field("Language")) show.language = language->value;
    if (parts.size() > 1)
        show.voices =
            voices::profiles::load_voice_book(std::make_shared<const SourceText>("voices.toml", parts[1]), diagnostics);
    if (parts.size() > 2) {
        show.mix = mix::settings::load_mix_book(std::make_shared<const SourceText>("mix.toml", parts[2]), diagnostics);
        shrink_library(show.mix);
        show.responses = mix::sounds::open_impulse_responses(show.mix.acoustics, show.sounds, diagnostics);
    }
    return show;
}

void check(const mix::audio::Curve& curve, double least) {
    Frames before{std::numeric_limits<std::int64_t>::min()};
    expect(std::isfinite(curve.at({})), "a curve's values are finite");
    for (const auto& point : curve.breakpoints()) {
        expect(std::isfinite(point.value) && point.value >= least, "a curve's values are in range");
        expect(before <= point.at, "a curve's breakpoints are in order");
        before = point.at;
    }
}

void check_scenes(const mix::timeline::Timeline& timeline) {
    expect(!timeline.scenes.empty(), "there is a scene");
    Frames end;
    for (const auto& scene : timeline.scenes) {
        expect(scene.start == end && scene.length >= Frames{0}, "scenes follow each other without a gap");
        end = scene.start + scene.length;
    }
    expect(end <= timeline.length, "scenes lie in the timeline");
}

void check_sounds(const mix::timeline::Timeline& timeline, const mix::sounds::ResolvedMix& mix) {
    const auto is_scene = [&](int scene) {
        return scene >= 0 && static_cast<std::size_t>(scene) < timeline.scenes.size();
    };
    Frames start;
    for (const auto& clip : timeline.clips) {
        expect(clip.source != nullptr, "a clip has a source");
        expect(start <= clip.start && clip.length >= Frames{0}, "clips are in order of their starts");
        expect(clip.start + mix::timeline::heard_length(clip, mix, rate) <= timeline.length,
               "clips are over by the end of the timeline");
        expect(is_scene(clip.scene), "a clip is of a scene");
        expect(std::isfinite(clip.input_gain.value), "an input gain is finite");
        check(clip.gain, 0.0);
        check(clip.pan, -1.0);
        start = clip.start;
    }
    start = {};
    for (const auto& bed : timeline.beds) {
        expect(bed.source != nullptr, "a bed has a source");
        expect(start <= bed.start && bed.start < bed.end && bed.end <= timeline.length,
               "beds are in order of their starts, and over by the end of the timeline");
        expect(is_scene(bed.scene) && bed.pan >= -1.0 && bed.pan <= 1.0, "a bed is of a scene, and somewhere");
        check(bed.gain, 0.0);
        start = bed.start;
    }
}

std::vector<std::size_t> lines_of(const script::Script& script) {
    std::vector<std::size_t> lines;
    for (const auto& item : script.items)
        if (const auto* speech = std::get_if<script::ScriptSpeech>(&item.body))
            for (const auto& voice : speech->voices)
                for (const auto& element : voice)
                    if (const auto* line = std::get_if<script::LineElement>(&element)) lines.push_back(line->line);
    return lines;
}

void check_nothing_lost(const script::Script& script, const arrange::Arrangement& arrangement) {
    const auto& timeline = *arrangement.timeline;
    expect(arrangement.items.size() == script.items.size(), "every item has its place");
    for (const auto& item : arrangement.items)
        expect(Frames{0} <= item.start && item.start <= item.end, "an item begins before it ends");
    const auto lines = lines_of(script);
    expect(lines.size() == script.lines.size(), "every line is of a speech");
    for (std::size_t i = 0; i < lines.size(); ++i) expect(lines[i] == i, "lines are in the order of the script");
    expect(arrangement.lines.size() == script.lines.size(), "every line has its place");
    for (std::size_t i = 0; i < arrangement.lines.size(); ++i) {
        const auto& placed = arrangement.lines[i];
        expect(placed.clip < timeline.clips.size(), "every line has its clip");
        const auto& clip = timeline.clips[placed.clip];
        expect(clip.start == placed.start && clip.bus == mix::audio::Bus::Dialogue &&
                   clip.group == script.lines[i].character,
               "a line's clip is its own");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Diagnostics diagnostics;
    const auto show = show_of(parts_of(data, size, 3), diagnostics);
    const script::ScriptOptions options{.placeholder_for_missing_sounds = true, .rate = rate};
    const auto script = script::write_script(show, options, diagnostics);
    check_diagnostics(diagnostics);
    const std::uint64_t seed = seed_from({reinterpret_cast<const char*>(data), size});
    const auto takes = made_up_takes(script.lines.size(), seed);
    const auto arrangement = arrange::arrange(script, takes, rate);
    check_scenes(*arrangement.timeline);
    check_sounds(*arrangement.timeline, *script.mix);
    check_nothing_lost(script, arrangement);
    const std::string text = mix::timeline::to_text(*arrangement.timeline);
    expect(text == mix::timeline::to_text(*arrange::arrange(script, takes, rate).timeline),
           "the same script makes the same timeline");
    return 0;
}
