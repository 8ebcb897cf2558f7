#include "cues/prose/staging/utterances.h"

#include <algorithm>
#include <array>

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::size_t longest = 200;  // bytes that are looked at
constexpr std::size_t longest_call = 60;

template <std::size_t N>
bool holds_one(std::string_view said, const std::array<std::string_view, N>& signs) {
    return std::ranges::any_of(signs, [&](std::string_view sign) { return said.find(sign) != std::string_view::npos; });
}

template <std::size_t N>
bool begins_with_one(std::string_view said, const std::array<std::string_view, N>& signs) {
    return std::ranges::any_of(signs, [&](std::string_view sign) { return said.starts_with(sign); });
}

}  // namespace

bool is_announcement_of_machine(std::string_view said) {
    constexpr std::array<std::string_view, 6> signs{"ou've reached ", "ou\u2019ve reached ", "ou have reached ",
                                                    "eave a message", "after the tone",      "after the beep"};
    return holds_one(said.substr(0, longest), signs);
}

bool answers_ring(std::string_view said) {
    constexpr std::array<std::string_view, 8> signs{"Hello", "Hallo",    "Hullo",  "Yes?",
                                                    "Allo",  "Speaking", "Pronto", "Yeah?"};
    return begins_with_one(said, signs) || said.ends_with(" speaking.") || said.ends_with(" speaking,");
}

bool answers_knock(std::string_view said) {
    constexpr std::array<std::string_view, 15> signs{
        "Come in",          "Come!",         "Enter",           "Who is it",  "Who's there",
        "Who\u2019s there", "Who's that",    "Who\u2019s that", "Who goes",   "It's open",
        "It\u2019s open",   "Just a minute", "Just a moment",   "One moment", "Who is there"};
    return begins_with_one(said, signs);
}

bool is_call_for_answer(std::string_view said) {
    constexpr std::array<std::string_view, 6> signs{"o you read me", "o you copy",   "eceiving me",
                                                    "Mayday",        "Over and out", "ver to you, over"};
    return holds_one(said.substr(0, longest), signs);
}

bool is_radio_procedure(std::string_view said) {
    constexpr std::array<std::string_view, 5> signs{"ome in, ", "o you read", "o you copy", "Mayday", ", this is "};
    return said.ends_with(" over.") || said.ends_with(" Over.") || said.ends_with(", over") ||
           holds_one(said.substr(0, longest_call), signs);
}

}  // namespace dramatis::cues::prose::staging
