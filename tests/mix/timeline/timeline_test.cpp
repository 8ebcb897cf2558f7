#include "mix/timeline/timeline.h"

#include "tests/mix/mix_support.h"

namespace dramatis::mix::timeline {
namespace {

TEST(Timeline, PrintsALineForEachSceneClipAndBed) {
    Timeline timeline;
    timeline.length = {96'000};
    timeline.scenes.push_back({"The lamp room", "1", "stone-stairwell", {}, Frames{96'000}});
    Clip clip = clip_of(source_of(std::vector<float>(24'000)), 4800);
    clip.gain = audio::Curve(0.5);
    clip.pan = audio::Curve(-0.2);
    clip.treatment = "intercom";
    clip.position = "off";
    clip.acoustic = "stone-stairwell";
    clip.label = "MIRA: Who's there?";
    timeline.clips.push_back(clip);
    clip.treatment = clip.position = clip.acoustic = "";
    clip.offset = {480};
    clip.pan = audio::Curve({{Frames{0}, -1.0}, {Frames{24'000}, 1.0}});
    clip.label = "passing";
    timeline.clips.push_back(clip);
    Bed bed;
    bed.source = clip.source;
    bed.end = {96'000};
    bed.gain = audio::Curve({{Frames{0}, 0.0}, {Frames{48'000}, 0.1}});
    bed.label = "wind";
    timeline.beds.push_back(bed);
    EXPECT_EQ(
        to_text(timeline),
        "timeline 48000 Hz 2.000\n"
        "scene 0.000 +2.000 1 \"The lamp room\" acoustic stone-stairwell\n"
        "clip 0.100 +0.500 dialogue gain -6.0 dB pan -0.20 treatment intercom position off acoustic stone-stairwell "
        "\"MIRA: Who's there?\"\n"
        "clip 0.100 +0.500 dialogue gain -6.0 dB pan [0.000:-1.00 0.500:+1.00] offset 0.010 \"passing\"\n"
        "bed 0.000 +2.000 ambience gain [0.000:-inf dB 1.000:-20.0 dB] pan +0.00 \"wind\"\n");
}

}  // namespace
}  // namespace dramatis::mix::timeline
