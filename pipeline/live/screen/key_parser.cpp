#include "pipeline/live/screen/key_parser.h"

namespace dramatis::pipeline::live::screen {
namespace {

constexpr char escape = 0x1B;

std::optional<Key> plain_key(char byte) {
    constexpr char control_l = 0x0C;
    constexpr char control_z = 0x1A;
    switch (byte) {
        case ' ':
            return LiveKey::Pause;
        case '[':
            return LiveKey::Back;
        case ']':
            return LiveKey::Forward;
        case 'r':
        case 'R':
            return LiveKey::Repeat;
        case 's':
        case 'S':
            return LiveKey::Solo;
        case 'e':
        case 'E':
            return LiveKey::Source;
        case 'o':
        case 'O':
            return LiveKey::Edit;
        case 'q':
        case 'Q':
            return LiveKey::Quit;
        case '?':
            return ScreenKey::Help;
        case control_l:
            return ScreenKey::Redraw;
        case control_z:
            return ScreenKey::Suspend;
        default:
            return std::nullopt;
    }
}

std::optional<Key> arrow(char last) {
    switch (last) {
        case 'A':
            return LiveKey::PreviousScene;
        case 'B':
            return LiveKey::NextScene;
        case 'C':
            return LiveKey::NextSpeech;
        case 'D':
            return LiveKey::PreviousSpeech;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<Key> KeyParser::take(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    if (byte == escape) return state_ = State::Escape, std::nullopt;
    switch (state_) {
        case State::Ground:
            return plain_key(byte);
        case State::Escape:
            state_ = byte == '[' ? State::Control : byte == 'O' ? State::SingleShift : State::Ground;
            return std::nullopt;  // with Alt held, a letter is another key
        case State::Control:
            if (byte == '[') return state_ = State::LinuxFunction, std::nullopt;
            [[fallthrough]];
        case State::ControlStarted:
            if (value < 0x40 || value > 0x7E) return state_ = State::ControlStarted, std::nullopt;
            state_ = State::Ground;
            return arrow(byte);
        case State::SingleShift:
            if (value >= '0' && value <= '9') return std::nullopt;  // a modifier, from old terminals
            state_ = State::Ground;
            return arrow(byte);
        case State::LinuxFunction:
            state_ = State::Ground;
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace dramatis::pipeline::live::screen
