// What the words of a speech say of how it is heard: a machine's announcement, an answer to a ring or a knock.
#pragma once

#include <string_view>

namespace dramatis::cues::prose::staging {

// "You've reached Ida. Leave a message."
bool is_announcement_of_machine(std::string_view said);
// "Hello?", "Yes?": who lifts the receiver says this.
bool answers_ring(std::string_view said);
// "Come in!", "Who's there?": who hears a knock says this.
bool answers_knock(std::string_view said);
// "Do you copy?": who says this speaks into a radio.
bool is_call_for_answer(std::string_view said);
// "…, over.", "Come in, Base.": who says this speaks into a radio, if there is one.
bool is_radio_procedure(std::string_view said);

}  // namespace dramatis::cues::prose::staging
