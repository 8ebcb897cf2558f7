#include "mix/live/output_device.h"

namespace dramatis::mix::live {
namespace {

const std::vector<OutputDevice> devices = {
    {.index = 0, .name = "HDMI 0", .host_api = "ALSA", .rates = {{48000}}, .is_default = false},
    {.index = 1, .name = "HDMI 1", .host_api = "ALSA", .rates = {}, .is_default = false},
    {.index = 4,
     .name = "USB Speakers: Audio (hw:1,0)",
     .host_api = "ALSA",
     .rates = {{44100}, {48000}},
     .is_default = false},
    {.index = 6, .name = "default", .host_api = "ALSA", .rates = {}, .is_default = true},
    {.index = 7, .name = "7.1", .host_api = "OSS", .rates = {}, .is_default = false},
};

int chosen(std::optional<std::string> wanted) {
    const auto device = choose_device(devices, wanted);
    return device ? device->index : -1;
}

TEST(OutputDevice, IsTheDefaultUnlessOneIsNamed) {
    EXPECT_EQ(chosen(std::nullopt), 6);
    EXPECT_EQ(choose_device(std::span(devices).first(2), std::nullopt)->index, 0);
}

TEST(OutputDevice, IsChosenByTheSystemsNumber) {
    EXPECT_EQ(chosen("4"), 4);
    EXPECT_EQ(chosen("2"), -1);
    EXPECT_EQ(chosen("-1"), -1);
}

TEST(OutputDevice, IsChosenByNameWithoutCaseAndPunctuation) {
    EXPECT_EQ(chosen("Default"), 6);
    EXPECT_EQ(chosen("hdmi-1"), 1);
    EXPECT_EQ(chosen("7.1"), 7);
}

TEST(OutputDevice, IsChosenByAPartOfItsNameThatNoOtherHas) { EXPECT_EQ(chosen("usb speakers"), 4); }

TEST(OutputDevice, AsksForMoreOfANameThatSeveralHave) {
    const auto device = choose_device(devices, "hdmi");
    ASSERT_FALSE(device);
    EXPECT_EQ(device.error().code, "E0352");
    EXPECT_EQ(device.error().message, "'hdmi' fits 2 output devices");
    EXPECT_EQ(device.error().help,
              "say more of the name, or the number:\n  0  HDMI 0 (ALSA), 48000 Hz\n  1  HDMI 1 (ALSA)");
}

TEST(OutputDevice, OfAWrongNameGivesTheNearestAndTheList) {
    const auto device = choose_device(devices, "defualt");
    ASSERT_FALSE(device);
    EXPECT_EQ(device.error().code, "E0351");
    EXPECT_EQ(device.error().message, "there is no output device 'defualt'");
    EXPECT_EQ(device.error().help, "did you mean 'default'? there are:\n" + to_text(devices));
}

TEST(OutputDevice, OfAnEmptyOrStrangeNameIsNone) {
    for (const char* name : {"", " ", "()", "99999999999999999999", "\xff\xfe"})
        EXPECT_EQ(choose_device(devices, name).error().code, "E0351") << name;
}

TEST(OutputDevice, WhereThereIsNoneSaysHowToRender) {
    for (const auto& wanted : {std::optional<std::string>(), std::optional<std::string>("0")}) {
        const auto device = choose_device({}, wanted);
        ASSERT_FALSE(device);
        EXPECT_EQ(device.error().code, "E0350");
        EXPECT_THAT(device.error().help, testing::HasSubstr("dramatis render"));
    }
}

TEST(OutputDevice, IsListedWithNumberNameHostRatesAndDefault) {
    EXPECT_EQ(to_text(devices),
              "  0  HDMI 0 (ALSA), 48000 Hz\n"
              "  1  HDMI 1 (ALSA)\n"
              "  4  USB Speakers: Audio (hw:1,0) (ALSA), 44100 48000 Hz\n"
              "  6  default (ALSA), default\n"
              "  7  7.1 (OSS)");
}

}  // namespace
}  // namespace dramatis::mix::live
