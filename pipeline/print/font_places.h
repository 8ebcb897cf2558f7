// What the program that makes PDFs may read.
#pragma once

#include <string>
#include <vector>

namespace dramatis::pipeline::print {

// Fonts, the settings of fontconfig and what it keeps of them, the system's and the user's, and where words of Thai end; of these
// the files and folders that are there. Libraries are loaded before. [one thread: it reads the environment]
std::vector<std::string> places_of_fonts();

}  // namespace dramatis::pipeline::print
