// Text inside XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace dramatis::cues::scripts {

// With "&amp;" for "&", and so on, also between quotes; without the characters that XML forbids.
std::string in_markup(std::string_view text);

}  // namespace dramatis::cues::scripts
